"""What has moved between two baselines, or between one and now, as far as a reader may see."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from accounts.models import Partnership, User
from milestones.baselines.slippage import dates_in
from milestones.models import Baseline, BaselineDate, Forecast, Milestone
from milestones.reading import milestones_for

MOST_REASONS = 3
SHARED = ("workstream", "organisation", "owner")  # made once each, however many rows name them
NEEDED = (
    "reference",
    "reference_order",
    "name",
    "forecast_date",
    "actual_date",
    *SHARED,
)


@dataclass(frozen=True)
class Compared:
    """A milestone with its two dates."""

    milestone: Milestone
    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days it moved; plus is later."""
        return (self.end - self.start).days


@dataclass(frozen=True)
class Comparison:
    """The milestones that have both dates, by reference, and how many have only one of them."""

    rows: tuple[Compared, ...]
    left_out: int


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
    milestones = milestones_for(user, partnership).select_related(None)
    named = milestones.prefetch_related(*SHARED).only(*NEEDED)
    rows = list(named.order_by("reference_order"))
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
    both = [row for row in rows if row.pk in before and row.pk in after]
    found = tuple(Compared(row, before[row.pk], after[row.pk]) for row in both)
    return Comparison(found, len(rows) - len(both))


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
    said = Forecast.objects.filter(milestone__in=milestones).order_by("milestone", "said_on", "pk")
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
        milestone__in=milestones,
        baseline__number__gt=start.number,
        baseline__number__lte=end.number,
    )
    found: dict[int, list[str]] = defaultdict(list)
    for milestone, reason in rows.exclude(reason="").values_list("milestone_id", "reason"):
        found[milestone].append(reason)
    return found
