"""What people give to a record: a file, a comment, who may see it; and what they have read."""

from typing import Any, cast

from django import forms
from django.conf import settings
from django.db.models import QuerySet

from accounts.models import Organisation, Partnership, User
from core.forms import NHSFormMixin
from governance.bodies.models import Body
from records.disclosures import Disclosure, disclosure_of, missing_of
from records.models import Classification, Notification, Record
from records.models.comment import LONGEST
from records.services import MEGABYTE


class EvidenceForm(NHSFormMixin, forms.Form):
    """A file that shows something about a record."""

    file = forms.FileField(
        label="File",
        error_messages={"required": "Choose a file", "empty": "The file is empty."},
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        most = settings.EVIDENCE_MAX_BYTES // MEGABYTE
        self.fields["file"].help_text = (
            "PDF, PNG or JPEG picture, Word (.docx), Excel (.xlsx), OpenDocument text (.odt), "
            f"text or CSV; at most {most} MB"
        )


class CommentForm(NHSFormMixin, forms.Form):
    """What somebody says about a record, and whom they mention of those who may see it."""

    text = forms.CharField(
        label="Comment",
        help_text="Everybody who may see this record can read it. It is retracted, never changed.",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Write a comment."},
    )
    mentioned = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label="Whom to mention",
        help_text="They are told by mail. Only people who may see this record are here.",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, readers: QuerySet[User], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["mentioned"].queryset = readers  # type: ignore[attr-defined]


class ReadForm(forms.Form):
    """What of `mine`, which the reader was told, is marked as read."""

    told = forms.ModelMultipleChoiceField(Notification.objects.none())

    def __init__(self, *args: Any, mine: QuerySet[Notification], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["told"].queryset = mine  # type: ignore[attr-defined]


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
            for field, reason in missing_of(self.disclosure).items():
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


def disclosure_as_typed(record: Record) -> dict[str, Any]:
    """Who may see the record, as the form shows it."""
    held = disclosure_of(record)
    return {
        "classification": held.level,
        "named_partners": [organisation.pk for organisation in held.partners],
        "part_2_ground": held.ground,
        "deciding_body": held.body and held.body.pk,
        "named_people": [person.pk for person in held.people],
    }
