from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from accounts.models import User
from core.evidence import NEVER_EMPTIED, NEVER_REMOVED
from core.history import track
from core.models import IN_ORDER, UNIQUE_REFERENCE, Referenced
from governance.bodies.models import Body, Meeting
from governance.signoff.models.sign_off import SignOff
from records.models import PART_2_HAS_GROUND, Record, open_to


class DecisionKind(models.TextChoices):
    APPROVE = "approve", "Approve"
    APPROVE_WITH_CONDITIONS = "approve_with_conditions", "Approve with conditions"
    RECOMMEND = "recommend", "Recommend"
    NOTE = "note", "Note"
    RECEIVE_ASSURANCE = "receive_assurance", "Receive assurance"
    DEFER = "defer", "Defer"
    REJECT = "reject", "Reject"
    REFER = "refer", "Refer"
    RATIFY = "ratify", "Ratify"


class Authority(models.TextChoices):
    """Whether a resolution binds the partners or recommends to each partner's own body."""

    DELEGATED = "delegated", "Delegated"
    RECOMMENDATION = "recommendation", "Recommendation"


class DecisionQuerySet(models.QuerySet["Decision"]):
    def visible_to(self, user: User) -> Self:
        """What `user` may see of the log, and of the subject that each decision is about."""
        seen = SignOff.objects.visible_to(user)
        about = Q(about=None) | Q(about__in=seen.values("pk"))
        return self.with_about().filter(about, open_to(user, self.model))

    def with_about(self) -> Self:
        """With the sign-off that each is about: its own, or that of the decision it ratifies."""
        return self.alias(about=Coalesce("sign_off", "ratification__urgent__sign_off"))


@track(exclude=["reference_order"])
class Decision(Record, Referenced):
    """A row of the decision log; it never loses one."""

    decided_on = models.DateField()
    body = models.ForeignKey(Body, models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=30, choices=DecisionKind)
    wording = models.TextField()
    authority = models.CharField(max_length=20, choices=Authority)
    reasons = models.TextField(blank=True)
    conditions = models.TextField(blank=True)
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    sign_off = models.OneToOneField(
        SignOff, models.PROTECT, null=True, blank=True, related_name="decision"
    )

    objects = DecisionQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        triggers = [NEVER_REMOVED, NEVER_EMPTIED]
        indexes = (IN_ORDER,)
        constraints = (UNIQUE_REFERENCE, PART_2_HAS_GROUND)

    def __str__(self) -> str:
        return f"{self.reference} {self.wording}"
