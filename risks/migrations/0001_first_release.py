import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
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
        ("risks", "0001_initial"),
        ("risks", "0002_citations"),
        ("risks", "0003_benefit_registers"),
        ("risks", "0004_risk_register"),
        ("risks", "0005_schedule_effects"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_first_release"),
        ("bodies", "0001_first_release"),
        ("milestones", "0001_first_release"),
        ("records", "0001_first_release"),
        ("workstreams", "0001_first_release"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="Benefit",
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
                            "category",
                            models.CharField(
                                choices=[
                                    ("cash_releasing", "Cash-releasing"),
                                    ("non_cash_releasing", "Non-cash-releasing"),
                                    ("quantifiable", "Quantifiable non-financial"),
                                    ("qualitative", "Qualitative"),
                                    ("societal", "Societal"),
                                ],
                                max_length=30,
                            ),
                        ),
                        (
                            "workstream",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="benefits",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("measure", models.CharField(max_length=300)),
                        ("population", models.CharField(blank=True, max_length=300)),
                        ("data_source", models.CharField(blank=True, max_length=300)),
                        ("unit", models.CharField(max_length=60)),
                        ("is_unbounded", models.BooleanField(default=False)),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("increase", "Increase"),
                                    ("decrease", "Decrease"),
                                    ("maintain", "Maintain"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "baseline_value",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=16, null=True
                            ),
                        ),
                        ("baseline_date", models.DateField(blank=True, null=True)),
                        (
                            "target_value",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=16, null=True
                            ),
                        ),
                        ("target_date", models.DateField(blank=True, null=True)),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="benefits",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "full_year_value",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                        ("is_disbenefit", models.BooleanField(default=False)),
                        (
                            "discounted_at",
                            models.CharField(
                                choices=[("standard", "Standard"), ("health", "Health")],
                                default="standard",
                                max_length=10,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("identified", "Identified"),
                                    ("planned", "Planned"),
                                    ("being_realised", "Being realised"),
                                    ("realised", "Realised"),
                                    ("verified", "Verified"),
                                    ("not_achieved", "Not achieved"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="planned",
                                max_length=20,
                            ),
                        ),
                        (
                            "beneficiaries",
                            models.ManyToManyField(
                                related_name="benefits",
                                through="risks.Beneficiary",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "indicators",
                            models.ManyToManyField(
                                related_name="benefits",
                                through="risks.Citation",
                                to="workstreams.indicator",
                            ),
                        ),
                        (
                            "enabled_by",
                            models.ManyToManyField(
                                related_name="benefits",
                                through="risks.Enabler",
                                to="milestones.milestone",
                            ),
                        ),
                        (
                            "rolls_up",
                            models.ManyToManyField(
                                related_name="rolled_up_by",
                                through="risks.RollUp",
                                to="risks.benefit",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("reference_order",),
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("measure"),
                                name="benefit_measured_alike",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("reference"),
                                name="benefit_reference",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="benefit_part_2_has_ground",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("target_date__isnull", True),
                                    ("baseline_date__isnull", True),
                                    ("target_date__gte", models.F("baseline_date")),
                                    _connector="OR",
                                ),
                                name="benefit_dates_in_order",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_disbenefit", False),
                                    ("full_year_value", None),
                                    ("full_year_value__lte", 0),
                                    _connector="OR",
                                ),
                                name="benefit_disbenefit_money_not_positive",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_benefitevent" ("baseline_date", "baseline_value", "category", "classification", "created_at", "data_source", "deciding_body_id", "direction", "discounted_at", "full_year_value", "id", "is_disbenefit", "is_unbounded", "measure", "name", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "reference", "status", "target_date", "target_value", "unit", "updated_at", "workstream_id") VALUES (NEW."baseline_date", NEW."baseline_value", NEW."category", NEW."classification", NEW."created_at", NEW."data_source", NEW."deciding_body_id", NEW."direction", NEW."discounted_at", NEW."full_year_value", NEW."id", NEW."is_disbenefit", NEW."is_unbounded", NEW."measure", NEW."name", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."population", NEW."reference", NEW."status", NEW."target_date", NEW."target_value", NEW."unit", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="a8a14dc58cd76f57e252b477f8b397501cd2694f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7c745",
                            table="risks_benefit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."baseline_date" IS DISTINCT FROM (NEW."baseline_date") OR OLD."baseline_value" IS DISTINCT FROM (NEW."baseline_value") OR OLD."category" IS DISTINCT FROM (NEW."category") OR OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."data_source" IS DISTINCT FROM (NEW."data_source") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."direction" IS DISTINCT FROM (NEW."direction") OR OLD."discounted_at" IS DISTINCT FROM (NEW."discounted_at") OR OLD."full_year_value" IS DISTINCT FROM (NEW."full_year_value") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_disbenefit" IS DISTINCT FROM (NEW."is_disbenefit") OR OLD."is_unbounded" IS DISTINCT FROM (NEW."is_unbounded") OR OLD."measure" IS DISTINCT FROM (NEW."measure") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."population" IS DISTINCT FROM (NEW."population") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."target_date" IS DISTINCT FROM (NEW."target_date") OR OLD."target_value" IS DISTINCT FROM (NEW."target_value") OR OLD."unit" IS DISTINCT FROM (NEW."unit") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."workstream_id" IS DISTINCT FROM (NEW."workstream_id"))',
                            func='INSERT INTO "risks_benefitevent" ("baseline_date", "baseline_value", "category", "classification", "created_at", "data_source", "deciding_body_id", "direction", "discounted_at", "full_year_value", "id", "is_disbenefit", "is_unbounded", "measure", "name", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "reference", "status", "target_date", "target_value", "unit", "updated_at", "workstream_id") VALUES (NEW."baseline_date", NEW."baseline_value", NEW."category", NEW."classification", NEW."created_at", NEW."data_source", NEW."deciding_body_id", NEW."direction", NEW."discounted_at", NEW."full_year_value", NEW."id", NEW."is_disbenefit", NEW."is_unbounded", NEW."measure", NEW."name", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."population", NEW."reference", NEW."status", NEW."target_date", NEW."target_value", NEW."unit", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="13e879f7fd3ad4c9ff404abc4b977b0b965045e4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c5a22",
                            table="risks_benefit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_benefitevent" ("baseline_date", "baseline_value", "category", "classification", "created_at", "data_source", "deciding_body_id", "direction", "discounted_at", "full_year_value", "id", "is_disbenefit", "is_unbounded", "measure", "name", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "reference", "status", "target_date", "target_value", "unit", "updated_at", "workstream_id") VALUES (OLD."baseline_date", OLD."baseline_value", OLD."category", OLD."classification", OLD."created_at", OLD."data_source", OLD."deciding_body_id", OLD."direction", OLD."discounted_at", OLD."full_year_value", OLD."id", OLD."is_disbenefit", OLD."is_unbounded", OLD."measure", OLD."name", OLD."owner_id", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."population", OLD."reference", OLD."status", OLD."target_date", OLD."target_value", OLD."unit", OLD."updated_at", OLD."workstream_id"); RETURN NULL;',
                            hash="26e92b835146d05f906cd4785c245016b1b23500",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_26965",
                            table="risks_benefit",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="BenefitEvent",
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
                                to="risks.benefit",
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
                            "category",
                            models.CharField(
                                choices=[
                                    ("cash_releasing", "Cash-releasing"),
                                    ("non_cash_releasing", "Non-cash-releasing"),
                                    ("quantifiable", "Quantifiable non-financial"),
                                    ("qualitative", "Qualitative"),
                                    ("societal", "Societal"),
                                ],
                                max_length=30,
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
                        ("measure", models.CharField(max_length=300)),
                        ("population", models.CharField(blank=True, max_length=300)),
                        ("data_source", models.CharField(blank=True, max_length=300)),
                        ("unit", models.CharField(max_length=60)),
                        ("is_unbounded", models.BooleanField(default=False)),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("increase", "Increase"),
                                    ("decrease", "Decrease"),
                                    ("maintain", "Maintain"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "baseline_value",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=16, null=True
                            ),
                        ),
                        ("baseline_date", models.DateField(blank=True, null=True)),
                        (
                            "target_value",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=16, null=True
                            ),
                        ),
                        ("target_date", models.DateField(blank=True, null=True)),
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
                            "full_year_value",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                        ("is_disbenefit", models.BooleanField(default=False)),
                        (
                            "discounted_at",
                            models.CharField(
                                choices=[("standard", "Standard"), ("health", "Health")],
                                default="standard",
                                max_length=10,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("identified", "Identified"),
                                    ("planned", "Planned"),
                                    ("being_realised", "Being realised"),
                                    ("realised", "Realised"),
                                    ("verified", "Verified"),
                                    ("not_achieved", "Not achieved"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="planned",
                                max_length=20,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="8f234bc8d9532045c897a5130a0bcff839b02b32",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_59a19",
                            table="risks_benefitevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="26f57c320f7f5dd6f7b761cc834f9ca915c1600d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_09765",
                            table="risks_benefitevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Beneficiary",
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
                            "benefit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="risks.benefit"
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
                        "verbose_name_plural": "beneficiaries",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("benefit", "organisation"), name="beneficiary_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="beneficiary",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_beneficiaryevent" ("benefit_id", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."benefit_id", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="78cf90fd32c273ac1d5491e6917611488c1dff36",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_45ea9",
                            table="risks_beneficiary",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="beneficiary",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_beneficiaryevent" ("benefit_id", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."benefit_id", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="150abdf2a22a43c4dc9ac62c4df8bfa6c84d1c4a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5c213",
                            table="risks_beneficiary",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="beneficiary",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_beneficiaryevent" ("benefit_id", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."benefit_id", OLD."id", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="ab70dfae9a9a9c060d4385e4ef92ed7a68c4222a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fb3d3",
                            table="risks_beneficiary",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="BeneficiaryEvent",
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
                                to="risks.beneficiary",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                    model_name="beneficiaryevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="8ba0a707daf16f780817991c62bf4a20fe62e1a5",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_45fe7",
                            table="risks_beneficiaryevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="beneficiaryevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="32b2fc12a4eaafff5bca4bae01e4f5a3c06d766f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d99e7",
                            table="risks_beneficiaryevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Citation",
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
                            "benefit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="risks.benefit"
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="workstreams.indicator",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("benefit", "indicator"), name="citation_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="citation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_citationevent" ("benefit_id", "id", "indicator_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."benefit_id", NEW."id", NEW."indicator_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="c5d038b6a4a594a3a6c4f8a1933840db1553d5ae",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3cbc0",
                            table="risks_citation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="citation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_citationevent" ("benefit_id", "id", "indicator_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."benefit_id", NEW."id", NEW."indicator_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="84367642629a9241e3c8f6635baba30301501259",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_51219",
                            table="risks_citation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="citation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_citationevent" ("benefit_id", "id", "indicator_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."benefit_id", OLD."id", OLD."indicator_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="e5cc0154b48a74131e41ab95d3c518469557b7f8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_995e0",
                            table="risks_citation",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="CitationEvent",
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
                                to="risks.citation",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                        (
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workstreams.indicator",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="citationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="c4d6f1d90003b882ff94ce46cb7e1f352822c090",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_4e16c",
                            table="risks_citationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="citationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6b438a006547cb65c2277fc78edddfe96c82d0b4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b9ff5",
                            table="risks_citationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Enabler",
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
                            "benefit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="risks.benefit"
                            ),
                        ),
                        (
                            "milestone",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="milestones.milestone",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("benefit", "milestone"), name="enabler_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enabler",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_enablerevent" ("benefit_id", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."benefit_id", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="6eea1561cb14f142587f1e86a1bd9b855e7e9d92",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f0b8b",
                            table="risks_enabler",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enabler",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_enablerevent" ("benefit_id", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."benefit_id", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="b1dac9ea967be9f85ace998a16bea3c968aa72c0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ec0ef",
                            table="risks_enabler",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enabler",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_enablerevent" ("benefit_id", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."benefit_id", OLD."id", OLD."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="7b9baa73a7db907367cc263ba54ead7e6ace6380",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0b3cd",
                            table="risks_enabler",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EnablerEvent",
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
                                to="risks.enabler",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enablerevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="4ef26a587347dc345c59d2314b61482d5c54d09d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_672c6",
                            table="risks_enablerevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enablerevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="61b0e57275edfe815c7de0bcc42cf199a7a6a09d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_de752",
                            table="risks_enablerevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RollUp",
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
                            "whole",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parts",
                                to="risks.benefit",
                            ),
                        ),
                        (
                            "part",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="wholes",
                                to="risks.benefit",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("whole", "part"), name="roll_up_once"),
                            models.CheckConstraint(
                                condition=models.Q(("whole", models.F("part")), _negated=True),
                                name="roll_up_of_another",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rollup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_rollupevent" ("id", "part_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "whole_id") VALUES (NEW."id", NEW."part_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."whole_id"); RETURN NULL;',
                            hash="17e9ad3024469e881f6f86b55b9be4f71cebff65",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3cb1a",
                            table="risks_rollup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rollup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_rollupevent" ("id", "part_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "whole_id") VALUES (NEW."id", NEW."part_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."whole_id"); RETURN NULL;',
                            hash="ddea9812aca69237a30a172aeaf023f68c0c47b2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_194c8",
                            table="risks_rollup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rollup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_rollupevent" ("id", "part_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "whole_id") VALUES (OLD."id", OLD."part_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."whole_id"); RETURN NULL;',
                            hash="f55684bee59a70e76f89ae984818c8482ace290f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_865d6",
                            table="risks_rollup",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RollUpEvent",
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
                                to="risks.rollup",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "whole",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="risks.benefit",
                            ),
                        ),
                        (
                            "part",
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
                    model_name="rollupevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="9c8242d4f8954cc8c9644c10ae5cdde6b4f5edef",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_7a772",
                            table="risks_rollupevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rollupevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2637855f6f136b30c403edfb77b8aa124876e101",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a6e38",
                            table="risks_rollupevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Objective",
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
                        ("aim", models.CharField(blank=True, max_length=200)),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="objectives",
                                to=settings.AUTH_USER_MODEL,
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
                                name="objective_reference",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="objective_part_2_has_ground",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="objective",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_objectiveevent" ("aim", "classification", "created_at", "deciding_body_id", "id", "name", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "updated_at") VALUES (NEW."aim", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."id", NEW."name", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reference", NEW."updated_at"); RETURN NULL;',
                            hash="62fe602705e6127077f33768ff14f77684b03907",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_79c4b",
                            table="risks_objective",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="objective",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."aim" IS DISTINCT FROM (NEW."aim") OR OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                            func='INSERT INTO "risks_objectiveevent" ("aim", "classification", "created_at", "deciding_body_id", "id", "name", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "updated_at") VALUES (NEW."aim", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."id", NEW."name", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reference", NEW."updated_at"); RETURN NULL;',
                            hash="b6e96f84b84554d6d97cde92dc8b391932e40f35",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ddf98",
                            table="risks_objective",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="objective",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_objectiveevent" ("aim", "classification", "created_at", "deciding_body_id", "id", "name", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "updated_at") VALUES (OLD."aim", OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."id", OLD."name", OLD."owner_id", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reference", OLD."updated_at"); RETURN NULL;',
                            hash="b5e7572d27fb43fbccf84eda2d322a9015c36681",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2be33",
                            table="risks_objective",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ObjectiveEvent",
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
                                to="risks.objective",
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
                        ("aim", models.CharField(blank=True, max_length=200)),
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="objectiveevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="e55a016bd5d24c6f835252a9ca59eee6479be3c2",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_958c7",
                            table="risks_objectiveevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="objectiveevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0b94686235862c29834e651bee88e4d61c22d2c4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b0f51",
                            table="risks_objectiveevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Risk",
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
                        ("cause", models.TextField()),
                        ("event", models.TextField()),
                        ("effect", models.TextField()),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("workforce", "Workforce"),
                                    ("finance", "Finance"),
                                    ("information_governance", "Information governance"),
                                    ("governance", "Governance"),
                                    ("service_delivery", "Service delivery"),
                                    ("reputation", "Reputation"),
                                    ("quality", "Quality"),
                                ],
                                max_length=30,
                            ),
                        ),
                        (
                            "workstream",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="risks",
                                to="workstreams.workstream",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="risks",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "owning_organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="owned_risks",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "objective",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="risks",
                                to="risks.objective",
                            ),
                        ),
                        (
                            "proximity",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("month", "Within a month"),
                                    ("quarter", "Within three months"),
                                    ("year", "Within a year"),
                                    ("later", "Later than a year"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "inherent_consequence",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "inherent_likelihood",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "current_consequence",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "current_likelihood",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "target_consequence",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "target_likelihood",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "inherent_score",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.expressions.CombinedExpression(
                                    models.F("inherent_consequence"),
                                    "*",
                                    models.F("inherent_likelihood"),
                                ),
                                output_field=models.PositiveSmallIntegerField(),
                            ),
                        ),
                        (
                            "current_score",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.expressions.CombinedExpression(
                                    models.F("current_consequence"),
                                    "*",
                                    models.F("current_likelihood"),
                                ),
                                output_field=models.PositiveSmallIntegerField(),
                            ),
                        ),
                        (
                            "target_score",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.expressions.CombinedExpression(
                                    models.F("target_consequence"),
                                    "*",
                                    models.F("target_likelihood"),
                                ),
                                output_field=models.PositiveSmallIntegerField(),
                            ),
                        ),
                        ("target_date", models.DateField(blank=True, null=True)),
                        (
                            "response",
                            models.CharField(
                                choices=[
                                    ("tolerate", "Tolerate"),
                                    ("treat", "Treat"),
                                    ("transfer", "Transfer"),
                                    ("terminate", "Terminate"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("gaps", models.TextField(blank=True)),
                        ("next_review_on", models.DateField(blank=True, null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Open"),
                                    ("closed", "Closed"),
                                    ("happened", "Happened, now an issue"),
                                ],
                                default="open",
                                max_length=20,
                            ),
                        ),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        (
                            "closed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="closed_risks",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "closed_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bodies.body",
                            ),
                        ),
                        ("closing_reason", models.TextField(blank=True)),
                        (
                            "partners_affected",
                            models.ManyToManyField(
                                related_name="risks",
                                through="risks.RiskPartner",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "milestones",
                            models.ManyToManyField(
                                related_name="risks",
                                through="risks.RiskMilestone",
                                to="milestones.milestone",
                            ),
                        ),
                        (
                            "benefits",
                            models.ManyToManyField(
                                related_name="risks",
                                through="risks.RiskBenefit",
                                to="risks.benefit",
                            ),
                        ),
                        (
                            "actions",
                            models.ManyToManyField(
                                related_name="risks",
                                through="risks.RiskAction",
                                to="records.action",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("reference_order",),
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["partnership", "status", "-current_score"],
                                name="risk_worst_first",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("reference"),
                                name="risk_reference",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="risk_part_2_has_ground",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("inherent_consequence__range", (1, 5))),
                                    models.Q(("inherent_likelihood__range", (1, 5))),
                                    models.Q(("current_consequence__range", (1, 5))),
                                    models.Q(("current_likelihood__range", (1, 5))),
                                    models.Q(("target_consequence__range", (1, 5))),
                                    models.Q(("target_likelihood__range", (1, 5))),
                                ),
                                name="risk_factors_one_to_five",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("closed_by", None),
                                        ("closed_on", None),
                                        ("closing_reason", ""),
                                        ("status", "open"),
                                    ),
                                    models.Q(
                                        models.Q(("status", "open"), _negated=True),
                                        models.Q(("closing_reason", ""), _negated=True),
                                        ("closed_by__isnull", False),
                                        ("closed_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="risk_closed_whole",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="risk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_riskevent" ("category", "cause", "classification", "closed_by_id", "closed_for_id", "closed_on", "closing_reason", "created_at", "current_consequence", "current_likelihood", "deciding_body_id", "effect", "event", "gaps", "id", "inherent_consequence", "inherent_likelihood", "name", "next_review_on", "objective_id", "owner_id", "owning_organisation_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proximity", "reference", "response", "status", "target_consequence", "target_date", "target_likelihood", "updated_at", "workstream_id") VALUES (NEW."category", NEW."cause", NEW."classification", NEW."closed_by_id", NEW."closed_for_id", NEW."closed_on", NEW."closing_reason", NEW."created_at", NEW."current_consequence", NEW."current_likelihood", NEW."deciding_body_id", NEW."effect", NEW."event", NEW."gaps", NEW."id", NEW."inherent_consequence", NEW."inherent_likelihood", NEW."name", NEW."next_review_on", NEW."objective_id", NEW."owner_id", NEW."owning_organisation_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proximity", NEW."reference", NEW."response", NEW."status", NEW."target_consequence", NEW."target_date", NEW."target_likelihood", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="4fc879255028757ef8105ccb4ca735956e7ce3d9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6e45a",
                            table="risks_risk",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="risk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."category" IS DISTINCT FROM (NEW."category") OR OLD."cause" IS DISTINCT FROM (NEW."cause") OR OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."closed_by_id" IS DISTINCT FROM (NEW."closed_by_id") OR OLD."closed_for_id" IS DISTINCT FROM (NEW."closed_for_id") OR OLD."closed_on" IS DISTINCT FROM (NEW."closed_on") OR OLD."closing_reason" IS DISTINCT FROM (NEW."closing_reason") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."current_consequence" IS DISTINCT FROM (NEW."current_consequence") OR OLD."current_likelihood" IS DISTINCT FROM (NEW."current_likelihood") OR OLD."current_score" IS DISTINCT FROM (NEW."current_score") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."effect" IS DISTINCT FROM (NEW."effect") OR OLD."event" IS DISTINCT FROM (NEW."event") OR OLD."gaps" IS DISTINCT FROM (NEW."gaps") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."inherent_consequence" IS DISTINCT FROM (NEW."inherent_consequence") OR OLD."inherent_likelihood" IS DISTINCT FROM (NEW."inherent_likelihood") OR OLD."inherent_score" IS DISTINCT FROM (NEW."inherent_score") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."next_review_on" IS DISTINCT FROM (NEW."next_review_on") OR OLD."objective_id" IS DISTINCT FROM (NEW."objective_id") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."owning_organisation_id" IS DISTINCT FROM (NEW."owning_organisation_id") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."proximity" IS DISTINCT FROM (NEW."proximity") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."response" IS DISTINCT FROM (NEW."response") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."target_consequence" IS DISTINCT FROM (NEW."target_consequence") OR OLD."target_date" IS DISTINCT FROM (NEW."target_date") OR OLD."target_likelihood" IS DISTINCT FROM (NEW."target_likelihood") OR OLD."target_score" IS DISTINCT FROM (NEW."target_score") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."workstream_id" IS DISTINCT FROM (NEW."workstream_id"))',
                            func='INSERT INTO "risks_riskevent" ("category", "cause", "classification", "closed_by_id", "closed_for_id", "closed_on", "closing_reason", "created_at", "current_consequence", "current_likelihood", "deciding_body_id", "effect", "event", "gaps", "id", "inherent_consequence", "inherent_likelihood", "name", "next_review_on", "objective_id", "owner_id", "owning_organisation_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proximity", "reference", "response", "status", "target_consequence", "target_date", "target_likelihood", "updated_at", "workstream_id") VALUES (NEW."category", NEW."cause", NEW."classification", NEW."closed_by_id", NEW."closed_for_id", NEW."closed_on", NEW."closing_reason", NEW."created_at", NEW."current_consequence", NEW."current_likelihood", NEW."deciding_body_id", NEW."effect", NEW."event", NEW."gaps", NEW."id", NEW."inherent_consequence", NEW."inherent_likelihood", NEW."name", NEW."next_review_on", NEW."objective_id", NEW."owner_id", NEW."owning_organisation_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proximity", NEW."reference", NEW."response", NEW."status", NEW."target_consequence", NEW."target_date", NEW."target_likelihood", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="d60df54419901eb1d23bebf615ae43ae7cfa1456",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_72842",
                            table="risks_risk",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="risk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_riskevent" ("category", "cause", "classification", "closed_by_id", "closed_for_id", "closed_on", "closing_reason", "created_at", "current_consequence", "current_likelihood", "deciding_body_id", "effect", "event", "gaps", "id", "inherent_consequence", "inherent_likelihood", "name", "next_review_on", "objective_id", "owner_id", "owning_organisation_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proximity", "reference", "response", "status", "target_consequence", "target_date", "target_likelihood", "updated_at", "workstream_id") VALUES (OLD."category", OLD."cause", OLD."classification", OLD."closed_by_id", OLD."closed_for_id", OLD."closed_on", OLD."closing_reason", OLD."created_at", OLD."current_consequence", OLD."current_likelihood", OLD."deciding_body_id", OLD."effect", OLD."event", OLD."gaps", OLD."id", OLD."inherent_consequence", OLD."inherent_likelihood", OLD."name", OLD."next_review_on", OLD."objective_id", OLD."owner_id", OLD."owning_organisation_id", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proximity", OLD."reference", OLD."response", OLD."status", OLD."target_consequence", OLD."target_date", OLD."target_likelihood", OLD."updated_at", OLD."workstream_id"); RETURN NULL;',
                            hash="f660d94a677df2eeb1ef29826eb587e56017cf6b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1766a",
                            table="risks_risk",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RiskEvent",
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
                                to="risks.risk",
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
                        ("cause", models.TextField()),
                        ("event", models.TextField()),
                        ("effect", models.TextField()),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("workforce", "Workforce"),
                                    ("finance", "Finance"),
                                    ("information_governance", "Information governance"),
                                    ("governance", "Governance"),
                                    ("service_delivery", "Service delivery"),
                                    ("reputation", "Reputation"),
                                    ("quality", "Quality"),
                                ],
                                max_length=30,
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
                            "owning_organisation",
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
                            "objective",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="risks.objective",
                            ),
                        ),
                        (
                            "proximity",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("month", "Within a month"),
                                    ("quarter", "Within three months"),
                                    ("year", "Within a year"),
                                    ("later", "Later than a year"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "inherent_consequence",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "inherent_likelihood",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "current_consequence",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "current_likelihood",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "target_consequence",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "target_likelihood",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "inherent_score",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.expressions.CombinedExpression(
                                    models.F("inherent_consequence"),
                                    "*",
                                    models.F("inherent_likelihood"),
                                ),
                                output_field=models.PositiveSmallIntegerField(),
                            ),
                        ),
                        (
                            "current_score",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.expressions.CombinedExpression(
                                    models.F("current_consequence"),
                                    "*",
                                    models.F("current_likelihood"),
                                ),
                                output_field=models.PositiveSmallIntegerField(),
                            ),
                        ),
                        (
                            "target_score",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.expressions.CombinedExpression(
                                    models.F("target_consequence"),
                                    "*",
                                    models.F("target_likelihood"),
                                ),
                                output_field=models.PositiveSmallIntegerField(),
                            ),
                        ),
                        ("target_date", models.DateField(blank=True, null=True)),
                        (
                            "response",
                            models.CharField(
                                choices=[
                                    ("tolerate", "Tolerate"),
                                    ("treat", "Treat"),
                                    ("transfer", "Transfer"),
                                    ("terminate", "Terminate"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("gaps", models.TextField(blank=True)),
                        ("next_review_on", models.DateField(blank=True, null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Open"),
                                    ("closed", "Closed"),
                                    ("happened", "Happened, now an issue"),
                                ],
                                default="open",
                                max_length=20,
                            ),
                        ),
                        ("closed_on", models.DateField(blank=True, null=True)),
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
                        (
                            "closed_for",
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
                        ("closing_reason", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="9072b99e154e48615d7fc4839d3a913e6060df35",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_beb72",
                            table="risks_riskevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="118d86a65412067f74e4bb583afa6d94f00dd261",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6aaa2",
                            table="risks_riskevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RiskPartner",
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
                            "risk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="risks.risk"
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
                                fields=("risk", "organisation"), name="risk_partner_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskpartner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_riskpartnerevent" ("id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."risk_id"); RETURN NULL;',
                            hash="d76aa17d7e32af7a46cffd8fefa2609e4bc2e2e9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a3c06",
                            table="risks_riskpartner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskpartner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_riskpartnerevent" ("id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."risk_id"); RETURN NULL;',
                            hash="d53bd743632b457eb8d0525b6a4dea5bd4329860",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9a295",
                            table="risks_riskpartner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskpartner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_riskpartnerevent" ("id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (OLD."id", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."risk_id"); RETURN NULL;',
                            hash="4b137755397ebbcf422dc4d69af721aba74a5b2f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f0e6d",
                            table="risks_riskpartner",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RiskPartnerEvent",
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
                                to="risks.riskpartner",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                    model_name="riskpartnerevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="2828bf9f23742dc04f9d6f94c759da8e2f8044f6",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_3eecb",
                            table="risks_riskpartnerevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskpartnerevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3ed6ea18b093728aa62836cd884ea63c6372af0c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0fb6e",
                            table="risks_riskpartnerevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Control",
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
                            "risk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="controls",
                                to="risks.risk",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                        ("text", models.TextField()),
                        (
                            "effectiveness",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not assessed"),
                                    ("effective", "Effective"),
                                    ("partly", "Partly effective"),
                                    ("ineffective", "Not effective"),
                                ],
                                default="",
                                max_length=20,
                            ),
                        ),
                        ("gap", models.TextField(blank=True)),
                    ],
                    options={
                        "ordering": ("position", "pk"),
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="control",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_controlevent" ("created_at", "effectiveness", "gap", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "risk_id", "text", "updated_at") VALUES (NEW."created_at", NEW."effectiveness", NEW."gap", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."risk_id", NEW."text", NEW."updated_at"); RETURN NULL;',
                            hash="bfcb918e71b64041bb97b3908c9eb891d3f3cf9e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_df868",
                            table="risks_control",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="control",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_controlevent" ("created_at", "effectiveness", "gap", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "risk_id", "text", "updated_at") VALUES (NEW."created_at", NEW."effectiveness", NEW."gap", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."risk_id", NEW."text", NEW."updated_at"); RETURN NULL;',
                            hash="90f4193c50687403d995522f96a963a4e6583593",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_70189",
                            table="risks_control",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="control",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_controlevent" ("created_at", "effectiveness", "gap", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "risk_id", "text", "updated_at") VALUES (OLD."created_at", OLD."effectiveness", OLD."gap", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."risk_id", OLD."text", OLD."updated_at"); RETURN NULL;',
                            hash="39d2862525b03cfa8925ff778d0103a017827873",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_057d8",
                            table="risks_control",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ControlEvent",
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
                                to="risks.control",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("position", models.PositiveSmallIntegerField(default=0)),
                        ("text", models.TextField()),
                        (
                            "effectiveness",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Not assessed"),
                                    ("effective", "Effective"),
                                    ("partly", "Partly effective"),
                                    ("ineffective", "Not effective"),
                                ],
                                default="",
                                max_length=20,
                            ),
                        ),
                        ("gap", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="controlevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="26d3e0fa1565eec4020fb34552d5da4837dd6193",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_e9baa",
                            table="risks_controlevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="controlevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="07180cd7af0af3a5e50988edd4130566a5eabb9c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_72c0d",
                            table="risks_controlevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Assurance",
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
                            "risk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assurances",
                                to="risks.risk",
                            ),
                        ),
                        (
                            "control",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assurances",
                                to="risks.control",
                            ),
                        ),
                        (
                            "line",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "First line: those who manage it"),
                                    (2, "Second line: oversight"),
                                    (3, "Third line: independent"),
                                ]
                            ),
                        ),
                        ("text", models.TextField()),
                        (
                            "rating",
                            models.CharField(
                                choices=[
                                    ("substantial", "Substantial"),
                                    ("reasonable", "Reasonable"),
                                    ("limited", "Limited"),
                                    ("none", "None"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("given_on", models.DateField()),
                        (
                            "author",
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
                        "ordering": ("line", "-given_on", "pk"),
                        "indexes": [
                            models.Index(fields=["risk", "-given_on"], name="assurance_latest")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("line__range", (1, 3))),
                                name="assurance_of_three_lines",
                            ),
                            models.UniqueConstraint(
                                models.F("risk"),
                                models.F("line"),
                                models.F("given_on"),
                                django.db.models.functions.text.MD5("text"),
                                name="assurance_once",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assurance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_assuranceevent" ("author_id", "control_id", "created_at", "given_on", "id", "line", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "risk_id", "text", "updated_at") VALUES (NEW."author_id", NEW."control_id", NEW."created_at", NEW."given_on", NEW."id", NEW."line", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rating", NEW."risk_id", NEW."text", NEW."updated_at"); RETURN NULL;',
                            hash="fcb7007658d28fc15e2a7069530b3fdb10ed7ecd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6aa1b",
                            table="risks_assurance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assurance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_assuranceevent" ("author_id", "control_id", "created_at", "given_on", "id", "line", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "risk_id", "text", "updated_at") VALUES (NEW."author_id", NEW."control_id", NEW."created_at", NEW."given_on", NEW."id", NEW."line", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rating", NEW."risk_id", NEW."text", NEW."updated_at"); RETURN NULL;',
                            hash="922a8d5c639f1c3371a4d1f1e67d622181930683",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0bca6",
                            table="risks_assurance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assurance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_assuranceevent" ("author_id", "control_id", "created_at", "given_on", "id", "line", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "risk_id", "text", "updated_at") VALUES (OLD."author_id", OLD."control_id", OLD."created_at", OLD."given_on", OLD."id", OLD."line", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rating", OLD."risk_id", OLD."text", OLD."updated_at"); RETURN NULL;',
                            hash="58906931fad7b7451ebb1778e56759d6b43bb4e4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e3e2c",
                            table="risks_assurance",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AssuranceEvent",
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
                                to="risks.assurance",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        (
                            "control",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="risks.control",
                            ),
                        ),
                        (
                            "line",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "First line: those who manage it"),
                                    (2, "Second line: oversight"),
                                    (3, "Third line: independent"),
                                ]
                            ),
                        ),
                        ("text", models.TextField()),
                        (
                            "rating",
                            models.CharField(
                                choices=[
                                    ("substantial", "Substantial"),
                                    ("reasonable", "Reasonable"),
                                    ("limited", "Limited"),
                                    ("none", "None"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("given_on", models.DateField()),
                        (
                            "author",
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
                    model_name="assuranceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="1f6698d2a614191b1f3de4e1f6f177900d43d706",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_c1b87",
                            table="risks_assuranceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assuranceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="26e346c94a45d21202ef025b958b0577f0ea94e0",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_81346",
                            table="risks_assuranceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ScheduleEffect",
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
                            "risk",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="schedule_effect",
                                to="risks.risk",
                            ),
                        ),
                        ("chance", models.PositiveSmallIntegerField()),
                        ("days", models.PositiveSmallIntegerField()),
                        (
                            "milestones",
                            models.ManyToManyField(
                                related_name="schedule_effects",
                                through="risks.EffectMilestone",
                                to="milestones.milestone",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("chance__gte", 1), ("chance__lte", 99)),
                                name="effect_is_uncertain",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("days__gte", 1), ("days__lte", 3660)),
                                name="effect_takes_time",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scheduleeffect",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_scheduleeffectevent" ("chance", "created_at", "days", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id", "updated_at") VALUES (NEW."chance", NEW."created_at", NEW."days", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."risk_id", NEW."updated_at"); RETURN NULL;',
                            hash="f61cbe08605940e12afc697531af35548e220014",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a9f18",
                            table="risks_scheduleeffect",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scheduleeffect",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_scheduleeffectevent" ("chance", "created_at", "days", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id", "updated_at") VALUES (NEW."chance", NEW."created_at", NEW."days", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."risk_id", NEW."updated_at"); RETURN NULL;',
                            hash="63f8d85fe277ba521f17cb2c7a18a21f48a1fabc",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_07389",
                            table="risks_scheduleeffect",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scheduleeffect",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_scheduleeffectevent" ("chance", "created_at", "days", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id", "updated_at") VALUES (OLD."chance", OLD."created_at", OLD."days", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."risk_id", OLD."updated_at"); RETURN NULL;',
                            hash="7826204d6dbc570771ea8b823e9ff2a62768e074",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c3a5b",
                            table="risks_scheduleeffect",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ScheduleEffectEvent",
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
                                to="risks.scheduleeffect",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("chance", models.PositiveSmallIntegerField()),
                        ("days", models.PositiveSmallIntegerField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scheduleeffectevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="b8d3dd6a43f40f9f8438464556c464646fe5f994",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_0c7fa",
                            table="risks_scheduleeffectevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scheduleeffectevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f124e5a36ed8963ec9628d9c3cb98aa7084e5b2a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_27d02",
                            table="risks_scheduleeffectevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EffectMilestone",
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
                            "effect",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="risks.scheduleeffect",
                            ),
                        ),
                        (
                            "milestone",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="milestones.milestone",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("effect", "milestone"), name="effect_milestone_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectmilestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_effectmilestoneevent" ("effect_id", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."effect_id", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="6f6d9cc65d3b625e21fe3c82f9321d2e88ab890c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1b16e",
                            table="risks_effectmilestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectmilestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_effectmilestoneevent" ("effect_id", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."effect_id", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="1680f63f2fe4ca3fc71e4e28b7b8bb5175c58fa0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_19947",
                            table="risks_effectmilestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectmilestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_effectmilestoneevent" ("effect_id", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."effect_id", OLD."id", OLD."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="543d1a36e1e96b89160609364285dad074952be7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bdb3b",
                            table="risks_effectmilestone",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EffectMilestoneEvent",
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
                                to="risks.effectmilestone",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "effect",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="risks.scheduleeffect",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectmilestoneevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="3f02c3cea9e06bc0f90bb6f2fc930de21c83959c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_790f9",
                            table="risks_effectmilestoneevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectmilestoneevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="75c73f9fe5d58283432706600166c82bc1853c36",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c4405",
                            table="risks_effectmilestoneevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Issue",
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
                            "kind",
                            models.CharField(
                                choices=[("issue", "Issue"), ("assumption", "Assumption")],
                                max_length=20,
                            ),
                        ),
                        ("name", models.CharField(max_length=300)),
                        ("text", models.TextField(blank=True)),
                        (
                            "workstream",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="issues",
                                to="workstreams.workstream",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="issues",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "risk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="issues",
                                to="risks.risk",
                            ),
                        ),
                        ("raised_on", models.DateField()),
                        ("due_on", models.DateField(blank=True, null=True)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Open"),
                                    ("resolved", "Resolved"),
                                    ("held", "Held true"),
                                    ("false", "Proved false"),
                                ],
                                default="",
                                max_length=20,
                            ),
                        ),
                        ("resolution", models.TextField(blank=True)),
                        ("resolved_on", models.DateField(blank=True, null=True)),
                        (
                            "resolved_by",
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
                        "ordering": ("reference_order",),
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("reference"),
                                name="issue_reference",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="issue_part_2_has_ground",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("outcome", ""),
                                        ("resolved_by", None),
                                        ("resolved_on", None),
                                    ),
                                    models.Q(
                                        models.Q(("outcome", ""), _negated=True),
                                        ("resolved_by__isnull", False),
                                        ("resolved_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="issue_resolved_whole",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="issue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_issueevent" ("classification", "created_at", "deciding_body_id", "due_on", "id", "kind", "name", "outcome", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_on", "reference", "resolution", "resolved_by_id", "resolved_on", "risk_id", "text", "updated_at", "workstream_id") VALUES (NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."due_on", NEW."id", NEW."kind", NEW."name", NEW."outcome", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."raised_on", NEW."reference", NEW."resolution", NEW."resolved_by_id", NEW."resolved_on", NEW."risk_id", NEW."text", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="51e81d3de50b0c3c928639f349c717bb31df1002",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4f676",
                            table="risks_issue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="issue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."raised_on" IS DISTINCT FROM (NEW."raised_on") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."resolution" IS DISTINCT FROM (NEW."resolution") OR OLD."resolved_by_id" IS DISTINCT FROM (NEW."resolved_by_id") OR OLD."resolved_on" IS DISTINCT FROM (NEW."resolved_on") OR OLD."risk_id" IS DISTINCT FROM (NEW."risk_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."workstream_id" IS DISTINCT FROM (NEW."workstream_id"))',
                            func='INSERT INTO "risks_issueevent" ("classification", "created_at", "deciding_body_id", "due_on", "id", "kind", "name", "outcome", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_on", "reference", "resolution", "resolved_by_id", "resolved_on", "risk_id", "text", "updated_at", "workstream_id") VALUES (NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."due_on", NEW."id", NEW."kind", NEW."name", NEW."outcome", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."raised_on", NEW."reference", NEW."resolution", NEW."resolved_by_id", NEW."resolved_on", NEW."risk_id", NEW."text", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="14bc92a9ebd4b60192966bc70261d2d184ff0e20",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ca265",
                            table="risks_issue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="issue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_issueevent" ("classification", "created_at", "deciding_body_id", "due_on", "id", "kind", "name", "outcome", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_on", "reference", "resolution", "resolved_by_id", "resolved_on", "risk_id", "text", "updated_at", "workstream_id") VALUES (OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."due_on", OLD."id", OLD."kind", OLD."name", OLD."outcome", OLD."owner_id", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."raised_on", OLD."reference", OLD."resolution", OLD."resolved_by_id", OLD."resolved_on", OLD."risk_id", OLD."text", OLD."updated_at", OLD."workstream_id"); RETURN NULL;',
                            hash="d94ce57b8b028acf53e4695e5566534b774ced90",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dd990",
                            table="risks_issue",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="IssueEvent",
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
                                to="risks.issue",
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
                            "kind",
                            models.CharField(
                                choices=[("issue", "Issue"), ("assumption", "Assumption")],
                                max_length=20,
                            ),
                        ),
                        ("name", models.CharField(max_length=300)),
                        ("text", models.TextField(blank=True)),
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
                            "risk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="risks.risk",
                            ),
                        ),
                        ("raised_on", models.DateField()),
                        ("due_on", models.DateField(blank=True, null=True)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Open"),
                                    ("resolved", "Resolved"),
                                    ("held", "Held true"),
                                    ("false", "Proved false"),
                                ],
                                default="",
                                max_length=20,
                            ),
                        ),
                        ("resolution", models.TextField(blank=True)),
                        ("resolved_on", models.DateField(blank=True, null=True)),
                        (
                            "resolved_by",
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
                    model_name="issueevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="a18f2c61d761f23c9079616168d0cbe07879b1f6",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_4fb42",
                            table="risks_issueevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="issueevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e43c3ae69c1251c4e0c6f95b0f4bc610a5070763",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4cccf",
                            table="risks_issueevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RiskMilestone",
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
                            "risk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="risks.risk"
                            ),
                        ),
                        (
                            "milestone",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="milestones.milestone",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("risk", "milestone"), name="risk_milestone_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskmilestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_riskmilestoneevent" ("id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."risk_id"); RETURN NULL;',
                            hash="852b540d7168183a77ce2b2cf3ac18623c677097",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_96171",
                            table="risks_riskmilestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskmilestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_riskmilestoneevent" ("id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."risk_id"); RETURN NULL;',
                            hash="acf9f75d05816f5866ce02e6a99012654b6b50cb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8a6ef",
                            table="risks_riskmilestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskmilestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_riskmilestoneevent" ("id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (OLD."id", OLD."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."risk_id"); RETURN NULL;',
                            hash="cff2a1793f0943b288e5c162137e5115e8bd4b36",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fc1e0",
                            table="risks_riskmilestone",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RiskMilestoneEvent",
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
                                to="risks.riskmilestone",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskmilestoneevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="65d73e891a29262d447d85f7ca7e04bcced9e083",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_02d5b",
                            table="risks_riskmilestoneevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskmilestoneevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="99e6907724a7bdf86405f938e6b7927e5727da9d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4b086",
                            table="risks_riskmilestoneevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RiskBenefit",
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
                            "risk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="risks.risk"
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
                                fields=("risk", "benefit"), name="risk_benefit_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskbenefit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_riskbenefitevent" ("benefit_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."benefit_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."risk_id"); RETURN NULL;',
                            hash="1fd829f7cddf0aa111cf44d5a9d1c6356a5997de",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f3949",
                            table="risks_riskbenefit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskbenefit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_riskbenefitevent" ("benefit_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."benefit_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."risk_id"); RETURN NULL;',
                            hash="7c1b28018be164e04b8dbba41679e407601564b4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1b018",
                            table="risks_riskbenefit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskbenefit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_riskbenefitevent" ("benefit_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (OLD."benefit_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."risk_id"); RETURN NULL;',
                            hash="7d09e090ddaeccab198345d9c562d8d83c1e3f50",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e3489",
                            table="risks_riskbenefit",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RiskBenefitEvent",
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
                                to="risks.riskbenefit",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                    model_name="riskbenefitevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="77b60fa4822ca584cfd937782337aa96fcbadd99",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_883e7",
                            table="risks_riskbenefitevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskbenefitevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a82c1201ecf638cff034ec78c4156597641e3da4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c2bcb",
                            table="risks_riskbenefitevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RiskAction",
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
                            "risk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="risks.risk"
                            ),
                        ),
                        (
                            "action",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.action",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("risk", "action"), name="risk_action_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskaction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_riskactionevent" ("action_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."action_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."risk_id"); RETURN NULL;',
                            hash="831e309d388d6be71f2d44dc9e31dfe1bfdfcbff",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0f36a",
                            table="risks_riskaction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskaction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_riskactionevent" ("action_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."action_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."risk_id"); RETURN NULL;',
                            hash="daeee10043d187a5e87ab44d6bdfc745c9bf381b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_65c48",
                            table="risks_riskaction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskaction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_riskactionevent" ("action_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (OLD."action_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."risk_id"); RETURN NULL;',
                            hash="205f74e4f27f023314088eb078a71466f11b5332",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_051e0",
                            table="risks_riskaction",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RiskActionEvent",
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
                                to="risks.riskaction",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                        (
                            "action",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="records.action",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskactionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="edb9421db70bbae38f3cc5d8278503e024ff40a5",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_89877",
                            table="risks_riskactionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="riskactionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="57b3a67072a9772cecb7411afcba6d7dc595f646",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_98c15",
                            table="risks_riskactionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Measurement",
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
                            "benefit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="measurements",
                                to="risks.benefit",
                            ),
                        ),
                        ("period", models.DateField()),
                        (
                            "planned",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=16, null=True
                            ),
                        ),
                        (
                            "actual",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=16, null=True
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=300)),
                        (
                            "confidence",
                            models.CharField(
                                blank=True,
                                choices=[("high", "High"), ("medium", "Medium"), ("low", "Low")],
                                max_length=10,
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
                        "ordering": ("period",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("benefit", "period"), name="measurement_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="measurement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_measurementevent" ("actual", "benefit_id", "confidence", "created_at", "id", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "recorded_by_id", "source", "updated_at") VALUES (NEW."actual", NEW."benefit_id", NEW."confidence", NEW."created_at", NEW."id", NEW."period", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."planned", NEW."recorded_by_id", NEW."source", NEW."updated_at"); RETURN NULL;',
                            hash="d27d7d68f59325989a8fe3083ea708c1e96d9f6e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5b983",
                            table="risks_measurement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="measurement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_measurementevent" ("actual", "benefit_id", "confidence", "created_at", "id", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "recorded_by_id", "source", "updated_at") VALUES (NEW."actual", NEW."benefit_id", NEW."confidence", NEW."created_at", NEW."id", NEW."period", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."planned", NEW."recorded_by_id", NEW."source", NEW."updated_at"); RETURN NULL;',
                            hash="107e138f02b1c5ce847ad3886c7ae53f6230f2ac",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c2f8c",
                            table="risks_measurement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="measurement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_measurementevent" ("actual", "benefit_id", "confidence", "created_at", "id", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "recorded_by_id", "source", "updated_at") VALUES (OLD."actual", OLD."benefit_id", OLD."confidence", OLD."created_at", OLD."id", OLD."period", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."planned", OLD."recorded_by_id", OLD."source", OLD."updated_at"); RETURN NULL;',
                            hash="55053c16fbc6ba74afcb59234aa2680b016e82e3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_274c1",
                            table="risks_measurement",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="MeasurementEvent",
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
                                to="risks.measurement",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("period", models.DateField()),
                        (
                            "planned",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=16, null=True
                            ),
                        ),
                        (
                            "actual",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=16, null=True
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=300)),
                        (
                            "confidence",
                            models.CharField(
                                blank=True,
                                choices=[("high", "High"), ("medium", "Medium"), ("low", "Low")],
                                max_length=10,
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
                    model_name="measurementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="445995917a03859b2df4569a8c58419e86898b24",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_271a7",
                            table="risks_measurementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="measurementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4eeae0dc4200d66ed135b258944808d5d5f769c0",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_8034d",
                            table="risks_measurementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Correction",
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
                            "measurement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="corrections",
                                to="risks.measurement",
                            ),
                        ),
                        (
                            "planned",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=16, null=True
                            ),
                        ),
                        (
                            "actual",
                            models.DecimalField(
                                blank=True, decimal_places=4, max_digits=16, null=True
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=300)),
                        (
                            "confidence",
                            models.CharField(
                                blank=True,
                                choices=[("high", "High"), ("medium", "Medium"), ("low", "Low")],
                                max_length=10,
                            ),
                        ),
                        ("reason", models.CharField(max_length=1000)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        "ordering": ("-pk",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="correction_has_reason",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_changed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot update or delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="13a05dcef76b4d9f296a5d723e695df9c4c1f112",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_never_changed_da43e",
                            table="risks_correction",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="7ca7523853bb531885a9ebb48e18e1ba3136e0ca",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_e98ac",
                            table="risks_correction",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Rebase",
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
                            "benefit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rebases",
                                to="risks.benefit",
                            ),
                        ),
                        ("period", models.DateField()),
                        ("reason", models.CharField(max_length=1000)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("period",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("benefit", "period"), name="rebase_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="rebase_has_reason",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rebase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_rebaseevent" ("benefit_id", "by_id", "created_at", "id", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at") VALUES (NEW."benefit_id", NEW."by_id", NEW."created_at", NEW."id", NEW."period", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."updated_at"); RETURN NULL;',
                            hash="1f354460201a4e6b19caa6693926c3129c77cfd9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0d980",
                            table="risks_rebase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rebase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_rebaseevent" ("benefit_id", "by_id", "created_at", "id", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at") VALUES (NEW."benefit_id", NEW."by_id", NEW."created_at", NEW."id", NEW."period", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."updated_at"); RETURN NULL;',
                            hash="d81ccd596045b2e9b87d00e7cfc409fd4983fcd3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_98c61",
                            table="risks_rebase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rebase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_rebaseevent" ("benefit_id", "by_id", "created_at", "id", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at") VALUES (OLD."benefit_id", OLD."by_id", OLD."created_at", OLD."id", OLD."period", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."updated_at"); RETURN NULL;',
                            hash="4113716d38a4e9acabd3e58577e41f802b22c778",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4244b",
                            table="risks_rebase",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RebaseEvent",
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
                                to="risks.rebase",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("period", models.DateField()),
                        ("reason", models.CharField(max_length=1000)),
                        (
                            "by",
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
                    model_name="rebaseevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="a1caee0f5840667d75a50a77f7d03edfb48a790c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_9d617",
                            table="risks_rebaseevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rebaseevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="60921fa08ceae47c68f9810e15a846b638d2f7b5",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_201f7",
                            table="risks_rebaseevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="TargetStep",
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
                            "benefit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="target_steps",
                                to="risks.benefit",
                            ),
                        ),
                        ("period", models.DateField()),
                        ("value", models.DecimalField(decimal_places=4, max_digits=16)),
                        ("reason", models.CharField(max_length=1000)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("period",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("benefit", "period"), name="target_step_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="target_step_has_reason",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_targetstepevent" ("benefit_id", "by_id", "created_at", "id", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at", "value") VALUES (NEW."benefit_id", NEW."by_id", NEW."created_at", NEW."id", NEW."period", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."updated_at", NEW."value"); RETURN NULL;',
                            hash="1a176862452dbbd95c0946d9e0bf24267cfd2c02",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9216a",
                            table="risks_targetstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_targetstepevent" ("benefit_id", "by_id", "created_at", "id", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at", "value") VALUES (NEW."benefit_id", NEW."by_id", NEW."created_at", NEW."id", NEW."period", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."updated_at", NEW."value"); RETURN NULL;',
                            hash="b5d45d42469b976b8ce71b39ea91ceaf3d45e9a9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1d633",
                            table="risks_targetstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_targetstepevent" ("benefit_id", "by_id", "created_at", "id", "period", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at", "value") VALUES (OLD."benefit_id", OLD."by_id", OLD."created_at", OLD."id", OLD."period", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."updated_at", OLD."value"); RETURN NULL;',
                            hash="042c1c33ffc074af40461288c1de868ba207977a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_49dea",
                            table="risks_targetstep",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="TargetStepEvent",
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
                                to="risks.targetstep",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("period", models.DateField()),
                        ("value", models.DecimalField(decimal_places=4, max_digits=16)),
                        ("reason", models.CharField(max_length=1000)),
                        (
                            "by",
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
                    model_name="targetstepevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="d7ef4741e425b8db7dca3415b2e31f539e7afb92",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_b2af5",
                            table="risks_targetstepevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetstepevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="93f5409648d8856a942bf0bb9ddcee58b8eef5dd",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ed179",
                            table="risks_targetstepevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="StatusMove",
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
                            "benefit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="moves",
                                to="risks.benefit",
                            ),
                        ),
                        (
                            "before",
                            models.CharField(
                                choices=[
                                    ("identified", "Identified"),
                                    ("planned", "Planned"),
                                    ("being_realised", "Being realised"),
                                    ("realised", "Realised"),
                                    ("verified", "Verified"),
                                    ("not_achieved", "Not achieved"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "after",
                            models.CharField(
                                choices=[
                                    ("identified", "Identified"),
                                    ("planned", "Planned"),
                                    ("being_realised", "Being realised"),
                                    ("realised", "Realised"),
                                    ("verified", "Verified"),
                                    ("not_achieved", "Not achieved"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("reason", models.CharField(max_length=1000)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("moved_on", models.DateField()),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        "ordering": ("-pk",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="status_move_has_reason",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statusmove",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_changed",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION 'Cannot update or delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;",
                            hash="6dce4d9fda4a14f7a5742e0015b6f372a46ffa9f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_never_changed_95f5c",
                            table="risks_statusmove",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statusmove",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=core.evidence.EvidenceSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="422ed1f6d3eea132ee760c0e749f5ab135022761",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_2d4aa",
                            table="risks_statusmove",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="YearValue",
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
                            "benefit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="years",
                                to="risks.benefit",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        (
                            "planned",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                        (
                            "actual",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("year",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("benefit", "year"), name="year_value_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("planned__isnull", False),
                                    ("actual__isnull", False),
                                    _connector="OR",
                                ),
                                name="year_value_says_something",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="yearvalue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_yearvalueevent" ("actual", "benefit_id", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "updated_at", "year") VALUES (NEW."actual", NEW."benefit_id", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."planned", NEW."updated_at", NEW."year"); RETURN NULL;',
                            hash="f55bec36ee4fee28b841881a804788544d8c686a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_10ba8",
                            table="risks_yearvalue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="yearvalue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_yearvalueevent" ("actual", "benefit_id", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "updated_at", "year") VALUES (NEW."actual", NEW."benefit_id", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."planned", NEW."updated_at", NEW."year"); RETURN NULL;',
                            hash="520f5c1945b1a72d42ad811716c06fafc78cb021",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_97813",
                            table="risks_yearvalue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="yearvalue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_yearvalueevent" ("actual", "benefit_id", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "updated_at", "year") VALUES (OLD."actual", OLD."benefit_id", OLD."created_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."planned", OLD."updated_at", OLD."year"); RETURN NULL;',
                            hash="b8e44edd448289715add08329ebbeb25e5e0511f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fafc2",
                            table="risks_yearvalue",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="YearValueEvent",
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
                                to="risks.yearvalue",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("year", models.PositiveSmallIntegerField()),
                        (
                            "planned",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                        (
                            "actual",
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
                    model_name="yearvalueevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="cf0ac741340c4801691ae3a2ce89b8d5751010ce",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_372c9",
                            table="risks_yearvalueevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="yearvalueevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8190bbe7965521db87e08d131897d4337537c809",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_58d63",
                            table="risks_yearvalueevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Review",
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
                            "risk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reviews",
                                to="risks.risk",
                            ),
                        ),
                        ("reviewed_on", models.DateField()),
                        (
                            "consequence",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "likelihood",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "score",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.expressions.CombinedExpression(
                                    models.F("consequence"), "*", models.F("likelihood")
                                ),
                                output_field=models.PositiveSmallIntegerField(),
                            ),
                        ),
                        ("rationale", models.TextField(blank=True)),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reviews",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("reviewed_on", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("risk", "reviewed_on"), name="review_once_a_day"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("consequence__range", (1, 5))),
                                    models.Q(("likelihood__range", (1, 5))),
                                ),
                                name="review_factors_one_to_five",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="review",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_reviewevent" ("author_id", "consequence", "created_at", "id", "likelihood", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "reviewed_on", "risk_id", "updated_at") VALUES (NEW."author_id", NEW."consequence", NEW."created_at", NEW."id", NEW."likelihood", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rationale", NEW."reviewed_on", NEW."risk_id", NEW."updated_at"); RETURN NULL;',
                            hash="bad9a260b22ffee1477430a1eb747d2e2d54c262",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b4c7b",
                            table="risks_review",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="review",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_reviewevent" ("author_id", "consequence", "created_at", "id", "likelihood", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "reviewed_on", "risk_id", "updated_at") VALUES (NEW."author_id", NEW."consequence", NEW."created_at", NEW."id", NEW."likelihood", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rationale", NEW."reviewed_on", NEW."risk_id", NEW."updated_at"); RETURN NULL;',
                            hash="3f636d6cb1620cb0981db80edfd4fc83666caf6c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d075a",
                            table="risks_review",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="review",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_reviewevent" ("author_id", "consequence", "created_at", "id", "likelihood", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "reviewed_on", "risk_id", "updated_at") VALUES (OLD."author_id", OLD."consequence", OLD."created_at", OLD."id", OLD."likelihood", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rationale", OLD."reviewed_on", OLD."risk_id", OLD."updated_at"); RETURN NULL;',
                            hash="9f4f35fc85cb034b12e084fac3b20c8ade9df623",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_49926",
                            table="risks_review",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ReviewEvent",
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
                                to="risks.review",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("reviewed_on", models.DateField()),
                        (
                            "consequence",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "likelihood",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "score",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.expressions.CombinedExpression(
                                    models.F("consequence"), "*", models.F("likelihood")
                                ),
                                output_field=models.PositiveSmallIntegerField(),
                            ),
                        ),
                        ("rationale", models.TextField(blank=True)),
                        (
                            "author",
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
                    model_name="reviewevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="4a5791cbacb1d94531ee46043b85ac63ebd875c7",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_64944",
                            table="risks_reviewevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reviewevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="67dd134b7cd4bcc7b4e7e0d35d2d5adf67fbe2d4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c74d3",
                            table="risks_reviewevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="PartnerScore",
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
                            "risk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="partner_scores",
                                to="risks.risk",
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
                        ("scored_on", models.DateField()),
                        (
                            "consequence",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "likelihood",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "score",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.expressions.CombinedExpression(
                                    models.F("consequence"), "*", models.F("likelihood")
                                ),
                                output_field=models.PositiveSmallIntegerField(),
                            ),
                        ),
                        ("rationale", models.TextField(blank=True)),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("organisation_id", "-scored_on", "-pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("risk", "organisation", "scored_on"),
                                name="partner_score_once_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("consequence__range", (1, 5))),
                                    models.Q(("likelihood__range", (1, 5))),
                                ),
                                name="partner_score_one_to_five",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partnerscore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_partnerscoreevent" ("author_id", "consequence", "created_at", "id", "likelihood", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "risk_id", "scored_on", "updated_at") VALUES (NEW."author_id", NEW."consequence", NEW."created_at", NEW."id", NEW."likelihood", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rationale", NEW."risk_id", NEW."scored_on", NEW."updated_at"); RETURN NULL;',
                            hash="43aa03c2a0bcf83a1b8bedbb409e0943b23fb8aa",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fba60",
                            table="risks_partnerscore",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partnerscore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_partnerscoreevent" ("author_id", "consequence", "created_at", "id", "likelihood", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "risk_id", "scored_on", "updated_at") VALUES (NEW."author_id", NEW."consequence", NEW."created_at", NEW."id", NEW."likelihood", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rationale", NEW."risk_id", NEW."scored_on", NEW."updated_at"); RETURN NULL;',
                            hash="44dea633720d834b9f92541e24f952a04b072c0b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bc42c",
                            table="risks_partnerscore",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partnerscore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_partnerscoreevent" ("author_id", "consequence", "created_at", "id", "likelihood", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "risk_id", "scored_on", "updated_at") VALUES (OLD."author_id", OLD."consequence", OLD."created_at", OLD."id", OLD."likelihood", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rationale", OLD."risk_id", OLD."scored_on", OLD."updated_at"); RETURN NULL;',
                            hash="09a90c705fc59ee3869fd81cd4b8b94cf0c3c584",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b279f",
                            table="risks_partnerscore",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="PartnerScoreEvent",
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
                                to="risks.partnerscore",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("scored_on", models.DateField()),
                        (
                            "consequence",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "likelihood",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ]
                            ),
                        ),
                        (
                            "score",
                            models.GeneratedField(
                                db_persist=True,
                                expression=django.db.models.expressions.CombinedExpression(
                                    models.F("consequence"), "*", models.F("likelihood")
                                ),
                                output_field=models.PositiveSmallIntegerField(),
                            ),
                        ),
                        ("rationale", models.TextField(blank=True)),
                        (
                            "author",
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
                    model_name="partnerscoreevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="a593fc5277574d0491c40bd558a036f2868606e0",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_9ec5a",
                            table="risks_partnerscoreevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partnerscoreevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b0bdfcf5ebb4e4a1560c26f26c4a27436a33c036",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b6889",
                            table="risks_partnerscoreevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Escalation",
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
                            "risk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="escalations",
                                to="risks.risk",
                            ),
                        ),
                        (
                            "to",
                            models.CharField(
                                choices=[
                                    ("partnership_board", "Partnership board"),
                                    ("programme_board", "Programme board"),
                                    ("sponsor_group", "Sponsor group"),
                                    ("leadership_team", "Leadership team"),
                                    ("core_team", "Core team"),
                                    ("working_group", "Working group"),
                                    ("reference_group", "Reference group"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("score", models.PositiveSmallIntegerField()),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("score_at_end", models.PositiveSmallIntegerField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ("started_on", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ended_on", None)),
                                fields=("risk",),
                                name="escalation_open_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ended_on__isnull", True),
                                    ("started_on__isnull", True),
                                    ("ended_on__gte", models.F("started_on")),
                                    _connector="OR",
                                ),
                                name="escalation_dates_in_order",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="escalation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_escalationevent" ("created_at", "ended_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id", "score", "score_at_end", "started_on", "to", "updated_at") VALUES (NEW."created_at", NEW."ended_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."risk_id", NEW."score", NEW."score_at_end", NEW."started_on", NEW."to", NEW."updated_at"); RETURN NULL;',
                            hash="69195c09012caf246a191f0a81cf0af8dfde0542",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5ae57",
                            table="risks_escalation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="escalation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_escalationevent" ("created_at", "ended_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id", "score", "score_at_end", "started_on", "to", "updated_at") VALUES (NEW."created_at", NEW."ended_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."risk_id", NEW."score", NEW."score_at_end", NEW."started_on", NEW."to", NEW."updated_at"); RETURN NULL;',
                            hash="1ab07c784f757ce68effacf6b91d5a2819df8f3c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9f3ab",
                            table="risks_escalation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="escalation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_escalationevent" ("created_at", "ended_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id", "score", "score_at_end", "started_on", "to", "updated_at") VALUES (OLD."created_at", OLD."ended_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."risk_id", OLD."score", OLD."score_at_end", OLD."started_on", OLD."to", OLD."updated_at"); RETURN NULL;',
                            hash="23dbbfffa046985c94dd8a86a52f79c71aa60a93",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1abf5",
                            table="risks_escalation",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="EscalationEvent",
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
                                to="risks.escalation",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        (
                            "to",
                            models.CharField(
                                choices=[
                                    ("partnership_board", "Partnership board"),
                                    ("programme_board", "Programme board"),
                                    ("sponsor_group", "Sponsor group"),
                                    ("leadership_team", "Leadership team"),
                                    ("core_team", "Core team"),
                                    ("working_group", "Working group"),
                                    ("reference_group", "Reference group"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("score", models.PositiveSmallIntegerField()),
                        ("started_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("score_at_end", models.PositiveSmallIntegerField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="escalationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="36e6341ba74037eb54728bacf731d6558dcdeaac",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_84bd8",
                            table="risks_escalationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="escalationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="cce1aae35024f35b427393403e3fa87b6950e2d1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ade64",
                            table="risks_escalationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RiskSettings",
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
                                related_name="risk_settings",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "months_extreme",
                            models.PositiveSmallIntegerField(
                                default=1,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(24),
                                ],
                            ),
                        ),
                        (
                            "months_high",
                            models.PositiveSmallIntegerField(
                                default=3,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(24),
                                ],
                            ),
                        ),
                        (
                            "months_moderate",
                            models.PositiveSmallIntegerField(
                                default=6,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(24),
                                ],
                            ),
                        ),
                        (
                            "months_low",
                            models.PositiveSmallIntegerField(
                                default=12,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(24),
                                ],
                            ),
                        ),
                        (
                            "board_from",
                            models.PositiveSmallIntegerField(
                                default=15,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "programme_from",
                            models.PositiveSmallIntegerField(
                                default=8,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "ceiling_averse",
                            models.PositiveSmallIntegerField(
                                default=4,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "ceiling_minimal",
                            models.PositiveSmallIntegerField(
                                default=6,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "ceiling_cautious",
                            models.PositiveSmallIntegerField(
                                default=9,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "ceiling_open",
                            models.PositiveSmallIntegerField(
                                default=12,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "ceiling_eager",
                            models.PositiveSmallIntegerField(
                                default=16,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "assurance_days",
                            models.PositiveSmallIntegerField(
                                default=180,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(1830),
                                ],
                            ),
                        ),
                        ("appetites", models.JSONField(blank=True, default=dict)),
                    ],
                    options={
                        "verbose_name_plural": "risk settings",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("board_from__gt", models.F("programme_from")),
                                    ("board_from__lte", 25),
                                ),
                                name="risk_settings_levels_in_order",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ceiling_cautious__gte", models.F("ceiling_minimal")),
                                    ("ceiling_eager__gte", models.F("ceiling_open")),
                                    ("ceiling_eager__lte", 25),
                                    ("ceiling_minimal__gte", models.F("ceiling_averse")),
                                    ("ceiling_open__gte", models.F("ceiling_cautious")),
                                ),
                                name="risk_settings_ceilings_in_order",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="risksettings",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_risksettingsevent" ("appetites", "assurance_days", "board_from", "ceiling_averse", "ceiling_cautious", "ceiling_eager", "ceiling_minimal", "ceiling_open", "created_at", "id", "months_extreme", "months_high", "months_low", "months_moderate", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_from", "updated_at") VALUES (NEW."appetites", NEW."assurance_days", NEW."board_from", NEW."ceiling_averse", NEW."ceiling_cautious", NEW."ceiling_eager", NEW."ceiling_minimal", NEW."ceiling_open", NEW."created_at", NEW."id", NEW."months_extreme", NEW."months_high", NEW."months_low", NEW."months_moderate", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."programme_from", NEW."updated_at"); RETURN NULL;',
                            hash="9c006dae32851aa7f9fe5ca0488c962fe70779f9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8de04",
                            table="risks_risksettings",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="risksettings",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "risks_risksettingsevent" ("appetites", "assurance_days", "board_from", "ceiling_averse", "ceiling_cautious", "ceiling_eager", "ceiling_minimal", "ceiling_open", "created_at", "id", "months_extreme", "months_high", "months_low", "months_moderate", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_from", "updated_at") VALUES (NEW."appetites", NEW."assurance_days", NEW."board_from", NEW."ceiling_averse", NEW."ceiling_cautious", NEW."ceiling_eager", NEW."ceiling_minimal", NEW."ceiling_open", NEW."created_at", NEW."id", NEW."months_extreme", NEW."months_high", NEW."months_low", NEW."months_moderate", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."programme_from", NEW."updated_at"); RETURN NULL;',
                            hash="5360810b3c14121a9a9dedf623005cb8638bb99f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_00a77",
                            table="risks_risksettings",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="risksettings",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "risks_risksettingsevent" ("appetites", "assurance_days", "board_from", "ceiling_averse", "ceiling_cautious", "ceiling_eager", "ceiling_minimal", "ceiling_open", "created_at", "id", "months_extreme", "months_high", "months_low", "months_moderate", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_from", "updated_at") VALUES (OLD."appetites", OLD."assurance_days", OLD."board_from", OLD."ceiling_averse", OLD."ceiling_cautious", OLD."ceiling_eager", OLD."ceiling_minimal", OLD."ceiling_open", OLD."created_at", OLD."id", OLD."months_extreme", OLD."months_high", OLD."months_low", OLD."months_moderate", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."programme_from", OLD."updated_at"); RETURN NULL;',
                            hash="ab70c6ea417896b7b6f5cc95cba4dccf7ea9398d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b6988",
                            table="risks_risksettings",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="RiskSettingsEvent",
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
                                to="risks.risksettings",
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
                            "months_extreme",
                            models.PositiveSmallIntegerField(
                                default=1,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(24),
                                ],
                            ),
                        ),
                        (
                            "months_high",
                            models.PositiveSmallIntegerField(
                                default=3,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(24),
                                ],
                            ),
                        ),
                        (
                            "months_moderate",
                            models.PositiveSmallIntegerField(
                                default=6,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(24),
                                ],
                            ),
                        ),
                        (
                            "months_low",
                            models.PositiveSmallIntegerField(
                                default=12,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(24),
                                ],
                            ),
                        ),
                        (
                            "board_from",
                            models.PositiveSmallIntegerField(
                                default=15,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "programme_from",
                            models.PositiveSmallIntegerField(
                                default=8,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "ceiling_averse",
                            models.PositiveSmallIntegerField(
                                default=4,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "ceiling_minimal",
                            models.PositiveSmallIntegerField(
                                default=6,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "ceiling_cautious",
                            models.PositiveSmallIntegerField(
                                default=9,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "ceiling_open",
                            models.PositiveSmallIntegerField(
                                default=12,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "ceiling_eager",
                            models.PositiveSmallIntegerField(
                                default=16,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(25),
                                ],
                            ),
                        ),
                        (
                            "assurance_days",
                            models.PositiveSmallIntegerField(
                                default=180,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(1830),
                                ],
                            ),
                        ),
                        ("appetites", models.JSONField(blank=True, default=dict)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="risksettingsevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="70e52f278a43201ce5ef5a33ff1c5376d403c22e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_9f8b5",
                            table="risks_risksettingsevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="risksettingsevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="753de94aa849f240803880ab030bc3bbe4c7b235",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0b60c",
                            table="risks_risksettingsevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
