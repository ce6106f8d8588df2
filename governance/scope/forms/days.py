"""Days that people ask about."""

from datetime import date, datetime
from typing import Any, cast

from django import forms
from django.utils import timezone

from core.forms import DateField, NHSFormMixin
from core.moments import parse_moment


class MomentField(forms.Field):
    """A moment that has passed: 31/7/2020 14:30, or a day, which means its end."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"widget": forms.TextInput, **options})

    def prepare_value(self, value: Any) -> Any:
        """A moment is shown as 31/7/2020 14:30; what a person typed is shown as typed."""
        if isinstance(value, datetime):
            local = timezone.localtime(value)
            return f"{local.day}/{local.month}/{local.year} {local:%H:%M}"
        return value

    def to_python(self, value: Any) -> datetime | None:
        """The moment, or None when nothing was typed."""
        typed = str(value or "").strip()
        if not typed:
            return None
        try:
            return parse_moment(typed, now=timezone.now())
        except ValueError as wrong:
            raise forms.ValidationError(str(wrong), code="invalid") from None

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Without the browser's memory."""
        return {**super().widget_attrs(widget), "autocomplete": "off", "class": "ac-date"}


class OnForm(NHSFormMixin, forms.Form):
    """A day to ask about; weeks such as +5w count from `today`.

    And, when it is asked for, the moment at which Accord knew what it is to tell.
    """

    on = DateField(
        label="On which day?",
        help_text="For example 31/7/2020",
        required=False,
    )

    known_at = MomentField(
        label="As Accord knew it at",
        help_text="For example 1/8/2020 14:30. Empty for what it knows now.",
        required=False,
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
    )
    on = DateField(
        label="To",
        help_text="For example 31/1/2020",
        required=False,
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
