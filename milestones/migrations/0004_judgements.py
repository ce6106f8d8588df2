import core.evidence
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_partner_governance'),
        ('bodies', '0003_absence_one_at_a_time'),
        ('milestones', '0003_baselines'),
        ('workstreams', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name='ConfidenceAssessment',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('level', models.CharField(choices=[('green', 'Green'), ('amber_green', 'Amber/Green'), ('amber', 'Amber'), ('amber_red', 'Amber/Red'), ('red', 'Red')], max_length=20)),
                        ('reason', models.CharField(max_length=1000)),
                        ('assessed_on', models.DateField()),
                        ('recorded_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        'ordering': ('pk',),
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='milestone',
                    name='insert_insert',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='milestone',
                    name='update_update',
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name='milestone',
                    name='delete_delete',
                ),
                migrations.AddField(
                    model_name='milestone',
                    name='hand_brag',
                    field=models.CharField(blank=True, choices=[('red', 'Red'), ('amber', 'Amber'), ('green', 'Green')], max_length=10),
                ),
                migrations.AddField(
                    model_name='milestone',
                    name='hand_reason',
                    field=models.CharField(blank=True, max_length=1000),
                ),
                migrations.AddField(
                    model_name='milestone',
                    name='hand_set_by',
                    field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='milestone',
                    name='hand_set_on',
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name='milestone',
                    name='recovery_plan_by',
                    field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='milestone',
                    name='recovery_plan_on',
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name='milestoneevent',
                    name='hand_brag',
                    field=models.CharField(blank=True, choices=[('red', 'Red'), ('amber', 'Amber'), ('green', 'Green')], max_length=10),
                ),
                migrations.AddField(
                    model_name='milestoneevent',
                    name='hand_reason',
                    field=models.CharField(blank=True, max_length=1000),
                ),
                migrations.AddField(
                    model_name='milestoneevent',
                    name='hand_set_by',
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='milestoneevent',
                    name='hand_set_on',
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name='milestoneevent',
                    name='recovery_plan_by',
                    field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='milestoneevent',
                    name='recovery_plan_on',
                    field=models.DateField(blank=True, null=True),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='milestone',
                    trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "milestones_milestoneevent" ("actual_date", "area_id", "baseline_date", "classification", "created_at", "deciding_body_id", "forecast_date", "hand_brag", "hand_reason", "hand_set_by_id", "hand_set_on", "id", "level", "likely_days", "name", "optimistic_days", "organisation_id", "owner_id", "part_2_ground", "partnership_id", "pessimistic_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recovery_plan", "recovery_plan_by_id", "recovery_plan_on", "reference", "short_title", "source", "status", "updated_at", "workstream_id") VALUES (NEW."actual_date", NEW."area_id", NEW."baseline_date", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."forecast_date", NEW."hand_brag", NEW."hand_reason", NEW."hand_set_by_id", NEW."hand_set_on", NEW."id", NEW."level", NEW."likely_days", NEW."name", NEW."optimistic_days", NEW."organisation_id", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", NEW."pessimistic_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."recovery_plan", NEW."recovery_plan_by_id", NEW."recovery_plan_on", NEW."reference", NEW."short_title", NEW."source", NEW."status", NEW."updated_at", NEW."workstream_id"); RETURN NULL;', hash='58099273b1b3100e12e0dd97887498a310209d18', operation='INSERT', pgid='pgtrigger_insert_insert_9bad3', table='milestones_milestone', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='milestone',
                    trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."actual_date" IS DISTINCT FROM (NEW."actual_date") OR OLD."area_id" IS DISTINCT FROM (NEW."area_id") OR OLD."baseline_date" IS DISTINCT FROM (NEW."baseline_date") OR OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."forecast_date" IS DISTINCT FROM (NEW."forecast_date") OR OLD."hand_brag" IS DISTINCT FROM (NEW."hand_brag") OR OLD."hand_reason" IS DISTINCT FROM (NEW."hand_reason") OR OLD."hand_set_by_id" IS DISTINCT FROM (NEW."hand_set_by_id") OR OLD."hand_set_on" IS DISTINCT FROM (NEW."hand_set_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."likely_days" IS DISTINCT FROM (NEW."likely_days") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."optimistic_days" IS DISTINCT FROM (NEW."optimistic_days") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."pessimistic_days" IS DISTINCT FROM (NEW."pessimistic_days") OR OLD."recovery_plan" IS DISTINCT FROM (NEW."recovery_plan") OR OLD."recovery_plan_by_id" IS DISTINCT FROM (NEW."recovery_plan_by_id") OR OLD."recovery_plan_on" IS DISTINCT FROM (NEW."recovery_plan_on") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."short_title" IS DISTINCT FROM (NEW."short_title") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."workstream_id" IS DISTINCT FROM (NEW."workstream_id"))', func='INSERT INTO "milestones_milestoneevent" ("actual_date", "area_id", "baseline_date", "classification", "created_at", "deciding_body_id", "forecast_date", "hand_brag", "hand_reason", "hand_set_by_id", "hand_set_on", "id", "level", "likely_days", "name", "optimistic_days", "organisation_id", "owner_id", "part_2_ground", "partnership_id", "pessimistic_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recovery_plan", "recovery_plan_by_id", "recovery_plan_on", "reference", "short_title", "source", "status", "updated_at", "workstream_id") VALUES (NEW."actual_date", NEW."area_id", NEW."baseline_date", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."forecast_date", NEW."hand_brag", NEW."hand_reason", NEW."hand_set_by_id", NEW."hand_set_on", NEW."id", NEW."level", NEW."likely_days", NEW."name", NEW."optimistic_days", NEW."organisation_id", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", NEW."pessimistic_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."recovery_plan", NEW."recovery_plan_by_id", NEW."recovery_plan_on", NEW."reference", NEW."short_title", NEW."source", NEW."status", NEW."updated_at", NEW."workstream_id"); RETURN NULL;', hash='e563e668d4bdfb54cc856e037a44cd26e2726ea2', operation='UPDATE', pgid='pgtrigger_update_update_62911', table='milestones_milestone', when='AFTER')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='milestone',
                    trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "milestones_milestoneevent" ("actual_date", "area_id", "baseline_date", "classification", "created_at", "deciding_body_id", "forecast_date", "hand_brag", "hand_reason", "hand_set_by_id", "hand_set_on", "id", "level", "likely_days", "name", "optimistic_days", "organisation_id", "owner_id", "part_2_ground", "partnership_id", "pessimistic_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recovery_plan", "recovery_plan_by_id", "recovery_plan_on", "reference", "short_title", "source", "status", "updated_at", "workstream_id") VALUES (OLD."actual_date", OLD."area_id", OLD."baseline_date", OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."forecast_date", OLD."hand_brag", OLD."hand_reason", OLD."hand_set_by_id", OLD."hand_set_on", OLD."id", OLD."level", OLD."likely_days", OLD."name", OLD."optimistic_days", OLD."organisation_id", OLD."owner_id", OLD."part_2_ground", OLD."partnership_id", OLD."pessimistic_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."recovery_plan", OLD."recovery_plan_by_id", OLD."recovery_plan_on", OLD."reference", OLD."short_title", OLD."source", OLD."status", OLD."updated_at", OLD."workstream_id"); RETURN NULL;', hash='0ba6209f7bc8dd01aa30355afa716f4aea63e560', operation='DELETE', pgid='pgtrigger_delete_delete_fe794', table='milestones_milestone', when='AFTER')),
                ),
                migrations.AddConstraint(
                    model_name='milestone',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('recovery_plan_by', None), ('recovery_plan_on', None)), models.Q(models.Q(('recovery_plan', ''), _negated=True), ('recovery_plan_by__isnull', False), ('recovery_plan_on__isnull', False)), _connector='OR'), name='milestone_recovery_plan_whole'),
                ),
                migrations.AddConstraint(
                    model_name='milestone',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('hand_brag', ''), ('hand_reason', ''), ('hand_set_by', None), ('hand_set_on', None)), models.Q(models.Q(('hand_brag', ''), _negated=True), models.Q(('hand_reason', ''), _negated=True), ('hand_set_by__isnull', False), ('hand_set_on__isnull', False)), _connector='OR'), name='milestone_hand_rating_whole'),
                ),
            ]
        ),
        Together(
            [
                migrations.AddField(
                    model_name='confidenceassessment',
                    name='assessor',
                    field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AddField(
                    model_name='confidenceassessment',
                    name='milestone',
                    field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='confidence', to='milestones.milestone'),
                ),
                migrations.AddField(
                    model_name='confidenceassessment',
                    name='workstream',
                    field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='confidence', to='workstreams.workstream'),
                ),
                migrations.AddConstraint(
                    model_name='confidenceassessment',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('milestone', None), ('workstream__isnull', False)), models.Q(('milestone__isnull', False), ('workstream', None)), _connector='OR'), name='confidence_of_one'),
                ),
                migrations.AddConstraint(
                    model_name='confidenceassessment',
                    constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='confidence_has_reason'),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='confidenceassessment',
                    trigger=pgtrigger.compiler.Trigger(name='never_changed', sql=core.evidence.EvidenceSql(func="RAISE EXCEPTION 'Cannot update or delete rows of %: it is evidence, kept for good', TG_TABLE_NAME;", hash='3f4a133e7174510c31cab94e18d640097ca99955', operation='UPDATE OR DELETE', pgid='pgtrigger_never_changed_e9c79', table='milestones_confidenceassessment', when='BEFORE')),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name='confidenceassessment',
                    trigger=pgtrigger.compiler.Trigger(name='never_emptied', sql=core.evidence.EvidenceSql(func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;", hash='5d4641bf73ab5606ae2adf39a6381bc07f80cf74', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_never_emptied_6fe81', table='milestones_confidenceassessment', when='BEFORE')),
                ),
            ]
        ),
    ]
