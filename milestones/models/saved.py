from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from accounts.access import seen_by
from accounts.models import Partnership, User
from core.history import track
from core.models import Timed


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    def visible_to(self, user: User) -> Self:
        """A person's own, and those shared in the partnerships that they are a member of."""
        return self.filter(seen_by(user)).filter(Q(owner=user) | Q(is_shared=True))


@track()
class SavedView(Timed):
    """A roadmap as a person narrowed it, by name: the part of its address after the `?`.

    It gives nobody a right: whoever opens it sees what is theirs to see.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="saved_views")
    owner = models.ForeignKey(User, models.PROTECT, related_name="saved_views")
    name = models.CharField(max_length=100)
    query = models.CharField(max_length=2000, blank=True)
    is_shared = models.BooleanField(default=False)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        ordering = (Lower("name"), "pk")
        constraints = (
            models.UniqueConstraint(
                "partnership", "owner", Lower("name"), name="saved_view_once_for_a_person"
            ),
        )

    def __str__(self) -> str:
        return self.name
