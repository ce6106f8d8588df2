import re
from datetime import date
from typing import Any, cast

from django import forms

from accounts.models import Partnership, User
from core.forms import DateField, NHSFormMixin, WholeNumberField
from governance.reporting.models import Cadence, ReportingRound
from governance.reporting.policies import Opening, Terms
from governance.reporting.rules import MOST_WORKING_DAYS, Period, last_period, month_of
from workstreams.models import Workstream

CHOSEN = "days"
SHORT = forms.NumberInput(attrs={"class": "nhsuk-input--width-2"})


def working_days() -> WholeNumberField:
    """The deadline, as a number of working days."""
    return WholeNumberField(
        label="Deadline, in working days after the period",
        help_text="Monday to Friday, bank holidays in England excepted.",
        min_value=1,
        max_value=MOST_WORKING_DAYS,
        widget=SHORT,
    )


class RoundForm(NHSFormMixin, forms.Form):
    """A round of reporting: its period, from when on, by when, and who is asked."""

    period = forms.ChoiceField(label="Period", widget=forms.RadioSelect)
    starts_on = DateField(label="First day", help_text="For example 6/1/2020", required=False)
    ends_on = DateField(label="Last day", required=False)
    opens_on = DateField(
        label="Opens on", help_text="Leads are told on that day, and can write from then on."
    )
    deadline_working_days = working_days()
    workstreams = forms.ModelMultipleChoiceField(
        Workstream.objects.none(),
        label="Workstreams asked",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one workstream that is to report."},
    )

    conditional = {"period": {CHOSEN: ("starts_on", "ends_on")}}

    def __init__(self, *args: Any, user: User, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.months = months_near(partnership.today())
        named = [(each.ends_on.isoformat(), each.name) for each in self.months]
        cast(forms.ChoiceField, self.fields["period"]).choices = [*named, (CHOSEN, "Chosen days")]
        seen = Workstream.objects.visible_to(user).filter(partnership=partnership)
        cast("forms.ModelChoiceField[Any]", self.fields["workstreams"]).queryset = seen

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("period") == CHOSEN:
            for name in ("starts_on", "ends_on"):
                if not said.get(name) and name not in self.errors:
                    self.add_error(name, f"Fill in: {self.fields[name].label}")
        return said

    @property
    def opening(self) -> Opening:
        """What was typed."""
        said = self.cleaned_data
        chosen = {each.ends_on.isoformat(): each for each in self.months}
        period = chosen.get(said["period"]) or Period(said["starts_on"], said["ends_on"])
        return Opening(
            period, said["opens_on"], tuple(said["workstreams"]), said["deadline_working_days"]
        )


def months_near(today: date) -> list[Period]:
    """The month before today's, and today's own."""
    return [last_period(today, 1), month_of(today)]


def round_as_typed(found: ReportingRound) -> dict[str, Any]:
    """A round as its form shows it."""
    return {
        "period": CHOSEN,
        "starts_on": found.starts_on,
        "ends_on": found.ends_on,
        "opens_on": found.opens_on,
        "deadline_working_days": found.deadline_working_days,
        "workstreams": list(found.asked.values_list("workstream", flat=True)),
    }


class CadenceForm(NHSFormMixin, forms.Form):
    """How rounds come about."""

    every = forms.ChoiceField(
        label="A round opens by itself", choices=Cadence, widget=forms.RadioSelect
    )
    deadline_working_days = working_days()
    reminder_days = forms.CharField(
        label="Remind leads, in working days before the deadline",
        help_text="For example 3, 1. Leave it empty to remind nobody.",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"class": "nhsuk-input--width-5"}),
    )

    def clean_reminder_days(self) -> tuple[int, ...]:
        said = self.cleaned_data["reminder_days"].strip()
        if said and not re.fullmatch(r"\d{1,2}([\s,]+\d{1,2})*,?", said, re.ASCII):
            raise forms.ValidationError("Write the days as numbers with commas, like 3, 1.")
        return tuple(int(each) for each in re.findall(r"\d+", said))

    @property
    def terms(self) -> Terms:
        """What was typed."""
        return Terms(**self.cleaned_data)
