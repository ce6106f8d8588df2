import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import exchange.models.uploads
from core.operations import Together


class Migration(migrations.Migration):
    replaces = [
        ("exchange", "0001_initial"),
        ("exchange", "0002_calendar_feeds"),
        ("exchange", "0003_plans"),
        ("exchange", "0004_proposals"),
        ("exchange", "0005_name_of_a_milestone"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_first_release"),
        ("milestones", "0001_first_release"),
        ("workstreams", "0001_first_release"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="CalendarFeed",
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
                                related_name="calendar_feeds",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="calendar_feeds",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    (
                                        "mine",
                                        "My own milestones, and meetings of bodies on which I sit",
                                    ),
                                    ("workstream", "One workstream's milestones"),
                                    ("partnership", "Every milestone and meeting that I may see"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="calendar_feeds",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("secret_sha256", models.CharField(max_length=64, unique=True)),
                        ("revoked_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ("-pk",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "workstream"), ("workstream__isnull", False)),
                                    models.Q(
                                        models.Q(("kind", "workstream"), _negated=True),
                                        ("workstream", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="feed_of_a_workstream_names_it",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendarfeed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "exchange_calendarfeedevent" ("created_at", "id", "kind", "partnership_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "secret_sha256", "updated_at", "workstream_id") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."partnership_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revoked_at", NEW."secret_sha256", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="7d773e48124c5c3e5c4088f9a1a096636341b9d8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_86fcc",
                            table="exchange_calendarfeed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendarfeed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "exchange_calendarfeedevent" ("created_at", "id", "kind", "partnership_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "secret_sha256", "updated_at", "workstream_id") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."partnership_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revoked_at", NEW."secret_sha256", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="1f929af3fa9a8530bca3f080680ee9e0b1468b5f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_036f6",
                            table="exchange_calendarfeed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendarfeed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "exchange_calendarfeedevent" ("created_at", "id", "kind", "partnership_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "secret_sha256", "updated_at", "workstream_id") VALUES (OLD."created_at", OLD."id", OLD."kind", OLD."partnership_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revoked_at", OLD."secret_sha256", OLD."updated_at", OLD."workstream_id"); RETURN NULL;',
                            hash="86b903e4036267805d6b5542303bff13d521ad0a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7e2e7",
                            table="exchange_calendarfeed",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="CalendarFeedEvent",
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
                                to="exchange.calendarfeed",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    (
                                        "mine",
                                        "My own milestones, and meetings of bodies on which I sit",
                                    ),
                                    ("workstream", "One workstream's milestones"),
                                    ("partnership", "Every milestone and meeting that I may see"),
                                ],
                                max_length=20,
                            ),
                        ),
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
                        ("secret_sha256", models.CharField(max_length=64)),
                        ("revoked_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendarfeedevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="6d4980b051a5219961b05ab036616ff772069c7c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_e97cb",
                            table="exchange_calendarfeedevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendarfeedevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f6b0840a27a0a814524e6998b8e2a07f80f65574",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2d3c8",
                            table="exchange_calendarfeedevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Proposal",
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
                                related_name="proposals",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposals",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("left_out", models.JSONField(blank=True, default=list)),
                        ("sent_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ("-pk",),
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("partnership"),
                                django.db.models.functions.text.Lower("reference"),
                                name="proposal_reference",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "exchange_proposalevent" ("created_at", "id", "left_out", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "reference", "sent_at", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."left_out", NEW."name", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposed_by_id", NEW."reference", NEW."sent_at", NEW."updated_at"); RETURN NULL;',
                            hash="b92fc79c2bb59ac7d6f51e43c57d504db82ca690",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_69971",
                            table="exchange_proposal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."left_out" IS DISTINCT FROM (NEW."left_out") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."proposed_by_id" IS DISTINCT FROM (NEW."proposed_by_id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."sent_at" IS DISTINCT FROM (NEW."sent_at") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                            func='INSERT INTO "exchange_proposalevent" ("created_at", "id", "left_out", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "reference", "sent_at", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."left_out", NEW."name", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposed_by_id", NEW."reference", NEW."sent_at", NEW."updated_at"); RETURN NULL;',
                            hash="4e04e394d2c4684ee14712daaef26ea8ea486828",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7a37c",
                            table="exchange_proposal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "exchange_proposalevent" ("created_at", "id", "left_out", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "reference", "sent_at", "updated_at") VALUES (OLD."created_at", OLD."id", OLD."left_out", OLD."name", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposed_by_id", OLD."reference", OLD."sent_at", OLD."updated_at"); RETURN NULL;',
                            hash="c8a22e870fbe67eed57db0d741eb6ba869cac6c1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_91d6b",
                            table="exchange_proposal",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ProposalEvent",
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
                                to="exchange.proposal",
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
                            "proposed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("left_out", models.JSONField(blank=True, default=list)),
                        ("sent_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposalevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="5582cfa1e0687317af7d1511c6759a122e8926ad",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_13433",
                            table="exchange_proposalevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposalevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="bb66c94fd8a41f32c5e499b10f5d8841d2e7eeed",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_604f4",
                            table="exchange_proposalevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ProposedChange",
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
                            "proposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="changes",
                                to="exchange.proposal",
                            ),
                        ),
                        (
                            "milestone",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposed_changes",
                                to="milestones.milestone",
                            ),
                        ),
                        (
                            "field",
                            models.CharField(
                                choices=[
                                    ("name", "Name"),
                                    ("short_title", "Short title"),
                                    ("level", "Level"),
                                    ("estimate", "Estimate in days"),
                                    ("forecast", "Forecast"),
                                    ("done", "Done"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("sheet", models.CharField(max_length=31)),
                        ("place", models.CharField(max_length=10)),
                        ("before", models.CharField(blank=True, max_length=300)),
                        ("after", models.CharField(blank=True, max_length=300)),
                        ("reason", models.CharField(blank=True, max_length=1000)),
                        ("doubt", models.CharField(blank=True, max_length=200)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Waiting"),
                                    ("accepted", "Accepted"),
                                    ("declined", "Declined"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("decided_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("decision_reason", models.CharField(blank=True, max_length=1000)),
                    ],
                    options={
                        "ordering": ("pk",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("proposal", "milestone", "field"),
                                name="proposed_change_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_at", None),
                                        ("decided_by", None),
                                        ("state", "open"),
                                    ),
                                    models.Q(
                                        models.Q(("state", "open"), _negated=True),
                                        ("decided_at__isnull", False),
                                        ("decided_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="proposed_change_decided_whole",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "declined"), _negated=True),
                                    models.Q(("decision_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="proposed_change_declined_with_reason",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposedchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "exchange_proposedchangeevent" ("after", "before", "created_at", "decided_at", "decided_by_id", "decision_reason", "doubt", "field", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "proposal_id", "reason", "sheet", "state", "updated_at") VALUES (NEW."after", NEW."before", NEW."created_at", NEW."decided_at", NEW."decided_by_id", NEW."decision_reason", NEW."doubt", NEW."field", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."proposal_id", NEW."reason", NEW."sheet", NEW."state", NEW."updated_at"); RETURN NULL;',
                            hash="3ba5b737dc5d64a078d07ada810b4cc8f8708232",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a35f4",
                            table="exchange_proposedchange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposedchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "exchange_proposedchangeevent" ("after", "before", "created_at", "decided_at", "decided_by_id", "decision_reason", "doubt", "field", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "proposal_id", "reason", "sheet", "state", "updated_at") VALUES (NEW."after", NEW."before", NEW."created_at", NEW."decided_at", NEW."decided_by_id", NEW."decision_reason", NEW."doubt", NEW."field", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."proposal_id", NEW."reason", NEW."sheet", NEW."state", NEW."updated_at"); RETURN NULL;',
                            hash="26a8f17a63355b1db1b5bd464fcdb0a5db9e4d0a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_458ac",
                            table="exchange_proposedchange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposedchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "exchange_proposedchangeevent" ("after", "before", "created_at", "decided_at", "decided_by_id", "decision_reason", "doubt", "field", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "proposal_id", "reason", "sheet", "state", "updated_at") VALUES (OLD."after", OLD."before", OLD."created_at", OLD."decided_at", OLD."decided_by_id", OLD."decision_reason", OLD."doubt", OLD."field", OLD."id", OLD."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."proposal_id", OLD."reason", OLD."sheet", OLD."state", OLD."updated_at"); RETURN NULL;',
                            hash="9aab93e8db5f14419efc16697ab71bd1f7b4b9b3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b073d",
                            table="exchange_proposedchange",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="ProposedChangeEvent",
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
                                to="exchange.proposedchange",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "proposal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="exchange.proposal",
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
                            "field",
                            models.CharField(
                                choices=[
                                    ("name", "Name"),
                                    ("short_title", "Short title"),
                                    ("level", "Level"),
                                    ("estimate", "Estimate in days"),
                                    ("forecast", "Forecast"),
                                    ("done", "Done"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("sheet", models.CharField(max_length=31)),
                        ("place", models.CharField(max_length=10)),
                        ("before", models.CharField(blank=True, max_length=300)),
                        ("after", models.CharField(blank=True, max_length=300)),
                        ("reason", models.CharField(blank=True, max_length=1000)),
                        ("doubt", models.CharField(blank=True, max_length=200)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Waiting"),
                                    ("accepted", "Accepted"),
                                    ("declined", "Declined"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("decided_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "decided_by",
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
                        ("decision_reason", models.CharField(blank=True, max_length=1000)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposedchangeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="58ec14f8da647e6368c16914d9c20b7f2a6a7088",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_c7592",
                            table="exchange_proposedchangeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposedchangeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6e00ae09974cdc7d09294767c0745131963472dd",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_81d84",
                            table="exchange_proposedchangeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="Upload",
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
                                related_name="uploads",
                                to="accounts.partnership",
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="uploads",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        (
                            "file",
                            models.FileField(
                                blank=True, upload_to=exchange.models.uploads.stored_name
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "workstream",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="uploads",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("imported_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("imported_at", None), ("file", ""), _connector="OR"
                                ),
                                name="upload_has_file_until_imported",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="upload",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "exchange_uploadevent" ("created_at", "id", "imported_at", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_by_id", "sha256", "updated_at", "workstream_id") VALUES (NEW."created_at", NEW."id", NEW."imported_at", NEW."name", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sent_by_id", NEW."sha256", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="392396805f91d76ad330692f048dce8119d2542c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_250c3",
                            table="exchange_upload",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="upload",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."imported_at" IS DISTINCT FROM (NEW."imported_at") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."sent_by_id" IS DISTINCT FROM (NEW."sent_by_id") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."workstream_id" IS DISTINCT FROM (NEW."workstream_id"))',
                            func='INSERT INTO "exchange_uploadevent" ("created_at", "id", "imported_at", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_by_id", "sha256", "updated_at", "workstream_id") VALUES (NEW."created_at", NEW."id", NEW."imported_at", NEW."name", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sent_by_id", NEW."sha256", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="453a28f7749c6663fa84517008309a0e57aa64fb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8abb1",
                            table="exchange_upload",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="upload",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "exchange_uploadevent" ("created_at", "id", "imported_at", "name", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_by_id", "sha256", "updated_at", "workstream_id") VALUES (OLD."created_at", OLD."id", OLD."imported_at", OLD."name", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sent_by_id", OLD."sha256", OLD."updated_at", OLD."workstream_id"); RETURN NULL;',
                            hash="c4ffef81e32d89df82639eb71eb37f3f007f972d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_28b27",
                            table="exchange_upload",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="UploadEvent",
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
                                to="exchange.upload",
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
                            "sent_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("sha256", models.CharField(max_length=64)),
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
                        ("imported_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="uploadevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="77f8c7ff84f185f6421c7372ee822f9619c87152",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_47fbb",
                            table="exchange_uploadevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="uploadevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="59a23b6b5e20c495f7dadfad13ba4fdf99fd1fce",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_06fd7",
                            table="exchange_uploadevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="PlanTask",
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
                            "workstream",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan_tasks",
                                to="workstreams.workstream",
                            ),
                        ),
                        ("plan", models.CharField(max_length=200)),
                        ("uid", models.CharField(max_length=20)),
                        (
                            "milestone",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan_tasks",
                                to="milestones.milestone",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("pk",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("workstream", "plan", "uid"), name="plan_task_once"
                            ),
                            models.UniqueConstraint(
                                fields=("workstream", "plan", "milestone"),
                                name="plan_milestone_once",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plantask",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "exchange_plantaskevent" ("created_at", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "uid", "updated_at", "workstream_id") VALUES (NEW."created_at", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan", NEW."uid", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="7049a201b033efb4a4361c7be431f48c28ba65cb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b7d4b",
                            table="exchange_plantask",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plantask",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "exchange_plantaskevent" ("created_at", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "uid", "updated_at", "workstream_id") VALUES (NEW."created_at", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan", NEW."uid", NEW."updated_at", NEW."workstream_id"); RETURN NULL;',
                            hash="ea7312decedd0b81b0aa21ae2a8e8453ff19bd7e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dd0a3",
                            table="exchange_plantask",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plantask",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "exchange_plantaskevent" ("created_at", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "uid", "updated_at", "workstream_id") VALUES (OLD."created_at", OLD."id", OLD."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan", OLD."uid", OLD."updated_at", OLD."workstream_id"); RETURN NULL;',
                            hash="4e344770b21aee96e5a1eb3107e0059e9e4f5212",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6b557",
                            table="exchange_plantask",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.CreateModel(
                    name="PlanTaskEvent",
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
                                to="exchange.plantask",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("plan", models.CharField(max_length=200)),
                        ("uid", models.CharField(max_length=20)),
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
                    model_name="plantaskevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="cc79c6cfa1730301b8195bb00c08c97afa35bdb1",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_2a3ce",
                            table="exchange_plantaskevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plantaskevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d60ab85d557dbf0a032e0bae0fb013c602192112",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d0c9e",
                            table="exchange_plantaskevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
