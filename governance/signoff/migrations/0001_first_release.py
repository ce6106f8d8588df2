import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.evidence
import governance.signoff.models.route
import governance.signoff.models.sign_off
from core.operations import Together


class Migration(migrations.Migration):
    replaces = [
        ("signoff", "0001_initial"),
        ("signoff", "0002_routes_and_proofs"),
        ("signoff", "0003_ballot_once_in_its_round"),
        ("signoff", "0004_published_routes_kept"),
        ("signoff", "0005_evidence_kept_for_good"),
        ("signoff", "0006_own_decision_of_a_text"),
        ("signoff", "0007_urgent_decisions_ratified"),
        ("signoff", "0008_people_consulted"),
        ("signoff", "0009_links_tagged_by_sign_off"),
        ("signoff", "0010_decisions_in_order"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_first_release"),
        ("bodies", "0001_first_release"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("viewflow", "0015_task_scheduled"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="Route",
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
                                related_name="routes",
                                to="accounts.partnership",
                            ),
                        ),
                        ("slug", models.SlugField(max_length=80)),
                        ("name", models.CharField(max_length=200)),
                        ("version", models.PositiveSmallIntegerField(default=1)),
                        (
                            "subject_kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40)
                            ),
                        ),
                        (
                            "change_kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40), blank=True, default=list
                            ),
                        ),
                        (
                            "value_from",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                        (
                            "material_fields",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), blank=True, default=list
                            ),
                        ),
                        ("is_urgent", models.BooleanField(default=False)),
                        (
                            "reminder_days",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                default=governance.signoff.models.route.reminder_days,
                            ),
                        ),
                        ("is_draft", models.BooleanField(default=False)),
                        ("edition", models.PositiveIntegerField(default=1)),
                        ("retired_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ("slug", "version"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "slug", "version"), name="route_version_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("is_draft", True)),
                                fields=("partnership", "slug"),
                                name="route_one_draft",
                            ),
                        ],
                    },
                ),
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
                    model_name="route",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_routeevent" ("change_kinds", "created_at", "edition", "id", "is_draft", "is_urgent", "material_fields", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminder_days", "retired_at", "slug", "subject_kinds", "updated_at", "value_from", "version") VALUES (NEW."change_kinds", NEW."created_at", NEW."edition", NEW."id", NEW."is_draft", NEW."is_urgent", NEW."material_fields", NEW."name", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reminder_days", NEW."retired_at", NEW."slug", NEW."subject_kinds", NEW."updated_at", NEW."value_from", NEW."version"); RETURN NULL;',
                            hash="7f4a272a0e191e413ec08e732bc17b0674ccd716",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4534e",
                            table="signoff_route",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="route",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "signoff_routeevent" ("change_kinds", "created_at", "edition", "id", "is_draft", "is_urgent", "material_fields", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminder_days", "retired_at", "slug", "subject_kinds", "updated_at", "value_from", "version") VALUES (NEW."change_kinds", NEW."created_at", NEW."edition", NEW."id", NEW."is_draft", NEW."is_urgent", NEW."material_fields", NEW."name", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reminder_days", NEW."retired_at", NEW."slug", NEW."subject_kinds", NEW."updated_at", NEW."value_from", NEW."version"); RETURN NULL;',
                            hash="b999323f53bead99cb6990ca05317290b4bfaf38",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0fae4",
                            table="signoff_route",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="route",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_routeevent" ("change_kinds", "created_at", "edition", "id", "is_draft", "is_urgent", "material_fields", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminder_days", "retired_at", "slug", "subject_kinds", "updated_at", "value_from", "version") VALUES (OLD."change_kinds", OLD."created_at", OLD."edition", OLD."id", OLD."is_draft", OLD."is_urgent", OLD."material_fields", OLD."name", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reminder_days", OLD."retired_at", OLD."slug", OLD."subject_kinds", OLD."updated_at", OLD."value_from", OLD."version"); RETURN NULL;',
                            hash="c334b6633fd1362601002b422aa6876287ebd0a4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e17a1",
                            table="signoff_route",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RouteEvent",
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
                                to="signoff.route",
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
                        ("slug", models.SlugField(db_index=False, max_length=80)),
                        ("name", models.CharField(max_length=200)),
                        ("version", models.PositiveSmallIntegerField(default=1)),
                        (
                            "subject_kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40)
                            ),
                        ),
                        (
                            "change_kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40), blank=True, default=list
                            ),
                        ),
                        (
                            "value_from",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                        (
                            "material_fields",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), blank=True, default=list
                            ),
                        ),
                        ("is_urgent", models.BooleanField(default=False)),
                        (
                            "reminder_days",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                default=governance.signoff.models.route.reminder_days,
                            ),
                        ),
                        ("is_draft", models.BooleanField(default=False)),
                        ("edition", models.PositiveIntegerField(default=1)),
                        ("retired_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="routeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="537567e7b74db5768908dd689068f6cb4b4d4d11",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_3201b",
                            table="signoff_routeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="routeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="127d710cefdb51d837dde95c15d252cd84520e8a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_8fbd7",
                            table="signoff_routeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="StageTemplate",
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
                            "route",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="stages",
                                to="signoff.route",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("name", models.CharField(max_length=200)),
                        (
                            "approvers",
                            models.CharField(
                                choices=[
                                    ("body", "Seats of a body"),
                                    ("partners", "Each affected partner, through its signatory"),
                                    ("role", "Holders of a role"),
                                    ("people", "Named people"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bodies.body",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("programme_office", "Programme office"),
                                    ("workstream_lead", "Workstream lead"),
                                    ("board_member", "Board member"),
                                    ("signatory", "Signatory"),
                                    ("viewer", "Viewer"),
                                    ("auditor", "Auditor"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "rule",
                            models.CharField(
                                choices=[
                                    ("all", "All"),
                                    ("majority", "Majority of those voting"),
                                    ("at_least", "At least a number"),
                                    ("per_sector", "A number in each sector"),
                                    ("chair", "Chair alone"),
                                    ("quorum_majority", "Quorum and majority"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("n", models.PositiveSmallIntegerField(default=1)),
                        (
                            "sectors",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("nhs_commissioner", "NHS commissioner"),
                                        ("nhs_provider", "NHS provider"),
                                        ("local_authority", "Local authority"),
                                        ("general_practice", "General practice"),
                                        ("voluntary", "Voluntary sector"),
                                        ("other", "Other"),
                                    ],
                                    max_length=20,
                                ),
                                blank=True,
                                default=list,
                            ),
                        ),
                        ("has_casting_vote", models.BooleanField(default=True)),
                        ("deadline_working_days", models.PositiveSmallIntegerField()),
                        ("condition", models.JSONField(blank=True, default=dict)),
                        (
                            "assessments",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40), blank=True, default=list
                            ),
                        ),
                        (
                            "people",
                            models.ManyToManyField(
                                blank=True,
                                related_name="+",
                                through="signoff.NamedApprover",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("position",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("route", "position"), name="stage_template_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("approvers", "body"), ("body__isnull", False), ("role", "")
                                    ),
                                    models.Q(
                                        ("approvers", "role"),
                                        ("body", None),
                                        models.Q(("role", ""), _negated=True),
                                    ),
                                    models.Q(
                                        ("approvers__in", ("partners", "people")),
                                        ("body", None),
                                        ("role", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="stage_template_asks_somebody",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("n__gte", 1)), name="stage_template_n_positive"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("deadline_working_days__gte", 1)),
                                name="stage_template_has_deadline",
                            ),
                        ],
                    },
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
                pgtrigger.migrations.AddTrigger(
                    model_name="stagetemplate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_stagetemplateevent" ("approvers", "assessments", "body_id", "condition", "created_at", "deadline_working_days", "has_casting_vote", "id", "n", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "route_id", "rule", "sectors", "updated_at") VALUES (NEW."approvers", NEW."assessments", NEW."body_id", NEW."condition", NEW."created_at", NEW."deadline_working_days", NEW."has_casting_vote", NEW."id", NEW."n", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."role", NEW."route_id", NEW."rule", NEW."sectors", NEW."updated_at"); RETURN NULL;',
                            hash="e5904bdf02b0ae14391b35622bfe4c0225647745",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e8672",
                            table="signoff_stagetemplate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stagetemplate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "signoff_stagetemplateevent" ("approvers", "assessments", "body_id", "condition", "created_at", "deadline_working_days", "has_casting_vote", "id", "n", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "route_id", "rule", "sectors", "updated_at") VALUES (NEW."approvers", NEW."assessments", NEW."body_id", NEW."condition", NEW."created_at", NEW."deadline_working_days", NEW."has_casting_vote", NEW."id", NEW."n", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."role", NEW."route_id", NEW."rule", NEW."sectors", NEW."updated_at"); RETURN NULL;',
                            hash="2de18626ba8fc0def7ba07c01a9d9a34925d2e58",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4969b",
                            table="signoff_stagetemplate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stagetemplate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_stagetemplateevent" ("approvers", "assessments", "body_id", "condition", "created_at", "deadline_working_days", "has_casting_vote", "id", "n", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "route_id", "rule", "sectors", "updated_at") VALUES (OLD."approvers", OLD."assessments", OLD."body_id", OLD."condition", OLD."created_at", OLD."deadline_working_days", OLD."has_casting_vote", OLD."id", OLD."n", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."role", OLD."route_id", OLD."rule", OLD."sectors", OLD."updated_at"); RETURN NULL;',
                            hash="071871e790f7ea5509c2e4a6eb8f2a1897210a76",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_62f01",
                            table="signoff_stagetemplate",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="StageTemplateEvent",
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
                                to="signoff.stagetemplate",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "route",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.route",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("name", models.CharField(max_length=200)),
                        (
                            "approvers",
                            models.CharField(
                                choices=[
                                    ("body", "Seats of a body"),
                                    ("partners", "Each affected partner, through its signatory"),
                                    ("role", "Holders of a role"),
                                    ("people", "Named people"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "body",
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
                            "role",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("programme_office", "Programme office"),
                                    ("workstream_lead", "Workstream lead"),
                                    ("board_member", "Board member"),
                                    ("signatory", "Signatory"),
                                    ("viewer", "Viewer"),
                                    ("auditor", "Auditor"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "rule",
                            models.CharField(
                                choices=[
                                    ("all", "All"),
                                    ("majority", "Majority of those voting"),
                                    ("at_least", "At least a number"),
                                    ("per_sector", "A number in each sector"),
                                    ("chair", "Chair alone"),
                                    ("quorum_majority", "Quorum and majority"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("n", models.PositiveSmallIntegerField(default=1)),
                        (
                            "sectors",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("nhs_commissioner", "NHS commissioner"),
                                        ("nhs_provider", "NHS provider"),
                                        ("local_authority", "Local authority"),
                                        ("general_practice", "General practice"),
                                        ("voluntary", "Voluntary sector"),
                                        ("other", "Other"),
                                    ],
                                    max_length=20,
                                ),
                                blank=True,
                                default=list,
                            ),
                        ),
                        ("has_casting_vote", models.BooleanField(default=True)),
                        ("deadline_working_days", models.PositiveSmallIntegerField()),
                        ("condition", models.JSONField(blank=True, default=dict)),
                        (
                            "assessments",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40), blank=True, default=list
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stagetemplateevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="eb0f16da8280399a6b7657a84df458ca62e2702d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_3f000",
                            table="signoff_stagetemplateevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stagetemplateevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="cc36eb453b209ac03599ea627e5b2777cd9dbd29",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_3957a",
                            table="signoff_stagetemplateevent",
                            when="BEFORE",
                        ),
                    ),
                ),
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
                        (
                            "stage",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="signoff.stagetemplate",
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
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("stage", "person"), name="named_approver_once"
                            )
                        ],
                    },
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
                migrations.CreateModel(
                    name="NamedApproverEvent",
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
                                to="signoff.namedapprover",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "stage",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.stagetemplate",
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
                migrations.CreateModel(
                    name="SignOff",
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
                                related_name="sign_offs",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "content_type",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="contenttypes.contenttype",
                            ),
                        ),
                        ("object_id", models.PositiveBigIntegerField()),
                        ("title", models.CharField(max_length=400)),
                        (
                            "template",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sign_offs",
                                to="signoff.route",
                            ),
                        ),
                        ("route", models.JSONField()),
                        ("document", models.JSONField()),
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "submitted_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="submitted_sign_offs",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("submitted_at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("running", "In sign-off"),
                                    ("waiting", "Waiting to open"),
                                    ("returned", "Returned for rework"),
                                    ("deferred", "Deferred"),
                                    ("stalled", "Not decided"),
                                    ("approved", "Approved"),
                                    ("approved_with_conditions", "Approved with conditions"),
                                    ("recommended", "Recommended"),
                                    ("rejected", "Rejected"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="running",
                                max_length=30,
                            ),
                        ),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        ("next_number", models.PositiveSmallIntegerField(default=1)),
                        ("deferred_until", models.DateField(blank=True, null=True)),
                        ("held_because", models.TextField(blank=True)),
                        (
                            "key",
                            models.CharField(
                                blank=True,
                                default=governance.signoff.models.sign_off.new_key,
                                editable=False,
                                max_length=32,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        ("running", "waiting", "returned", "deferred", "stalled"),
                                    )
                                ),
                                fields=("content_type", "object_id"),
                                name="sign_off_one_unfinished",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("deferred_until__isnull", False), ("state", "deferred")
                                    ),
                                    models.Q(
                                        models.Q(("state", "deferred"), _negated=True),
                                        ("deferred_until", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="sign_off_deferred_has_date",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signoff",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_signoffevent" ("content_type_id", "created_at", "deferred_until", "document", "held_because", "id", "next_number", "object_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round", "route", "sha256", "state", "submitted_at", "submitted_by_id", "template_id", "title", "updated_at") VALUES (NEW."content_type_id", NEW."created_at", NEW."deferred_until", NEW."document", NEW."held_because", NEW."id", NEW."next_number", NEW."object_id", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round", NEW."route", NEW."sha256", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."template_id", NEW."title", NEW."updated_at"); RETURN NULL;',
                            hash="637694d0e480d991d5c8faf08f47b1cd815952ff",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cdd10",
                            table="signoff_signoff",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signoff",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."content_type_id" IS DISTINCT FROM (NEW."content_type_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deferred_until" IS DISTINCT FROM (NEW."deferred_until") OR OLD."document" IS DISTINCT FROM (NEW."document") OR OLD."held_because" IS DISTINCT FROM (NEW."held_because") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."next_number" IS DISTINCT FROM (NEW."next_number") OR OLD."object_id" IS DISTINCT FROM (NEW."object_id") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."round" IS DISTINCT FROM (NEW."round") OR OLD."route" IS DISTINCT FROM (NEW."route") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."template_id" IS DISTINCT FROM (NEW."template_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                            func='INSERT INTO "signoff_signoffevent" ("content_type_id", "created_at", "deferred_until", "document", "held_because", "id", "next_number", "object_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round", "route", "sha256", "state", "submitted_at", "submitted_by_id", "template_id", "title", "updated_at") VALUES (NEW."content_type_id", NEW."created_at", NEW."deferred_until", NEW."document", NEW."held_because", NEW."id", NEW."next_number", NEW."object_id", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round", NEW."route", NEW."sha256", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."template_id", NEW."title", NEW."updated_at"); RETURN NULL;',
                            hash="03fb75716fa19ccac455f75c9897a65afa468a7c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c3422",
                            table="signoff_signoff",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signoff",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_signoffevent" ("content_type_id", "created_at", "deferred_until", "document", "held_because", "id", "next_number", "object_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round", "route", "sha256", "state", "submitted_at", "submitted_by_id", "template_id", "title", "updated_at") VALUES (OLD."content_type_id", OLD."created_at", OLD."deferred_until", OLD."document", OLD."held_because", OLD."id", OLD."next_number", OLD."object_id", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round", OLD."route", OLD."sha256", OLD."state", OLD."submitted_at", OLD."submitted_by_id", OLD."template_id", OLD."title", OLD."updated_at"); RETURN NULL;',
                            hash="04567f971580f5fef408ec89e514121aaef220c9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6118e",
                            table="signoff_signoff",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="SignOffEvent",
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
                                to="signoff.signoff",
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
                        ("title", models.CharField(max_length=400)),
                        (
                            "template",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.route",
                            ),
                        ),
                        ("route", models.JSONField()),
                        ("document", models.JSONField()),
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "submitted_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("submitted_at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("running", "In sign-off"),
                                    ("waiting", "Waiting to open"),
                                    ("returned", "Returned for rework"),
                                    ("deferred", "Deferred"),
                                    ("stalled", "Not decided"),
                                    ("approved", "Approved"),
                                    ("approved_with_conditions", "Approved with conditions"),
                                    ("recommended", "Recommended"),
                                    ("rejected", "Rejected"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="running",
                                max_length=30,
                            ),
                        ),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        ("next_number", models.PositiveSmallIntegerField(default=1)),
                        ("deferred_until", models.DateField(blank=True, null=True)),
                        ("held_because", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signoffevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="2ae60db8931bdc1756d4e0eb2092b6f15597529c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_ea36d",
                            table="signoff_signoffevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signoffevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ea716c08185ff8ca12f340ce137f7075ec617d7e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_96f8a",
                            table="signoff_signoffevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="SignOffProcess",
                    fields=[
                        (
                            "process_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="viewflow.process",
                            ),
                        ),
                        (
                            "sign_off",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="process",
                                to="signoff.signoff",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sign-off process",
                    },
                    bases=("viewflow.process",),
                ),
                migrations.CreateModel(
                    name="Stage",
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
                            "sign_off",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="stages",
                                to="signoff.signoff",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("round", models.PositiveSmallIntegerField()),
                        ("name", models.CharField(max_length=200)),
                        (
                            "rule",
                            models.CharField(
                                choices=[
                                    ("all", "All"),
                                    ("majority", "Majority of those voting"),
                                    ("at_least", "At least a number"),
                                    ("per_sector", "A number in each sector"),
                                    ("chair", "Chair alone"),
                                    ("quorum_majority", "Quorum and majority"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="stages",
                                to="bodies.body",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="stages",
                                to="bodies.meeting",
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64)),
                        ("opened_at", models.DateTimeField()),
                        ("due_at", models.DateTimeField()),
                        ("is_attendance_recorded", models.BooleanField(default=False)),
                        ("is_recorded", models.BooleanField(default=True)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("passed", "Passed"),
                                    ("failed", "Failed"),
                                    ("not_quorate", "Not quorate"),
                                    ("returned", "Returned for rework"),
                                    ("deferred", "Deferred"),
                                    ("expired", "Expired"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "closed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("reason", models.TextField(blank=True)),
                    ],
                    options={
                        "ordering": ("sign_off", "round", "number"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("sign_off", "number", "round"), name="stage_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("outcome", "")),
                                fields=("sign_off",),
                                name="stage_one_open",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("closed_at", None), ("closed_by", None), ("outcome", "")
                                    ),
                                    models.Q(
                                        models.Q(("outcome", ""), _negated=True),
                                        ("closed_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="stage_closed_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("meeting", None), ("body__isnull", False), _connector="OR"
                                ),
                                name="stage_meeting_is_of_a_body",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_stageevent" ("body_id", "closed_at", "closed_by_id", "created_at", "due_at", "id", "is_attendance_recorded", "is_recorded", "meeting_id", "name", "number", "opened_at", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "round", "rule", "sha256", "sign_off_id", "updated_at") VALUES (NEW."body_id", NEW."closed_at", NEW."closed_by_id", NEW."created_at", NEW."due_at", NEW."id", NEW."is_attendance_recorded", NEW."is_recorded", NEW."meeting_id", NEW."name", NEW."number", NEW."opened_at", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."round", NEW."rule", NEW."sha256", NEW."sign_off_id", NEW."updated_at"); RETURN NULL;',
                            hash="8dbcf5c701e9c15deb920f2a6dfe4877a1bacabc",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_058e7",
                            table="signoff_stage",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "signoff_stageevent" ("body_id", "closed_at", "closed_by_id", "created_at", "due_at", "id", "is_attendance_recorded", "is_recorded", "meeting_id", "name", "number", "opened_at", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "round", "rule", "sha256", "sign_off_id", "updated_at") VALUES (NEW."body_id", NEW."closed_at", NEW."closed_by_id", NEW."created_at", NEW."due_at", NEW."id", NEW."is_attendance_recorded", NEW."is_recorded", NEW."meeting_id", NEW."name", NEW."number", NEW."opened_at", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."round", NEW."rule", NEW."sha256", NEW."sign_off_id", NEW."updated_at"); RETURN NULL;',
                            hash="d68fbda7282c93098d2948cd5c37b58f25a58858",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_86bf0",
                            table="signoff_stage",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_stageevent" ("body_id", "closed_at", "closed_by_id", "created_at", "due_at", "id", "is_attendance_recorded", "is_recorded", "meeting_id", "name", "number", "opened_at", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "round", "rule", "sha256", "sign_off_id", "updated_at") VALUES (OLD."body_id", OLD."closed_at", OLD."closed_by_id", OLD."created_at", OLD."due_at", OLD."id", OLD."is_attendance_recorded", OLD."is_recorded", OLD."meeting_id", OLD."name", OLD."number", OLD."opened_at", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."round", OLD."rule", OLD."sha256", OLD."sign_off_id", OLD."updated_at"); RETURN NULL;',
                            hash="ec942717b3ab5c8b949c5c3fe0ed8c409c01e529",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4a3ad",
                            table="signoff_stage",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="StageEvent",
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
                                to="signoff.stage",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "sign_off",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.signoff",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("round", models.PositiveSmallIntegerField()),
                        ("name", models.CharField(max_length=200)),
                        (
                            "rule",
                            models.CharField(
                                choices=[
                                    ("all", "All"),
                                    ("majority", "Majority of those voting"),
                                    ("at_least", "At least a number"),
                                    ("per_sector", "A number in each sector"),
                                    ("chair", "Chair alone"),
                                    ("quorum_majority", "Quorum and majority"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "body",
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
                        ("sha256", models.CharField(max_length=64)),
                        ("opened_at", models.DateTimeField()),
                        ("due_at", models.DateTimeField()),
                        ("is_attendance_recorded", models.BooleanField(default=False)),
                        ("is_recorded", models.BooleanField(default=True)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("passed", "Passed"),
                                    ("failed", "Failed"),
                                    ("not_quorate", "Not quorate"),
                                    ("returned", "Returned for rework"),
                                    ("deferred", "Deferred"),
                                    ("expired", "Expired"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "closed_by",
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
                        ("reason", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stageevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="7c5c101c4605913d1c854abc95cd1cb377b73827",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_6cceb",
                            table="signoff_stageevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stageevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="63799b7f4a75f33daca4c66d1413f10feef92eb0",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0019e",
                            table="signoff_stageevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Entitlement",
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
                            "stage",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entitlements",
                                to="signoff.stage",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entitlements",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deputy_entitlements",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entitlements",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "sector",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("nhs_commissioner", "NHS commissioner"),
                                    ("nhs_provider", "NHS provider"),
                                    ("local_authority", "Local authority"),
                                    ("general_practice", "General practice"),
                                    ("voluntary", "Voluntary sector"),
                                    ("other", "Other"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entitlements",
                                to="bodies.seat",
                            ),
                        ),
                        ("is_chair", models.BooleanField(default=False)),
                        ("is_vice_chair", models.BooleanField(default=False)),
                        ("is_submitter", models.BooleanField(default=False)),
                        ("recused_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "recused_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("recusal_reason", models.CharField(blank=True, max_length=500)),
                        ("attended", models.BooleanField(blank=True, null=True)),
                        (
                            "attended_by",
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
                        "ordering": ("stage", "-is_chair", "-is_vice_chair", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("stage", "person", "organisation"),
                                name="entitlement_once",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("recused_at", None), ("recused_by", None)),
                                    models.Q(
                                        ("recused_at__isnull", False), ("recused_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="entitlement_recused_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("attended", True), ("attended_by__isnull", False)),
                                    models.Q(
                                        models.Q(
                                            ("attended", False), ("attended", None), _connector="OR"
                                        ),
                                        ("attended_by", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="entitlement_attended_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("deputy", None),
                                    models.Q(("deputy", models.F("person")), _negated=True),
                                    _connector="OR",
                                ),
                                name="entitlement_deputy_is_another",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entitlement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_entitlementevent" ("attended", "attended_by_id", "created_at", "deputy_id", "id", "is_chair", "is_submitter", "is_vice_chair", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recusal_reason", "recused_at", "recused_by_id", "seat_id", "sector", "stage_id", "updated_at") VALUES (NEW."attended", NEW."attended_by_id", NEW."created_at", NEW."deputy_id", NEW."id", NEW."is_chair", NEW."is_submitter", NEW."is_vice_chair", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."recusal_reason", NEW."recused_at", NEW."recused_by_id", NEW."seat_id", NEW."sector", NEW."stage_id", NEW."updated_at"); RETURN NULL;',
                            hash="c2c7c49ebc21fd065e3b83c66c775d73fd8d07a5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8ba94",
                            table="signoff_entitlement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entitlement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "signoff_entitlementevent" ("attended", "attended_by_id", "created_at", "deputy_id", "id", "is_chair", "is_submitter", "is_vice_chair", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recusal_reason", "recused_at", "recused_by_id", "seat_id", "sector", "stage_id", "updated_at") VALUES (NEW."attended", NEW."attended_by_id", NEW."created_at", NEW."deputy_id", NEW."id", NEW."is_chair", NEW."is_submitter", NEW."is_vice_chair", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."recusal_reason", NEW."recused_at", NEW."recused_by_id", NEW."seat_id", NEW."sector", NEW."stage_id", NEW."updated_at"); RETURN NULL;',
                            hash="cf370f2bb81d4044bf47e8cc18712385b8cd539d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_781e0",
                            table="signoff_entitlement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entitlement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_entitlementevent" ("attended", "attended_by_id", "created_at", "deputy_id", "id", "is_chair", "is_submitter", "is_vice_chair", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recusal_reason", "recused_at", "recused_by_id", "seat_id", "sector", "stage_id", "updated_at") VALUES (OLD."attended", OLD."attended_by_id", OLD."created_at", OLD."deputy_id", OLD."id", OLD."is_chair", OLD."is_submitter", OLD."is_vice_chair", OLD."organisation_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."recusal_reason", OLD."recused_at", OLD."recused_by_id", OLD."seat_id", OLD."sector", OLD."stage_id", OLD."updated_at"); RETURN NULL;',
                            hash="0a8e83be7d23e3443ebc580ee86f93093700f843",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c9978",
                            table="signoff_entitlement",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EntitlementEvent",
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
                                to="signoff.entitlement",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "stage",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.stage",
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
                        (
                            "deputy",
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
                            "sector",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("nhs_commissioner", "NHS commissioner"),
                                    ("nhs_provider", "NHS provider"),
                                    ("local_authority", "Local authority"),
                                    ("general_practice", "General practice"),
                                    ("voluntary", "Voluntary sector"),
                                    ("other", "Other"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bodies.seat",
                            ),
                        ),
                        ("is_chair", models.BooleanField(default=False)),
                        ("is_vice_chair", models.BooleanField(default=False)),
                        ("is_submitter", models.BooleanField(default=False)),
                        ("recused_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "recused_by",
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
                        ("recusal_reason", models.CharField(blank=True, max_length=500)),
                        ("attended", models.BooleanField(blank=True, null=True)),
                        (
                            "attended_by",
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
                    model_name="entitlementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="5d4e05d11cc4458292e43d5f86f7d5777007d9b8",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_eeb03",
                            table="signoff_entitlementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entitlementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="12b36501d9a5c1e3c175412a16a440bb9bffdc94",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e7676",
                            table="signoff_entitlementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Ballot",
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
                            "entitlement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ballots",
                                to="signoff.entitlement",
                            ),
                        ),
                        (
                            "cast_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ballots",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "cast_for",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ballots_cast_for",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "vote",
                            models.CharField(
                                choices=[
                                    ("approve", "Approve"),
                                    ("approve_with_conditions", "Approve with conditions"),
                                    ("object", "Object"),
                                    ("abstain", "Abstain"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("reason", models.TextField(blank=True)),
                        ("conditions", models.TextField(blank=True)),
                        ("is_pre_commencement", models.BooleanField(default=False)),
                        ("is_casting", models.BooleanField(default=False)),
                        ("sha256", models.CharField(max_length=64)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="recorded_ballots",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("pk",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("entitlement", "is_casting"), name="ballot_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vote", "object"), _negated=True),
                                    ("is_casting", True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="ballot_objection_has_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("vote", "approve_with_conditions"),
                                        models.Q(("conditions", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("vote", "approve_with_conditions"), _negated=True
                                        ),
                                        ("conditions", ""),
                                        ("is_pre_commencement", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="ballot_conditions_with_their_vote",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_casting", False),
                                    ("vote__in", ("approve", "object")),
                                    _connector="OR",
                                ),
                                name="ballot_casting_is_for_or_against",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ballot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_changed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot update or delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="96677bd4b38be0c6db30b3bab79aab5269e059bf",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_never_changed_5b081",
                            table="signoff_ballot",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ballot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="7d8c3eb270efdcb7c2475b0f20cef0b1155cef43",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_7afe3",
                            table="signoff_ballot",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ballot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_ballotevent" ("at", "cast_by_id", "cast_for_id", "conditions", "entitlement_id", "id", "is_casting", "is_pre_commencement", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "sha256", "vote") VALUES (NEW."at", NEW."cast_by_id", NEW."cast_for_id", NEW."conditions", NEW."entitlement_id", NEW."id", NEW."is_casting", NEW."is_pre_commencement", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."sha256", NEW."vote"); RETURN NULL;',
                            hash="de1b3d066de5cbbf5ad935839abe0f5007977aee",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_62b00",
                            table="signoff_ballot",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ballot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "signoff_ballotevent" ("at", "cast_by_id", "cast_for_id", "conditions", "entitlement_id", "id", "is_casting", "is_pre_commencement", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "sha256", "vote") VALUES (NEW."at", NEW."cast_by_id", NEW."cast_for_id", NEW."conditions", NEW."entitlement_id", NEW."id", NEW."is_casting", NEW."is_pre_commencement", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."sha256", NEW."vote"); RETURN NULL;',
                            hash="673e19aef04db6e8ff0f8aa18fe5703159b29b9d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3b54c",
                            table="signoff_ballot",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ballot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_ballotevent" ("at", "cast_by_id", "cast_for_id", "conditions", "entitlement_id", "id", "is_casting", "is_pre_commencement", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "sha256", "vote") VALUES (OLD."at", OLD."cast_by_id", OLD."cast_for_id", OLD."conditions", OLD."entitlement_id", OLD."id", OLD."is_casting", OLD."is_pre_commencement", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_by_id", OLD."sha256", OLD."vote"); RETURN NULL;',
                            hash="0d86e20696b3463fadbafe2f8b01efc89b53ff98",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f20f0",
                            table="signoff_ballot",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="BallotEvent",
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
                                to="signoff.ballot",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "entitlement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.entitlement",
                            ),
                        ),
                        (
                            "cast_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "cast_for",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "vote",
                            models.CharField(
                                choices=[
                                    ("approve", "Approve"),
                                    ("approve_with_conditions", "Approve with conditions"),
                                    ("object", "Object"),
                                    ("abstain", "Abstain"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("reason", models.TextField(blank=True)),
                        ("conditions", models.TextField(blank=True)),
                        ("is_pre_commencement", models.BooleanField(default=False)),
                        ("is_casting", models.BooleanField(default=False)),
                        ("sha256", models.CharField(max_length=64)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "recorded_by",
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
                    model_name="ballotevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="8931c13e4453431d1d116d1633bff847a9355bde",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_918cf",
                            table="signoff_ballotevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ballotevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ec8fa99165ec6f3a486e3b6d86e29846e302f986",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6e320",
                            table="signoff_ballotevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Decision",
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
                        ("decided_on", models.DateField()),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="bodies.body",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("approve", "Approve"),
                                    ("approve_with_conditions", "Approve with conditions"),
                                    ("recommend", "Recommend"),
                                    ("note", "Note"),
                                    ("receive_assurance", "Receive assurance"),
                                    ("defer", "Defer"),
                                    ("reject", "Reject"),
                                    ("refer", "Refer"),
                                    ("ratify", "Ratify"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("wording", models.TextField()),
                        (
                            "authority",
                            models.CharField(
                                choices=[
                                    ("delegated", "Delegated"),
                                    ("recommendation", "Recommendation"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("reasons", models.TextField(blank=True)),
                        ("conditions", models.TextField(blank=True)),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="bodies.meeting",
                            ),
                        ),
                        (
                            "sign_off",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decision",
                                to="signoff.signoff",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("reference_order",),
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["partnership", "reference_order"], name="decision_in_order"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("reference"),
                                name="decision_reference",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="decision_part_2_has_ground",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_removed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="552f0a228a23ad071c5f986f2ed2d1f385e7223c",
                            operation="DELETE",
                            pgid="pgtrigger_never_removed_b16bd",
                            table="signoff_decision",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="a1e9667da7c7ae9dda8fb92b2d162d187f231a0a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_e4599",
                            table="signoff_decision",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_decisionevent" ("authority", "body_id", "classification", "conditions", "created_at", "decided_on", "deciding_body_id", "id", "kind", "meeting_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "reference", "sign_off_id", "updated_at", "wording") VALUES (NEW."authority", NEW."body_id", NEW."classification", NEW."conditions", NEW."created_at", NEW."decided_on", NEW."deciding_body_id", NEW."id", NEW."kind", NEW."meeting_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reasons", NEW."reference", NEW."sign_off_id", NEW."updated_at", NEW."wording"); RETURN NULL;',
                            hash="c70c54de79e60a1320c1a1f4ff44a0ae75b7d6bf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_daf3f",
                            table="signoff_decision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."authority" IS DISTINCT FROM (NEW."authority") OR OLD."body_id" IS DISTINCT FROM (NEW."body_id") OR OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."conditions" IS DISTINCT FROM (NEW."conditions") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."decided_on" IS DISTINCT FROM (NEW."decided_on") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."reasons" IS DISTINCT FROM (NEW."reasons") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."sign_off_id" IS DISTINCT FROM (NEW."sign_off_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."wording" IS DISTINCT FROM (NEW."wording"))',
                            func='INSERT INTO "signoff_decisionevent" ("authority", "body_id", "classification", "conditions", "created_at", "decided_on", "deciding_body_id", "id", "kind", "meeting_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "reference", "sign_off_id", "updated_at", "wording") VALUES (NEW."authority", NEW."body_id", NEW."classification", NEW."conditions", NEW."created_at", NEW."decided_on", NEW."deciding_body_id", NEW."id", NEW."kind", NEW."meeting_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reasons", NEW."reference", NEW."sign_off_id", NEW."updated_at", NEW."wording"); RETURN NULL;',
                            hash="1093476fbfacc0ad613181169513dfd42b19a426",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8fabd",
                            table="signoff_decision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_decisionevent" ("authority", "body_id", "classification", "conditions", "created_at", "decided_on", "deciding_body_id", "id", "kind", "meeting_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "reference", "sign_off_id", "updated_at", "wording") VALUES (OLD."authority", OLD."body_id", OLD."classification", OLD."conditions", OLD."created_at", OLD."decided_on", OLD."deciding_body_id", OLD."id", OLD."kind", OLD."meeting_id", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reasons", OLD."reference", OLD."sign_off_id", OLD."updated_at", OLD."wording"); RETURN NULL;',
                            hash="e5a2097723750eab01d7eaeb96360315ef7dc85f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fd9f2",
                            table="signoff_decision",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="DecisionEvent",
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
                                to="signoff.decision",
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
                        ("decided_on", models.DateField()),
                        (
                            "body",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bodies.body",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("approve", "Approve"),
                                    ("approve_with_conditions", "Approve with conditions"),
                                    ("recommend", "Recommend"),
                                    ("note", "Note"),
                                    ("receive_assurance", "Receive assurance"),
                                    ("defer", "Defer"),
                                    ("reject", "Reject"),
                                    ("refer", "Refer"),
                                    ("ratify", "Ratify"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("wording", models.TextField()),
                        (
                            "authority",
                            models.CharField(
                                choices=[
                                    ("delegated", "Delegated"),
                                    ("recommendation", "Recommendation"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("reasons", models.TextField(blank=True)),
                        ("conditions", models.TextField(blank=True)),
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
                        (
                            "sign_off",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.signoff",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decisionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="3b559d5ca05c1f7601a3ff295f03f832a9bcbcb8",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_61907",
                            table="signoff_decisionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decisionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2217b1cbaf9d91f5751252f63ec47fda8356f0f7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4ebc4",
                            table="signoff_decisionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Condition",
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
                            "sign_off",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conditions",
                                to="signoff.signoff",
                            ),
                        ),
                        (
                            "ballot",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="condition",
                                to="signoff.ballot",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="condition_rows",
                                to="signoff.decision",
                            ),
                        ),
                        ("text", models.TextField()),
                        ("is_pre_commencement", models.BooleanField()),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conditions_owned",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("outstanding", "Outstanding"),
                                    ("discharged", "Discharged"),
                                    ("waived", "Waived"),
                                ],
                                default="outstanding",
                                max_length=20,
                            ),
                        ),
                        ("cleared_on", models.DateField(blank=True, null=True)),
                        (
                            "cleared_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "cleared_at",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conditions_cleared",
                                to="bodies.meeting",
                            ),
                        ),
                        ("clearing_note", models.TextField(blank=True)),
                    ],
                    options={
                        "ordering": ("pk",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cleared_by", None),
                                        ("cleared_on", None),
                                        ("state", "outstanding"),
                                    ),
                                    models.Q(
                                        models.Q(("state", "outstanding"), _negated=True),
                                        ("cleared_by__isnull", False),
                                        ("cleared_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="condition_cleared_whole",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="condition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_conditionevent" ("ballot_id", "cleared_at_id", "cleared_by_id", "cleared_on", "clearing_note", "created_at", "decision_id", "due_on", "id", "is_pre_commencement", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sign_off_id", "state", "text", "updated_at") VALUES (NEW."ballot_id", NEW."cleared_at_id", NEW."cleared_by_id", NEW."cleared_on", NEW."clearing_note", NEW."created_at", NEW."decision_id", NEW."due_on", NEW."id", NEW."is_pre_commencement", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sign_off_id", NEW."state", NEW."text", NEW."updated_at"); RETURN NULL;',
                            hash="79647e8d88a72d8789884dded8d36720a6ad5e41",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_19fad",
                            table="signoff_condition",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="condition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "signoff_conditionevent" ("ballot_id", "cleared_at_id", "cleared_by_id", "cleared_on", "clearing_note", "created_at", "decision_id", "due_on", "id", "is_pre_commencement", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sign_off_id", "state", "text", "updated_at") VALUES (NEW."ballot_id", NEW."cleared_at_id", NEW."cleared_by_id", NEW."cleared_on", NEW."clearing_note", NEW."created_at", NEW."decision_id", NEW."due_on", NEW."id", NEW."is_pre_commencement", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sign_off_id", NEW."state", NEW."text", NEW."updated_at"); RETURN NULL;',
                            hash="96ff10480bb57728d343d351f8998c37c18344b7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e57ba",
                            table="signoff_condition",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="condition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_conditionevent" ("ballot_id", "cleared_at_id", "cleared_by_id", "cleared_on", "clearing_note", "created_at", "decision_id", "due_on", "id", "is_pre_commencement", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sign_off_id", "state", "text", "updated_at") VALUES (OLD."ballot_id", OLD."cleared_at_id", OLD."cleared_by_id", OLD."cleared_on", OLD."clearing_note", OLD."created_at", OLD."decision_id", OLD."due_on", OLD."id", OLD."is_pre_commencement", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sign_off_id", OLD."state", OLD."text", OLD."updated_at"); RETURN NULL;',
                            hash="10ec3d04fde58b8a97bdc073ec5890be2ea46b59",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e4dfa",
                            table="signoff_condition",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ConditionEvent",
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
                                to="signoff.condition",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "sign_off",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.signoff",
                            ),
                        ),
                        (
                            "ballot",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.ballot",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.decision",
                            ),
                        ),
                        ("text", models.TextField()),
                        ("is_pre_commencement", models.BooleanField()),
                        (
                            "owner",
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
                        ("due_on", models.DateField(blank=True, null=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("outstanding", "Outstanding"),
                                    ("discharged", "Discharged"),
                                    ("waived", "Waived"),
                                ],
                                default="outstanding",
                                max_length=20,
                            ),
                        ),
                        ("cleared_on", models.DateField(blank=True, null=True)),
                        (
                            "cleared_by",
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
                        (
                            "cleared_at",
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
                        ("clearing_note", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conditionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="f11b2f1f59070f21562ba49d27726026561e66e0",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_c38cd",
                            table="signoff_conditionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conditionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="96ee62bd5d6b4837cbe816e8985516fc0e7ebd13",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_16174",
                            table="signoff_conditionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Handling",
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
                            "entitlement",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="handling",
                                to="signoff.entitlement",
                            ),
                        ),
                        (
                            "proposed",
                            models.CharField(
                                choices=[
                                    ("no_action", "No action"),
                                    ("stay_not_vote", "Stay and not vote"),
                                    ("stay_not_speak", "Stay and not speak"),
                                    ("leave", "Leave"),
                                    ("no_papers", "No papers sent"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "confirmed",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("no_action", "No action"),
                                    ("stay_not_vote", "Stay and not vote"),
                                    ("stay_not_speak", "Stay and not speak"),
                                    ("leave", "Leave"),
                                    ("no_papers", "No papers sent"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("note", models.TextField(blank=True)),
                        (
                            "interests",
                            models.ManyToManyField(related_name="handlings", to="bodies.interest"),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("confirmed", ""),
                                        ("confirmed_at", None),
                                        ("confirmed_by", None),
                                    ),
                                    models.Q(
                                        models.Q(("confirmed", ""), _negated=True),
                                        ("confirmed_at__isnull", False),
                                        ("confirmed_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="handling_confirmed_whole",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_handlingevent" ("confirmed", "confirmed_at", "confirmed_by_id", "created_at", "entitlement_id", "id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "updated_at") VALUES (NEW."confirmed", NEW."confirmed_at", NEW."confirmed_by_id", NEW."created_at", NEW."entitlement_id", NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposed", NEW."updated_at"); RETURN NULL;',
                            hash="2b224bc96403097189d382c1b9ad0f4a11944035",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_95a7a",
                            table="signoff_handling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "signoff_handlingevent" ("confirmed", "confirmed_at", "confirmed_by_id", "created_at", "entitlement_id", "id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "updated_at") VALUES (NEW."confirmed", NEW."confirmed_at", NEW."confirmed_by_id", NEW."created_at", NEW."entitlement_id", NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposed", NEW."updated_at"); RETURN NULL;',
                            hash="7aaf360e87d516252981b87141997387a8830fbb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_347bf",
                            table="signoff_handling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_handlingevent" ("confirmed", "confirmed_at", "confirmed_by_id", "created_at", "entitlement_id", "id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "updated_at") VALUES (OLD."confirmed", OLD."confirmed_at", OLD."confirmed_by_id", OLD."created_at", OLD."entitlement_id", OLD."id", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposed", OLD."updated_at"); RETURN NULL;',
                            hash="681192459104cbdb13269a9c15952fbb34f2d478",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c1e96",
                            table="signoff_handling",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="HandlingEvent",
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
                                to="signoff.handling",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "entitlement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.entitlement",
                            ),
                        ),
                        (
                            "proposed",
                            models.CharField(
                                choices=[
                                    ("no_action", "No action"),
                                    ("stay_not_vote", "Stay and not vote"),
                                    ("stay_not_speak", "Stay and not speak"),
                                    ("leave", "Leave"),
                                    ("no_papers", "No papers sent"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "confirmed",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("no_action", "No action"),
                                    ("stay_not_vote", "Stay and not vote"),
                                    ("stay_not_speak", "Stay and not speak"),
                                    ("leave", "Leave"),
                                    ("no_papers", "No papers sent"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "confirmed_by",
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
                        ("note", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handlingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="f2892bfb2e42b51967d1becdf335f7965ca14bc7",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_9af3b",
                            table="signoff_handlingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handlingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="85aaefeedbfc8cc2c14a47757dca4562365a2103",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_fa894",
                            table="signoff_handlingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Ledger",
                    fields=[
                        (
                            "partnership",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="ledger",
                                serialize=False,
                                to="accounts.partnership",
                            ),
                        ),
                        ("length", models.PositiveBigIntegerField(default=0)),
                        ("head", models.CharField(blank=True, max_length=64)),
                    ],
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ledger",
                    trigger=pgtrigger.compiler.Trigger(
                        name="moves_forward",
                        sql=core.evidence.EvidenceSql(
                            func="\n        IF NEW.partnership_id <> OLD.partnership_id OR NOT EXISTS (\n            SELECT FROM signoff_entry\n            WHERE partnership_id = OLD.partnership_id AND number = NEW.length\n                AND NEW.length = OLD.length + 1 AND previous = OLD.head AND sha256 = NEW.head\n        ) THEN\n            RAISE EXCEPTION 'The head of a chain only moves forward, to its next entry';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="f2c5b036cf02e4611421b0cdf51def2e851abae7",
                            operation="UPDATE",
                            pgid="pgtrigger_moves_forward_ad852",
                            table="signoff_ledger",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ledger",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_removed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="6bbcf2857fe1a7ae5702f9505014f5cdd784cde4",
                            operation="DELETE",
                            pgid="pgtrigger_never_removed_0176d",
                            table="signoff_ledger",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ledger",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="fff1e42553102cede3967135df80e99196cddd9e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_81508",
                            table="signoff_ledger",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Entry",
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
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ledger_entries",
                                to="accounts.partnership",
                            ),
                        ),
                        ("number", models.PositiveBigIntegerField()),
                        (
                            "sign_off",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entries",
                                to="signoff.signoff",
                            ),
                        ),
                        ("kind", models.CharField(max_length=40)),
                        ("data", models.JSONField()),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("salt", models.CharField(max_length=32)),
                        ("content", models.CharField(max_length=64)),
                        ("tag", models.CharField(blank=True, max_length=64)),
                        ("previous", models.CharField(blank=True, max_length=64)),
                        ("sha256", models.CharField(max_length=64)),
                    ],
                    options={
                        "verbose_name_plural": "entries",
                        "ordering": ("partnership", "number"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "number"), name="entry_number_once"
                            ),
                            models.UniqueConstraint(
                                fields=("partnership", "previous"), name="entry_no_fork"
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_changed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot update or delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="1831168a6289825ee952eb58940c9522760f4cd5",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_never_changed_397cb",
                            table="signoff_entry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="d4f2dda69fd741a8e06ef79a75ec2d0c989ba770",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_8db2b",
                            table="signoff_entry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="moves_the_head",
                        sql=core.evidence.HereOnlySql(
                            func="\n        UPDATE signoff_ledger SET length = NEW.number, head = NEW.sha256\n        WHERE partnership_id = NEW.partnership_id\n            AND length = NEW.number - 1 AND head = NEW.previous;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'Entry % does not follow the head of the chain', NEW.number;\n        END IF;\n        RETURN NULL;\n    ",
                            hash="12fc2b237f297f56c854e6f6925c3d675c097321",
                            operation="INSERT",
                            pgid="pgtrigger_moves_the_head_1cd47",
                            table="signoff_entry",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ProposalVersion",
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
                            "sign_off",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="versions",
                                to="signoff.signoff",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("document", models.JSONField()),
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "changed",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), blank=True, default=list
                            ),
                        ),
                        ("is_material", models.BooleanField(default=False)),
                        ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "made_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("sign_off", "number"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("sign_off", "number"), name="proposal_version_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposalversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_changed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot update or delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="9efdf6d4cc1598a23730c19fe9b2457f4c94ee95",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_never_changed_75db9",
                            table="signoff_proposalversion",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposalversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="a220c8fdcdef3fa99d3f04dc7b8535df623ee333",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_ef1f1",
                            table="signoff_proposalversion",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Look",
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
                            "sign_off",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="looks",
                                to="signoff.signoff",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="looks",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="signoff.proposalversion",
                            ),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("sign_off", "person"), name="look_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OwnDecision",
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
                            "sign_off",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="own_decisions",
                                to="signoff.signoff",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="own_decisions",
                                to="accounts.organisation",
                            ),
                        ),
                        ("body_name", models.CharField(max_length=200)),
                        ("meets_on", models.DateField(blank=True, null=True)),
                        ("is_key_decision", models.BooleanField(default=False)),
                        ("notice_on", models.DateField(blank=True, null=True)),
                        (
                            "exception",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "general_exception",
                                        "General exception: 5 clear working days",
                                    ),
                                    (
                                        "special_urgency",
                                        "Special urgency, with the scrutiny chair's agreement",
                                    ),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("agreed_by", models.CharField(blank=True, max_length=200)),
                        ("call_in_days", models.PositiveSmallIntegerField(default=0)),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("pending", "Not yet decided"),
                                    ("agreed", "Agreed"),
                                    ("refused", "Refused"),
                                ],
                                default="pending",
                                max_length=20,
                            ),
                        ),
                        ("reference", models.CharField(blank=True, max_length=100)),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("published_on", models.DateField(blank=True, null=True)),
                        ("called_in_on", models.DateField(blank=True, null=True)),
                        ("call_in_ended_on", models.DateField(blank=True, null=True)),
                        (
                            "version",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="own_decisions",
                                to="signoff.proposalversion",
                            ),
                        ),
                        (
                            "recorded_by",
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
                        "ordering": ("sign_off", "organisation__name"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("sign_off", "organisation"), name="own_decision_once"
                            ),
                            models.CheckConstraint(
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
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("exception", "special_urgency"), _negated=True),
                                    models.Q(("agreed_by", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="own_decision_urgency_agreed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("call_in_ended_on", None), ("called_in_on", None)),
                                    models.Q(
                                        ("called_in_on__isnull", False),
                                        ("published_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="own_decision_called_in_after_publication",
                            ),
                        ],
                    },
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
                migrations.CreateModel(
                    name="OwnDecisionEvent",
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
                                to="signoff.owndecision",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "sign_off",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.signoff",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organisation",
                            ),
                        ),
                        ("body_name", models.CharField(max_length=200)),
                        ("meets_on", models.DateField(blank=True, null=True)),
                        ("is_key_decision", models.BooleanField(default=False)),
                        ("notice_on", models.DateField(blank=True, null=True)),
                        (
                            "exception",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "general_exception",
                                        "General exception: 5 clear working days",
                                    ),
                                    (
                                        "special_urgency",
                                        "Special urgency, with the scrutiny chair's agreement",
                                    ),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("agreed_by", models.CharField(blank=True, max_length=200)),
                        ("call_in_days", models.PositiveSmallIntegerField(default=0)),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("pending", "Not yet decided"),
                                    ("agreed", "Agreed"),
                                    ("refused", "Refused"),
                                ],
                                default="pending",
                                max_length=20,
                            ),
                        ),
                        ("reference", models.CharField(blank=True, max_length=100)),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("published_on", models.DateField(blank=True, null=True)),
                        ("called_in_on", models.DateField(blank=True, null=True)),
                        ("call_in_ended_on", models.DateField(blank=True, null=True)),
                        (
                            "version",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.proposalversion",
                            ),
                        ),
                        (
                            "recorded_by",
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
                    model_name="owndecisionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="daf9a4543bcf77e2209293894237817d63011df2",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_5d3a4",
                            table="signoff_owndecisionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="owndecisionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="eab245a2fef503b7038aeba89a9d11d13220b652",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cac25",
                            table="signoff_owndecisionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="UrgentDecision",
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
                            "sign_off",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="urgency",
                                to="signoff.signoff",
                            ),
                        ),
                        ("reason", models.TextField()),
                        ("consulted", models.TextField()),
                        (
                            "declared_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "decision",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="urgency",
                                to="signoff.decision",
                            ),
                        ),
                        ("taken_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("reason", ""), _negated=True),
                                    models.Q(("consulted", ""), _negated=True),
                                ),
                                name="urgent_decision_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("decision", None), ("taken_on", None)),
                                    models.Q(
                                        ("decision__isnull", False), ("taken_on__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="urgent_decision_taken_whole",
                            ),
                        ],
                    },
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
                migrations.CreateModel(
                    name="UrgentDecisionEvent",
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
                                to="signoff.urgentdecision",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "sign_off",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.signoff",
                            ),
                        ),
                        ("reason", models.TextField()),
                        ("consulted", models.TextField()),
                        (
                            "declared_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.decision",
                            ),
                        ),
                        ("taken_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="urgentdecisionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="1f6e2918b411c465608c28632171b3d5999ea2d5",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_2b282",
                            table="signoff_urgentdecisionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="urgentdecisionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5aae13efbd29f4c1ae644c8cdbd52a9178df5a86",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e681d",
                            table="signoff_urgentdecisionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ConsultedPerson",
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
                            "urgent",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="people_consulted",
                                to="signoff.urgentdecision",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consulted_on",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("urgent", "person"), name="consulted_person_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consultedperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_consultedpersonevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urgent_id") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."urgent_id"); RETURN NULL;',
                            hash="b5aa1c80bb56095475dedbe719850612ca9b0413",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cb040",
                            table="signoff_consultedperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consultedperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "signoff_consultedpersonevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urgent_id") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."urgent_id"); RETURN NULL;',
                            hash="4dd747177ca20fde8bb6635df5c29b133575d7ba",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0ef4c",
                            table="signoff_consultedperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consultedperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_consultedpersonevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urgent_id") VALUES (OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."urgent_id"); RETURN NULL;',
                            hash="98583dd017743b57053871cad0b383124472016b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7a990",
                            table="signoff_consultedperson",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ConsultedPersonEvent",
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
                                to="signoff.consultedperson",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "urgent",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.urgentdecision",
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
                    model_name="consultedpersonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="787e6190e765de5658b98ea5997ee6da22309d92",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_da4ce",
                            table="signoff_consultedpersonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consultedpersonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2c09eae4d107b7bb2551f28c09b66a1bd6293253",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e6b86",
                            table="signoff_consultedpersonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
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
                        (
                            "urgent",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ratification",
                                to="signoff.urgentdecision",
                            ),
                        ),
                        (
                            "decision",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ratification",
                                to="signoff.decision",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ratifications",
                                to="bodies.meeting",
                            ),
                        ),
                        ("is_ratified", models.BooleanField()),
                        ("reason", models.TextField(blank=True)),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_ratified", True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="ratification_refused_says_why",
                            )
                        ],
                    },
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
                migrations.CreateModel(
                    name="RatificationEvent",
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
                                to="signoff.ratification",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "urgent",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.urgentdecision",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="signoff.decision",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bodies.meeting",
                            ),
                        ),
                        ("is_ratified", models.BooleanField()),
                        ("reason", models.TextField(blank=True)),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        "abstract": False,
                    },
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
            ],
        ),
    ]
