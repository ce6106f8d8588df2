"""A programme's network: its logic dates, floats and critical path, and what a change pushes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter

from core.errors import DomainError
from milestones.schedule import own
from milestones.schedule.arcs import arcs, start_of
from milestones.schedule.calendar import ENGLAND, WorkingDays
from milestones.schedule.checks import FIRST, LAST, check, check_day, check_reach, refuse_cycle
from milestones.schedule.outcome import Dated, HeldBy, Schedule, WhatIf
from milestones.schedule.parts import Activity, Link
from milestones.schedule.passes import NOBODY, earliest, latest, ordered
from milestones.schedule.trial import outcome
from milestones.schedule.whatif import Standing, Web, walk

type Rule = Callable[[Activity, bool, WorkingDays], own.Own]


class Network:
    """Milestones, activities and their dependencies, put in order once.

    DomainError names the milestone, or the whole circle, that no schedule can be made of. No
    answer depends on the order in which the parts are given.
    """

    def __init__(
        self,
        activities: Iterable[Activity],
        links: Iterable[Link] = (),
        calendar: WorkingDays = ENGLAND,
    ) -> None:
        self.activities = sorted(activities, key=attrgetter("key"))
        self.links = list(links)
        self.calendar = calendar
        check(self.activities, self.links)
        self.keys = [activity.key for activity in self.activities]
        self.index = {key: number for number, key in enumerate(self.keys)}
        self.held = {link.successor for link in self.links}
        self.web = self._web()
        self._standing: dict[date | None, Standing] = {}

    def logic_dates(self, status: date | None = None) -> Schedule:
        """What dependencies, actuals and constraints give, forecasts aside (docs/rules.md 6).

        With a `status` date nothing incomplete is earlier than it.
        """
        if not self.activities:
            return Schedule({})
        web = self.web
        least, held_by = self.own_dates(own.logic_date, status)
        finish, driver = earliest(web.order, web.ins, least, web.is_pinned)
        self._check_reach(finish)
        end = max(finish)
        most = [_most(each, day, end) for each, day in zip(self.activities, finish, strict=True)]
        late, free = latest(web.order, web.outs, finish, most)
        rows = {}
        for number, key in enumerate(self.keys):
            who = driver[number]
            held = held_by[number] if who == NOBODY else HeldBy.PREDECESSOR
            before = None if who == NOBODY else self.keys[who]
            dates = self._dates(self.activities[number], finish[number], late[number])
            total = late[number] - finish[number]
            is_critical = total <= 0 and not self.activities[number].actual
            rows[key] = Dated(key, *dates, total, free[number], is_critical, before, held)
        return Schedule(rows, date.fromordinal(end), self._path(finish, driver))

    def what_if(self, changes: Mapping[str, date], status: date | None = None) -> WhatIf:
        """What would move if these forecasts were given, and what would clash; nothing is saved.

        Forecasts are "not before": a successor moves only past its own. A date that is said
        earlier than its predecessors allow stays as it is said, and is a clash.
        """
        said = {self._changeable(key, day): day.toordinal() for key, day in changes.items()}
        stands = self._stands(status)
        least = {}
        for number, day in said.items():
            activity = self.activities[number]
            found = own.at_least(activity, day, self.calendar)
            least[number] = own.no_earlier(found, activity, status, self.calendar)[0]
        walked = walk(self.web, stands, least)
        for number, day in walked.finish.items():
            check_reach(self.keys[number], day)
        return outcome(self.activities, said, walked)

    def own_dates(self, rule: Rule, status: date | None) -> tuple[list[int], list[HeldBy]]:
        """What each milestone's own facts give by `rule`, and which of them decides."""
        if status:
            check_day("The status date", status)
        held, calendar = self.held, self.calendar
        found = [
            own.no_earlier(rule(each, each.key in held, calendar), each, status, calendar)
            for each in self.activities
        ]
        return [day for day, _ in found], [held_by for _, held_by in found]

    def _stands(self, status: date | None) -> Standing:
        if status not in self._standing:
            least, _ = self.own_dates(own.expected_date, status)
            stands = self.web.stand(least)
            self._check_reach(stands.finish)
            self._standing[status] = stands
        return self._standing[status]

    def _web(self) -> Web:
        """What still holds: a milestone that is complete waits for nothing."""
        rows = self.activities
        complete = {each.key for each in rows if each.actual}
        live = self.links
        if complete:
            refuse_cycle(self.links)
            live = [link for link in live if link.successor not in complete]
        ins, outs = arcs(rows, live, self.index, self.calendar)
        order = ordered(ins, outs)
        if len(order) < len(rows):
            refuse_cycle(self.links)
        place = [0] * len(order)
        for at, number in enumerate(order):
            place[number] = at
        return Web(order, place, ins, outs, [bool(each.actual or each.fixed) for each in rows])

    def _dates(self, activity: Activity, finish: int, late: int) -> tuple[date, date, date, date]:
        """Start, finish, late start, late finish."""
        day = date.fromordinal
        early_day = late_day = day(finish)
        if late != finish:
            late_day = day(late)
        if activity.started:
            return activity.started, early_day, activity.started, late_day
        if not activity.duration:
            return early_day, early_day, late_day, late_day
        start, late_start = (start_of(activity, each, self.calendar) for each in (finish, late))
        return day(start), early_day, day(late_start), late_day

    def _path(self, finish: Sequence[int], driver: Sequence[int]) -> tuple[str, ...]:
        """The chain of those who decide, from its head to the last milestone."""
        end = max(finish)
        last = [number for number, day in enumerate(finish) if day == end]
        found = [min(last, key=lambda number: (bool(self.web.outs[number]), number))]
        while driver[found[-1]] != NOBODY:
            found.append(driver[found[-1]])
        return tuple(self.keys[number] for number in reversed(found))

    def _check_reach(self, finish: Sequence[int]) -> None:
        if min(finish) >= FIRST and max(finish) <= LAST:
            return
        for number in self.web.order:
            check_reach(self.keys[number], finish[number])

    def _changeable(self, key: str, day: date) -> int:
        if key not in self.index:
            raise DomainError(f"There is no milestone {key} here: check the reference.")
        check_day(key, day, "forecast")
        activity = self.activities[self.index[key]]
        if activity.actual:
            raise DomainError(f"{key} is complete: its date moves no more.")
        if activity.fixed:
            raise DomainError(f"{key} is fixed on its date: change that first.")
        return self.index[key]


def _most(activity: Activity, finish: int, end: int) -> int:
    if activity.actual:
        return finish
    return min([end, *(day.toordinal() for day in (activity.not_after, activity.fixed) if day)])
