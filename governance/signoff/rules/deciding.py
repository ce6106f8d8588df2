"""When a stage ends, and how: as soon as nothing that is still to come could change it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from governance.signoff.rules.closing import Count, close, count, presiding
from governance.signoff.rules.places import Place, take_places
from governance.signoff.rules.terms import Ballot, Outcome, Rule, RuleKind, Seat, Vote


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
    ends = set(_ends(rule, places))
    if len(ends) == 1:
        return ends.pop()
    return Outcome.FAILED if _too_few_left(count(rule, places)) else None


def can_pass(
    rule: Rule,
    seats: Sequence[Seat],
    ballots: Iterable[Ballot] = (),
    *,
    submitter: int | None = None,
) -> bool:
    """Whether the stage passes if everyone who can still vote approves."""
    places = take_places(rule, seats, ballots, submitter)
    return best_end(rule, places) == Outcome.PASSED


def best_end(rule: Rule, places: Sequence[Place]) -> Outcome:
    """The end when all who can still vote approve, and a tie is broken in favour."""
    return close(count(rule, [_after(rule, p, _says(Vote.APPROVE)) for p in places]), Vote.APPROVE)


def pending(rule: Rule, places: Sequence[Place]) -> list[Place]:
    """The places that can still vote."""
    return [place for place in places if place.is_left(rule) and place.vote is None]


def is_tied(
    rule: Rule, seats: Sequence[Seat], ballots: Iterable[Ballot], submitter: int | None = None
) -> bool:
    """Whether a casting vote is asked for now: a tie under a rule of majority that has one."""
    now = tally(rule, seats, ballots, submitter)
    by_majority = rule.kind in {RuleKind.MAJORITY, RuleKind.QUORUM}
    level = now.approvals == now.objections and not now.is_silent
    return by_majority and rule.casting_vote and level


def tally(
    rule: Rule, seats: Sequence[Seat], ballots: Iterable[Ballot], submitter: int | None = None
) -> Count:
    """The figures as they count now: who is present, for, against."""
    return count(rule, take_places(rule, seats, ballots, submitter))


def presiding_seat(
    rule: Rule, seats: Sequence[Seat], ballots: Iterable[Ballot], submitter: int | None = None
) -> int | None:
    """The key of the seat that presides: the chair's, or the vice-chair's in their place."""
    found = presiding(rule, take_places(rule, seats, ballots, submitter))
    return found.seat.key if found else None


def _ends(rule: Rule, places: Sequence[Place]) -> Iterable[Outcome]:
    """The ends of the extreme continuations; every other one lies between them.

    Presence only helps quorum, approvals only help passing and objections only hinder it, so that
    all approving, objecting, abstaining, staying away and recusing bound whatever a mixture can do.
    """
    yield best_end(rule, places)
    for move in (_says(Vote.OBJECT), _says(Vote.ABSTAIN), _stay_away, _recuse):
        after = count(rule, [_after(rule, place, move) for place in places])
        yield close(after, Vote.APPROVE)
        yield close(after)


def _after(rule: Rule, place: Place, move: Callable[[Place], Place]) -> Place:
    return move(place) if place.is_left(rule) and place.vote is None else place


def _says(vote: Vote) -> Callable[[Place], Place]:
    return lambda place: replace(place, vote=vote, seat=replace(place.seat, attended=True))


def _stay_away(place: Place) -> Place:
    return replace(place, seat=replace(place.seat, attended=place.seat.attended or False))


def _recuse(place: Place) -> Place:
    return replace(place, seat=replace(place.seat, is_recused=True))


def _too_few_left(now: Count) -> bool:
    rule = now.rule
    if not now.left:
        return False
    if rule.kind == RuleKind.AT_LEAST:
        return now.left < rule.n
    if rule.kind == RuleKind.PER_SECTOR:
        return any(now.left_of(sector) < rule.n for sector in now.sectors_asked)
    return False
