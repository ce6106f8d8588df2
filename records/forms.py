"""What people give to a record, a file, and what they have read."""

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import QuerySet

from core.forms import NHSFormMixin
from records.models import Notification
from records.services import MEGABYTE


class EvidenceForm(NHSFormMixin, forms.Form):
    """A file that shows something about a record."""

    file = forms.FileField(
        label="File",
        error_messages={"required": "Choose a file", "empty": "The file is empty."},
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        most = settings.EVIDENCE_MAX_BYTES // MEGABYTE
        self.fields["file"].help_text = (
            "PDF, PNG or JPEG picture, Word (.docx), Excel (.xlsx), OpenDocument text (.odt), "
            f"text or CSV; at most {most} MB"
        )


class ReadForm(forms.Form):
    """What of `mine`, which the reader was told, is marked as read."""

    told = forms.ModelMultipleChoiceField(Notification.objects.none())

    def __init__(self, *args: Any, mine: QuerySet[Notification], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["told"].queryset = mine  # type: ignore[attr-defined]
