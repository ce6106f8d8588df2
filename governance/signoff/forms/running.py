"""What the chair and the office type to run a sign-off."""

from django import forms

from core.forms import DateField, NHSFormMixin, WholeNumberField
from governance.signoff.ballots import LONGEST


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

    until = DateField(
        label="Defer to",
        help_text="For example 31/7/2020",
        error_messages={"required": "Give the day."},
    )


class ExtendForm(ReasonForm):
    """How much longer, and why."""

    working_days = WholeNumberField(label="Working days more", min_value=1, max_value=60)
