"""What people give: a workbook, then a yes; what a calendar shall hold."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet

from core.forms import NHSFormMixin
from exchange.models import FeedKind
from exchange.safety import Unreadable, check_size
from workstreams.models import Workstream


class UploadForm(NHSFormMixin, forms.Form):
    """The workbook."""

    file = forms.FileField(
        label="Workbook",
        help_text="An Excel workbook (.xlsx) of at most 20 MB",
        error_messages={
            "required": "Choose the workbook",
            "missing": "Choose the workbook",
            "empty": "The file is empty. Choose the workbook",
        },
    )

    def clean_file(self) -> "UploadedFile[Any]":
        """Refuse a file by its size before it is read."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        try:
            check_size(file.size or 0)
        except Unreadable as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return file


class ConfirmForm(NHSFormMixin, forms.Form):
    """The yes to a preview, with the reason for forecasts that move later."""

    seen = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label="Why do these forecasts move later?",
        help_text="It is kept with each of them.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why the forecasts move later"},
    )

    def __init__(self, *args: Any, needs_reason: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not needs_reason:
            del self.fields["reason"]


class PlanForm(NHSFormMixin, forms.Form):
    """A workstream's plan."""

    workstream = forms.ModelChoiceField(
        Workstream.objects.none(),
        empty_label="Choose",
        error_messages={"required": "Choose the workstream"},
    )
    file = forms.FileField(
        label="Plan",
        error_messages={
            "required": "Choose the plan",
            "missing": "Choose the plan",
            "empty": "The file is empty. Choose the plan",
        },
    )

    def __init__(self, *args: Any, workstreams: QuerySet[Workstream], help_text: str) -> None:
        super().__init__(*args)
        self.fields["workstream"].queryset = workstreams  # type: ignore[attr-defined]
        self.fields["file"].help_text = help_text


class FeedForm(NHSFormMixin, forms.Form):
    """What a calendar shall hold."""

    kind = forms.ChoiceField(label="What it shows", choices=FeedKind, widget=forms.RadioSelect)
    workstream = forms.ModelChoiceField(Workstream.objects.none(), required=False)

    conditional = {"kind": {FeedKind.WORKSTREAM: ("workstream",)}}

    def __init__(self, data: Any = None, *, workstreams: QuerySet[Workstream]) -> None:
        super().__init__(data)
        self.fields["workstream"].queryset = workstreams  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """One workstream where a workstream is asked for, none elsewhere."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("kind") != FeedKind.WORKSTREAM:
            given["workstream"] = None
        elif not given.get("workstream"):
            self.add_error("workstream", "Choose the workstream")
        return given
