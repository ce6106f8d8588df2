import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):
    dependencies = [
        ("signoff", "0003_ballot_once_in_its_round"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="NamedApprover",
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
                    ],
                ),
                migrations.CreateModel(
                    name="NamedApproverEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ]
        ),
        migrations.RemoveField(model_name="stagetemplate", name="people"),
        Together(
            [
                pgtrigger.migrations.AddTrigger(
                    model_name="route",
                    trigger=pgtrigger.compiler.Trigger(
                        name="published_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NOT OLD."is_draft")',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="abb1d525c6555454a24438f9f70d6acd07150941",
                            operation="DELETE",
                            pgid="pgtrigger_published_stays_dfd2e",
                            table="signoff_route",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="route",
                    trigger=pgtrigger.compiler.Trigger(
                        name="published_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."change_kinds" IS DISTINCT FROM (NEW."change_kinds") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."edition" IS DISTINCT FROM (NEW."edition") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_draft" IS DISTINCT FROM (NEW."is_draft") OR OLD."is_urgent" IS DISTINCT FROM (NEW."is_urgent") OR OLD."material_fields" IS DISTINCT FROM (NEW."material_fields") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."reminder_days" IS DISTINCT FROM (NEW."reminder_days") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."subject_kinds" IS DISTINCT FROM (NEW."subject_kinds") OR OLD."value_from" IS DISTINCT FROM (NEW."value_from") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func="\n                    IF NOT OLD.is_draft THEN\n                        RAISE EXCEPTION 'A published route never changes';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="9fcffa029ffebfde1493f78b20238d5cad62142a",
                            operation="UPDATE",
                            pgid="pgtrigger_published_kept_b729e",
                            table="signoff_route",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stagetemplate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="published_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF EXISTS (SELECT 1 FROM signoff_route WHERE id IN (NEW.route_id, OLD.route_id) AND NOT is_draft) THEN\n                RAISE EXCEPTION 'A published route never changes';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="ffc68625723754606b68404831d4da5c24643762",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_published_kept_8bc2b",
                            table="signoff_stagetemplate",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddField(
                    model_name="namedapprover",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="namedapprover",
                    name="stage",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="signoff.stagetemplate"
                    ),
                ),
                migrations.AddField(
                    model_name="stagetemplate",
                    name="people",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="+",
                        through="signoff.NamedApprover",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="namedapproverevent",
                    name="person",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="namedapproverevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="signoff.namedapprover",
                    ),
                ),
                migrations.AddField(
                    model_name="namedapproverevent",
                    name="stage",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="signoff.stagetemplate",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="namedapprover",
                    constraint=models.UniqueConstraint(
                        fields=("stage", "person"), name="named_approver_once"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="namedapprover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="published_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF EXISTS (SELECT 1 FROM signoff_stagetemplate stage JOIN signoff_route route ON route.id = stage.route_id WHERE stage.id IN (NEW.stage_id, OLD.stage_id) AND NOT is_draft) THEN\n                RAISE EXCEPTION 'A published route never changes';\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="6f1fe1388396df6d50e696374fe7b2fe0c81bb21",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_published_kept_9acc9",
                            table="signoff_namedapprover",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="namedapprover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_namedapproverevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage_id") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."stage_id"); RETURN NULL;',
                            hash="179b40bc525039c9c4ef3f5f82bb375cf20b90b4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5a7ec",
                            table="signoff_namedapprover",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="namedapprover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "signoff_namedapproverevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage_id") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."stage_id"); RETURN NULL;',
                            hash="d77b2a1a4df01c074dada15f4add654f74637a21",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_16439",
                            table="signoff_namedapprover",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="namedapprover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_namedapproverevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage_id") VALUES (OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."stage_id"); RETURN NULL;',
                            hash="031f478eec139612e88ae4edf8fd8655048ab7fa",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4da70",
                            table="signoff_namedapprover",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="namedapproverevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="73d24f6268470283c8e619fb5ed344f518316171",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_96b0f",
                            table="signoff_namedapproverevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="namedapproverevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b5d55becab1ac5427066eb4b230b9e412cb67df9",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_40820",
                            table="signoff_namedapproverevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
