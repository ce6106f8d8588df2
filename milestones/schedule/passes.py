"""The two walks through a network, forward for early dates and back for late ones.

On day numbers, in an order in which what is waited for comes first. Each is linear in milestones
plus dependencies.
"""

from collections.abc import Sequence

from milestones.schedule.arcs import FREE, Arc

NEVER = -(10**9)
NOBODY = -1


def ordered(ins: Sequence[Sequence[Arc]], outs: Sequence[Sequence[Arc]]) -> list[int]:
    """Numbers with what is waited for first; shorter than `ins` when there is a circle."""
    waiting = [len(before) for before in ins]
    ready = [number for number, count in enumerate(waiting) if not count]
    for number in ready:
        for arc in outs[number]:
            waiting[arc[1]] -= 1
            if not waiting[arc[1]]:
                ready.append(arc[1])
    return ready


def earliest(
    order: Sequence[int],
    ins: Sequence[Sequence[Arc]],
    least: Sequence[int],
    is_pinned: Sequence[bool],
) -> tuple[list[int], list[int]]:
    """Each finish, no earlier than `least`; and who decides it, or `NOBODY`.

    Of several that decide, the first by number, so that the order of input does not matter.
    """
    finish, driver = [NEVER] * len(ins), [NOBODY] * len(ins)
    for number in order:
        best, who = least[number], NOBODY
        if not is_pinned[number]:
            for other, _, days, shift in ins[number]:
                day = finish[other] + days if shift is None else shift.on(finish[other])
                if day > best or (day == best and (who == NOBODY or other < who)):
                    best, who = day, other
        finish[number], driver[number] = best, who
    return finish, driver


def latest(
    order: Sequence[int],
    outs: Sequence[Sequence[Arc]],
    finish: Sequence[int],
    most: Sequence[int],
) -> tuple[list[int], list[int]]:
    """Each latest finish, no later than `most`; and days free before a successor moves."""
    late, free = list(most), [FREE] * len(outs)
    for number in reversed(order):
        last, room, own = late[number], FREE, finish[number]
        for _, other, days, shift in outs[number]:
            limit, moves = late[other], finish[other]
            if shift is None:
                limit, moves = limit - days, moves - days
            else:
                limit, moves = shift.back(limit), shift.back(moves)
            if limit < last:
                last = limit
            if moves - own < room:
                room = moves - own
        late[number] = last
        free[number] = max(0, min(room, last - own))
    return late, free
