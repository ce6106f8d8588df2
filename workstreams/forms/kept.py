"""What every record of the registers is typed into: its own fields, who came, who may see it."""

import re
from collections.abc import Iterable
from typing import Any, cast

from django import forms

from accounts.models import Organisation, Partnership, User
from core.forms import NHSFormMixin
from records.forms import DisclosureFields, disclosure_as_typed
from workstreams import policies
from workstreams.models import Kept
from workstreams.services import Said, seen_as

HEADS = re.compile(r"(?P<name>.+?)[\s:,]+(?P<people>\d{1,6})", re.ASCII)
HOW = "Write each organisation on a line with its people: LBH 12."


class CameField(forms.CharField):
    """Who came, an organisation a line with its people: "LBH 12"."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            label="Who came",
            help_text="How many people of each partner, one partner a line: LBH 12",
            required=False,
            max_length=4000,
            widget=forms.Textarea(attrs={"rows": 6}),
            **options,
        )
        self.known: dict[str, Organisation] = {}

    def offer(self, partnership: Partnership) -> None:
        """The organisations that may be named, by name or short name."""
        partners = list(Organisation.objects.of(partnership).distinct())
        self.known = {each.name.casefold(): each for each in partners}
        self.known |= {each.short_name.casefold(): each for each in partners}

    def read(self, text: str) -> dict[Organisation, int]:
        """The count of each; ValidationError names the line that cannot be read."""
        found: dict[Organisation, int] = {}
        for number, line in enumerate(filter(str.strip, text.splitlines()), 1):
            heads = HEADS.fullmatch(line.strip())
            if heads is None:
                raise forms.ValidationError(f"Line {number}: {HOW}")
            organisation = self.known.get(heads["name"].casefold())
            if organisation is None:
                words = f'Line {number}: no partner here is called "{heads["name"]}".'
                raise forms.ValidationError(words)
            if organisation in found:
                raise forms.ValidationError(f"Line {number}: {organisation} is there twice.")
            found[organisation] = int(heads["people"])
        return found


class KeptForm(NHSFormMixin, forms.ModelForm):  # type: ignore[type-arg]
    """A record of a register; a workstream's lead names the workstream, the office need not."""

    office_only: tuple[str, ...] = ()

    seen = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, user: User, partnership: Partnership, is_office: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.partnership = partnership
        streams = cast("forms.ModelChoiceField[Any]", self.fields["workstream"])
        streams.queryset = streams.queryset.filter(  # type: ignore[union-attr]
            pk__in=[each.pk for each in policies.may_keep_for(user, partnership)]
        )
        if is_office:
            streams.empty_label = "The whole partnership"
        else:
            streams.required = True
            streams.error_messages["required"] = "Choose your workstream."
            for name in self.office_only:
                del self.fields[name]
        for field in self.fields.values():
            if isinstance(field.widget, forms.NumberInput):
                field.widget.input_type = "text"
                field.widget.attrs |= {"inputmode": "decimal", "class": "nhsuk-input--width-5"}
        if "attendance" in self.fields:
            cast(CameField, self.fields["attendance"]).offer(partnership)
        if "organisation" in self.fields:
            partners = cast("forms.ModelChoiceField[Any]", self.fields["organisation"])
            partners.queryset = Organisation.objects.of(partnership).distinct().order_by("name")

    def clean_attendance(self) -> dict[Organisation, int]:
        """The count of each organisation."""
        field = cast(CameField, self.fields["attendance"])
        return field.read(self.cleaned_data["attendance"])

    def _get_validation_exclusions(self) -> set[str]:
        """What is unique in its partnership is looked for there."""
        left_out: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        return left_out - {"partnership"}

    @property
    def said(self) -> Said:
        """What was typed, for the service that writes it."""
        own = self._meta.fields or ()
        values = {name: self.cleaned_data[name] for name in own if name in self.cleaned_data}
        disclosure = self.disclosure if isinstance(self, DisclosureFields) else None
        return Said(values, self.cleaned_data.get("attendance"), disclosure)


def typed_so_far(record: Kept, *, is_office: bool) -> dict[str, Any]:
    """What the form of a record shows beside its own fields."""
    if record.pk is None:
        return {}
    shown: dict[str, Any] = {"seen": seen_as(record)}
    attendance = getattr(record, "attendance", None)
    if attendance is not None:
        shown["attendance"] = came_lines(attendance.all())
    return shown | (disclosure_as_typed(record) if is_office else {})


def came_lines(rows: Iterable[Any]) -> str:
    """Who came, as it is typed: the most first."""
    ordered = sorted(rows, key=lambda came: (-came.people, str(came.organisation)))
    return "\n".join(f"{came.organisation} {came.people}" for came in ordered)
