"""What the office types of a condition: whose task it is, and how it was cleared."""

from datetime import date
from typing import Any, cast

from django import forms

from accounts.models import User
from core.forms import DateField, NHSFormMixin
from governance.bodies.models import Meeting
from governance.signoff.ballots import LONGEST
from governance.signoff.conditions import meetings_that_may_clear, possible_owners
from governance.signoff.models import Condition
from governance.signoff.policies import cannot_clear_then


class SetConditionForm(NHSFormMixin, forms.Form):
    """Who sees that a condition is met, and by when."""

    owner = forms.ModelChoiceField(
        User.objects.none(),
        label="Owner",
        empty_label="Choose a person",
        error_messages={"required": "Choose who owns it."},
    )
    due_on = DateField(label="Due on", error_messages={"required": "Give the day it is due."})

    def __init__(self, *args: Any, condition: Condition, today: date, **kwargs: Any) -> None:
        given = {"owner": condition.owner_id, "due_on": condition.due_on}
        super().__init__(*args, initial=given, **kwargs)
        owner = cast("forms.ModelChoiceField[User]", self.fields["owner"])
        owner.queryset = possible_owners(condition.sign_off.partnership)
        cast(DateField, self.fields["due_on"]).base = today


class ClearForm(NHSFormMixin, forms.Form):
    """How the deciding body cleared a condition: at which meeting, or on which day by word."""

    how = forms.ChoiceField(
        label="The deciding body",
        widget=forms.RadioSelect,
        choices=(("discharged", "found it met"), ("waived", "waived it")),
        error_messages={"required": "Say how it was cleared."},
    )
    meeting = forms.ModelChoiceField(
        Meeting.objects.none(),
        label="At its meeting of",
        empty_label="Choose a meeting",
        error_messages={"required": "Choose the meeting that cleared it."},
    )
    on = DateField(label="On", error_messages={"required": "Give the day."})
    note = forms.CharField(
        label="Note (optional)",
        help_text="What the body saw, or the minute",
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        max_length=LONGEST,
    )

    def __init__(
        self, *args: Any, condition: Condition, today: date, by_word: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.condition, self.today = condition, today
        if by_word:
            del self.fields["meeting"]
            return
        del self.fields["on"]
        meeting = cast("forms.ModelChoiceField[Meeting]", self.fields["meeting"])
        meeting.queryset = meetings_that_may_clear(condition, today)

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if wrong := cannot_clear_then(self.condition, on, None, self.today):
            raise forms.ValidationError(wrong)
        return on
