"""A change of many milestones before it is saved: what each is, and what it would be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accounts.access import Deeds
from accounts.models import Partnership, User
from charts.marks import WORDS
from core.dates import short_day
from core.words import lower_first
from milestones.models import Milestone
from milestones.policies import cannot_change
from milestones.policies.bulk import BulkChange
from milestones.reading import JudgedMilestone
from milestones.sentences import effect
from milestones.versions import version


@dataclass(frozen=True)
class Planned:
    """One of the chosen: label, before and after of what would change; or why it is refused.

    `is_beyond` says that its new forecast is later than the tolerance allows.
    """

    milestone: Milestone
    changes: tuple[tuple[str, str, str], ...]
    refusal: str
    is_beyond: bool

    @property
    def seen(self) -> str:
        """The version that the check was made of."""
        return version(self.milestone)


def planned(
    rows: Iterable[JudgedMilestone],
    change: BulkChange,
    user: User,
    deeds: Deeds,
    partnership: Partnership,
) -> list[Planned]:
    """Each of `rows` with what the change makes of it, in their order; no query."""
    on, tolerance = partnership.today(), partnership.slippage_tolerance_days
    return [
        Planned(
            row.milestone,
            tuple(_changes(row, change, tolerance)),
            cannot_change(row.milestone, change, user, deeds, on),
            _is_beyond(row.milestone, change, tolerance),
        )
        for row in rows
    ]


def _is_beyond(row: Milestone, change: BulkChange, tolerance: int) -> bool:
    day = change.day_of(row) if change.days else None
    return day is not None and (day - row.baseline_date).days > tolerance


def _changes(
    judged: JudgedMilestone, change: BulkChange, tolerance: int
) -> Iterator[tuple[str, str, str]]:
    row = judged.milestone
    if change.owner:
        yield "Owner", str(row.owner), str(change.owner)
    if change.workstream:
        yield "Workstream", str(row.workstream), str(change.workstream)
    if change.level:
        yield "Level", row.get_level_display(), change.level.capitalize()
    if change.area:
        yield "Area", str(row.area or "none"), str(change.area)
    if change.days and (day := change.day_of(row)):
        after = f"{short_day(day)}: {lower_first(effect(judged, day, tolerance))}"
        yield "Forecast", short_day(row.forecast_date), after
    if change.brag:
        before = WORDS[row.hand_brag] if row.hand_brag else "none"
        yield "Rating by hand", before, WORDS[change.brag]
