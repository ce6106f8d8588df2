"""A change of many milestones before it is saved: what each is, and what it would be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from accounts.access import Deeds
from accounts.models import User
from charts.marks import WORDS
from core.dates import days_moved, short_day
from milestones.models import Milestone
from milestones.policies import cannot_change
from milestones.policies.bulk import BulkChange
from milestones.versions import version


@dataclass(frozen=True)
class Planned:
    """One of the chosen: label, before and after of what would change; or why it is refused."""

    milestone: Milestone
    changes: tuple[tuple[str, str, str], ...]
    refusal: str

    @property
    def seen(self) -> str:
        """The version that the check was made of."""
        return version(self.milestone)


def planned(
    rows: Iterable[Milestone], change: BulkChange, user: User, deeds: Deeds, on: date
) -> list[Planned]:
    """Each of `rows` with what the change makes of it, in their order; no query."""
    return [
        Planned(row, tuple(_changes(row, change)), cannot_change(row, change, user, deeds, on))
        for row in rows
    ]


def new_forecasts(plan: Iterable[Planned], change: BulkChange) -> dict[str, date]:
    """The forecasts that would be given anew, by reference."""
    moved = (each.milestone for each in plan if change.days and not each.refusal)
    return {row.reference: day for row in moved if (day := change.day_of(row))}


def _changes(row: Milestone, change: BulkChange) -> Iterator[tuple[str, str, str]]:
    if change.owner:
        yield "Owner", str(row.owner), str(change.owner)
    if change.workstream:
        yield "Workstream", str(row.workstream), str(change.workstream)
    if change.level:
        yield "Level", row.get_level_display(), change.level.capitalize()
    if change.area:
        yield "Area", str(row.area or "none"), str(change.area)
    if change.days and (day := change.day_of(row)):
        after = f"{short_day(day)}, {days_moved(change.days)}"
        yield "Forecast", short_day(row.forecast_date), after
    if change.brag:
        before = WORDS[row.hand_brag] if row.hand_brag else "none"
        yield "Rating by hand", before, WORDS[change.brag]
