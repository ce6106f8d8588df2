from typing import Any, cast

from django import forms

from accounts.models import Partnership, User
from core.forms import DateField, NHSFormMixin, WholeNumberField
from governance.bodies.models import Body
from governance.reporting.models import WRITTEN, ExceptionReport
from governance.reporting.policies import Answer
from governance.signoff.models import Decision
from records.models import open_to_all

MOST = 8000
MOST_OPTIONS = 12


def words(label: str, help_text: str, rows: int = 4) -> forms.CharField:
    """One of the texts of a report."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=MOST,
        required=False,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class ExceptionForm(NHSFormMixin, forms.Form):
    """A draft of an exception report; it may stay incomplete until it is raised."""

    seen = WholeNumberField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
    cause = words("Cause", "What happened, and why the date moved.")
    impact = words("Impact", "What it means for other milestones, partners, benefits and cost.")
    options = words("Options", "At least two, each on a line of its own.", rows=5)
    recommendation = words("Recommendation", "Which option, and why.")
    decision_sought = words("Decision sought", "What the body is asked to decide.", rows=3)
    body = forms.ModelChoiceField(
        Body.objects.none(), label="For which body", required=False, empty_label="Not chosen yet"
    )

    def __init__(self, *args: Any, user: User, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bodies = Body.objects.visible_to(user).filter(partnership=partnership).order_by("name")
        cast("forms.ModelChoiceField[Any]", self.fields["body"]).queryset = bodies

    def clean_options(self) -> list[str]:
        listed = [line.strip() for line in self.cleaned_data["options"].splitlines()]
        found = [line for line in listed if line]
        if len(found) > MOST_OPTIONS:
            raise forms.ValidationError(
                f"Give at most {MOST_OPTIONS} options; these lines are {len(found)}."
            )
        return found

    @property
    def typed(self) -> dict[str, Any]:
        """What was typed, with the line ends of other systems made one."""
        said = {name: self.cleaned_data[name] for name in WRITTEN}
        return {
            name: value.replace("\r\n", "\n") if isinstance(value, str) else value
            for name, value in said.items()
        }


def exception_as_typed(report: ExceptionReport) -> dict[str, Any]:
    """A draft as its form shows it."""
    held = {name: getattr(report, name) for name in WRITTEN}
    return {**held, "options": "\n".join(report.options), "seen": report.edits}


class DecisionForm(NHSFormMixin, forms.Form):
    """What was decided on a report."""

    decision = forms.ModelChoiceField(
        Decision.objects.none(),
        label="Decision in the log",
        help_text="Where there is one; then who decided and when are taken from it.",
        required=False,
        empty_label="None: I say who decided, and when",
    )
    decided_by = forms.CharField(label="Who decided", max_length=200, required=False)
    decided_on = DateField(label="Decided on", help_text="For example 12/2/2020", required=False)
    outcome = forms.CharField(
        label="What was decided",
        max_length=MOST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Say what was decided."},
    )

    def __init__(self, *args: Any, user: User, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        log = Decision.objects.visible_to(user).filter(
            open_to_all(Decision), partnership=partnership
        )
        rows = log.select_related("body").order_by("-decided_on", "-reference_order")
        cast("forms.ModelChoiceField[Any]", self.fields["decision"]).queryset = rows

    @property
    def answer(self) -> Answer:
        """What was typed."""
        return Answer(**self.cleaned_data)


class CloseForm(NHSFormMixin, forms.Form):
    """Why a report is closed."""

    reason = forms.CharField(
        label="Why it is closed",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why it is closed."},
    )
