"""When a stage ends, and how: as soon as nothing that is still to come could change it."""

from collections.abc import Iterable, Iterator, Sequence

from governance.signoff.rules.closing import AS_IT_STANDS, Count, Moves, close, count
from governance.signoff.rules.places import Place, Stance, take_places
from governance.signoff.rules.terms import Ballot, Outcome, Rule, RuleKind, Seat, Vote

OPEN = frozenset({Stance.WAITING, Stance.SITTING})
ALL_APPROVE: Moves = dict.fromkeys(OPEN, Stance.FOR)
EXTREMES: Sequence[Moves] = (
    ALL_APPROVE,
    dict.fromkeys(OPEN, Stance.AGAINST),
    dict.fromkeys(OPEN, Stance.OUT),
    AS_IT_STANDS,
)


def decide(
    rule: Rule,
    seats: Sequence[Seat],
    ballots: Iterable[Ballot],
    *,
    submitter: int | None = None,
    closed: bool = False,
) -> Outcome | None:
    """The stage's outcome; None while it is open and could still go more than one way.

    Ballots cast stand. Those who have not voted may yet vote either way, abstain, recuse or stay
    away: only an outcome that is the same in every case ends the stage before it is closed. Too few
    left to give N approvals ends it as failed at once.
    """
    places = take_places(rule, seats, ballots, submitter)
    if closed:
        return close(count(rule, places))
    ends = _ends(rule, places)
    first = next(ends)
    if all(end is first for end in ends):
        return first
    return Outcome.FAILED if _too_few_left(rule, places) else None


def passes_at_best(best: Count) -> bool:
    """Whether these figures carry the stage when a tie is broken in favour."""
    return close(best, Vote.APPROVE) is Outcome.PASSED


def is_tied(
    rule: Rule, seats: Sequence[Seat], ballots: Iterable[Ballot], submitter: int | None = None
) -> bool:
    """Whether a casting vote is asked for now: a tie that somebody presides over and may break."""
    now = tally(rule, seats, ballots, submitter)
    by_majority = rule.kind in {RuleKind.MAJORITY, RuleKind.QUORUM}
    return by_majority and rule.casting_vote and now.is_tied and now.presiding is not None


def tally(
    rule: Rule, seats: Sequence[Seat], ballots: Iterable[Ballot], submitter: int | None = None
) -> Count:
    """The figures as they count now: who is present, for, against."""
    return count(rule, take_places(rule, seats, ballots, submitter))


def presiding_seat(
    rule: Rule, seats: Sequence[Seat], ballots: Iterable[Ballot], submitter: int | None = None
) -> int | None:
    """The key of the seat that presides: the chair's, or the vice-chair's in their place."""
    found = tally(rule, seats, ballots, submitter).presiding
    return found.seat.key if found else None


def _ends(rule: Rule, places: Sequence[Place]) -> Iterator[Outcome]:
    """The ends of the extreme continuations; every other one lies between them.

    Presence only helps quorum, approvals only help passing and objections only hinder it, so that
    all approving, objecting, recusing and staying away bound whatever a mixture of them, or an
    abstention, can do.
    """
    is_open = any(place.stance in OPEN for place in places)
    for moves in EXTREMES if is_open else [AS_IT_STANDS]:
        after = count(rule, places, moves)
        yield close(after, Vote.APPROVE)
        yield close(after)


def _too_few_left(rule: Rule, places: Sequence[Place]) -> bool:
    """Whether fewer are left than the approvals asked for; with nobody left all ends agree."""
    if rule.kind not in {RuleKind.AT_LEAST, RuleKind.PER_SECTOR}:
        return False
    now = count(rule, places)
    if rule.kind == RuleKind.AT_LEAST:
        return now.left < rule.needed
    return any(now.left_of(sector) < rule.needed for sector in now.sectors_asked)
