"""Workbooks that the programme office sent and has not yet confirmed."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.crypto import get_random_string

from accounts.access import seen_by
from accounts.models import Partnership, User
from core.history import track
from core.models import Timed


def stored_name(upload: "Upload", _name: str) -> str:
    """A name that cannot be guessed; what the sender called the file is kept in the row."""
    return f"workbooks/{get_random_string(32)}.xlsx"


class UploadQuerySet(models.QuerySet["Upload"]):
    def visible_to(self, user: User) -> Self:
        """A person's own uploads, as long as they are a member."""
        return self.filter(seen_by(user), sent_by=user)

    def waiting(self) -> Self:
        """Not yet confirmed."""
        return self.filter(imported_at=None)


@track(exclude=["file"])
class Upload(Timed):
    """A workbook between preview and confirmation; its file goes once it is imported."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="uploads")
    sent_by = models.ForeignKey(User, models.PROTECT, related_name="uploads")
    name = models.CharField(max_length=200)
    file = models.FileField(upload_to=stored_name, blank=True)
    sha256 = models.CharField(max_length=64)
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
