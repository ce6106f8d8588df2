"""Decisions that could not wait for the body, and what its next meeting made of each."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from core.evidence import NEVER_CHANGED, NEVER_EMPTIED
from core.history import track
from core.models import Timed
from governance.bodies.models import Meeting
from governance.signoff.models.decision import Decision
from governance.signoff.models.sign_off import SignOff


class UrgentDecisionQuerySet(models.QuerySet["UrgentDecision"]):
    def visible_to(self, user: User) -> Self:
        """Urgent decisions about what `user` may see."""
        return self.filter(sign_off__in=SignOff.objects.visible_to(user).values("pk"))

    def to_ratify(self) -> Self:
        """Taken by the chair, and not yet answered by the body."""
        return self.filter(decision__isnull=False, ratification=None)


@track()
class UrgentDecision(Timed):
    """Why a proposal could not wait for the body, who was consulted, and what its chair decided.

    `consulted` names everybody consulted, as it stands in the proof; members are rows besides.

    `taken_on` is the partnership's day on which the chair decided: the body's next meeting is
    counted from it (docs/rules.md 3).
    """

    sign_off = models.OneToOneField(SignOff, models.PROTECT, related_name="urgency")
    reason = models.TextField()
    consulted = models.TextField()
    declared_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    decision = models.OneToOneField(
        Decision, models.PROTECT, null=True, blank=True, related_name="urgency"
    )
    taken_on = models.DateField(null=True, blank=True)

    objects = UrgentDecisionQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="urgent_decision_says_why", condition=~Q(reason="") & ~Q(consulted="")
            ),
            models.CheckConstraint(
                name="urgent_decision_taken_whole",
                condition=Q(decision=None, taken_on=None)
                | Q(decision__isnull=False, taken_on__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"Urgent: {self.sign_off}"


@track()
class ConsultedPerson(models.Model):
    """A member of the partnership whom somebody consulted before an urgent decision."""

    urgent = models.ForeignKey(UrgentDecision, models.PROTECT, related_name="people_consulted")
    person = models.ForeignKey(User, models.PROTECT, related_name="consulted_on")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("urgent", "person"), name="consulted_person_once"),
        )

    def __str__(self) -> str:
        return f"{self.person}, consulted"


class RatificationQuerySet(models.QuerySet["Ratification"]):
    def visible_to(self, user: User) -> Self:
        """Ratifications of the urgent decisions that `user` may see."""
        return self.filter(urgent__in=UrgentDecision.objects.visible_to(user).values("pk"))


@track()
class Ratification(models.Model):
    """What a meeting of the body made of its chair's urgent decision; never changed."""

    urgent = models.OneToOneField(UrgentDecision, models.PROTECT, related_name="ratification")
    decision = models.OneToOneField(Decision, models.PROTECT, related_name="ratification")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="ratifications")
    is_ratified = models.BooleanField()
    reason = models.TextField(blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = RatificationQuerySet.as_manager()

    class Meta:
        triggers = [NEVER_CHANGED, NEVER_EMPTIED]
        constraints = (
            models.CheckConstraint(
                name="ratification_refused_says_why", condition=Q(is_ratified=True) | ~Q(reason="")
            ),
        )

    def __str__(self) -> str:
        return f"{'Ratified' if self.is_ratified else 'Not ratified'}: {self.urgent.sign_off}"
