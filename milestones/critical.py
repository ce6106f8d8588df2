"""Which milestones decide the end date, and how much room the others have (docs/rules.md 6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from accounts.models import Partnership, User
from milestones.models import Milestone
from milestones.networks import network_of
from milestones.reading import milestones_for
from milestones.schedule.outcome import Dated, HeldBy

HELD_BY = {
    HeldBy.ACTUAL: "the day it was done",
    HeldBy.STARTED: "the day it began",
    HeldBy.FIXED: "its fixed date",
    HeldBy.NOT_BEFORE: "its “not before”",
    HeldBy.BASELINE: "its baseline",
    HeldBy.FORECAST: "its forecast",
    HeldBy.STATUS: "today",
}


@dataclass(frozen=True)
class Room:
    """An open milestone with its early and late date, its floats, and what decides its date."""

    milestone: Milestone
    dated: Dated
    driver: Milestone | None

    @property
    def decided_by(self) -> str:
        """What holds it where no predecessor does."""
        return HELD_BY.get(self.dated.held_by, "")


@dataclass(frozen=True)
class Critical:
    """The chain that ends last, and every open milestone, the least room first."""

    end: date | None
    path: tuple[Milestone, ...]
    rows: tuple[Room, ...]


def critical_for(user: User, partnership: Partnership) -> Critical:
    """As the milestones that `user` may see follow from each other today; three queries.

    DomainError names the milestone, or the whole circle, that no schedule can be made of.
    """
    seen = milestones_for(user, partnership)
    found = network_of(seen).logic_dates(partnership.today())
    by_key = {each.reference: each for each in seen}
    rows = (_room(dated, by_key) for dated in found.rows.values())
    waiting = sorted(
        (row for row in rows if row.milestone.actual_date is None),
        key=lambda row: (row.dated.total_float, row.dated.finish, row.milestone.reference),
    )
    return Critical(found.end, tuple(by_key[key] for key in found.critical_path), tuple(waiting))


def _room(dated: Dated, by_key: Mapping[str, Milestone]) -> Room:
    return Room(by_key[dated.key], dated, by_key[dated.driver] if dated.driver else None)
