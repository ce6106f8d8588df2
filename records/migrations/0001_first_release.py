import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.evidence
from core.operations import Together


class Migration(migrations.Migration):
    replaces = [
        ("records", "0001_initial"),
        ("records", "0002_evidence_and_notifications"),
        ("records", "0003_unread_notifications"),
        ("records", "0004_comments"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_first_release"),
        ("bodies", "0001_first_release"),
        ("contenttypes", "0002_remove_content_type_name"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="Sharing",
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
                            "content_type",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="contenttypes.contenttype",
                            ),
                        ),
                        ("object_id", models.PositiveBigIntegerField()),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("content_type", "object_id", "organisation", "person"),
                                name="sharing_once",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("organisation", None), ("person__isnull", False)),
                                    models.Q(("organisation__isnull", False), ("person", None)),
                                    _connector="OR",
                                ),
                                name="sharing_with_one",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "records_sharingevent" ("content_type_id", "created_at", "id", "object_id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."content_type_id", NEW."created_at", NEW."id", NEW."object_id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."updated_at"); RETURN NULL;',
                            hash="c4f8df13a462817bd305e80fec5abc6d2c7ba90b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fd6a8",
                            table="records_sharing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "records_sharingevent" ("content_type_id", "created_at", "id", "object_id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."content_type_id", NEW."created_at", NEW."id", NEW."object_id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."updated_at"); RETURN NULL;',
                            hash="32031dc65fbca34326880e74b88130100447fdbc",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1c791",
                            table="records_sharing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "records_sharingevent" ("content_type_id", "created_at", "id", "object_id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (OLD."content_type_id", OLD."created_at", OLD."id", OLD."object_id", OLD."organisation_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."updated_at"); RETURN NULL;',
                            hash="4b732ab89618e803b228995b71934f6b0f303c3d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_56e65",
                            table="records_sharing",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="SharingEvent",
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
                                to="records.sharing",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "content_type",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="contenttypes.contenttype",
                            ),
                        ),
                        ("object_id", models.PositiveBigIntegerField()),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "person",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="09281da25424f020146377e5081d8cfeefa00f53",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_f625a",
                            table="records_sharingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="cbff93b786a55d4fd01185b9a626c6225546a5c1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_8e415",
                            table="records_sharingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Withholding",
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
                            "content_type",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="contenttypes.contenttype",
                            ),
                        ),
                        ("object_id", models.PositiveBigIntegerField()),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("reason", models.CharField(max_length=500)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("content_type", "object_id", "person"),
                                name="withholding_once",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="withholding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "records_withholdingevent" ("content_type_id", "created_at", "id", "object_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at") VALUES (NEW."content_type_id", NEW."created_at", NEW."id", NEW."object_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."updated_at"); RETURN NULL;',
                            hash="c60bbce5eff3efdac7271da1642fbdadd1d25c71",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a7bab",
                            table="records_withholding",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="withholding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "records_withholdingevent" ("content_type_id", "created_at", "id", "object_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at") VALUES (NEW."content_type_id", NEW."created_at", NEW."id", NEW."object_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."updated_at"); RETURN NULL;',
                            hash="f95590211066f0852220afa9b90124fcbf948939",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d9911",
                            table="records_withholding",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="withholding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "records_withholdingevent" ("content_type_id", "created_at", "id", "object_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at") VALUES (OLD."content_type_id", OLD."created_at", OLD."id", OLD."object_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."updated_at"); RETURN NULL;',
                            hash="ac584372478b1bb0d1d4beb37136b09d8b4cfa92",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_442bb",
                            table="records_withholding",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="WithholdingEvent",
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
                                to="records.withholding",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "content_type",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="contenttypes.contenttype",
                            ),
                        ),
                        ("object_id", models.PositiveBigIntegerField()),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("reason", models.CharField(max_length=500)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="withholdingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="2f4af0a05ea3cff15630d03f513c83b9a059ffcb",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_4f9f4",
                            table="records_withholdingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="withholdingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b3aa73f8a888ede4398ab35091ef55f4ea6d706a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_910b3",
                            table="records_withholdingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Action",
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
                        ("reference", models.CharField(max_length=40)),
                        (
                            "reference_order",
                            models.GeneratedField(
                                db_persist=True,
                                expression=models.Func(
                                    models.Func(
                                        django.db.models.functions.text.Lower(
                                            models.F("reference")
                                        ),
                                        models.Value("([0-9]+)"),
                                        models.Value("0000000000\\1"),
                                        models.Value("g"),
                                        function="regexp_replace",
                                        output_field=models.TextField(),
                                    ),
                                    models.Value("[0-9]*([0-9]{10})"),
                                    models.Value("\\1"),
                                    models.Value("g"),
                                    function="regexp_replace",
                                    output_field=models.TextField(),
                                ),
                                output_field=models.TextField(db_collation="C"),
                            ),
                        ),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "classification",
                            models.CharField(
                                choices=[
                                    ("public", "Public"),
                                    ("all_partners", "All partners"),
                                    ("named_partners", "Named partners"),
                                    ("part_2", "Part 2"),
                                ],
                                default="all_partners",
                                max_length=20,
                            ),
                        ),
                        ("part_2_ground", models.CharField(blank=True, max_length=200)),
                        (
                            "deciding_body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bodies.body",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions",
                                to="bodies.meeting",
                            ),
                        ),
                        ("text", models.TextField()),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("due_on", models.DateField()),
                        ("revised_due_on", models.DateField(blank=True, null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Open"),
                                    ("in_progress", "In progress"),
                                    ("to_be_closed", "Complete, to be closed"),
                                    ("closed", "Closed"),
                                ],
                                default="open",
                                max_length=20,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("reference_order",),
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("reference"),
                                name="action_reference",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="action_part_2_has_ground",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="action",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "records_actionevent" ("classification", "created_at", "deciding_body_id", "due_on", "id", "meeting_id", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "revised_due_on", "status", "text", "updated_at") VALUES (NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."due_on", NEW."id", NEW."meeting_id", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reference", NEW."revised_due_on", NEW."status", NEW."text", NEW."updated_at"); RETURN NULL;',
                            hash="d4cfc4a1a2de4f2eb488f8915fe54d4be147fcf8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_26645",
                            table="records_action",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="action",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."revised_due_on" IS DISTINCT FROM (NEW."revised_due_on") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                            func='INSERT INTO "records_actionevent" ("classification", "created_at", "deciding_body_id", "due_on", "id", "meeting_id", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "revised_due_on", "status", "text", "updated_at") VALUES (NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."due_on", NEW."id", NEW."meeting_id", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reference", NEW."revised_due_on", NEW."status", NEW."text", NEW."updated_at"); RETURN NULL;',
                            hash="a29207f3c70c544c763ce623e78f103e2a3d65f0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1d536",
                            table="records_action",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="action",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "records_actionevent" ("classification", "created_at", "deciding_body_id", "due_on", "id", "meeting_id", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "revised_due_on", "status", "text", "updated_at") VALUES (OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."due_on", OLD."id", OLD."meeting_id", OLD."owner_id", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reference", OLD."revised_due_on", OLD."status", OLD."text", OLD."updated_at"); RETURN NULL;',
                            hash="f53e7d2670dbcd0ba8e867b170a4692d7438c027",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8a8d5",
                            table="records_action",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ActionEvent",
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
                                to="records.action",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        ("reference", models.CharField(max_length=40)),
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
                            "classification",
                            models.CharField(
                                choices=[
                                    ("public", "Public"),
                                    ("all_partners", "All partners"),
                                    ("named_partners", "Named partners"),
                                    ("part_2", "Part 2"),
                                ],
                                default="all_partners",
                                max_length=20,
                            ),
                        ),
                        ("part_2_ground", models.CharField(blank=True, max_length=200)),
                        (
                            "deciding_body",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bodies.body",
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
                        ("text", models.TextField()),
                        (
                            "owner",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("due_on", models.DateField()),
                        ("revised_due_on", models.DateField(blank=True, null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Open"),
                                    ("in_progress", "In progress"),
                                    ("to_be_closed", "Complete, to be closed"),
                                    ("closed", "Closed"),
                                ],
                                default="open",
                                max_length=20,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="7ad4fa2e0def1ebefcba2af6c6f0fa2861607c7c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_2807d",
                            table="records_actionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d9b78e677b41de6a79d2cc5213965875540dec3f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_31f45",
                            table="records_actionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Evidence",
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
                            "content_type",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="contenttypes.contenttype",
                            ),
                        ),
                        ("object_id", models.PositiveBigIntegerField()),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evidence",
                                to="accounts.partnership",
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("file", models.FileField(max_length=300, upload_to="evidence/%Y/%m/")),
                        ("media_type", models.CharField(max_length=100)),
                        ("size", models.PositiveIntegerField()),
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "added_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "removed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "evidence",
                        "ordering": ("pk",),
                        "indexes": [
                            models.Index(
                                fields=["content_type", "object_id"], name="evidence_of_record"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("removed_at", None), ("removed_by", None)),
                                    models.Q(
                                        ("removed_at__isnull", False), ("removed_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="evidence_removed_whole",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "records_evidenceevent" ("added_by_id", "content_type_id", "created_at", "file", "id", "media_type", "name", "object_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "removed_by_id", "sha256", "size", "updated_at") VALUES (NEW."added_by_id", NEW."content_type_id", NEW."created_at", NEW."file", NEW."id", NEW."media_type", NEW."name", NEW."object_id", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."removed_at", NEW."removed_by_id", NEW."sha256", NEW."size", NEW."updated_at"); RETURN NULL;',
                            hash="5c2e93660b16c973c76ccfdf538e0204b0e4fbf5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_58b62",
                            table="records_evidence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "records_evidenceevent" ("added_by_id", "content_type_id", "created_at", "file", "id", "media_type", "name", "object_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "removed_by_id", "sha256", "size", "updated_at") VALUES (NEW."added_by_id", NEW."content_type_id", NEW."created_at", NEW."file", NEW."id", NEW."media_type", NEW."name", NEW."object_id", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."removed_at", NEW."removed_by_id", NEW."sha256", NEW."size", NEW."updated_at"); RETURN NULL;',
                            hash="cdc0db264203edf515ecf347b12e840a9a5825e1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2f078",
                            table="records_evidence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "records_evidenceevent" ("added_by_id", "content_type_id", "created_at", "file", "id", "media_type", "name", "object_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "removed_by_id", "sha256", "size", "updated_at") VALUES (OLD."added_by_id", OLD."content_type_id", OLD."created_at", OLD."file", OLD."id", OLD."media_type", OLD."name", OLD."object_id", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."removed_at", OLD."removed_by_id", OLD."sha256", OLD."size", OLD."updated_at"); RETURN NULL;',
                            hash="50ea65612eafc1e006aacbedb6397facbf06068e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ec531",
                            table="records_evidence",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EvidenceEvent",
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
                                to="records.evidence",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "content_type",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="contenttypes.contenttype",
                            ),
                        ),
                        ("object_id", models.PositiveBigIntegerField()),
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
                        ("name", models.CharField(max_length=200)),
                        ("file", models.FileField(max_length=300, upload_to="evidence/%Y/%m/")),
                        ("media_type", models.CharField(max_length=100)),
                        ("size", models.PositiveIntegerField()),
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "added_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "removed_by",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidenceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="54cb087e0077e57c81b5c78db7764ef4c13a472e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_48010",
                            table="records_evidenceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidenceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="c9b1a45cc9acded699bb91245bdf8b850e6fb024",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_03f0a",
                            table="records_evidenceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Notification",
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
                                related_name="notifications",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notifications",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("key", models.CharField(max_length=200)),
                        ("title", models.CharField(max_length=400)),
                        ("text", models.TextField()),
                        ("url", models.CharField(max_length=500)),
                        ("mailed_at", models.DateTimeField(blank=True, null=True)),
                        ("read_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("read_at", None)),
                                fields=["person", "partnership"],
                                name="notification_unread",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "key"), name="notification_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Comment",
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
                            "content_type",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="contenttypes.contenttype",
                            ),
                        ),
                        ("object_id", models.PositiveBigIntegerField()),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="comments",
                                to="accounts.partnership",
                            ),
                        ),
                        ("text", models.CharField(max_length=2000)),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="comments",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("retracted_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "retracted_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "mentioned",
                            models.ManyToManyField(
                                related_name="+",
                                through="records.Mention",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["content_type", "object_id"], name="comment_of_record"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True),
                                name="comment_says_something",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("retracted_at", None), ("retracted_by", None)),
                                    models.Q(
                                        ("retracted_at__isnull", False),
                                        ("retracted_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="comment_retracted_whole",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="comment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_rewritten",
                        sql=core.evidence.HereOnlySql(
                            func="\n        IF (NEW.partnership_id, NEW.content_type_id, NEW.object_id, NEW.text, NEW.written_by_id) IS DISTINCT FROM (OLD.partnership_id, OLD.content_type_id, OLD.object_id, OLD.text, OLD.written_by_id) OR OLD.retracted_at IS NOT NULL THEN\n            RAISE EXCEPTION 'A comment is never rewritten: it can be retracted, once';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="01d97090d614a82c04b28ee86dfe23b99768bb2c",
                            operation="UPDATE",
                            pgid="pgtrigger_never_rewritten_c85ec",
                            table="records_comment",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="comment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_removed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="b8a683c7f9c9fc89e41b4fe2ef269b5d11601c11",
                            operation="DELETE",
                            pgid="pgtrigger_never_removed_0a153",
                            table="records_comment",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="comment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="2b2352d1d555267d5a1c50eeff67d38495f1e030",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_b67e3",
                            table="records_comment",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="comment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "records_commentevent" ("content_type_id", "created_at", "id", "object_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retracted_at", "retracted_by_id", "text", "updated_at", "written_by_id") VALUES (NEW."content_type_id", NEW."created_at", NEW."id", NEW."object_id", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."retracted_at", NEW."retracted_by_id", NEW."text", NEW."updated_at", NEW."written_by_id"); RETURN NULL;',
                            hash="c134adf017bd6d991f2817d6da8edf49ca22e34d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_38efd",
                            table="records_comment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="comment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "records_commentevent" ("content_type_id", "created_at", "id", "object_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retracted_at", "retracted_by_id", "text", "updated_at", "written_by_id") VALUES (NEW."content_type_id", NEW."created_at", NEW."id", NEW."object_id", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."retracted_at", NEW."retracted_by_id", NEW."text", NEW."updated_at", NEW."written_by_id"); RETURN NULL;',
                            hash="9611d2966c5872062e08745c44bac684b76c0418",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3875c",
                            table="records_comment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="comment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "records_commentevent" ("content_type_id", "created_at", "id", "object_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retracted_at", "retracted_by_id", "text", "updated_at", "written_by_id") VALUES (OLD."content_type_id", OLD."created_at", OLD."id", OLD."object_id", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."retracted_at", OLD."retracted_by_id", OLD."text", OLD."updated_at", OLD."written_by_id"); RETURN NULL;',
                            hash="22d37143d161809b87d069f0235d5785c672797a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_77f1d",
                            table="records_comment",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="CommentEvent",
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
                                to="records.comment",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "content_type",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="contenttypes.contenttype",
                            ),
                        ),
                        ("object_id", models.PositiveBigIntegerField()),
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
                        ("text", models.CharField(max_length=2000)),
                        (
                            "written_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("retracted_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "retracted_by",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commentevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="6c1e3d484441ce1a26d392b42893b6919c4f12d4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_86d7d",
                            table="records_commentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commentevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8fabf11732060471144812bc04f8113a1c5050a0",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9be1f",
                            table="records_commentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Mention",
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
                        (
                            "comment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="mentions",
                                to="records.comment",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("person__name", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("comment", "person"), name="mention_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mention",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "records_mentionevent" ("comment_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."comment_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="1f9fd98752a7198aa9944c30a43782f8173f925a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3fdbb",
                            table="records_mention",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mention",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "records_mentionevent" ("comment_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."comment_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="917e8d1c97fa1b79e4524b6ff775877e63c51991",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6771b",
                            table="records_mention",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mention",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "records_mentionevent" ("comment_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."comment_id", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="2118fca874c67ebe03fb0446641ce4f0cc23f2e3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b833b",
                            table="records_mention",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="MentionEvent",
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
                                to="records.mention",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "comment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="records.comment",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mentionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="27c68ffb1b4d64b3416a10fa8a040813a08c4d4f",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_d303b",
                            table="records_mentionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mentionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="30c7ab3ebbe285ccefad3f10d24fd84259e58d8f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7eda5",
                            table="records_mentionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
