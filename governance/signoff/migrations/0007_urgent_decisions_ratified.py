import core.evidence
import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0003_absence_one_at_a_time"),
        ("signoff", "0006_own_decision_of_a_text"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="Ratification",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("is_ratified", models.BooleanField()),
                        ("reason", models.TextField(blank=True)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                ),
                migrations.CreateModel(
                    name="RatificationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("is_ratified", models.BooleanField()),
                        ("reason", models.TextField(blank=True)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="urgentdecision",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="urgentdecision",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="urgentdecision",
                    name="delete_delete",
                ),
                migrations.RemoveField(
                    model_name="urgentdecision",
                    name="ratified_by",
                ),
                migrations.RemoveField(
                    model_name="urgentdecisionevent",
                    name="ratified_by",
                ),
                migrations.AddField(
                    model_name="urgentdecision",
                    name="decision",
                    field=models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="urgency",
                        to="signoff.decision",
                    ),
                ),
                migrations.AddField(
                    model_name="urgentdecision",
                    name="taken_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="urgentdecisionevent",
                    name="decision",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="signoff.decision",
                    ),
                ),
                migrations.AddField(
                    model_name="urgentdecisionevent",
                    name="taken_on",
                    field=models.DateField(blank=True, null=True),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="urgentdecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_urgentdecisionevent" ("consulted", "created_at", "decision_id", "declared_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sign_off_id", "taken_on", "updated_at") VALUES (NEW."consulted", NEW."created_at", NEW."decision_id", NEW."declared_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."sign_off_id", NEW."taken_on", NEW."updated_at"); RETURN NULL;',
                            hash="bfb208fa3f9236981d1e8ed1c2016698353c0281",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_63673",
                            table="signoff_urgentdecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="urgentdecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "signoff_urgentdecisionevent" ("consulted", "created_at", "decision_id", "declared_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sign_off_id", "taken_on", "updated_at") VALUES (NEW."consulted", NEW."created_at", NEW."decision_id", NEW."declared_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."sign_off_id", NEW."taken_on", NEW."updated_at"); RETURN NULL;',
                            hash="3bcab22c770ea1bd812ad0270285510df162415f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_20cb1",
                            table="signoff_urgentdecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="urgentdecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_urgentdecisionevent" ("consulted", "created_at", "decision_id", "declared_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sign_off_id", "taken_on", "updated_at") VALUES (OLD."consulted", OLD."created_at", OLD."decision_id", OLD."declared_by_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."sign_off_id", OLD."taken_on", OLD."updated_at"); RETURN NULL;',
                            hash="91985c3938b7290402f8c57b0a9e722d66681b99",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f99c4",
                            table="signoff_urgentdecision",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="urgentdecision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decision", None), ("taken_on", None)),
                            models.Q(("decision__isnull", False), ("taken_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="urgent_decision_taken_whole",
                    ),
                ),
            ]
        ),
        Together(
            [
                migrations.AddField(
                    model_name="ratification",
                    name="decision",
                    field=models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ratification",
                        to="signoff.decision",
                    ),
                ),
                migrations.AddField(
                    model_name="ratification",
                    name="meeting",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ratifications",
                        to="bodies.meeting",
                    ),
                ),
                migrations.AddField(
                    model_name="ratification",
                    name="recorded_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="ratification",
                    name="urgent",
                    field=models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ratification",
                        to="signoff.urgentdecision",
                    ),
                ),
                migrations.AddField(
                    model_name="ratificationevent",
                    name="decision",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="signoff.decision",
                    ),
                ),
                migrations.AddField(
                    model_name="ratificationevent",
                    name="meeting",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bodies.meeting",
                    ),
                ),
                migrations.AddField(
                    model_name="ratificationevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="signoff.ratification",
                    ),
                ),
                migrations.AddField(
                    model_name="ratificationevent",
                    name="recorded_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="ratificationevent",
                    name="urgent",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="signoff.urgentdecision",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ratification",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("is_ratified", True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="ratification_refused_says_why",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ratification",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_changed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot update or delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="2e9b5a6aeff54ad195b09908d597043f4dccd478",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_never_changed_6d747",
                            table="signoff_ratification",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ratification",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="774a8f7c7565efd523c7c8d50960caa204fe30af",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_07f09",
                            table="signoff_ratification",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ratification",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_ratificationevent" ("at", "decision_id", "id", "is_ratified", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "urgent_id") VALUES (NEW."at", NEW."decision_id", NEW."id", NEW."is_ratified", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."urgent_id"); RETURN NULL;',
                            hash="963653d1a6209406d197b9c38e6337caff6181e7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6846f",
                            table="signoff_ratification",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ratification",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "signoff_ratificationevent" ("at", "decision_id", "id", "is_ratified", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "urgent_id") VALUES (NEW."at", NEW."decision_id", NEW."id", NEW."is_ratified", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."urgent_id"); RETURN NULL;',
                            hash="480bee42b6838ed76cb3ca80d3d1c3a6dd435b3e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c1812",
                            table="signoff_ratification",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ratification",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_ratificationevent" ("at", "decision_id", "id", "is_ratified", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "urgent_id") VALUES (OLD."at", OLD."decision_id", OLD."id", OLD."is_ratified", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_by_id", OLD."urgent_id"); RETURN NULL;',
                            hash="bf3578ae62cf7cb85076d8e7027638aa4faa1f03",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_38438",
                            table="signoff_ratification",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ratificationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="cfd2c0f5af59061ee2889b771e97d673b091909f",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_b7f4d",
                            table="signoff_ratificationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ratificationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e7d7911994454c94362cba5010096be63b9b0419",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_76c82",
                            table="signoff_ratificationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
