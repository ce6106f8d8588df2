"""A slow second statement of docs/rules.md 3: every way a stage could go on, tried one by one.

Written apart from the product: a seat is (role, sector, fate) with fate one of "recused", "away",
"silent" (there, no vote), "yes", "no", "abstain", "waiting" (may do any of these), or "sitting"
(has attended, and may do any of these but stay away).
"""

from collections.abc import Iterator
from functools import cache
from itertools import product

FREE = {
    "waiting": ["yes", "no", "abstain", "silent", "away", "recused"],
    "sitting": ["yes", "no", "abstain", "silent", "recused"],
}


def ends(kind, seats, *, n=1, quorum=0, sectors=(), casting=True, at_meeting=False) -> set[str]:
    """Every outcome that the stage may still have."""
    absent = [at for at, seat in enumerate(seats) if at_meeting and seat[2] == "away"]
    found: set[str] = set()
    for fates in product(*(FREE.get(fate, [fate]) for _, _, fate in seats)):
        final = [(role, sector, fate) for (role, sector, _), fate in zip(seats, fates, strict=True)]
        able = [seat for at, seat in enumerate(final) if at not in absent]
        if at_meeting and kind != "all":
            final = able
        if at_meeting and kind in {"majority", "quorum_majority", "chair"}:
            final = present_chairs(final)
        found |= _finals(kind, tuple(final), n, quorum, sectors, casting)
    return found


def present_chairs(seats):
    """At a meeting a chair who is away is followed by the vice-chair, if one has come."""
    came = [seat for seat in seats if seat[2] not in {"recused", "away"}]
    if not any(role in {"chair", "vice"} for role, _, _ in came):
        return seats
    roles = {"chair": "member"} if "chair" not in [role for role, _, _ in came] else {}
    return [(roles.get(role, role), sector, fate) for role, sector, fate in seats]


def as_it_stands(kind, seats, **rule) -> set[str]:
    """The outcomes at the deadline; two when a casting vote would decide."""
    now = {"waiting": "away", "sitting": "silent"}
    return ends(kind, [(role, sector, now.get(fate, fate)) for role, sector, fate in seats], **rule)


def left(seats) -> list[tuple[str, str, str]]:
    return [seat for seat in seats if seat[2] not in {"recused", "away"}]


@cache
def _finals(kind, seats, n, quorum, sectors, casting) -> frozenset[str]:
    return frozenset(_final(kind, seats, n, quorum, sectors, casting))


def _final(kind, seats, n, quorum, sectors, casting) -> Iterator[str]:
    yes = [seat for seat in seats if seat[2] == "yes"]
    no = [seat for seat in seats if seat[2] == "no"]
    there = [seat for seat in seats if seat[2] in {"yes", "no", "abstain", "silent"}]
    unrecused = [seat for seat in seats if seat[2] != "recused"]
    match kind:
        case "all":
            yield from _all(unrecused, yes, no)
        case "majority":
            yield from _majority(unrecused, there, yes, no, casting)
        case "quorum_majority":
            missing = [s for s in sectors if s not in [sector for _, sector, _ in there]]
            if len(there) < quorum or not there or missing:
                yield "not_quorate"
            else:
                yield from _majority(unrecused, there, yes, no, casting)
        case "at_least" | "per_sector":
            yield from _enough(kind, unrecused, yes, no, n, sectors)
        case "chair":
            yield _chair(unrecused)


def _all(unrecused, yes, no) -> Iterator[str]:
    if not unrecused:
        yield "not_quorate"
    elif no:
        yield "failed"
    else:
        yield "passed" if len(yes) == len(unrecused) else "expired"


def _majority(unrecused, there, yes, no, casting) -> Iterator[str]:
    if not unrecused:
        yield "not_quorate"
    elif not yes and not no:
        yield "expired"
    elif len(yes) != len(no):
        yield "passed" if len(yes) > len(no) else "failed"
    else:
        yield "failed"
        roles = [role for role, _, _ in unrecused]
        first = "chair" if "chair" in roles else "vice"
        voted = {"yes", "no", "abstain"}
        if casting and any(role == first and fate in voted for role, _, fate in there):
            yield "passed"


def _enough(kind, unrecused, yes, no, n, sectors) -> Iterator[str]:
    groups = [
        (
            [seat for seat in unrecused if kind == "at_least" or seat[1] == sector],
            [seat for seat in yes if kind == "at_least" or seat[1] == sector],
        )
        for sector in (sectors if kind == "per_sector" else ["any"])
    ]
    if not unrecused:
        yield "not_quorate"
    elif all(len(mine) >= n for _, mine in groups):
        yield "passed"
    elif any(len(able) < n for able, _ in groups) or yes or no:
        yield "failed"
    else:
        yield "expired"


def _chair(unrecused) -> str:
    chairs = [seat for seat in unrecused if seat[0] == "chair"]
    vices = [seat for seat in unrecused if seat[0] == "vice"]
    if not chairs and not vices:
        return "not_quorate"
    fate = (chairs or vices)[0][2]
    return {"yes": "passed", "no": "failed"}.get(fate, "expired")
