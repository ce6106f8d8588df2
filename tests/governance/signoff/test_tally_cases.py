"""Cases from partnerships, standing orders and manuals of procedure, decided as they were."""

from typing import NamedTuple

import pytest

from governance.signoff.rules import (
    Ballot,
    Rule,
    RuleKind,
    Seat,
    Vote,
    decide,
    is_tied,
    presiding_seat,
)
from tests.governance.signoff.sitting import attend

YES, NO, ABSTAIN = Vote.APPROVE, Vote.OBJECT, Vote.ABSTAIN
OFFICER, LAY = "officer", "lay"
ALL, CHAIR, MAJORITY = Rule(RuleKind.ALL), Rule(RuleKind.CHAIR), Rule(RuleKind.MAJORITY)
NO_CASTING_VOTE = Rule(RuleKind.MAJORITY, casting_vote=False)


def at_meeting(quorum: int, *sectors: str) -> Rule:
    return Rule(RuleKind.QUORUM, quorum=quorum, sectors=sectors, on_line=False)


class Case(NamedTuple):
    """How many sit; who came (the first so many); for, against and abstaining, in that order."""

    rule: Rule
    seats: int
    came: int
    votes: tuple[int, int, int]
    outcome: str
    casting: Vote | None = None


CASES = {
    "9 of 20 present with a quorum of 10 decide nothing": Case(
        at_meeting(10), 20, 9, (9, 0, 0), "not_quorate"
    ),
    "10 of 20 present with a quorum of 10 decide": Case(
        at_meeting(10), 20, 10, (10, 0, 0), "passed"
    ),
    "of 20 votes cast 11 are a majority": Case(MAJORITY, 20, 20, (11, 9, 0), "passed"),
    "of 20 votes cast 10 are none": Case(NO_CASTING_VOTE, 20, 20, (10, 10, 0), "failed"),
    "of 19 votes cast 10 are a majority": Case(NO_CASTING_VOTE, 20, 20, (10, 9, 1), "passed"),
    "13 to 13 is lost": Case(NO_CASTING_VOTE, 26, 26, (13, 13, 0), "failed"),
    "13 to 14 is lost": Case(NO_CASTING_VOTE, 27, 27, (13, 14, 0), "failed"),
    "2 to 1 with 10 abstaining is carried": Case(MAJORITY, 13, 13, (2, 1, 10), "passed"),
    "7 to 4 with 2 abstaining is carried": Case(at_meeting(7), 13, 13, (7, 4, 2), "passed"),
    "one vote alone carries a meeting of eight who abstain": Case(
        at_meeting(8), 20, 8, (1, 0, 7), "passed"
    ),
    "nine of fifteen with six abstaining are nine": Case(
        Rule(RuleKind.AT_LEAST, n=9), 15, 15, (9, 0, 6), "passed"
    ),
    "eight of fifteen are not nine": Case(
        Rule(RuleKind.AT_LEAST, n=9), 15, 15, (8, 0, 7), "failed"
    ),
    "an equality is broken by who presides": Case(
        at_meeting(3), 9, 6, (3, 3, 0), "passed", casting=YES
    ),
    "who presides may break it the other way": Case(
        at_meeting(3), 9, 6, (3, 3, 0), "failed", casting=NO
    ),
    "an equality that nobody breaks falls": Case(at_meeting(3), 9, 6, (3, 3, 0), "failed"),
    "unanimity of those who are asked": Case(ALL, 6, 6, (6, 0, 0), "passed"),
    "one against is the end of unanimity": Case(ALL, 6, 6, (5, 1, 0), "failed"),
    "one silent leaves unanimity open to the deadline": Case(ALL, 6, 6, (5, 0, 0), "expired"),
    "a meeting that only abstains decides nothing": Case(at_meeting(3), 6, 4, (0, 0, 4), "expired"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_case_is_decided_as_it_was(case):
    seats = attend(members(case.seats), range(1, case.came + 1))
    ayes, noes, abstaining = case.votes
    said = [YES] * ayes + [NO] * noes + [ABSTAIN] * abstaining
    ballots = [Ballot(key, key, vote) for key, vote in enumerate(said, 1)]
    if case.casting:
        ballots.append(Ballot(1, 1, case.casting, is_casting=True))

    assert decide(case.rule, seats, ballots, closed=True) == case.outcome


def members(number: int) -> list[Seat]:
    return [Seat(k, k, is_chair=k == 1, is_vice_chair=k == 2) for k in range(1, number + 1)]


def cast(*votes: Vote | None) -> list[Ballot]:
    return [Ballot(key, key, vote) for key, vote in enumerate(votes, 1) if vote]


def test_a_member_with_an_interest_no_longer_counts_to_a_quorum_that_was_there():
    """A third of twelve, an officer and a lay member among them (standing orders of NHS boards)."""
    rule = at_meeting(4, OFFICER, LAY)
    board = [Seat(key, key, sector=OFFICER if key % 2 else LAY) for key in range(1, 13)]
    here = attend(board, [1, 2, 4, 6])
    without_officer = [Seat(1, 1, sector=OFFICER, is_recused=True, attended=True), *here[1:]]

    assert decide(rule, here, cast(YES, YES, None, NO), closed=True) == "passed"
    assert decide(rule, without_officer, cast(YES, YES, None, NO)) == "not_quorate"


def test_the_vice_chair_presides_over_a_meeting_from_which_the_chair_is_away():
    rule = at_meeting(3)
    seats = attend(members(6), [2, 3, 4, 5])
    votes = cast(None, YES, NO, YES, NO)

    assert presiding_seat(rule, seats, votes) == 2
    assert decide(rule, seats, votes) is None
    assert decide(rule, seats, [*votes, Ballot(2, 2, YES, is_casting=True)]) == "passed"


def test_on_line_a_silent_chair_hands_nothing_to_the_vice_chair():
    assert decide(CHAIR, members(3), cast(None, YES, YES), closed=True) == "expired"
    assert presiding_seat(MAJORITY, members(3), []) == 1


def test_the_chair_presides_before_attendance_is_recorded():
    assert presiding_seat(at_meeting(2), members(3), []) == 1


def test_a_chair_who_only_breaks_ties_breaks_this_one():
    votes = [*cast(None, YES, YES, NO, NO), Ballot(1, 1, YES, is_casting=True)]

    assert decide(MAJORITY, members(5), votes, closed=True) == "passed"
    assert decide(Rule(RuleKind.QUORUM, quorum=5), members(5), votes, closed=True) == "passed"


def test_without_anybody_to_preside_no_casting_vote_is_asked_for():
    plain = [Seat(1, 1), Seat(2, 2)]

    assert not is_tied(MAJORITY, plain, cast(YES, NO))
    assert decide(MAJORITY, plain, cast(YES, NO)) == "failed"


def test_a_chair_who_submitted_it_leaves_the_casting_vote_to_the_vice_chair():
    votes = [*cast(None, YES, NO), Ballot(2, 2, NO, is_casting=True)]

    assert presiding_seat(MAJORITY, members(3), votes, submitter=1) == 2
    assert decide(MAJORITY, members(3), votes, submitter=1) == "failed"


def test_the_deputy_of_who_submitted_it_has_no_say_either():
    seats = [Seat(1, 1, deputy=9), Seat(2, 2), Seat(3, 3)]

    assert decide(ALL, seats, [Ballot(1, 9, NO), *cast(None, YES, YES)], submitter=1) == "passed"


def test_a_casting_vote_that_abstains_breaks_nothing():
    casting = Ballot(1, 1, ABSTAIN, is_casting=True)

    assert decide(MAJORITY, members(2), [*cast(YES, NO), casting]) is None


def test_a_member_who_is_not_asked_does_not_come_by_a_casting_vote():
    stray = Ballot(3, 3, YES, is_casting=True)
    rule = Rule(RuleKind.QUORUM, quorum=3)

    assert decide(rule, members(3), [*cast(YES, YES), stray], closed=True) == "not_quorate"


def test_under_all_an_abstention_is_no_vote_and_can_still_become_one():
    assert decide(ALL, members(2), cast(YES, ABSTAIN)) is None
    assert decide(ALL, members(2), cast(YES, ABSTAIN), closed=True) == "expired"
    assert decide(ALL, members(2), [*cast(YES, ABSTAIN), Ballot(2, 2, YES)]) == "passed"


def test_a_chair_alone_who_abstains_has_decided_nothing():
    assert decide(CHAIR, members(3), cast(ABSTAIN)) == "expired"


def test_the_sector_of_who_submitted_it_is_still_asked_for():
    seats = [Seat(1, 1, sector=OFFICER), Seat(2, 2, sector=LAY)]

    assert decide(Rule(RuleKind.PER_SECTOR), seats, cast(None, YES), submitter=1) == "failed"


def test_a_quorum_of_nobody_is_never_short():
    assert decide(Rule(RuleKind.QUORUM), members(2), [], closed=True) == "expired"


def test_co_chairs_preside_in_the_order_of_their_seats():
    chairs = [Seat(1, 1, is_chair=True), Seat(2, 2, is_chair=True)]

    assert decide(CHAIR, chairs, cast(None, NO)) is None
    assert decide(CHAIR, chairs, cast(YES, NO)) == "passed"


def test_no_rule_passes_without_an_approval():
    for kind in (RuleKind.AT_LEAST, RuleKind.PER_SECTOR):
        rule = Rule(kind, n=0, sectors=(LAY,))
        assert decide(rule, [Seat(1, 1, sector=LAY)], [], closed=True) == "expired"


def test_no_vote_for_or_against_is_no_tie():
    assert not is_tied(MAJORITY, members(3), cast(ABSTAIN, ABSTAIN))
    assert is_tied(MAJORITY, members(3), cast(YES, NO))
