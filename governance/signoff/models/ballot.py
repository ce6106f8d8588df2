from datetime import date
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
from governance.signoff.models.stage import Entitlement


class BallotVote(models.TextChoices):
    """What a seat may say; leaving for an interest is a recusal, not a vote."""

    APPROVE = "approve", "Approve"
    APPROVE_WITH_CONDITIONS = "approve_with_conditions", "Approve with conditions"
    OBJECT = "object", "Object"
    ABSTAIN = "abstain", "Abstain"


@track()
class Ballot(models.Model):
    """A vote: on one exact text, by one person, in one place; never changed, never removed."""

    entitlement = models.ForeignKey(Entitlement, models.PROTECT, related_name="ballots")
    cast_by = models.ForeignKey(User, models.PROTECT, related_name="ballots")
    cast_for = models.ForeignKey(User, models.PROTECT, related_name="ballots_cast_for")
    vote = models.CharField(max_length=30, choices=BallotVote)
    reason = models.TextField(blank=True)
    conditions = models.TextField(blank=True)
    is_pre_commencement = models.BooleanField(default=False)
    is_casting = models.BooleanField(default=False)
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)
    recorded_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="recorded_ballots"
    )

    class Meta:
        ordering = ("pk",)
        triggers = [NEVER_CHANGED, NEVER_EMPTIED]
        constraints = (
            models.UniqueConstraint(fields=("entitlement", "is_casting"), name="ballot_once"),
            models.CheckConstraint(
                name="ballot_objection_has_reason",
                condition=~Q(vote=BallotVote.OBJECT) | Q(is_casting=True) | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="ballot_conditions_with_their_vote",
                condition=Q(vote=BallotVote.APPROVE_WITH_CONDITIONS) & ~Q(conditions="")
                | ~Q(vote=BallotVote.APPROVE_WITH_CONDITIONS)
                & Q(conditions="", is_pre_commencement=False),
            ),
            models.CheckConstraint(
                name="ballot_casting_is_for_or_against",
                condition=Q(is_casting=False) | Q(vote__in=(BallotVote.APPROVE, BallotVote.OBJECT)),
            ),
        )

    def __str__(self) -> str:
        return f"{self.cast_by}: {self.get_vote_display()}"


class ConditionState(models.TextChoices):
    OUTSTANDING = "outstanding", "Outstanding"
    DISCHARGED = "discharged", "Discharged"
    WAIVED = "waived", "Waived"


class ConditionQuerySet(models.QuerySet["Condition"]):
    def visible_to(self, user: User) -> Self:
        """Conditions of the sign-offs that `user` may see."""
        return self.filter(sign_off__in=SignOff.objects.visible_to(user).values("pk"))

    def outstanding(self) -> Self:
        """Neither discharged nor waived by the deciding body."""
        return self.filter(state=ConditionState.OUTSTANDING)


@track()
class Condition(Timed):
    """What must still be done for an approval to hold; pre-commencement ones before it starts."""

    sign_off = models.ForeignKey(SignOff, models.PROTECT, related_name="conditions")
    ballot = models.OneToOneField(Ballot, models.PROTECT, related_name="condition")
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="condition_rows"
    )
    text = models.TextField()
    is_pre_commencement = models.BooleanField()
    owner = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="conditions_owned"
    )
    due_on = models.DateField(null=True, blank=True)
    state = models.CharField(
        max_length=20, choices=ConditionState, default=ConditionState.OUTSTANDING
    )
    cleared_on = models.DateField(null=True, blank=True)
    cleared_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    cleared_at = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="conditions_cleared"
    )
    clearing_note = models.TextField(blank=True)

    objects = ConditionQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="condition_cleared_whole",
                condition=Q(state=ConditionState.OUTSTANDING, cleared_on=None, cleared_by=None)
                | ~Q(state=ConditionState.OUTSTANDING)
                & Q(cleared_on__isnull=False, cleared_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.text

    @property
    def made_on(self) -> date:
        """The day of the meeting that it was said at, else the day in London of its ballot."""
        meeting = self.ballot.entitlement.stage.meeting
        return meeting.held_on if meeting else timezone.localdate(self.ballot.at)
