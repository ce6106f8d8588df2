"""What a partner's own body decides before its signatory signs (docs/rules.md 2)."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery

from accounts.models import Organisation, User
from core.history import track
from core.models import Timed
from governance.signoff.key_decision import effective_on
from governance.signoff.models.proposal import ProposalVersion
from governance.signoff.models.sign_off import SignOff


class OwnOutcome(models.TextChoices):
    PENDING = "pending", "Not yet decided"
    AGREED = "agreed", "Agreed"
    REFUSED = "refused", "Refused"


class NoticeException(models.TextChoices):
    """How a council takes a key decision with less than 28 clear days' notice."""

    GENERAL = "general_exception", "General exception: 5 clear working days"
    SPECIAL_URGENCY = "special_urgency", "Special urgency, with the scrutiny chair's agreement"


class OwnDecisionQuerySet(models.QuerySet["OwnDecision"]):
    def visible_to(self, user: User) -> Self:
        """Own decisions about the sign-offs that `user` may see."""
        return self.filter(sign_off__in=SignOff.objects.visible_to(user).values("pk"))

    def with_last_material(self) -> Self:
        """Each with the number of the last text that changed materially, as `last_material`."""
        texts = ProposalVersion.objects.filter(sign_off=OuterRef("sign_off"), is_material=True)
        return self.annotate(last_material=Subquery(texts.order_by("-number").values("number")[:1]))


@track()
class OwnDecision(Timed):
    """A partner's own body on a proposal: when it meets, what it gave notice of, what it said.

    `version` is the text that it decided on; `recorded_by` is nobody while only Accord has.
    """

    sign_off = models.ForeignKey(SignOff, models.PROTECT, related_name="own_decisions")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="own_decisions")
    body_name = models.CharField(max_length=200)
    meets_on = models.DateField(null=True, blank=True)
    is_key_decision = models.BooleanField(default=False)
    notice_on = models.DateField(null=True, blank=True)
    exception = models.CharField(max_length=20, choices=NoticeException, blank=True)
    agreed_by = models.CharField(max_length=200, blank=True)
    call_in_days = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(max_length=20, choices=OwnOutcome, default=OwnOutcome.PENDING)
    reference = models.CharField(max_length=100, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    called_in_on = models.DateField(null=True, blank=True)
    call_in_ended_on = models.DateField(null=True, blank=True)
    version = models.ForeignKey(
        ProposalVersion, models.PROTECT, null=True, blank=True, related_name="own_decisions"
    )
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    objects = OwnDecisionQuerySet.as_manager()

    class Meta:
        ordering = ("sign_off", "organisation__name")
        constraints = (
            models.UniqueConstraint(fields=("sign_off", "organisation"), name="own_decision_once"),
            models.CheckConstraint(
                name="own_decision_decided_whole",
                condition=Q(
                    outcome=OwnOutcome.PENDING, decided_on=None, published_on=None, version=None
                )
                | ~Q(outcome=OwnOutcome.PENDING) & Q(decided_on__isnull=False),
            ),
            models.CheckConstraint(
                name="own_decision_urgency_agreed",
                condition=~Q(exception=NoticeException.SPECIAL_URGENCY) | ~Q(agreed_by=""),
            ),
            models.CheckConstraint(
                name="own_decision_called_in_after_publication",
                condition=Q(called_in_on=None, call_in_ended_on=None)
                | Q(called_in_on__isnull=False, published_on__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.body_name} of {self.organisation}"

    @property
    def is_decided(self) -> bool:
        return self.outcome != OwnOutcome.PENDING

    @property
    def is_called_in(self) -> bool:
        """Called in, and the call-in has not ended."""
        return self.called_in_on is not None and self.call_in_ended_on is None

    @property
    def effective_on(self) -> date | None:
        """The first day to act on a yes; None while it waits for publication or a call-in."""
        if self.outcome != OwnOutcome.AGREED or self.is_called_in:
            return None
        if not self.call_in_days:
            return self.decided_on
        if self.published_on is None:
            return None
        undisturbed = effective_on(self.published_on, self.call_in_days)
        return max(undisturbed, self.call_in_ended_on or undisturbed)
