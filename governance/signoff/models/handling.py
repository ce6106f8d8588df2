"""What an interest means for an item (docs/rules.md 4)."""

from typing import Self

from django.db import models
from django.db.models import Q

from accounts.models import User
from core.history import track
from core.models import Timed
from governance.bodies.models import Interest
from governance.signoff.models.sign_off import SignOff
from governance.signoff.models.stage import Entitlement


class HandlingKind(models.TextChoices):
    NO_ACTION = "no_action", "No action"
    NOT_VOTE = "stay_not_vote", "Stay and not vote"
    NOT_SPEAK = "stay_not_speak", "Stay and not speak"
    LEAVE = "leave", "Leave"
    NO_PAPERS = "no_papers", "No papers sent"

    @property
    def takes_out(self) -> bool:
        """Whether the place leaves the count and the vote."""
        return self != HandlingKind.NO_ACTION


class HandlingQuerySet(models.QuerySet["Handling"]):
    def visible_to(self, user: User) -> Self:
        """Handlings at the sign-offs that `user` may see."""
        seen = SignOff.objects.visible_to(user).values("pk")
        return self.filter(entitlement__stage__sign_off__in=seen)

    def pending(self) -> Self:
        """Not confirmed yet, at a stage that is open."""
        return self.filter(confirmed="", entitlement__stage__outcome="")


@track()
class Handling(Timed):
    """How a place's matching interests are handled: proposed by Accord, confirmed by the chair.

    A ruling that takes the place out of the vote writes its own moment on the place, so that it is
    told from a person who left by themselves, and can be changed while the stage is open.
    """

    entitlement = models.OneToOneField(Entitlement, models.PROTECT, related_name="handling")
    interests = models.ManyToManyField(Interest, related_name="handlings")
    proposed = models.CharField(max_length=20, choices=HandlingKind)
    confirmed = models.CharField(max_length=20, choices=HandlingKind, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.TextField(blank=True)

    objects = HandlingQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="handling_confirmed_whole",
                condition=Q(confirmed="", confirmed_at=None, confirmed_by=None)
                | ~Q(confirmed="") & Q(confirmed_at__isnull=False, confirmed_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.entitlement}: {self.get_proposed_display()}"

    @property
    def is_conflict(self) -> bool:
        """Whether more than "no action" is proposed, or was confirmed."""
        return (self.confirmed or self.proposed) != HandlingKind.NO_ACTION

    @property
    def took_out(self) -> bool:
        """Whether it is this ruling that took the place out of the vote."""
        left = self.entitlement.recused_at
        return left is not None and left == self.confirmed_at
