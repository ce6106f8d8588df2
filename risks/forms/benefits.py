"""What people type about a benefit: its profile, its status, its money year by year."""

import re
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.db.models import QuerySet

from accounts.models import Membership, Organisation, Partnership, Role, User
from core.forms import DateField, MoneyField, NHSFormMixin
from core.small_counts import WORDS, is_small
from milestones.models import Milestone
from risks.forms.naming import ReferencesField, references_of
from risks.measurement_rules import parse_value
from risks.models import Benefit, BenefitCategory, Direction, RateKind
from risks.policies.benefits import FOLLOWS
from risks.services.benefits import Profile
from workstreams.models import Workstream

FIGURES = ("baseline_value", "target_value")
YEAR = re.compile(r"(\d{4})\s*(?:[/-]\s*(\d{2}|\d{4}))?", re.ASCII)


def why(label: str = "Why", *, required: bool = True, help_text: str = "") -> forms.CharField:
    """A reason, in a few lines."""
    return forms.CharField(
        label=label,
        max_length=1000,
        required=required,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why."},
    )


class ProfileForm(NHSFormMixin, forms.Form):
    """A benefit as it is promised."""

    name = forms.CharField(label="What gets better", max_length=300)
    category = forms.ChoiceField(
        label="Category",
        choices=BenefitCategory,
        help_text="Only cash-releasing benefits count in the financial total.",
    )
    workstream = forms.ModelChoiceField(Workstream.objects.none(), label="Workstream")
    owner = forms.ModelChoiceField(
        User.objects.none(),
        label="Owner",
        help_text="Who answers for the improvement. Nobody of the programme office.",
    )
    measure = forms.CharField(label="Measure", max_length=300)
    population = forms.CharField(
        label="Whom it covers",
        max_length=300,
        required=False,
        help_text="For example: residents over 65. Two benefits with one measure, population and"
        " time may be claimed twice, and are flagged.",
    )
    unit = forms.CharField(
        label="Unit", max_length=60, help_text="£, %, or a word such as admissions."
    )
    is_unbounded = forms.BooleanField(
        label="Values may be below 0, or above 100 per cent", required=False
    )
    data_source = forms.CharField(label="Where the data come from", max_length=300, required=False)
    direction = forms.ChoiceField(label="Better is", choices=Direction, widget=forms.RadioSelect)
    baseline_value = forms.CharField(label="Baseline", max_length=40, required=False)
    baseline_date = DateField(label="Date of the baseline", required=False)
    target_value = forms.CharField(
        label="Target",
        max_length=40,
        required=False,
        help_text="A target equal to the baseline leaves the realised per cent undefined.",
    )
    target_date = DateField(label="Date of the target", required=False)
    is_disbenefit = forms.BooleanField(label="It is a disbenefit", required=False)
    full_year_value = MoneyField(
        label="Full-year value in pounds",
        required=False,
        min_value=None,
        help_text="Zero or negative for a disbenefit: -£420,000.",
    )
    discounted_at = forms.ChoiceField(
        label="Green Book rate for its later years", choices=RateKind, initial=RateKind.STANDARD
    )
    beneficiaries = forms.ModelMultipleChoiceField(
        Organisation.objects.none(),
        label="Beneficiaries",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    milestones = ReferencesField(
        "milestone", label="Enabling milestones", help_text="Their references, like M005 M012"
    )
    parts = ReferencesField(
        "benefit",
        label="Benefits that it rolls up",
        help_text="Their references, like B02 B04. A roll-up is never added to its parts.",
    )
    reason = why(
        required=False,
        help_text="Needed when measure, baseline, target or money change after the work began.",
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        user: User,
        partnership: Partnership,
        benefit: Benefit | None,
        veil: bool = False,
        **more: Any,
    ) -> None:
        initial = initial_of(benefit, user, veil=veil) if benefit else None
        super().__init__(*args, initial=initial, **more)
        self.user, self.partnership, self.benefit = user, partnership, benefit
        workstreams = Workstream.objects.visible_to(user).filter(partnership=partnership)
        self._offer("workstream", workstreams)
        self._offer("owner", owners(partnership, benefit))
        self._offer("beneficiaries", Organisation.objects.of(partnership).distinct())
        for name, rows in (("milestones", Milestone.objects), ("parts", Benefit.objects)):
            seen = rows.visible_to(user).filter(partnership=partnership)
            cast(ReferencesField, self.fields[name]).rows = seen
        if benefit is None:
            del self.fields["reason"], self.fields["seen"]

    def clean_parts(self) -> list[Benefit]:
        """The benefits themselves; a benefit does not roll up itself."""
        found: list[Benefit] = self.cleaned_data["parts"]
        if self.benefit in found:
            raise forms.ValidationError("A benefit cannot roll up itself: leave it out.")
        return found

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        for name in FIGURES:
            if said.get(name) == WORDS and self.initial.get(name) == WORDS:
                said[name] = getattr(self.benefit, name)
                continue
            try:
                said[name] = parse_value(said.get(name, ""), said.get("unit", ""))
            except ValueError as wrong:
                self.add_error(name, str(wrong))
        return said

    def profile(self) -> Profile:
        """What was typed, as the register keeps it."""
        own = {key: value for key, value in self.cleaned_data.items() if key in PROFILE}
        return Profile(**own)

    def _offer(self, name: str, rows: QuerySet[Any]) -> None:
        cast("forms.ModelChoiceField[Any]", self.fields[name]).queryset = rows


PROFILE = set(Profile.__dataclass_fields__)


def owners(partnership: Partnership, benefit: Benefit | None) -> QuerySet[User]:
    """Who may own a benefit: members without the programme-office role; and who owns it now."""
    current = Membership.objects.current().filter(partnership=partnership)
    office = current.filter(role=Role.PROGRAMME_OFFICE).values("user")
    people = User.objects.filter(pk__in=current.values("user")).exclude(pk__in=office)
    if benefit is not None:
        people = people | User.objects.filter(pk=benefit.owner_id)
    return people.order_by("name")


def initial_of(benefit: Benefit, user: User, *, veil: bool) -> dict[str, Any]:
    """The profile as it stands, with what `user` may see of its links."""
    here = benefit.partnership_id
    milestones = Milestone.objects.visible_to(user).filter(partnership=here, benefits=benefit)
    parts = Benefit.objects.visible_to(user).filter(partnership=here, wholes__whole=benefit)
    plain = PROFILE - {"milestones", "parts", "beneficiaries", *FIGURES}
    return {
        **{name: getattr(benefit, name) for name in plain},
        **{name: _shown(benefit, name, veil=veil) for name in FIGURES},
        "beneficiaries": list(benefit.beneficiaries.all()),
        "milestones": references_of(milestones),
        "parts": references_of(parts),
        "seen": benefit.updated_at.isoformat(),
    }


def _shown(benefit: Benefit, name: str, *, veil: bool) -> str:
    value: Decimal | None = getattr(benefit, name)
    return WORDS if veil and is_small(value, benefit.unit) else written(value)


class StatusForm(NHSFormMixin, forms.Form):
    """How far a benefit has come, and why."""

    after = forms.ChoiceField(
        label="It is now",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what it is now."},
    )
    reason = why(help_text="What shows it. Everybody who sees the benefit reads this.")

    def __init__(self, *args: Any, benefit: Benefit, **more: Any) -> None:
        super().__init__(*args, **more)
        chosen = cast(forms.ChoiceField, self.fields["after"])
        chosen.choices = [(each.value, each.label) for each in FOLLOWS[benefit.status]]


class YearForm(NHSFormMixin, forms.Form):
    """What falls in one financial year; nothing in both takes the year out."""

    year = forms.CharField(label="Financial year", max_length=12, help_text="For example 2019/20")
    planned = MoneyField(label="Planned in pounds", required=False, min_value=None)
    actual = MoneyField(label="Realised in pounds", required=False, min_value=None)

    def clean_year(self) -> int:
        """The year in which it begins, in April."""
        found = YEAR.fullmatch(self.cleaned_data["year"].strip())
        if not found or not 1950 <= int(found[1]) <= 2198:
            raise forms.ValidationError("Write the financial year as 2019/20.")
        first = int(found[1])
        if found[2] and int(found[2]) % 100 != (first + 1) % 100:
            raise forms.ValidationError(f"{first}/{(first + 1) % 100:02} begins in April {first}.")
        return first


def written(value: Decimal | None) -> str:
    """A value as it stands in a box, without idle noughts; empty for None."""
    return "" if value is None else f"{value:f}".rstrip("0").rstrip(".") or "0"
