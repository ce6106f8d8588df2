"""What people give to a record: a file."""

from django import forms
from django.conf import settings

from core.forms import NHSFormMixin
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
