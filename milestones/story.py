"""How a milestone's forecast has moved, told from what was said of it."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from charts.slips import Said, slips
from core.dates import short_day
from milestones.models import Forecast, Milestone
from milestones.sentences import days

MOVES = 2  # days of saying that make a line
KEY = (
    "Flat is a held promise; each step up is a slip; the pale band is the tolerance."
    " Where the line meets the dotted diagonal, the day has come. Numbers match the story."
)


def story(milestone: Milestone, said: Sequence[Forecast]) -> list[dict[str, Any]]:
    """Steps for the story component, newest first, numbered as in the chart; last the baseline.

    `said` is in the order of saying, with each author fetched.
    """
    numbers = {on: number for number, on in enumerate(sorted({each.said_on for each in said}), 1)}
    before = [milestone.baseline_date, *(each.forecast_date for each in said)]
    steps = [{"number": "B", "change": short_day(milestone.baseline_date), "by": "Baseline"}]
    steps += [
        _step(numbers[each.said_on], earlier, each)
        for earlier, each in zip(before, said, strict=False)
    ]
    if milestone.actual_date:
        steps.append({"number": "✓", "change": f"Done on {short_day(milestone.actual_date)}"})
    return steps[::-1]


def slips_figure(
    milestone: Milestone, said: Sequence[Forecast], today: date, tolerance: int
) -> dict[str, Any] | None:
    """What the figure component asks; None while the forecast was given on one day alone."""
    history = [Said(each.said_on, each.forecast_date) for each in said]
    if len({each.on for each in history}) < MOVES:
        return None
    asked: dict[str, Any] = {"today": today, "tolerance": tolerance}
    return {
        "wide": slips(history, baseline=milestone.baseline_date, **asked),
        "narrow": slips(history, baseline=milestone.baseline_date, narrow=True, **asked),
        "caption": KEY,
    }


def times_moved(milestone: Milestone, said: Sequence[Forecast]) -> int:
    """How often another date was given than the one before, the baseline counted as the first."""
    given = [milestone.baseline_date, *(each.forecast_date for each in said)]
    return sum(one != other for one, other in pairwise(given))


def forecast_before(milestone: Milestone, said: Sequence[Forecast]) -> date | None:
    """The last forecast that differed from the present one."""
    others = [each for each in said if each.forecast_date != milestone.forecast_date]
    return others[-1].forecast_date if others else None


def _step(number: int, before: date, said: Forecast) -> dict[str, Any]:
    moved = (said.forecast_date - before).days
    change = f"{short_day(before)} to {short_day(said.forecast_date)}" if moved else "Confirmed"
    by = f"{'+' if moved > 0 else '-'}{days(abs(moved))}" if moved else short_day(before)
    return {
        "number": number,
        "change": change,
        "by": by,
        "later": moved > 0,
        "why": said.reason,
        "meta": f"{said.said_by or 'Author not recorded'}, {short_day(said.said_on)}",
    }
