"""When a body must ratify what its chair decided urgently (docs/rules.md 3). No Django here."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum


class Ratified(StrEnum):
    """How far an urgent decision has come."""

    WAITING = "waiting"
    OVERDUE = "overdue"
    YES = "ratified"
    NO = "not_ratified"


def ratified_by(taken_on: date, meetings: Iterable[date]) -> date | None:
    """The day of the body's next meeting: the first one later than the day of the decision."""
    return min((day for day in meetings if day > taken_on), default=None)


def how_ratified(due_on: date | None, answer: bool | None, on: date) -> Ratified:
    """How the decision stands on that day; `answer` is what the body said, None while it has not.

    It is overdue from the day after the meeting, and never while no meeting is planned.
    """
    if answer is not None:
        return Ratified.YES if answer else Ratified.NO
    return Ratified.OVERDUE if due_on is not None and on > due_on else Ratified.WAITING
