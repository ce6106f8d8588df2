"""What people type in a sign-off."""

from datetime import date
from typing import Any, cast

from django import forms

from core.forms import DateField, NHSFormMixin
from governance.signoff.ballots import Wish
from governance.signoff.models import BallotVote, Condition, Entitlement
from governance.signoff.policies import cannot_cast, cannot_clear_on
from governance.signoff.rules import RuleKind, Vote, votes_offered

LEAVE = "leave"
LONGEST = 10_000
FIELD_OF = {Vote.OBJECT: "reason", Vote.APPROVE_WITH_CONDITIONS: "conditions"}
HINTS = {
    Vote.ABSTAIN: "Counts to quorum, not to the result.",
    Vote.OBJECT: "Your reason is kept in the record and shown to all partners.",
    LEAVE: "You leave both the count and the vote. You need not say why.",
}


class VoteForm(NHSFormMixin, forms.Form):
    """A vote on one exact text, or leaving the item for an interest."""

    vote = forms.ChoiceField(
        label="Your vote", widget=forms.RadioSelect, error_messages={"required": "Choose a vote."}
    )
    conditions = forms.CharField(
        label="Conditions", widget=forms.Textarea, required=False, max_length=LONGEST
    )
    before = forms.ChoiceField(
        label="Must they be met before it starts?",
        widget=forms.RadioSelect,
        choices=(("yes", "Yes, before it starts"), ("no", "No, it may start")),
        required=False,
    )
    reason = forms.CharField(
        label="Why do you object?", widget=forms.Textarea, required=False, max_length=LONGEST
    )
    sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)

    conditional = {
        "vote": {
            Vote.APPROVE_WITH_CONDITIONS.value: ("conditions", "before"),
            Vote.OBJECT.value: ("reason",),
        }
    }
    hints = {"vote": {str(value): hint for value, hint in HINTS.items()}}

    def __init__(self, *args: Any, rule: RuleKind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rule = rule
        offered = [(vote.value, BallotVote(vote.value).label) for vote in votes_offered(rule)]
        vote = cast(forms.ChoiceField, self.fields["vote"])
        vote.choices = [*offered, (LEAVE, "Leave this item: I have an interest")]

    @property
    def leaves(self) -> bool:
        """Whether the person leaves the item."""
        return bool(self.cleaned_data["vote"] == LEAVE)

    @property
    def wish(self) -> Wish:
        """The vote as it is meant."""
        return _wish(self.cleaned_data)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("vote") in {vote.value for vote in Vote}:
            wish = _wish(cleaned)
            if wrong := cannot_cast(wish, self.rule):
                self.add_error(FIELD_OF.get(wish.vote, "vote"), wrong)
            if wish.conditions and not cleaned.get("before"):
                self.add_error("before", "Say whether they must be met before it starts.")
        return cleaned


class AuthorityForm(NHSFormMixin, forms.Form):
    """The tick before signing."""

    authority = forms.BooleanField(
        error_messages={"required": "Tick that you have authority to sign."}
    )

    def __init__(self, *args: Any, place: Entitlement, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for_whom = place.organisation.name if place.organisation else "this place"
        self.fields["authority"].label = f"I have authority to sign for {for_whom}"


class CastingVoteForm(NHSFormMixin, forms.Form):
    """How a tie is broken."""

    vote = forms.ChoiceField(
        label="Your casting vote",
        widget=forms.RadioSelect,
        choices=(("approve", "Approve"), ("object", "Object")),
        error_messages={"required": "Choose how you break the tie."},
    )
    reason = forms.CharField(
        label="Reason (optional)", widget=forms.Textarea, required=False, max_length=LONGEST
    )
    sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)


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


class AttendanceForm(NHSFormMixin, forms.Form):
    """Who came to the meeting: for each place its holder, a named deputy, or nobody."""

    def __init__(self, *args: Any, places: list[Entitlement], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place in places:
            self.fields[f"place-{place.pk}"] = _who_came(place)

    @property
    def came(self) -> dict[int, int]:
        """The person who came, by place."""
        return {
            int(name.removeprefix("place-")): int(person)
            for name, person in self.cleaned_data.items()
            if person
        }


class RecordedVotesForm(NHSFormMixin, forms.Form):
    """What each who attended said at the meeting."""

    casting = forms.ChoiceField(
        label="Casting vote of the chair, if there was a tie",
        choices=(("", "There was none"), ("approve", "Approve"), ("object", "Object")),
        required=False,
    )

    def __init__(
        self, *args: Any, places: list[Entitlement], rule: RuleKind, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.places = places
        for place in places:
            self.fields[f"vote-{place.pk}"] = _said(place, rule)
            self.fields[f"text-{place.pk}"] = forms.CharField(
                label=f"{place.person}: reason or conditions", required=False, max_length=LONGEST
            )
            self.fields[f"before-{place.pk}"] = forms.BooleanField(
                label=f"{place.person}: conditions to be met before it starts", required=False
            )
        self.order_fields([name for name in self.fields if name != "casting"])

    @property
    def wishes(self) -> dict[int, Wish]:
        """The votes that were cast, by place."""
        return {
            place.pk: _recorded(vote, self.cleaned_data, place.pk)
            for place in self.places
            if (vote := self.cleaned_data[f"vote-{place.pk}"])
        }


def _wish(cleaned: dict[str, Any]) -> Wish:
    return Wish.of(
        cleaned["vote"],
        cleaned.get("reason", "") if cleaned["vote"] == Vote.OBJECT else "",
        cleaned.get("conditions", ""),
        cleaned.get("before") == "yes",
    )


def _recorded(vote: str, cleaned: dict[str, Any], place: int) -> Wish:
    text = cleaned[f"text-{place}"]
    conditional = vote == Vote.APPROVE_WITH_CONDITIONS
    return Wish.of(
        vote, "" if conditional else text, text if conditional else "", cleaned[f"before-{place}"]
    )


def _who_came(place: Entitlement) -> forms.ChoiceField:
    people = [(str(place.person_id), str(place.person))]
    if place.deputy:
        people.append((str(place.deputy_id), f"{place.deputy}, deputy"))
    return forms.ChoiceField(
        label=str(place), choices=[("", "Away"), *people], required=False, initial=_came(place)
    )


def _came(place: Entitlement) -> str:
    return str(place.attended_by_id) if place.attended_by_id else ""


def _said(place: Entitlement, rule: RuleKind) -> forms.ChoiceField:
    offered = [(vote.value, BallotVote(vote.value).label) for vote in votes_offered(rule)]
    who = place.attended_by or place.person
    label = f"{who} for {place.organisation}" if place.organisation else str(who)
    return forms.ChoiceField(label=label, choices=[("", "No vote"), *offered], required=False)
