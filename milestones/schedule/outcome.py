"""What a schedule answers: dates, floats, what moves, and what clashes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class HeldBy(StrEnum):
    """What decides a milestone's logic date."""

    PREDECESSOR = "predecessor"
    ACTUAL = "actual"
    STARTED = "actual start"
    FIXED = "fixed date"
    NOT_BEFORE = "not before"
    BASELINE = "baseline"
    FORECAST = "forecast"
    STATUS = "status date"


class Dated(NamedTuple):
    """A milestone in the schedule; floats in calendar days.

    `finish` is its early (logic) date, `driver` the predecessor that decides it, if one does.
    """

    key: str
    start: date
    finish: date
    late_start: date
    late_finish: date
    total_float: int
    free_float: int
    is_critical: bool
    driver: str | None
    held_by: HeldBy


@dataclass(frozen=True)
class Schedule:
    """Every milestone's logic date; the day the last is reached; the chain that leads to it."""

    rows: Mapping[str, Dated]
    end: date | None = None
    critical_path: tuple[str, ...] = ()

    def __getitem__(self, key: str) -> Dated:
        return self.rows[key]

    @property
    def dates(self) -> dict[str, date]:
        """The logic date of each milestone."""
        return {key: row.finish for key, row in self.rows.items()}


class Move(NamedTuple):
    """A milestone whose date the change alters: its own forecast, and what to expect instead.

    `before` is what followed without the change; `driver` the predecessor that decides, `cause`
    the changed milestone at the head of that chain.
    """

    key: str
    forecast: date | None
    expected: date
    before: date
    driver: str | None
    cause: str | None

    @property
    def days(self) -> int:
        """Days past its own forecast; 0 when the change takes a push away."""
        return (self.expected - (self.forecast or self.before)).days

    @property
    def later_by(self) -> int:
        """Days that the change itself adds; negative when it eases."""
        return (self.expected - self.before).days


class ClashKind(StrEnum):
    """What a date cannot be reconciled with."""

    EARLY = "earlier than its predecessors allow"
    FIXED = "fixed, and its predecessors allow only a later date"
    NOT_AFTER = "past its not after"


class Clash(NamedTuple):
    """A date that stands as said although the network allows only `allowed`."""

    key: str
    said: date
    allowed: date
    kind: ClashKind


@dataclass(frozen=True)
class WhatIf:
    """What new dates would do before anyone saves them; the soonest first."""

    moves: tuple[Move, ...] = ()
    clashes: tuple[Clash, ...] = ()
