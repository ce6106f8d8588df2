"""How good each owner's and each workstream's forecasts were, of what is complete."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from accounts.models import Partnership, User
from milestones.accuracy import HORIZONS, Record, Said, errors_of, record_of
from milestones.models import BaselineDate, Forecast, Milestone
from milestones.reading import milestones_for


@dataclass(frozen=True)
class Held:
    """A complete milestone with its errors by horizon, in days; plus is later than forecast."""

    milestone: Milestone
    errors: Mapping[int, int]


@dataclass(frozen=True)
class Kept:
    """The record of an owner or a workstream: one for each horizon, with its days before."""

    name: str
    records: tuple[tuple[int, Record], ...]


BY: Mapping[str, tuple[str, Callable[[Held], str]]] = {
    "owner": ("Owner", lambda held: held.milestone.owner.name),
    "workstream": ("Workstream", lambda held: str(held.milestone.workstream)),
}


def held_of(user: User, partnership: Partnership) -> list[Held]:
    """Every complete milestone that `user` may see, the latest first; three queries."""
    done = (
        milestones_for(user, partnership)
        .filter(actual_date__lte=partnership.today())
        .select_related("workstream", "organisation", "owner")
        .order_by("-actual_date", "reference_order")
    )
    rows = list(done)
    said, first = _said(partnership), _first(partnership)
    return [
        Held(row, errors_of(row.actual_date, said[row.pk], first.get(row.pk, row.baseline_date)))
        for row in rows
        if row.actual_date
    ]


def kept_by(held: Iterable[Held], by: Callable[[Held], str]) -> list[Kept]:
    """Their records by owner or workstream, by name."""
    groups: dict[str, list[Held]] = defaultdict(list)
    for each in held:
        groups[by(each)].append(each)
    return [Kept(name, records(groups[name])) for name in sorted(groups, key=str.casefold)]


def records(held: Iterable[Held]) -> tuple[tuple[int, Record], ...]:
    """One for each horizon, the longest first; none of nothing."""
    rows = list(held)
    found = ((days, record_of([each.errors[days] for each in rows])) for days in HORIZONS)
    return tuple((days, record) for days, record in found if record)


def _said(partnership: Partnership) -> Mapping[int, list[Said]]:
    found: dict[int, list[Said]] = defaultdict(list)
    rows = Forecast.objects.filter(
        milestone__partnership=partnership, milestone__actual_date__isnull=False
    )
    for milestone, said_on, forecast in rows.order_by("said_on", "pk").values_list(
        "milestone_id", "said_on", "forecast_date"
    ):
        found[milestone].append((said_on, forecast))
    return found


def _first(partnership: Partnership) -> Mapping[int, date]:
    """The date that each milestone was first promised for, where it was in a baseline."""
    rows: QuerySet[BaselineDate] = BaselineDate.objects.adopted().filter(
        baseline__partnership=partnership
    )
    found: dict[int, date] = {}
    for milestone, day, was in rows.values_list("milestone_id", "baseline_date", "was_date"):
        found.setdefault(milestone, was or day)
    return found
