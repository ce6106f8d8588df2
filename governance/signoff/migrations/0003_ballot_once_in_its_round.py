from django.db import migrations, models

from core.operations import Together


class Migration(migrations.Migration):
    dependencies = [("signoff", "0002_routes_and_proofs")]

    operations = [
        Together(
            [
                migrations.RemoveConstraint(model_name="ballot", name="ballot_once"),
                migrations.AddConstraint(
                    model_name="ballot",
                    constraint=models.UniqueConstraint(
                        fields=("entitlement", "is_casting"), name="ballot_once"
                    ),
                ),
            ]
        ),
    ]
