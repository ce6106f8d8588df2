"""Consequence and likelihood as columns, and the score that the database makes of them."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q


def factor() -> "models.PositiveSmallIntegerField[int, int]":
    """A consequence or a likelihood: 1 to 5 (NPSA 2008)."""
    return models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(5)])


def score_of(stage: str = "") -> models.GeneratedField:
    """Consequence times likelihood, worked out by the database: a score is never typed."""
    prefix = f"{stage}_" if stage else ""
    return models.GeneratedField(
        expression=F(f"{prefix}consequence") * F(f"{prefix}likelihood"),
        output_field=models.PositiveSmallIntegerField(),
        db_persist=True,
    )


def one_to_five(*fields: str, name: str) -> models.CheckConstraint:
    """Each of `fields` is from 1 to 5."""
    return models.CheckConstraint(
        name=name, condition=Q(*(Q(**{f"{field}__range": (1, 5)}) for field in fields))
    )
