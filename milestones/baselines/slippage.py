"""How far dates lie apart, milestone by milestone and summed up; no Django (docs/rules.md 6)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

TENTH = Decimal("0.1")


class Slip(Protocol):
    """Something with a number of days; plus is late."""

    @property
    def days(self) -> int:
        """How many days later it is."""


@dataclass(frozen=True, slots=True)
class Summary[S: Slip]:
    """How late some milestones are together; `worst` is the latest of them."""

    count: int
    late: int
    mean: Decimal
    worst: S


def summed[S: Slip](slips: Iterable[S]) -> Summary[S] | None:
    """Count, how many are late, the mean of all (early ones count as minus) and the worst.

    The mean is in days to one place, halves away from zero. Of equals the first is the worst.
    None of nothing.
    """
    rows = list(slips)
    if not rows:
        return None
    mean = Decimal(sum(row.days for row in rows)) / len(rows)
    return Summary(
        count=len(rows),
        late=sum(row.days > 0 for row in rows),
        mean=mean.quantize(TENTH, ROUND_HALF_UP),
        worst=max(rows, key=lambda row: row.days),
    )


def grouped[S: Slip](slips: Iterable[S], by: Callable[[S], str]) -> list[tuple[str, Summary[S]]]:
    """The same for each group, the latest on average first; then by name."""
    groups: dict[str, list[S]] = {}
    for slip in slips:
        groups.setdefault(by(slip), []).append(slip)
    found = [(name, summary) for name, rows in groups.items() if (summary := summed(rows))]
    return sorted(found, key=lambda pair: (-pair[1].mean, pair[0].casefold()))


def dates_in(given: Iterable[tuple[int, int, date]], number: int) -> Mapping[int, date]:
    """The date of each milestone in the adopted baseline with that number.

    `given` are milestone, number of a baseline, date. One that a baseline does not move keeps the
    date of the one before it; one that was in none so far has no date.
    """
    upto = sorted((each for each in given if each[1] <= number), key=lambda each: each[1])
    return {milestone: day for milestone, _, day in upto}
