import datetime

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):
    replaces = [
        ("bodies", "0001_initial"),
        ("bodies", "0002_interests_and_absences"),
        ("bodies", "0003_absence_one_at_a_time"),
    ]

    initial = True

    dependencies = [
        ("account", "0009_emailaddress_unique_primary_email"),
        ("accounts", "0001_first_release"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("guardian", "0003_remove_groupobjectpermission_guardian_gr_content_ae6aec_idx_and_more"),
        ("knox", "0009_extend_authtoken_field"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
        ("viewflow", "0015_task_scheduled"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        BtreeGistExtension(),
        Together(
            [
                migrations.CreateModel(
                    name="Body",
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
                                related_name="bodies",
                                to="accounts.partnership",
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("slug", models.SlugField(max_length=80)),
                        (
                            "kind",
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
                        (
                            "legal_form",
                            models.CharField(
                                choices=[
                                    ("forum", "Forum"),
                                    ("committee", "Committee"),
                                    ("joint_committee", "Joint committee"),
                                    ("lead_provider", "Lead provider"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="bodies.body",
                            ),
                        ),
                        ("quorum", models.PositiveSmallIntegerField(blank=True, null=True)),
                        (
                            "quorum_sectors",
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
                        (
                            "decision_rule",
                            models.CharField(
                                blank=True,
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
                        ("decides_between_meetings", models.BooleanField(default=False)),
                        ("notice_days", models.PositiveSmallIntegerField(default=5)),
                        ("notice_in_working_days", models.BooleanField(default=True)),
                        ("seat_for_every_partner", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name_plural": "bodies",
                        "ordering": ("name",),
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("name"),
                                name="body_name",
                            ),
                            models.UniqueConstraint(
                                fields=("partnership", "slug"), name="body_slug"
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="body",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_bodyevent" ("created_at", "decides_between_meetings", "decision_rule", "id", "kind", "legal_form", "name", "notice_days", "notice_in_working_days", "parent_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum", "quorum_sectors", "seat_for_every_partner", "slug", "updated_at") VALUES (NEW."created_at", NEW."decides_between_meetings", NEW."decision_rule", NEW."id", NEW."kind", NEW."legal_form", NEW."name", NEW."notice_days", NEW."notice_in_working_days", NEW."parent_id", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quorum", NEW."quorum_sectors", NEW."seat_for_every_partner", NEW."slug", NEW."updated_at"); RETURN NULL;',
                            hash="21d2a97c8f0e485b5f6be4927ed5c30ba86d81f2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_aec61",
                            table="bodies_body",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="body",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "bodies_bodyevent" ("created_at", "decides_between_meetings", "decision_rule", "id", "kind", "legal_form", "name", "notice_days", "notice_in_working_days", "parent_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum", "quorum_sectors", "seat_for_every_partner", "slug", "updated_at") VALUES (NEW."created_at", NEW."decides_between_meetings", NEW."decision_rule", NEW."id", NEW."kind", NEW."legal_form", NEW."name", NEW."notice_days", NEW."notice_in_working_days", NEW."parent_id", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quorum", NEW."quorum_sectors", NEW."seat_for_every_partner", NEW."slug", NEW."updated_at"); RETURN NULL;',
                            hash="999e49ad0e9a5b00a32390ec948b4b2be1a788c2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4f658",
                            table="bodies_body",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="body",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_bodyevent" ("created_at", "decides_between_meetings", "decision_rule", "id", "kind", "legal_form", "name", "notice_days", "notice_in_working_days", "parent_id", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum", "quorum_sectors", "seat_for_every_partner", "slug", "updated_at") VALUES (OLD."created_at", OLD."decides_between_meetings", OLD."decision_rule", OLD."id", OLD."kind", OLD."legal_form", OLD."name", OLD."notice_days", OLD."notice_in_working_days", OLD."parent_id", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quorum", OLD."quorum_sectors", OLD."seat_for_every_partner", OLD."slug", OLD."updated_at"); RETURN NULL;',
                            hash="d9602361019405bbc8f0282c446eefc717cf16e5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ec666",
                            table="bodies_body",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="BodyEvent",
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
                                to="bodies.body",
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
                        ("slug", models.SlugField(db_index=False, max_length=80)),
                        (
                            "kind",
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
                        (
                            "legal_form",
                            models.CharField(
                                choices=[
                                    ("forum", "Forum"),
                                    ("committee", "Committee"),
                                    ("joint_committee", "Joint committee"),
                                    ("lead_provider", "Lead provider"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "parent",
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
                        ("quorum", models.PositiveSmallIntegerField(blank=True, null=True)),
                        (
                            "quorum_sectors",
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
                        (
                            "decision_rule",
                            models.CharField(
                                blank=True,
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
                        ("decides_between_meetings", models.BooleanField(default=False)),
                        ("notice_days", models.PositiveSmallIntegerField(default=5)),
                        ("notice_in_working_days", models.BooleanField(default=True)),
                        ("seat_for_every_partner", models.BooleanField(default=False)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="bodyevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="6fbdbb29140ed54a05d4cb07b2c55567b0815144",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_405cb",
                            table="bodies_bodyevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="bodyevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d8fea35079a6f39f2f98d03a64cf006a1a101323",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_133bf",
                            table="bodies_bodyevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Seat",
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
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="seats",
                                to="bodies.body",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="seats",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="seats",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("chair", "Chair"),
                                    ("vice_chair", "Vice-chair"),
                                    ("member", "Member"),
                                    ("in_attendance", "In attendance"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("is_voting", models.BooleanField()),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deputises_for",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ends_on", None)),
                                fields=("body", "person"),
                                name="seat_open_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("deputy", None),
                                    models.Q(("deputy", models.F("person")), _negated=True),
                                    _connector="OR",
                                ),
                                name="seat_deputy_is_another",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_voting", True), ("role", "in_attendance"), _negated=True
                                ),
                                name="seat_in_attendance_has_no_vote",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True),
                                    ("starts_on__isnull", True),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="seat_dates_in_order",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seat",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_seatevent" ("body_id", "created_at", "deputy_id", "ends_on", "id", "is_voting", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "updated_at") VALUES (NEW."body_id", NEW."created_at", NEW."deputy_id", NEW."ends_on", NEW."id", NEW."is_voting", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."role", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="7ae25b51e8db472353e5ddecda705c518ea07af2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_71237",
                            table="bodies_seat",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seat",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "bodies_seatevent" ("body_id", "created_at", "deputy_id", "ends_on", "id", "is_voting", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "updated_at") VALUES (NEW."body_id", NEW."created_at", NEW."deputy_id", NEW."ends_on", NEW."id", NEW."is_voting", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."role", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="bf623e77478af96cd0f6879f21e23e4f2fe58253",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c70e8",
                            table="bodies_seat",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seat",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_seatevent" ("body_id", "created_at", "deputy_id", "ends_on", "id", "is_voting", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "updated_at") VALUES (OLD."body_id", OLD."created_at", OLD."deputy_id", OLD."ends_on", OLD."id", OLD."is_voting", OLD."organisation_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."role", OLD."starts_on", OLD."updated_at"); RETURN NULL;',
                            hash="d3d5909eb09ee95c3bb0f8946f7424ab309e82a8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7ff48",
                            table="bodies_seat",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="SeatEvent",
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
                                to="bodies.seat",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("chair", "Chair"),
                                    ("vice_chair", "Vice-chair"),
                                    ("member", "Member"),
                                    ("in_attendance", "In attendance"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("is_voting", models.BooleanField()),
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
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="187c3d3a790d4100984861483e2f2444131fd619",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_a137c",
                            table="bodies_seatevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="bca594518d10b36b82ab6e7a1e37db6b88837195",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_5368e",
                            table="bodies_seatevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Delegation",
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
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delegations",
                                to="bodies.body",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delegations",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40)
                            ),
                        ),
                        (
                            "up_to",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True),
                                    ("starts_on__isnull", True),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="delegation_dates_in_order",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("up_to", None), ("up_to__gte", 0), _connector="OR"
                                ),
                                name="delegation_amount_not_negative",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delegation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_delegationevent" ("body_id", "created_at", "ends_on", "id", "kinds", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "up_to", "updated_at") VALUES (NEW."body_id", NEW."created_at", NEW."ends_on", NEW."id", NEW."kinds", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."up_to", NEW."updated_at"); RETURN NULL;',
                            hash="2bf83c969f2637d4845732bab249ff554be5c18c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_367b8",
                            table="bodies_delegation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delegation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "bodies_delegationevent" ("body_id", "created_at", "ends_on", "id", "kinds", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "up_to", "updated_at") VALUES (NEW."body_id", NEW."created_at", NEW."ends_on", NEW."id", NEW."kinds", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."starts_on", NEW."up_to", NEW."updated_at"); RETURN NULL;',
                            hash="8859a9d654d05ddbbb0a42138f65d52dbcd9977a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1da0f",
                            table="bodies_delegation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delegation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_delegationevent" ("body_id", "created_at", "ends_on", "id", "kinds", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "up_to", "updated_at") VALUES (OLD."body_id", OLD."created_at", OLD."ends_on", OLD."id", OLD."kinds", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."up_to", OLD."updated_at"); RETURN NULL;',
                            hash="c78cea9a725c8bbbf71fa8ac1a17083d1962e6b7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cfade",
                            table="bodies_delegation",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="DelegationEvent",
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
                                to="bodies.delegation",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                            "kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40)
                            ),
                        ),
                        (
                            "up_to",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delegationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="14c6a0111d4e8db2407beea72e8bd87701bf18b5",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_b6e49",
                            table="bodies_delegationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="delegationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="52de7081d110361683aca137e905b76f7e90824a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a658c",
                            table="bodies_delegationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Meeting",
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
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meetings",
                                to="bodies.body",
                            ),
                        ),
                        ("held_on", models.DateField()),
                        ("starts_at", models.TimeField(default=datetime.time(14, 0))),
                        ("place", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "ordering": ("held_on", "starts_at"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("body", "held_on"), name="meeting_once_a_day"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_meetingevent" ("body_id", "created_at", "held_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "updated_at") VALUES (NEW."body_id", NEW."created_at", NEW."held_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."starts_at", NEW."updated_at"); RETURN NULL;',
                            hash="bd1dc61a41342a61837bac5c0021208d1c80306e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_63089",
                            table="bodies_meeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "bodies_meetingevent" ("body_id", "created_at", "held_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "updated_at") VALUES (NEW."body_id", NEW."created_at", NEW."held_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."starts_at", NEW."updated_at"); RETURN NULL;',
                            hash="b387d65ab543a841e9af2033d7134f922714a92e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e4779",
                            table="bodies_meeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_meetingevent" ("body_id", "created_at", "held_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "starts_at", "updated_at") VALUES (OLD."body_id", OLD."created_at", OLD."held_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."starts_at", OLD."updated_at"); RETURN NULL;',
                            hash="38d25844f2212a1344f8ec3960c8a83dd6e4b33e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_754f5",
                            table="bodies_meeting",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="MeetingEvent",
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
                                to="bodies.meeting",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("held_on", models.DateField()),
                        ("starts_at", models.TimeField(default=datetime.time(14, 0))),
                        ("place", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="1cf22b5810ae9971ff4b13b53f5ca7cb67f37775",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_010f6",
                            table="bodies_meetingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a637cdddc56d6150e3ecdbf9d49445ef18940828",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_05142",
                            table="bodies_meetingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Attendance",
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendances",
                                to="bodies.meeting",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendances",
                                to="bodies.seat",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendances",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("meeting", "seat"), name="attendance_once"
                            ),
                            models.UniqueConstraint(
                                fields=("meeting", "person"), name="attendance_counts_once"
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_attendanceevent" ("created_at", "id", "meeting_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."meeting_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."seat_id", NEW."updated_at"); RETURN NULL;',
                            hash="344f6cafc53b3b98af2986b9b89e40e4c10d10c2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cb24e",
                            table="bodies_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "bodies_attendanceevent" ("created_at", "id", "meeting_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."meeting_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."seat_id", NEW."updated_at"); RETURN NULL;',
                            hash="ce814089f486ee7a78a0e59420e158bbd3f66acd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2993f",
                            table="bodies_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_attendanceevent" ("created_at", "id", "meeting_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "updated_at") VALUES (OLD."created_at", OLD."id", OLD."meeting_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."seat_id", OLD."updated_at"); RETURN NULL;',
                            hash="d7f44d6405ddb8cc559df4e4b32d488b33e57559",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_086de",
                            table="bodies_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AttendanceEvent",
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
                                to="bodies.attendance",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        (
                            "seat",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bodies.seat",
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
                    model_name="attendanceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="f06bf2abc28ea780cda9229c1563a51e58ec0e25",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_7e299",
                            table="bodies_attendanceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendanceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="639387f25e0dd9fd30815e1373802f434f6c6695",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_bc18f",
                            table="bodies_attendanceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Interest",
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
                                related_name="interests",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="interests",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="interests",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("financial", "Financial"),
                                    ("non_financial_professional", "Non-financial professional"),
                                    ("non_financial_personal", "Non-financial personal"),
                                    ("indirect", "Indirect"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("nature", models.TextField()),
                        (
                            "in_organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="interests_in",
                                to="accounts.organisation",
                            ),
                        ),
                        (
                            "matter_type",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="contenttypes.contenttype",
                            ),
                        ),
                        ("matter_id", models.PositiveBigIntegerField(blank=True, null=True)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("declared_on", models.DateField()),
                        (
                            "declared_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-starts_on", "pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("organisation__isnull", False), ("person", None)),
                                    models.Q(("organisation", None), ("person__isnull", False)),
                                    _connector="OR",
                                ),
                                name="interest_of_one",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("matter_id", None), ("matter_type", None)),
                                    models.Q(
                                        ("matter_id__isnull", False), ("matter_type__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="interest_matter_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("nature", ""), _negated=True),
                                name="interest_says_what",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("organisation", None),
                                    ("in_organisation", None),
                                    models.Q(
                                        ("in_organisation", models.F("organisation")), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="interest_in_another",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True),
                                    ("starts_on__isnull", True),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="interest_dates_in_order",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="interest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_interestevent" ("created_at", "declared_by_id", "declared_on", "ends_on", "id", "in_organisation_id", "kind", "matter_id", "matter_type_id", "nature", "organisation_id", "partnership_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at") VALUES (NEW."created_at", NEW."declared_by_id", NEW."declared_on", NEW."ends_on", NEW."id", NEW."in_organisation_id", NEW."kind", NEW."matter_id", NEW."matter_type_id", NEW."nature", NEW."organisation_id", NEW."partnership_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="60db8e05d54e68f9da78f7d616731338a2b85b10",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bb5a4",
                            table="bodies_interest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="interest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "bodies_interestevent" ("created_at", "declared_by_id", "declared_on", "ends_on", "id", "in_organisation_id", "kind", "matter_id", "matter_type_id", "nature", "organisation_id", "partnership_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at") VALUES (NEW."created_at", NEW."declared_by_id", NEW."declared_on", NEW."ends_on", NEW."id", NEW."in_organisation_id", NEW."kind", NEW."matter_id", NEW."matter_type_id", NEW."nature", NEW."organisation_id", NEW."partnership_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="039f8dddaa5bf9f7a0e3f0ef097e55270545c428",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9cf83",
                            table="bodies_interest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="interest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_interestevent" ("created_at", "declared_by_id", "declared_on", "ends_on", "id", "in_organisation_id", "kind", "matter_id", "matter_type_id", "nature", "organisation_id", "partnership_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at") VALUES (OLD."created_at", OLD."declared_by_id", OLD."declared_on", OLD."ends_on", OLD."id", OLD."in_organisation_id", OLD."kind", OLD."matter_id", OLD."matter_type_id", OLD."nature", OLD."organisation_id", OLD."partnership_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."updated_at"); RETURN NULL;',
                            hash="944464062e59c57951f6f8e009709b59e11cfe65",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9a821",
                            table="bodies_interest",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="InterestEvent",
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
                                to="bodies.interest",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("financial", "Financial"),
                                    ("non_financial_professional", "Non-financial professional"),
                                    ("non_financial_personal", "Non-financial personal"),
                                    ("indirect", "Indirect"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("nature", models.TextField()),
                        (
                            "in_organisation",
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
                            "matter_type",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="contenttypes.contenttype",
                            ),
                        ),
                        ("matter_id", models.PositiveBigIntegerField(blank=True, null=True)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("declared_on", models.DateField()),
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="interestevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="99414f80ef272b0ad9c1aae8d234f3641b3e64ae",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_80d2d",
                            table="bodies_interestevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="interestevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="fa271765eb646c37f95ea32a46d88a5da3013a3f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f4fb2",
                            table="bodies_interestevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="InterestReturn",
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
                                related_name="interest_returns",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="interest_returns",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("period_starts_on", models.DateField()),
                        ("is_nil", models.BooleanField()),
                        ("made_on", models.DateField()),
                    ],
                    options={
                        "ordering": ("-period_starts_on", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "person", "period_starts_on"),
                                name="interest_return_once",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="interestreturn",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_interestreturnevent" ("created_at", "id", "is_nil", "made_on", "partnership_id", "period_starts_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."is_nil", NEW."made_on", NEW."partnership_id", NEW."period_starts_on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."updated_at"); RETURN NULL;',
                            hash="f147e6cf1d780ba0345c2fba60e1997421c116bf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_41f32",
                            table="bodies_interestreturn",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="interestreturn",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "bodies_interestreturnevent" ("created_at", "id", "is_nil", "made_on", "partnership_id", "period_starts_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."is_nil", NEW."made_on", NEW."partnership_id", NEW."period_starts_on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."updated_at"); RETURN NULL;',
                            hash="d3be93c9ccae193258b5ac32f6abadbb1f29a193",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_99935",
                            table="bodies_interestreturn",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="interestreturn",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_interestreturnevent" ("created_at", "id", "is_nil", "made_on", "partnership_id", "period_starts_on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (OLD."created_at", OLD."id", OLD."is_nil", OLD."made_on", OLD."partnership_id", OLD."period_starts_on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."updated_at"); RETURN NULL;',
                            hash="2bf36e411ee6fc4ec01153ea29514d96531aea30",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2019e",
                            table="bodies_interestreturn",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="InterestReturnEvent",
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
                                to="bodies.interestreturn",
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
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("period_starts_on", models.DateField()),
                        ("is_nil", models.BooleanField()),
                        ("made_on", models.DateField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="interestreturnevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="c29f8a6507f4bedb60d0a7a8cfa8a61445590e9a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_4853f",
                            table="bodies_interestreturnevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="interestreturnevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6e29ec5351331e75dd85a6223347fd99577ca031",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_5ba9a",
                            table="bodies_interestreturnevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Absence",
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
                                related_name="absences",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="absences",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="absences_covered",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        (
                            "set_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("starts_on", "pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("deputy", models.F("person")), _negated=True),
                                name="absence_deputy_is_another",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True),
                                    ("starts_on__isnull", True),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="absence_dates_in_order",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("partnership", "="),
                                    ("person", "="),
                                    (
                                        models.Func(
                                            "starts_on",
                                            "ends_on",
                                            models.Value("[]"),
                                            function="daterange",
                                            output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="absence_one_at_a_time",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_absenceevent" ("created_at", "deputy_id", "ends_on", "id", "partnership_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_by_id", "starts_on", "updated_at") VALUES (NEW."created_at", NEW."deputy_id", NEW."ends_on", NEW."id", NEW."partnership_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."set_by_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="853fac7be8015142099e0ab821de9e452cb16e68",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0ca1c",
                            table="bodies_absence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "bodies_absenceevent" ("created_at", "deputy_id", "ends_on", "id", "partnership_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_by_id", "starts_on", "updated_at") VALUES (NEW."created_at", NEW."deputy_id", NEW."ends_on", NEW."id", NEW."partnership_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."set_by_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="aa5eb2ff4a70448e37e6eb48d38190c3420287a2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8cd1a",
                            table="bodies_absence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "bodies_absenceevent" ("created_at", "deputy_id", "ends_on", "id", "partnership_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_by_id", "starts_on", "updated_at") VALUES (OLD."created_at", OLD."deputy_id", OLD."ends_on", OLD."id", OLD."partnership_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."set_by_id", OLD."starts_on", OLD."updated_at"); RETURN NULL;',
                            hash="1bb7962dfac07beef545bc8f5cff09a96645500c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b785a",
                            table="bodies_absence",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="AbsenceEvent",
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
                                to="bodies.absence",
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
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        (
                            "set_by",
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
                    model_name="absenceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="bea9888bdb6db0d97c8f3f8df9dbc980773b4345",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_4b629",
                            table="bodies_absenceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absenceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0b5dd32925e38767df384186c505f593b5c6c5ed",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_77b96",
                            table="bodies_absenceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
