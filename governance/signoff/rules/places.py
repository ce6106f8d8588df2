"""Who counts: each person once, the submitter not at all, deputies in their principal's place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from governance.signoff.rules.terms import Ballot, Rule, Seat, Vote


@dataclass(frozen=True, slots=True)
class Place:
    """A seat that counts, with the people who may act for it and what it has said so far."""

    seat: Seat
    actors: tuple[int, ...]
    vote: Vote | None = None
    casting: Vote | None = None

    def is_left(self, rule: Rule) -> bool:
        """Neither recused nor known to have been away from the meeting that decides."""
        return not self.seat.is_recused and (rule.on_line or self.seat.attended is not False)

    def is_present(self, rule: Rule) -> bool:
        """Attended, or voted on line where the body may decide between meetings."""
        if self.seat.is_recused:
            return False
        return self.seat.attended is True or (rule.on_line and self.vote is not None)


def may_act(seats: Sequence[Seat], submitter: int | None) -> dict[int, tuple[int, ...]]:
    """The people who may act for each seat, by seat key; a seat without any does not count.

    A person acts for the first seat they hold (the chair's first). A further seat of theirs is open
    to its deputy alone, and who has a seat of their own deputises for nobody else.
    """
    ordered = sorted(seats, key=lambda seat: (not seat.is_chair, not seat.is_vice_chair))
    holders: set[int | None] = {submitter, *(seat.person for seat in seats)}
    owners: dict[int, int] = {}
    for seat in ordered:
        taken = set(owners.values())
        if seat.person == submitter:
            continue
        if seat.person not in taken:
            owners[seat.key] = seat.person
        elif seat.deputy and seat.deputy not in holders | taken:
            owners[seat.key] = seat.deputy
    busy = holders | set(owners.values())
    return {
        seat.key: (owners[seat.key], *_spare(seat.deputy, busy))
        for seat in ordered
        if seat.key in owners
    }


def _spare(deputy: int | None, busy: set[int | None]) -> tuple[int, ...]:
    return (deputy,) if deputy and deputy not in busy else ()


def attend(
    seats: Sequence[Seat], people: Iterable[int], submitter: int | None = None
) -> tuple[Seat, ...]:
    """The seats with attendance as recorded; a deputy who came fills one seat."""
    came, actors = set(people), may_act(seats, submitter)
    filled: dict[int, bool] = {}
    for key, able in actors.items():
        here = next((person for person in able if person in came), None)
        filled[key] = here is not None
        came.discard(here or 0)
    return tuple(replace(seat, attended=filled.get(seat.key, False)) for seat in seats)


def take_places(
    rule: Rule, seats: Sequence[Seat], ballots: Iterable[Ballot], submitter: int | None
) -> tuple[Place, ...]:
    """Seats and ballots as they count: one per person, none of the recused, none of the absent."""
    actors = may_act(seats, submitter)
    votes = _first_valid(ballots, actors)
    return tuple(
        _place(rule, seat, actors[seat.key], votes) for seat in seats if seat.key in actors
    )


def _place(
    rule: Rule, seat: Seat, actors: tuple[int, ...], votes: dict[tuple[int, bool], Vote]
) -> Place:
    if seat.is_recused or not (rule.on_line or seat.attended):
        return Place(seat, actors)
    vote = votes.get((seat.key, False))
    return Place(seat, actors, vote, votes.get((seat.key, True)) if vote else None)


def _first_valid(
    ballots: Iterable[Ballot], actors: dict[int, tuple[int, ...]]
) -> dict[tuple[int, bool], Vote]:
    votes: dict[tuple[int, bool], Vote] = {}
    acted: dict[int, int] = {}
    for ballot in ballots:
        able = ballot.cast_by in actors.get(ballot.seat, ())
        if able and acted.setdefault(ballot.cast_by, ballot.seat) == ballot.seat:
            votes.setdefault((ballot.seat, ballot.is_casting), ballot.vote)
    return votes
