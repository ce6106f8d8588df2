"""What the office types of a meeting: who came, and what they said."""

from collections.abc import Collection
from typing import Any

from django import forms

from core.forms import NHSFormMixin
from governance.signoff.ballots import LONGEST, Wish
from governance.signoff.forms.voting import LEAVE
from governance.signoff.models import BallotVote, Entitlement
from governance.signoff.policies import unanswered
from governance.signoff.rules import RuleKind, Vote, votes_offered
from governance.signoff.standing import Standing

AWAY = "away"


class AttendanceForm(NHSFormMixin, forms.Form):
    """Who came to the meeting: for each place its holder, a named deputy, or nobody.

    Each place is answered: what is not said is never taken as "away" (docs/rules.md 3).
    """

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place in standing.entitlements:
            able = standing.actors.get(place.pk, ())
            self.fields[f"place-{place.pk}"] = _who_came(place, able)

    @property
    def came(self) -> dict[int, int | None]:
        """The person who came by place, None for who was away."""
        return {
            int(name.removeprefix("place-")): None if person == AWAY else int(person)
            for name, person in self.cleaned_data.items()
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
            if (vote := self.cleaned_data[f"vote-{place.pk}"]) and vote != LEAVE
        }

    @property
    def left(self) -> set[int]:
        """The places that left the item."""
        return {p.pk for p in self.places if self.cleaned_data[f"vote-{p.pk}"] == LEAVE}


def _recorded(vote: str, cleaned: dict[str, Any], place: int) -> Wish:
    text = cleaned[f"text-{place}"]
    conditional = vote == Vote.APPROVE_WITH_CONDITIONS
    return Wish.of(
        vote, "" if conditional else text, text if conditional else "", cleaned[f"before-{place}"]
    )


def _who_came(place: Entitlement, able: Collection[int]) -> forms.ChoiceField:
    """A deputy who has no say here is not offered."""
    people = [(str(place.person_id), str(place.person))]
    if place.deputy and place.deputy_id in able:
        people.append((str(place.deputy_id), f"{place.deputy}, deputy"))
    unsaid = [] if place.attended is not None else [("", "Choose")]
    return forms.ChoiceField(
        label=str(place),
        choices=[*unsaid, *people, (AWAY, "Away")],
        initial=_came(place),
        error_messages={"required": unanswered(place)},
    )


def _came(place: Entitlement) -> str:
    if place.attended is None:
        return ""
    return str(place.attended_by_id) if place.attended_by_id else AWAY


def _said(place: Entitlement, rule: RuleKind) -> forms.ChoiceField:
    offered = [(vote.value, BallotVote(vote.value).label) for vote in votes_offered(rule)]
    who = place.attended_by or place.person
    label = f"{who} for {place.organisation}" if place.organisation else str(who)
    choices = [("", "No vote"), *offered, (LEAVE, "Left the item for an interest")]
    return forms.ChoiceField(label=label, choices=choices, required=False)
