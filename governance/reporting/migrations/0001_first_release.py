import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.evidence
import governance.reporting.models.rounds
from core.operations import Together


class Migration(migrations.Migration):
    replaces = [("reporting", "0001_initial"), ("reporting", "0002_exception_reports")]

    initial = True

    dependencies = [
        ("accounts", "0001_first_release"),
        ("bodies", "0001_first_release"),
        ("milestones", "0001_first_release"),
        ("signoff", "0001_first_release"),
        ("workstreams", "0001_first_release"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="ExceptionReport",
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
                                related_name="exception_reports",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "milestone",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="exception_reports",
                                to="milestones.milestone",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("raised", "Raised"),
                                    ("decided", "Decided"),
                                    ("closed", "Closed"),
                                ],
                                default="draft",
                                max_length=20,
                            ),
                        ),
                        ("cause", models.TextField(blank=True)),
                        ("impact", models.TextField(blank=True)),
                        (
                            "options",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(), blank=True, default=list
                            ),
                        ),
                        ("recommendation", models.TextField(blank=True)),
                        ("decision_sought", models.TextField(blank=True)),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="exception_reports",
                                to="bodies.body",
                            ),
                        ),
                        ("baseline_date", models.DateField()),
                        ("forecast_date", models.DateField()),
                        ("tolerance_days", models.PositiveSmallIntegerField()),
                        ("edits", models.PositiveIntegerField(default=0)),
                        (
                            "edited_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("raised_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "raised_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="exception_reports",
                                to="signoff.decision",
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("decided_by", models.CharField(blank=True, max_length=200)),
                        ("outcome", models.TextField(blank=True)),
                        ("recorded_at", models.DateTimeField(blank=True, null=True)),
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
                        ("close_reason", models.CharField(blank=True, max_length=2000)),
                    ],
                    options={
                        "ordering": ("reference_order",),
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("reference"),
                                name="exceptionreport_reference",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ("draft", "raised"))),
                                fields=("milestone",),
                                name="exception_undecided_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("raised_at", None),
                                        ("raised_by", None),
                                        ("state__in", ("draft", "closed")),
                                    ),
                                    models.Q(
                                        models.Q(("state", "draft"), _negated=True),
                                        models.Q(("cause", ""), _negated=True),
                                        models.Q(("impact", ""), _negated=True),
                                        models.Q(("recommendation", ""), _negated=True),
                                        models.Q(("decision_sought", ""), _negated=True),
                                        ("body__isnull", False),
                                        ("options__len__gte", 2),
                                        ("raised_at__isnull", False),
                                        ("raised_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="exception_raised_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_by", ""),
                                        ("decided_on", None),
                                        ("decision", None),
                                        ("outcome", ""),
                                        ("recorded_at", None),
                                        ("recorded_by", None),
                                        ("state__in", ("draft", "raised", "closed")),
                                    ),
                                    models.Q(
                                        models.Q(("decided_by", ""), _negated=True),
                                        models.Q(("outcome", ""), _negated=True),
                                        ("decided_on__isnull", False),
                                        ("raised_at__isnull", False),
                                        ("recorded_at__isnull", False),
                                        ("recorded_by__isnull", False),
                                        ("state__in", ("decided", "closed")),
                                    ),
                                    _connector="OR",
                                ),
                                name="exception_decided_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("state", "closed"), _negated=True),
                                        ("close_reason", ""),
                                        ("closed_at", None),
                                        ("closed_by", None),
                                    ),
                                    models.Q(
                                        models.Q(("close_reason", ""), _negated=True),
                                        ("closed_at__isnull", False),
                                        ("closed_by__isnull", False),
                                        ("state", "closed"),
                                    ),
                                    _connector="OR",
                                ),
                                name="exception_closed_whole",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exceptionreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="keeps_its_text",
                        sql=core.evidence.EvidenceSql(
                            func="\n        IF TG_OP = 'DELETE' OR OLD.state = 'closed'\n            OR OLD.state <> 'draft' AND (\n                NEW.state = 'draft' OR OLD.state = 'decided' AND NEW.state = 'raised'\n                OR to_jsonb(NEW) - ARRAY['decision_id', 'decided_on', 'decided_by', 'outcome', 'recorded_at', 'recorded_by_id', 'state', 'closed_at', 'closed_by_id', 'close_reason', 'updated_at', 'reference_order']\n                    <> to_jsonb(OLD) - ARRAY['decision_id', 'decided_on', 'decided_by', 'outcome', 'recorded_at', 'recorded_by_id', 'state', 'closed_at', 'closed_by_id', 'close_reason', 'updated_at', 'reference_order']\n                OR OLD.state = 'decided' AND to_jsonb(NEW) - ARRAY['state', 'closed_at', 'closed_by_id', 'close_reason', 'updated_at', 'reference_order']\n                    <> to_jsonb(OLD) - ARRAY['state', 'closed_at', 'closed_by_id', 'close_reason', 'updated_at', 'reference_order']\n            )\n        THEN\n            RAISE EXCEPTION 'A report that was raised is kept as it was: %', TG_TABLE_NAME;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="05f2c7df3f631a93ef11bdbe48b79877c9e7e33b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_its_text_e9cbf",
                            table="reporting_exceptionreport",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exceptionreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "reporting_exceptionreportevent" ("baseline_date", "body_id", "cause", "close_reason", "closed_at", "closed_by_id", "created_at", "decided_by", "decided_on", "decision_id", "decision_sought", "edited_by_id", "edits", "forecast_date", "id", "impact", "milestone_id", "options", "outcome", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_id", "recommendation", "recorded_at", "recorded_by_id", "reference", "state", "tolerance_days", "updated_at") VALUES (NEW."baseline_date", NEW."body_id", NEW."cause", NEW."close_reason", NEW."closed_at", NEW."closed_by_id", NEW."created_at", NEW."decided_by", NEW."decided_on", NEW."decision_id", NEW."decision_sought", NEW."edited_by_id", NEW."edits", NEW."forecast_date", NEW."id", NEW."impact", NEW."milestone_id", NEW."options", NEW."outcome", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."raised_at", NEW."raised_by_id", NEW."recommendation", NEW."recorded_at", NEW."recorded_by_id", NEW."reference", NEW."state", NEW."tolerance_days", NEW."updated_at"); RETURN NULL;',
                            hash="84480d6a97e93978ac7149efbeba444ded7d63d5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_be5d7",
                            table="reporting_exceptionreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exceptionreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."baseline_date" IS DISTINCT FROM (NEW."baseline_date") OR OLD."body_id" IS DISTINCT FROM (NEW."body_id") OR OLD."cause" IS DISTINCT FROM (NEW."cause") OR OLD."close_reason" IS DISTINCT FROM (NEW."close_reason") OR OLD."closed_at" IS DISTINCT FROM (NEW."closed_at") OR OLD."closed_by_id" IS DISTINCT FROM (NEW."closed_by_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."decided_by" IS DISTINCT FROM (NEW."decided_by") OR OLD."decided_on" IS DISTINCT FROM (NEW."decided_on") OR OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."decision_sought" IS DISTINCT FROM (NEW."decision_sought") OR OLD."edited_by_id" IS DISTINCT FROM (NEW."edited_by_id") OR OLD."edits" IS DISTINCT FROM (NEW."edits") OR OLD."forecast_date" IS DISTINCT FROM (NEW."forecast_date") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."impact" IS DISTINCT FROM (NEW."impact") OR OLD."milestone_id" IS DISTINCT FROM (NEW."milestone_id") OR OLD."options" IS DISTINCT FROM (NEW."options") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."raised_at" IS DISTINCT FROM (NEW."raised_at") OR OLD."raised_by_id" IS DISTINCT FROM (NEW."raised_by_id") OR OLD."recommendation" IS DISTINCT FROM (NEW."recommendation") OR OLD."recorded_at" IS DISTINCT FROM (NEW."recorded_at") OR OLD."recorded_by_id" IS DISTINCT FROM (NEW."recorded_by_id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."tolerance_days" IS DISTINCT FROM (NEW."tolerance_days") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                            func='INSERT INTO "reporting_exceptionreportevent" ("baseline_date", "body_id", "cause", "close_reason", "closed_at", "closed_by_id", "created_at", "decided_by", "decided_on", "decision_id", "decision_sought", "edited_by_id", "edits", "forecast_date", "id", "impact", "milestone_id", "options", "outcome", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_id", "recommendation", "recorded_at", "recorded_by_id", "reference", "state", "tolerance_days", "updated_at") VALUES (NEW."baseline_date", NEW."body_id", NEW."cause", NEW."close_reason", NEW."closed_at", NEW."closed_by_id", NEW."created_at", NEW."decided_by", NEW."decided_on", NEW."decision_id", NEW."decision_sought", NEW."edited_by_id", NEW."edits", NEW."forecast_date", NEW."id", NEW."impact", NEW."milestone_id", NEW."options", NEW."outcome", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."raised_at", NEW."raised_by_id", NEW."recommendation", NEW."recorded_at", NEW."recorded_by_id", NEW."reference", NEW."state", NEW."tolerance_days", NEW."updated_at"); RETURN NULL;',
                            hash="7c8d19c3a1527467ad1133179eb65b3d4bc5db8d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ac8de",
                            table="reporting_exceptionreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exceptionreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "reporting_exceptionreportevent" ("baseline_date", "body_id", "cause", "close_reason", "closed_at", "closed_by_id", "created_at", "decided_by", "decided_on", "decision_id", "decision_sought", "edited_by_id", "edits", "forecast_date", "id", "impact", "milestone_id", "options", "outcome", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_id", "recommendation", "recorded_at", "recorded_by_id", "reference", "state", "tolerance_days", "updated_at") VALUES (OLD."baseline_date", OLD."body_id", OLD."cause", OLD."close_reason", OLD."closed_at", OLD."closed_by_id", OLD."created_at", OLD."decided_by", OLD."decided_on", OLD."decision_id", OLD."decision_sought", OLD."edited_by_id", OLD."edits", OLD."forecast_date", OLD."id", OLD."impact", OLD."milestone_id", OLD."options", OLD."outcome", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."raised_at", OLD."raised_by_id", OLD."recommendation", OLD."recorded_at", OLD."recorded_by_id", OLD."reference", OLD."state", OLD."tolerance_days", OLD."updated_at"); RETURN NULL;',
                            hash="12b46e41abb7f33b407de261c58ad3ff52d7623e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_50b70",
                            table="reporting_exceptionreport",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ExceptionReportEvent",
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
                                to="reporting.exceptionreport",
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
                            "milestone",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="milestones.milestone",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("raised", "Raised"),
                                    ("decided", "Decided"),
                                    ("closed", "Closed"),
                                ],
                                default="draft",
                                max_length=20,
                            ),
                        ),
                        ("cause", models.TextField(blank=True)),
                        ("impact", models.TextField(blank=True)),
                        (
                            "options",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(), blank=True, default=list
                            ),
                        ),
                        ("recommendation", models.TextField(blank=True)),
                        ("decision_sought", models.TextField(blank=True)),
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
                        ("baseline_date", models.DateField()),
                        ("forecast_date", models.DateField()),
                        ("tolerance_days", models.PositiveSmallIntegerField()),
                        ("edits", models.PositiveIntegerField(default=0)),
                        (
                            "edited_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("raised_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "raised_by",
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
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("decided_by", models.CharField(blank=True, max_length=200)),
                        ("outcome", models.TextField(blank=True)),
                        ("recorded_at", models.DateTimeField(blank=True, null=True)),
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
                        ("close_reason", models.CharField(blank=True, max_length=2000)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exceptionreportevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="c4694ad0079d87c940a00fa94debc7598643da04",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_73a17",
                            table="reporting_exceptionreportevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exceptionreportevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8b77d2d626fd37336d321591cc2b632db7096f30",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6e70f",
                            table="reporting_exceptionreportevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ReportingCadence",
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
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reporting",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "every",
                            models.CharField(
                                choices=[
                                    ("off", "Never: the programme office opens each round"),
                                    ("monthly", "After each month"),
                                    ("quarterly", "After each quarter"),
                                ],
                                default="off",
                                max_length=20,
                            ),
                        ),
                        ("deadline_working_days", models.PositiveSmallIntegerField(default=5)),
                        (
                            "reminder_days",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                blank=True,
                                default=governance.reporting.models.rounds.reminder_days,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "reporting cadences",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("deadline_working_days__range", (1, 30))),
                                name="cadence_deadline_days",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportingcadence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "reporting_reportingcadenceevent" ("created_at", "deadline_working_days", "every", "id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminder_days", "updated_at") VALUES (NEW."created_at", NEW."deadline_working_days", NEW."every", NEW."id", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reminder_days", NEW."updated_at"); RETURN NULL;',
                            hash="098749129385a12060dae97f876d00fe7ba0ac5d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c58fe",
                            table="reporting_reportingcadence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportingcadence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "reporting_reportingcadenceevent" ("created_at", "deadline_working_days", "every", "id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminder_days", "updated_at") VALUES (NEW."created_at", NEW."deadline_working_days", NEW."every", NEW."id", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reminder_days", NEW."updated_at"); RETURN NULL;',
                            hash="8dce9e0fe4d107432115cd50e018225a8d9af4a9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b7e7e",
                            table="reporting_reportingcadence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportingcadence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "reporting_reportingcadenceevent" ("created_at", "deadline_working_days", "every", "id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminder_days", "updated_at") VALUES (OLD."created_at", OLD."deadline_working_days", OLD."every", OLD."id", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reminder_days", OLD."updated_at"); RETURN NULL;',
                            hash="cb033a1647eebc141bc0ed83d25039966a69593b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_63a4a",
                            table="reporting_reportingcadence",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ReportingCadenceEvent",
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
                                to="reporting.reportingcadence",
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
                            "every",
                            models.CharField(
                                choices=[
                                    ("off", "Never: the programme office opens each round"),
                                    ("monthly", "After each month"),
                                    ("quarterly", "After each quarter"),
                                ],
                                default="off",
                                max_length=20,
                            ),
                        ),
                        ("deadline_working_days", models.PositiveSmallIntegerField(default=5)),
                        (
                            "reminder_days",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                blank=True,
                                default=governance.reporting.models.rounds.reminder_days,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportingcadenceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="bd4b61f99b1217bcbc46254bc2af0e88c0d634e8",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_f2677",
                            table="reporting_reportingcadenceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportingcadenceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="eada76342df73c9a1e8ce71c8bedac942419757b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4679f",
                            table="reporting_reportingcadenceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ReportingRound",
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
                                related_name="reporting_rounds",
                                to="accounts.partnership",
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("opens_on", models.DateField()),
                        ("deadline_working_days", models.PositiveSmallIntegerField(default=5)),
                        ("deadline_on", models.DateField()),
                        (
                            "reminder_days",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                blank=True,
                                default=governance.reporting.models.rounds.reminder_days,
                            ),
                        ),
                        (
                            "opened_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("announced_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "workstreams",
                            models.ManyToManyField(
                                related_name="reporting_rounds",
                                through="reporting.AskedWorkstream",
                                to="workstreams.workstream",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-ends_on",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True),
                                    ("starts_on__isnull", True),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="round_dates_in_order",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("deadline_on__isnull", True),
                                    ("opens_on__isnull", True),
                                    ("deadline_on__gte", models.F("opens_on")),
                                    _connector="OR",
                                ),
                                name="round_opens_by_its_deadline",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("deadline_on__gt", models.F("ends_on"))),
                                name="round_deadline_after_period",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("deadline_working_days__range", (1, 30))),
                                name="round_deadline_days",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (
                                        models.Func(
                                            models.F("partnership"),
                                            models.F("partnership"),
                                            models.Value("[]"),
                                            function="int8range",
                                        ),
                                        "&&",
                                    ),
                                    (
                                        models.Func(
                                            models.F("starts_on"),
                                            models.F("ends_on"),
                                            models.Value("[]"),
                                            function="daterange",
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="round_periods_apart",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportinground",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "reporting_reportingroundevent" ("announced_at", "created_at", "deadline_on", "deadline_working_days", "ends_on", "id", "opened_by_id", "opens_on", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminder_days", "starts_on", "updated_at") VALUES (NEW."announced_at", NEW."created_at", NEW."deadline_on", NEW."deadline_working_days", NEW."ends_on", NEW."id", NEW."opened_by_id", NEW."opens_on", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reminder_days", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="9a736f8398dfdfe50f57c6cab8524b2c570b665d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6393d",
                            table="reporting_reportinground",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportinground",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "reporting_reportingroundevent" ("announced_at", "created_at", "deadline_on", "deadline_working_days", "ends_on", "id", "opened_by_id", "opens_on", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminder_days", "starts_on", "updated_at") VALUES (NEW."announced_at", NEW."created_at", NEW."deadline_on", NEW."deadline_working_days", NEW."ends_on", NEW."id", NEW."opened_by_id", NEW."opens_on", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reminder_days", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="959b3e9135e9cc10120b72ee3b8e0171406d868c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_57044",
                            table="reporting_reportinground",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportinground",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "reporting_reportingroundevent" ("announced_at", "created_at", "deadline_on", "deadline_working_days", "ends_on", "id", "opened_by_id", "opens_on", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminder_days", "starts_on", "updated_at") VALUES (OLD."announced_at", OLD."created_at", OLD."deadline_on", OLD."deadline_working_days", OLD."ends_on", OLD."id", OLD."opened_by_id", OLD."opens_on", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reminder_days", OLD."starts_on", OLD."updated_at"); RETURN NULL;',
                            hash="023e98ab3c1536b43fda12b2975956547dffdbbd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f487b",
                            table="reporting_reportinground",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ReportingRoundEvent",
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
                                to="reporting.reportinground",
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
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("opens_on", models.DateField()),
                        ("deadline_working_days", models.PositiveSmallIntegerField(default=5)),
                        ("deadline_on", models.DateField()),
                        (
                            "reminder_days",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                blank=True,
                                default=governance.reporting.models.rounds.reminder_days,
                            ),
                        ),
                        (
                            "opened_by",
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
                        ("announced_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportingroundevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="3e293fe03135fbaddfe3c0eb398b0ebebe4aa0af",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_98708",
                            table="reporting_reportingroundevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportingroundevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="04d8cb314e4c4b0bed60e96dfb438378a971e3a4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d051f",
                            table="reporting_reportingroundevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AskedWorkstream",
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
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="asked",
                                to="reporting.reportinground",
                            ),
                        ),
                        (
                            "workstream",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="workstreams.workstream",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("round", "workstream"), name="workstream_asked_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="askedworkstream",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "reporting_askedworkstreamevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "workstream_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id", NEW."workstream_id"); RETURN NULL;',
                            hash="5cd33162533f45dba97ec30025b3c517f97717eb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a8e53",
                            table="reporting_askedworkstream",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="askedworkstream",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "reporting_askedworkstreamevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "workstream_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id", NEW."workstream_id"); RETURN NULL;',
                            hash="370d83241ea274ddcd314b05ff17d2dc94c7d91b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e70a6",
                            table="reporting_askedworkstream",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="askedworkstream",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "reporting_askedworkstreamevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "workstream_id") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id", OLD."workstream_id"); RETURN NULL;',
                            hash="3b28d956daf8407250dae1f6dc740e4d52421f6a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_75cd2",
                            table="reporting_askedworkstream",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AskedWorkstreamEvent",
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
                                to="reporting.askedworkstream",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reporting.reportinground",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="askedworkstreamevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="7324bbfce28352ecdcc300661db69761ee59d618",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_56de9",
                            table="reporting_askedworkstreamevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="askedworkstreamevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0d36a3447d94533d51ffba613c566a2fcd36d65f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ae273",
                            table="reporting_askedworkstreamevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="HighlightReport",
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
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports",
                                to="reporting.reportinground",
                            ),
                        ),
                        (
                            "workstream",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="highlight_reports",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("version", models.PositiveSmallIntegerField(default=1)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("submitted", "Submitted"),
                                    ("accepted", "Accepted"),
                                    ("returned", "Returned"),
                                ],
                                default="draft",
                                max_length=20,
                            ),
                        ),
                        (
                            "brag_computed",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("blue", "B: Complete"),
                                    ("red", "R: Red"),
                                    ("amber", "A: Amber"),
                                    ("green", "G: Green"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "brag_last",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("blue", "B: Complete"),
                                    ("red", "R: Red"),
                                    ("amber", "A: Amber"),
                                    ("green", "G: Green"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "brag_now",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("blue", "B: Complete"),
                                    ("red", "R: Red"),
                                    ("amber", "A: Amber"),
                                    ("green", "G: Green"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("brag_reason", models.CharField(blank=True, max_length=1000)),
                        (
                            "brag_next",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("blue", "B: Complete"),
                                    ("red", "R: Red"),
                                    ("amber", "A: Amber"),
                                    ("green", "G: Green"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "confidence",
                            models.CharField(
                                blank=True,
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
                        (
                            "confidence_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("confidence_on", models.DateField(blank=True, null=True)),
                        ("achieved", models.TextField(blank=True)),
                        ("planned", models.TextField(blank=True)),
                        ("exceptions", models.TextField(blank=True)),
                        ("decisions_asked", models.TextField(blank=True)),
                        ("edits", models.PositiveIntegerField(default=0)),
                        (
                            "edited_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("submitted_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "submitted_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("accepted_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "accepted_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("returned_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "returned_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("return_reason", models.CharField(blank=True, max_length=2000)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("round", "workstream", "version"),
                                name="report_version_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "returned"), _negated=True),
                                fields=("round", "workstream"),
                                name="report_current_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "draft"),
                                        ("submitted_at", None),
                                        ("submitted_by", None),
                                    ),
                                    models.Q(
                                        models.Q(("state", "draft"), _negated=True),
                                        models.Q(("brag_now", ""), _negated=True),
                                        models.Q(("brag_next", ""), _negated=True),
                                        models.Q(("achieved", ""), _negated=True),
                                        models.Q(("planned", ""), _negated=True),
                                        ("submitted_at__isnull", False),
                                        ("submitted_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="report_submitted_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state", "draft"),
                                    models.Q(
                                        models.Q(("confidence", ""), _negated=True),
                                        ("confidence_by__isnull", False),
                                        ("confidence_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="report_confidence_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("accepted_at__isnull", False),
                                        ("accepted_by__isnull", False),
                                        ("state", "accepted"),
                                    ),
                                    models.Q(
                                        models.Q(("state", "accepted"), _negated=True),
                                        ("accepted_at", None),
                                        ("accepted_by", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="report_accepted_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("returned_at__isnull", False),
                                            ("returned_by__isnull", False),
                                            ("state", "returned"),
                                        ),
                                        models.Q(
                                            models.Q(("state", "returned"), _negated=True),
                                            ("returned_at", None),
                                            ("returned_by", None),
                                        ),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        models.Q(("state", "returned"), _negated=True),
                                        models.Q(("return_reason", ""), _negated=True),
                                        _connector="OR",
                                    ),
                                ),
                                name="report_returned_whole",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="highlightreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="frozen_once_submitted",
                        sql=core.evidence.EvidenceSql(
                            func="\n        IF OLD.state = 'draft' THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            RETURN NEW;\n        END IF;\n        IF TG_OP = 'DELETE' OR OLD.state <> 'submitted' OR NEW.state = 'draft'\n            OR to_jsonb(NEW) - ARRAY['state', 'accepted_at', 'accepted_by_id', 'returned_at', 'returned_by_id', 'return_reason', 'updated_at'] <> to_jsonb(OLD) - ARRAY['state', 'accepted_at', 'accepted_by_id', 'returned_at', 'returned_by_id', 'return_reason', 'updated_at']\n        THEN\n            RAISE EXCEPTION 'A submitted report is frozen: % keeps it as it was', TG_TABLE_NAME;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="69519b149de55573e80e88ded7d5bf34f1ab288d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_frozen_once_submitted_c3259",
                            table="reporting_highlightreport",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="highlightreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "reporting_highlightreportevent" ("accepted_at", "accepted_by_id", "achieved", "brag_computed", "brag_last", "brag_next", "brag_now", "brag_reason", "confidence", "confidence_by_id", "confidence_on", "created_at", "decisions_asked", "edited_by_id", "edits", "exceptions", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "return_reason", "returned_at", "returned_by_id", "round_id", "state", "submitted_at", "submitted_by_id", "updated_at", "version", "workstream_id") VALUES (NEW."accepted_at", NEW."accepted_by_id", NEW."achieved", NEW."brag_computed", NEW."brag_last", NEW."brag_next", NEW."brag_now", NEW."brag_reason", NEW."confidence", NEW."confidence_by_id", NEW."confidence_on", NEW."created_at", NEW."decisions_asked", NEW."edited_by_id", NEW."edits", NEW."exceptions", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."planned", NEW."return_reason", NEW."returned_at", NEW."returned_by_id", NEW."round_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."version", NEW."workstream_id"); RETURN NULL;',
                            hash="690ae38b850107b32ce3d970a58bd24c1639bda6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a4bef",
                            table="reporting_highlightreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="highlightreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "reporting_highlightreportevent" ("accepted_at", "accepted_by_id", "achieved", "brag_computed", "brag_last", "brag_next", "brag_now", "brag_reason", "confidence", "confidence_by_id", "confidence_on", "created_at", "decisions_asked", "edited_by_id", "edits", "exceptions", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "return_reason", "returned_at", "returned_by_id", "round_id", "state", "submitted_at", "submitted_by_id", "updated_at", "version", "workstream_id") VALUES (NEW."accepted_at", NEW."accepted_by_id", NEW."achieved", NEW."brag_computed", NEW."brag_last", NEW."brag_next", NEW."brag_now", NEW."brag_reason", NEW."confidence", NEW."confidence_by_id", NEW."confidence_on", NEW."created_at", NEW."decisions_asked", NEW."edited_by_id", NEW."edits", NEW."exceptions", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."planned", NEW."return_reason", NEW."returned_at", NEW."returned_by_id", NEW."round_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."updated_at", NEW."version", NEW."workstream_id"); RETURN NULL;',
                            hash="ccd3b208c708f5b54f06dc488be33a5426aa12c8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9cf34",
                            table="reporting_highlightreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="highlightreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "reporting_highlightreportevent" ("accepted_at", "accepted_by_id", "achieved", "brag_computed", "brag_last", "brag_next", "brag_now", "brag_reason", "confidence", "confidence_by_id", "confidence_on", "created_at", "decisions_asked", "edited_by_id", "edits", "exceptions", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "return_reason", "returned_at", "returned_by_id", "round_id", "state", "submitted_at", "submitted_by_id", "updated_at", "version", "workstream_id") VALUES (OLD."accepted_at", OLD."accepted_by_id", OLD."achieved", OLD."brag_computed", OLD."brag_last", OLD."brag_next", OLD."brag_now", OLD."brag_reason", OLD."confidence", OLD."confidence_by_id", OLD."confidence_on", OLD."created_at", OLD."decisions_asked", OLD."edited_by_id", OLD."edits", OLD."exceptions", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."planned", OLD."return_reason", OLD."returned_at", OLD."returned_by_id", OLD."round_id", OLD."state", OLD."submitted_at", OLD."submitted_by_id", OLD."updated_at", OLD."version", OLD."workstream_id"); RETURN NULL;',
                            hash="fb957f18c29585d8314d7fe6dbac6546b8ec649d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c1c16",
                            table="reporting_highlightreport",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="HighlightReportEvent",
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
                                to="reporting.highlightreport",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reporting.reportinground",
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
                        ("version", models.PositiveSmallIntegerField(default=1)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("submitted", "Submitted"),
                                    ("accepted", "Accepted"),
                                    ("returned", "Returned"),
                                ],
                                default="draft",
                                max_length=20,
                            ),
                        ),
                        (
                            "brag_computed",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("blue", "B: Complete"),
                                    ("red", "R: Red"),
                                    ("amber", "A: Amber"),
                                    ("green", "G: Green"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "brag_last",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("blue", "B: Complete"),
                                    ("red", "R: Red"),
                                    ("amber", "A: Amber"),
                                    ("green", "G: Green"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "brag_now",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("blue", "B: Complete"),
                                    ("red", "R: Red"),
                                    ("amber", "A: Amber"),
                                    ("green", "G: Green"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("brag_reason", models.CharField(blank=True, max_length=1000)),
                        (
                            "brag_next",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("blue", "B: Complete"),
                                    ("red", "R: Red"),
                                    ("amber", "A: Amber"),
                                    ("green", "G: Green"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "confidence",
                            models.CharField(
                                blank=True,
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
                        (
                            "confidence_by",
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
                        ("confidence_on", models.DateField(blank=True, null=True)),
                        ("achieved", models.TextField(blank=True)),
                        ("planned", models.TextField(blank=True)),
                        ("exceptions", models.TextField(blank=True)),
                        ("decisions_asked", models.TextField(blank=True)),
                        ("edits", models.PositiveIntegerField(default=0)),
                        (
                            "edited_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("submitted_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "submitted_by",
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
                        ("accepted_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "accepted_by",
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
                        ("returned_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "returned_by",
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
                        ("return_reason", models.CharField(blank=True, max_length=2000)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="highlightreportevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="9bcb5ee4803c7519dfef4eda46a269582e34c560",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_8ccda",
                            table="reporting_highlightreportevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="highlightreportevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f74bb77335b66b062b0385c081abfb6e6c7f67bb",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_90f6f",
                            table="reporting_highlightreportevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
