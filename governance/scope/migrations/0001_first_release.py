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
        ("scope", "0001_initial"),
        ("scope", "0002_scope_change_takes_effect"),
        ("scope", "0003_scope_change_co_production"),
        ("scope", "0004_services_dated"),
        ("scope", "0005_link_adjustments"),
        ("scope", "0006_change_without_benefit"),
        ("scope", "0007_joint_commissioners"),
        ("scope", "0008_changes_in_order"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_first_release"),
        ("bodies", "0001_first_release"),
        ("risks", "0001_first_release"),
        ("workstreams", "0001_first_release"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="Service",
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
                        ("slug", models.SlugField(max_length=120)),
                        (
                            "provider",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="provides",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "commissioner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commissions",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("neighbourhood", "Neighbourhood"),
                                    ("place", "Place"),
                                    ("system", "System"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("population", models.CharField(blank=True, max_length=200)),
                        (
                            "whole_life_value",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("name",),
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("name"),
                                name="service_name",
                            ),
                            models.UniqueConstraint(
                                fields=("partnership", "slug"), name="service_slug"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="service_part_2_has_ground",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="service",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_serviceevent" ("classification", "commissioner_id", "created_at", "deciding_body_id", "id", "level", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "provider_id", "slug", "updated_at", "whole_life_value") VALUES (NEW."classification", NEW."commissioner_id", NEW."created_at", NEW."deciding_body_id", NEW."id", NEW."level", NEW."name", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."population", NEW."provider_id", NEW."slug", NEW."updated_at", NEW."whole_life_value"); RETURN NULL;',
                            hash="54947cb451ff0acf336451bcf01851a99bb9d3ce",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e339b",
                            table="scope_service",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="service",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "scope_serviceevent" ("classification", "commissioner_id", "created_at", "deciding_body_id", "id", "level", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "provider_id", "slug", "updated_at", "whole_life_value") VALUES (NEW."classification", NEW."commissioner_id", NEW."created_at", NEW."deciding_body_id", NEW."id", NEW."level", NEW."name", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."population", NEW."provider_id", NEW."slug", NEW."updated_at", NEW."whole_life_value"); RETURN NULL;',
                            hash="c81b60ef2fdf46ca47045a53fc43d17cfa043b3c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_60b23",
                            table="scope_service",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="service",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_serviceevent" ("classification", "commissioner_id", "created_at", "deciding_body_id", "id", "level", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "provider_id", "slug", "updated_at", "whole_life_value") VALUES (OLD."classification", OLD."commissioner_id", OLD."created_at", OLD."deciding_body_id", OLD."id", OLD."level", OLD."name", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."population", OLD."provider_id", OLD."slug", OLD."updated_at", OLD."whole_life_value"); RETURN NULL;',
                            hash="39e10460d97be7f641aa5a58e67dfe001908f486",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cb5eb",
                            table="scope_service",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ServiceEvent",
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
                                to="scope.service",
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
                        ("slug", models.SlugField(db_index=False, max_length=120)),
                        (
                            "provider",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "commissioner",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("neighbourhood", "Neighbourhood"),
                                    ("place", "Place"),
                                    ("system", "System"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("population", models.CharField(blank=True, max_length=200)),
                        (
                            "whole_life_value",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="serviceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="96919e7516135febb39c26792c7751ba5b1f247d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_32424",
                            table="scope_serviceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="serviceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6715f435dcc087149e90cab8a8c6a3b79078078d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_dca76",
                            table="scope_serviceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ScopeState",
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
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scope_states",
                                to="scope.service",
                            ),
                        ),
                        (
                            "value",
                            models.CharField(
                                choices=[
                                    ("out_of_scope", "Out of scope"),
                                    ("proposed", "Proposed"),
                                    ("in_scope", "In scope"),
                                    ("aligned_elsewhere", "Aligned elsewhere"),
                                    ("removed", "Removed"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "aligned_level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("neighbourhood", "Neighbourhood"),
                                    ("place", "Place"),
                                    ("system", "System"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        (
                            "change",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scope_states",
                                to="scope.scopechange",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("starts_on", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("service", "starts_on"), name="scope_state_once_a_day"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("value", "aligned_elsewhere"),
                                        models.Q(("aligned_level", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("value", "aligned_elsewhere"), _negated=True),
                                        ("aligned_level", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="scope_state_aligned_has_level",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scopestate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_scopestateevent" ("aligned_level", "change_id", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "starts_on", "updated_at", "value") VALUES (NEW."aligned_level", NEW."change_id", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."service_id", NEW."starts_on", NEW."updated_at", NEW."value"); RETURN NULL;',
                            hash="cb73ec20c06f44312b4c70221079a2435075e1fa",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_95f02",
                            table="scope_scopestate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scopestate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "scope_scopestateevent" ("aligned_level", "change_id", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "starts_on", "updated_at", "value") VALUES (NEW."aligned_level", NEW."change_id", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."service_id", NEW."starts_on", NEW."updated_at", NEW."value"); RETURN NULL;',
                            hash="580b1a23904375fdbbedffb6479837019df9e07d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_94e02",
                            table="scope_scopestate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scopestate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_scopestateevent" ("aligned_level", "change_id", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "starts_on", "updated_at", "value") VALUES (OLD."aligned_level", OLD."change_id", OLD."created_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."service_id", OLD."starts_on", OLD."updated_at", OLD."value"); RETURN NULL;',
                            hash="afdccb83e0d74dc91e77f6422277f8b1e446e544",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_32ec4",
                            table="scope_scopestate",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ScopeStateEvent",
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
                                to="scope.scopestate",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "service",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.service",
                            ),
                        ),
                        (
                            "value",
                            models.CharField(
                                choices=[
                                    ("out_of_scope", "Out of scope"),
                                    ("proposed", "Proposed"),
                                    ("in_scope", "In scope"),
                                    ("aligned_elsewhere", "Aligned elsewhere"),
                                    ("removed", "Removed"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "aligned_level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("neighbourhood", "Neighbourhood"),
                                    ("place", "Place"),
                                    ("system", "System"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        (
                            "change",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.scopechange",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scopestateevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="3c26081dad6a3d1572ec895deedc093c84cc8a8b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_83ae4",
                            table="scope_scopestateevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scopestateevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="eedea797a56966c97b49284e5d3501cca644d628",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ac91f",
                            table="scope_scopestateevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ScopeChange",
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
                        ("name", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("bring_in", "Bring into scope"),
                                    ("take_out", "Take out of scope"),
                                    ("move_level", "Move level"),
                                    ("align_elsewhere", "Align elsewhere"),
                                    ("change_population", "Change population"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "workstream",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scope_changes",
                                to="workstreams.workstream",
                            ),
                        ),
                        (
                            "whole_life_value",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("neighbourhood", "Neighbourhood"),
                                    ("place", "Place"),
                                    ("system", "System"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("effective_on", models.DateField()),
                        ("population", models.CharField(blank=True, max_length=200)),
                        ("co_production", models.TextField(blank=True)),
                        ("without_benefit", models.TextField(blank=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("screening", "Screening"),
                                    ("in_sign_off", "In sign-off"),
                                    ("returned", "Returned for rework"),
                                    ("approved", "Approved"),
                                    ("approved_with_conditions", "Approved with conditions"),
                                    ("recommended", "Recommended"),
                                    ("deferred", "Deferred"),
                                    ("rejected", "Rejected"),
                                    ("effective", "Effective"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="draft",
                                max_length=30,
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("takes_effect_on", models.DateField(blank=True, null=True)),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposed_scope_changes",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "services",
                            models.ManyToManyField(
                                related_name="scope_changes",
                                through="scope.ChangedService",
                                to="scope.service",
                            ),
                        ),
                        (
                            "benefits",
                            models.ManyToManyField(
                                related_name="scope_changes",
                                through="scope.LinkedBenefit",
                                to="risks.benefit",
                            ),
                        ),
                        (
                            "risks",
                            models.ManyToManyField(
                                related_name="scope_changes",
                                through="scope.LinkedRisk",
                                to="risks.risk",
                            ),
                        ),
                        (
                            "partners_affected",
                            models.ManyToManyField(
                                related_name="scope_changes",
                                through="scope.AffectedPartner",
                                to="accounts.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("reference_order",),
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["partnership", "reference_order"],
                                name="scopechange_in_order",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("reference"),
                                name="scopechange_reference",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="scopechange_part_2_has_ground",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("whole_life_value", None),
                                    ("whole_life_value__gte", 0),
                                    _connector="OR",
                                ),
                                name="scope_change_value_not_negative",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scopechange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_scopechangeevent" ("classification", "co_production", "created_at", "decided_on", "deciding_body_id", "effective_on", "id", "kind", "level", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "proposed_by_id", "reference", "state", "takes_effect_on", "updated_at", "whole_life_value", "without_benefit", "workstream_id") VALUES (NEW."classification", NEW."co_production", NEW."created_at", NEW."decided_on", NEW."deciding_body_id", NEW."effective_on", NEW."id", NEW."kind", NEW."level", NEW."name", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."population", NEW."proposed_by_id", NEW."reference", NEW."state", NEW."takes_effect_on", NEW."updated_at", NEW."whole_life_value", NEW."without_benefit", NEW."workstream_id"); RETURN NULL;',
                            hash="1f6a9b907279ab7cc78ac7df55e446a017ebf5a4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f301e",
                            table="scope_scopechange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scopechange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."co_production" IS DISTINCT FROM (NEW."co_production") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."decided_on" IS DISTINCT FROM (NEW."decided_on") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."effective_on" IS DISTINCT FROM (NEW."effective_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."population" IS DISTINCT FROM (NEW."population") OR OLD."proposed_by_id" IS DISTINCT FROM (NEW."proposed_by_id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."takes_effect_on" IS DISTINCT FROM (NEW."takes_effect_on") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."whole_life_value" IS DISTINCT FROM (NEW."whole_life_value") OR OLD."without_benefit" IS DISTINCT FROM (NEW."without_benefit") OR OLD."workstream_id" IS DISTINCT FROM (NEW."workstream_id"))',
                            func='INSERT INTO "scope_scopechangeevent" ("classification", "co_production", "created_at", "decided_on", "deciding_body_id", "effective_on", "id", "kind", "level", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "proposed_by_id", "reference", "state", "takes_effect_on", "updated_at", "whole_life_value", "without_benefit", "workstream_id") VALUES (NEW."classification", NEW."co_production", NEW."created_at", NEW."decided_on", NEW."deciding_body_id", NEW."effective_on", NEW."id", NEW."kind", NEW."level", NEW."name", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."population", NEW."proposed_by_id", NEW."reference", NEW."state", NEW."takes_effect_on", NEW."updated_at", NEW."whole_life_value", NEW."without_benefit", NEW."workstream_id"); RETURN NULL;',
                            hash="df9ff00828c2a5038559eb7be4b172a9d08a967a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_45303",
                            table="scope_scopechange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scopechange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_scopechangeevent" ("classification", "co_production", "created_at", "decided_on", "deciding_body_id", "effective_on", "id", "kind", "level", "name", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "proposed_by_id", "reference", "state", "takes_effect_on", "updated_at", "whole_life_value", "without_benefit", "workstream_id") VALUES (OLD."classification", OLD."co_production", OLD."created_at", OLD."decided_on", OLD."deciding_body_id", OLD."effective_on", OLD."id", OLD."kind", OLD."level", OLD."name", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."population", OLD."proposed_by_id", OLD."reference", OLD."state", OLD."takes_effect_on", OLD."updated_at", OLD."whole_life_value", OLD."without_benefit", OLD."workstream_id"); RETURN NULL;',
                            hash="0d968a0f0fbd81ee1c08399b9243396a4be3ee18",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2c1a8",
                            table="scope_scopechange",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ScopeChangeEvent",
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
                                to="scope.scopechange",
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
                        ("name", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("bring_in", "Bring into scope"),
                                    ("take_out", "Take out of scope"),
                                    ("move_level", "Move level"),
                                    ("align_elsewhere", "Align elsewhere"),
                                    ("change_population", "Change population"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "workstream",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workstreams.workstream",
                            ),
                        ),
                        (
                            "whole_life_value",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("neighbourhood", "Neighbourhood"),
                                    ("place", "Place"),
                                    ("system", "System"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("effective_on", models.DateField()),
                        ("population", models.CharField(blank=True, max_length=200)),
                        ("co_production", models.TextField(blank=True)),
                        ("without_benefit", models.TextField(blank=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("screening", "Screening"),
                                    ("in_sign_off", "In sign-off"),
                                    ("returned", "Returned for rework"),
                                    ("approved", "Approved"),
                                    ("approved_with_conditions", "Approved with conditions"),
                                    ("recommended", "Recommended"),
                                    ("deferred", "Deferred"),
                                    ("rejected", "Rejected"),
                                    ("effective", "Effective"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="draft",
                                max_length=30,
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("takes_effect_on", models.DateField(blank=True, null=True)),
                        (
                            "proposed_by",
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
                    model_name="scopechangeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="fdb37be95df2fe6bb1c34cbd83ad532dc3e22c8d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_b3a1e",
                            table="scope_scopechangeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scopechangeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="26165500ce22e8a5be6fca0ceaf0f14edc58c115",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a59f7",
                            table="scope_scopechangeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ChangedService",
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
                            "change",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="scope.scopechange"
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="scope.service",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("change", "service"), name="changed_service_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="changedservice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_changedserviceevent" ("change_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id") VALUES (NEW."change_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."service_id"); RETURN NULL;',
                            hash="ab46b45fe00428de1e1f865db8ed9e3e2a08db8c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8c0ce",
                            table="scope_changedservice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="changedservice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "scope_changedserviceevent" ("change_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id") VALUES (NEW."change_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."service_id"); RETURN NULL;',
                            hash="ee3532aeaee9ad22dadc5048ea1760c02bf06a34",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1e9fa",
                            table="scope_changedservice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="changedservice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_changedserviceevent" ("change_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id") VALUES (OLD."change_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."service_id"); RETURN NULL;',
                            hash="16164a4059d59060b95ec2e374a9a300870cfc7c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_10381",
                            table="scope_changedservice",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ChangedServiceEvent",
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
                                to="scope.changedservice",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "change",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.scopechange",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.service",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="changedserviceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="fdbcb8cfe2899abda5c4a19a8611db3dfd2a7b27",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_bbf9a",
                            table="scope_changedserviceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="changedserviceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="60ff4af6b0239f3e1b7870e6cfebbfb86ba88ae8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_32cd1",
                            table="scope_changedserviceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="LinkedBenefit",
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
                            "change",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="scope.scopechange"
                            ),
                        ),
                        (
                            "benefit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="risks.benefit",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("change", "benefit"), name="linked_benefit_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkedbenefit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_linkedbenefitevent" ("benefit_id", "change_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."benefit_id", NEW."change_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="b6f1228760bbf68ade48307a45628003f7aa56c4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1814a",
                            table="scope_linkedbenefit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkedbenefit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "scope_linkedbenefitevent" ("benefit_id", "change_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."benefit_id", NEW."change_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="ae8564a0e9ada7c6283ff5978de3ba39d94749e9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_523ff",
                            table="scope_linkedbenefit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkedbenefit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_linkedbenefitevent" ("benefit_id", "change_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."benefit_id", OLD."change_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="9b17c69807fb1486e3e23ebc196a9e6bf656b096",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_868e7",
                            table="scope_linkedbenefit",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="LinkedBenefitEvent",
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
                                to="scope.linkedbenefit",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "change",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.scopechange",
                            ),
                        ),
                        (
                            "benefit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="risks.benefit",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkedbenefitevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="b6a1365eac5eb7db476fc642827b756ce68d1270",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_1fc85",
                            table="scope_linkedbenefitevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkedbenefitevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8b8b75e3b996f4a2c14828eb4727ad09f3eb12e1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d7389",
                            table="scope_linkedbenefitevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="LinkedRisk",
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
                            "change",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="scope.scopechange"
                            ),
                        ),
                        (
                            "risk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="risks.risk",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("change", "risk"), name="linked_risk_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkedrisk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_linkedriskevent" ("change_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."change_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."risk_id"); RETURN NULL;',
                            hash="7e0b2a58124511e8465656bfc9e6e32507894d08",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a43e1",
                            table="scope_linkedrisk",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkedrisk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "scope_linkedriskevent" ("change_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."change_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."risk_id"); RETURN NULL;',
                            hash="69b8e2440ba52bb64aeaa0751ff1769faf31ca05",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_18aac",
                            table="scope_linkedrisk",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkedrisk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_linkedriskevent" ("change_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (OLD."change_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."risk_id"); RETURN NULL;',
                            hash="6aec35cb53986b7be14ff954c47c528eb61045ce",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fdab9",
                            table="scope_linkedrisk",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="LinkedRiskEvent",
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
                                to="scope.linkedrisk",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "change",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.scopechange",
                            ),
                        ),
                        (
                            "risk",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="risks.risk",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkedriskevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="bee5a104abb8a95c38ff33f36e3046bb251d3ebd",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_8ddad",
                            table="scope_linkedriskevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkedriskevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="684e4c1f69a77c4d87088fdd42c5bd2523daba26",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_35ed2",
                            table="scope_linkedriskevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AffectedPartner",
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
                            "change",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="scope.scopechange"
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
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("change", "organisation"), name="affected_partner_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="affectedpartner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_affectedpartnerevent" ("change_id", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."change_id", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="8e15a8a14a8dce1b7b24c7ef1e1cc33fb56dcee8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_747b8",
                            table="scope_affectedpartner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="affectedpartner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "scope_affectedpartnerevent" ("change_id", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."change_id", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="555ebcfd0b08642eea5c3919509c4cc3e235d276",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3d6f4",
                            table="scope_affectedpartner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="affectedpartner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_affectedpartnerevent" ("change_id", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."change_id", OLD."id", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="0f9b80704f70a7b21deb7562ef58e2ece2c1a393",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1db28",
                            table="scope_affectedpartner",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AffectedPartnerEvent",
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
                                to="scope.affectedpartner",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "change",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.scopechange",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="affectedpartnerevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="134151f46f51e9c08baf1a1b8fc7e140ecf1b528",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_c3898",
                            table="scope_affectedpartnerevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="affectedpartnerevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9dac491554e62857224a02ca760b858d377697af",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7c07a",
                            table="scope_affectedpartnerevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Assessment",
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
                            "change",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assessments",
                                to="scope.scopechange",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("qia", "Quality impact assessment"),
                                    ("eqia", "Equality impact assessment"),
                                    ("dpia", "Data protection impact assessment"),
                                    ("involvement", "Involvement and scrutiny"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("not_required", "Not required"),
                                    ("required", "Required"),
                                    ("in_progress", "In progress"),
                                    ("signed", "Signed"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=500)),
                        ("signed_on", models.DateField(blank=True, null=True)),
                        (
                            "signed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signed_assessments",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("valid_until", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ("pk",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("change", "kind"), name="assessment_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("signed_on__isnull", False),
                                        ("state", "signed"),
                                        ("valid_until__gte", models.F("signed_on")),
                                        ("valid_until__isnull", False),
                                    ),
                                    models.Q(
                                        models.Q(("state", "signed"), _negated=True),
                                        ("signed_on", None),
                                        ("valid_until", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="assessment_signed_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "not_required"), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="assessment_not_required_has_reason",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_assessmentevent" ("change_id", "created_at", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "signed_by_id", "signed_on", "state", "updated_at", "valid_until") VALUES (NEW."change_id", NEW."created_at", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."signed_by_id", NEW."signed_on", NEW."state", NEW."updated_at", NEW."valid_until"); RETURN NULL;',
                            hash="a7cb8b3e779f3024e5024bd89c4712b0e8af00c9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_727d8",
                            table="scope_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "scope_assessmentevent" ("change_id", "created_at", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "signed_by_id", "signed_on", "state", "updated_at", "valid_until") VALUES (NEW."change_id", NEW."created_at", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."signed_by_id", NEW."signed_on", NEW."state", NEW."updated_at", NEW."valid_until"); RETURN NULL;',
                            hash="851c42f45210ec3f78aef24c0fbc1dab31a1f892",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f33bd",
                            table="scope_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_assessmentevent" ("change_id", "created_at", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "signed_by_id", "signed_on", "state", "updated_at", "valid_until") VALUES (OLD."change_id", OLD."created_at", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."signed_by_id", OLD."signed_on", OLD."state", OLD."updated_at", OLD."valid_until"); RETURN NULL;',
                            hash="1814d38730dc13dde61e2021a3f5aded5edb86bc",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0f816",
                            table="scope_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AssessmentEvent",
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
                                to="scope.assessment",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "change",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.scopechange",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("qia", "Quality impact assessment"),
                                    ("eqia", "Equality impact assessment"),
                                    ("dpia", "Data protection impact assessment"),
                                    ("involvement", "Involvement and scrutiny"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("not_required", "Not required"),
                                    ("required", "Required"),
                                    ("in_progress", "In progress"),
                                    ("signed", "Signed"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=500)),
                        ("signed_on", models.DateField(blank=True, null=True)),
                        (
                            "signed_by",
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
                        ("valid_until", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="10176d7adf37249682bcaf2fed23367aa9e2b0d1",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_fa40e",
                            table="scope_assessmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessmentevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="c8b7e64c7c0c88f71cef1e069d3d2b2f07cca5f6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_06b73",
                            table="scope_assessmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Responsibility",
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
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="responsibilities",
                                to="scope.service",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("provider", "Provider"),
                                    ("commissioner", "Commissioner"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="responsibilities",
                                to="accounts.organisation",
                            ),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True)),
                        (
                            "succession",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="responsibilities",
                                to="accounts.succession",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=500)),
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
                        "verbose_name_plural": "responsibilities",
                        "ordering": (models.OrderBy(models.F("starts_on"), nulls_first=True),),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("service", "role", "starts_on"),
                                name="responsibility_once_a_day",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("succession", None),
                                    ("starts_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="responsibility_taken_over_on_a_day",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsibility",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_responsibilityevent" ("created_at", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "role", "service_id", "starts_on", "succession_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."role", NEW."service_id", NEW."starts_on", NEW."succession_id", NEW."updated_at"); RETURN NULL;',
                            hash="4814104141a6be772834cc8b345c8034b5266122",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_65f67",
                            table="scope_responsibility",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsibility",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "scope_responsibilityevent" ("created_at", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "role", "service_id", "starts_on", "succession_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."role", NEW."service_id", NEW."starts_on", NEW."succession_id", NEW."updated_at"); RETURN NULL;',
                            hash="2bbe21384edb6ea2bf2f677eb0a37e2ab706135e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_14b93",
                            table="scope_responsibility",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsibility",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_responsibilityevent" ("created_at", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "role", "service_id", "starts_on", "succession_id", "updated_at") VALUES (OLD."created_at", OLD."id", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_by_id", OLD."role", OLD."service_id", OLD."starts_on", OLD."succession_id", OLD."updated_at"); RETURN NULL;',
                            hash="f5fc621307670c08ed01b3d06f292c004c03ef6d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_df1ff",
                            table="scope_responsibility",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ResponsibilityEvent",
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
                                to="scope.responsibility",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "service",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.service",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("provider", "Provider"),
                                    ("commissioner", "Commissioner"),
                                ],
                                max_length=20,
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
                        ("starts_on", models.DateField(blank=True, null=True)),
                        (
                            "succession",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.succession",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=500)),
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
                    model_name="responsibilityevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="15270c761b64d1b7e8e6fb851ab82b99669d7135",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_9e1e7",
                            table="scope_responsibilityevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsibilityevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f8cdf051ca3e6545269af333103a178945837438",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d20e2",
                            table="scope_responsibilityevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ServiceLevel",
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
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="levels",
                                to="scope.service",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("neighbourhood", "Neighbourhood"),
                                    ("place", "Place"),
                                    ("system", "System"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True)),
                        (
                            "change",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="levels_given",
                                to="scope.scopechange",
                            ),
                        ),
                    ],
                    options={
                        "ordering": (models.OrderBy(models.F("starts_on"), nulls_first=True),),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("service", "starts_on"),
                                name="service_level_once_a_day",
                                nulls_distinct=False,
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicelevel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_servicelevelevent" ("change_id", "created_at", "id", "level", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "starts_on", "updated_at") VALUES (NEW."change_id", NEW."created_at", NEW."id", NEW."level", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."service_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="8fdb440ca2d6ca8958a6d0a654d5f7dbd816ab94",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a23dc",
                            table="scope_servicelevel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicelevel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "scope_servicelevelevent" ("change_id", "created_at", "id", "level", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "starts_on", "updated_at") VALUES (NEW."change_id", NEW."created_at", NEW."id", NEW."level", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."service_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="dbc84ffec0d7c98858f4b90810bc45b787cfa429",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4a4a5",
                            table="scope_servicelevel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicelevel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_servicelevelevent" ("change_id", "created_at", "id", "level", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "starts_on", "updated_at") VALUES (OLD."change_id", OLD."created_at", OLD."id", OLD."level", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."service_id", OLD."starts_on", OLD."updated_at"); RETURN NULL;',
                            hash="d97cfa572257833abf6ed6b3d6748d7ddf5a983f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_88e97",
                            table="scope_servicelevel",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ServiceLevelEvent",
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
                                to="scope.servicelevel",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "service",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.service",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("neighbourhood", "Neighbourhood"),
                                    ("place", "Place"),
                                    ("system", "System"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True)),
                        (
                            "change",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.scopechange",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicelevelevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="648a14b723dd8a4c2d63a6634b43b1eec0203565",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_a9249",
                            table="scope_servicelevelevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicelevelevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5244c97cbeed53d43e152af94cbc2a3b0bb97388",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_eb99d",
                            table="scope_servicelevelevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ServicePopulation",
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
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="populations",
                                to="scope.service",
                            ),
                        ),
                        ("population", models.CharField(blank=True, max_length=200)),
                        ("starts_on", models.DateField(blank=True, null=True)),
                        (
                            "change",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="populations_given",
                                to="scope.scopechange",
                            ),
                        ),
                    ],
                    options={
                        "ordering": (models.OrderBy(models.F("starts_on"), nulls_first=True),),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("service", "starts_on"),
                                name="service_population_once_a_day",
                                nulls_distinct=False,
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicepopulation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_servicepopulationevent" ("change_id", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "service_id", "starts_on", "updated_at") VALUES (NEW."change_id", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."population", NEW."service_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="167e011a23c226a6adf8a365c95b27bac65bb08d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3e872",
                            table="scope_servicepopulation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicepopulation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "scope_servicepopulationevent" ("change_id", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "service_id", "starts_on", "updated_at") VALUES (NEW."change_id", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."population", NEW."service_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="b6ae1b09d571ce0193948e7e0edef415096a1c70",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d0d40",
                            table="scope_servicepopulation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicepopulation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_servicepopulationevent" ("change_id", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "service_id", "starts_on", "updated_at") VALUES (OLD."change_id", OLD."created_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."population", OLD."service_id", OLD."starts_on", OLD."updated_at"); RETURN NULL;',
                            hash="1eff250391c511db32f7bc9643e0bf9dd92f2567",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8ae70",
                            table="scope_servicepopulation",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ServicePopulationEvent",
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
                                to="scope.servicepopulation",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "service",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.service",
                            ),
                        ),
                        ("population", models.CharField(blank=True, max_length=200)),
                        ("starts_on", models.DateField(blank=True, null=True)),
                        (
                            "change",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.scopechange",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicepopulationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="2a8115810b58169901860bfbe25599dd3774314d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_a074a",
                            table="scope_servicepopulationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="servicepopulationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f8dd412976c50ed655f3b8467fd5ed137647d91f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_dd6fa",
                            table="scope_servicepopulationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="JointCommissioner",
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
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="joint_commissioners",
                                to="scope.service",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="jointly_commissions",
                                to="accounts.organisation",
                            ),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True)),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        (
                            "succession",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="joint_commissioners",
                                to="accounts.succession",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=500)),
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
                        "ordering": (models.OrderBy(models.F("starts_on"), nulls_first=True), "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("service", "organisation", "starts_on"),
                                name="joint_commissioner_once_a_day",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True),
                                    ("starts_on__isnull", True),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="joint_commissioner_dates_in_order",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("succession", None),
                                    ("starts_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="joint_commissioner_taken_over_on_a_day",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jointcommissioner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_jointcommissionerevent" ("created_at", "ends_on", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "service_id", "starts_on", "succession_id", "updated_at") VALUES (NEW."created_at", NEW."ends_on", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."service_id", NEW."starts_on", NEW."succession_id", NEW."updated_at"); RETURN NULL;',
                            hash="36046feefa946d79b88afc8623eef40e4262a04d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_487be",
                            table="scope_jointcommissioner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jointcommissioner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "scope_jointcommissionerevent" ("created_at", "ends_on", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "service_id", "starts_on", "succession_id", "updated_at") VALUES (NEW."created_at", NEW."ends_on", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."service_id", NEW."starts_on", NEW."succession_id", NEW."updated_at"); RETURN NULL;',
                            hash="8024e95001e63be36faa56dfc6ccdf4b86b89921",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_799bf",
                            table="scope_jointcommissioner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jointcommissioner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_jointcommissionerevent" ("created_at", "ends_on", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "service_id", "starts_on", "succession_id", "updated_at") VALUES (OLD."created_at", OLD."ends_on", OLD."id", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_by_id", OLD."service_id", OLD."starts_on", OLD."succession_id", OLD."updated_at"); RETURN NULL;',
                            hash="5d7e821b824061634f5b8efd4e401a7a42bb9991",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_856a5",
                            table="scope_jointcommissioner",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="JointCommissionerEvent",
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
                                to="scope.jointcommissioner",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "service",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.service",
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
                        ("starts_on", models.DateField(blank=True, null=True)),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        (
                            "succession",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.succession",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=500)),
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
                    model_name="jointcommissionerevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="4e0752e7b380b4459e52f4dd637b40cb4fca5fde",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_5cbf0",
                            table="scope_jointcommissionerevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jointcommissionerevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="22166017373dce4f16ab3be453602e91c7018e86",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ea095",
                            table="scope_jointcommissionerevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="LinkAdjustment",
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
                            "change",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="link_adjustments",
                                to="scope.scopechange",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="scope.scopechange",
                            ),
                        ),
                        ("counts", models.BooleanField()),
                        ("reason", models.CharField(max_length=500)),
                        (
                            "adjusted_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("pk",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("other", models.F("change")), _negated=True),
                                name="link_adjustment_of_another",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="link_adjustment_has_reason",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkadjustment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_linkadjustmentevent" ("adjusted_by_id", "change_id", "counts", "created_at", "id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at") VALUES (NEW."adjusted_by_id", NEW."change_id", NEW."counts", NEW."created_at", NEW."id", NEW."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."updated_at"); RETURN NULL;',
                            hash="547eb878a126c83cda975c0dad946b60a4ee9e66",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f93d2",
                            table="scope_linkadjustment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkadjustment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "scope_linkadjustmentevent" ("adjusted_by_id", "change_id", "counts", "created_at", "id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at") VALUES (NEW."adjusted_by_id", NEW."change_id", NEW."counts", NEW."created_at", NEW."id", NEW."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."updated_at"); RETURN NULL;',
                            hash="c63f71dd596b824f3c8c4099028076e777f1ec14",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a0ab1",
                            table="scope_linkadjustment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkadjustment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "scope_linkadjustmentevent" ("adjusted_by_id", "change_id", "counts", "created_at", "id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at") VALUES (OLD."adjusted_by_id", OLD."change_id", OLD."counts", OLD."created_at", OLD."id", OLD."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."updated_at"); RETURN NULL;',
                            hash="c76dd40fe28aec4c323fd05763efeaa30f5c2aa0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5b417",
                            table="scope_linkadjustment",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="LinkAdjustmentEvent",
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
                                to="scope.linkadjustment",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "change",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.scopechange",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="scope.scopechange",
                            ),
                        ),
                        ("counts", models.BooleanField()),
                        ("reason", models.CharField(max_length=500)),
                        (
                            "adjusted_by",
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
                    model_name="linkadjustmentevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="57352c35d632462685fab7e9c3a742d027871bfc",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_085f6",
                            table="scope_linkadjustmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="linkadjustmentevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="013fa1eaecfe0c188d17a8c35d1a6f4f1f5c4a35",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ab4aa",
                            table="scope_linkadjustmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
