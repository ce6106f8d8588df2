"""Who counts: each person once, the submitter not at all, deputies in their principal's place."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from governance.signoff.rules.terms import Ballot, Rule, RuleKind, Seat, Vote

Actors = dict[int, tuple[int, ...]]


class Stance(StrEnum):
    """Where a place stands. Out = recused, of the submitter, or of who acts in another place."""

    OUT = "out"
    AWAY = "away"
    WAITING = "waiting"
    SITTING = "sitting"
    FOR = "for"
    AGAINST = "against"
    ABSTAINING = "abstaining"


class Place(NamedTuple):
    """A seat as it counts; `casting` is the casting vote given in it.

    Waiting = may still come and vote. Sitting = is present, and may still vote.
    """

    seat: Seat
    stance: Stance
    casting: Vote | None = None


_SAID = {
    Vote.APPROVE: Stance.FOR,
    Vote.APPROVE_WITH_CONDITIONS: Stance.FOR,
    Vote.OBJECT: Stance.AGAINST,
    Vote.ABSTAIN: Stance.ABSTAINING,
}


def may_act(seats: Sequence[Seat], submitter: int | None) -> Actors:
    """The people who may act for each seat, by seat key; a seat without any does not count.

    A person acts for the first seat they hold (the chair's first). A further seat of theirs is open
    to its deputy alone, and who has a seat of their own deputises for nobody else. Who is recused
    in one seat has left all that they hold, unless that one was its deputy's alone.
    """
    busy: set[int | None] = {submitter}
    busy.update(seat.person for seat in seats)
    owners: dict[int, Seat] = {}
    for seat in sorted(seats, key=_rank):
        if seat.person == submitter:
            continue
        if seat.person not in owners:
            owners[seat.person] = seat
        elif seat.deputy is not None and seat.deputy not in busy:
            owners[seat.deputy] = seat
            busy.add(seat.deputy)
    gone = {s.person for s in seats if s.is_recused and not _is_deputys_alone(s, owners)}
    return {
        seat.key: (owner,) if seat.deputy is None or seat.deputy in busy else (owner, seat.deputy)
        for owner, seat in owners.items()
        if seat.is_recused or seat.person not in gone
    }


def _is_deputys_alone(seat: Seat, owners: dict[int, Seat]) -> bool:
    owner = next((person for person, owned in owners.items() if owned is seat), seat.person)
    return owner != seat.person


def _rank(seat: Seat) -> int:
    return 0 if seat.is_chair else 2 - seat.is_vice_chair


def take_places(
    rule: Rule, seats: Sequence[Seat], ballots: Iterable[Ballot], submitter: int | None
) -> list[Place]:
    """Seats and ballots as they count: one per person, none of the recused, none of the absent."""
    actors = may_act(seats, submitter)
    votes, casting = _first_valid(rule, ballots, actors)
    return [
        _place(rule, seat, votes.get(seat.key), casting.get(seat.key))
        if seat.key in actors
        else Place(seat, Stance.OUT)
        for seat in seats
    ]


def _place(rule: Rule, seat: Seat, vote: Vote | None, casting: Vote | None) -> Place:
    if seat.is_recused:
        return Place(seat, Stance.OUT)
    if not (rule.on_line or seat.attended):
        return Place(seat, Stance.WAITING if seat.attended is None else Stance.AWAY)
    if not (seat.is_chair or seat.is_vice_chair):
        casting = None
    if vote:
        return Place(seat, _SAID[vote], casting)
    return Place(seat, Stance.SITTING if seat.attended or casting else Stance.WAITING, casting)


def _first_valid(
    rule: Rule, ballots: Iterable[Ballot], actors: Actors
) -> tuple[dict[int, Vote], dict[int, Vote]]:
    """Votes and casting votes by seat: the first of a seat, and of a person in one seat only."""
    votes: dict[int, Vote] = {}
    casting: dict[int, Vote] = {}
    acted: dict[int, int] = {}
    for ballot in ballots:
        if ballot.vote == Vote.ABSTAIN and not _may_abstain(rule, ballot):
            continue
        if ballot.cast_by not in actors.get(ballot.seat, ()):
            continue
        if acted.setdefault(ballot.cast_by, ballot.seat) == ballot.seat:
            (casting if ballot.is_casting else votes).setdefault(ballot.seat, ballot.vote)
    return votes, casting


def _may_abstain(rule: Rule, ballot: Ballot) -> bool:
    """An abstention is no vote under "all", and breaks no tie."""
    return not ballot.is_casting and rule.kind != RuleKind.ALL
