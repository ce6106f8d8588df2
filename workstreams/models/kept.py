"""What the registers of engagement, capability and capacity share."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from accounts.models import Organisation, Partnership, User
from core.models import Timed
from records.models import Record, open_to
from workstreams.models.workstream import Workstream, in_seen_workstream


class KeptQuerySet[M: "Kept"](models.QuerySet[M]):
    def visible_to(self, user: User) -> Self:
        """What `user` may see of them, and of the workstream each belongs to."""
        own = self.filter(open_to(user, self.model))
        return own.filter(Q(workstream=None) | Q(in_seen_workstream(user)))

    def of(self, partnership: Partnership) -> Self:
        """Those of a partnership."""
        return self.filter(partnership=partnership)


class Kept(Record):
    """A named record of a partnership, which may belong to a workstream."""

    name = models.CharField(max_length=200)
    workstream = models.ForeignKey(
        Workstream, models.PROTECT, null=True, blank=True, related_name="%(class)ss"
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class Came(Timed):
    """How many people of an organisation came to something."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    people = models.PositiveIntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.organisation}: {self.people}"


def in_order(first: str, last: str, *, name: str, words: str) -> models.CheckConstraint:
    """`last`, where both are known, is not before `first`; `words` say so on a form."""
    return models.CheckConstraint(
        name=name,
        condition=Q(**{f"{last}__isnull": True})
        | Q(**{f"{first}__isnull": True})
        | Q(**{f"{last}__gte": models.F(first)}),
        violation_error_message=words,
    )


def optional_text(longest: int) -> "models.CharField[Any, Any]":
    """A text that may be left empty."""
    return models.CharField(max_length=longest, blank=True)
