"""What the programme office types of a route: its name, and the proposals that it is for."""

from collections.abc import Collection
from typing import Any, cast

from django import forms

from core.forms import MoneyField, NHSFormMixin
from governance.signoff.models import Route
from governance.signoff.outlines import Outline
from governance.signoff.policies.route_faults import LATEST_REMINDER, LONGEST_NAME
from governance.signoff.policies.stage_faults import Fault
from governance.signoff.route_words import kind_labels, known_labels

BOXES: dict[str, Any] = {"widget": forms.CheckboxSelectMultiple, "required": False}
SHORT = {"class": "nhsuk-input--width-5"}
POUNDS: dict[str, Any] = {
    "required": False,
    "widget": forms.TextInput({"class": "nhsuk-input--width-10"}),
}
LINKED = "Linked changes of the last 12 months are added. Any value when empty."
NEGATIVE = {"min_value": "The value must be £0 or more."}


class RouteForm(NHSFormMixin, forms.Form):
    """A route's name, and the proposals that it is for."""

    name = forms.CharField(label="Name", max_length=LONGEST_NAME)
    subject_kinds = forms.MultipleChoiceField(
        label="What it is for",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one kind of proposal."},
    )
    change_kinds = forms.MultipleChoiceField(
        label="Only for these kinds of change", help_text="All kinds when none is ticked.", **BOXES
    )
    value_from = MoneyField(
        label="Only from this value in pounds",
        help_text=LINKED,
        error_messages=NEGATIVE,
        **POUNDS,
    )
    material_fields = forms.MultipleChoiceField(
        label="What is material",
        help_text="A change to one of these after the first vote asks the approvers again.",
        **BOXES,
    )
    reminder_days = forms.CharField(
        label="Reminders",
        help_text="Working days before a deadline, for example 3, 1. None when empty.",
        max_length=40,
        required=False,
        widget=forms.TextInput(SHORT),
    )
    is_urgent = forms.BooleanField(
        label="It is for urgent decisions, by a chair alone", required=False
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for field, choices in (
            ("subject_kinds", kind_labels()),
            ("change_kinds", known_labels("changes")),
            ("material_fields", known_labels("fields")),
        ):
            cast(forms.MultipleChoiceField, self.fields[field]).choices = list(choices.items())

    def clean_reminder_days(self) -> tuple[int, ...]:
        """Days as numbers, the longest first."""
        words = self.cleaned_data["reminder_days"].replace(",", " ").split()
        if not all(word.isascii() and word.isdigit() for word in words):
            raise forms.ValidationError("Write the days as numbers, for example 3, 1.")
        days = sorted({int(word) for word in words}, reverse=True)
        if any(not 1 <= day <= LATEST_REMINDER for day in days):
            raise forms.ValidationError(
                f"A reminder is 1 to {LATEST_REMINDER} working days before the deadline."
            )
        return tuple(days)

    def add_faults(self, faults: Collection[Fault]) -> None:
        """Say beside each field what is wrong with it."""
        for fault in faults:
            self.add_error(fault.field if fault.field in self.fields else None, fault.text)

    @property
    def outline(self) -> Outline:
        """What was typed."""
        given = self.cleaned_data
        return Outline(
            name=given["name"],
            subject_kinds=tuple(given["subject_kinds"]),
            change_kinds=tuple(given["change_kinds"]),
            value_from=given["value_from"],
            material_fields=tuple(given["material_fields"]),
            is_urgent=given["is_urgent"],
            reminder_days=given["reminder_days"],
        )


def route_as_typed(route: Route) -> dict[str, Any]:
    """A route as its form shows it."""
    return {
        "name": route.name,
        "subject_kinds": route.subject_kinds,
        "change_kinds": route.change_kinds,
        "value_from": route.value_from,
        "material_fields": route.material_fields,
        "is_urgent": route.is_urgent,
        "reminder_days": ", ".join(str(day) for day in route.reminder_days),
    }
