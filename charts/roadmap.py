"""What a timeline shows, on pages and in print, and its description in words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from charts.marks import WORDS
from charts.scales import full_day, next_month

STATUSES = ("red", "amber", "green", "blue")


@dataclass(frozen=True)
class Mark:
    """One milestone: the day it now falls on (actual, else forecast) and its baseline, if any.

    With a `count` it stands for so many, which `title` then tells of.
    """

    reference: str
    title: str
    day: date
    baseline: date | None
    brag: str
    href: str = ""
    gate: bool = False
    count: int = 0

    @property
    def slipped(self) -> int:
        """Days later than baseline; negative when earlier, 0 without one."""
        return (self.day - self.baseline).days if self.baseline else 0

    @property
    def words(self) -> str:
        """What its drawing says when pointed at."""
        if self.count:
            return self.title
        late = f", {self.slipped} days late" if self.slipped > 0 else ""
        return f"{self.reference} {self.title}. {WORDS[self.brag]}. {full_day(self.day)}{late}"


@dataclass(frozen=True)
class Lane:
    """A workstream, or another group, and its milestones."""

    label: str
    marks: tuple[Mark, ...] = ()
    reference: str = ""


def span(lanes: Sequence[Lane], today: date) -> tuple[date, date]:
    """Whole months that hold every milestone, its baseline and `today`."""
    marks = [mark for lane in lanes for mark in lane.marks]
    return whole_months([day for mark in marks for day in (mark.day, mark.baseline) if day], today)


def whole_months(days: Sequence[date], today: date) -> tuple[date, date]:
    """Whole months that hold all the `days` and `today`."""
    first, last = min([today, *days]), max([today, *days])
    return first.replace(day=1), next_month(last) - timedelta(days=1)


def counted(lanes: Sequence[Lane]) -> dict[str, int]:
    """How many milestones have each status, in the order red, amber, green, complete."""
    found = Counter(mark.brag for lane in lanes for mark in lane.marks)
    return {status: found[status] for status in STATUSES}


def describe_timeline(lanes: Sequence[Lane], today: date) -> str:
    """The timeline in words: how many of each status, how many are late, first and last day."""
    marks = [mark for lane in lanes for mark in lane.marks]
    if not marks:
        return "A timeline without milestones."
    status = ", ".join(f"{n} {WORDS[b].lower()}" for b, n in counted(lanes).items() if n)
    late = sum(mark.slipped > 0 for mark in marks)
    first, last = min(marks, key=_when), max(marks, key=_when)
    return (
        f"Roadmap of {_number(len(marks), 'milestone')} in {_number(len(lanes), 'workstream')}"
        f" at {full_day(today)}: {status}. {late} later than baseline."
        f" The first is {first.reference} on {full_day(first.day)},"
        f" the last {last.reference} on {full_day(last.day)}."
    )


def _when(mark: Mark) -> date:
    return mark.day


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
