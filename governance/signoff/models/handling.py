"""What an interest means for an item, and decisions that could not wait (docs/rules.md 3 and 4)."""

from django.db import models
from django.db.models import Q

from accounts.models import User
from core.history import track
from core.models import Timed
from governance.bodies.models import Interest
from governance.signoff.models.decision import Decision
from governance.signoff.models.sign_off import SignOff
from governance.signoff.models.stage import Entitlement


class HandlingKind(models.TextChoices):
    NO_ACTION = "no_action", "No action"
    NOT_VOTE = "stay_not_vote", "Stay and not vote"
    NOT_SPEAK = "stay_not_speak", "Stay and not speak"
    LEAVE = "leave", "Leave"
    NO_PAPERS = "no_papers", "No papers sent"


@track()
class Handling(Timed):
    """How a place's matching interests are handled: proposed by Accord, confirmed by the chair."""

    entitlement = models.OneToOneField(Entitlement, models.PROTECT, related_name="handling")
    interests = models.ManyToManyField(Interest, related_name="handlings")
    proposed = models.CharField(max_length=20, choices=HandlingKind)
    confirmed = models.CharField(max_length=20, choices=HandlingKind, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.TextField(blank=True)

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


@track()
class UrgentDecision(Timed):
    """Why the chair decided before the body could meet, and the decision that ratified it."""

    sign_off = models.OneToOneField(SignOff, models.PROTECT, related_name="urgency")
    reason = models.TextField()
    consulted = models.TextField()
    declared_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    ratified_by = models.OneToOneField(
        Decision, models.PROTECT, null=True, blank=True, related_name="ratifies"
    )

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="urgent_decision_says_why", condition=~Q(reason="") & ~Q(consulted="")
            ),
        )

    def __str__(self) -> str:
        return f"Urgent: {self.sign_off}"
