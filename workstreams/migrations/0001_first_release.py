from decimal import Decimal

import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):
    replaces = [
        ("workstreams", "0001_initial"),
        ("workstreams", "0002_iterations"),
        ("workstreams", "0003_registers"),
        ("workstreams", "0004_iterations_in_force_stay"),
    ]

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
                    name="Roadmap",
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
                                related_name="roadmaps",
                                to="accounts.partnership",
                            ),
                        ),
                        ("dated_on", models.DateField()),
                        ("is_draft", models.BooleanField(default=False)),
                        ("horizon_from_months", models.PositiveSmallIntegerField()),
                        ("horizon_to_months", models.PositiveSmallIntegerField()),
                        ("vision", models.TextField(blank=True)),
                        (
                            "aims",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=200),
                                blank=True,
                                default=list,
                            ),
                        ),
                        (
                            "phases",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=500),
                                blank=True,
                                default=list,
                            ),
                        ),
                        (
                            "shared_challenges",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=500),
                                blank=True,
                                default=list,
                            ),
                        ),
                        (
                            "inherited_strategies",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=500),
                                blank=True,
                                default=list,
                            ),
                        ),
                        (
                            "priority_areas",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=200),
                                blank=True,
                                default=list,
                            ),
                        ),
                        (
                            "outcomes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=500),
                                blank=True,
                                default=list,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-dated_on",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "dated_on"), name="roadmap_dated_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("is_draft", True)),
                                fields=("partnership",),
                                name="roadmap_one_draft",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("horizon_to_months__gte", models.F("horizon_from_months"))
                                ),
                                name="roadmap_horizon_in_order",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("horizon_from_months__gte", 18), ("horizon_to_months__lte", 36)
                                ),
                                name="roadmap_horizon_within",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roadmap",
                    trigger=pgtrigger.compiler.Trigger(
                        name="in_force_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF NOT OLD.is_draft THEN\n            RAISE EXCEPTION 'An iteration of the roadmap that is no draft stays as it is';\n        END IF;\n        RETURN COALESCE(NEW, OLD);\n    ",
                            hash="e6881b756d23cdbd07af268b7fba6f7cfc587702",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_in_force_stays_9c9e9",
                            table="workstreams_roadmap",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roadmap",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="864d037b42abc34ab1ead9a6a77d5837e7b872d8",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_1b7f0",
                            table="workstreams_roadmap",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roadmap",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_roadmapevent" ("aims", "created_at", "dated_on", "horizon_from_months", "horizon_to_months", "id", "inherited_strategies", "is_draft", "outcomes", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phases", "priority_areas", "shared_challenges", "updated_at", "vision") VALUES (NEW."aims", NEW."created_at", NEW."dated_on", NEW."horizon_from_months", NEW."horizon_to_months", NEW."id", NEW."inherited_strategies", NEW."is_draft", NEW."outcomes", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phases", NEW."priority_areas", NEW."shared_challenges", NEW."updated_at", NEW."vision"); RETURN NULL;',
                            hash="cb1137dfa54490419331889c57c0a580248e336c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_60a7f",
                            table="workstreams_roadmap",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roadmap",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "workstreams_roadmapevent" ("aims", "created_at", "dated_on", "horizon_from_months", "horizon_to_months", "id", "inherited_strategies", "is_draft", "outcomes", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phases", "priority_areas", "shared_challenges", "updated_at", "vision") VALUES (NEW."aims", NEW."created_at", NEW."dated_on", NEW."horizon_from_months", NEW."horizon_to_months", NEW."id", NEW."inherited_strategies", NEW."is_draft", NEW."outcomes", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phases", NEW."priority_areas", NEW."shared_challenges", NEW."updated_at", NEW."vision"); RETURN NULL;',
                            hash="e8bb9befadcd4d9d5ee30f31e638c0afaeac0ebd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8fa38",
                            table="workstreams_roadmap",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roadmap",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_roadmapevent" ("aims", "created_at", "dated_on", "horizon_from_months", "horizon_to_months", "id", "inherited_strategies", "is_draft", "outcomes", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phases", "priority_areas", "shared_challenges", "updated_at", "vision") VALUES (OLD."aims", OLD."created_at", OLD."dated_on", OLD."horizon_from_months", OLD."horizon_to_months", OLD."id", OLD."inherited_strategies", OLD."is_draft", OLD."outcomes", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phases", OLD."priority_areas", OLD."shared_challenges", OLD."updated_at", OLD."vision"); RETURN NULL;',
                            hash="8a49b2fa71a0e38deb68d8b7498a587a02a2b1be",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e0c35",
                            table="workstreams_roadmap",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RoadmapEvent",
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
                                to="workstreams.roadmap",
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
                        ("dated_on", models.DateField()),
                        ("is_draft", models.BooleanField(default=False)),
                        ("horizon_from_months", models.PositiveSmallIntegerField()),
                        ("horizon_to_months", models.PositiveSmallIntegerField()),
                        ("vision", models.TextField(blank=True)),
                        (
                            "aims",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=200),
                                blank=True,
                                default=list,
                            ),
                        ),
                        (
                            "phases",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=500),
                                blank=True,
                                default=list,
                            ),
                        ),
                        (
                            "shared_challenges",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=500),
                                blank=True,
                                default=list,
                            ),
                        ),
                        (
                            "inherited_strategies",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=500),
                                blank=True,
                                default=list,
                            ),
                        ),
                        (
                            "priority_areas",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=200),
                                blank=True,
                                default=list,
                            ),
                        ),
                        (
                            "outcomes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=500),
                                blank=True,
                                default=list,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roadmapevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="590f91d0c8432e71dde9baccc88b087b97abb9c7",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_eedea",
                            table="workstreams_roadmapevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roadmapevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="c3e08689ea20e5d78afe100adf6850d548bebca3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4de8e",
                            table="workstreams_roadmapevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="PriorityArea",
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
                                related_name="priority_areas",
                                to="accounts.partnership",
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ("position", "name"),
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("name"),
                                name="priority_area_name",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="priorityarea",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_priorityareaevent" ("created_at", "id", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."name", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."updated_at"); RETURN NULL;',
                            hash="c2dc4bda6263bffa04004ff7b04f6f363f8ad041",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fa9a6",
                            table="workstreams_priorityarea",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="priorityarea",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "workstreams_priorityareaevent" ("created_at", "id", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."name", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."updated_at"); RETURN NULL;',
                            hash="dbb17bcbb6d39572fe5b7a9b252a7d1d36e62424",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_24342",
                            table="workstreams_priorityarea",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="priorityarea",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_priorityareaevent" ("created_at", "id", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "updated_at") VALUES (OLD."created_at", OLD."id", OLD."name", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."updated_at"); RETURN NULL;',
                            hash="26297793bff1533d9d8a0c4480cf315dd72ba7f5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c5f5c",
                            table="workstreams_priorityarea",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="PriorityAreaEvent",
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
                                to="workstreams.priorityarea",
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
                        ("name", models.CharField(max_length=200)),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="priorityareaevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="adcc742cb101483fee1d8a9c2101a514d00ac96e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_9c6b3",
                            table="workstreams_priorityareaevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="priorityareaevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2112c2ef9ad5277f10c53b78b24d571de54f823b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_eb817",
                            table="workstreams_priorityareaevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Outcome",
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
                                related_name="outcomes",
                                to="accounts.partnership",
                            ),
                        ),
                        ("name", models.CharField(max_length=300)),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ("position", "name"),
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("name"),
                                name="outcome_name",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="outcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_outcomeevent" ("created_at", "id", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."name", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."updated_at"); RETURN NULL;',
                            hash="c1168d9b150bdedfe08e97471b3919004e69b618",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_dcbaf",
                            table="workstreams_outcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="outcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "workstreams_outcomeevent" ("created_at", "id", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."name", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."updated_at"); RETURN NULL;',
                            hash="42f79206ac716e4da5aed79e29860bffb0bfcb4c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b7a82",
                            table="workstreams_outcome",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="outcome",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_outcomeevent" ("created_at", "id", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "updated_at") VALUES (OLD."created_at", OLD."id", OLD."name", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."updated_at"); RETURN NULL;',
                            hash="bf5bdab42438d39c3b8f220238b3fbf5dd9e6684",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_555a6",
                            table="workstreams_outcome",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="OutcomeEvent",
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
                                to="workstreams.outcome",
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
                        ("name", models.CharField(max_length=300)),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="outcomeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="62a9aaeff13ed7607c40868377f48ac0990d614f",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_7a3d4",
                            table="workstreams_outcomeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="outcomeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9921e88cdc420233a113fa4595dfc9019f5debfe",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9c142",
                            table="workstreams_outcomeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Indicator",
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
                            "outcome",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indicators",
                                to="workstreams.outcome",
                            ),
                        ),
                        ("name", models.CharField(max_length=300)),
                        ("source", models.CharField(blank=True, max_length=200)),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ("position", "name"),
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("outcome"),
                                django.db.models.functions.text.Lower("name"),
                                name="indicator_name",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_indicatorevent" ("created_at", "id", "name", "outcome_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."name", NEW."outcome_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."source", NEW."updated_at"); RETURN NULL;',
                            hash="0d69089c866b8ff3701ea2a162029574c54b0d1f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b2422",
                            table="workstreams_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "workstreams_indicatorevent" ("created_at", "id", "name", "outcome_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."name", NEW."outcome_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."source", NEW."updated_at"); RETURN NULL;',
                            hash="04cc722ab55d86d8ade2f7e52727dae73fa22de4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_57a96",
                            table="workstreams_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_indicatorevent" ("created_at", "id", "name", "outcome_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "updated_at") VALUES (OLD."created_at", OLD."id", OLD."name", OLD."outcome_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."source", OLD."updated_at"); RETURN NULL;',
                            hash="010e0be25d6b576f5ab7f04952f3879de0c3a463",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cce96",
                            table="workstreams_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="IndicatorEvent",
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
                                to="workstreams.indicator",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "outcome",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workstreams.outcome",
                            ),
                        ),
                        ("name", models.CharField(max_length=300)),
                        ("source", models.CharField(blank=True, max_length=200)),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicatorevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="02483d4239ddb4c15c9bb66e8462d8828cf6be93",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_85d4f",
                            table="workstreams_indicatorevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicatorevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d8484816a44dd2f992690d4dc8b1d131f1ce7ba7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cd550",
                            table="workstreams_indicatorevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Workstream",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "kind",
                            models.CharField(
                                choices=[("delivery", "Delivery"), ("enabling", "Enabling")],
                                max_length=20,
                            ),
                        ),
                        (
                            "priority_area",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="workstreams",
                                to="workstreams.priorityarea",
                            ),
                        ),
                        (
                            "lead_organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="led_workstreams",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "sro",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answers_for_workstreams",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "lead",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="leads_workstreams",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reports_to",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="workstreams",
                                to="bodies.body",
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("aim", models.CharField(blank=True, max_length=200)),
                        ("source", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "ordering": ("reference_order",),
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("reference"),
                                name="workstream_reference",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="workstream_part_2_has_ground",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True),
                                    ("starts_on__isnull", True),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="workstream_dates_in_order",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workstream",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_workstreamevent" ("aim", "classification", "created_at", "deciding_body_id", "ends_on", "id", "kind", "lead_id", "lead_organisation_id", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_area_id", "reference", "reports_to_id", "source", "sro_id", "starts_on", "updated_at") VALUES (NEW."aim", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."ends_on", NEW."id", NEW."kind", NEW."lead_id", NEW."lead_organisation_id", NEW."name", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."priority_area_id", NEW."reference", NEW."reports_to_id", NEW."source", NEW."sro_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="992f154f07724d744c4d6f262e82399f19dfd717",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e8154",
                            table="workstreams_workstream",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workstream",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."aim" IS DISTINCT FROM (NEW."aim") OR OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."lead_id" IS DISTINCT FROM (NEW."lead_id") OR OLD."lead_organisation_id" IS DISTINCT FROM (NEW."lead_organisation_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."priority_area_id" IS DISTINCT FROM (NEW."priority_area_id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."reports_to_id" IS DISTINCT FROM (NEW."reports_to_id") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."sro_id" IS DISTINCT FROM (NEW."sro_id") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                            func='INSERT INTO "workstreams_workstreamevent" ("aim", "classification", "created_at", "deciding_body_id", "ends_on", "id", "kind", "lead_id", "lead_organisation_id", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_area_id", "reference", "reports_to_id", "source", "sro_id", "starts_on", "updated_at") VALUES (NEW."aim", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."ends_on", NEW."id", NEW."kind", NEW."lead_id", NEW."lead_organisation_id", NEW."name", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."priority_area_id", NEW."reference", NEW."reports_to_id", NEW."source", NEW."sro_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="85733c7272ab03f831f8d8213581aec60b4b93cd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7c842",
                            table="workstreams_workstream",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workstream",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_workstreamevent" ("aim", "classification", "created_at", "deciding_body_id", "ends_on", "id", "kind", "lead_id", "lead_organisation_id", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_area_id", "reference", "reports_to_id", "source", "sro_id", "starts_on", "updated_at") VALUES (OLD."aim", OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."ends_on", OLD."id", OLD."kind", OLD."lead_id", OLD."lead_organisation_id", OLD."name", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."priority_area_id", OLD."reference", OLD."reports_to_id", OLD."source", OLD."sro_id", OLD."starts_on", OLD."updated_at"); RETURN NULL;',
                            hash="8fa3df887f2ea4cb46bfc0e99210f9bcd559299c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cfb58",
                            table="workstreams_workstream",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="WorkstreamEvent",
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
                                to="workstreams.workstream",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "kind",
                            models.CharField(
                                choices=[("delivery", "Delivery"), ("enabling", "Enabling")],
                                max_length=20,
                            ),
                        ),
                        (
                            "priority_area",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workstreams.priorityarea",
                            ),
                        ),
                        (
                            "lead_organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "sro",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "lead",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reports_to",
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
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("aim", models.CharField(blank=True, max_length=200)),
                        ("source", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workstreamevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="1081549bbf6ed9b7cccaeedb13b543853005f72d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_e8417",
                            table="workstreams_workstreamevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workstreamevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="54fd8a2bc5d43a6ba4a77189500730a32cf88967",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_56e3b",
                            table="workstreams_workstreamevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Cohort",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("programme", models.CharField(max_length=200)),
                        ("led_by", models.CharField(blank=True, max_length=200)),
                        ("aim", models.CharField(blank=True, max_length=1000)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("sessions", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("organisations", models.PositiveIntegerField(blank=True, null=True)),
                        ("led_to", models.CharField(blank=True, max_length=1000)),
                    ],
                    options={
                        "ordering": ("programme", "starts_on", "name"),
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("programme"),
                                django.db.models.functions.text.Lower("name"),
                                name="cohort_once",
                                violation_error_message="The programme has a cohort of this name already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True),
                                    ("starts_on__isnull", True),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="cohort_dates_in_order",
                                violation_error_message="The cohort ends before it begins: check both dates.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="cohort_part_2_has_ground",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohort",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_cohortevent" ("aim", "classification", "created_at", "deciding_body_id", "ends_on", "id", "led_by", "led_to", "name", "organisations", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme", "sessions", "starts_on", "updated_at", "workstream_id") VALUES (NEW."aim", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."ends_on", NEW."id", NEW."led_by", NEW."led_to", NEW."name", NEW."organisations", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."programme", NEW."sessions", NEW."starts_on", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="15a9a7160c8f96670bd6341b9c3648b219ac47f3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_49456",
                            table="workstreams_cohort",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohort",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "workstreams_cohortevent" ("aim", "classification", "created_at", "deciding_body_id", "ends_on", "id", "led_by", "led_to", "name", "organisations", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme", "sessions", "starts_on", "updated_at", "workstream_id") VALUES (NEW."aim", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."ends_on", NEW."id", NEW."led_by", NEW."led_to", NEW."name", NEW."organisations", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."programme", NEW."sessions", NEW."starts_on", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="90abe0a065dff0286eaea0a91ff514c5af3d82fb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ede06",
                            table="workstreams_cohort",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohort",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_cohortevent" ("aim", "classification", "created_at", "deciding_body_id", "ends_on", "id", "led_by", "led_to", "name", "organisations", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme", "sessions", "starts_on", "updated_at", "workstream_id") VALUES (OLD."aim", OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."ends_on", OLD."id", OLD."led_by", OLD."led_to", OLD."name", OLD."organisations", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."programme", OLD."sessions", OLD."starts_on", OLD."updated_at", OLD."workstream_id"); RETURN NULL;',
                            hash="d238cd01247ba34d0902e6555b9478030778bd77",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_939fd",
                            table="workstreams_cohort",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="CohortEvent",
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
                                to="workstreams.cohort",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("programme", models.CharField(max_length=200)),
                        ("led_by", models.CharField(blank=True, max_length=200)),
                        ("aim", models.CharField(blank=True, max_length=1000)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("sessions", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("organisations", models.PositiveIntegerField(blank=True, null=True)),
                        ("led_to", models.CharField(blank=True, max_length=1000)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohortevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="e2f2b87c3f5c7504bf2cf20987632fe09fdcd549",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_993a9",
                            table="workstreams_cohortevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohortevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="bb65f2c9034ade0f6ec8dfdf8acbba4f05db02f8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_42516",
                            table="workstreams_cohortevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="CohortAttendance",
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
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organisation",
                            ),
                        ),
                        ("people", models.PositiveIntegerField()),
                        (
                            "cohort",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendance",
                                to="workstreams.cohort",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("cohort", "organisation"), name="cohort_attendance_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohortattendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_cohortattendanceevent" ("cohort_id", "created_at", "id", "organisation_id", "people", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."cohort_id", NEW."created_at", NEW."id", NEW."organisation_id", NEW."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."updated_at"); RETURN NULL;',
                            hash="760b2f39d093e5c4b1af1366c0864e35ef683d6d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b205b",
                            table="workstreams_cohortattendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohortattendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "workstreams_cohortattendanceevent" ("cohort_id", "created_at", "id", "organisation_id", "people", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."cohort_id", NEW."created_at", NEW."id", NEW."organisation_id", NEW."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."updated_at"); RETURN NULL;',
                            hash="0ee48784fbb5d16851f0c0d0eaff0453ecff344f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fe6e1",
                            table="workstreams_cohortattendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohortattendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_cohortattendanceevent" ("cohort_id", "created_at", "id", "organisation_id", "people", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (OLD."cohort_id", OLD."created_at", OLD."id", OLD."organisation_id", OLD."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."updated_at"); RETURN NULL;',
                            hash="0235ac6667f2b3ff56a502063a5c30d860c0bb48",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_55671",
                            table="workstreams_cohortattendance",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="CohortAttendanceEvent",
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
                                to="workstreams.cohortattendance",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("people", models.PositiveIntegerField()),
                        (
                            "cohort",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workstreams.cohort",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohortattendanceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="519ea5c4e5cef855de746326ab2ba14a19650fd8",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_94258",
                            table="workstreams_cohortattendanceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cohortattendanceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5df0d402c27c06da11e9c07aa146c90546966ba7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_77155",
                            table="workstreams_cohortattendanceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ReleasedCapacity",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="workstreams.workstream",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organisation",
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("promised_people", models.PositiveIntegerField()),
                        (
                            "promised_wte",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=7,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0"), "It cannot be below 0."
                                    )
                                ],
                            ),
                        ),
                        ("released_people", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "released_wte",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=7,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0"), "It cannot be below 0."
                                    )
                                ],
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "released capacity",
                        "ordering": ("-starts_on", "organisation__name", "name"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True),
                                    ("starts_on__isnull", True),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="releasedcapacity_dates_in_order",
                                violation_error_message="The period ends before it begins: check both dates.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("released_people", None), ("released_wte", None)),
                                    models.Q(
                                        ("released_people__isnull", False),
                                        ("released_wte__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="releasedcapacity_released_whole",
                                violation_error_message="Give both the people and the whole-time equivalents released, or neither.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("promised_wte__gte", 0),
                                    ("promised_wte__lte", models.F("promised_people")),
                                    models.Q(
                                        ("released_wte", None),
                                        models.Q(
                                            ("released_wte__gte", 0),
                                            ("released_wte__lte", models.F("released_people")),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="releasedcapacity_wte_within_people",
                                violation_error_message="There are more whole-time equivalents than people.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="releasedcapacity_part_2_has_ground",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="releasedcapacity",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_releasedcapacityevent" ("classification", "created_at", "deciding_body_id", "ends_on", "id", "name", "organisation_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promised_people", "promised_wte", "released_people", "released_wte", "starts_on", "updated_at", "workstream_id") VALUES (NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."ends_on", NEW."id", NEW."name", NEW."organisation_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."promised_people", NEW."promised_wte", NEW."released_people", NEW."released_wte", NEW."starts_on", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="13527aaf52f9407cbbfc98fa145ec320bd2f5f99",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b2397",
                            table="workstreams_releasedcapacity",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="releasedcapacity",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "workstreams_releasedcapacityevent" ("classification", "created_at", "deciding_body_id", "ends_on", "id", "name", "organisation_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promised_people", "promised_wte", "released_people", "released_wte", "starts_on", "updated_at", "workstream_id") VALUES (NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."ends_on", NEW."id", NEW."name", NEW."organisation_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."promised_people", NEW."promised_wte", NEW."released_people", NEW."released_wte", NEW."starts_on", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="842418e9abdf144153baf3389341b87c842b19d7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_792bf",
                            table="workstreams_releasedcapacity",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="releasedcapacity",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_releasedcapacityevent" ("classification", "created_at", "deciding_body_id", "ends_on", "id", "name", "organisation_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promised_people", "promised_wte", "released_people", "released_wte", "starts_on", "updated_at", "workstream_id") VALUES (OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."ends_on", OLD."id", OLD."name", OLD."organisation_id", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."promised_people", OLD."promised_wte", OLD."released_people", OLD."released_wte", OLD."starts_on", OLD."updated_at", OLD."workstream_id"); RETURN NULL;',
                            hash="5d550f251456a9806d7b56d258319afa44ca6979",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_68119",
                            table="workstreams_releasedcapacity",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ReleasedCapacityEvent",
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
                                to="workstreams.releasedcapacity",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workstreams.workstream",
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
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("promised_people", models.PositiveIntegerField()),
                        (
                            "promised_wte",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=7,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0"), "It cannot be below 0."
                                    )
                                ],
                            ),
                        ),
                        ("released_people", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "released_wte",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=7,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        Decimal("0"), "It cannot be below 0."
                                    )
                                ],
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="releasedcapacityevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="4187b61feda4ac90b94cea570c0ed482a9ea156a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_49512",
                            table="workstreams_releasedcapacityevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="releasedcapacityevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="508aef0dba93fd42cfc1dafc4eb9be465d332a0f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_13ba6",
                            table="workstreams_releasedcapacityevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Event",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("held_on", models.DateField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("engagement", "Engagement event"),
                                    ("development", "Development session"),
                                    ("capability", "Capability programme"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "tier",
                            models.CharField(
                                choices=[
                                    ("executive", "Executive"),
                                    ("middle", "Middle management"),
                                    ("frontline", "Frontline"),
                                    ("public", "Public"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("residents", models.PositiveIntegerField(blank=True, null=True)),
                        ("you_said", models.CharField(blank=True, max_length=4000)),
                        ("we_did", models.CharField(blank=True, max_length=4000)),
                        ("personas", models.CharField(blank=True, max_length=4000)),
                        ("narrative", models.CharField(blank=True, max_length=4000)),
                    ],
                    options={
                        "ordering": ("held_on", "name"),
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                models.F("held_on"),
                                django.db.models.functions.text.Lower("name"),
                                name="event_once",
                                violation_error_message="An event of this name is there on that day already.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="event_part_2_has_ground",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_eventevent" ("classification", "created_at", "deciding_body_id", "held_on", "id", "kind", "name", "narrative", "part_2_ground", "partnership_id", "personas", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "residents", "tier", "updated_at", "we_did", "workstream_id", "you_said") VALUES (NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."held_on", NEW."id", NEW."kind", NEW."name", NEW."narrative", NEW."part_2_ground", NEW."partnership_id", NEW."personas", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."residents", NEW."tier", NEW."updated_at", NEW."we_did", NEW."workstream_id", NEW."you_said"); RETURN NULL;',
                            hash="42cf86b8adccbe3d55738fb77f98e5b6acbb3c6f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_114ec",
                            table="workstreams_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "workstreams_eventevent" ("classification", "created_at", "deciding_body_id", "held_on", "id", "kind", "name", "narrative", "part_2_ground", "partnership_id", "personas", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "residents", "tier", "updated_at", "we_did", "workstream_id", "you_said") VALUES (NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."held_on", NEW."id", NEW."kind", NEW."name", NEW."narrative", NEW."part_2_ground", NEW."partnership_id", NEW."personas", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."residents", NEW."tier", NEW."updated_at", NEW."we_did", NEW."workstream_id", NEW."you_said"); RETURN NULL;',
                            hash="e21072057309731fe6070d3183b12f31bf3ca124",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_60300",
                            table="workstreams_event",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_eventevent" ("classification", "created_at", "deciding_body_id", "held_on", "id", "kind", "name", "narrative", "part_2_ground", "partnership_id", "personas", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "residents", "tier", "updated_at", "we_did", "workstream_id", "you_said") VALUES (OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."held_on", OLD."id", OLD."kind", OLD."name", OLD."narrative", OLD."part_2_ground", OLD."partnership_id", OLD."personas", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."residents", OLD."tier", OLD."updated_at", OLD."we_did", OLD."workstream_id", OLD."you_said"); RETURN NULL;',
                            hash="4cff92cba27cdbc8ae62a1294f56d8dd8df6a009",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f79a9",
                            table="workstreams_event",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EventEvent",
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
                                to="workstreams.event",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("held_on", models.DateField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("engagement", "Engagement event"),
                                    ("development", "Development session"),
                                    ("capability", "Capability programme"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "tier",
                            models.CharField(
                                choices=[
                                    ("executive", "Executive"),
                                    ("middle", "Middle management"),
                                    ("frontline", "Frontline"),
                                    ("public", "Public"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("residents", models.PositiveIntegerField(blank=True, null=True)),
                        ("you_said", models.CharField(blank=True, max_length=4000)),
                        ("we_did", models.CharField(blank=True, max_length=4000)),
                        ("personas", models.CharField(blank=True, max_length=4000)),
                        ("narrative", models.CharField(blank=True, max_length=4000)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="35f034daae2f6b0604a2d528247dd9a17e7925ea",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_ad52f",
                            table="workstreams_eventevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3b8a03ab5bef73c8d136644f5c682f9cc98194d4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d92fa",
                            table="workstreams_eventevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EventAttendance",
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
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organisation",
                            ),
                        ),
                        ("people", models.PositiveIntegerField()),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendance",
                                to="workstreams.event",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("event", "organisation"), name="event_attendance_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventattendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_eventattendanceevent" ("created_at", "event_id", "id", "organisation_id", "people", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."created_at", NEW."event_id", NEW."id", NEW."organisation_id", NEW."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."updated_at"); RETURN NULL;',
                            hash="0c94c2650a7b4a289cbabc8d1508eff8a8af951d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c4461",
                            table="workstreams_eventattendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventattendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "workstreams_eventattendanceevent" ("created_at", "event_id", "id", "organisation_id", "people", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."created_at", NEW."event_id", NEW."id", NEW."organisation_id", NEW."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."updated_at"); RETURN NULL;',
                            hash="892a22264781027d9c4f622913cfe152f2e23c1c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_703ff",
                            table="workstreams_eventattendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventattendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_eventattendanceevent" ("created_at", "event_id", "id", "organisation_id", "people", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (OLD."created_at", OLD."event_id", OLD."id", OLD."organisation_id", OLD."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."updated_at"); RETURN NULL;',
                            hash="9f28088fad953ddec4a1ee256c0ba283fc4c3695",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dd936",
                            table="workstreams_eventattendance",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EventAttendanceEvent",
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
                                to="workstreams.eventattendance",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("people", models.PositiveIntegerField()),
                        (
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workstreams.event",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventattendanceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="eb26cabff820dc91c2500b4251b6441980aff390",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_5396f",
                            table="workstreams_eventattendanceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventattendanceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a7dae812e2aa0198aed0410ba862e94cd8cee50b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b30ac",
                            table="workstreams_eventattendanceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="SupportAsk",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("asked_of", models.CharField(max_length=200)),
                        ("asked_on", models.DateField()),
                        ("wanted_by", models.DateField(blank=True, null=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("asked", "Asked"),
                                    ("agreed", "Agreed"),
                                    ("received", "Received"),
                                    ("declined", "Declined"),
                                ],
                                default="asked",
                                max_length=20,
                            ),
                        ),
                        ("came_on", models.DateField(blank=True, null=True)),
                        ("came", models.CharField(blank=True, max_length=2000)),
                    ],
                    options={
                        "ordering": ("-asked_on", "name"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "received"), _negated=True),
                                    models.Q(
                                        ("came_on__isnull", False),
                                        models.Q(("came", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="supportask_received_on_a_day",
                                violation_error_message="Say what came and on which day, once it is received.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("came_on__isnull", True),
                                    ("asked_on__isnull", True),
                                    ("came_on__gte", models.F("asked_on")),
                                    _connector="OR",
                                ),
                                name="supportask_came_after",
                                violation_error_message="It came before it was asked for: check both dates.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="supportask_part_2_has_ground",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportask",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_supportaskevent" ("asked_of", "asked_on", "came", "came_on", "classification", "created_at", "deciding_body_id", "id", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "updated_at", "wanted_by", "workstream_id") VALUES (NEW."asked_of", NEW."asked_on", NEW."came", NEW."came_on", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."id", NEW."name", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."state", NEW."updated_at", NEW."wanted_by", NEW."workstream_id"); RETURN NULL;',
                            hash="e3ec9305df2d45e299d597b43fe136cf29664a44",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_746d7",
                            table="workstreams_supportask",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportask",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "workstreams_supportaskevent" ("asked_of", "asked_on", "came", "came_on", "classification", "created_at", "deciding_body_id", "id", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "updated_at", "wanted_by", "workstream_id") VALUES (NEW."asked_of", NEW."asked_on", NEW."came", NEW."came_on", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."id", NEW."name", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."state", NEW."updated_at", NEW."wanted_by", NEW."workstream_id"); RETURN NULL;',
                            hash="5c9a048ec803789b02c19a971155d4b634dafc51",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fff56",
                            table="workstreams_supportask",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportask",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_supportaskevent" ("asked_of", "asked_on", "came", "came_on", "classification", "created_at", "deciding_body_id", "id", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "updated_at", "wanted_by", "workstream_id") VALUES (OLD."asked_of", OLD."asked_on", OLD."came", OLD."came_on", OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."id", OLD."name", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."state", OLD."updated_at", OLD."wanted_by", OLD."workstream_id"); RETURN NULL;',
                            hash="d65440ec034129335fffe189580fc4af5b4ff4d8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6592d",
                            table="workstreams_supportask",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="SupportAskEvent",
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
                                to="workstreams.supportask",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("asked_of", models.CharField(max_length=200)),
                        ("asked_on", models.DateField()),
                        ("wanted_by", models.DateField(blank=True, null=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("asked", "Asked"),
                                    ("agreed", "Agreed"),
                                    ("received", "Received"),
                                    ("declined", "Declined"),
                                ],
                                default="asked",
                                max_length=20,
                            ),
                        ),
                        ("came_on", models.DateField(blank=True, null=True)),
                        ("came", models.CharField(blank=True, max_length=2000)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportaskevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="3ee42b41dab0205d67d83817bad9ec1559240835",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_4d02e",
                            table="workstreams_supportaskevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportaskevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="063f7f88dbe1d01fd56e762e324fbe8f9cb5f797",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_61f06",
                            table="workstreams_supportaskevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Innovation",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("source", models.CharField(max_length=300)),
                        ("found_on", models.DateField()),
                        ("looked_at_on", models.DateField(blank=True, null=True)),
                        ("looked_at_by", models.CharField(blank=True, max_length=200)),
                        ("findings", models.CharField(blank=True, max_length=2000)),
                        (
                            "decision",
                            models.CharField(
                                choices=[
                                    ("found", "Not looked at yet"),
                                    ("looked_at", "Being looked at"),
                                    ("try", "Try it"),
                                    ("adopt", "Adopt it"),
                                    ("not_now", "Not now"),
                                    ("no", "Not for us"),
                                ],
                                default="found",
                                max_length=20,
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("reason", models.CharField(blank=True, max_length=1000)),
                    ],
                    options={
                        "ordering": ("-found_on", "name"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_on", None),
                                        ("decision__in", ("found", "looked_at")),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("decision__in", ("found", "looked_at")), _negated=True
                                        ),
                                        ("decided_on__isnull", False),
                                        models.Q(("reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="innovation_decided_whole",
                                violation_error_message="A decision has its day and its reason; without one leave the day empty.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("looked_at_on__isnull", True),
                                    ("found_on__isnull", True),
                                    ("looked_at_on__gte", models.F("found_on")),
                                    _connector="OR",
                                ),
                                name="innovation_looked_at_after",
                                violation_error_message="It was looked at before it was found: check both dates.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="innovation_part_2_has_ground",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="innovation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_innovationevent" ("classification", "created_at", "decided_on", "deciding_body_id", "decision", "findings", "found_on", "id", "looked_at_by", "looked_at_on", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source", "updated_at", "workstream_id") VALUES (NEW."classification", NEW."created_at", NEW."decided_on", NEW."deciding_body_id", NEW."decision", NEW."findings", NEW."found_on", NEW."id", NEW."looked_at_by", NEW."looked_at_on", NEW."name", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."source", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="3c8dfeb2ba5870d201c2aeea896bb7350a2ee09a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ee9d8",
                            table="workstreams_innovation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="innovation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "workstreams_innovationevent" ("classification", "created_at", "decided_on", "deciding_body_id", "decision", "findings", "found_on", "id", "looked_at_by", "looked_at_on", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source", "updated_at", "workstream_id") VALUES (NEW."classification", NEW."created_at", NEW."decided_on", NEW."deciding_body_id", NEW."decision", NEW."findings", NEW."found_on", NEW."id", NEW."looked_at_by", NEW."looked_at_on", NEW."name", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."source", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="a122083466453b4d635c5319a562ffb00028a7b7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cc882",
                            table="workstreams_innovation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="innovation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "workstreams_innovationevent" ("classification", "created_at", "decided_on", "deciding_body_id", "decision", "findings", "found_on", "id", "looked_at_by", "looked_at_on", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source", "updated_at", "workstream_id") VALUES (OLD."classification", OLD."created_at", OLD."decided_on", OLD."deciding_body_id", OLD."decision", OLD."findings", OLD."found_on", OLD."id", OLD."looked_at_by", OLD."looked_at_on", OLD."name", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."source", OLD."updated_at", OLD."workstream_id"); RETURN NULL;',
                            hash="ea2b3e318b0579a616d678de18660148720a26db",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_15afd",
                            table="workstreams_innovation",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="InnovationEvent",
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
                                to="workstreams.innovation",
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
                        ("name", models.CharField(max_length=200)),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("source", models.CharField(max_length=300)),
                        ("found_on", models.DateField()),
                        ("looked_at_on", models.DateField(blank=True, null=True)),
                        ("looked_at_by", models.CharField(blank=True, max_length=200)),
                        ("findings", models.CharField(blank=True, max_length=2000)),
                        (
                            "decision",
                            models.CharField(
                                choices=[
                                    ("found", "Not looked at yet"),
                                    ("looked_at", "Being looked at"),
                                    ("try", "Try it"),
                                    ("adopt", "Adopt it"),
                                    ("not_now", "Not now"),
                                    ("no", "Not for us"),
                                ],
                                default="found",
                                max_length=20,
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("reason", models.CharField(blank=True, max_length=1000)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="innovationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="c179c42c68b12225158acf9d7e61e07ad1992892",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_92a58",
                            table="workstreams_innovationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="innovationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9962ab2fcda5d23c25bdd886796dd64a8480e7f2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_3cc4c",
                            table="workstreams_innovationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
