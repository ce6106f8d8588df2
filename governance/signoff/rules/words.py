"""The tally in plain words: what is still needed, and why a stage cannot pass."""

from collections.abc import Callable, Iterable, Sequence

from governance.signoff.rules.closing import Count, count
from governance.signoff.rules.deciding import best_end, pending
from governance.signoff.rules.places import Place, take_places
from governance.signoff.rules.terms import Ballot, Outcome, Rule, RuleKind, Seat

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
    tally = count(rule, places)
    if best_end(rule, places) != Outcome.PASSED:
        return f"It cannot pass: {_NO_WAY[rule.kind](tally)}."
    needed, sectors = _shortfall(tally, pending(rule, places))
    if not needed:
        return "Enough have approved; others may still vote."
    if rule.kind == RuleKind.CHAIR:
        return f"The {_presiding_title(tally)} has still to decide."
    if _waits_for_casting_vote(tally, pending(rule, places)):
        return f"It is a tie: the {_presiding_title(tally)} is asked for a casting vote."
    return f"{number(needed).capitalize()} more needed{_of_sectors(sectors)}."


def cannot_pass(rule: Rule, seats: Sequence[Seat], *, submitter: int | None = None) -> str:
    """Why no vote could carry this stage; empty when it can pass."""
    places = take_places(rule, seats, (), submitter)
    if best_end(rule, places) == Outcome.PASSED:
        return ""
    return _NO_WAY[rule.kind](count(rule, places))


def number(n: int) -> str:
    """A small number in words."""
    return _SMALL[n] if 0 <= n < len(_SMALL) else str(n)


def sector_words(sector: str) -> str:
    """A stored sector as people write it: "an NHS provider", "general practice"."""
    return _SECTORS.get(sector, sector.replace("_", " "))


def _shortfall(tally: Count, waiting: list[Place]) -> tuple[int, list[str]]:
    """How many more approvals carry it, and the sectors that some of them must come from."""
    rule = tally.rule
    if rule.kind == RuleKind.ALL:
        return len([p for p in tally.places if not p.seat.is_recused]) - tally.approvals, []
    if rule.kind == RuleKind.AT_LEAST:
        return max(rule.n - tally.approvals, 0), []
    if rule.kind == RuleKind.PER_SECTOR:
        short = {s: max(rule.n - tally.approvals_of(s), 0) for s in tally.sectors_asked}
        return sum(short.values()), [s for s, missing in short.items() if missing]
    if rule.kind == RuleKind.CHAIR:
        return 0 if tally.presiding and tally.presiding.vote else 1, []
    return _majority_shortfall(tally, waiting)


def _majority_shortfall(tally: Count, waiting: list[Place]) -> tuple[int, list[str]]:
    missing: list[str] = []
    people = 0
    if tally.rule.kind == RuleKind.QUORUM:
        missing = [s for s in tally.rule.sectors if s not in tally.sectors_present]
        unseen = [p for p in waiting if not p.is_present(tally.rule)]
        people = min(max(tally.rule.quorum - tally.present, 0), len(unseen))
    votes = max(tally.objections - tally.approvals + 1, 0)
    return max(people, len(missing), votes), missing


def _waits_for_casting_vote(tally: Count, waiting: list[Place]) -> bool:
    level = tally.approvals == tally.objections and not tally.is_silent
    by_majority = tally.rule.kind in {RuleKind.MAJORITY, RuleKind.QUORUM}
    return level and by_majority and not waiting


def _presiding_title(tally: Count) -> str:
    return "chair" if tally.presiding and tally.presiding.seat.is_chair else "vice-chair"


def _of_sectors(sectors: list[str]) -> str:
    return "".join(f", one from {sector_words(sector)}" for sector in sectors)


def _people(n: int) -> str:
    return f"{number(n)} {'person' if n == 1 else 'people'}"


def _too_few(tally: Count) -> str:
    if not tally.left:
        return "nobody is left who can vote on it"
    able = _people(tally.left)
    return f"it needs {number(tally.rule.n)} approvals and only {able} can vote on it"


def _sector_missing(tally: Count) -> str:
    able = (tally.left_of, tally.approvals_of)
    for sector in tally.sectors_asked:
        if able[0](sector) < tally.rule.n:
            return f"too few from {sector_words(sector)} can vote on it"
    return "too few approvals of a sector can still come" if tally.left else _too_few(tally)


def _no_quorum(tally: Count) -> str:
    able = {p.seat.sector for p in tally.places if p.is_left(tally.rule)}
    missing = [s for s in tally.rule.sectors if s not in able]
    if tally.left < max(tally.rule.quorum, 1):
        quorum = number(tally.rule.quorum)
        return f"its quorum is {quorum} and only {_people(tally.left)} can count to it"
    if missing:
        return f"its quorum asks for somebody from {sector_words(missing[0])}, and there is nobody"
    return _outvoted(tally)


def _outvoted(tally: Count) -> str:
    if not tally.left:
        return "nobody is left who can vote on it"
    return "more object than can still approve"


def _somebody_missing(tally: Count) -> str:
    if not tally.places:
        return "nobody is asked"
    if tally.objections:
        return "all must approve and somebody objects"
    return "all must approve and not everybody can vote on it"


def _no_chair(_: Count) -> str:
    return "neither the chair nor the vice-chair can vote on it"


_NO_WAY: dict[RuleKind, Callable[[Count], str]] = {
    RuleKind.ALL: _somebody_missing,
    RuleKind.MAJORITY: _outvoted,
    RuleKind.QUORUM: _no_quorum,
    RuleKind.AT_LEAST: _too_few,
    RuleKind.PER_SECTOR: _sector_missing,
    RuleKind.CHAIR: _no_chair,
}
