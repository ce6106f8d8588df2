"""Fields that many models share."""

from django.db import models
from django.db.models.functions import Lower

from core.natural import natural


class Timed(models.Model):
    """When a row was first written, and when last."""

    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


UNIQUE_REFERENCE = models.UniqueConstraint(
    "partnership", Lower("reference"), name="%(class)s_reference"
)


IN_ORDER = models.Index(fields=("partnership", "reference_order"), name="%(class)s_in_order")


def address_of(reference: str) -> str:
    """A reference as it stands in an address: D2019/01 becomes D2019-01."""
    return reference.replace("/", "-")


class Referenced(models.Model):
    """A record that people call by a reference, unique in its partnership whatever the case."""

    reference = models.CharField(max_length=40)
    reference_order = models.GeneratedField(
        expression=natural("reference"),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
    )

    class Meta:
        abstract = True
        ordering = ("reference_order",)

    def __str__(self) -> str:
        return self.reference

    @property
    def address(self) -> str:
        """The reference as it stands in an address: D2019/01 becomes D2019-01."""
        return address_of(self.reference)


def dates_in_order(first: str, last: str, *, name: str) -> models.CheckConstraint:
    """`last`, when there is one, is not before `first`."""
    return models.CheckConstraint(
        name=name,
        condition=models.Q(**{f"{last}__isnull": True})
        | models.Q(**{f"{first}__isnull": True})
        | models.Q(**{f"{last}__gte": models.F(first)}),
    )
