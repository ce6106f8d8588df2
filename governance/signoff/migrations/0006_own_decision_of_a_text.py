import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_partner_governance"),
        ("signoff", "0005_evidence_kept_for_good"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="owndecision",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="owndecision",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="owndecision",
                    name="delete_delete",
                ),
                migrations.RemoveConstraint(
                    model_name="owndecision",
                    name="own_decision_decided_whole",
                ),
                migrations.AddField(
                    model_name="owndecision",
                    name="version",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="own_decisions",
                        to="signoff.proposalversion",
                    ),
                ),
                migrations.AddField(
                    model_name="owndecisionevent",
                    name="version",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="signoff.proposalversion",
                    ),
                ),
                migrations.AlterField(
                    model_name="owndecision",
                    name="recorded_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AlterField(
                    model_name="owndecisionevent",
                    name="recorded_by",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="owndecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_owndecisionevent" ("agreed_by", "body_name", "call_in_days", "call_in_ended_on", "called_in_on", "created_at", "decided_on", "exception", "id", "is_key_decision", "meets_on", "notice_on", "organisation_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "recorded_by_id", "reference", "sign_off_id", "updated_at", "version_id") VALUES (NEW."agreed_by", NEW."body_name", NEW."call_in_days", NEW."call_in_ended_on", NEW."called_in_on", NEW."created_at", NEW."decided_on", NEW."exception", NEW."id", NEW."is_key_decision", NEW."meets_on", NEW."notice_on", NEW."organisation_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."published_on", NEW."recorded_by_id", NEW."reference", NEW."sign_off_id", NEW."updated_at", NEW."version_id"); RETURN NULL;',
                            hash="aa0160c681ff7c9c29d0a6fd12b23795066e31bd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3ccb9",
                            table="signoff_owndecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="owndecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "signoff_owndecisionevent" ("agreed_by", "body_name", "call_in_days", "call_in_ended_on", "called_in_on", "created_at", "decided_on", "exception", "id", "is_key_decision", "meets_on", "notice_on", "organisation_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "recorded_by_id", "reference", "sign_off_id", "updated_at", "version_id") VALUES (NEW."agreed_by", NEW."body_name", NEW."call_in_days", NEW."call_in_ended_on", NEW."called_in_on", NEW."created_at", NEW."decided_on", NEW."exception", NEW."id", NEW."is_key_decision", NEW."meets_on", NEW."notice_on", NEW."organisation_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."published_on", NEW."recorded_by_id", NEW."reference", NEW."sign_off_id", NEW."updated_at", NEW."version_id"); RETURN NULL;',
                            hash="f08dbfea8190f604cc4b6ebeb7b747d9c96fccae",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c42aa",
                            table="signoff_owndecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="owndecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_owndecisionevent" ("agreed_by", "body_name", "call_in_days", "call_in_ended_on", "called_in_on", "created_at", "decided_on", "exception", "id", "is_key_decision", "meets_on", "notice_on", "organisation_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "recorded_by_id", "reference", "sign_off_id", "updated_at", "version_id") VALUES (OLD."agreed_by", OLD."body_name", OLD."call_in_days", OLD."call_in_ended_on", OLD."called_in_on", OLD."created_at", OLD."decided_on", OLD."exception", OLD."id", OLD."is_key_decision", OLD."meets_on", OLD."notice_on", OLD."organisation_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."published_on", OLD."recorded_by_id", OLD."reference", OLD."sign_off_id", OLD."updated_at", OLD."version_id"); RETURN NULL;',
                            hash="3645894dca2a252e769290e2d96ec835f9d5cd6e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bd328",
                            table="signoff_owndecision",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="owndecision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_on", None),
                                ("outcome", "pending"),
                                ("published_on", None),
                                ("version", None),
                            ),
                            models.Q(
                                models.Q(("outcome", "pending"), _negated=True),
                                ("decided_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="own_decision_decided_whole",
                    ),
                ),
            ]
        ),
    ]
