from datetime import date
from typing import Self

from django.db import models

from accounts.models import User
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced
from governance.bodies.models import Meeting
from records.models.disclosure import PART_2_HAS_GROUND, Record
from records.models.visibility import open_to


class ActionStatus(models.TextChoices):
    OPEN = "open", "Open"
    IN_PROGRESS = "in_progress", "In progress"
    TO_BE_CLOSED = "to_be_closed", "Complete, to be closed"
    CLOSED = "closed", "Closed"


class ActionQuerySet(models.QuerySet["Action"]):
    def visible_to(self, user: User) -> Self:
        """What `user`'s memberships and the actions' classification allow."""
        return self.filter(open_to(user, self.model))

    def open(self) -> Self:
        """Not yet closed by the body."""
        return self.exclude(status=ActionStatus.CLOSED)


@track(exclude=["reference_order"])
class Action(Record, Referenced):
    """Something a meeting asked a person to do; a revised due date keeps the original."""

    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="actions"
    )
    text = models.TextField()
    owner = models.ForeignKey(User, models.PROTECT, related_name="actions")
    due_on = models.DateField()
    revised_due_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=20, choices=ActionStatus, default=ActionStatus.OPEN)

    objects = ActionQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        constraints = (UNIQUE_REFERENCE, PART_2_HAS_GROUND)

    @property
    def now_due_on(self) -> date:
        """The revised due date, else the original one."""
        return self.revised_due_on or self.due_on

    def is_overdue(self, on: date) -> bool:
        """Still to be done, and due before `on`."""
        waiting = self.status in (ActionStatus.OPEN, ActionStatus.IN_PROGRESS)
        return waiting and self.now_due_on < on
