"""Changes that somebody proposes by a revised workbook, each for its owner to accept or decline."""

from typing import Self

from django.db import models
from django.db.models import Q

from accounts.access import seen_by
from accounts.models import Partnership, User
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced, Timed
from milestones.models import Milestone


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def visible_to(self, user: User) -> Self:
        """A person's own, and those sent that propose something of a milestone that they see."""
        about = ProposedChange.objects.filter(milestone__in=Milestone.objects.visible_to(user))
        sent = Q(sent_at__isnull=False, pk__in=about.values("proposal"))
        return self.filter(seen_by(user), Q(proposed_by=user) | sent)

    def drafts(self) -> Self:
        """Not yet sent to anybody."""
        return self.filter(sent_at=None)


@track(exclude=["reference_order"])
class Proposal(Timed, Referenced):
    """What one revised workbook proposes; only its author sees it until it is sent.

    `left_out` says, a sentence each, what the file has otherwise and cannot propose.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="proposals")
    proposed_by = models.ForeignKey(User, models.PROTECT, related_name="proposals")
    name = models.CharField(max_length=200)
    left_out = models.JSONField(default=list, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = ProposalQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        ordering = ("-pk",)
        constraints = (UNIQUE_REFERENCE,)

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"


class ProposedField(models.TextChoices):
    """What of a milestone can be proposed, in the order in which it is carried out."""

    NAME = "name", "Name"
    SHORT_TITLE = "short_title", "Short title"
    LEVEL = "level", "Level"
    ESTIMATE = "estimate", "Estimate in days"
    FORECAST = "forecast", "Forecast"
    DONE = "done", "Done"


class ChangeState(models.TextChoices):
    OPEN = "open", "Waiting"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"


class ProposedChangeQuerySet(models.QuerySet["ProposedChange"]):
    def visible_to(self, user: User) -> Self:
        """Changes of milestones that `user` may see: their own, and those that were sent."""
        return self.filter(
            Q(proposal__proposed_by=user) | Q(proposal__sent_at__isnull=False),
            milestone__in=Milestone.objects.visible_to(user),
        )

    def open(self) -> Self:
        """Neither decided nor withdrawn."""
        return self.filter(state=ChangeState.OPEN)


@track()
class ProposedChange(Timed):
    """One value of one milestone: `before` as the author had it, `after` as they would have it.

    Days are written as 2020-01-31, an estimate as 10, 20, 40. `doubt` says why the file may be
    older than what Accord has. `place` is the cell, such as "J12".
    """

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="changes")
    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="proposed_changes")
    field = models.CharField(max_length=20, choices=ProposedField)
    sheet = models.CharField(max_length=31)
    place = models.CharField(max_length=10)
    before = models.CharField(max_length=300, blank=True)
    after = models.CharField(max_length=300, blank=True)
    reason = models.CharField(max_length=1000, blank=True)
    doubt = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=ChangeState, default=ChangeState.OPEN)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    decision_reason = models.CharField(max_length=1000, blank=True)

    objects = ProposedChangeQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("proposal", "milestone", "field"), name="proposed_change_once"
            ),
            models.CheckConstraint(
                name="proposed_change_decided_whole",
                condition=Q(state=ChangeState.OPEN, decided_at=None, decided_by=None)
                | ~Q(state=ChangeState.OPEN)
                & Q(decided_at__isnull=False, decided_by__isnull=False),
            ),
            models.CheckConstraint(
                name="proposed_change_declined_with_reason",
                condition=~Q(state=ChangeState.DECLINED) | ~Q(decision_reason=""),
            ),
        )

    def __str__(self) -> str:
        return f"{self.milestone.reference}: {self.get_field_display()}"
