"""What people type when they vote."""

from typing import Any, cast

from django import forms

from core.forms import NHSFormMixin
from governance.signoff.ballots import LONGEST, Wish
from governance.signoff.models import BallotVote, Entitlement
from governance.signoff.policies import cannot_cast
from governance.signoff.rules import RuleKind, Vote, votes_offered

LEAVE = "leave"
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
            where = FIELD_OF.get(wish.vote, "vote")
            wrong = "" if where in self.errors else cannot_cast(wish, self.rule)
            if wrong:
                self.add_error(where, wrong)
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


class LeaveForm(NHSFormMixin, forms.Form):
    """Leaving an item; nobody has to say why."""

    reason = forms.CharField(
        label="Why (optional)",
        help_text="Kept with the record. An interest itself belongs in the register of interests.",
        required=False,
        max_length=500,
    )


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


def _wish(cleaned: dict[str, Any]) -> Wish:
    return Wish.of(
        cleaned["vote"],
        cleaned.get("reason", "") if cleaned["vote"] == Vote.OBJECT else "",
        cleaned.get("conditions", ""),
        cleaned.get("before") == "yes",
    )
