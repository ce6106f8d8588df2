import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import governance.signoff.models.route
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_partner_governance"),
        ("bodies", "0002_interests_and_absences"),
        ("signoff", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
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
                        ("note", models.TextField(blank=True)),
                    ],
                ),
                migrations.CreateModel(
                    name="HandlingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        ("note", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                    },
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
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
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
                    ],
                    options={
                        "ordering": ("sign_off", "organisation__name"),
                    },
                ),
                migrations.CreateModel(
                    name="OwnDecisionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                    ],
                    options={
                        "abstract": False,
                    },
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
                    ],
                    options={
                        "ordering": ("sign_off", "number"),
                    },
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
                        ("reason", models.TextField()),
                        ("consulted", models.TextField()),
                    ],
                ),
                migrations.CreateModel(
                    name="UrgentDecisionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        ("reason", models.TextField()),
                        ("consulted", models.TextField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ]
        ),
        Together(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="condition",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="condition",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="condition",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="route",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="route",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="route",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="stagetemplate",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="stagetemplate",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="stagetemplate",
                    name="delete_delete",
                ),
                migrations.RemoveField(
                    model_name="stagetemplate",
                    name="needs_assessments",
                ),
                migrations.RemoveField(
                    model_name="stagetemplateevent",
                    name="needs_assessments",
                ),
                migrations.AddField(
                    model_name="condition",
                    name="cleared_at",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conditions_cleared",
                        to="bodies.meeting",
                    ),
                ),
                migrations.AddField(
                    model_name="condition",
                    name="clearing_note",
                    field=models.TextField(blank=True),
                ),
                migrations.AddField(
                    model_name="condition",
                    name="due_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="condition",
                    name="owner",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conditions_owned",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="conditionevent",
                    name="cleared_at",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bodies.meeting",
                    ),
                ),
                migrations.AddField(
                    model_name="conditionevent",
                    name="clearing_note",
                    field=models.TextField(blank=True),
                ),
                migrations.AddField(
                    model_name="conditionevent",
                    name="due_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="conditionevent",
                    name="owner",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="entry",
                    name="content",
                    field=models.CharField(default="", max_length=64),
                    preserve_default=False,
                ),
                migrations.AddField(
                    model_name="entry",
                    name="salt",
                    field=models.CharField(default="", max_length=32),
                    preserve_default=False,
                ),
                migrations.AddField(
                    model_name="route",
                    name="change_kinds",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), blank=True, default=list
                    ),
                ),
                migrations.AddField(
                    model_name="route",
                    name="edition",
                    field=models.PositiveIntegerField(default=1),
                ),
                migrations.AddField(
                    model_name="route",
                    name="is_draft",
                    field=models.BooleanField(default=False),
                ),
                migrations.AddField(
                    model_name="route",
                    name="is_urgent",
                    field=models.BooleanField(default=False),
                ),
                migrations.AddField(
                    model_name="route",
                    name="reminder_days",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(),
                        default=governance.signoff.models.route.reminder_days,
                    ),
                ),
                migrations.AddField(
                    model_name="route",
                    name="retired_at",
                    field=models.DateTimeField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="route",
                    name="value_from",
                    field=models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True
                    ),
                ),
                migrations.AddField(
                    model_name="routeevent",
                    name="change_kinds",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), blank=True, default=list
                    ),
                ),
                migrations.AddField(
                    model_name="routeevent",
                    name="edition",
                    field=models.PositiveIntegerField(default=1),
                ),
                migrations.AddField(
                    model_name="routeevent",
                    name="is_draft",
                    field=models.BooleanField(default=False),
                ),
                migrations.AddField(
                    model_name="routeevent",
                    name="is_urgent",
                    field=models.BooleanField(default=False),
                ),
                migrations.AddField(
                    model_name="routeevent",
                    name="reminder_days",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(),
                        default=governance.signoff.models.route.reminder_days,
                    ),
                ),
                migrations.AddField(
                    model_name="routeevent",
                    name="retired_at",
                    field=models.DateTimeField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="routeevent",
                    name="value_from",
                    field=models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True
                    ),
                ),
                migrations.AddField(
                    model_name="stagetemplate",
                    name="assessments",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), blank=True, default=list
                    ),
                ),
                migrations.AddField(
                    model_name="stagetemplateevent",
                    name="assessments",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), blank=True, default=list
                    ),
                ),
                migrations.AddField(
                    model_name="handling",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="handling",
                    name="entitlement",
                    field=models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handling",
                        to="signoff.entitlement",
                    ),
                ),
                migrations.AddField(
                    model_name="handling",
                    name="interests",
                    field=models.ManyToManyField(related_name="handlings", to="bodies.interest"),
                ),
                migrations.AddField(
                    model_name="handlingevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="handlingevent",
                    name="entitlement",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="signoff.entitlement",
                    ),
                ),
                migrations.AddField(
                    model_name="handlingevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="signoff.handling",
                    ),
                ),
                migrations.AddField(
                    model_name="look",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="looks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="look",
                    name="sign_off",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="looks",
                        to="signoff.signoff",
                    ),
                ),
                migrations.AddField(
                    model_name="owndecision",
                    name="organisation",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="own_decisions",
                        to="accounts.organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="owndecision",
                    name="recorded_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="owndecision",
                    name="sign_off",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="own_decisions",
                        to="signoff.signoff",
                    ),
                ),
                migrations.AddField(
                    model_name="owndecisionevent",
                    name="organisation",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="owndecisionevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="signoff.owndecision",
                    ),
                ),
                migrations.AddField(
                    model_name="owndecisionevent",
                    name="recorded_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="owndecisionevent",
                    name="sign_off",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="signoff.signoff",
                    ),
                ),
                migrations.AddField(
                    model_name="proposalversion",
                    name="made_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="proposalversion",
                    name="sign_off",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="signoff.signoff",
                    ),
                ),
                migrations.AddField(
                    model_name="look",
                    name="version",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="signoff.proposalversion",
                    ),
                ),
                migrations.AddField(
                    model_name="urgentdecision",
                    name="declared_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="urgentdecision",
                    name="ratified_by",
                    field=models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ratifies",
                        to="signoff.decision",
                    ),
                ),
                migrations.AddField(
                    model_name="urgentdecision",
                    name="sign_off",
                    field=models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="urgency",
                        to="signoff.signoff",
                    ),
                ),
                migrations.AddField(
                    model_name="urgentdecisionevent",
                    name="declared_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="urgentdecisionevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="signoff.urgentdecision",
                    ),
                ),
                migrations.AddField(
                    model_name="urgentdecisionevent",
                    name="ratified_by",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="signoff.decision",
                    ),
                ),
                migrations.AddField(
                    model_name="urgentdecisionevent",
                    name="sign_off",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="signoff.signoff",
                    ),
                ),
            ]
        ),
        Together(
            [
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
                migrations.AddConstraint(
                    model_name="route",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("is_draft", True)),
                        fields=("partnership", "slug"),
                        name="route_one_draft",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="handling",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("confirmed", ""), ("confirmed_at", None), ("confirmed_by", None)
                            ),
                            models.Q(
                                models.Q(("confirmed", ""), _negated=True),
                                ("confirmed_at__isnull", False),
                                ("confirmed_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="handling_confirmed_whole",
                    ),
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
                migrations.AddConstraint(
                    model_name="owndecision",
                    constraint=models.UniqueConstraint(
                        fields=("sign_off", "organisation"), name="own_decision_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="owndecision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_on", None), ("outcome", "pending"), ("published_on", None)
                            ),
                            models.Q(
                                models.Q(("outcome", "pending"), _negated=True),
                                ("decided_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="own_decision_decided_whole",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="owndecision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("exception", "special_urgency"), _negated=True),
                            models.Q(("agreed_by", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="own_decision_urgency_agreed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="owndecision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("call_in_ended_on", None), ("called_in_on", None)),
                            models.Q(
                                ("called_in_on__isnull", False), ("published_on__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="own_decision_called_in_after_publication",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="owndecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_owndecisionevent" ("agreed_by", "body_name", "call_in_days", "call_in_ended_on", "called_in_on", "created_at", "decided_on", "exception", "id", "is_key_decision", "meets_on", "notice_on", "organisation_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "recorded_by_id", "reference", "sign_off_id", "updated_at") VALUES (NEW."agreed_by", NEW."body_name", NEW."call_in_days", NEW."call_in_ended_on", NEW."called_in_on", NEW."created_at", NEW."decided_on", NEW."exception", NEW."id", NEW."is_key_decision", NEW."meets_on", NEW."notice_on", NEW."organisation_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."published_on", NEW."recorded_by_id", NEW."reference", NEW."sign_off_id", NEW."updated_at"); RETURN NULL;',
                            hash="2a6e954c313230ba6a0bbd2134b37ea74fe2bf11",
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
                            func='INSERT INTO "signoff_owndecisionevent" ("agreed_by", "body_name", "call_in_days", "call_in_ended_on", "called_in_on", "created_at", "decided_on", "exception", "id", "is_key_decision", "meets_on", "notice_on", "organisation_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "recorded_by_id", "reference", "sign_off_id", "updated_at") VALUES (NEW."agreed_by", NEW."body_name", NEW."call_in_days", NEW."call_in_ended_on", NEW."called_in_on", NEW."created_at", NEW."decided_on", NEW."exception", NEW."id", NEW."is_key_decision", NEW."meets_on", NEW."notice_on", NEW."organisation_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."published_on", NEW."recorded_by_id", NEW."reference", NEW."sign_off_id", NEW."updated_at"); RETURN NULL;',
                            hash="b797f7585b6443bf4f622841ca9690f7040a1397",
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
                            func='INSERT INTO "signoff_owndecisionevent" ("agreed_by", "body_name", "call_in_days", "call_in_ended_on", "called_in_on", "created_at", "decided_on", "exception", "id", "is_key_decision", "meets_on", "notice_on", "organisation_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "recorded_by_id", "reference", "sign_off_id", "updated_at") VALUES (OLD."agreed_by", OLD."body_name", OLD."call_in_days", OLD."call_in_ended_on", OLD."called_in_on", OLD."created_at", OLD."decided_on", OLD."exception", OLD."id", OLD."is_key_decision", OLD."meets_on", OLD."notice_on", OLD."organisation_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."published_on", OLD."recorded_by_id", OLD."reference", OLD."sign_off_id", OLD."updated_at"); RETURN NULL;',
                            hash="c9b7ee8dabcb8ba8b0535a9ef47c635fc462800b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bd328",
                            table="signoff_owndecision",
                            when="AFTER",
                        ),
                    ),
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
                migrations.AddConstraint(
                    model_name="proposalversion",
                    constraint=models.UniqueConstraint(
                        fields=("sign_off", "number"), name="proposal_version_once"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposalversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="kept_whole",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
                            hash="883985de8c7932f12b64d71e6ea081332c2a4973",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_kept_whole_e66e3",
                            table="signoff_proposalversion",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="proposalversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="48162ce3b0e2c16e95a75c8e0cbd47fc2bc7ca83",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2e9c3",
                            table="signoff_proposalversion",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="look",
                    constraint=models.UniqueConstraint(
                        fields=("sign_off", "person"), name="look_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="urgentdecision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reason", ""), _negated=True),
                            models.Q(("consulted", ""), _negated=True),
                        ),
                        name="urgent_decision_says_why",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="urgentdecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "signoff_urgentdecisionevent" ("consulted", "created_at", "declared_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ratified_by_id", "reason", "sign_off_id", "updated_at") VALUES (NEW."consulted", NEW."created_at", NEW."declared_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."ratified_by_id", NEW."reason", NEW."sign_off_id", NEW."updated_at"); RETURN NULL;',
                            hash="d42a6604fdc7690444efcbe231f359caafae7dae",
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
                            func='INSERT INTO "signoff_urgentdecisionevent" ("consulted", "created_at", "declared_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ratified_by_id", "reason", "sign_off_id", "updated_at") VALUES (NEW."consulted", NEW."created_at", NEW."declared_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."ratified_by_id", NEW."reason", NEW."sign_off_id", NEW."updated_at"); RETURN NULL;',
                            hash="ea7389f15b78229b69ff5d13617edef104508f60",
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
                            func='INSERT INTO "signoff_urgentdecisionevent" ("consulted", "created_at", "declared_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ratified_by_id", "reason", "sign_off_id", "updated_at") VALUES (OLD."consulted", OLD."created_at", OLD."declared_by_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."ratified_by_id", OLD."reason", OLD."sign_off_id", OLD."updated_at"); RETURN NULL;',
                            hash="07344186aad4c1f66a625b96161bfeea32b65607",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f99c4",
                            table="signoff_urgentdecision",
                            when="AFTER",
                        ),
                    ),
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
            ]
        ),
    ]
