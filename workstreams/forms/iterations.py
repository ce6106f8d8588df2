"""An iteration of the roadmap as the programme office writes it."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms

from core.forms import DateField, NHSFormMixin, WholeNumberField
from workstreams import iteration
from workstreams.models import Roadmap
from workstreams.services import seen_as

ITEM = 500
NAME = 200
MONTHS = f"{iteration.SHORTEST_MONTHS} to {iteration.LONGEST_MONTHS}"


class LinesField(forms.CharField):
    """A list, one item a line; empty lines are left out."""

    def __init__(
        self,
        *,
        longest: int = ITEM,
        rows: int = 5,
        wrong: Callable[[Sequence[str]], str] | None = None,
        **options: Any,
    ) -> None:
        widget = forms.Textarea(attrs={"rows": rows})
        super().__init__(required=False, max_length=20_000, widget=widget, **options)
        self.longest, self.wrong = longest, wrong

    def prepare_value(self, value: Any) -> Any:
        """A list as lines; what a person typed as typed."""
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        """The items; ValidationError names the line that is wrong."""
        items = _items(super().clean(value))
        for number, line in enumerate(items, 1):
            if len(line) > self.longest:
                most = f"Line {number}: write at most {self.longest} characters."
                raise forms.ValidationError(most)
        if self.wrong and (said := self.wrong(items)):
            raise forms.ValidationError(said)
        return items

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another list was typed."""
        return _items(data or "") != list(initial or [])


def _items(typed: str) -> list[str]:
    return [line.strip() for line in typed.splitlines() if line.strip()]


def months(label: str) -> WholeNumberField:
    """How many months ahead, within the bounds of a horizon."""
    widget = forms.TextInput(attrs={"class": "ac-date", "inputmode": "numeric"})
    return WholeNumberField(label=label, help_text=f"{MONTHS} months", widget=widget)


class IterationForm(NHSFormMixin, forms.Form):
    """The draft of an iteration; lists are typed one item a line."""

    seen = forms.CharField(max_length=40, widget=forms.HiddenInput)
    dated_on = DateField(label="In force from", help_text="For example 23/8/2020")
    horizon_from_months = months("It looks ahead at least, in months")
    horizon_to_months = months("It looks ahead at most, in months")
    vision = forms.CharField(
        label="Vision", required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    aims = LinesField(label="Aims", help_text="One a line.", longest=NAME, rows=4)
    phases = LinesField(
        label="Phases",
        help_text="One a line, each with its years or days first: 2019-2023 care programme",
        rows=3,
        wrong=iteration.wrong_phases,
    )
    shared_challenges = LinesField(
        label="Shared challenges",
        help_text="One a line, its source after a bar: Workforce gaps | Needs assessment, 2017",
        rows=6,
    )
    inherited_strategies = LinesField(
        label="Strategies it builds on",
        help_text="One a line, whose it is after a bar: Health and Wellbeing Strategy | LBH, 2018",
    )
    priority_areas = LinesField(label="Priority areas", help_text="One a line.", longest=NAME)
    outcomes = LinesField(
        label="Outcomes framework",
        help_text="An outcome a line; below it each indicator after a dash, its source after a"
        " bar: - Emergency admissions | NHS Digital",
        rows=10,
        wrong=iteration.wrong_framework,
    )

    def clean(self) -> dict[str, Any]:
        """The horizon is looked at as a whole."""
        said = super().clean() or self.cleaned_data
        low, high = said.get("horizon_from_months"), said.get("horizon_to_months")
        if low is not None and high is not None and (wrong := iteration.wrong_horizon(low, high)):
            self.add_error("horizon_from_months", wrong)
        return said


def iteration_as_typed(roadmap: Roadmap) -> dict[str, Any]:
    """A draft as its form shows it."""
    names = [name for name in IterationForm.base_fields if name != "seen"]
    return {"seen": seen_as(roadmap), **{name: getattr(roadmap, name) for name in names}}
