"""Who may see a change of scope, as the programme office says it."""

from typing import Any, cast

from django import forms

from accounts.models import Organisation, Partnership, User
from core.forms import NHSFormMixin
from governance.bodies.models import Body
from governance.scope import policies
from governance.scope.disclosure import Disclosure, disclosure_of
from governance.scope.models import ScopeChange
from records.models import Classification


class DisclosureFields(NHSFormMixin, forms.Form):
    """The level, with whom it is named for, or its body and ground."""

    classification = forms.ChoiceField(
        label="Who may see it",
        choices=Classification,
        initial=Classification.ALL_PARTNERS,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who may see it."},
    )
    named_partners = forms.ModelMultipleChoiceField(
        Organisation.objects.none(),
        label="Which partners",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    part_2_ground = forms.CharField(
        label="Ground",
        help_text="Why it is kept from the public and from other partners, for example:"
        " commercial terms of a contract that is not yet let.",
        max_length=200,
        required=False,
    )
    deciding_body = forms.ModelChoiceField(
        Body.objects.none(), label="Deciding body", empty_label="Choose a body", required=False
    )
    named_people = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label="Named people",
        help_text="For named partners and part 2: who else may see it. The lead of its workstream,"
        " signatories and members of bodies that are asked need to be named unless they see it"
        " anyway.",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    conditional = {
        "classification": {
            Classification.NAMED_PARTNERS.value: ("named_partners",),
            Classification.PART_2.value: ("part_2_ground", "deciding_body"),
        }
    }
    hints = {
        "classification": {
            Classification.PUBLIC.value: "Everybody here; it may be published.",
            Classification.ALL_PARTNERS.value: "Everybody in the partnership.",
            Classification.NAMED_PARTNERS.value: "Partners and people you name, and the"
            " programme office.",
            Classification.PART_2.value: "The deciding body, the programme office and people you"
            " name. Nobody else finds that it exists.",
        }
    }

    def offer(self, partnership: Partnership) -> None:
        """What may be chosen: partners, bodies and people of the partnership."""
        for name, rows in (
            ("named_partners", Organisation.objects.of(partnership).distinct()),
            ("deciding_body", Body.objects.filter(partnership=partnership).order_by("name")),
            ("named_people", User.objects.members_of(partnership).order_by("name", "pk")),
        ):
            cast("forms.ModelChoiceField[Any]", self.fields[name]).queryset = rows

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.errors.keys() & DisclosureFields.base_fields.keys():
            for field, reason in policies.missing_of(self.disclosure).items():
                self.add_error(field, reason)
        return said

    @property
    def disclosure(self) -> Disclosure:
        """What was typed; what belongs to another level is left out."""
        said = self.cleaned_data
        match said["classification"]:
            case Classification.NAMED_PARTNERS:
                return Disclosure(
                    Classification.NAMED_PARTNERS,
                    partners=tuple(said["named_partners"]),
                    people=tuple(said["named_people"]),
                )
            case Classification.PART_2:
                return Disclosure(
                    Classification.PART_2,
                    ground=said["part_2_ground"],
                    body=said["deciding_body"],
                    people=tuple(said["named_people"]),
                )
            case level:
                return Disclosure(Classification(level))


class DisclosureForm(DisclosureFields):
    """Who may see a change that is there already."""

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(partnership)


def disclosure_as_typed(change: ScopeChange) -> dict[str, Any]:
    """Who may see the change, as the form shows it."""
    held = disclosure_of(change)
    return {
        "classification": held.level,
        "named_partners": [organisation.pk for organisation in held.partners],
        "part_2_ground": held.ground,
        "deciding_body": held.body and held.body.pk,
        "named_people": [person.pk for person in held.people],
    }
