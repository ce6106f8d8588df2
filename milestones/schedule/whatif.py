"""What a change of forecasts pushes: only what is downstream of it is walked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from milestones.schedule.arcs import Arc, least
from milestones.schedule.passes import NEVER, NOBODY, earliest


@dataclass(frozen=True)
class Standing:
    """What the forecasts as they stand lead to; the same for every change that is tried."""

    least: list[int]
    finish: list[int]
    driver: list[int]


@dataclass(frozen=True)
class Web:
    """A network by number: its order, and each milestone's place in it."""

    order: Sequence[int]
    place: Sequence[int]
    ins: Sequence[Sequence[Arc]]
    outs: Sequence[Sequence[Arc]]
    is_pinned: Sequence[bool]

    def stand(self, least: list[int]) -> Standing:
        """Everything as it stands."""
        return Standing(least, *earliest(self.order, self.ins, least, self.is_pinned))

    def allowed(self, number: int, finish: Mapping[int, int], standing: Sequence[int]) -> int:
        """The earliest that predecessors with these dates allow, its own facts aside."""
        found = (least(arc, finish.get(arc[0], standing[arc[0]])) for arc in self.ins[number])
        return max(found, default=NEVER)


@dataclass
class Walk:
    """A change on its way through the network: new dates, and who decides each."""

    web: Web
    standing: Standing
    least: Mapping[int, int]
    finish: dict[int, int]
    driver: dict[int, int]
    causes: dict[int, int]
    reached: list[int]

    def settle(self, number: int) -> bool:
        """Date the milestone anew; whether that is another date than stands."""
        best, who = self.least.get(number, self.standing.least[number]), NOBODY
        if not self.web.is_pinned[number]:
            for other, _, days, shift in self.web.ins[number]:
                day = self.finish.get(other, self.standing.finish[other])
                day = day + days if shift is None else shift.on(day)
                if day > best or (day == best and (who == NOBODY or other < who)):
                    best, who = day, other
        self.reached.append(number)
        if best == self.standing.finish[number]:
            return False
        self.finish[number], self.driver[number] = best, who
        self.causes.setdefault(number, self.causes.get(who, NOBODY))
        return True

    def day(self, number: int) -> int:
        """The date that the change leaves it."""
        return self.finish.get(number, self.standing.finish[number])

    def cause(self, number: int) -> int:
        """The changed milestone at the head of the chain that decides; `NOBODY` without one."""
        return self.causes.get(number, NOBODY)


def walk(web: Web, standing: Standing, least: Mapping[int, int]) -> Walk:
    """Take the new own dates `least` through what waits for them, in order, each once."""
    found = Walk(web, standing, least, {}, {}, dict(zip(least, least, strict=True)), [])
    waiting = [web.place[number] for number in least]
    waiting.sort()
    queued = set(waiting)
    while waiting:
        number = web.order[heappop(waiting)]
        if not found.settle(number):
            continue
        for arc in web.outs[number]:
            place = web.place[arc[1]]
            if place not in queued:
                queued.add(place)
                heappush(waiting, place)
    return found
