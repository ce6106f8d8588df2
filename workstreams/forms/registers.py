"""The form of each register."""

from typing import Any

from django import forms

from core.forms import DateField, WholeNumberField
from records.forms import DisclosureFields
from workstreams.forms.kept import CameField, KeptForm
from workstreams.models import Cohort, Event, Innovation, ReleasedCapacity, SupportAsk

SHORT, LONG = 2, 5
EXAMPLE = "For example 31/1/2020"


def area(rows: int = LONG) -> forms.Textarea:
    """A box of so many lines."""
    return forms.Textarea(attrs={"rows": rows})


def dates(*names: str, whole: tuple[str, ...] = ()) -> dict[str, type[forms.Field]]:
    """The fields that take a day in one box, and those of `whole` numbers."""
    days: dict[str, type[forms.Field]] = dict.fromkeys(names, DateField)
    return days | dict.fromkeys(whole, WholeNumberField)


class EventForm(KeptForm):
    office_only = ("residents",)

    attendance = CameField()

    class Meta:
        model = Event
        fields = (
            "name",
            "held_on",
            "kind",
            "tier",
            "workstream",
            "residents",
            "you_said",
            "we_did",
            "personas",
            "narrative",
        )
        field_classes = dates("held_on", whole=("residents",))
        labels = {
            "name": "Event",
            "held_on": "Date",
            "tier": "Whom it is for",
            "residents": "Residents and service users who came",
            "you_said": "You said",
            "we_did": "We did",
        }
        help_texts = {
            "held_on": EXAMPLE,
            "residents": "How many. Outside the programme office 1 to 4 reads <5.",
            "you_said": "What people said. Name no patient.",
            "we_did": "What was done about it.",
            "personas": "The people that plans are told with: made up, never a real person.",
            "narrative": "The story that goes with them.",
        }
        widgets = {
            "you_said": area(),
            "we_did": area(),
            "personas": area(),
            "narrative": area(),
        }


class CohortForm(KeptForm):
    attendance = CameField()

    class Meta:
        model = Cohort
        fields = (
            "programme",
            "name",
            "led_by",
            "aim",
            "starts_on",
            "ends_on",
            "sessions",
            "organisations",
            "workstream",
            "led_to",
        )
        field_classes = dates("starts_on", "ends_on", whole=("sessions", "organisations"))
        labels = {
            "name": "Cohort",
            "led_by": "Led by",
            "aim": "What it is for",
            "starts_on": "From",
            "ends_on": "To",
            "organisations": "Organisations that took part",
            "led_to": "What it led to",
        }
        help_texts = {
            "name": "For example Cohort 1",
            "starts_on": EXAMPLE,
            "ends_on": "Its last day. Leave it empty while it goes on.",
            "organisations": "All of them, also those that are no partner.",
        }
        widgets = {"aim": area(SHORT), "led_to": area(SHORT)}


class SupportAskForm(KeptForm):
    class Meta:
        model = SupportAsk
        fields = (
            "name",
            "asked_of",
            "asked_on",
            "wanted_by",
            "workstream",
            "state",
            "came_on",
            "came",
        )
        field_classes = dates("asked_on", "wanted_by", "came_on")
        labels = {
            "name": "What is asked for",
            "asked_of": "Asked of",
            "asked_on": "Asked on",
            "wanted_by": "Wanted by",
            "came_on": "Came on",
            "came": "What came",
        }
        help_texts = {
            "asked_on": EXAMPLE,
            "wanted_by": "Leave it empty where there is no day.",
            "came": "Or, when it was declined, why.",
        }
        widgets = {"came": area()}


class InnovationForm(KeptForm):
    class Meta:
        model = Innovation
        fields = (
            "name",
            "source",
            "found_on",
            "workstream",
            "looked_at_on",
            "looked_at_by",
            "findings",
            "decision",
            "decided_on",
            "reason",
        )
        field_classes = dates("found_on", "looked_at_on", "decided_on")
        labels = {
            "name": "Idea",
            "source": "Where it was found",
            "found_on": "Found on",
            "looked_at_on": "Looked at on",
            "looked_at_by": "Looked at by",
            "findings": "What was found",
            "decided_on": "Decided on",
            "reason": "Why it was decided so",
        }
        help_texts = {"found_on": EXAMPLE, "source": "A place, a company, a paper, a web address."}
        widgets = {"findings": area(), "reason": area(SHORT)}


class CapacityForm(KeptForm):
    class Meta:
        model = ReleasedCapacity
        fields = (
            "name",
            "organisation",
            "starts_on",
            "ends_on",
            "workstream",
            "promised_people",
            "promised_wte",
            "released_people",
            "released_wte",
        )
        field_classes = dates("starts_on", "ends_on", whole=("promised_people", "released_people"))
        labels = {
            "name": "For what",
            "organisation": "Partner that releases them",
            "starts_on": "From",
            "ends_on": "To",
            "promised_people": "People promised",
            "promised_wte": "Whole-time equivalents promised",
            "released_people": "People released",
            "released_wte": "Whole-time equivalents released",
        }
        help_texts = {
            "starts_on": EXAMPLE,
            "promised_wte": "For example 1.5",
            "released_people": "Leave both empty until somebody has said.",
        }


FORMS: dict[str, type[KeptForm]] = {
    "events": EventForm,
    "capability": CohortForm,
    "support-asks": SupportAskForm,
    "innovation": InnovationForm,
    "capacity": CapacityForm,
}


class OfficeEventForm(DisclosureFields, EventForm):
    """With who may see it."""


class OfficeCohortForm(DisclosureFields, CohortForm):
    """With who may see it."""


class OfficeSupportAskForm(DisclosureFields, SupportAskForm):
    """With who may see it."""


class OfficeInnovationForm(DisclosureFields, InnovationForm):
    """With who may see it."""


class OfficeCapacityForm(DisclosureFields, CapacityForm):
    """With who may see it."""


OFFICE: dict[str, type[Any]] = {
    "events": OfficeEventForm,
    "capability": OfficeCohortForm,
    "support-asks": OfficeSupportAskForm,
    "innovation": OfficeInnovationForm,
    "capacity": OfficeCapacityForm,
}


def form_of(key: str, *, is_office: bool) -> type[Any]:
    """The form of a register; the office's says also who may see the record."""
    return OFFICE[key] if is_office else FORMS[key]
