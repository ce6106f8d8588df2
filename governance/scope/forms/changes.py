"""What people type about changes of scope."""

from dataclasses import fields
from typing import Any, cast

from django import forms

from accounts.models import Level, Organisation, Partnership, User
from core.forms import DateField, MoneyField, NHSFormMixin
from governance.scope.models import (
    ChangeKind,
    ScopeChange,
    Service,
)
from governance.scope.services import Proposal
from records.forms import DisclosureFields
from risks.models import Benefit, Risk
from workstreams.models import Workstream

MANY = {"widget": forms.CheckboxSelectMultiple, "required": False}


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
    whole_life_value = MoneyField(
        label="Whole-life cost in pounds",
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
        names = [field.name for field in fields(Proposal)]
        return Proposal(**{name: self.cleaned_data[name] for name in names})


class OfficeProposalForm(DisclosureFields, ProposalForm):
    """A new change as the programme office writes it: it also says who may see it."""

    def __init__(self, *args: Any, user: User, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, user=user, partnership=partnership, **kwargs)
        self.offer(partnership)


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
