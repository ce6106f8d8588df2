"""What people type when they judge a milestone or a workstream."""

from datetime import date
from typing import Any

from django import forms

from core.forms import DateField, NHSFormMixin
from milestones.models import HandBrag
from workstreams.models import DeliveryConfidence

MEANINGS = {
    DeliveryConfidence.GREEN.value: "Highly likely: nothing in sight threatens it.",
    DeliveryConfidence.AMBER_GREEN.value: "Probable, if attention keeps risks from growing.",
    DeliveryConfidence.AMBER.value: "Feasible: significant issues need attention now.",
    DeliveryConfidence.AMBER_RED.value: "In doubt: major risks or issues need urgent action.",
    DeliveryConfidence.RED.value: "It appears out of reach without another plan.",
}


class HandRatingForm(NHSFormMixin, forms.Form):
    """A rating by hand, with why."""

    brag = forms.ChoiceField(
        label="How it stands, as you judge it",
        choices=HandBrag,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose Red, Amber or Green."},
    )
    reason = forms.CharField(
        label="Why",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="What you know that the dates do not say.",
        error_messages={"required": "Say why."},
    )


class RecoveryPlanForm(NHSFormMixin, forms.Form):
    """How a milestone that is at risk is to recover."""

    plan = forms.CharField(
        label="Recovery plan",
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Who does what, by when. Leave it empty when it is no longer at risk.",
    )


class ConfidenceForm(NHSFormMixin, forms.Form):
    """How likely it is that it delivers, on five points, with why."""

    level = forms.ChoiceField(
        label="Delivery confidence",
        choices=DeliveryConfidence,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one of the five points."},
    )
    reason = forms.CharField(
        label="Why",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why."},
    )
    assessed_on = DateField(label="Assessed on")

    hints = {"level": MEANINGS}

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"assessed_on": on}, **kwargs)
