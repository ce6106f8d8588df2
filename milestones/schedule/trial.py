"""A change that was walked through the network, in dates: what moves, and what clashes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from milestones.schedule.outcome import Clash, ClashKind, Move, WhatIf
from milestones.schedule.parts import Activity
from milestones.schedule.passes import NOBODY
from milestones.schedule.whatif import Walk


def outcome(activities: Sequence[Activity], said: Mapping[int, int], walked: Walk) -> WhatIf:
    """What `said` does: how all others move, and what clashes; the soonest first."""
    moves = [_move(activities, number, walked) for number in walked.finish if number not in said]
    clashes = _clashes(activities, said, walked)
    return WhatIf(
        tuple(sorted(moves, key=lambda move: (move.expected, move.key))),
        tuple(sorted(clashes, key=lambda clash: (clash.allowed, clash.key, clash.kind))),
    )


def _move(activities: Sequence[Activity], number: int, walked: Walk) -> Move:
    driver, cause = walked.driver[number], walked.cause(number)
    return Move(
        activities[number].key,
        activities[number].forecast,
        date.fromordinal(walked.finish[number]),
        date.fromordinal(walked.standing.finish[number]),
        None if driver == NOBODY else activities[driver].key,
        None if cause == NOBODY else activities[cause].key,
    )


def _clashes(
    activities: Sequence[Activity], said: Mapping[int, int], walked: Walk
) -> Iterator[Clash]:
    forecasts = _forecasts(activities, said, walked)
    for number in walked.reached:
        activity = activities[number]
        if number in said:
            allowed = walked.web.allowed(number, forecasts, walked.standing.finish)
            if said[number] < allowed:
                yield _clash(activity, said[number], allowed, ClashKind.EARLY)
        elif activity.fixed and not activity.actual:
            allowed = walked.web.allowed(number, walked.finish, walked.standing.finish)
            before = walked.web.allowed(number, {}, walked.standing.finish)
            if allowed > activity.fixed.toordinal() and allowed != before:
                yield _clash(activity, activity.fixed.toordinal(), allowed, ClashKind.FIXED)
        if number in walked.finish or number in said:
            yield from _past_limit(activity, walked.day(number))


def _past_limit(activity: Activity, day: int) -> Iterator[Clash]:
    if activity.not_after and day > activity.not_after.toordinal():
        yield _clash(activity, activity.not_after.toordinal(), day, ClashKind.NOT_AFTER)


def _forecasts(
    activities: Sequence[Activity], said: Mapping[int, int], walked: Walk
) -> Mapping[int, int]:
    """Actual, else said, else forecast, of what the changed milestones wait for."""
    found = {}
    for number in said:
        for arc in walked.web.ins[number]:
            known = activities[arc[0]].actual or activities[arc[0]].forecast
            if arc[0] in said:
                found[arc[0]] = said[arc[0]]
            elif known:
                found[arc[0]] = known.toordinal()
    return found


def _clash(activity: Activity, day: int, allowed: int, kind: ClashKind) -> Clash:
    return Clash(activity.key, date.fromordinal(day), date.fromordinal(allowed), kind)
