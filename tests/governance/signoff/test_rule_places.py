"""Who counts, and for whom (docs/rules.md 3)."""

from governance.signoff.rules import (
    Ballot,
    Outcome,
    Rule,
    RuleKind,
    Seat,
    Vote,
    decide,
    may_act,
)

ALL = Rule(RuleKind.ALL)
MAJORITY = Rule(RuleKind.MAJORITY)
CHAIR = Rule(RuleKind.CHAIR)
YES, NO, ABSTAIN = Vote.APPROVE, Vote.OBJECT, Vote.ABSTAIN


def at_least(n: int) -> Rule:
    return Rule(RuleKind.AT_LEAST, n=n)


def quorum(n: int, *sectors: str, casting_vote: bool = True, on_line: bool = True) -> Rule:
    return Rule(
        RuleKind.QUORUM, quorum=n, sectors=sectors, casting_vote=casting_vote, on_line=on_line
    )


def members(n: int) -> list[Seat]:
    """The chair, the vice-chair and members, `n` in all."""
    return [Seat(k, k, is_chair=k == 1, is_vice_chair=k == 2) for k in range(1, n + 1)]


def cast(*votes: Vote | None) -> list[Ballot]:
    """The votes of the first seats in order; None for a seat that has not voted."""
    return [Ballot(k, k, vote) for k, vote in enumerate(votes, 1) if vote]


def test_a_person_who_holds_two_seats_counts_once():
    seats = [Seat(1, 7), Seat(2, 7), Seat(3, 8)]
    ballots = [Ballot(1, 7, YES), Ballot(2, 7, YES), Ballot(3, 8, NO)]

    assert decide(at_least(2), seats, ballots) == Outcome.FAILED


def test_the_second_seat_of_a_person_is_open_to_its_deputy_alone():
    seats = [Seat(1, 7), Seat(2, 7, deputy=9), Seat(3, 8)]

    assert may_act(seats, None) == {1: (7,), 2: (9,), 3: (8,)}


def test_a_deputy_acts_in_the_principals_place():
    seats = [Seat(1, 7, deputy=9), Seat(2, 8)]
    ballots = [Ballot(1, 9, YES), Ballot(2, 8, YES)]

    assert decide(ALL, seats, ballots) == Outcome.PASSED


def test_a_deputy_who_holds_a_seat_does_not_count_twice():
    seats = [Seat(1, 7, deputy=8), Seat(2, 8)]

    assert may_act(seats, None) == {1: (7,), 2: (8,)}


def test_one_deputy_of_two_principals_counts_once():
    seats = [Seat(1, 7, deputy=9), Seat(2, 8, deputy=9), Seat(3, 6)]
    ballots = [Ballot(1, 9, YES), Ballot(2, 9, YES)]

    assert decide(at_least(2), seats, ballots) is None


def test_a_stranger_has_no_proxy_vote():
    assert decide(at_least(1), [Seat(1, 7)], [Ballot(1, 99, YES)], closed=True) == "expired"


def test_who_submitted_the_proposal_leaves_the_count():
    assert decide(ALL, members(3), cast(YES, YES), submitter=3) == Outcome.PASSED
    assert decide(at_least(3), members(3), cast(YES), submitter=3) == Outcome.FAILED


def test_who_submitted_the_proposal_does_not_act_as_a_deputy_on_it():
    assert may_act([Seat(1, 7, deputy=9)], 9) == {1: (7,)}
