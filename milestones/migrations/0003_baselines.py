import core.evidence
import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_partner_governance'),
        ('bodies', '0003_absence_one_at_a_time'),
        ('milestones', '0002_estimates_whole'),
        ('signoff', '0007_urgent_decisions_ratified'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Baseline',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('reference', models.CharField(max_length=40)),
                ('reference_order', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(django.db.models.functions.text.Lower(models.F('reference')), models.Value('([0-9]+)'), models.Value('0000000000\\1'), models.Value('g'), function='regexp_replace', output_field=models.TextField()), models.Value('[0-9]*([0-9]{10})'), models.Value('\\1'), models.Value('g'), function='regexp_replace', output_field=models.TextField()), output_field=models.TextField(db_collation='C'))),
                ('classification', models.CharField(choices=[('public', 'Public'), ('all_partners', 'All partners'), ('named_partners', 'Named partners'), ('part_2', 'Part 2')], default='all_partners', max_length=20)),
                ('part_2_ground', models.CharField(blank=True, max_length=200)),
                ('name', models.CharField(max_length=200)),
                ('why', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('in_sign_off', 'In sign-off'), ('returned', 'Returned for rework'), ('deferred', 'Deferred'), ('approved', 'Approved'), ('approved_with_conditions', 'Approved with conditions'), ('recommended', 'Recommended'), ('rejected', 'Rejected'), ('withdrawn', 'Withdrawn'), ('adopted', 'Adopted')], default='draft', max_length=30)),
                ('number', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('adopted_on', models.DateField(blank=True, null=True)),
            ],
            options={
                'ordering': ('reference_order',),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BaselineDate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('baseline_date', models.DateField()),
                ('was_date', models.DateField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, max_length=1000)),
            ],
            options={
                'ordering': ('baseline', 'milestone'),
            },
        ),
        migrations.CreateModel(
            name='BaselineDateEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('baseline_date', models.DateField()),
                ('was_date', models.DateField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, max_length=1000)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BaselineEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('reference', models.CharField(max_length=40)),
                ('classification', models.CharField(choices=[('public', 'Public'), ('all_partners', 'All partners'), ('named_partners', 'Named partners'), ('part_2', 'Part 2')], default='all_partners', max_length=20)),
                ('part_2_ground', models.CharField(blank=True, max_length=200)),
                ('name', models.CharField(max_length=200)),
                ('why', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('in_sign_off', 'In sign-off'), ('returned', 'Returned for rework'), ('deferred', 'Deferred'), ('approved', 'Approved'), ('approved_with_conditions', 'Approved with conditions'), ('recommended', 'Recommended'), ('rejected', 'Rejected'), ('withdrawn', 'Withdrawn'), ('adopted', 'Adopted')], default='draft', max_length=30)),
                ('number', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('adopted_on', models.DateField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='milestone',
            trigger=pgtrigger.compiler.Trigger(name='baseline_stays', sql=core.evidence.HereOnlySql(func="\n        IF NEW.baseline_date IS DISTINCT FROM OLD.baseline_date AND NEW.baseline_date IS DISTINCT\n        FROM (\n            SELECT held.baseline_date FROM milestones_baselinedate held\n            JOIN milestones_baseline whole ON whole.id = held.baseline_id\n            WHERE held.milestone_id = NEW.id AND whole.state = 'adopted'\n            ORDER BY whole.number DESC LIMIT 1\n        ) THEN\n            RAISE EXCEPTION 'The baseline of a milestone moves only by a baseline that is adopted';\n        END IF;\n        RETURN NEW;\n    ", hash='8c5c8b6cbf7255ac5a2e62e832a0764d17dbe36a', operation='UPDATE OF "baseline_date"', pgid='pgtrigger_baseline_stays_1af8c', table='milestones_milestone', when='BEFORE')),
        ),
        migrations.AddField(
            model_name='baseline',
            name='deciding_body',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body'),
        ),
        migrations.AddField(
            model_name='baseline',
            name='decision',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='baselines', to='signoff.decision'),
        ),
        migrations.AddField(
            model_name='baseline',
            name='partnership',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='accounts.partnership'),
        ),
        migrations.AddField(
            model_name='baseline',
            name='proposed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='proposed_baselines', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='baselinedate',
            name='baseline',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dates', to='milestones.baseline'),
        ),
        migrations.AddField(
            model_name='baselinedate',
            name='milestone',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='baseline_dates', to='milestones.milestone'),
        ),
        migrations.AddField(
            model_name='baselinedateevent',
            name='baseline',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='milestones.baseline'),
        ),
        migrations.AddField(
            model_name='baselinedateevent',
            name='milestone',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='milestones.milestone'),
        ),
        migrations.AddField(
            model_name='baselinedateevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='milestones.baselinedate'),
        ),
        migrations.AddField(
            model_name='baselineevent',
            name='deciding_body',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bodies.body'),
        ),
        migrations.AddField(
            model_name='baselineevent',
            name='decision',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='signoff.decision'),
        ),
        migrations.AddField(
            model_name='baselineevent',
            name='partnership',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.partnership'),
        ),
        migrations.AddField(
            model_name='baselineevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='milestones.baseline'),
        ),
        migrations.AddField(
            model_name='baselineevent',
            name='proposed_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        Together([
        migrations.AddConstraint(
            model_name='baseline',
            constraint=models.UniqueConstraint(models.F('partnership'), django.db.models.functions.text.Lower('reference'), name='baseline_reference'),
        ),
        migrations.AddConstraint(
            model_name='baseline',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('classification', 'part_2'), _negated=True), models.Q(('part_2_ground', ''), _negated=True), _connector='OR'), name='baseline_part_2_has_ground'),
        ),
        migrations.AddConstraint(
            model_name='baseline',
            constraint=models.UniqueConstraint(fields=('partnership', 'number'), name='baseline_number_once'),
        ),
        migrations.AddConstraint(
            model_name='baseline',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('adopted_on__isnull', False), ('number__isnull', False), ('state', 'adopted')), models.Q(models.Q(('state', 'adopted'), _negated=True), ('adopted_on', None), ('number', None)), _connector='OR'), name='baseline_adopted_whole'),
        ),
        migrations.AddConstraint(
            model_name='baseline',
            constraint=models.CheckConstraint(condition=models.Q(('number', None), ('number', 1), ('decision__isnull', False), _connector='OR'), name='baseline_after_the_first_is_decided'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baseline',
            trigger=pgtrigger.compiler.Trigger(name='adopted_stays', sql=core.evidence.EvidenceSql(func="\n        IF TG_OP = 'DELETE' THEN\n            IF OLD.state = 'adopted' THEN\n                RAISE EXCEPTION 'A baseline that was adopted stays as it was adopted';\n            END IF;\n            RETURN OLD;\n        END IF;\n        IF OLD.state = 'adopted' AND\n            (NEW.state, NEW.number, NEW.adopted_on, NEW.name, NEW.decision_id)\n            IS DISTINCT FROM (OLD.state, OLD.number, OLD.adopted_on, OLD.name, OLD.decision_id)\n        THEN\n            RAISE EXCEPTION 'A baseline that was adopted stays as it was adopted';\n        END IF;\n        RETURN NEW;\n    ", hash='5306e482724c47b5285f3fcb3605a47c421147ff', operation='UPDATE OR DELETE', pgid='pgtrigger_adopted_stays_e8ec4', table='milestones_baseline', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baseline',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "milestones_baselineevent" ("adopted_on", "classification", "created_at", "deciding_body_id", "decision_id", "id", "name", "number", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "reference", "state", "updated_at", "why") VALUES (NEW."adopted_on", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."decision_id", NEW."id", NEW."name", NEW."number", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposed_by_id", NEW."reference", NEW."state", NEW."updated_at", NEW."why"); RETURN NULL;', hash='00429f0f50e6c74d0566098f8f182039a0136c20', operation='INSERT', pgid='pgtrigger_insert_insert_727b8', table='milestones_baseline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baseline',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."adopted_on" IS DISTINCT FROM (NEW."adopted_on") OR OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."proposed_by_id" IS DISTINCT FROM (NEW."proposed_by_id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."why" IS DISTINCT FROM (NEW."why"))', func='INSERT INTO "milestones_baselineevent" ("adopted_on", "classification", "created_at", "deciding_body_id", "decision_id", "id", "name", "number", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "reference", "state", "updated_at", "why") VALUES (NEW."adopted_on", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."decision_id", NEW."id", NEW."name", NEW."number", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposed_by_id", NEW."reference", NEW."state", NEW."updated_at", NEW."why"); RETURN NULL;', hash='1cd9d3f27df2db7e8a5ec6a223ec131bdef00582', operation='UPDATE', pgid='pgtrigger_update_update_b6ea2', table='milestones_baseline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baseline',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "milestones_baselineevent" ("adopted_on", "classification", "created_at", "deciding_body_id", "decision_id", "id", "name", "number", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "reference", "state", "updated_at", "why") VALUES (OLD."adopted_on", OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."decision_id", OLD."id", OLD."name", OLD."number", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposed_by_id", OLD."reference", OLD."state", OLD."updated_at", OLD."why"); RETURN NULL;', hash='17468167466c76ad2d82d10d14bae6e40d5204a4', operation='DELETE', pgid='pgtrigger_delete_delete_e8ef4', table='milestones_baseline', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='baselinedate',
            constraint=models.UniqueConstraint(fields=('baseline', 'milestone'), name='baseline_date_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baselinedate',
            trigger=pgtrigger.compiler.Trigger(name='dates_stay', sql=core.evidence.EvidenceSql(func="\n    IF EXISTS (\n        SELECT FROM milestones_baseline whole WHERE whole.state = 'adopted'\n        AND whole.id IN (NEW.baseline_id, OLD.baseline_id)\n    ) THEN\n        RAISE EXCEPTION 'The dates of a baseline that was adopted stay as they were adopted';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n", hash='4ccd5057abfcd8c86d94be57a5c4f63bac04fc5c', operation='UPDATE OR DELETE', pgid='pgtrigger_dates_stay_5a895', table='milestones_baselinedate', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baselinedate',
            trigger=pgtrigger.compiler.Trigger(name='none_joins', sql=core.evidence.HereOnlySql(func="\n    IF EXISTS (\n        SELECT FROM milestones_baseline whole WHERE whole.state = 'adopted'\n        AND whole.id IN (NEW.baseline_id, OLD.baseline_id)\n    ) THEN\n        RAISE EXCEPTION 'The dates of a baseline that was adopted stay as they were adopted';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n", hash='ad2b8ed0b5c9b997c9e126a18d34017b3992d8be', operation='INSERT', pgid='pgtrigger_none_joins_1bf47', table='milestones_baselinedate', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baselinedate',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "milestones_baselinedateevent" ("baseline_date", "baseline_id", "created_at", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at", "was_date") VALUES (NEW."baseline_date", NEW."baseline_id", NEW."created_at", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."updated_at", NEW."was_date"); RETURN NULL;', hash='75f94c484a106f1dff2b58eb2b70dff92fd4f99d', operation='INSERT', pgid='pgtrigger_insert_insert_59869', table='milestones_baselinedate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baselinedate',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "milestones_baselinedateevent" ("baseline_date", "baseline_id", "created_at", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at", "was_date") VALUES (NEW."baseline_date", NEW."baseline_id", NEW."created_at", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."updated_at", NEW."was_date"); RETURN NULL;', hash='3a31b7c7f6d53bf38a01ff415dc8af57d081b05c', operation='UPDATE', pgid='pgtrigger_update_update_7e719', table='milestones_baselinedate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baselinedate',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "milestones_baselinedateevent" ("baseline_date", "baseline_id", "created_at", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "updated_at", "was_date") VALUES (OLD."baseline_date", OLD."baseline_id", OLD."created_at", OLD."id", OLD."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."updated_at", OLD."was_date"); RETURN NULL;', hash='8574bd6869bf10e50eee36ded10904821449eae3', operation='DELETE', pgid='pgtrigger_delete_delete_95395', table='milestones_baselinedate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baselinedateevent',
            trigger=pgtrigger.compiler.Trigger(name='kept_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;", hash='c7153a11f24fd25efac0461d87d51b3c92354753', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_kept_whole_c76d6', table='milestones_baselinedateevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baselinedateevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='63caa0595fd4c4f9cc3fcb147dcbcb1cfb30fa24', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_222ed', table='milestones_baselinedateevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baselineevent',
            trigger=pgtrigger.compiler.Trigger(name='kept_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;", hash='8a58875d4167e5e495ade639ce5980dce091a0a5', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_kept_whole_f5fcf', table='milestones_baselineevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='baselineevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='da5026fa753999c42bf59077b7b669e38820959f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c2b01', table='milestones_baselineevent', when='BEFORE')),
        ),
        ]),
    ]
