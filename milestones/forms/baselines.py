"""What people type about baselines: what one is called, whose dates it moves, to when and why."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.db.models import F, QuerySet

from core.dates import full_day
from core.forms import DateField, NHSBoundField, NHSFormMixin
from core.words import join, lower_first
from milestones import policies
from milestones.models import BaselineDate, Milestone
from milestones.services import Move
from workstreams.models import Workstream

CHANGED, EVERY = "changed", "every"
SEPARATORS = re.compile(r"[\s,;]+")
MOST_NAMED = 500


class FirstBaselineForm(NHSFormMixin, forms.Form):
    """What the first baseline is called, and since when it holds."""

    name = forms.CharField(
        label="Name", max_length=200, help_text="As people will call it: 2019 roadmap"
    )
    adopted_on = DateField(label="Adopted on", help_text="For example 23/8/2019")

    def clean_adopted_on(self) -> date:
        """A day has to be typed."""
        day: date | None = self.cleaned_data["adopted_on"]
        if day is None:
            raise forms.ValidationError("Give the day on which it was adopted.")
        return day


class BaselineForm(NHSFormMixin, forms.Form):
    """What a proposed baseline is called, and why the baseline should change."""

    name = forms.CharField(
        label="Name", max_length=200, help_text="As people will call it: Re-baseline March 2020"
    )
    why = forms.CharField(
        label="Why the baseline should change",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="What has happened since it was agreed, and what was tried to keep it.",
    )


class ProposalForm(BaselineForm):
    """A new proposal: it begins with the forecasts of the milestones of some workstreams."""

    workstreams = forms.ModelMultipleChoiceField(
        Workstream.objects.none(),
        label="Workstreams",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one workstream."},
    )
    which = forms.ChoiceField(
        label="Which of their open milestones",
        widget=forms.RadioSelect,
        choices=(
            (CHANGED, "Those whose forecast is another day than the baseline"),
            (EVERY, "All of them"),
        ),
        initial=CHANGED,
        help_text="Next you give each its new date. Any of them can be left out then.",
    )

    def __init__(self, *args: Any, workstreams: QuerySet[Workstream], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = cast("forms.ModelChoiceField[Workstream]", self.fields["workstreams"])
        chosen.queryset = workstreams

    def milestones(self, seen: QuerySet[Milestone]) -> QuerySet[Milestone]:
        """The milestones that were chosen, of those `seen`."""
        found = seen.filter(workstream__in=self.cleaned_data["workstreams"], actual_date=None)
        if self.cleaned_data["which"] == CHANGED:
            found = found.exclude(forecast_date=F("baseline_date"))
        return found


class MoreMilestonesForm(NHSFormMixin, forms.Form):
    """Milestones to be taken into a draft, by reference."""

    references = forms.CharField(
        label="Take more milestones in",
        max_length=4000,
        help_text="Their references, like M005 M012",
        error_messages={"required": "Give the reference of a milestone."},
    )

    def __init__(self, *args: Any, seen: QuerySet[Milestone], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seen = seen

    def clean_references(self) -> list[Milestone]:
        """The milestones themselves; one that is not there, or not seen, is named."""
        typed = [each for each in SEPARATORS.split(self.cleaned_data["references"]) if each]
        asked = {each.upper() for each in typed}
        if len(asked) > MOST_NAMED:
            raise forms.ValidationError(f"Take in up to {MOST_NAMED} at a time.")
        found = [row for row in self.seen.filter(reference__in=asked | set(typed))]
        if lacking := asked - {row.reference.upper() for row in found}:
            raise forms.ValidationError(f"There is no milestone {join(sorted(lacking), 'or')}.")
        return found


class DateRowForm(NHSFormMixin, forms.Form):
    """The new baseline of one milestone, and why; or that it is left out."""

    day = DateField(label="New baseline", required=False)
    why = forms.CharField(
        label="Why",
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 1, "class": "ac-grow-text"}),
    )
    out = forms.BooleanField(label="Leave it out", required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, row: BaselineDate, on: date, data: Mapping[str, Any] | None) -> None:
        initial = {"day": row.baseline_date, "why": row.reason}
        super().__init__(data, prefix=f"d{row.pk}", initial=initial)
        self.row, self.milestone, self.on = row, row.milestone, on
        self.fields["day"].base = row.milestone.baseline_date  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A day that may be a baseline, and why, unless it is left out."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("seen") != self.seen_now:
            self.add_error("day", self._changed_meanwhile())
            return given
        if given.get("out") or "day" not in given:
            return given
        if given["day"] is None:
            self.add_error("day", "Give its new baseline, or leave it out")
        elif wrong := policies.cannot_move_baseline(given["day"], self.on):
            self.add_error("day", wrong)
        if not given.get("why", "").strip() and "why" in given:
            self.add_error("why", "Say why its baseline moves")
        return given

    @property
    def move(self) -> Move:
        """What was typed, for the service."""
        said = self.cleaned_data
        day = None if said["out"] else said["day"]
        return Move(self.milestone, day, said["why"], self.row.updated_at)

    @property
    def seen_now(self) -> str:
        """What the row is known by: the moment of its last change."""
        return self.row.updated_at.isoformat()

    def _changed_meanwhile(self) -> str:
        now = f"{full_day(self.row.baseline_date)}, because “{self.row.reason}”"
        return f"Changed meanwhile: it is now {now}. Check yours and save again"


class DatesGrid:
    """The rows of one page of a draft, saved together."""

    def __init__(
        self, rows: Sequence[BaselineDate], on: date, data: Mapping[str, Any] | None = None
    ) -> None:
        self.forms = [DateRowForm(row, on, data) for row in rows]

    @property
    def errors(self) -> list[tuple[str, str]]:
        """For the summary: where each error is, and its words with the milestone's reference."""
        return [
            (
                cast(NHSBoundField, form[field]).first_id,
                f"{form.milestone.reference}: {lower_first(str(several[0]))}",
            )
            for form in self.forms
            for field, several in form.errors.items()
        ]

    def moves(self) -> list[Move]:
        """Every row, for the service."""
        return [form.move for form in self.forms]
