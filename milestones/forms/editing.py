"""What people type of a milestone itself, and of what it waits for."""

import re
from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.db.models import Q

from accounts.access import KEEP_REGISTERS, Deeds
from accounts.models import Area, Level, Organisation, Partner, Partnership, User
from core.forms import DateField, NHSFormMixin
from milestones.models import Dependency, DependencyKind, Milestone
from milestones.schedule.calendar import MOST_DAYS
from milestones.services import Details, Wait
from milestones.services.editing import FIELDS
from milestones.versions import version
from workstreams.models import PriorityArea, Workstream

ROW_SENT = re.compile(r"w([0-9]{1,3})-reference")
SPARE = 3  # empty rows for what it waits for


class MilestoneForm(NHSFormMixin, forms.Form):
    """What a milestone is; its dates are said elsewhere."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    name = forms.CharField(label="Name", max_length=300)
    short_title = forms.CharField(
        label="Short title",
        max_length=60,
        required=False,
        help_text="For drawings: about 24 letters.",
    )
    workstream = forms.ModelChoiceField(Workstream.objects.none(), label="Workstream")
    owner = forms.ModelChoiceField(User.objects.none(), label="Owner")
    organisation = forms.ModelChoiceField(Organisation.objects.none(), label="Owner's organisation")
    level = forms.ChoiceField(label="Level", choices=Level, initial=Level.PLACE)
    area = forms.ModelChoiceField(Area.objects.none(), label="Area", required=False)
    priority_area = forms.ModelChoiceField(
        PriorityArea.objects.none(),
        label="Priority area",
        required=False,
        help_text="When it is another than its workstream's.",
    )
    duration_days = forms.IntegerField(
        label="Duration, in days",
        min_value=0,
        max_value=MOST_DAYS,
        initial=0,
        widget=forms.NumberInput({"class": "nhsuk-input--width-5"}),
        help_text="0 for a moment, as most milestones are.",
    )
    in_working_days = forms.BooleanField(label="The duration is in working days", required=False)
    not_before = DateField(label="Not before", required=False)
    not_after = DateField(label="Not after", required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        partnership: Partnership,
        by: User,
        deeds: Deeds,
        milestone: Milestone | None = None,
    ) -> None:
        kept = {name: getattr(milestone, name) for name in FIELDS} if milestone else {}
        seen = {"seen": version(milestone)} if milestone else {}
        super().__init__(data, initial={**kept, **seen})
        streams = Workstream.objects.visible_to(by).filter(partnership=partnership)
        if KEEP_REGISTERS not in deeds:
            own = streams.filter(lead=by)
            streams = own | streams.filter(pk=milestone.workstream_id) if milestone else own
        choices = {
            "workstream": streams,
            "owner": people_of(partnership, milestone),
            "organisation": organisations_of(partnership, milestone),
            "area": Area.objects.filter(partnership=partnership).order_by("name"),
            "priority_area": PriorityArea.objects.filter(partnership=partnership),
        }
        for name, rows in choices.items():
            cast("forms.ModelChoiceField[Any]", self.fields[name]).queryset = rows

    def details(self) -> Details:
        """What was typed, for the service."""
        return Details(**{name: self.cleaned_data[name] for name in FIELDS})


class NewMilestoneForm(MilestoneForm):
    """The same with its reference and the date that it is promised for."""

    reference = forms.CharField(label="Reference", max_length=40)
    day = DateField(
        label="Date",
        help_text="Its baseline and its first forecast, until a baseline that includes it is"
        " adopted.",
        error_messages={"required": "Enter a date, like 17/4/2020"},
    )

    field_order = ("reference", "name", "short_title", "day")


class WaitForm(NHSFormMixin, forms.Form):
    """One thing that a milestone waits for; an empty reference is nothing."""

    reference = forms.CharField(
        label="Waits for",
        max_length=40,
        required=False,
        widget=forms.TextInput({"class": "nhsuk-input--width-20"}),
    )
    kind = forms.ChoiceField(
        label="Kind", choices=DependencyKind, initial=DependencyKind.FINISH_START
    )
    lag_days = forms.IntegerField(
        label="Days after",
        min_value=-MOST_DAYS,
        max_value=MOST_DAYS,
        required=False,
        widget=forms.NumberInput({"class": "nhsuk-input--width-5"}),
    )
    in_working_days = forms.BooleanField(label="In working days", required=False)


class WaitsForm:
    """Everything that a milestone waits for, a row each, and a few rows to add more."""

    def __init__(self, rows: list[dict[str, Any]], data: Mapping[str, Any] | None = None) -> None:
        numbers = range(len(rows) + SPARE) if data is None else _rows_sent(data)
        held = dict(enumerate(rows))
        self.forms = [
            WaitForm(data, prefix=f"w{number}", initial=held.get(number, {})) for number in numbers
        ]

    def is_valid(self) -> bool:
        """Whether every row can be read."""
        return all([form.is_valid() for form in self.forms])

    @property
    def errors(self) -> list[tuple[str, str]]:
        """The place on the page, and what is wrong there, of each fault of any row."""
        return [
            (form[name].auto_id, str(said))
            for form in self.forms
            for name, found in form.errors.items()
            for said in found
        ]

    def waits(self) -> list[Wait]:
        """The rows that name something."""
        given = (form.cleaned_data for form in self.forms)
        return [
            Wait(row["reference"], row["kind"], row["lag_days"] or 0, row["in_working_days"])
            for row in given
            if row["reference"].strip()
        ]


def _rows_sent(data: Mapping[str, Any]) -> list[int]:
    """The numbers of the rows that were sent, whichever are missing between."""
    sent = (ROW_SENT.fullmatch(name) for name in data)
    return sorted(int(found[1]) for found in sent if found)


def waits_of(milestone: Milestone, by: User) -> list[dict[str, Any]]:
    """What it waits for, as far as `by` may see it, to be typed over; `pk` is the dependency's."""
    seen = Milestone.objects.visible_to(by)
    held = Dependency.objects.filter(successor=milestone, predecessor__in=seen.values("pk"))
    return [
        {
            "pk": pk,
            "reference": reference,
            "kind": kind,
            "lag_days": lag,
            "in_working_days": working,
        }
        for pk, reference, kind, lag, working in held.order_by(
            "predecessor__reference_order", "pk"
        ).values_list("pk", "predecessor__reference", "kind", "lag_days", "in_working_days")
    ]


def organisations_of(partnership: Partnership, milestone: Milestone | None) -> Any:
    """Every partner that there is or was, and the organisation of this milestone."""
    held = Partner.objects.filter(partnership=partnership).values("organisation")
    kept = milestone.organisation_id if milestone else None
    return Organisation.objects.filter(Q(pk__in=held) | Q(pk=kept))


def people_of(partnership: Partnership, milestone: Milestone | None = None) -> Any:
    """Members of the partnership who can own a milestone, and whoever owns this one."""
    members = User.objects.members_of(partnership).values("pk")
    kept = milestone.owner_id if milestone else None
    return User.objects.filter(Q(pk__in=members) | Q(pk=kept)).order_by("name")
