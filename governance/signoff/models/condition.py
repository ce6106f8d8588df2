from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from core.history import track
from core.models import Timed
from governance.bodies.models import Body, Meeting
from governance.signoff.models.ballot import Ballot
from governance.signoff.models.decision import Decision
from governance.signoff.models.sign_off import AGREED, SignOff


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

    def owed(self) -> Self:
        """Of what ended with a yes: nothing is owed for a proposal that runs, or came to a no."""
        return self.filter(sign_off__state__in=AGREED)

    def overdue(self, on: date) -> Self:
        """Outstanding, and due before that day."""
        return self.outstanding().filter(due_on__lt=on)


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

    @property
    def deciding_body(self) -> Body | None:
        """The body that alone clears it; None where a stage without a body decided."""
        return self.decision.body if self.decision else None

    @property
    def clears_in_meetings(self) -> bool:
        """Whether a meeting must clear it, since its body decides in meetings only."""
        body = self.deciding_body
        return body is not None and not body.decides_between_meetings

    @property
    def not_before(self) -> date:
        """The first day on which it can be cleared: that of the decision."""
        return self.decision.decided_on if self.decision else self.made_on

    @property
    def is_outstanding(self) -> bool:
        return self.state == ConditionState.OUTSTANDING

    @property
    def is_owed(self) -> bool:
        """Outstanding, for an approval that was given."""
        return self.is_outstanding and self.sign_off.is_agreed

    @property
    def standing(self) -> str:
        """ "Outstanding" or how it was cleared; "Asked for" while nothing is decided."""
        if self.is_owed or not self.is_outstanding:
            return ConditionState(self.state).label
        return "Asked for" if self.sign_off.is_unfinished else "Fell away"

    def is_overdue(self, on: date) -> bool:
        """Still owed, and due before `on`."""
        return self.is_owed and self.due_on is not None and self.due_on < on
