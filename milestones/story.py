"""How a milestone's forecast has moved, told from what was said of it."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from charts.slips import Said, slips
from core.dates import days_moved, short_day
from milestones.models import BaselineDate, Forecast, Milestone
from milestones.sentences import days

MOVES = 2  # days of saying that make a line
KEY = (
    "Flat is a held promise; each step up is a slip; the pale band is the tolerance."
    " Where the line meets the dotted diagonal, the day has come. Numbers match the story."
)


def first_baseline(milestone: Milestone, agreed: Sequence[BaselineDate] = ()) -> date:
    """The date that it was first promised for, whatever baseline was adopted since.

    `agreed` are its dates in adopted baselines, in their order.
    """
    return agreed[0].before if agreed else milestone.baseline_date


def story(
    milestone: Milestone, said: Sequence[Forecast], agreed: Sequence[BaselineDate] = ()
) -> list[dict[str, Any]]:
    """Steps for the story component, newest first, numbered as in the chart; last the baseline.

    `said` is in the order of saying, with each author fetched; `agreed` are its dates in adopted
    baselines, in their order: each stands before what was said from its day on.
    """
    numbers = {on: number for number, on in enumerate(sorted({each.said_on for each in said}), 1)}
    first = first_baseline(milestone, agreed)
    before = [first, *(each.forecast_date for each in said)]
    steps = [
        (each.said_on, 1, _step(numbers[each.said_on], earlier, each))
        for earlier, each in zip(before, said, strict=False)
    ]
    steps += [(_adopted_on(each), 0, _moved(each)) for each in agreed if each.was_date]
    told = [step for *_, step in sorted(steps, key=lambda each: each[:2])]
    told.insert(0, {"number": "B", "change": short_day(first), "by": _called(agreed)})
    if milestone.actual_date:
        told.append({"number": "✓", "change": f"Done on {short_day(milestone.actual_date)}"})
    return told[::-1]


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


def times_moved(
    milestone: Milestone, said: Sequence[Forecast], agreed: Sequence[BaselineDate] = ()
) -> int:
    """How often another date was given than before, the first baseline counted as the first."""
    given = [first_baseline(milestone, agreed), *(each.forecast_date for each in said)]
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


def _adopted_on(row: BaselineDate) -> date:
    return row.baseline.adopted_on or date.min


def _called(agreed: Sequence[BaselineDate]) -> str:
    """The name of the first baseline, where it was in one."""
    named = [row.baseline.name for row in agreed if row.was_date is None]
    return f"Baseline, {named[0]}" if named else "Baseline"


def _moved(row: BaselineDate) -> dict[str, Any]:
    decision = row.baseline.decision
    by = f"{row.baseline.name}, {short_day(_adopted_on(row))}"
    return {
        "number": "B",
        "change": f"{short_day(row.before)} to {short_day(row.baseline_date)}",
        "by": f"Baseline, {days_moved(row.days)}",
        "why": row.reason,
        "meta": f"{by}, decision {decision.reference}" if decision else by,
    }
