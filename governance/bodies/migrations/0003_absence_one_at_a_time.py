import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_partner_governance"),
        ("bodies", "0002_interests_and_absences"),
        ("contenttypes", "0002_remove_content_type_name"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        BtreeGistExtension(),
        Together(
            [
                migrations.AddConstraint(
                    model_name="absence",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        name="absence_one_at_a_time",
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
                    ),
                ),
                migrations.AddConstraint(
                    model_name="interest",
                    constraint=models.CheckConstraint(
                        name="interest_says_what",
                        condition=models.Q(("nature", ""), _negated=True),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="interest",
                    constraint=models.CheckConstraint(
                        name="interest_in_another",
                        condition=models.Q(
                            ("organisation", None),
                            ("in_organisation", None),
                            models.Q(
                                ("in_organisation", models.F("organisation")), _negated=True
                            ),
                            _connector="OR",
                        ),
                    ),
                ),
            ]
        ),
    ]
