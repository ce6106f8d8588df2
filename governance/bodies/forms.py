"""What people type about interests, absences, delegations, meetings and seats."""

from datetime import date
from typing import Any, cast

from django import forms
from django.db.models import QuerySet

from accounts.models import Organisation, Partnership, User
from core.forms import DateField, MoneyField, NHSFormMixin
from governance.bodies import matters
from governance.bodies.models import InterestKind, Seat, SeatRole
from governance.bodies.policies import KINDS, LONGEST

KIND_HINTS = {
    InterestKind.FINANCIAL: "You could gain or lose money: shares, paid work, a contract, a grant.",
    InterestKind.PROFESSIONAL: "Your career or standing could gain: an unpaid post, research, a"
    " professional body.",
    InterestKind.PERSONAL: "You could gain in another way: a charity, a campaign, a service that"
    " you rely on.",
    InterestKind.INDIRECT: "Somebody close to you has one of these: family, a friend, a business"
    " partner.",
}


class InterestForm(NHSFormMixin, forms.Form):
    """An interest as it is declared; the programme office says whose it is."""

    person = forms.ModelChoiceField(User.objects.none(), label="Person", required=False)
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(),
        label="Or organisation",
        help_text="Where a partner itself has an interest.",
        required=False,
    )
    kind = forms.ChoiceField(
        label="Kind",
        choices=InterestKind,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the kind of interest."},
    )
    nature = forms.CharField(
        label="What it is",
        help_text="The register is open to all partners and may be published: say what matters,"
        " name no patient and no relative.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST,
    )
    in_organisation = forms.ModelChoiceField(
        Organisation.objects.none(),
        label="In which partner",
        help_text="Where it is in one. Accord then sees it when a proposal is about that partner.",
        required=False,
    )
    matter = forms.ChoiceField(
        label="In which service", help_text="Where it is in one.", required=False
    )
    starts_on = DateField(label="From", help_text="For example 17/4/2020")
    ends_on = DateField(label="Until", help_text="Leave empty while it goes on.", required=False)
    declared_on = DateField(
        label="Declared on",
        help_text="Today when left empty; the day on which you were told when you enter it later.",
        required=False,
    )

    hints = {"kind": {str(kind): hint for kind, hint in KIND_HINTS.items()}}

    def __init__(
        self, *args: Any, user: User, partnership: Partnership, is_office: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.partnership = user, partnership
        partners = Organisation.objects.of(partnership).distinct().order_by("name")
        _choose(self.fields["in_organisation"], partners, "None of the partners")
        named = cast(forms.ChoiceField, self.fields["matter"])
        named.choices = [("", "No service in particular"), *matters.choices(user, partnership)]
        if is_office:
            _choose(self.fields["person"], members(partnership), "Nobody")
            _choose(self.fields["organisation"], partners, "None")
        else:
            for name in ("person", "organisation", "declared_on"):
                del self.fields[name]

    @property
    def declared(self) -> dict[str, Any]:
        """What was typed, as `declare_interest` takes it; a person's own when no other is named."""
        typed = dict(self.cleaned_data)
        key = typed.pop("matter")
        typed["matter"] = matters.find(key, self.user, self.partnership) if key else None
        return typed if "person" in typed else typed | {"person": self.user}


class EndForm(NHSFormMixin, forms.Form):
    """The last day of an interest."""

    ends_on = DateField(
        label="Last day", help_text="Leave empty if it goes on after all.", required=False
    )


class AbsenceForm(NHSFormMixin, forms.Form):
    """Who is away, from when to when, and who acts for them."""

    person = forms.ModelChoiceField(
        User.objects.none(), label="Who is away", error_messages={"required": "Say who is away."}
    )
    deputy = forms.ModelChoiceField(
        User.objects.none(),
        label="Deputy",
        help_text="Acts in each place of theirs. The record names both.",
        error_messages={"required": "Name a deputy."},
    )
    starts_on = DateField(label="First day", help_text="For example 17/4/2020")
    ends_on = DateField(label="Last day")

    def __init__(
        self, *args: Any, partnership: Partnership, names_person: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        people = members(partnership)
        _choose(self.fields["deputy"], people, "Choose a deputy")
        if names_person:
            _choose(self.fields["person"], people, "Choose a person")
        else:
            del self.fields["person"]


class DelegationForm(NHSFormMixin, forms.Form):
    """Who lets the body decide what, up to which amount, from when."""

    organisation = forms.ModelChoiceField(
        Organisation.objects.none(),
        label="Who delegates",
        empty_label="Choose a partner",
        error_messages={"required": "Choose who delegates."},
    )
    kinds = forms.MultipleChoiceField(
        label="Kinds of decision",
        choices=tuple(KINDS.items()),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose the kinds of decision."},
    )
    up_to = MoneyField(
        label="Up to, in pounds",
        help_text="The whole-life value with linked changes. Leave empty when there is no limit.",
        required=False,
    )
    starts_on = DateField(label="From", help_text="For example 1/4/2020")
    ends_on = DateField(label="Until", help_text="Leave empty while it goes on.", required=False)

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        partners = Organisation.objects.of(partnership).distinct().order_by("name")
        _choose(self.fields["organisation"], partners, "Choose a partner")


class DelegationEndForm(NHSFormMixin, forms.Form):
    """The last day of a delegation."""

    ends_on = DateField(label="Last day", help_text="Today or later, for example 31/3/2020")


class MeetingForm(NHSFormMixin, forms.Form):
    """When and where a body meets."""

    held_on = DateField(label="Day", help_text="For example 18/3/2020, or +6w")
    starts_at = forms.TimeField(
        label="Starts at",
        help_text="For example 14:00",
        initial="14:00",
        input_formats=["%H:%M"],
        error_messages={"invalid": "Write the time as 14:00."},
    )
    place = forms.CharField(label="Place", max_length=200, required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("DateField", self.fields["held_on"]).base = today


class MeetingCancelForm(NHSFormMixin, forms.Form):
    """Why a meeting is not to be held."""

    reason = forms.CharField(
        label="Why is it cancelled?",
        help_text="It stays in the history with your name.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST,
        error_messages={"required": "Say why it is cancelled."},
    )


class SeatForm(NHSFormMixin, forms.Form):
    """Who sits on the body, for whom, in which role."""

    person = forms.ModelChoiceField(
        User.objects.none(), label="Person", error_messages={"required": "Choose who it is for."}
    )
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(),
        label="For which partner",
        help_text="Leave empty for an independent chair.",
        required=False,
    )
    role = forms.ChoiceField(
        label="Role",
        choices=SeatRole,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the role."},
    )
    is_voting = forms.TypedChoiceField(
        label="Does it have a vote?",
        choices=(("yes", "Yes"), ("no", "No")),
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether it has a vote."},
    )
    deputy = forms.ModelChoiceField(
        User.objects.none(),
        label="Named deputy",
        help_text="Acts in the person's place; the record names both.",
        required=False,
    )
    starts_on = DateField(label="From", help_text="For example 1/4/2020")

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = members(partnership)
        partners = Organisation.objects.of(partnership).distinct().order_by("name")
        _choose(self.fields["person"], people, "Choose a person")
        _choose(self.fields["organisation"], partners, "None: an independent chair")
        _choose(self.fields["deputy"], people, "Nobody")


class SeatChangeForm(NHSFormMixin, forms.Form):
    """The deputy and the last day of a seat."""

    deputy = forms.ModelChoiceField(User.objects.none(), label="Named deputy", required=False)
    ends_on = DateField(
        label="Last day",
        help_text="Today or later. Leave empty while it goes on.",
        required=False,
    )

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = User.objects.filter(pk__in=[seat.deputy_id] if seat.deputy_id else [])
        people = members(seat.body.partnership)
        _choose(self.fields["deputy"], (people | named).order_by("name", "pk"), "Nobody")


def members(partnership: Partnership) -> QuerySet[User]:
    """People who are members today, by name; a partner's own systems are none."""
    return User.objects.members_of(partnership).order_by("name", "pk")


def _choose(field: forms.Field, rows: QuerySet[Any], empty: str) -> None:
    chosen = cast("forms.ModelChoiceField[Any]", field)
    chosen.queryset, chosen.empty_label = rows, empty
