"""What a schedule is made of: activities, milestones among them, and what they wait for.

Dates are the ends of their days: an activity of some days ends on its date and starts at the end
of the day that many days before, so that its own duration of 0 lets it follow on the same day.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol

from core.errors import DomainError


class LinkKind(StrEnum):
    """Which end of the predecessor holds which end of the successor."""

    FINISH_TO_START = "FS"
    START_TO_START = "SS"
    FINISH_TO_FINISH = "FF"
    START_TO_FINISH = "SF"


FROM_START = frozenset((LinkKind.START_TO_START, LinkKind.START_TO_FINISH))
TO_START = frozenset((LinkKind.FINISH_TO_START, LinkKind.START_TO_START))


class Lasting(Protocol):
    """What has a duration, and a finish that others wait for."""

    @property
    def duration(self) -> int:
        """In days."""

    @property
    def in_working_days(self) -> bool:
        """Whether those are working days."""

    @property
    def started(self) -> date | None:
        """Its actual start."""

    @property
    def finish(self) -> date:
        """The date that its successors go by."""


class Held[K](Protocol):
    """A dependency between two things, by their keys."""

    @property
    def predecessor(self) -> K:
        """What is waited for."""

    @property
    def successor(self) -> K:
        """What waits."""

    @property
    def kind(self) -> str:
        """Which ends, as a LinkKind has it."""

    @property
    def lag(self) -> int:
        """In days; a lead is negative."""

    @property
    def in_working_days(self) -> bool:
        """Whether those are working days."""


class End(NamedTuple):
    """A milestone as no more than one end of dependencies: what very many are judged by."""

    duration: int
    in_working_days: bool
    finish: date
    started: date | None = None


class Tie(NamedTuple):
    """A dependency as the database gives it, by primary keys."""

    predecessor: int
    successor: int
    kind: str
    lag: int
    in_working_days: bool


@dataclass(frozen=True, slots=True)
class Activity:
    """A milestone as the schedule sees it: `duration` in days, 0 unless it has one.

    `baseline`, `forecast` and `actual` are dates of its finish, and so are `not_before`,
    `not_after` and `fixed` (must be on); `started` is its actual start. A date that the reader
    may not have is None: what needs it is refused by name.
    """

    key: str
    baseline: date | None
    forecast: date | None
    actual: date | None = None
    duration: int = 0
    started: date | None = None
    not_before: date | None = None
    not_after: date | None = None
    fixed: date | None = None
    in_working_days: bool = False

    @property
    def finish(self) -> date:
        """The date that its successors go by: actual, else forecast."""
        found = self.actual or self.forecast
        if found is None:
            raise DomainError(f"{self.key} has no forecast that may be used here: give one.")
        return found


@dataclass(frozen=True, slots=True)
class Link:
    """`successor` waits for `predecessor`; `lag` in days, a lead is negative."""

    predecessor: str
    successor: str
    kind: LinkKind = LinkKind.FINISH_TO_START
    lag: int = 0
    in_working_days: bool = False
