"""What each party has of a gain or of a loss in one period, put to the parties to agree."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from accounts.models import User
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced, Timed
from governance.mous.models.agreement import Agreement, Party
from records.models import PART_2_HAS_GROUND, Record, open_to


class StatementState(models.TextChoices):
    """How far a statement has come from being worked out to being agreed by every party.

    The signatories of the parties agree it, then the partnership board: without authority for it
    the board recommends, and each partner's own body confirms.
    """

    DRAFT = "draft", "Draft"
    IN_SIGN_OFF = "in_sign_off", "In sign-off"
    RETURNED = "returned", "Returned for rework"
    DEFERRED = "deferred", "Deferred"
    APPROVED = "approved", "Agreed"
    APPROVED_WITH_CONDITIONS = "approved_with_conditions", "Agreed with conditions"
    RECOMMENDED = "recommended", "Agreed by signatories, for each body to confirm"
    REJECTED = "rejected", "Not agreed"
    WITHDRAWN = "withdrawn", "Withdrawn"


OVER = (StatementState.REJECTED, StatementState.WITHDRAWN)


class ShareStatementQuerySet(models.QuerySet["ShareStatement"]):
    def visible_to(self, user: User) -> Self:
        """What `user` may see of statements, and of the agreement of each."""
        seen = Agreement.objects.visible_to(user)
        return self.filter(open_to(user, self.model), agreement__in=seen.values("pk"))

    def standing(self) -> Self:
        """Those that are neither refused nor withdrawn."""
        return self.exclude(state__in=OVER)


@track(exclude=["reference_order"])
class ShareStatement(Record, Referenced):
    """A pool of pounds of one period, shared out between the parties; below 0 it is a loss.

    `is_shadow` is as it was when it was worked out: then no money moves.
    """

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="share_statements")
    starts_on = models.DateField()
    ends_on = models.DateField()
    pool = models.DecimalField(max_digits=14, decimal_places=2)
    planned = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    basis = models.TextField(blank=True)
    is_shadow = models.BooleanField()
    state = models.CharField(max_length=30, choices=StatementState, default=StatementState.DRAFT)
    prepared_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    objects = ShareStatementQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        constraints = (
            UNIQUE_REFERENCE,
            PART_2_HAS_GROUND,
            models.CheckConstraint(
                name="share_statement_days_in_order", condition=Q(ends_on__gte=F("starts_on"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"

    @property
    def name(self) -> str:
        """What it is called: by its agreement and its period."""
        return f"{self.agreement.reference}, {self.starts_on:%b %Y} to {self.ends_on:%b %Y}"


@track()
class ShareAmount(Timed):
    """What one party has of a statement's pool, or bears of its loss, exact to the penny."""

    statement = models.ForeignKey(ShareStatement, models.PROTECT, related_name="amounts")
    party = models.ForeignKey(Party, models.PROTECT, related_name="amounts")
    amount = models.DecimalField(max_digits=14, decimal_places=2)

    class Meta:
        ordering = ("party__position", "pk")
        constraints = (
            models.UniqueConstraint(fields=("statement", "party"), name="share_amount_once"),
            models.CheckConstraint(name="share_amount_not_negative", condition=Q(amount__gte=0)),
        )

    def __str__(self) -> str:
        return f"{self.party}: {self.amount}"
