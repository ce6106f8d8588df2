"""Workbooks and plans that wait to be confirmed."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.crypto import get_random_string

from accounts.access import seen_by
from accounts.models import Partnership, User
from core.history import track
from core.models import Timed
from milestones.models import Milestone
from workstreams.models import Workstream


def stored_name(upload: "Upload", _name: str) -> str:
    """A name that cannot be guessed; what the sender called the file is kept in the row."""
    folder, ending = ("plans", "xml") if upload.workstream_id else ("workbooks", "xlsx")
    return f"{folder}/{get_random_string(32)}.{ending}"


class UploadQuerySet(models.QuerySet["Upload"]):
    def visible_to(self, user: User) -> Self:
        """A person's own uploads, as long as they are a member."""
        return self.filter(seen_by(user), sent_by=user)

    def waiting(self) -> Self:
        """Not yet confirmed."""
        return self.filter(imported_at=None)

    def workbooks(self) -> Self:
        """Not those that hold a plan for a workstream."""
        return self.filter(workstream=None)

    def plans(self) -> Self:
        """Those that hold a plan for a workstream."""
        return self.exclude(workstream=None)


@track(exclude=["file"])
class Upload(Timed):
    """A workbook, or a workstream's plan, between check and yes; its file goes once it is in."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="uploads")
    sent_by = models.ForeignKey(User, models.PROTECT, related_name="uploads")
    name = models.CharField(max_length=200)
    file = models.FileField(upload_to=stored_name, blank=True)
    sha256 = models.CharField(max_length=64)
    workstream = models.ForeignKey(
        Workstream, models.PROTECT, null=True, blank=True, related_name="uploads"
    )
    imported_at = models.DateTimeField(null=True, blank=True)

    objects = UploadQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="upload_has_file_until_imported",
                condition=Q(imported_at=None) | Q(file=""),
            ),
        )

    def __str__(self) -> str:
        return self.name


@track()
class PlanTask(Timed):
    """Which milestone a task of a workstream's plan is, by the number that the plan gave it."""

    workstream = models.ForeignKey(Workstream, models.PROTECT, related_name="plan_tasks")
    plan = models.CharField(max_length=200)
    uid = models.CharField(max_length=20)
    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="plan_tasks")

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("workstream", "plan", "uid"), name="plan_task_once"),
            models.UniqueConstraint(
                fields=("workstream", "plan", "milestone"), name="plan_milestone_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.plan} {self.uid}"
