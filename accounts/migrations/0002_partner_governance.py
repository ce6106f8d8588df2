import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        Together(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="partner",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="partner",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="partner",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="partner",
                    name="call_in_days",
                    field=models.PositiveSmallIntegerField(default=5),
                ),
                migrations.AddField(
                    model_name="partner",
                    name="decides_itself_first",
                    field=models.BooleanField(default=False),
                ),
                migrations.AddField(
                    model_name="partner",
                    name="key_decision_from",
                    field=models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True
                    ),
                ),
                migrations.AddField(
                    model_name="partner",
                    name="own_body",
                    field=models.CharField(blank=True, max_length=200),
                ),
                migrations.AddField(
                    model_name="partnerevent",
                    name="call_in_days",
                    field=models.PositiveSmallIntegerField(default=5),
                ),
                migrations.AddField(
                    model_name="partnerevent",
                    name="decides_itself_first",
                    field=models.BooleanField(default=False),
                ),
                migrations.AddField(
                    model_name="partnerevent",
                    name="key_decision_from",
                    field=models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True
                    ),
                ),
                migrations.AddField(
                    model_name="partnerevent",
                    name="own_body",
                    field=models.CharField(blank=True, max_length=200),
                ),
            ]
        ),
        Together(
            [
                pgtrigger.migrations.AddTrigger(
                    model_name="partner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_partnerevent" ("call_in_days", "created_at", "decides_itself_first", "id", "joined_on", "key_decision_from", "kind", "left_on", "organisation_id", "own_body", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "signatory_id", "updated_at") VALUES (NEW."call_in_days", NEW."created_at", NEW."decides_itself_first", NEW."id", NEW."joined_on", NEW."key_decision_from", NEW."kind", NEW."left_on", NEW."organisation_id", NEW."own_body", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sector", NEW."signatory_id", NEW."updated_at"); RETURN NULL;',
                            hash="014562f9f9b7c96e35a358851d9d1e9e76e4f1b8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_08b99",
                            table="accounts_partner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "accounts_partnerevent" ("call_in_days", "created_at", "decides_itself_first", "id", "joined_on", "key_decision_from", "kind", "left_on", "organisation_id", "own_body", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "signatory_id", "updated_at") VALUES (NEW."call_in_days", NEW."created_at", NEW."decides_itself_first", NEW."id", NEW."joined_on", NEW."key_decision_from", NEW."kind", NEW."left_on", NEW."organisation_id", NEW."own_body", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sector", NEW."signatory_id", NEW."updated_at"); RETURN NULL;',
                            hash="5f4c3548db7acf0d20908f8f3d17a231a870d87a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c8f71",
                            table="accounts_partner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_partnerevent" ("call_in_days", "created_at", "decides_itself_first", "id", "joined_on", "key_decision_from", "kind", "left_on", "organisation_id", "own_body", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "signatory_id", "updated_at") VALUES (OLD."call_in_days", OLD."created_at", OLD."decides_itself_first", OLD."id", OLD."joined_on", OLD."key_decision_from", OLD."kind", OLD."left_on", OLD."organisation_id", OLD."own_body", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sector", OLD."signatory_id", OLD."updated_at"); RETURN NULL;',
                            hash="756ab51602ff6259545c93c3fdfea29235613710",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a71e4",
                            table="accounts_partner",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="partner",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decides_itself_first", False),
                            models.Q(("own_body", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="partner_own_body_named",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="partner",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("key_decision_from", None),
                            ("key_decision_from__gte", 0),
                            _connector="OR",
                        ),
                        name="partner_key_decision_not_negative",
                    ),
                ),
            ]
        ),
    ]
