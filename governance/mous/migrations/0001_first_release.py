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
        ("mous", "0001_initial"),
        ("mous", "0002_shares_checked_where_they_were_too"),
        ("mous", "0003_share_statements"),
        ("mous", "0004_commitments"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_first_release"),
        ("bodies", "0001_first_release"),
        ("milestones", "0001_first_release"),
        ("risks", "0001_first_release"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="Agreement",
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
                                    ("mou", "Memorandum of understanding"),
                                    ("partnership", "Partnership agreement"),
                                    ("alliance", "Alliance agreement"),
                                    ("section_75", "Section 75 agreement"),
                                    ("data_sharing", "Data-sharing agreement"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("legally_binding", models.BooleanField()),
                        ("starts_on", models.DateField()),
                        ("review_on", models.DateField(blank=True, null=True)),
                        ("expires_on", models.DateField(blank=True, null=True)),
                        ("notice_months", models.PositiveSmallIntegerField(blank=True, null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("in_consultation", "In consultation"),
                                    ("out_for_signature", "Out for signature"),
                                    ("in_force", "In force"),
                                    ("under_review", "Under review"),
                                    ("varied", "Varied"),
                                    ("renewed", "Renewed"),
                                    ("expired", "Expired"),
                                    ("terminated", "Terminated"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("covers", models.TextField(blank=True)),
                    ],
                    options={
                        "ordering": ("reference_order",),
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("reference"),
                                name="agreement_reference",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="agreement_part_2_has_ground",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("expires_on__isnull", True),
                                    ("starts_on__isnull", True),
                                    ("expires_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="agreement_dates_in_order",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_agreementevent" ("classification", "covers", "created_at", "deciding_body_id", "expires_on", "id", "kind", "legally_binding", "name", "notice_months", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "review_on", "starts_on", "status", "updated_at") VALUES (NEW."classification", NEW."covers", NEW."created_at", NEW."deciding_body_id", NEW."expires_on", NEW."id", NEW."kind", NEW."legally_binding", NEW."name", NEW."notice_months", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reference", NEW."review_on", NEW."starts_on", NEW."status", NEW."updated_at"); RETURN NULL;',
                            hash="0e9e02cdf90f4e18bfb381ee0f43d96a8c8edc3b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_da200",
                            table="mous_agreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."covers" IS DISTINCT FROM (NEW."covers") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."expires_on" IS DISTINCT FROM (NEW."expires_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."legally_binding" IS DISTINCT FROM (NEW."legally_binding") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."notice_months" IS DISTINCT FROM (NEW."notice_months") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."review_on" IS DISTINCT FROM (NEW."review_on") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                            func='INSERT INTO "mous_agreementevent" ("classification", "covers", "created_at", "deciding_body_id", "expires_on", "id", "kind", "legally_binding", "name", "notice_months", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "review_on", "starts_on", "status", "updated_at") VALUES (NEW."classification", NEW."covers", NEW."created_at", NEW."deciding_body_id", NEW."expires_on", NEW."id", NEW."kind", NEW."legally_binding", NEW."name", NEW."notice_months", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reference", NEW."review_on", NEW."starts_on", NEW."status", NEW."updated_at"); RETURN NULL;',
                            hash="29faca56ecc5f2c98fb3575619f7ab9db359c77b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_35da7",
                            table="mous_agreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_agreementevent" ("classification", "covers", "created_at", "deciding_body_id", "expires_on", "id", "kind", "legally_binding", "name", "notice_months", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "review_on", "starts_on", "status", "updated_at") VALUES (OLD."classification", OLD."covers", OLD."created_at", OLD."deciding_body_id", OLD."expires_on", OLD."id", OLD."kind", OLD."legally_binding", OLD."name", OLD."notice_months", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reference", OLD."review_on", OLD."starts_on", OLD."status", OLD."updated_at"); RETURN NULL;',
                            hash="1deefa10f80246a5fe145e072458258a46d794a6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fc505",
                            table="mous_agreement",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AgreementEvent",
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
                                to="mous.agreement",
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
                                    ("mou", "Memorandum of understanding"),
                                    ("partnership", "Partnership agreement"),
                                    ("alliance", "Alliance agreement"),
                                    ("section_75", "Section 75 agreement"),
                                    ("data_sharing", "Data-sharing agreement"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("legally_binding", models.BooleanField()),
                        ("starts_on", models.DateField()),
                        ("review_on", models.DateField(blank=True, null=True)),
                        ("expires_on", models.DateField(blank=True, null=True)),
                        ("notice_months", models.PositiveSmallIntegerField(blank=True, null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("in_consultation", "In consultation"),
                                    ("out_for_signature", "Out for signature"),
                                    ("in_force", "In force"),
                                    ("under_review", "Under review"),
                                    ("varied", "Varied"),
                                    ("renewed", "Renewed"),
                                    ("expired", "Expired"),
                                    ("terminated", "Terminated"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("covers", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="d5cd2c25c608675d5c131f19c928a839e646c34c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_0d68d",
                            table="mous_agreementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="c2593b3c3b516ff0482e7e2e9f42c4a2bd50720d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a7226",
                            table="mous_agreementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Version",
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
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="versions",
                                to="mous.agreement",
                            ),
                        ),
                        ("number", models.CharField(max_length=20)),
                        ("sha256", models.CharField(blank=True, max_length=64)),
                    ],
                    options={
                        "ordering": ("pk",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agreement", "number"), name="version_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="version",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_versionevent" ("agreement_id", "created_at", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "updated_at") VALUES (NEW."agreement_id", NEW."created_at", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sha256", NEW."updated_at"); RETURN NULL;',
                            hash="f0430453bc622299ac631c797b9509d785ac8086",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cddf1",
                            table="mous_version",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="version",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "mous_versionevent" ("agreement_id", "created_at", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "updated_at") VALUES (NEW."agreement_id", NEW."created_at", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sha256", NEW."updated_at"); RETURN NULL;',
                            hash="3e797aaaf6952877cd11052e12cc6687b69d3943",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a2968",
                            table="mous_version",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="version",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_versionevent" ("agreement_id", "created_at", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "updated_at") VALUES (OLD."agreement_id", OLD."created_at", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sha256", OLD."updated_at"); RETURN NULL;',
                            hash="2a663878310a7746892114175e96ba168c5c9362",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b6b2e",
                            table="mous_version",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="VersionEvent",
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
                                to="mous.version",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.agreement",
                            ),
                        ),
                        ("number", models.CharField(max_length=20)),
                        ("sha256", models.CharField(blank=True, max_length=64)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="versionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="77c4f1bbbe6f5a73493485102e46d28141aa8664",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_5e19e",
                            table="mous_versionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="versionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8fe3c43f71039dc18e2d3fd67a62b091bbc1db47",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7acef",
                            table="mous_versionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Party",
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
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="parties",
                                to="mous.agreement",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="party_to",
                                to="accounts.organisation",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=0)),
                        ("notice_given_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name_plural": "parties",
                        "ordering": ("position", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agreement", "organisation"), name="party_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="party",
                    trigger=pgtrigger.compiler.Trigger(
                        name="of_one_agreement",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."agreement_id" IS DISTINCT FROM (NEW."agreement_id"))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="813a0d763ec8cbdcf4ab12a8e9d46f1c341eed61",
                            operation="UPDATE",
                            pgid="pgtrigger_of_one_agreement_220a0",
                            table="mous_party",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="party",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_partyevent" ("agreement_id", "created_at", "id", "notice_given_on", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "updated_at") VALUES (NEW."agreement_id", NEW."created_at", NEW."id", NEW."notice_given_on", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."updated_at"); RETURN NULL;',
                            hash="04daf31dd932a02c216e7cd3c84d92f35f3513b2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_87751",
                            table="mous_party",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="party",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "mous_partyevent" ("agreement_id", "created_at", "id", "notice_given_on", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "updated_at") VALUES (NEW."agreement_id", NEW."created_at", NEW."id", NEW."notice_given_on", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."updated_at"); RETURN NULL;',
                            hash="1c2289f6243ddcfa52789bdb69a1e1a51c730059",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0b1fd",
                            table="mous_party",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="party",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_partyevent" ("agreement_id", "created_at", "id", "notice_given_on", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "updated_at") VALUES (OLD."agreement_id", OLD."created_at", OLD."id", OLD."notice_given_on", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."updated_at"); RETURN NULL;',
                            hash="25ea882cfa95e82bb097f721653bf474effd728c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_48bfc",
                            table="mous_party",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="PartyEvent",
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
                                to="mous.party",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.agreement",
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
                        ("position", models.PositiveSmallIntegerField(default=0)),
                        ("notice_given_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partyevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="c4bbc057577c47d74e7ad8a5d62dc810c28c27dc",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_aef24",
                            table="mous_partyevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partyevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0101933cdc981b2c5e7fe29b84c5c31e0ca589b7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_eba97",
                            table="mous_partyevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Signature",
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
                            "party",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signatures",
                                to="mous.party",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signatures",
                                to="mous.version",
                            ),
                        ),
                        ("signed_on", models.DateField()),
                        (
                            "signatory",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signatures",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("signed_on", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("party", "version"), name="signature_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signature",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_signatureevent" ("created_at", "id", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signatory_id", "signed_on", "updated_at", "version_id") VALUES (NEW."created_at", NEW."id", NEW."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."signatory_id", NEW."signed_on", NEW."updated_at", NEW."version_id"); RETURN NULL;',
                            hash="d90fcb2cc6824442b869d4c3d69d406d1f7d4439",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3953d",
                            table="mous_signature",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signature",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "mous_signatureevent" ("created_at", "id", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signatory_id", "signed_on", "updated_at", "version_id") VALUES (NEW."created_at", NEW."id", NEW."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."signatory_id", NEW."signed_on", NEW."updated_at", NEW."version_id"); RETURN NULL;',
                            hash="ca36fb4b6738388ea73b99c84053c5c13ac6d169",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9056f",
                            table="mous_signature",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signature",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_signatureevent" ("created_at", "id", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signatory_id", "signed_on", "updated_at", "version_id") VALUES (OLD."created_at", OLD."id", OLD."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."signatory_id", OLD."signed_on", OLD."updated_at", OLD."version_id"); RETURN NULL;',
                            hash="f6fd94f77b6f737ed9b4a1ee1835868ef4ba9c52",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5e8e5",
                            table="mous_signature",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="SignatureEvent",
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
                                to="mous.signature",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "party",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.party",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.version",
                            ),
                        ),
                        ("signed_on", models.DateField()),
                        (
                            "signatory",
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
                    model_name="signatureevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="9725812966650f0bda12ca96990a8e4bb37c444c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_df14e",
                            table="mous_signatureevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signatureevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="61d8ccce96a752f4fb8481bb97cb6d6a19ee8154",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ebca1",
                            table="mous_signatureevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Share",
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
                            "direction",
                            models.CharField(
                                choices=[("gain", "Gain"), ("loss", "Loss")], max_length=10
                            ),
                        ),
                        (
                            "party",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="shares",
                                to="mous.party",
                            ),
                        ),
                        ("percent", models.DecimalField(decimal_places=4, max_digits=7)),
                        (
                            "line",
                            models.CharField(
                                choices=[("fixed", "Fixed"), ("variable", "Variable")],
                                max_length=10,
                            ),
                        ),
                        ("tier", models.PositiveSmallIntegerField(default=1)),
                        (
                            "cap",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("direction", "tier", "party__position", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("party", "direction", "tier"), name="share_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("cap", None), ("cap__gte", 0), _connector="OR"),
                                name="share_cap_not_negative",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("percent__gte", 0), ("percent__lte", 100)),
                                name="share_percent_range",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="share",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sums_to_100",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            declare="DECLARE kept record;",
                            func="\n        FOR kept IN\n            SELECT share.direction, sum(share.percent) AS percent\n            FROM mous_share share JOIN mous_party party ON party.id = share.party_id\n            WHERE (party.agreement_id, share.direction, share.tier) IN (\n                SELECT changed.agreement_id, line.direction, line.tier\n                FROM (\n                    VALUES\n                        (OLD.party_id, OLD.direction, OLD.tier),\n                        (NEW.party_id, NEW.direction, NEW.tier)\n                ) AS line (party_id, direction, tier)\n                JOIN mous_party changed ON changed.id = line.party_id\n            )\n            GROUP BY party.agreement_id, share.direction, share.tier\n        LOOP\n            IF kept.percent <> 100 THEN\n                RAISE EXCEPTION 'Shares of a % sum to %, not to 100', kept.direction, kept.percent\n                    USING ERRCODE = 'check_violation';\n            END IF;\n        END LOOP;\n        RETURN NULL;\n    ",
                            hash="9a87d38dd57b37627383fd16f703208ff02c9d3b",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_sums_to_100_ff6ac",
                            table="mous_share",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="share",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_shareevent" ("cap", "created_at", "direction", "id", "line", "party_id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tier", "updated_at") VALUES (NEW."cap", NEW."created_at", NEW."direction", NEW."id", NEW."line", NEW."party_id", NEW."percent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."tier", NEW."updated_at"); RETURN NULL;',
                            hash="1f98d3a61425d152eb4236638768ebc3c0b1fca0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_94604",
                            table="mous_share",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="share",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "mous_shareevent" ("cap", "created_at", "direction", "id", "line", "party_id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tier", "updated_at") VALUES (NEW."cap", NEW."created_at", NEW."direction", NEW."id", NEW."line", NEW."party_id", NEW."percent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."tier", NEW."updated_at"); RETURN NULL;',
                            hash="57f2d2fa04a8aef6d05fda6f65823286dc04cd5f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_34dfa",
                            table="mous_share",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="share",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_shareevent" ("cap", "created_at", "direction", "id", "line", "party_id", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tier", "updated_at") VALUES (OLD."cap", OLD."created_at", OLD."direction", OLD."id", OLD."line", OLD."party_id", OLD."percent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."tier", OLD."updated_at"); RETURN NULL;',
                            hash="1a3893f0db24d3832807f286c872a2e22b89a311",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e6047",
                            table="mous_share",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ShareEvent",
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
                                to="mous.share",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "direction",
                            models.CharField(
                                choices=[("gain", "Gain"), ("loss", "Loss")], max_length=10
                            ),
                        ),
                        (
                            "party",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.party",
                            ),
                        ),
                        ("percent", models.DecimalField(decimal_places=4, max_digits=7)),
                        (
                            "line",
                            models.CharField(
                                choices=[("fixed", "Fixed"), ("variable", "Variable")],
                                max_length=10,
                            ),
                        ),
                        ("tier", models.PositiveSmallIntegerField(default=1)),
                        (
                            "cap",
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
                    model_name="shareevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="2d7eaeb2fdd8847e9c44369d6105e2371f21e55c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_86b99",
                            table="mous_shareevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shareevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ea72c3d11102c0dba54926f3619af694c61722e3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c5ccd",
                            table="mous_shareevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ShareTier",
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
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="share_tiers",
                                to="mous.agreement",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[("gain", "Gain"), ("loss", "Loss")], max_length=10
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("up_to", models.DecimalField(decimal_places=2, max_digits=14)),
                    ],
                    options={
                        "ordering": ("direction", "number"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agreement", "direction", "number"), name="share_tier_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("up_to__gt", 0)), name="share_tier_above_nought"
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharetier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_sharetierevent" ("agreement_id", "created_at", "direction", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "up_to", "updated_at") VALUES (NEW."agreement_id", NEW."created_at", NEW."direction", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."up_to", NEW."updated_at"); RETURN NULL;',
                            hash="d21bfd24b99c7e63b9a6298cb2bba006f562123b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c5ed0",
                            table="mous_sharetier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharetier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "mous_sharetierevent" ("agreement_id", "created_at", "direction", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "up_to", "updated_at") VALUES (NEW."agreement_id", NEW."created_at", NEW."direction", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."up_to", NEW."updated_at"); RETURN NULL;',
                            hash="2a9d9c7263a94190fe268aca814d36fb0f1e0ccc",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1958c",
                            table="mous_sharetier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharetier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_sharetierevent" ("agreement_id", "created_at", "direction", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "up_to", "updated_at") VALUES (OLD."agreement_id", OLD."created_at", OLD."direction", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."up_to", OLD."updated_at"); RETURN NULL;',
                            hash="7021559728a9cc43f9eb505823154082391caef8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5e563",
                            table="mous_sharetier",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ShareTierEvent",
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
                                to="mous.sharetier",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.agreement",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[("gain", "Gain"), ("loss", "Loss")], max_length=10
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        ("up_to", models.DecimalField(decimal_places=2, max_digits=14)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharetierevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="84264f48522c9a6287047627de603177e6405c98",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_434c5",
                            table="mous_sharetierevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharetierevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2de16f2ce704aa931db66dcc67ce644d87d05f17",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_34300",
                            table="mous_sharetierevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Commitment",
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
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commitments",
                                to="mous.agreement",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        (
                            "party",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commitments",
                                to="mous.party",
                            ),
                        ),
                        ("text", models.TextField()),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("retired_on", models.DateField(blank=True, null=True)),
                        (
                            "retired_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("retired_why", models.TextField(blank=True)),
                        (
                            "milestones",
                            models.ManyToManyField(
                                related_name="commitments",
                                through="mous.CommitmentMilestone",
                                to="milestones.milestone",
                            ),
                        ),
                        (
                            "benefits",
                            models.ManyToManyField(
                                related_name="commitments",
                                through="mous.CommitmentBenefit",
                                to="risks.benefit",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("agreement__reference_order", "number"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("agreement", "number"), name="commitment_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True),
                                name="commitment_has_text",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("retired_by", None),
                                        ("retired_on", None),
                                        ("retired_why", ""),
                                    ),
                                    models.Q(
                                        ("retired_by__isnull", False),
                                        ("retired_on__isnull", False),
                                        models.Q(("retired_why", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="commitment_retired_whole",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="party_of_agreement",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."party_id" IS NOT NULL)',
                            func="\n        IF NOT EXISTS (\n            SELECT FROM mous_party\n            WHERE id = NEW.party_id AND agreement_id = NEW.agreement_id\n        ) THEN\n            RAISE EXCEPTION 'The party is of another agreement'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'commitment_party_of_agreement';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="9930c978948ad792e5d00ecfcc4365a402e94e00",
                            operation='INSERT OR UPDATE OF "party_id", "agreement_id"',
                            pgid="pgtrigger_party_of_agreement_53730",
                            table="mous_commitment",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_commitmentevent" ("agreement_id", "created_at", "due_on", "id", "number", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_by_id", "retired_on", "retired_why", "text", "updated_at") VALUES (NEW."agreement_id", NEW."created_at", NEW."due_on", NEW."id", NEW."number", NEW."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."retired_by_id", NEW."retired_on", NEW."retired_why", NEW."text", NEW."updated_at"); RETURN NULL;',
                            hash="a9bd18e418dc5f3c498c196d9f13b9b8e86ea390",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b2f34",
                            table="mous_commitment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "mous_commitmentevent" ("agreement_id", "created_at", "due_on", "id", "number", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_by_id", "retired_on", "retired_why", "text", "updated_at") VALUES (NEW."agreement_id", NEW."created_at", NEW."due_on", NEW."id", NEW."number", NEW."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."retired_by_id", NEW."retired_on", NEW."retired_why", NEW."text", NEW."updated_at"); RETURN NULL;',
                            hash="3d041e31a4943e0d20b08ad588018e49f2e2621b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1585f",
                            table="mous_commitment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_commitmentevent" ("agreement_id", "created_at", "due_on", "id", "number", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_by_id", "retired_on", "retired_why", "text", "updated_at") VALUES (OLD."agreement_id", OLD."created_at", OLD."due_on", OLD."id", OLD."number", OLD."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."retired_by_id", OLD."retired_on", OLD."retired_why", OLD."text", OLD."updated_at"); RETURN NULL;',
                            hash="fd49e020a1fe2cc70cae7abf64cd69d6903b4d1c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3b55e",
                            table="mous_commitment",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="CommitmentEvent",
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
                                to="mous.commitment",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.agreement",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        (
                            "party",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.party",
                            ),
                        ),
                        ("text", models.TextField()),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("retired_on", models.DateField(blank=True, null=True)),
                        (
                            "retired_by",
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
                        ("retired_why", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="b96af080ca32875d2e59ceebfdec9a50f62261cb",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_4ac73",
                            table="mous_commitmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3501a0714e047e04acaddcd2a589c70689cff856",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f4785",
                            table="mous_commitmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="CommitmentMilestone",
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
                            "commitment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="mous.commitment"
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
                                fields=("commitment", "milestone"), name="commitment_milestone_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentmilestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_commitmentmilestoneevent" ("commitment_id", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."commitment_id", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="1cdad47579cb6d6a7dd48329863e9819ca6ecca9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_16db4",
                            table="mous_commitmentmilestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentmilestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "mous_commitmentmilestoneevent" ("commitment_id", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."commitment_id", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="f640b659e95ea3f35941ed5af837b0fc5cac8e01",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_73c33",
                            table="mous_commitmentmilestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentmilestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_commitmentmilestoneevent" ("commitment_id", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."commitment_id", OLD."id", OLD."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="d4cd86af88c460a39ee38d033cbe87dc02be9c3c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_64536",
                            table="mous_commitmentmilestone",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="CommitmentMilestoneEvent",
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
                                to="mous.commitmentmilestone",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "commitment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.commitment",
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
                    model_name="commitmentmilestoneevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="f9260b715bfad028c6c5d0fbc909fed7431c8a06",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_10375",
                            table="mous_commitmentmilestoneevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentmilestoneevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8232ca2a02f83eeb8f1d16d2804f248c62391f91",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c4e19",
                            table="mous_commitmentmilestoneevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="CommitmentBenefit",
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
                            "commitment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="mous.commitment"
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
                                fields=("commitment", "benefit"), name="commitment_benefit_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentbenefit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_commitmentbenefitevent" ("benefit_id", "commitment_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."benefit_id", NEW."commitment_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="42ab6ca44b52b3cdfb53a445b3fae81e56c32005",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_988eb",
                            table="mous_commitmentbenefit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentbenefit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "mous_commitmentbenefitevent" ("benefit_id", "commitment_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."benefit_id", NEW."commitment_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="683fc9d896dd159db2d2316d0eab41d73e0ef689",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fffb6",
                            table="mous_commitmentbenefit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentbenefit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_commitmentbenefitevent" ("benefit_id", "commitment_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."benefit_id", OLD."commitment_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="ba574bea2b0bc16527290895679d9b17f241a978",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_aa920",
                            table="mous_commitmentbenefit",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="CommitmentBenefitEvent",
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
                                to="mous.commitmentbenefit",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "commitment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.commitment",
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
                    model_name="commitmentbenefitevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="caf631ec68be2a13b94224e124736bb60eac065e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_89ccd",
                            table="mous_commitmentbenefitevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmentbenefitevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ff8918b0e4c04e676cac98a538f097404c2df5f5",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ee70a",
                            table="mous_commitmentbenefitevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ShareStatement",
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
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="share_statements",
                                to="mous.agreement",
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("pool", models.DecimalField(decimal_places=2, max_digits=14)),
                        (
                            "planned",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                        ("basis", models.TextField(blank=True)),
                        ("is_shadow", models.BooleanField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("in_sign_off", "In sign-off"),
                                    ("returned", "Returned for rework"),
                                    ("deferred", "Deferred"),
                                    ("approved", "Agreed"),
                                    ("approved_with_conditions", "Agreed with conditions"),
                                    (
                                        "recommended",
                                        "Agreed by signatories, for each body to confirm",
                                    ),
                                    ("rejected", "Not agreed"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="draft",
                                max_length=30,
                            ),
                        ),
                        (
                            "prepared_by",
                            models.ForeignKey(
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
                                name="sharestatement_reference",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("classification", "part_2"), _negated=True),
                                    models.Q(("part_2_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="sharestatement_part_2_has_ground",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="share_statement_days_in_order",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharestatement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_sharestatementevent" ("agreement_id", "basis", "classification", "created_at", "deciding_body_id", "ends_on", "id", "is_shadow", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "pool", "prepared_by_id", "reference", "starts_on", "state", "updated_at") VALUES (NEW."agreement_id", NEW."basis", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."ends_on", NEW."id", NEW."is_shadow", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."planned", NEW."pool", NEW."prepared_by_id", NEW."reference", NEW."starts_on", NEW."state", NEW."updated_at"); RETURN NULL;',
                            hash="b6a1e286d7ef7f7eaac22d11abaced2508f10f5e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1a603",
                            table="mous_sharestatement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharestatement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."agreement_id" IS DISTINCT FROM (NEW."agreement_id") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_shadow" IS DISTINCT FROM (NEW."is_shadow") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."planned" IS DISTINCT FROM (NEW."planned") OR OLD."pool" IS DISTINCT FROM (NEW."pool") OR OLD."prepared_by_id" IS DISTINCT FROM (NEW."prepared_by_id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                            func='INSERT INTO "mous_sharestatementevent" ("agreement_id", "basis", "classification", "created_at", "deciding_body_id", "ends_on", "id", "is_shadow", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "pool", "prepared_by_id", "reference", "starts_on", "state", "updated_at") VALUES (NEW."agreement_id", NEW."basis", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."ends_on", NEW."id", NEW."is_shadow", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."planned", NEW."pool", NEW."prepared_by_id", NEW."reference", NEW."starts_on", NEW."state", NEW."updated_at"); RETURN NULL;',
                            hash="d6a8efece81c7beee57a974392cc77aceeb1f67b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f30fc",
                            table="mous_sharestatement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharestatement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_sharestatementevent" ("agreement_id", "basis", "classification", "created_at", "deciding_body_id", "ends_on", "id", "is_shadow", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "pool", "prepared_by_id", "reference", "starts_on", "state", "updated_at") VALUES (OLD."agreement_id", OLD."basis", OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."ends_on", OLD."id", OLD."is_shadow", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."planned", OLD."pool", OLD."prepared_by_id", OLD."reference", OLD."starts_on", OLD."state", OLD."updated_at"); RETURN NULL;',
                            hash="4883d561b4dc1294274bb788cb4eff07ba7c391a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c4b04",
                            table="mous_sharestatement",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ShareStatementEvent",
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
                                to="mous.sharestatement",
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
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.agreement",
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("pool", models.DecimalField(decimal_places=2, max_digits=14)),
                        (
                            "planned",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                        ("basis", models.TextField(blank=True)),
                        ("is_shadow", models.BooleanField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("in_sign_off", "In sign-off"),
                                    ("returned", "Returned for rework"),
                                    ("deferred", "Deferred"),
                                    ("approved", "Agreed"),
                                    ("approved_with_conditions", "Agreed with conditions"),
                                    (
                                        "recommended",
                                        "Agreed by signatories, for each body to confirm",
                                    ),
                                    ("rejected", "Not agreed"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="draft",
                                max_length=30,
                            ),
                        ),
                        (
                            "prepared_by",
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
                    model_name="sharestatementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="ba5d477134cc1658ef62decc517bcb751d1613fa",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_4be10",
                            table="mous_sharestatementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharestatementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="c80af90e6ef9b8c756dd816084f7e180e8e3c38f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_52d72",
                            table="mous_sharestatementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ShareAmount",
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
                            "statement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="amounts",
                                to="mous.sharestatement",
                            ),
                        ),
                        (
                            "party",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="amounts",
                                to="mous.party",
                            ),
                        ),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=14)),
                    ],
                    options={
                        "ordering": ("party__position", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("statement", "party"), name="share_amount_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", 0)),
                                name="share_amount_not_negative",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shareamount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_shareamountevent" ("amount", "created_at", "id", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "updated_at") VALUES (NEW."amount", NEW."created_at", NEW."id", NEW."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."statement_id", NEW."updated_at"); RETURN NULL;',
                            hash="e0da66cd5ef63e163f80e6307e5cf68ecb8f44a6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5026a",
                            table="mous_shareamount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shareamount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "mous_shareamountevent" ("amount", "created_at", "id", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "updated_at") VALUES (NEW."amount", NEW."created_at", NEW."id", NEW."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."statement_id", NEW."updated_at"); RETURN NULL;',
                            hash="a9b0a83f6a2a10e5d44429c60dc63a8befbb5559",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_66e45",
                            table="mous_shareamount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shareamount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "mous_shareamountevent" ("amount", "created_at", "id", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "updated_at") VALUES (OLD."amount", OLD."created_at", OLD."id", OLD."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."statement_id", OLD."updated_at"); RETURN NULL;',
                            hash="b910d7c7969b0c8e995e235a4ada0e38bcb2dbe8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5ffc4",
                            table="mous_shareamount",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ShareAmountEvent",
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
                                to="mous.shareamount",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "statement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.sharestatement",
                            ),
                        ),
                        (
                            "party",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="mous.party",
                            ),
                        ),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=14)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shareamountevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="7e32c58503eb0c49f46709f95b2897dd6e939378",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_24a51",
                            table="mous_shareamountevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shareamountevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="c68a84b3cb57a6d1d6174751e7e6aa867377c555",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_de933",
                            table="mous_shareamountevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
