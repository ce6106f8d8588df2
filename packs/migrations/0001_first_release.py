import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):
    replaces = [("packs", "0001_initial")]

    initial = True

    dependencies = [
        ("accounts", "0001_first_release"),
        ("bodies", "0001_first_release"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="BoardPack",
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
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_packs",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_packs",
                                to="bodies.meeting",
                            ),
                        ),
                        ("on", models.DateField()),
                        (
                            "requested_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="board_packs",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("requested_at", models.DateTimeField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("queued", "Waiting its turn"),
                                    ("building", "Being built"),
                                    ("ready", "Ready"),
                                    ("failed", "Failed"),
                                ],
                                default="queued",
                                max_length=20,
                            ),
                        ),
                        ("progress", models.CharField(blank=True, max_length=200)),
                        ("snapshot", models.JSONField(blank=True, null=True)),
                        ("snapshot_sha256", models.CharField(blank=True, max_length=64)),
                        ("engine", models.JSONField(blank=True, default=dict)),
                        ("pdf", models.BinaryField(blank=True, null=True)),
                        ("pdf_sha256", models.CharField(blank=True, max_length=64)),
                        ("pages", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("built_at", models.DateTimeField(blank=True, null=True)),
                        ("failure", models.CharField(blank=True, max_length=500)),
                    ],
                    options={
                        "ordering": ("-requested_at", "-pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "ready"), _negated=True),
                                    models.Q(
                                        models.Q(("pdf_sha256", ""), _negated=True),
                                        models.Q(("snapshot_sha256", ""), _negated=True),
                                        ("built_at__isnull", False),
                                        ("pages__isnull", False),
                                        ("pdf__isnull", False),
                                        ("snapshot__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="board_pack_ready_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "failed"),
                                        models.Q(("failure", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("state", "failed"), _negated=True),
                                        ("failure", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="board_pack_failed_says_why",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="boardpack",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "packs_boardpackevent" ("built_at", "created_at", "engine", "failure", "id", "meeting_id", "on", "pages", "partnership_id", "pdf_sha256", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "snapshot_sha256", "state", "updated_at") VALUES (NEW."built_at", NEW."created_at", NEW."engine", NEW."failure", NEW."id", NEW."meeting_id", NEW."on", NEW."pages", NEW."partnership_id", NEW."pdf_sha256", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."snapshot_sha256", NEW."state", NEW."updated_at"); RETURN NULL;',
                            hash="96e97a7f2c5fc894085e63b7ff7ad727409ca744",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ac4fa",
                            table="packs_boardpack",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="boardpack",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."built_at" IS DISTINCT FROM (NEW."built_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."engine" IS DISTINCT FROM (NEW."engine") OR OLD."failure" IS DISTINCT FROM (NEW."failure") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."on" IS DISTINCT FROM (NEW."on") OR OLD."pages" IS DISTINCT FROM (NEW."pages") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."pdf_sha256" IS DISTINCT FROM (NEW."pdf_sha256") OR OLD."requested_at" IS DISTINCT FROM (NEW."requested_at") OR OLD."requested_by_id" IS DISTINCT FROM (NEW."requested_by_id") OR OLD."snapshot_sha256" IS DISTINCT FROM (NEW."snapshot_sha256") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                            func='INSERT INTO "packs_boardpackevent" ("built_at", "created_at", "engine", "failure", "id", "meeting_id", "on", "pages", "partnership_id", "pdf_sha256", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "snapshot_sha256", "state", "updated_at") VALUES (NEW."built_at", NEW."created_at", NEW."engine", NEW."failure", NEW."id", NEW."meeting_id", NEW."on", NEW."pages", NEW."partnership_id", NEW."pdf_sha256", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."requested_at", NEW."requested_by_id", NEW."snapshot_sha256", NEW."state", NEW."updated_at"); RETURN NULL;',
                            hash="57e3963c1dad4a38c453d75e34f3b721fd968521",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_87514",
                            table="packs_boardpack",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="boardpack",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "packs_boardpackevent" ("built_at", "created_at", "engine", "failure", "id", "meeting_id", "on", "pages", "partnership_id", "pdf_sha256", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_at", "requested_by_id", "snapshot_sha256", "state", "updated_at") VALUES (OLD."built_at", OLD."created_at", OLD."engine", OLD."failure", OLD."id", OLD."meeting_id", OLD."on", OLD."pages", OLD."partnership_id", OLD."pdf_sha256", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."requested_at", OLD."requested_by_id", OLD."snapshot_sha256", OLD."state", OLD."updated_at"); RETURN NULL;',
                            hash="b2c3dd296043903b9108040b29b292be226ef9fb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ec4ac",
                            table="packs_boardpack",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="BoardPackEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="packs.boardpack",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "partnership",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bodies.meeting",
                            ),
                        ),
                        ("on", models.DateField()),
                        (
                            "requested_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("requested_at", models.DateTimeField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("queued", "Waiting its turn"),
                                    ("building", "Being built"),
                                    ("ready", "Ready"),
                                    ("failed", "Failed"),
                                ],
                                default="queued",
                                max_length=20,
                            ),
                        ),
                        ("snapshot_sha256", models.CharField(blank=True, max_length=64)),
                        ("engine", models.JSONField(blank=True, default=dict)),
                        ("pdf_sha256", models.CharField(blank=True, max_length=64)),
                        ("pages", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("built_at", models.DateTimeField(blank=True, null=True)),
                        ("failure", models.CharField(blank=True, max_length=500)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="boardpackevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="a74912332871dd581a9bea762ebb3ed0feb460be",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_f1f6d",
                            table="packs_boardpackevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="boardpackevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b8d4378437dcaa4f72520653c958b1e6f65a31ae",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_8e59a",
                            table="packs_boardpackevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
