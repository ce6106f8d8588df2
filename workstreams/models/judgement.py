from django.db import models


class DeliveryConfidence(models.TextChoices):
    """How sure an assessor is: a judgement, never derived from slippage (docs/rules.md 6)."""

    GREEN = "green", "Green"
    AMBER_GREEN = "amber_green", "Amber/Green"
    AMBER = "amber", "Amber"
    AMBER_RED = "amber_red", "Amber/Red"
    RED = "red", "Red"
