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


@dataclass(frozen=True)
class Compared:
    """A milestone with its two dates; why it moved, the newest reason first."""

    milestone: Milestone
    start: date
    end: date
    reasons: tuple[str, ...] = ()

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
    """From `start` to `end`, or to now (the actual date, else the forecast); three queries."""
    milestones = milestones_for(user, partnership).select_related(
        "workstream", "organisation", "owner"
    )
    rows = list(milestones.order_by("reference_order"))
    held = BaselineDate.objects.adopted().filter(baseline__partnership=partnership)
    given = [
        (milestone, number or 0, day, reason)
        for milestone, number, day, reason in held.values_list(
            "milestone_id", "baseline__number", "baseline_date", "reason"
        )
    ]
    before = dates_in([each[:3] for each in given], start.number or 0)
    if end is None:
        after: Mapping[int, date] = {row.pk: row.expected_date for row in rows}
        why = _why_forecasts_moved(partnership)
    else:
        after = dates_in([each[:3] for each in given], end.number or 0)
        why = _why_baselines_moved(given, start.number or 0, end.number or 0)
    both = [row for row in rows if row.pk in before and row.pk in after]
    found = tuple(
        Compared(row, before[row.pk], after[row.pk], tuple(why.get(row.pk, ())[:MOST_REASONS]))
        for row in both
    )
    return Comparison(found, len(rows) - len(both))


def _why_forecasts_moved(partnership: Partnership) -> Mapping[int, list[str]]:
    """Reasons of forecasts that moved a date later than the one said before, newest first."""
    said = Forecast.objects.filter(milestone__partnership=partnership).order_by(
        "milestone", "said_on", "pk"
    )
    found: dict[int, list[str]] = defaultdict(list)
    rows = [(None, date.max, ""), *said.values_list("milestone_id", "forecast_date", "reason")]
    for (earlier, before, _), (milestone, day, reason) in pairwise(rows):
        moved = earlier != milestone or day > before
        if moved and reason and milestone is not None:
            found[milestone].insert(0, reason)
    return found


def _why_baselines_moved(
    given: Iterable[tuple[int, int, date, str]], start: int, end: int
) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for milestone, number, _, reason in given:
        if reason and start < number <= end:
            found[milestone].insert(0, reason)
    return found
