"""Many runs of one network at once: a row of dates for each milestone, a column for each run."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np

from milestones.confidence.draws import Days
from milestones.schedule import Network, own
from milestones.schedule.arcs import FREE, Arc
from milestones.schedule.checks import LAST, check_reach
from milestones.schedule.outcome import HeldBy
from milestones.schedule.passes import NEVER

type Surprises = Sequence[Days | None]


@dataclass(frozen=True)
class Runs:
    """Dates of each milestone (by number) in each run, as day numbers."""

    network: Network
    surprises: Surprises
    dates: Days

    def critical(self, last: int | None) -> Mapping[str, float]:
        """The share of runs in which each lies on a longest path to the end.

        The end is milestone `last`, or the last of all. What is complete decides nothing more.
        """
        web, rows = self.network.web, self.network.activities
        count = self.dates.shape[1]
        late = np.empty(self.dates.shape, np.int32)
        late[:] = self.dates.max(axis=0) if last is None else FREE
        if last is not None:
            late[last] = self.dates[last]
        shares = [0.0] * len(rows)
        left = np.empty(count, np.int32)
        for number in reversed(web.order):
            if rows[number].actual:
                continue
            row, surprise = late[number], self.surprises[number]
            for arc in web.outs[number]:
                if not web.is_pinned[arc[1]]:
                    np.minimum(row, _taken_back(arc, late[arc[1]], left), out=row)
            shares[number] = int(np.count_nonzero(self.dates[number] >= row)) / count
            if surprise is not None:
                row -= surprise
        return dict(zip(self.network.keys, shares, strict=True))


class Bounds(NamedTuple):
    """What each milestone's own facts give it, and the floor that no surprise goes below."""

    least: list[int]
    floor: list[int]


def bounds_of(network: Network, status: date | None) -> Bounds:
    """The same in every run."""
    least, _ = network.own_dates(own.logic_date, status)
    floor, _ = network.own_dates(_status_alone, status)
    return Bounds(least, floor)


def run(network: Network, surprises: Surprises, bounds: Bounds, count: int) -> Runs:
    """Every milestone's date in each run: its logic date, and the surprise on top of it."""
    web, (least, floor) = network.web, bounds
    dates = np.empty((len(least), count), np.int32)
    asked = np.empty(count, np.int32)
    for number in web.order:
        row = dates[number]
        row[:] = least[number]
        if web.is_pinned[number]:
            continue
        for arc in web.ins[number]:
            np.maximum(row, _put_on(arc, dates[arc[0]], asked), out=row)
        surprise = surprises[number]
        if surprise is not None:
            row += surprise
            np.maximum(row, floor[number], out=row)
    if dates.max() > LAST:
        for number in web.order:
            check_reach(network.keys[number], int(dates[number].max()))
    return Runs(network, surprises, dates)


def _status_alone(*_: object) -> own.Own:
    return NEVER, HeldBy.STATUS


def _put_on(arc: Arc, finish: Days, out: Days) -> Days:
    """The least finish of the successor."""
    if arc[3] is None:
        return np.add(finish, arc[2], out=out) if arc[2] else finish
    return _each(arc[3].on, finish)


def _taken_back(arc: Arc, finish: Days, out: Days) -> Days:
    """The latest finish of the predecessor; `finish` is without the successor's surprise."""
    if arc[3] is None:
        return np.subtract(finish, arc[2], out=out) if arc[2] else finish
    return _each(arc[3].back, finish)


def _each(rule: Callable[[int], int], days: Days) -> Days:
    """`rule` on an array: asked once for each day that is in it."""
    known, where = np.unique(days, return_inverse=True)
    found = [rule(int(day)) if day < FREE // 2 else FREE for day in known]
    return np.array(found, np.int32)[where]
