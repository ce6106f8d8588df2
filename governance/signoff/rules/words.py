"""The tally in plain words: what is still needed, and why a stage cannot pass."""

from collections.abc import Callable, Iterable, Sequence

from governance.signoff.rules.closing import GONE, Count, count
from governance.signoff.rules.deciding import ALL_APPROVE, OPEN, passes_at_best
from governance.signoff.rules.places import Stance, take_places
from governance.signoff.rules.terms import Ballot, Rule, RuleKind, Seat

NOBODY_LEFT = "nobody is left who can vote on it"
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_SECTORS = {
    "nhs_commissioner": "an NHS commissioner",
    "nhs_provider": "an NHS provider",
    "local_authority": "a local authority",
    "voluntary": "the voluntary sector",
    "other": "another sector",
}


def still_needed(
    rule: Rule,
    seats: Sequence[Seat],
    ballots: Iterable[Ballot],
    *,
    submitter: int | None = None,
) -> str:
    """What the stage still needs to pass: "two more needed, one from general practice"."""
    places = take_places(rule, seats, ballots, submitter)
    now, best = count(rule, places), count(rule, places, ALL_APPROVE)
    if not passes_at_best(best):
        return f"It cannot pass: {_NO_WAY[rule.kind](now, best)}."
    needed, sectors = _shortfall(now)
    if not needed:
        return "Enough have approved; others may still vote."
    if rule.kind == RuleKind.CHAIR:
        return f"The {_presiding_title(now)} has still to decide."
    waiting = sum(place.stance in OPEN for place in places)
    if needed <= waiting:
        return f"{number(needed).capitalize()} more needed{_of_sectors(sectors)}."
    title = _presiding_title(best)
    if not waiting:
        return f"It is a tie: the {title} is asked for a casting vote."
    more = f"{number(waiting).capitalize()} more needed{_of_sectors(sectors)}"
    return f"{more}, and then the casting vote of the {title}."


def cannot_pass(rule: Rule, seats: Sequence[Seat], *, submitter: int | None = None) -> str:
    """Why no vote could carry this stage; empty when it can pass."""
    places = take_places(rule, seats, (), submitter)
    best = count(rule, places, ALL_APPROVE)
    if passes_at_best(best):
        return ""
    why = _NO_WAY[rule.kind](count(rule, places), best)
    if submitter is None or cannot_pass(rule, seats):
        return why
    return f"{why}, as the person who submitted it does not vote. Let somebody else submit it"


def number(n: int) -> str:
    """A small number in words."""
    return _SMALL[n] if 0 <= n < len(_SMALL) else str(n)


def sector_words(sector: str) -> str:
    """A stored sector as people write it: "an NHS provider", "general practice"."""
    return _SECTORS.get(sector, sector.replace("_", " "))


def _shortfall(now: Count) -> tuple[int, dict[str, int]]:
    """How many more approvals carry it, and how many of them must come from which sector."""
    rule = now.rule
    if rule.kind == RuleKind.ALL:
        counted = [p for p in now.places if p.stance is not Stance.OUT]
        return len(counted) - now.approvals, {}
    if rule.kind == RuleKind.AT_LEAST:
        return max(rule.needed - now.approvals, 0), {}
    if rule.kind == RuleKind.PER_SECTOR:
        short = {s: rule.needed - now.approvals_of(s) for s in now.sectors_asked}
        short = {sector: missing for sector, missing in short.items() if missing > 0}
        return sum(short.values()), short
    if rule.kind == RuleKind.CHAIR:
        return int(now.presiding is not None and now.presiding.stance in OPEN), {}
    return _majority_shortfall(now)


def _majority_shortfall(now: Count) -> tuple[int, dict[str, int]]:
    """A lead, which a casting vote in favour spares; and the people and sectors of the quorum."""
    broken = now.rule.casting_vote and now.presiding and now.presiding.casting
    in_favour = bool(broken and broken.is_approval and now.approvals + now.objections)
    lead = max(now.objections - now.approvals + (not in_favour), 0)
    if now.rule.kind == RuleKind.MAJORITY:
        return lead, {}
    missing = {s: 1 for s in now.rule.sectors if s not in now.sectors_present}
    return max(now.rule.quorum - now.present, len(missing), lead), missing


def _presiding_title(tally: Count) -> str:
    return "chair" if tally.presiding and tally.presiding.seat.is_chair else "vice-chair"


def _of_sectors(sectors: dict[str, int]) -> str:
    return "".join(f", {number(n)} from {sector_words(sector)}" for sector, n in sectors.items())


def _people(n: int) -> str:
    return f"{number(n)} {'person' if n == 1 else 'people'}"


def _too_few(now: Count, best: Count) -> str:
    if not now.left:
        return NOBODY_LEFT
    asks = f"it needs {number(now.rule.needed)} approvals"
    if now.left < now.rule.needed:
        return f"{asks} and only {_people(now.left)} can vote on it"
    return f"{asks} and no more than {number(best.approvals)} can still be given"


def _sector_missing(now: Count, best: Count) -> str:
    if not now.left:
        return NOBODY_LEFT
    for sector in now.sectors_asked:
        if now.left_of(sector) < now.rule.needed:
            return f"too few from {sector_words(sector)} can vote on it"
    short = [s for s in now.sectors_asked if best.approvals_of(s) < now.rule.needed]
    if not short:
        return "nobody who is asked belongs to a sector"
    return f"too few from {sector_words(short[0])} can still approve"


def _no_quorum(now: Count, best: Count) -> str:
    able = {p.seat.sector for p in now.places if p.stance not in GONE}
    missing = [s for s in now.rule.sectors if s not in able]
    if now.left and now.left < now.rule.quorum:
        quorum = number(now.rule.quorum)
        return f"its quorum is {quorum} and only {_people(now.left)} can count to it"
    if now.left and missing:
        return f"its quorum asks for somebody from {sector_words(missing[0])}, and there is nobody"
    return _outvoted(now, best)


def _outvoted(now: Count, best: Count) -> str:
    if not now.left:
        return NOBODY_LEFT
    if best.is_silent:
        return "everybody who can vote on it has abstained"
    if not best.is_tied:
        return "more object than can still approve"
    if best.rule.casting_vote and best.presiding:
        return "the casting vote is against it"
    return "it is a tie at best, and there is no casting vote"


def _somebody_missing(now: Count, _: Count) -> str:
    if not now.places:
        return "nobody is asked"
    if now.objections:
        return "all must approve and somebody objects"
    return "all must approve and not everybody can vote on it"


def _no_chair(now: Count, _: Count) -> str:
    if now.presiding is None:
        return "neither the chair nor the vice-chair can vote on it"
    return f"the {_presiding_title(now)} has not approved it"


_NO_WAY: dict[RuleKind, Callable[[Count, Count], str]] = {
    RuleKind.ALL: _somebody_missing,
    RuleKind.MAJORITY: _outvoted,
    RuleKind.QUORUM: _no_quorum,
    RuleKind.AT_LEAST: _too_few,
    RuleKind.PER_SECTOR: _sector_missing,
    RuleKind.CHAIR: _no_chair,
}
