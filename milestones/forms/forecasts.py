"""What a person may type about milestones' dates: one row for each, all saved together."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, cast

from django import forms

from core.dates import short_day
from core.forms import DateField, NHSBoundField, NHSFormMixin
from core.words import lower_first
from milestones import policies
from milestones.reading import JudgedMilestone
from milestones.sentences import effect
from milestones.services import NO_DATE, Answer, Said


class ForecastRowForm(NHSFormMixin, forms.Form):
    """What has changed about one milestone; a row without an answer stays unconfirmed."""

    what = forms.ChoiceField(choices=Answer, widget=forms.RadioSelect, required=False)
    day = DateField(label="Date", required=False)
    why = forms.CharField(label="Why, if later", max_length=1000, required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, row: JudgedMilestone, on: date, data: Mapping[str, Any] | None) -> None:
        super().__init__(data, prefix=f"m{row.milestone.pk}", initial={"seen": version(row)})
        self.row, self.milestone, self.on = row, row.milestone, on
        self.fields["day"].base = row.milestone.forecast_date  # type: ignore[attr-defined]

    @property
    def answer(self) -> str:
        """What was chosen; empty when the row was left alone."""
        chosen = self.data.get(self.add_prefix("what"), "") if self.is_bound else ""
        return chosen if chosen in Answer.values else ""

    @property
    def typed(self) -> dict[str, str]:
        """Each box as it was filled in, to be asked or sent again."""
        return {
            name: self.data.get(self.add_prefix(name), "") if self.is_bound else ""
            for name in ("day", "why")
        }

    @property
    def seen_now(self) -> str:
        """The version of the row that is on the page: after a clash, the newer one."""
        return version(self.row)

    @property
    def effect(self) -> str:
        """What the new date would mean; empty without one."""
        given = getattr(self, "cleaned_data", {}).get("day")
        if self.answer != Answer.LATER or not given:
            return ""
        return effect(self.row, given, self.milestone.partnership.slippage_tolerance_days)

    def clean(self) -> dict[str, Any]:
        """The rules of the answer; a row that changed meanwhile comes back."""
        given: dict[str, Any] = super().clean() or {}
        if self.answer and given.get("seen") != version(self.row):
            self.add_error("what", self._changed_meanwhile())
            return given
        match self.answer:
            case Answer.SAME:
                self._fault("what", policies.cannot_confirm(self.milestone, self.on))
            case Answer.LATER:
                self._clean_later(given)
            case Answer.DONE:
                if self._has_day(given):
                    self._fault("day", policies.cannot_complete(given["day"], self.on))
            case _:
                typed = any(self.typed.values())
                self._fault("what", "Say what has changed: a new date, or done" if typed else "")
        return given

    def said(self) -> Said:
        """The answer, for the service."""
        given = self.cleaned_data
        answer = Answer(given["what"])
        return Said(
            milestone=self.milestone,
            answer=answer,
            day=None if answer is Answer.SAME else given["day"],
            reason=given["why"] if answer is Answer.LATER else "",
            seen_at=self.milestone.updated_at,
        )

    def _clean_later(self, given: dict[str, Any]) -> None:
        if not self._has_day(given):
            return
        self._fault("day", policies.cannot_forecast(given["day"], self.on))
        if "day" in given and "why" in given:
            self._fault("why", policies.cannot_move(self.milestone, given["day"], given["why"]))

    def _has_day(self, given: dict[str, Any]) -> bool:
        if "day" in given and not given["day"]:
            self._fault("day", NO_DATE)
        return bool(given.get("day"))

    def _fault(self, field: str, words: str) -> None:
        if words:
            self.add_error(field, words)

    def _changed_meanwhile(self) -> str:
        if self.milestone.actual_date:
            return f"Changed meanwhile: it was done on {short_day(self.milestone.actual_date)}"
        now = short_day(self.milestone.forecast_date)
        return f"Changed meanwhile: the forecast is now {now}. Check your answer and save again"


def version(row: JudgedMilestone) -> str:
    """What a row is known by: the moment of its last change."""
    return row.milestone.updated_at.isoformat()


class ForecastGrid:
    """The rows of one page: what was answered, and what is wrong with it."""

    def __init__(
        self, rows: Sequence[JudgedMilestone], on: date, data: Mapping[str, Any] | None = None
    ) -> None:
        self.forms = [ForecastRowForm(row, on, data) for row in rows]

    @property
    def answered(self) -> list[ForecastRowForm]:
        """Rows that were not left alone."""
        return [form for form in self.forms if form.answer]

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

    def said(self) -> list[Said]:
        """Every answer, for the service."""
        return [form.said() for form in self.answered]
