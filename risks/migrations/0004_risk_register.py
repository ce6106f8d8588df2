import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
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
        ('milestones', '0007_durations_and_limits'),
        ('records', '0003_unread_notifications'),
        ('risks', '0003_benefit_registers'),
        ('workstreams', '0003_registers'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
        migrations.CreateModel(
            name='Assurance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('line', models.PositiveSmallIntegerField(choices=[(1, 'First line: those who manage it'), (2, 'Second line: oversight'), (3, 'Third line: independent')])),
                ('text', models.TextField()),
                ('rating', models.CharField(choices=[('substantial', 'Substantial'), ('reasonable', 'Reasonable'), ('limited', 'Limited'), ('none', 'None')], max_length=20)),
                ('given_on', models.DateField()),
            ],
            options={
                'ordering': ('line', '-given_on', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='AssuranceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('line', models.PositiveSmallIntegerField(choices=[(1, 'First line: those who manage it'), (2, 'Second line: oversight'), (3, 'Third line: independent')])),
                ('text', models.TextField()),
                ('rating', models.CharField(choices=[('substantial', 'Substantial'), ('reasonable', 'Reasonable'), ('limited', 'Limited'), ('none', 'None')], max_length=20)),
                ('given_on', models.DateField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Escalation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('to', models.CharField(choices=[('partnership_board', 'Partnership board'), ('programme_board', 'Programme board'), ('sponsor_group', 'Sponsor group'), ('leadership_team', 'Leadership team'), ('core_team', 'Core team'), ('working_group', 'Working group'), ('reference_group', 'Reference group')], max_length=20)),
                ('score', models.PositiveSmallIntegerField()),
                ('started_on', models.DateField()),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('score_at_end', models.PositiveSmallIntegerField(blank=True, null=True)),
            ],
            options={
                'ordering': ('started_on', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='EscalationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('to', models.CharField(choices=[('partnership_board', 'Partnership board'), ('programme_board', 'Programme board'), ('sponsor_group', 'Sponsor group'), ('leadership_team', 'Leadership team'), ('core_team', 'Core team'), ('working_group', 'Working group'), ('reference_group', 'Reference group')], max_length=20)),
                ('score', models.PositiveSmallIntegerField()),
                ('started_on', models.DateField()),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('score_at_end', models.PositiveSmallIntegerField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Issue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('reference', models.CharField(max_length=40)),
                ('reference_order', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(django.db.models.functions.text.Lower(models.F('reference')), models.Value('([0-9]+)'), models.Value('0000000000\\1'), models.Value('g'), function='regexp_replace', output_field=models.TextField()), models.Value('[0-9]*([0-9]{10})'), models.Value('\\1'), models.Value('g'), function='regexp_replace', output_field=models.TextField()), output_field=models.TextField(db_collation='C'))),
                ('classification', models.CharField(choices=[('public', 'Public'), ('all_partners', 'All partners'), ('named_partners', 'Named partners'), ('part_2', 'Part 2')], default='all_partners', max_length=20)),
                ('part_2_ground', models.CharField(blank=True, max_length=200)),
                ('kind', models.CharField(choices=[('issue', 'Issue'), ('assumption', 'Assumption')], max_length=20)),
                ('name', models.CharField(max_length=300)),
                ('text', models.TextField(blank=True)),
                ('raised_on', models.DateField()),
                ('due_on', models.DateField(blank=True, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('', 'Open'), ('resolved', 'Resolved'), ('held', 'Held true'), ('false', 'Proved false')], default='', max_length=20)),
                ('resolution', models.TextField(blank=True)),
                ('resolved_on', models.DateField(blank=True, null=True)),
            ],
            options={
                'ordering': ('reference_order',),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IssueEvent',
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
                ('kind', models.CharField(choices=[('issue', 'Issue'), ('assumption', 'Assumption')], max_length=20)),
                ('name', models.CharField(max_length=300)),
                ('text', models.TextField(blank=True)),
                ('raised_on', models.DateField()),
                ('due_on', models.DateField(blank=True, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('', 'Open'), ('resolved', 'Resolved'), ('held', 'Held true'), ('false', 'Proved false')], default='', max_length=20)),
                ('resolution', models.TextField(blank=True)),
                ('resolved_on', models.DateField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Objective',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('reference', models.CharField(max_length=40)),
                ('reference_order', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(django.db.models.functions.text.Lower(models.F('reference')), models.Value('([0-9]+)'), models.Value('0000000000\\1'), models.Value('g'), function='regexp_replace', output_field=models.TextField()), models.Value('[0-9]*([0-9]{10})'), models.Value('\\1'), models.Value('g'), function='regexp_replace', output_field=models.TextField()), output_field=models.TextField(db_collation='C'))),
                ('classification', models.CharField(choices=[('public', 'Public'), ('all_partners', 'All partners'), ('named_partners', 'Named partners'), ('part_2', 'Part 2')], default='all_partners', max_length=20)),
                ('part_2_ground', models.CharField(blank=True, max_length=200)),
                ('name', models.CharField(max_length=300)),
                ('aim', models.CharField(blank=True, max_length=200)),
            ],
            options={
                'ordering': ('reference_order',),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ObjectiveEvent',
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
                ('name', models.CharField(max_length=300)),
                ('aim', models.CharField(blank=True, max_length=200)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PartnerScore',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('scored_on', models.DateField()),
                ('consequence', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)])),
                ('likelihood', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)])),
                ('score', models.GeneratedField(db_persist=True, expression=django.db.models.expressions.CombinedExpression(models.F('consequence'), '*', models.F('likelihood')), output_field=models.PositiveSmallIntegerField())),
                ('rationale', models.TextField(blank=True)),
            ],
            options={
                'ordering': ('organisation_id', '-scored_on', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='PartnerScoreEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('scored_on', models.DateField()),
                ('consequence', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)])),
                ('likelihood', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)])),
                ('score', models.GeneratedField(db_persist=True, expression=django.db.models.expressions.CombinedExpression(models.F('consequence'), '*', models.F('likelihood')), output_field=models.PositiveSmallIntegerField())),
                ('rationale', models.TextField(blank=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RiskAction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
        ),
        migrations.CreateModel(
            name='RiskActionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RiskBenefit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
        ),
        migrations.CreateModel(
            name='RiskBenefitEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RiskMilestone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
        ),
        migrations.CreateModel(
            name='RiskMilestoneEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RiskSettings',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('months_extreme', models.PositiveSmallIntegerField(default=1, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(24)])),
                ('months_high', models.PositiveSmallIntegerField(default=3, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(24)])),
                ('months_moderate', models.PositiveSmallIntegerField(default=6, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(24)])),
                ('months_low', models.PositiveSmallIntegerField(default=12, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(24)])),
                ('board_from', models.PositiveSmallIntegerField(default=15, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('programme_from', models.PositiveSmallIntegerField(default=8, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('ceiling_averse', models.PositiveSmallIntegerField(default=4, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('ceiling_minimal', models.PositiveSmallIntegerField(default=6, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('ceiling_cautious', models.PositiveSmallIntegerField(default=9, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('ceiling_open', models.PositiveSmallIntegerField(default=12, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('ceiling_eager', models.PositiveSmallIntegerField(default=16, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('assurance_days', models.PositiveSmallIntegerField(default=180, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(1830)])),
                ('appetites', models.JSONField(blank=True, default=dict)),
            ],
            options={
                'verbose_name_plural': 'risk settings',
            },
        ),
        migrations.CreateModel(
            name='RiskSettingsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.BigIntegerField()),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('months_extreme', models.PositiveSmallIntegerField(default=1, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(24)])),
                ('months_high', models.PositiveSmallIntegerField(default=3, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(24)])),
                ('months_moderate', models.PositiveSmallIntegerField(default=6, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(24)])),
                ('months_low', models.PositiveSmallIntegerField(default=12, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(24)])),
                ('board_from', models.PositiveSmallIntegerField(default=15, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('programme_from', models.PositiveSmallIntegerField(default=8, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('ceiling_averse', models.PositiveSmallIntegerField(default=4, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('ceiling_minimal', models.PositiveSmallIntegerField(default=6, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('ceiling_cautious', models.PositiveSmallIntegerField(default=9, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('ceiling_open', models.PositiveSmallIntegerField(default=12, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('ceiling_eager', models.PositiveSmallIntegerField(default=16, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(25)])),
                ('assurance_days', models.PositiveSmallIntegerField(default=180, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(1830)])),
                ('appetites', models.JSONField(blank=True, default=dict)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='control',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='control',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='control',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='risk',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='risk',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='risk',
            name='delete_delete',
        ),
            ]
        ),
        Together(
            [
        migrations.AddField(
            model_name='control',
            name='effectiveness',
            field=models.CharField(blank=True, choices=[('', 'Not assessed'), ('effective', 'Effective'), ('partly', 'Partly effective'), ('ineffective', 'Not effective')], default='', max_length=20),
        ),
        migrations.AddField(
            model_name='control',
            name='gap',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='controlevent',
            name='effectiveness',
            field=models.CharField(blank=True, choices=[('', 'Not assessed'), ('effective', 'Effective'), ('partly', 'Partly effective'), ('ineffective', 'Not effective')], default='', max_length=20),
        ),
        migrations.AddField(
            model_name='controlevent',
            name='gap',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='risk',
            name='closed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='closed_risks', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='risk',
            name='closed_for',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body'),
        ),
        migrations.AddField(
            model_name='risk',
            name='closed_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='risk',
            name='closing_reason',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='risk',
            name='proximity',
            field=models.CharField(blank=True, choices=[('month', 'Within a month'), ('quarter', 'Within three months'), ('year', 'Within a year'), ('later', 'Later than a year')], max_length=20),
        ),
        migrations.AddField(
            model_name='riskevent',
            name='closed_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='riskevent',
            name='closed_for',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bodies.body'),
        ),
        migrations.AddField(
            model_name='riskevent',
            name='closed_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='riskevent',
            name='closing_reason',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='riskevent',
            name='proximity',
            field=models.CharField(blank=True, choices=[('month', 'Within a month'), ('quarter', 'Within three months'), ('year', 'Within a year'), ('later', 'Later than a year')], max_length=20),
        ),
        migrations.AlterField(
            model_name='risk',
            name='status',
            field=models.CharField(choices=[('open', 'Open'), ('closed', 'Closed'), ('happened', 'Happened, now an issue')], default='open', max_length=20),
        ),
        migrations.AlterField(
            model_name='riskevent',
            name='status',
            field=models.CharField(choices=[('open', 'Open'), ('closed', 'Closed'), ('happened', 'Happened, now an issue')], default='open', max_length=20),
        ),
        migrations.AddField(
            model_name='assurance',
            name='author',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='assurance',
            name='control',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assurances', to='risks.control'),
        ),
        migrations.AddField(
            model_name='assurance',
            name='risk',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assurances', to='risks.risk'),
        ),
        migrations.AddField(
            model_name='assuranceevent',
            name='author',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='assuranceevent',
            name='control',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='risks.control'),
        ),
        migrations.AddField(
            model_name='assuranceevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='risks.assurance'),
        ),
        migrations.AddField(
            model_name='assuranceevent',
            name='risk',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='risks.risk'),
        ),
        migrations.AddField(
            model_name='escalation',
            name='risk',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='escalations', to='risks.risk'),
        ),
        migrations.AddField(
            model_name='escalationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='risks.escalation'),
        ),
        migrations.AddField(
            model_name='escalationevent',
            name='risk',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='risks.risk'),
        ),
        migrations.AddField(
            model_name='issue',
            name='deciding_body',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body'),
        ),
        migrations.AddField(
            model_name='issue',
            name='owner',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='issues', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='issue',
            name='partnership',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='accounts.partnership'),
        ),
        migrations.AddField(
            model_name='issue',
            name='resolved_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='issue',
            name='risk',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='issues', to='risks.risk'),
        ),
        migrations.AddField(
            model_name='issue',
            name='workstream',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='issues', to='workstreams.workstream'),
        ),
        migrations.AddField(
            model_name='issueevent',
            name='deciding_body',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bodies.body'),
        ),
        migrations.AddField(
            model_name='issueevent',
            name='owner',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='issueevent',
            name='partnership',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.partnership'),
        ),
        migrations.AddField(
            model_name='issueevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='risks.issue'),
        ),
        migrations.AddField(
            model_name='issueevent',
            name='resolved_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='issueevent',
            name='risk',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='risks.risk'),
        ),
        migrations.AddField(
            model_name='issueevent',
            name='workstream',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workstreams.workstream'),
        ),
        migrations.AddField(
            model_name='objective',
            name='deciding_body',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body'),
        ),
        migrations.AddField(
            model_name='objective',
            name='owner',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='objectives', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='objective',
            name='partnership',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='accounts.partnership'),
        ),
        migrations.AddField(
            model_name='risk',
            name='objective',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='risks', to='risks.objective'),
        ),
        migrations.AddField(
            model_name='riskevent',
            name='objective',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='risks.objective'),
        ),
        migrations.AddField(
            model_name='objectiveevent',
            name='deciding_body',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bodies.body'),
        ),
        migrations.AddField(
            model_name='objectiveevent',
            name='owner',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='objectiveevent',
            name='partnership',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.partnership'),
        ),
        migrations.AddField(
            model_name='objectiveevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='risks.objective'),
        ),
        migrations.AddField(
            model_name='partnerscore',
            name='author',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='partnerscore',
            name='organisation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organisation'),
        ),
        migrations.AddField(
            model_name='partnerscore',
            name='risk',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='partner_scores', to='risks.risk'),
        ),
        migrations.AddField(
            model_name='partnerscoreevent',
            name='author',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='partnerscoreevent',
            name='organisation',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisation'),
        ),
        migrations.AddField(
            model_name='partnerscoreevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='risks.partnerscore'),
        ),
        migrations.AddField(
            model_name='partnerscoreevent',
            name='risk',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='risks.risk'),
        ),
        migrations.AddField(
            model_name='riskaction',
            name='action',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.action'),
        ),
        migrations.AddField(
            model_name='riskaction',
            name='risk',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='risks.risk'),
        ),
        migrations.AddField(
            model_name='risk',
            name='actions',
            field=models.ManyToManyField(related_name='risks', through='risks.RiskAction', to='records.action'),
        ),
        migrations.AddField(
            model_name='riskactionevent',
            name='action',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='records.action'),
        ),
        migrations.AddField(
            model_name='riskactionevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='risks.riskaction'),
        ),
        migrations.AddField(
            model_name='riskactionevent',
            name='risk',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='risks.risk'),
        ),
        migrations.AddField(
            model_name='riskbenefit',
            name='benefit',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='risks.benefit'),
        ),
        migrations.AddField(
            model_name='riskbenefit',
            name='risk',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='risks.risk'),
        ),
        migrations.AddField(
            model_name='risk',
            name='benefits',
            field=models.ManyToManyField(related_name='risks', through='risks.RiskBenefit', to='risks.benefit'),
        ),
        migrations.AddField(
            model_name='riskbenefitevent',
            name='benefit',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='risks.benefit'),
        ),
        migrations.AddField(
            model_name='riskbenefitevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='risks.riskbenefit'),
        ),
        migrations.AddField(
            model_name='riskbenefitevent',
            name='risk',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='risks.risk'),
        ),
        migrations.AddField(
            model_name='riskmilestone',
            name='milestone',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='milestones.milestone'),
        ),
        migrations.AddField(
            model_name='riskmilestone',
            name='risk',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='risks.risk'),
        ),
        migrations.AddField(
            model_name='risk',
            name='milestones',
            field=models.ManyToManyField(related_name='risks', through='risks.RiskMilestone', to='milestones.milestone'),
        ),
        migrations.AddField(
            model_name='riskmilestoneevent',
            name='milestone',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='milestones.milestone'),
        ),
        migrations.AddField(
            model_name='riskmilestoneevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='risks.riskmilestone'),
        ),
        migrations.AddField(
            model_name='riskmilestoneevent',
            name='risk',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='risks.risk'),
        ),
        migrations.AddField(
            model_name='risksettings',
            name='partnership',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='risk_settings', to='accounts.partnership'),
        ),
        migrations.AddField(
            model_name='risksettingsevent',
            name='partnership',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.partnership'),
        ),
        migrations.AddField(
            model_name='risksettingsevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='risks.risksettings'),
        ),
            ]
        ),
        Together(
            [
        migrations.AddIndex(
            model_name='risk',
            index=models.Index(fields=['partnership', 'status', '-current_score'], name='risk_worst_first'),
        ),
        migrations.AddIndex(
            model_name='assurance',
            index=models.Index(fields=['risk', '-given_on'], name='assurance_latest'),
        ),
        migrations.AddConstraint(
            model_name='risk',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_by', None), ('closed_on', None), ('closing_reason', ''), ('status', 'open')), models.Q(models.Q(('status', 'open'), _negated=True), models.Q(('closing_reason', ''), _negated=True), ('closed_by__isnull', False), ('closed_on__isnull', False)), _connector='OR'), name='risk_closed_whole'),
        ),
        migrations.AddConstraint(
            model_name='assurance',
            constraint=models.CheckConstraint(condition=models.Q(('line__range', (1, 3))), name='assurance_of_three_lines'),
        ),
        migrations.AddConstraint(
            model_name='assurance',
            constraint=models.UniqueConstraint(models.F('risk'), models.F('line'), models.F('given_on'), django.db.models.functions.text.MD5('text'), name='assurance_once'),
        ),
        migrations.AddConstraint(
            model_name='escalation',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('risk',), name='escalation_open_once'),
        ),
        migrations.AddConstraint(
            model_name='escalation',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('started_on__isnull', True), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='escalation_dates_in_order'),
        ),
        migrations.AddConstraint(
            model_name='issue',
            constraint=models.UniqueConstraint(models.F('partnership'), django.db.models.functions.text.Lower('reference'), name='issue_reference'),
        ),
        migrations.AddConstraint(
            model_name='issue',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('classification', 'part_2'), _negated=True), models.Q(('part_2_ground', ''), _negated=True), _connector='OR'), name='issue_part_2_has_ground'),
        ),
        migrations.AddConstraint(
            model_name='issue',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', ''), ('resolved_by', None), ('resolved_on', None)), models.Q(models.Q(('outcome', ''), _negated=True), ('resolved_by__isnull', False), ('resolved_on__isnull', False)), _connector='OR'), name='issue_resolved_whole'),
        ),
        migrations.AddConstraint(
            model_name='objective',
            constraint=models.UniqueConstraint(models.F('partnership'), django.db.models.functions.text.Lower('reference'), name='objective_reference'),
        ),
        migrations.AddConstraint(
            model_name='objective',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('classification', 'part_2'), _negated=True), models.Q(('part_2_ground', ''), _negated=True), _connector='OR'), name='objective_part_2_has_ground'),
        ),
        migrations.AddConstraint(
            model_name='partnerscore',
            constraint=models.UniqueConstraint(fields=('risk', 'organisation', 'scored_on'), name='partner_score_once_a_day'),
        ),
        migrations.AddConstraint(
            model_name='partnerscore',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('consequence__range', (1, 5))), models.Q(('likelihood__range', (1, 5)))), name='partner_score_one_to_five'),
        ),
        migrations.AddConstraint(
            model_name='riskaction',
            constraint=models.UniqueConstraint(fields=('risk', 'action'), name='risk_action_once'),
        ),
        migrations.AddConstraint(
            model_name='riskbenefit',
            constraint=models.UniqueConstraint(fields=('risk', 'benefit'), name='risk_benefit_once'),
        ),
        migrations.AddConstraint(
            model_name='riskmilestone',
            constraint=models.UniqueConstraint(fields=('risk', 'milestone'), name='risk_milestone_once'),
        ),
        migrations.AddConstraint(
            model_name='risksettings',
            constraint=models.CheckConstraint(condition=models.Q(('board_from__gt', models.F('programme_from')), ('board_from__lte', 25)), name='risk_settings_levels_in_order'),
        ),
        migrations.AddConstraint(
            model_name='risksettings',
            constraint=models.CheckConstraint(condition=models.Q(('ceiling_cautious__gte', models.F('ceiling_minimal')), ('ceiling_eager__gte', models.F('ceiling_open')), ('ceiling_eager__lte', 25), ('ceiling_minimal__gte', models.F('ceiling_averse')), ('ceiling_open__gte', models.F('ceiling_cautious'))), name='risk_settings_ceilings_in_order'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='control',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_controlevent" ("created_at", "effectiveness", "gap", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "risk_id", "text", "updated_at") VALUES (NEW."created_at", NEW."effectiveness", NEW."gap", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."risk_id", NEW."text", NEW."updated_at"); RETURN NULL;', hash='bfcb918e71b64041bb97b3908c9eb891d3f3cf9e', operation='INSERT', pgid='pgtrigger_insert_insert_df868', table='risks_control', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='control',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "risks_controlevent" ("created_at", "effectiveness", "gap", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "risk_id", "text", "updated_at") VALUES (NEW."created_at", NEW."effectiveness", NEW."gap", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."risk_id", NEW."text", NEW."updated_at"); RETURN NULL;', hash='90f4193c50687403d995522f96a963a4e6583593', operation='UPDATE', pgid='pgtrigger_update_update_70189', table='risks_control', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='control',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_controlevent" ("created_at", "effectiveness", "gap", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "risk_id", "text", "updated_at") VALUES (OLD."created_at", OLD."effectiveness", OLD."gap", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."risk_id", OLD."text", OLD."updated_at"); RETURN NULL;', hash='39d2862525b03cfa8925ff778d0103a017827873', operation='DELETE', pgid='pgtrigger_delete_delete_057d8', table='risks_control', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='risk',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_riskevent" ("category", "cause", "classification", "closed_by_id", "closed_for_id", "closed_on", "closing_reason", "created_at", "current_consequence", "current_likelihood", "deciding_body_id", "effect", "event", "gaps", "id", "inherent_consequence", "inherent_likelihood", "name", "next_review_on", "objective_id", "owner_id", "owning_organisation_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proximity", "reference", "response", "status", "target_consequence", "target_date", "target_likelihood", "updated_at", "workstream_id") VALUES (NEW."category", NEW."cause", NEW."classification", NEW."closed_by_id", NEW."closed_for_id", NEW."closed_on", NEW."closing_reason", NEW."created_at", NEW."current_consequence", NEW."current_likelihood", NEW."deciding_body_id", NEW."effect", NEW."event", NEW."gaps", NEW."id", NEW."inherent_consequence", NEW."inherent_likelihood", NEW."name", NEW."next_review_on", NEW."objective_id", NEW."owner_id", NEW."owning_organisation_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proximity", NEW."reference", NEW."response", NEW."status", NEW."target_consequence", NEW."target_date", NEW."target_likelihood", NEW."updated_at", NEW."workstream_id"); RETURN NULL;', hash='4fc879255028757ef8105ccb4ca735956e7ce3d9', operation='INSERT', pgid='pgtrigger_insert_insert_6e45a', table='risks_risk', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='risk',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."category" IS DISTINCT FROM (NEW."category") OR OLD."cause" IS DISTINCT FROM (NEW."cause") OR OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."closed_by_id" IS DISTINCT FROM (NEW."closed_by_id") OR OLD."closed_for_id" IS DISTINCT FROM (NEW."closed_for_id") OR OLD."closed_on" IS DISTINCT FROM (NEW."closed_on") OR OLD."closing_reason" IS DISTINCT FROM (NEW."closing_reason") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."current_consequence" IS DISTINCT FROM (NEW."current_consequence") OR OLD."current_likelihood" IS DISTINCT FROM (NEW."current_likelihood") OR OLD."current_score" IS DISTINCT FROM (NEW."current_score") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."effect" IS DISTINCT FROM (NEW."effect") OR OLD."event" IS DISTINCT FROM (NEW."event") OR OLD."gaps" IS DISTINCT FROM (NEW."gaps") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."inherent_consequence" IS DISTINCT FROM (NEW."inherent_consequence") OR OLD."inherent_likelihood" IS DISTINCT FROM (NEW."inherent_likelihood") OR OLD."inherent_score" IS DISTINCT FROM (NEW."inherent_score") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."next_review_on" IS DISTINCT FROM (NEW."next_review_on") OR OLD."objective_id" IS DISTINCT FROM (NEW."objective_id") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."owning_organisation_id" IS DISTINCT FROM (NEW."owning_organisation_id") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."proximity" IS DISTINCT FROM (NEW."proximity") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."response" IS DISTINCT FROM (NEW."response") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."target_consequence" IS DISTINCT FROM (NEW."target_consequence") OR OLD."target_date" IS DISTINCT FROM (NEW."target_date") OR OLD."target_likelihood" IS DISTINCT FROM (NEW."target_likelihood") OR OLD."target_score" IS DISTINCT FROM (NEW."target_score") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."workstream_id" IS DISTINCT FROM (NEW."workstream_id"))', func='INSERT INTO "risks_riskevent" ("category", "cause", "classification", "closed_by_id", "closed_for_id", "closed_on", "closing_reason", "created_at", "current_consequence", "current_likelihood", "deciding_body_id", "effect", "event", "gaps", "id", "inherent_consequence", "inherent_likelihood", "name", "next_review_on", "objective_id", "owner_id", "owning_organisation_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proximity", "reference", "response", "status", "target_consequence", "target_date", "target_likelihood", "updated_at", "workstream_id") VALUES (NEW."category", NEW."cause", NEW."classification", NEW."closed_by_id", NEW."closed_for_id", NEW."closed_on", NEW."closing_reason", NEW."created_at", NEW."current_consequence", NEW."current_likelihood", NEW."deciding_body_id", NEW."effect", NEW."event", NEW."gaps", NEW."id", NEW."inherent_consequence", NEW."inherent_likelihood", NEW."name", NEW."next_review_on", NEW."objective_id", NEW."owner_id", NEW."owning_organisation_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proximity", NEW."reference", NEW."response", NEW."status", NEW."target_consequence", NEW."target_date", NEW."target_likelihood", NEW."updated_at", NEW."workstream_id"); RETURN NULL;', hash='d60df54419901eb1d23bebf615ae43ae7cfa1456', operation='UPDATE', pgid='pgtrigger_update_update_72842', table='risks_risk', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='risk',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_riskevent" ("category", "cause", "classification", "closed_by_id", "closed_for_id", "closed_on", "closing_reason", "created_at", "current_consequence", "current_likelihood", "deciding_body_id", "effect", "event", "gaps", "id", "inherent_consequence", "inherent_likelihood", "name", "next_review_on", "objective_id", "owner_id", "owning_organisation_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proximity", "reference", "response", "status", "target_consequence", "target_date", "target_likelihood", "updated_at", "workstream_id") VALUES (OLD."category", OLD."cause", OLD."classification", OLD."closed_by_id", OLD."closed_for_id", OLD."closed_on", OLD."closing_reason", OLD."created_at", OLD."current_consequence", OLD."current_likelihood", OLD."deciding_body_id", OLD."effect", OLD."event", OLD."gaps", OLD."id", OLD."inherent_consequence", OLD."inherent_likelihood", OLD."name", OLD."next_review_on", OLD."objective_id", OLD."owner_id", OLD."owning_organisation_id", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proximity", OLD."reference", OLD."response", OLD."status", OLD."target_consequence", OLD."target_date", OLD."target_likelihood", OLD."updated_at", OLD."workstream_id"); RETURN NULL;', hash='f660d94a677df2eeb1ef29826eb587e56017cf6b', operation='DELETE', pgid='pgtrigger_delete_delete_1766a', table='risks_risk', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assurance',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_assuranceevent" ("author_id", "control_id", "created_at", "given_on", "id", "line", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "risk_id", "text", "updated_at") VALUES (NEW."author_id", NEW."control_id", NEW."created_at", NEW."given_on", NEW."id", NEW."line", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rating", NEW."risk_id", NEW."text", NEW."updated_at"); RETURN NULL;', hash='fcb7007658d28fc15e2a7069530b3fdb10ed7ecd', operation='INSERT', pgid='pgtrigger_insert_insert_6aa1b', table='risks_assurance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assurance',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "risks_assuranceevent" ("author_id", "control_id", "created_at", "given_on", "id", "line", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "risk_id", "text", "updated_at") VALUES (NEW."author_id", NEW."control_id", NEW."created_at", NEW."given_on", NEW."id", NEW."line", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rating", NEW."risk_id", NEW."text", NEW."updated_at"); RETURN NULL;', hash='922a8d5c639f1c3371a4d1f1e67d622181930683', operation='UPDATE', pgid='pgtrigger_update_update_0bca6', table='risks_assurance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assurance',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_assuranceevent" ("author_id", "control_id", "created_at", "given_on", "id", "line", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "risk_id", "text", "updated_at") VALUES (OLD."author_id", OLD."control_id", OLD."created_at", OLD."given_on", OLD."id", OLD."line", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rating", OLD."risk_id", OLD."text", OLD."updated_at"); RETURN NULL;', hash='58906931fad7b7451ebb1778e56759d6b43bb4e4', operation='DELETE', pgid='pgtrigger_delete_delete_e3e2c', table='risks_assurance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assuranceevent',
            trigger=pgtrigger.compiler.Trigger(name='kept_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;", hash='1f6698d2a614191b1f3de4e1f6f177900d43d706', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_kept_whole_c1b87', table='risks_assuranceevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assuranceevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='26e346c94a45d21202ef025b958b0577f0ea94e0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_81346', table='risks_assuranceevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='escalation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_escalationevent" ("created_at", "ended_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id", "score", "score_at_end", "started_on", "to", "updated_at") VALUES (NEW."created_at", NEW."ended_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."risk_id", NEW."score", NEW."score_at_end", NEW."started_on", NEW."to", NEW."updated_at"); RETURN NULL;', hash='69195c09012caf246a191f0a81cf0af8dfde0542', operation='INSERT', pgid='pgtrigger_insert_insert_5ae57', table='risks_escalation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='escalation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "risks_escalationevent" ("created_at", "ended_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id", "score", "score_at_end", "started_on", "to", "updated_at") VALUES (NEW."created_at", NEW."ended_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."risk_id", NEW."score", NEW."score_at_end", NEW."started_on", NEW."to", NEW."updated_at"); RETURN NULL;', hash='1ab07c784f757ce68effacf6b91d5a2819df8f3c', operation='UPDATE', pgid='pgtrigger_update_update_9f3ab', table='risks_escalation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='escalation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_escalationevent" ("created_at", "ended_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id", "score", "score_at_end", "started_on", "to", "updated_at") VALUES (OLD."created_at", OLD."ended_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."risk_id", OLD."score", OLD."score_at_end", OLD."started_on", OLD."to", OLD."updated_at"); RETURN NULL;', hash='23dbbfffa046985c94dd8a86a52f79c71aa60a93', operation='DELETE', pgid='pgtrigger_delete_delete_1abf5', table='risks_escalation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='escalationevent',
            trigger=pgtrigger.compiler.Trigger(name='kept_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;", hash='36e6341ba74037eb54728bacf731d6558dcdeaac', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_kept_whole_84bd8', table='risks_escalationevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='escalationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cce1aae35024f35b427393403e3fa87b6950e2d1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ade64', table='risks_escalationevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='issue',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_issueevent" ("classification", "created_at", "deciding_body_id", "due_on", "id", "kind", "name", "outcome", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_on", "reference", "resolution", "resolved_by_id", "resolved_on", "risk_id", "text", "updated_at", "workstream_id") VALUES (NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."due_on", NEW."id", NEW."kind", NEW."name", NEW."outcome", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."raised_on", NEW."reference", NEW."resolution", NEW."resolved_by_id", NEW."resolved_on", NEW."risk_id", NEW."text", NEW."updated_at", NEW."workstream_id"); RETURN NULL;', hash='51e81d3de50b0c3c928639f349c717bb31df1002', operation='INSERT', pgid='pgtrigger_insert_insert_4f676', table='risks_issue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='issue',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."raised_on" IS DISTINCT FROM (NEW."raised_on") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."resolution" IS DISTINCT FROM (NEW."resolution") OR OLD."resolved_by_id" IS DISTINCT FROM (NEW."resolved_by_id") OR OLD."resolved_on" IS DISTINCT FROM (NEW."resolved_on") OR OLD."risk_id" IS DISTINCT FROM (NEW."risk_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."workstream_id" IS DISTINCT FROM (NEW."workstream_id"))', func='INSERT INTO "risks_issueevent" ("classification", "created_at", "deciding_body_id", "due_on", "id", "kind", "name", "outcome", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_on", "reference", "resolution", "resolved_by_id", "resolved_on", "risk_id", "text", "updated_at", "workstream_id") VALUES (NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."due_on", NEW."id", NEW."kind", NEW."name", NEW."outcome", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."raised_on", NEW."reference", NEW."resolution", NEW."resolved_by_id", NEW."resolved_on", NEW."risk_id", NEW."text", NEW."updated_at", NEW."workstream_id"); RETURN NULL;', hash='14bc92a9ebd4b60192966bc70261d2d184ff0e20', operation='UPDATE', pgid='pgtrigger_update_update_ca265', table='risks_issue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='issue',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_issueevent" ("classification", "created_at", "deciding_body_id", "due_on", "id", "kind", "name", "outcome", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_on", "reference", "resolution", "resolved_by_id", "resolved_on", "risk_id", "text", "updated_at", "workstream_id") VALUES (OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."due_on", OLD."id", OLD."kind", OLD."name", OLD."outcome", OLD."owner_id", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."raised_on", OLD."reference", OLD."resolution", OLD."resolved_by_id", OLD."resolved_on", OLD."risk_id", OLD."text", OLD."updated_at", OLD."workstream_id"); RETURN NULL;', hash='d94ce57b8b028acf53e4695e5566534b774ced90', operation='DELETE', pgid='pgtrigger_delete_delete_dd990', table='risks_issue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='issueevent',
            trigger=pgtrigger.compiler.Trigger(name='kept_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;", hash='a18f2c61d761f23c9079616168d0cbe07879b1f6', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_kept_whole_4fb42', table='risks_issueevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='issueevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e43c3ae69c1251c4e0c6f95b0f4bc610a5070763', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4cccf', table='risks_issueevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objective',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_objectiveevent" ("aim", "classification", "created_at", "deciding_body_id", "id", "name", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "updated_at") VALUES (NEW."aim", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."id", NEW."name", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reference", NEW."updated_at"); RETURN NULL;', hash='62fe602705e6127077f33768ff14f77684b03907', operation='INSERT', pgid='pgtrigger_insert_insert_79c4b', table='risks_objective', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objective',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."aim" IS DISTINCT FROM (NEW."aim") OR OLD."classification" IS DISTINCT FROM (NEW."classification") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deciding_body_id" IS DISTINCT FROM (NEW."deciding_body_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."part_2_ground" IS DISTINCT FROM (NEW."part_2_ground") OR OLD."partnership_id" IS DISTINCT FROM (NEW."partnership_id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))', func='INSERT INTO "risks_objectiveevent" ("aim", "classification", "created_at", "deciding_body_id", "id", "name", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "updated_at") VALUES (NEW."aim", NEW."classification", NEW."created_at", NEW."deciding_body_id", NEW."id", NEW."name", NEW."owner_id", NEW."part_2_ground", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reference", NEW."updated_at"); RETURN NULL;', hash='b6e96f84b84554d6d97cde92dc8b391932e40f35', operation='UPDATE', pgid='pgtrigger_update_update_ddf98', table='risks_objective', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objective',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_objectiveevent" ("aim", "classification", "created_at", "deciding_body_id", "id", "name", "owner_id", "part_2_ground", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "updated_at") VALUES (OLD."aim", OLD."classification", OLD."created_at", OLD."deciding_body_id", OLD."id", OLD."name", OLD."owner_id", OLD."part_2_ground", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reference", OLD."updated_at"); RETURN NULL;', hash='b5e7572d27fb43fbccf84eda2d322a9015c36681', operation='DELETE', pgid='pgtrigger_delete_delete_2be33', table='risks_objective', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objectiveevent',
            trigger=pgtrigger.compiler.Trigger(name='kept_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;", hash='e55a016bd5d24c6f835252a9ca59eee6479be3c2', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_kept_whole_958c7', table='risks_objectiveevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='objectiveevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0b94686235862c29834e651bee88e4d61c22d2c4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b0f51', table='risks_objectiveevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnerscore',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_partnerscoreevent" ("author_id", "consequence", "created_at", "id", "likelihood", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "risk_id", "scored_on", "updated_at") VALUES (NEW."author_id", NEW."consequence", NEW."created_at", NEW."id", NEW."likelihood", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rationale", NEW."risk_id", NEW."scored_on", NEW."updated_at"); RETURN NULL;', hash='43aa03c2a0bcf83a1b8bedbb409e0943b23fb8aa', operation='INSERT', pgid='pgtrigger_insert_insert_fba60', table='risks_partnerscore', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnerscore',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "risks_partnerscoreevent" ("author_id", "consequence", "created_at", "id", "likelihood", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "risk_id", "scored_on", "updated_at") VALUES (NEW."author_id", NEW."consequence", NEW."created_at", NEW."id", NEW."likelihood", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rationale", NEW."risk_id", NEW."scored_on", NEW."updated_at"); RETURN NULL;', hash='44dea633720d834b9f92541e24f952a04b072c0b', operation='UPDATE', pgid='pgtrigger_update_update_bc42c', table='risks_partnerscore', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnerscore',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_partnerscoreevent" ("author_id", "consequence", "created_at", "id", "likelihood", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale", "risk_id", "scored_on", "updated_at") VALUES (OLD."author_id", OLD."consequence", OLD."created_at", OLD."id", OLD."likelihood", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rationale", OLD."risk_id", OLD."scored_on", OLD."updated_at"); RETURN NULL;', hash='09a90c705fc59ee3869fd81cd4b8b94cf0c3c584', operation='DELETE', pgid='pgtrigger_delete_delete_b279f', table='risks_partnerscore', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnerscoreevent',
            trigger=pgtrigger.compiler.Trigger(name='kept_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;", hash='a593fc5277574d0491c40bd558a036f2868606e0', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_kept_whole_9ec5a', table='risks_partnerscoreevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnerscoreevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b0bdfcf5ebb4e4a1560c26f26c4a27436a33c036', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b6889', table='risks_partnerscoreevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskaction',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_riskactionevent" ("action_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."action_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."risk_id"); RETURN NULL;', hash='831e309d388d6be71f2d44dc9e31dfe1bfdfcbff', operation='INSERT', pgid='pgtrigger_insert_insert_0f36a', table='risks_riskaction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskaction',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "risks_riskactionevent" ("action_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."action_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."risk_id"); RETURN NULL;', hash='daeee10043d187a5e87ab44d6bdfc745c9bf381b', operation='UPDATE', pgid='pgtrigger_update_update_65c48', table='risks_riskaction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskaction',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_riskactionevent" ("action_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (OLD."action_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."risk_id"); RETURN NULL;', hash='205f74e4f27f023314088eb078a71466f11b5332', operation='DELETE', pgid='pgtrigger_delete_delete_051e0', table='risks_riskaction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskactionevent',
            trigger=pgtrigger.compiler.Trigger(name='kept_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;", hash='edb9421db70bbae38f3cc5d8278503e024ff40a5', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_kept_whole_89877', table='risks_riskactionevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskactionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='57b3a67072a9772cecb7411afcba6d7dc595f646', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_98c15', table='risks_riskactionevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskbenefit',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_riskbenefitevent" ("benefit_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."benefit_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."risk_id"); RETURN NULL;', hash='1fd829f7cddf0aa111cf44d5a9d1c6356a5997de', operation='INSERT', pgid='pgtrigger_insert_insert_f3949', table='risks_riskbenefit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskbenefit',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "risks_riskbenefitevent" ("benefit_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."benefit_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."risk_id"); RETURN NULL;', hash='7c1b28018be164e04b8dbba41679e407601564b4', operation='UPDATE', pgid='pgtrigger_update_update_1b018', table='risks_riskbenefit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskbenefit',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_riskbenefitevent" ("benefit_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (OLD."benefit_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."risk_id"); RETURN NULL;', hash='7d09e090ddaeccab198345d9c562d8d83c1e3f50', operation='DELETE', pgid='pgtrigger_delete_delete_e3489', table='risks_riskbenefit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskbenefitevent',
            trigger=pgtrigger.compiler.Trigger(name='kept_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;", hash='77b60fa4822ca584cfd937782337aa96fcbadd99', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_kept_whole_883e7', table='risks_riskbenefitevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskbenefitevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a82c1201ecf638cff034ec78c4156597641e3da4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c2bcb', table='risks_riskbenefitevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskmilestone',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_riskmilestoneevent" ("id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."risk_id"); RETURN NULL;', hash='852b540d7168183a77ce2b2cf3ac18623c677097', operation='INSERT', pgid='pgtrigger_insert_insert_96171', table='risks_riskmilestone', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskmilestone',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "risks_riskmilestoneevent" ("id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."risk_id"); RETURN NULL;', hash='acf9f75d05816f5866ce02e6a99012654b6b50cb', operation='UPDATE', pgid='pgtrigger_update_update_8a6ef', table='risks_riskmilestone', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskmilestone',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_riskmilestoneevent" ("id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "risk_id") VALUES (OLD."id", OLD."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."risk_id"); RETURN NULL;', hash='cff2a1793f0943b288e5c162137e5115e8bd4b36', operation='DELETE', pgid='pgtrigger_delete_delete_fc1e0', table='risks_riskmilestone', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskmilestoneevent',
            trigger=pgtrigger.compiler.Trigger(name='kept_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;", hash='65d73e891a29262d447d85f7ca7e04bcced9e083', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_kept_whole_02d5b', table='risks_riskmilestoneevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='riskmilestoneevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='99e6907724a7bdf86405f938e6b7927e5727da9d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4b086', table='risks_riskmilestoneevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='risksettings',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_risksettingsevent" ("appetites", "assurance_days", "board_from", "ceiling_averse", "ceiling_cautious", "ceiling_eager", "ceiling_minimal", "ceiling_open", "created_at", "id", "months_extreme", "months_high", "months_low", "months_moderate", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_from", "updated_at") VALUES (NEW."appetites", NEW."assurance_days", NEW."board_from", NEW."ceiling_averse", NEW."ceiling_cautious", NEW."ceiling_eager", NEW."ceiling_minimal", NEW."ceiling_open", NEW."created_at", NEW."id", NEW."months_extreme", NEW."months_high", NEW."months_low", NEW."months_moderate", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."programme_from", NEW."updated_at"); RETURN NULL;', hash='9c006dae32851aa7f9fe5ca0488c962fe70779f9', operation='INSERT', pgid='pgtrigger_insert_insert_8de04', table='risks_risksettings', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='risksettings',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "risks_risksettingsevent" ("appetites", "assurance_days", "board_from", "ceiling_averse", "ceiling_cautious", "ceiling_eager", "ceiling_minimal", "ceiling_open", "created_at", "id", "months_extreme", "months_high", "months_low", "months_moderate", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_from", "updated_at") VALUES (NEW."appetites", NEW."assurance_days", NEW."board_from", NEW."ceiling_averse", NEW."ceiling_cautious", NEW."ceiling_eager", NEW."ceiling_minimal", NEW."ceiling_open", NEW."created_at", NEW."id", NEW."months_extreme", NEW."months_high", NEW."months_low", NEW."months_moderate", NEW."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."programme_from", NEW."updated_at"); RETURN NULL;', hash='5360810b3c14121a9a9dedf623005cb8638bb99f', operation='UPDATE', pgid='pgtrigger_update_update_00a77', table='risks_risksettings', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='risksettings',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "risks_risksettingsevent" ("appetites", "assurance_days", "board_from", "ceiling_averse", "ceiling_cautious", "ceiling_eager", "ceiling_minimal", "ceiling_open", "created_at", "id", "months_extreme", "months_high", "months_low", "months_moderate", "partnership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_from", "updated_at") VALUES (OLD."appetites", OLD."assurance_days", OLD."board_from", OLD."ceiling_averse", OLD."ceiling_cautious", OLD."ceiling_eager", OLD."ceiling_minimal", OLD."ceiling_open", OLD."created_at", OLD."id", OLD."months_extreme", OLD."months_high", OLD."months_low", OLD."months_moderate", OLD."partnership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."programme_from", OLD."updated_at"); RETURN NULL;', hash='ab70c6ea417896b7b6f5cc95cba4dccf7ea9398d', operation='DELETE', pgid='pgtrigger_delete_delete_b6988', table='risks_risksettings', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='risksettingsevent',
            trigger=pgtrigger.compiler.Trigger(name='kept_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;", hash='70e52f278a43201ce5ef5a33ff1c5376d403c22e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_kept_whole_9f8b5', table='risks_risksettingsevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='risksettingsevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='753de94aa849f240803880ab030bc3bbe4c7b235', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0b60c', table='risks_risksettingsevent', when='BEFORE')),
        ),
            ]
        ),
    ]
