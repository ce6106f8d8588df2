"""What the chair and the office type to run a sign-off."""

from datetime import date
from typing import Any

from django import forms

from core.forms import DateField, NHSFormMixin
from governance.signoff.forms.voting import LONGEST
from governance.signoff.models import Condition
from governance.signoff.policies import cannot_clear_on


class ReasonForm(NHSFormMixin, forms.Form):
    """A deed that needs a reason."""

    reason = forms.CharField(
        label="Reason",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=LONGEST,
        error_messages={"required": "Give the reason."},
    )


class DeferForm(ReasonForm):
    """To which day, and why."""

    until = DateField(label="Defer to", error_messages={"required": "Give the day."})


class ExtendForm(ReasonForm):
    """How much longer, and why."""

    working_days = forms.IntegerField(label="Working days more", min_value=1, max_value=60)


class ClearForm(NHSFormMixin, forms.Form):
    """When the deciding body cleared a condition, and how."""

    on = DateField(label="On", error_messages={"required": "Give the day."})
    how = forms.ChoiceField(
        label="The deciding body",
        choices=(("discharged", "found it met"), ("waived", "waived it")),
    )

    def __init__(self, *args: Any, condition: Condition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.condition = condition

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if wrong := cannot_clear_on(self.condition, on):
            raise forms.ValidationError(wrong)
        return on
