from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from core.forms import NHSFormMixin

LARGEST = 16  # megabytes


class ProofForm(NHSFormMixin, forms.Form):
    """The proof that somebody wants to check."""

    file = forms.FileField(
        label="Decision proof",
        help_text=f"The .json file, of at most {LARGEST} MB",
        error_messages={
            "required": "Choose the proof",
            "missing": "Choose the proof",
            "empty": "The file is empty. Choose the proof",
        },
    )

    def clean_file(self) -> "UploadedFile[Any]":
        """Refuse a file by its size before it is read."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST * 1024 * 1024:
            raise forms.ValidationError(
                f"The file has more than {LARGEST} MB. Check it on your own computer with verify.py"
            )
        return file
