import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.evidence
from core.operations import Together


class Migration(migrations.Migration):
    replaces = [
        ("milestones", "0001_initial"),
        ("milestones", "0002_estimates_whole"),
        ("milestones", "0003_baselines"),
        ("milestones", "0004_judgements"),
        ("milestones", "0005_priority_area"),
        ("milestones", "0006_saved_views"),
        ("milestones", "0007_durations_and_limits"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_first_release"),
        ("bodies", "0001_first_release"),
        ("signoff", "0001_first_release"),
        ("workstreams", "0001_first_release"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="Milestone",
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
                            "workstream",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="milestones",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("name", models.CharField(max_length=300)),
                        ("short_title", models.CharField(blank=True, max_length=60)),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="milestones",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="milestones",
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
                        (
                            "area",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="milestones",
                                to="accounts.area",
                            ),
                        ),
                        (
                            "priority_area",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="milestones",
                                to="workstreams.priorityarea",
                            ),
                        ),
                        ("baseline_date", models.DateField()),
                        ("forecast_date", models.DateField()),
                        ("actual_date", models.DateField(blank=True, null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("in_progress", "In progress"),
                                    ("complete", "Complete"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("duration_days", models.PositiveSmallIntegerField(default=0)),
                        ("in_working_days", models.BooleanField(default=False)),
                        ("not_before", models.DateField(blank=True, null=True)),
                        ("not_after", models.DateField(blank=True, null=True)),
                        ("optimistic_days", models.PositiveIntegerField(blank=True, null=True)),
                        ("likely_days", models.PositiveIntegerField(blank=True, null=True)),
                        ("pessimistic_days", models.PositiveIntegerField(blank=True, null=True)),
                        ("recovery_plan", models.TextField(blank=True)),
                        ("recovery_plan_on", models.DateField(blank=True, null=True)),
                        (
                            "recovery_plan_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "hand_brag",
                            models.CharField(
                                blank=True,
                                choices=[("red", "Red"), ("amber", "Amber"), ("green", "Green")],
                                max_length=10,
                            ),
                        ),
                        ("hand_reason", models.CharField(blank=True, max_length=1000)),
                        ("hand_set_on", models.DateField(blank=True, null=True)),
                        (
                            "hand_set_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "ordering": ("reference_order",),
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("reference"),
                                name="milestone_reference",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="milestone_part_2_has_ground",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("actual_date__isnull", False), ("status", "complete")
                                    ),
                                    models.Q(
                                        models.Q(("status", "complete"), _negated=True),
                                        ("actual_date", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="milestone_complete_has_actual",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("not_after__isnull", True),
                                    ("not_before__isnull", True),
                                    ("not_after__gte", models.F("not_before")),
                                    _connector="OR",
                                ),
                                name="milestone_not_after_follows",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("recovery_plan_by", None), ("recovery_plan_on", None)
                                    ),
                                    models.Q(
                                        models.Q(("recovery_plan", ""), _negated=True),
                                        ("recovery_plan_by__isnull", False),
                                        ("recovery_plan_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="milestone_recovery_plan_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("hand_brag", ""),
                                        ("hand_reason", ""),
                                        ("hand_set_by", None),
                                        ("hand_set_on", None),
                                    ),
                                    models.Q(
                                        models.Q(("hand_brag", ""), _negated=True),
                                        models.Q(("hand_reason", ""), _negated=True),
                                        ("hand_set_by__isnull", False),
                                        ("hand_set_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="milestone_hand_rating_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("likely_days", None),
                                        ("optimistic_days", None),
                                        ("pessimistic_days", None),
                                    ),
                                    models.Q(
                                        ("likely_days__isnull", False),
                                        ("likely_days__lte", models.F("pessimistic_days")),
                                        ("optimistic_days__isnull", False),
                                        ("optimistic_days__lte", models.F("likely_days")),
                                        ("pessimistic_days__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="milestone_estimates_whole_and_in_order",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="baseline_stays",
                        sql=core.evidence.HereOnlySql(
                            func="\n        IF NEW.baseline_date IS DISTINCT FROM OLD.baseline_date AND NEW.baseline_date IS DISTINCT\n        FROM (\n            SELECT held.baseline_date FROM milestones_baselinedate held\n            JOIN milestones_baseline whole ON whole.id = held.baseline_id\n            WHERE held.milestone_id = NEW.id AND whole.state = 'adopted'\n            ORDER BY whole.number DESC LIMIT 1\n        ) THEN\n            RAISE EXCEPTION 'The baseline of a milestone moves only by a baseline that is adopted';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="8c5c8b6cbf7255ac5a2e62e832a0764d17dbe36a",
                            operation='UPDATE OF "baseline_date"',
                            pgid="pgtrigger_baseline_stays_1af8c",
                            table="milestones_milestone",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "milestones_milestoneevent" ("actual_date", "area_id", "baseline_date", "classification", "created_at", "deciding_body_id", "duration_days", "forecast_date", "hand_brag", "hand_reason", "hand_set_by_id", "hand_set_on", "id", "in_working_days", "level", "likely_days", "name", "not_after", "not_before", "optimistic_days", "organisation_id", "owner_id", "part_2_ground", "partnership_id", "pessimistic_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_area_id", "recovery_plan", "recovery_plan_by_id", "recovery_plan_on", "reference", "short_title", "source", "status", "updated_at", "workstream_id") VALUES (NEW."actual_date", NEW."area_id", NEW."baseline_date", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."duration_days", NEW."forecast_date", NEW."hand_brag", NEW."hand_reason", NEW."hand_set_by_id", NEW."hand_set_on", NEW."id", NEW."in_working_days", NEW."level", NEW."likely_days", NEW."name", NEW."not_after", NEW."not_before", NEW."optimistic_days", NEW."organisation_id", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", NEW."pessimistic_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."priority_area_id", NEW."recovery_plan", NEW."recovery_plan_by_id", NEW."recovery_plan_on", NEW."reference", NEW."short_title", NEW."source", NEW."status", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="7ddaa660c6c82ee8af149eb91b80a43d57bc44a7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9bad3",
                            table="milestones_milestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."actual_date" IS DISTINCT FROM (NEW."actual_date") OR OLD."area_id" IS DISTINCT FROM (NEW."area_id") OR OLD."baseline_date" IS DISTINCT FROM (NEW."baseline_date") OR OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."duration_days" IS DISTINCT FROM (NEW."duration_days") OR OLD."forecast_date" IS DISTINCT FROM (NEW."forecast_date") OR OLD."hand_brag" IS DISTINCT FROM (NEW."hand_brag") OR OLD."hand_reason" IS DISTINCT FROM (NEW."hand_reason") OR OLD."hand_set_by_id" IS DISTINCT FROM (NEW."hand_set_by_id") OR OLD."hand_set_on" IS DISTINCT FROM (NEW."hand_set_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."in_working_days" IS DISTINCT FROM (NEW."in_working_days") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."likely_days" IS DISTINCT FROM (NEW."likely_days") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."not_after" IS DISTINCT FROM (NEW."not_after") OR OLD."not_before" IS DISTINCT FROM (NEW."not_before") OR OLD."optimistic_days" IS DISTINCT FROM (NEW."optimistic_days") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."pessimistic_days" IS DISTINCT FROM (NEW."pessimistic_days") OR OLD."priority_area_id" IS DISTINCT FROM (NEW."priority_area_id") OR OLD."recovery_plan" IS DISTINCT FROM (NEW."recovery_plan") OR OLD."recovery_plan_by_id" IS DISTINCT FROM (NEW."recovery_plan_by_id") OR OLD."recovery_plan_on" IS DISTINCT FROM (NEW."recovery_plan_on") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."short_title" IS DISTINCT FROM (NEW."short_title") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."workstream_id" IS DISTINCT FROM (NEW."workstream_id"))',
                            func='INSERT INTO "milestones_milestoneevent" ("actual_date", "area_id", "baseline_date", "classification", "created_at", "deciding_body_id", "duration_days", "forecast_date", "hand_brag", "hand_reason", "hand_set_by_id", "hand_set_on", "id", "in_working_days", "level", "likely_days", "name", "not_after", "not_before", "optimistic_days", "organisation_id", "owner_id", "part_2_ground", "partnership_id", "pessimistic_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_area_id", "recovery_plan", "recovery_plan_by_id", "recovery_plan_on", "reference", "short_title", "source", "status", "updated_at", "workstream_id") VALUES (NEW."actual_date", NEW."area_id", NEW."baseline_date", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."duration_days", NEW."forecast_date", NEW."hand_brag", NEW."hand_reason", NEW."hand_set_by_id", NEW."hand_set_on", NEW."id", NEW."in_working_days", NEW."level", NEW."likely_days", NEW."name", NEW."not_after", NEW."not_before", NEW."optimistic_days", NEW."organisation_id", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", NEW."pessimistic_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."priority_area_id", NEW."recovery_plan", NEW."recovery_plan_by_id", NEW."recovery_plan_on", NEW."reference", NEW."short_title", NEW."source", NEW."status", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="32e8294e0edbcfd78da2ba65d6057aa9b3942ec8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_62911",
                            table="milestones_milestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "milestones_milestoneevent" ("actual_date", "area_id", "baseline_date", "classification", "created_at", "deciding_body_id", "duration_days", "forecast_date", "hand_brag", "hand_reason", "hand_set_by_id", "hand_set_on", "id", "in_working_days", "level", "likely_days", "name", "not_after", "not_before", "optimistic_days", "organisation_id", "owner_id", "part_2_ground", "partnership_id", "pessimistic_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_area_id", "recovery_plan", "recovery_plan_by_id", "recovery_plan_on", "reference", "short_title", "source", "status", "updated_at", "workstream_id") VALUES (OLD."actual_date", OLD."area_id", OLD."baseline_date", OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."duration_days", OLD."forecast_date", OLD."hand_brag", OLD."hand_reason", OLD."hand_set_by_id", OLD."hand_set_on", OLD."id", OLD."in_working_days", OLD."level", OLD."likely_days", OLD."name", OLD."not_after", OLD."not_before", OLD."optimistic_days", OLD."organisation_id", OLD."owner_id", OLD."part_2_ground", OLD."partnership_id", OLD."pessimistic_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."priority_area_id", OLD."recovery_plan", OLD."recovery_plan_by_id", OLD."recovery_plan_on", OLD."reference", OLD."short_title", OLD."source", OLD."status", OLD."updated_at", OLD."workstream_id"); RETURN NULL;',
                            hash="052934c67d005da2081985c62395d80b2c20df99",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fe794",
                            table="milestones_milestone",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="MilestoneEvent",
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
                                to="milestones.milestone",
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
                            "workstream",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("name", models.CharField(max_length=300)),
                        ("short_title", models.CharField(blank=True, max_length=60)),
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
                        (
                            "area",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.area",
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
                        ("baseline_date", models.DateField()),
                        ("forecast_date", models.DateField()),
                        ("actual_date", models.DateField(blank=True, null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("in_progress", "In progress"),
                                    ("complete", "Complete"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("duration_days", models.PositiveSmallIntegerField(default=0)),
                        ("in_working_days", models.BooleanField(default=False)),
                        ("not_before", models.DateField(blank=True, null=True)),
                        ("not_after", models.DateField(blank=True, null=True)),
                        ("optimistic_days", models.PositiveIntegerField(blank=True, null=True)),
                        ("likely_days", models.PositiveIntegerField(blank=True, null=True)),
                        ("pessimistic_days", models.PositiveIntegerField(blank=True, null=True)),
                        ("recovery_plan", models.TextField(blank=True)),
                        ("recovery_plan_on", models.DateField(blank=True, null=True)),
                        (
                            "recovery_plan_by",
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
                            "hand_brag",
                            models.CharField(
                                blank=True,
                                choices=[("red", "Red"), ("amber", "Amber"), ("green", "Green")],
                                max_length=10,
                            ),
                        ),
                        ("hand_reason", models.CharField(blank=True, max_length=1000)),
                        ("hand_set_on", models.DateField(blank=True, null=True)),
                        (
                            "hand_set_by",
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
                        ("source", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestoneevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="62c60021258aa8bc35ae8778957029daabe563de",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_1e32f",
                            table="milestones_milestoneevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestoneevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="42c9a73735015e37fdea8a4e55ad6f84b2d31eaf",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e8c7b",
                            table="milestones_milestoneevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Forecast",
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
                            "milestone",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="forecasts",
                                to="milestones.milestone",
                            ),
                        ),
                        ("said_on", models.DateField()),
                        (
                            "said_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="forecasts",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("forecast_date", models.DateField()),
                        ("reason", models.CharField(blank=True, max_length=1000)),
                    ],
                    options={
                        "ordering": ("said_on", "pk"),
                        "indexes": [
                            models.Index(fields=["milestone", "said_on"], name="forecast_by_day")
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="forecast",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "milestones_forecastevent" ("created_at", "forecast_date", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_by_id", "said_on", "updated_at") VALUES (NEW."created_at", NEW."forecast_date", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."said_by_id", NEW."said_on", NEW."updated_at"); RETURN NULL;',
                            hash="52ad54e7b5374f0272c502e1354724a1fb142085",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a7773",
                            table="milestones_forecast",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="forecast",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "milestones_forecastevent" ("created_at", "forecast_date", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_by_id", "said_on", "updated_at") VALUES (NEW."created_at", NEW."forecast_date", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."said_by_id", NEW."said_on", NEW."updated_at"); RETURN NULL;',
                            hash="118724b3730f778d81c0d58f1491bc762ed6760c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d703f",
                            table="milestones_forecast",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="forecast",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "milestones_forecastevent" ("created_at", "forecast_date", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_by_id", "said_on", "updated_at") VALUES (OLD."created_at", OLD."forecast_date", OLD."id", OLD."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."said_by_id", OLD."said_on", OLD."updated_at"); RETURN NULL;',
                            hash="fa5e9e508b79e5940c244f35ad0438ac82b4d112",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5a1c5",
                            table="milestones_forecast",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ForecastEvent",
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
                                to="milestones.forecast",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "milestone",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="milestones.milestone",
                            ),
                        ),
                        ("said_on", models.DateField()),
                        (
                            "said_by",
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
                        ("forecast_date", models.DateField()),
                        ("reason", models.CharField(blank=True, max_length=1000)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="forecastevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="a1cee85c4fcb955d2e33fc90107e6cc80563cd8e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_b64c7",
                            table="milestones_forecastevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="forecastevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2b94cfc90826689c3272b33f6270be2e7bc8f5b5",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6d644",
                            table="milestones_forecastevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Dependency",
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
                            "predecessor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="holds_up",
                                to="milestones.milestone",
                            ),
                        ),
                        (
                            "successor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="waits_for",
                                to="milestones.milestone",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("FS", "Finish to start"),
                                    ("SS", "Start to start"),
                                    ("FF", "Finish to finish"),
                                    ("SF", "Start to finish"),
                                ],
                                max_length=2,
                            ),
                        ),
                        ("lag_days", models.SmallIntegerField(default=0)),
                        ("in_working_days", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name_plural": "dependencies",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("predecessor", "successor", "kind"), name="dependency_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("predecessor", models.F("successor")), _negated=True
                                ),
                                name="dependency_on_another",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dependency",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "milestones_dependencyevent" ("created_at", "id", "in_working_days", "kind", "lag_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "successor_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."in_working_days", NEW."kind", NEW."lag_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."predecessor_id", NEW."successor_id", NEW."updated_at"); RETURN NULL;',
                            hash="2031dce7be45c3c9e4fc293a7510277c7fc6de18",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7b8c0",
                            table="milestones_dependency",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dependency",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "milestones_dependencyevent" ("created_at", "id", "in_working_days", "kind", "lag_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "successor_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."in_working_days", NEW."kind", NEW."lag_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."predecessor_id", NEW."successor_id", NEW."updated_at"); RETURN NULL;',
                            hash="daa474d8e809de3fb149dc757f3a568d200f2c96",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cc4ca",
                            table="milestones_dependency",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dependency",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "milestones_dependencyevent" ("created_at", "id", "in_working_days", "kind", "lag_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "successor_id", "updated_at") VALUES (OLD."created_at", OLD."id", OLD."in_working_days", OLD."kind", OLD."lag_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."predecessor_id", OLD."successor_id", OLD."updated_at"); RETURN NULL;',
                            hash="3d2ce3bd989058389af0214f1e98c0495dc7c29c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_da562",
                            table="milestones_dependency",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="DependencyEvent",
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
                                to="milestones.dependency",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "predecessor",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="milestones.milestone",
                            ),
                        ),
                        (
                            "successor",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="milestones.milestone",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("FS", "Finish to start"),
                                    ("SS", "Start to start"),
                                    ("FF", "Finish to finish"),
                                    ("SF", "Start to finish"),
                                ],
                                max_length=2,
                            ),
                        ),
                        ("lag_days", models.SmallIntegerField(default=0)),
                        ("in_working_days", models.BooleanField(default=False)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dependencyevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="06118fb6ff7cb17dbbf3c9c96e380092917f7621",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_10ab4",
                            table="milestones_dependencyevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dependencyevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9a1e72f8391e90f064ccd29f1f1202a87d838b14",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6cbe4",
                            table="milestones_dependencyevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Baseline",
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
                        ("why", models.TextField(blank=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("in_sign_off", "In sign-off"),
                                    ("returned", "Returned for rework"),
                                    ("deferred", "Deferred"),
                                    ("approved", "Approved"),
                                    ("approved_with_conditions", "Approved with conditions"),
                                    ("recommended", "Recommended"),
                                    ("rejected", "Rejected"),
                                    ("withdrawn", "Withdrawn"),
                                    ("adopted", "Adopted"),
                                ],
                                default="draft",
                                max_length=30,
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposed_baselines",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("adopted_on", models.DateField(blank=True, null=True)),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="baselines",
                                to="signoff.decision",
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
                                name="baseline_reference",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="baseline_part_2_has_ground",
                            ),
                            models.UniqueConstraint(
                                fields=("partnership", "number"), name="baseline_number_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("adopted_on__isnull", False),
                                        ("number__isnull", False),
                                        ("state", "adopted"),
                                    ),
                                    models.Q(
                                        models.Q(("state", "adopted"), _negated=True),
                                        ("adopted_on", None),
                                        ("number", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="baseline_adopted_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("number", None),
                                    ("number", 1),
                                    ("decision__isnull", False),
                                    _connector="OR",
                                ),
                                name="baseline_after_the_first_is_decided",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baseline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="adopted_stays",
                        sql=core.evidence.EvidenceSql(
                            func="\n        IF TG_OP = 'DELETE' THEN\n            IF OLD.state = 'adopted' THEN\n                RAISE EXCEPTION 'A baseline that was adopted stays as it was adopted';\n            END IF;\n            RETURN OLD;\n        END IF;\n        IF OLD.state = 'adopted' AND\n            (NEW.state, NEW.number, NEW.adopted_on, NEW.name, NEW.decision_id)\n            IS DISTINCT FROM (OLD.state, OLD.number, OLD.adopted_on, OLD.name, OLD.decision_id)\n        THEN\n            RAISE EXCEPTION 'A baseline that was adopted stays as it was adopted';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="5306e482724c47b5285f3fcb3605a47c421147ff",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_adopted_stays_e8ec4",
                            table="milestones_baseline",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baseline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "milestones_baselineevent" ("adopted_on", "classification", "created_at", "deciding_body_id", "decision_id", "id", "name", "number", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "reference", "state", "updated_at", "why") VALUES (NEW."adopted_on", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."decision_id", NEW."id", NEW."name", NEW."number", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposed_by_id", NEW."reference", NEW."state", NEW."updated_at", NEW."why"); RETURN NULL;',
                            hash="00429f0f50e6c74d0566098f8f182039a0136c20",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_727b8",
                            table="milestones_baseline",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baseline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."adopted_on" IS DISTINCT FROM (NEW."adopted_on") OR OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."proposed_by_id" IS DISTINCT FROM (NEW."proposed_by_id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."why" IS DISTINCT FROM (NEW."why"))',
                            func='INSERT INTO "milestones_baselineevent" ("adopted_on", "classification", "created_at", "deciding_body_id", "decision_id", "id", "name", "number", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "reference", "state", "updated_at", "why") VALUES (NEW."adopted_on", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."decision_id", NEW."id", NEW."name", NEW."number", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposed_by_id", NEW."reference", NEW."state", NEW."updated_at", NEW."why"); RETURN NULL;',
                            hash="1cd9d3f27df2db7e8a5ec6a223ec131bdef00582",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b6ea2",
                            table="milestones_baseline",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baseline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "milestones_baselineevent" ("adopted_on", "classification", "created_at", "deciding_body_id", "decision_id", "id", "name", "number", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "reference", "state", "updated_at", "why") VALUES (OLD."adopted_on", OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."decision_id", OLD."id", OLD."name", OLD."number", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposed_by_id", OLD."reference", OLD."state", OLD."updated_at", OLD."why"); RETURN NULL;',
                            hash="17468167466c76ad2d82d10d14bae6e40d5204a4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e8ef4",
                            table="milestones_baseline",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="BaselineEvent",
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
                                to="milestones.baseline",
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
                        ("why", models.TextField(blank=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("in_sign_off", "In sign-off"),
                                    ("returned", "Returned for rework"),
                                    ("deferred", "Deferred"),
                                    ("approved", "Approved"),
                                    ("approved_with_conditions", "Approved with conditions"),
                                    ("recommended", "Recommended"),
                                    ("rejected", "Rejected"),
                                    ("withdrawn", "Withdrawn"),
                                    ("adopted", "Adopted"),
                                ],
                                default="draft",
                                max_length=30,
                            ),
                        ),
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
                        ("number", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("adopted_on", models.DateField(blank=True, null=True)),
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baselineevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="8a58875d4167e5e495ade639ce5980dce091a0a5",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_f5fcf",
                            table="milestones_baselineevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baselineevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="da5026fa753999c42bf59077b7b669e38820959f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c2b01",
                            table="milestones_baselineevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="BaselineDate",
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
                            "baseline",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="dates",
                                to="milestones.baseline",
                            ),
                        ),
                        (
                            "milestone",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="baseline_dates",
                                to="milestones.milestone",
                            ),
                        ),
                        ("baseline_date", models.DateField()),
                        ("was_date", models.DateField(blank=True, null=True)),
                        ("reason", models.CharField(blank=True, max_length=1000)),
                    ],
                    options={
                        "ordering": ("baseline", "milestone"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("baseline", "milestone"), name="baseline_date_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baselinedate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="dates_stay",
                        sql=core.evidence.EvidenceSql(
                            func="\n    IF EXISTS (\n        SELECT FROM milestones_baseline whole WHERE whole.state = 'adopted'\n        AND whole.id IN (NEW.baseline_id, OLD.baseline_id)\n    ) THEN\n        RAISE EXCEPTION 'The dates of a baseline that was adopted stay as they were adopted';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n",
                            hash="4ccd5057abfcd8c86d94be57a5c4f63bac04fc5c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_dates_stay_5a895",
                            table="milestones_baselinedate",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baselinedate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="none_joins",
                        sql=core.evidence.HereOnlySql(
                            func="\n    IF EXISTS (\n        SELECT FROM milestones_baseline whole WHERE whole.state = 'adopted'\n        AND whole.id IN (NEW.baseline_id, OLD.baseline_id)\n    ) THEN\n        RAISE EXCEPTION 'The dates of a baseline that was adopted stay as they were adopted';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n",
                            hash="ad2b8ed0b5c9b997c9e126a18d34017b3992d8be",
                            operation="INSERT",
                            pgid="pgtrigger_none_joins_1bf47",
                            table="milestones_baselinedate",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baselinedate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "milestones_baselinedateevent" ("baseline_date", "baseline_id", "created_at", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at", "was_date") VALUES (NEW."baseline_date", NEW."baseline_id", NEW."created_at", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."updated_at", NEW."was_date"); RETURN NULL;',
                            hash="75f94c484a106f1dff2b58eb2b70dff92fd4f99d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_59869",
                            table="milestones_baselinedate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baselinedate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "milestones_baselinedateevent" ("baseline_date", "baseline_id", "created_at", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at", "was_date") VALUES (NEW."baseline_date", NEW."baseline_id", NEW."created_at", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."updated_at", NEW."was_date"); RETURN NULL;',
                            hash="3a31b7c7f6d53bf38a01ff415dc8af57d081b05c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7e719",
                            table="milestones_baselinedate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baselinedate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "milestones_baselinedateevent" ("baseline_date", "baseline_id", "created_at", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at", "was_date") VALUES (OLD."baseline_date", OLD."baseline_id", OLD."created_at", OLD."id", OLD."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."updated_at", OLD."was_date"); RETURN NULL;',
                            hash="8574bd6869bf10e50eee36ded10904821449eae3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_95395",
                            table="milestones_baselinedate",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="BaselineDateEvent",
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
                                to="milestones.baselinedate",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "baseline",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="milestones.baseline",
                            ),
                        ),
                        (
                            "milestone",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="milestones.milestone",
                            ),
                        ),
                        ("baseline_date", models.DateField()),
                        ("was_date", models.DateField(blank=True, null=True)),
                        ("reason", models.CharField(blank=True, max_length=1000)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baselinedateevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="c7153a11f24fd25efac0461d87d51b3c92354753",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_c76d6",
                            table="milestones_baselinedateevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="baselinedateevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="63caa0595fd4c4f9cc3fcb147dcbcb1cfb30fa24",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_222ed",
                            table="milestones_baselinedateevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ConfidenceAssessment",
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
                            "milestone",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="confidence",
                                to="milestones.milestone",
                            ),
                        ),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="confidence",
                                to="workstreams.workstream",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("green", "Green"),
                                    ("amber_green", "Amber/Green"),
                                    ("amber", "Amber"),
                                    ("amber_red", "Amber/Red"),
                                    ("red", "Red"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("reason", models.CharField(max_length=1000)),
                        (
                            "assessor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("assessed_on", models.DateField()),
                        ("recorded_at", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        "ordering": ("pk",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("milestone", None), ("workstream__isnull", False)),
                                    models.Q(("milestone__isnull", False), ("workstream", None)),
                                    _connector="OR",
                                ),
                                name="confidence_of_one",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="confidence_has_reason",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="confidenceassessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_changed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot update or delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="3f4a133e7174510c31cab94e18d640097ca99955",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_never_changed_e9c79",
                            table="milestones_confidenceassessment",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="confidenceassessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="5d4641bf73ab5606ae2adf39a6381bc07f80cf74",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_6fe81",
                            table="milestones_confidenceassessment",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="SavedView",
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
                                related_name="saved_views",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="saved_views",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("name", models.CharField(max_length=100)),
                        ("query", models.CharField(blank=True, max_length=2000)),
                        ("is_shared", models.BooleanField(default=False)),
                    ],
                    options={
                        "ordering": (django.db.models.functions.text.Lower("name"), "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                models.F("owner"),
                                django.db.models.functions.text.Lower("name"),
                                name="saved_view_once_for_a_person",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="savedview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "milestones_savedviewevent" ("created_at", "id", "is_shared", "name", "owner_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "query", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."is_shared", NEW."name", NEW."owner_id", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."query", NEW."updated_at"); RETURN NULL;',
                            hash="90f6957f33ff966a0dfc70a9b96d71c9c62c5343",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ef713",
                            table="milestones_savedview",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="savedview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "milestones_savedviewevent" ("created_at", "id", "is_shared", "name", "owner_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "query", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."is_shared", NEW."name", NEW."owner_id", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."query", NEW."updated_at"); RETURN NULL;',
                            hash="b48a30215862a47b7d3b43914c93a674a5611522",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d6306",
                            table="milestones_savedview",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="savedview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "milestones_savedviewevent" ("created_at", "id", "is_shared", "name", "owner_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "query", "updated_at") VALUES (OLD."created_at", OLD."id", OLD."is_shared", OLD."name", OLD."owner_id", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."query", OLD."updated_at"); RETURN NULL;',
                            hash="fa72434a29e03fd40b31f985bd71b8d77e54a480",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e38be",
                            table="milestones_savedview",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="SavedViewEvent",
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
                                to="milestones.savedview",
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
                            "owner",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("name", models.CharField(max_length=100)),
                        ("query", models.CharField(blank=True, max_length=2000)),
                        ("is_shared", models.BooleanField(default=False)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="savedviewevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="5a02e280eff2018f6abd008b85c2f3a21e5a3d15",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_af799",
                            table="milestones_savedviewevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="savedviewevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9f2cf65e2c21de57953ab5b354db7c5d9e26342c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6c104",
                            table="milestones_savedviewevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
