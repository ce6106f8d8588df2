from typing import Any, cast

from django import forms

from accounts.models import Partnership, User
from core.forms import DateField, NHSFormMixin, WholeNumberField
from governance.reporting.models import TYPED, HighlightReport, Rating
from workstreams.models import DeliveryConfidence

MOST = 8000
RATINGS = (Rating.GREEN, Rating.AMBER, Rating.RED, Rating.BLUE)


def rating(label: str, help_text: str) -> forms.ChoiceField:
    """Green to Red, or complete."""
    return forms.ChoiceField(
        label=label,
        help_text=help_text,
        choices=[(each.value, each.label) for each in RATINGS],
        widget=forms.RadioSelect,
        required=False,
    )


def text(label: str, help_text: str, rows: int = 6) -> forms.CharField:
    """One of the four texts."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=MOST,
        required=False,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class ReportForm(NHSFormMixin, forms.Form):
    """A draft as its lead writes it; it may stay incomplete until it is submitted."""

    seen = WholeNumberField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
    brag_now = rating("Rating now", "How the workstream stands, all in all.")
    brag_reason = forms.CharField(
        label="Why the rating is not the one of the milestones",
        help_text="Leave it empty where it is the same.",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    brag_next = rating("Rating expected next", "How you expect it to stand at the next report.")
    confidence = forms.ChoiceField(
        label="Delivery confidence",
        help_text="A judgement of whether it will deliver, not worked out from dates.",
        choices=DeliveryConfidence,
        widget=forms.RadioSelect,
        required=False,
    )
    confidence_by = forms.ModelChoiceField(
        User.objects.none(), label="Judged by", required=False, empty_label="Nobody yet"
    )
    confidence_on = DateField(label="Judged on", help_text="For example 31/1/2020", required=False)
    achieved = text("Achieved", "What was done in the period.")
    planned = text("Planned", "What comes next.")
    exceptions = text("Exceptions", "What is late, at risk or out of tolerance, and why.")
    decisions_asked = text("Decisions asked", "What somebody is asked to decide.", rows=4)

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = User.objects.members_of(partnership).order_by("name")
        cast("forms.ModelChoiceField[Any]", self.fields["confidence_by"]).queryset = people

    @property
    def typed(self) -> dict[str, Any]:
        """What was typed, with the line ends of other systems made one."""
        said = {name: self.cleaned_data[name] for name in TYPED}
        return {
            name: value.replace("\r\n", "\n") if isinstance(value, str) else value
            for name, value in said.items()
        }


def as_typed(report: HighlightReport) -> dict[str, Any]:
    """A draft as its form shows it."""
    return {"seen": report.edits, **{name: getattr(report, name) for name in TYPED}}


class ReturnForm(NHSFormMixin, forms.Form):
    """Why a report goes back."""

    reason = forms.CharField(
        label="What has to change",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Say why, so that the lead knows what to change."},
    )
