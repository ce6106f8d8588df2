"""What the parties of an agreement commit themselves to, and what is to come of it."""

from typing import Self

import pgtrigger
from django.db import models
from django.db.models import Q

from accounts.models import User
from core.history import track
from core.models import Timed
from governance.mous.models.agreement import Agreement, Party
from milestones.models import Milestone
from records.models import belongs_to_seen
from risks.models import Benefit

PARTY_OF_IT = pgtrigger.Trigger(
    name="party_of_agreement",
    level=pgtrigger.Row,
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("party_id", "agreement_id"),
    condition=pgtrigger.Q(new__party__isnull=False),
    func="""
        IF NOT EXISTS (
            SELECT FROM mous_party
            WHERE id = NEW.party_id AND agreement_id = NEW.agreement_id
        ) THEN
            RAISE EXCEPTION 'The party is of another agreement'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'commitment_party_of_agreement';
        END IF;
        RETURN NEW;
    """,
)


class CommitmentQuerySet(models.QuerySet["Commitment"]):
    def visible_to(self, user: User) -> Self:
        """Those of the agreements that `user` may see."""
        return self.filter(belongs_to_seen(user, Agreement, "agreement"))

    def standing(self) -> Self:
        """Those that hold: none that was retired."""
        return self.filter(retired_on=None)


@track()
class Commitment(Timed):
    """What a party of an agreement undertakes, or all of them, and by when.

    Milestones and benefits are what keeps it. Who may see it may see the agreement.
    """

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="commitments")
    number = models.PositiveSmallIntegerField()
    party = models.ForeignKey(
        Party, models.PROTECT, null=True, blank=True, related_name="commitments"
    )
    text = models.TextField()
    due_on = models.DateField(null=True, blank=True)
    milestones = models.ManyToManyField(
        Milestone, through="CommitmentMilestone", related_name="commitments"
    )
    benefits = models.ManyToManyField(
        Benefit, through="CommitmentBenefit", related_name="commitments"
    )
    retired_on = models.DateField(null=True, blank=True)
    retired_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    retired_why = models.TextField(blank=True)

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        ordering = ("agreement__reference_order", "number")
        constraints = (
            models.UniqueConstraint(fields=("agreement", "number"), name="commitment_once"),
            models.CheckConstraint(name="commitment_has_text", condition=~Q(text="")),
            models.CheckConstraint(
                name="commitment_retired_whole",
                condition=Q(retired_on=None, retired_by=None, retired_why="")
                | Q(retired_on__isnull=False, retired_by__isnull=False) & ~Q(retired_why=""),
            ),
        )
        triggers = (PARTY_OF_IT,)

    def __str__(self) -> str:
        return f"{self.agreement.reference}, commitment {self.number}"

    @property
    def made_by(self) -> str:
        """The party that made it; without one, all of them did."""
        return str(self.party) if self.party else "Every party"


@track()
class CommitmentMilestone(models.Model):
    """A milestone that keeps a commitment."""

    commitment = models.ForeignKey(Commitment, models.CASCADE)
    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("commitment", "milestone"), name="commitment_milestone_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.milestone)


@track()
class CommitmentBenefit(models.Model):
    """A benefit that a commitment is to bring."""

    commitment = models.ForeignKey(Commitment, models.CASCADE)
    benefit = models.ForeignKey(Benefit, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("commitment", "benefit"), name="commitment_benefit_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.benefit)
