"""Days that people ask about."""

from datetime import date
from typing import Any, cast

from django import forms

from core.forms import DateField, NHSFormMixin


def in_living_memory(day: date) -> None:
    """Records reach from 1900 to 2999: any other year is a slip of the finger."""
    if not 1900 <= day.year <= 2999:
        raise forms.ValidationError("Give a year between 1900 and 2999.")


class OnForm(NHSFormMixin, forms.Form):
    """A day to ask about; weeks such as +5w count from `today`."""

    on = DateField(
        label="On which day?",
        help_text="For example 31/7/2020",
        required=False,
        validators=[in_living_memory],
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("DateField", self.fields["on"]).base = today


class BetweenForm(NHSFormMixin, forms.Form):
    """Two days to compare, the earlier first."""

    since = DateField(
        label="From",
        help_text="For example 31/7/2019",
        required=False,
        validators=[in_living_memory],
    )
    on = DateField(
        label="To",
        help_text="For example 31/1/2020",
        required=False,
        validators=[in_living_memory],
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            cast("DateField", field).base = today

    def clean(self) -> dict[str, Any]:
        since, on = self.cleaned_data.get("since"), self.cleaned_data.get("on")
        if since and on and on < since:
            self.add_error("on", "Give a day that is not before the first.")
        return self.cleaned_data
