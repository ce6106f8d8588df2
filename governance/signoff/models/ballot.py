from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from core.evidence import NEVER_CHANGED, NEVER_EMPTIED
from core.history import track
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
