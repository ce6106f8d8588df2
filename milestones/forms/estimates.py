"""What a person may type about how long a milestone may take."""

from collections.abc import Mapping
from typing import Any

from django import forms

from core.forms import NHSFormMixin, WholeNumberField
from milestones import policies
from milestones.models import Milestone
from milestones.schedule.calendar import MOST_DAYS

DAYS: dict[str, Any] = {
    "min_value": 0,
    "max_value": MOST_DAYS,
    "required": False,
    "widget": forms.NumberInput({"class": "nhsuk-input--width-5"}),
}


class EstimateForm(NHSFormMixin, forms.Form):
    """Three-point estimate of a milestone; all three, or none to take it away."""

    optimistic = WholeNumberField(label="At best, days", **DAYS)
    likely = WholeNumberField(label="Most likely, days", **DAYS)
    pessimistic = WholeNumberField(label="At worst, days", **DAYS)

    def __init__(self, data: Mapping[str, Any] | None, *, milestone: Milestone) -> None:
        initial = {name: getattr(milestone, f"{name}_days") for name in self.base_fields}
        super().__init__(data, initial=initial)

    def clean(self) -> dict[str, Any]:
        """All three or none, in order."""
        given: dict[str, Any] = super().clean() or {}
        if not self.errors and (fault := policies.cannot_estimate_days(**given)):
            self.add_error("optimistic", fault)
        return given
