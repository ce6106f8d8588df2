"""What may be changed of many milestones at once (docs/rules.md 6)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from accounts.access import Deeds
from accounts.models import Area, User
from core.dates import LATEST, full_day
from milestones.models import Milestone
from milestones.policies.editing import cannot_edit_milestone, cannot_place_in
from milestones.policies.forecasts import cannot_forecast, cannot_move, cannot_update_forecast
from milestones.policies.judging import cannot_judge, cannot_rate_so
from workstreams.models import Workstream

MOST_AT_ONCE = 200
NOTHING_ASKED = "Say what should change: nothing was filled in."
NOTHING_CHOSEN = "Choose at least one milestone."
TOO_MANY = f"Choose {MOST_AT_ONCE} milestones at most."
COMPLETE = "It is complete: it is not changed together with others."


@dataclass(frozen=True)
class BulkChange:
    """What should change of each; what is None or empty stays. `days` move the forecast."""

    owner: User | None = None
    workstream: Workstream | None = None
    level: str = ""
    area: Area | None = None
    days: int = 0
    reason: str = ""
    brag: str = ""
    brag_reason: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing should change."""
        return not (self.describes or self.days or self.brag)

    @property
    def describes(self) -> bool:
        """Whether it says anew what the milestones are, not only how they stand."""
        return bool(self.owner or self.workstream or self.level or self.area)

    def day_of(self, milestone: Milestone) -> date | None:
        """The forecast that it would have; None outside the years that there are."""
        try:
            return milestone.forecast_date + timedelta(days=self.days)
        except OverflowError:
            return None


def cannot_change(
    milestone: Milestone, change: BulkChange, user: User, deeds: Deeds, on: date
) -> str:
    """Why that change is refused for that milestone on the day `on`; the first reason there is."""
    return next((reason for reason in _reasons(milestone, change, user, deeds, on) if reason), "")


def _reasons(
    milestone: Milestone, change: BulkChange, user: User, deeds: Deeds, on: date
) -> Iterator[str]:
    if milestone.actual_date is not None:
        yield COMPLETE
    if change.describes:
        yield cannot_edit_milestone(milestone, user, deeds)
    if change.workstream:
        yield cannot_place_in(change.workstream, user, deeds)
    if change.days:
        yield cannot_update_forecast(milestone, user, deeds)
        yield _cannot_shift(milestone, change, on)
    if change.brag:
        yield cannot_judge(milestone, user, deeds)
        yield cannot_rate_so(change.brag, change.brag_reason)


def _cannot_shift(milestone: Milestone, change: BulkChange, on: date) -> str:
    day = change.day_of(milestone)
    if day is None:
        return f"A forecast cannot be after {full_day(LATEST)}: check the days."
    wrong = cannot_forecast(day, on) or cannot_move(milestone, day, change.reason)
    return f"{wrong}." if wrong else ""
