from typing import Self

from django.db import models
from django.db.models import F, Q

from accounts.models import Organisation, Sector, User
from core.history import track
from core.models import Timed
from governance.bodies.models import Body, DecisionRule, Meeting, Seat
from governance.signoff.models.sign_off import SignOff


class StageOutcome(models.TextChoices):
    """How a stage ended (docs/rules.md 3)."""

    PASSED = "passed", "Passed"
    FAILED = "failed", "Failed"
    NOT_QUORATE = "not_quorate", "Not quorate"
    RETURNED = "returned", "Returned for rework"
    DEFERRED = "deferred", "Deferred"
    EXPIRED = "expired", "Expired"
    WITHDRAWN = "withdrawn", "Withdrawn"


class StageQuerySet(models.QuerySet["Stage"]):
    def open(self) -> Self:
        """Not yet ended."""
        return self.filter(outcome="")

    def visible_to(self, user: User) -> Self:
        """Stages of the sign-offs that `user` may see."""
        return self.filter(sign_off__in=SignOff.objects.visible_to(user).values("pk"))


@track()
class Stage(Timed):
    """One stage in one round: what was put to whom, by when, and how it ended.

    `sha256` is its text now, or when it ended. A ballot has that of the text it was given on: an
    earlier one, when what changed since is not material.
    """

    sign_off = models.ForeignKey(SignOff, models.PROTECT, related_name="stages")
    number = models.PositiveSmallIntegerField()
    round = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    rule = models.CharField(max_length=20, choices=DecisionRule)
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="stages")
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="stages"
    )
    sha256 = models.CharField(max_length=64)
    opened_at = models.DateTimeField()
    due_at = models.DateTimeField()
    is_attendance_recorded = models.BooleanField(default=False)
    is_recorded = models.BooleanField(default=True)
    outcome = models.CharField(max_length=20, choices=StageOutcome, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.TextField(blank=True)

    objects = StageQuerySet.as_manager()

    class Meta:
        ordering = ("sign_off", "round", "number")
        constraints = (
            models.UniqueConstraint(fields=("sign_off", "number", "round"), name="stage_once"),
            models.UniqueConstraint(
                fields=("sign_off",), condition=Q(outcome=""), name="stage_one_open"
            ),
            models.CheckConstraint(
                name="stage_closed_whole",
                condition=Q(outcome="", closed_at=None, closed_by=None)
                | ~Q(outcome="") & Q(closed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="stage_meeting_is_of_a_body",
                condition=Q(meeting=None) | Q(body__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        return not self.outcome


class EntitlementQuerySet(models.QuerySet["Entitlement"]):
    def visible_to(self, user: User) -> Self:
        """Who is asked, at the stages that `user` may see."""
        return self.filter(stage__sign_off__in=SignOff.objects.visible_to(user).values("pk"))

    def of(self, user: User) -> Self:
        """Asked of `user`, as principal or as named deputy."""
        return self.filter(Q(person=user) | Q(deputy=user))

    def waiting(self) -> Self:
        """At an open stage, with neither a ballot nor a recusal; the submitter is not asked."""
        asked = self.filter(stage__outcome="", recused_at=None, is_submitter=False)
        return asked.filter(ballots=None)

    def can_vote_now(self) -> Self:
        """Waiting, and not for a meeting: those who attended it, and all others on line."""
        return self.waiting().filter(Q(stage__meeting=None) | Q(attended=True))


@track()
class Entitlement(Timed):
    """A seat at a stage: who is asked, for which partner, and whether they left or came."""

    stage = models.ForeignKey(Stage, models.PROTECT, related_name="entitlements")
    person = models.ForeignKey(User, models.PROTECT, related_name="entitlements")
    deputy = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="deputy_entitlements"
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="entitlements"
    )
    sector = models.CharField(max_length=20, choices=Sector, blank=True)
    seat = models.ForeignKey(
        Seat, models.PROTECT, null=True, blank=True, related_name="entitlements"
    )
    is_chair = models.BooleanField(default=False)
    is_vice_chair = models.BooleanField(default=False)
    is_submitter = models.BooleanField(default=False)
    recused_at = models.DateTimeField(null=True, blank=True)
    recused_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    recusal_reason = models.CharField(max_length=500, blank=True)
    attended = models.BooleanField(null=True, blank=True)
    attended_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    objects = EntitlementQuerySet.as_manager()

    class Meta:
        ordering = ("stage", "-is_chair", "-is_vice_chair", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("stage", "person", "organisation"),
                nulls_distinct=False,
                name="entitlement_once",
            ),
            models.CheckConstraint(
                name="entitlement_recused_whole",
                condition=Q(recused_at=None, recused_by=None)
                | Q(recused_at__isnull=False, recused_by__isnull=False),
            ),
            models.CheckConstraint(
                name="entitlement_attended_whole",
                condition=Q(attended=True, attended_by__isnull=False)
                | (Q(attended=False) | Q(attended=None)) & Q(attended_by=None),
            ),
            models.CheckConstraint(
                name="entitlement_deputy_is_another",
                condition=Q(deputy=None) | ~Q(deputy=F("person")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} for {self.organisation}" if self.organisation else str(self.person)
