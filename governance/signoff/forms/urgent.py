"""What is typed of an urgent decision: why it cannot wait, and what the body made of it."""

from collections.abc import Collection
from datetime import date
from typing import Any, cast

from django import forms
from django.db.models import QuerySet

from accounts.models import User
from core.forms import NHSFormMixin
from governance.bodies.models import Meeting
from governance.signoff.ballots import LONGEST
from governance.signoff.models import Route
from governance.signoff.policies import (
    NO_URGENCY,
    NOBODY_CONSULTED,
    SAY_WHY_NOT,
    cannot_ratify_then,
)
from governance.signoff.urgent import Taken, meetings_that_may_ratify


class UrgencyForm(NHSFormMixin, forms.Form):
    """Why a proposal cannot wait, and who was consulted; which route, where several are equals."""

    reason = forms.CharField(
        label="Why can it not wait for the next meeting?",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST,
        error_messages={"required": NO_URGENCY},
    )
    people = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label="Who was consulted?",
        help_text="Members of the partnership",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    consulted = forms.CharField(
        label="Others who were consulted, and what was said",
        help_text="Name each other person and what they speak for",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST,
        required=False,
    )
    route = forms.ChoiceField(label="Route", error_messages={"required": "Choose the route."})

    def __init__(
        self, *args: Any, routes: Collection[Route], members: QuerySet[User], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        people = cast("forms.ModelMultipleChoiceField[User]", self.fields["people"])
        people.queryset = members
        if len(routes) < 2:
            del self.fields["route"]
            return
        route = cast(forms.ChoiceField, self.fields["route"])
        route.choices = [(one.slug, one.name) for one in routes]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if {"people", "consulted"} <= said.keys() and not (said["people"] or said["consulted"]):
            self.add_error("people", NOBODY_CONSULTED)
        return said


class RatificationForm(NHSFormMixin, forms.Form):
    """What a meeting of the body made of its chair's urgent decision."""

    answer = forms.ChoiceField(
        label="The body",
        widget=forms.RadioSelect,
        choices=(("yes", "ratified it"), ("no", "did not ratify it")),
        error_messages={"required": "Say whether the body ratified it."},
    )
    meeting = forms.ModelChoiceField(
        Meeting.objects.none(),
        label="At its meeting of",
        empty_label="Choose a meeting",
        error_messages={"required": "Choose the meeting that answered."},
    )
    reason = forms.CharField(
        label="Reason",
        help_text="Needed when it was not ratified",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=LONGEST,
    )

    def __init__(self, *args: Any, taken: Taken, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.taken, self.today = taken, today
        meeting = cast("forms.ModelChoiceField[Meeting]", self.fields["meeting"])
        meeting.queryset = meetings_that_may_ratify(taken, today)

    @property
    def given(self) -> dict[str, Any]:
        """What the service takes."""
        said = self.cleaned_data
        return {
            "meeting": said["meeting"],
            "is_ratified": said["answer"] == "yes",
            "reason": said["reason"],
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if {"answer", "meeting"} <= set(cleaned) and "reason" in cleaned:
            said = cleaned["meeting"], cleaned["answer"] == "yes", cleaned["reason"]
            wrong = cannot_ratify_then(self.taken, *said, self.today)
            if wrong:
                self.add_error("reason" if wrong == SAY_WHY_NOT else "meeting", wrong)
        return cleaned
