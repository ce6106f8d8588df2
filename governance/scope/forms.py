"""What people type about services and changes of scope."""

from collections.abc import Collection
from datetime import date
from typing import Any, cast

from django import forms
from django.db.models import QuerySet

from accounts.models import Level, Organisation, Partnership, User
from core.forms import DateField, NHSFormMixin
from governance.scope.models import (
    AssessmentState,
    ChangeKind,
    ResponsibleFor,
    ScopeChange,
    Service,
)
from governance.scope.services import Proposal
from risks.models import Benefit, Risk
from workstreams.models import Workstream

MANY = {"widget": forms.CheckboxSelectMultiple, "required": False}


def in_living_memory(day: date) -> None:
    """Records reach from 1900 to 2999: any other year is a slip of the finger."""
    if not 1900 <= day.year <= 2999:
        raise forms.ValidationError("Give a year between 1900 and 2999.")


class OnForm(NHSFormMixin, forms.Form):
    """A day to ask about; weeks such as +5w count from `today`."""

    on = DateField(
        label="On which day?",
        help_text="For example 31/7/2020",
        required=False,
        validators=[in_living_memory],
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
        validators=[in_living_memory],
    )
    on = DateField(
        label="To",
        help_text="For example 31/1/2020",
        required=False,
        validators=[in_living_memory],
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


class ProposalForm(NHSFormMixin, forms.Form):
    """A change of scope as its sponsor writes it."""

    name = forms.CharField(label="What is proposed", max_length=300)
    kind = forms.ChoiceField(label="Kind", choices=ChangeKind, widget=forms.RadioSelect)
    workstream = forms.ModelChoiceField(Workstream.objects.none(), label="Sponsoring workstream")
    services = forms.ModelMultipleChoiceField(
        Service.objects.none(),
        label="Services",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose the services that it is about."},
    )
    level = forms.ChoiceField(label="Level", choices=Level, widget=forms.RadioSelect)
    whole_life_value = forms.DecimalField(
        label="Whole-life cost in pounds",
        min_value=0,
        max_digits=14,
        decimal_places=2,
        required=False,
        help_text="A draft may wait for it; the sign-off does not start without it.",
    )
    effective_on = DateField(label="From", help_text="For example 31/7/2020")
    population = forms.CharField(
        label="Population", max_length=200, required=False, help_text="When that would change."
    )
    partners_affected = forms.ModelMultipleChoiceField(
        Organisation.objects.none(),
        label="Partners affected",
        help_text="The signatory of each is asked.",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose the partners that it affects."},
    )
    benefits = forms.ModelMultipleChoiceField(
        Benefit.objects.none(),
        label="System benefit",
        help_text="The benefits of the register, with their measures, that it would bring.",
        **MANY,
    )
    without_benefit = forms.CharField(
        label="If no benefit is named, why?",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    co_production = forms.CharField(
        label="Co-production",
        help_text="Who of those that use or give the care was involved, what they said, and what"
        " changed because of it; or why nobody was. Files are added to the change once it is"
        " saved.",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    risks = forms.ModelMultipleChoiceField(Risk.objects.none(), label="Risks", **MANY)

    def __init__(self, *args: Any, user: User, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        partners = Organisation.objects.of(partnership)
        for field, rows in (
            ("workstream", Workstream.objects.visible_to(user)),
            ("services", Service.objects.visible_to(user)),
            ("benefits", Benefit.objects.visible_to(user)),
            ("risks", Risk.objects.visible_to(user)),
        ):
            own = rows.filter(partnership=partnership)
            cast("forms.ModelChoiceField[Any]", self.fields[field]).queryset = own
        chosen = cast("forms.ModelChoiceField[Any]", self.fields["partners_affected"])
        chosen.queryset = partners.distinct()

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("kind") == ChangeKind.CHANGE_POPULATION and not said.get("population"):
            self.add_error("population", "Say what the population becomes.")
        return said

    @property
    def proposal(self) -> Proposal:
        """What was typed."""
        return Proposal(**self.cleaned_data)


def as_typed(change: ScopeChange) -> dict[str, Any]:
    """The change as its form shows it."""
    return {
        "name": change.name,
        "kind": change.kind,
        "workstream": change.workstream_id,
        "services": list(change.services.values_list("pk", flat=True)),
        "level": change.level,
        "whole_life_value": change.whole_life_value,
        "effective_on": change.effective_on,
        "population": change.population,
        "co_production": change.co_production,
        "without_benefit": change.without_benefit,
        "partners_affected": list(change.partners_affected.values_list("pk", flat=True)),
        "benefits": list(change.benefits.values_list("pk", flat=True)),
        "risks": list(change.risks.values_list("pk", flat=True)),
    }


class AssessmentForm(NHSFormMixin, forms.Form):
    """Where one of the assessments stands."""

    state = forms.ChoiceField(label="It is", choices=AssessmentState, widget=forms.RadioSelect)
    reason = forms.CharField(label="Why is it not required?", max_length=500, required=False)
    signed_on = DateField(label="Signed on", help_text="For example 10/1/2020", required=False)
    signed_by = forms.ModelChoiceField(
        User.objects.none(), label="Signed by", empty_label="You", required=False
    )
    valid_until = DateField(
        label="Valid until", help_text="12 months later when left empty.", required=False
    )

    conditional = {
        "state": {
            AssessmentState.NOT_REQUIRED.value: ("reason",),
            AssessmentState.SIGNED.value: ("signed_on", "signed_by", "valid_until"),
        }
    }

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = User.objects.filter(memberships__partnership=partnership, is_service=False)
        chosen = cast("forms.ModelChoiceField[User]", self.fields["signed_by"])
        chosen.queryset = people.distinct().order_by("name")


class LinkForm(NHSFormMixin, forms.Form):
    """Whether another change counts with this one, and why."""

    other = forms.ModelChoiceField(ScopeChange.objects.none(), label="Which change?")
    counts = forms.TypedChoiceField(
        label="Does it count with this one?",
        choices=(("yes", "Yes, count it"), ("no", "No, leave it out")),
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(label="Why?", max_length=500)

    def __init__(self, *args: Any, others: QuerySet[ScopeChange], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[ScopeChange]", self.fields["other"]).queryset = others


class ResponsibilityForm(NHSFormMixin, forms.Form):
    """Who provides or commissions a service from a day on."""

    role = forms.ChoiceField(
        label="What changes?", choices=ResponsibleFor, widget=forms.RadioSelect
    )
    organisation = forms.ModelChoiceField(Organisation.objects.none(), label="Who takes it on?")
    starts_on = DateField(label="From", help_text="Its first day, for example 1/7/2022")
    reason = forms.CharField(
        label="Why?", help_text="For example: contract awarded after tender.", max_length=400
    )

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = cast("forms.ModelChoiceField[Organisation]", self.fields["organisation"])
        chosen.queryset = Organisation.objects.of(partnership).distinct()


class HandOverForm(NHSFormMixin, forms.Form):
    """Which services of a predecessor its successor took over."""

    services = forms.ModelMultipleChoiceField(
        Service.objects.none(),
        label="Which services went over?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose the services that it took over."},
    )

    def __init__(self, *args: Any, held: Collection[Service], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = cast("forms.ModelMultipleChoiceField[Service]", self.fields["services"])
        chosen.queryset = Service.objects.filter(pk__in=[service.pk for service in held])
