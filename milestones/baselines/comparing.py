"""What has moved between two baselines, or between one and now, as far as a reader may see."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from accounts.models import Partnership, User
from core.written import among
from milestones.baselines.slippage import dates_in
from milestones.models import Baseline, BaselineDate, Forecast
from milestones.outline import ORGANISATION, OWNER, WORKSTREAM, Named, Outline, outlined
from milestones.reading import milestones_for

MOST_REASONS = 3
SHOWN = (WORKSTREAM, ORGANISATION, OWNER)


class Compared(NamedTuple):
    """A milestone with its two dates, and how many days it moved; plus is later."""

    milestone: Outline
    start: date
    end: date
    days: int


@dataclass(frozen=True)
class Comparison:
    """The milestones that have both dates, by reference, and how many have only one of them."""

    rows: tuple[Compared, ...]
    left_out: int
    named: Named


BY: Mapping[str, tuple[str, Callable[[Compared], str]]] = {
    "workstream": ("Workstream", lambda row: str(row.milestone.workstream)),
    "owner": ("Owner", lambda row: row.milestone.owner.name),
    "partner": ("Partner", lambda row: str(row.milestone.organisation)),
}


def adopted_baselines(user: User, partnership: Partnership) -> list[Baseline]:
    """Those that `user` may see, the first adopted first."""
    return list(Baseline.objects.visible_to(user).adopted().filter(partnership=partnership))


def compare(
    start: Baseline, end: Baseline | None, user: User, partnership: Partnership
) -> Comparison:
    """From `start` to `end`, or to now (the actual date, else the forecast); five queries."""
    named = Named()
    rows = outlined(milestones_for(user, partnership), *SHOWN, named=named)
    held = BaselineDate.objects.adopted().filter(baseline__partnership=partnership)
    given = [
        (milestone, number or 0, day)
        for milestone, number, day in held.values_list(
            "milestone_id", "baseline__number", "baseline_date"
        )
    ]
    before = dates_in(given, start.number or 0)
    after: Mapping[int, date] = (
        {row.pk: row.expected_date for row in rows}
        if end is None
        else dates_in(given, end.number or 0)
    )
    found = tuple(
        Compared(row, first, last, (last - first).days)
        for row in rows
        if (first := before.get(row.pk)) and (last := after.get(row.pk))
    )
    return Comparison(found, len(rows) - len(found), named)


def why_moved(
    rows: Iterable[Compared], start: Baseline, end: Baseline | None
) -> Mapping[int, tuple[str, ...]]:
    """Why each of some milestones moved, the newest reason first, each once; one query."""
    numbers = [row.milestone.pk for row in rows]
    why = _of_forecasts(numbers) if end is None else _of_baselines(numbers, start, end)
    return {
        milestone: tuple(dict.fromkeys(reversed(reasons)))[:MOST_REASONS]
        for milestone, reasons in why.items()
    }


def _of_forecasts(milestones: Iterable[int]) -> Mapping[int, list[str]]:
    """Reasons of forecasts that gave a later date than the one said before, in their order."""
    said = Forecast.objects.filter(among("milestone", milestones)).order_by(
        "milestone", "said_on", "pk"
    )
    found: dict[int, list[str]] = defaultdict(list)
    rows = [(None, date.max, ""), *said.values_list("milestone_id", "forecast_date", "reason")]
    for (earlier, before, _), (milestone, day, reason) in pairwise(rows):
        moved = earlier != milestone or day > before
        if moved and reason and milestone is not None:
            found[milestone].append(reason)
    return found


def _of_baselines(
    milestones: Iterable[int], start: Baseline, end: Baseline
) -> Mapping[int, list[str]]:
    """Reasons of the baselines after `start` up to `end`, in the order of their adoption."""
    rows = BaselineDate.objects.adopted().filter(
        among("milestone", milestones),
        baseline__number__gt=start.number,
        baseline__number__lte=end.number,
    )
    found: dict[int, list[str]] = defaultdict(list)
    for milestone, reason in rows.exclude(reason="").values_list("milestone_id", "reason"):
        found[milestone].append(reason)
    return found
