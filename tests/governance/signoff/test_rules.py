"""docs/rules.md 3, sentence by sentence."""

import pytest

from governance.signoff.rules import (
    Ballot,
    Outcome,
    Rule,
    RuleKind,
    Seat,
    Vote,
    cannot_pass,
    decide,
    is_tied,
    votes_offered,
)
from tests.governance.signoff.sitting import attend

ALL = Rule(RuleKind.ALL)
MAJORITY = Rule(RuleKind.MAJORITY)
CHAIR = Rule(RuleKind.CHAIR)
YES, NO, ABSTAIN = Vote.APPROVE, Vote.OBJECT, Vote.ABSTAIN
GP, COUNCIL = "general_practice", "local_authority"


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


def recused(seat: Seat) -> Seat:
    return Seat(
        seat.key, seat.person, seat.deputy, seat.sector, seat.is_chair, seat.is_vice_chair, True
    )


def test_all_passes_when_everybody_has_approved():
    assert decide(ALL, members(3), cast(YES, YES, YES)) == Outcome.PASSED


def test_all_is_open_while_one_has_not_voted():
    assert decide(ALL, members(3), cast(YES, YES)) is None


def test_all_fails_at_the_first_objection():
    assert decide(ALL, members(3), cast(NO)) == Outcome.FAILED


def test_all_with_votes_missing_expires_at_the_deadline():
    assert decide(ALL, members(3), cast(YES, YES), closed=True) == Outcome.EXPIRED


def test_an_approval_with_conditions_is_an_approval():
    votes = cast(YES, Vote.APPROVE_WITH_CONDITIONS)

    assert decide(ALL, members(2), votes) == Outcome.PASSED


def test_under_all_an_abstention_is_not_offered():
    assert ABSTAIN not in votes_offered(RuleKind.ALL)
    assert ABSTAIN in votes_offered(RuleKind.QUORUM)


def test_majority_is_more_approvals_than_objections_of_those_voting():
    assert decide(MAJORITY, members(5), cast(YES, ABSTAIN, ABSTAIN), closed=True) == "passed"


def test_a_majority_that_those_still_to_vote_can_overturn_stays_open():
    assert decide(MAJORITY, members(5), cast(YES, YES)) is None


def test_a_majority_that_nobody_can_overturn_ends_the_stage():
    assert decide(MAJORITY, members(5), cast(YES, YES, YES)) == Outcome.PASSED


def test_at_least_n_ends_at_the_nth_approval():
    assert decide(at_least(2), members(5), cast(NO, YES, YES)) == Outcome.PASSED


def test_fewer_than_n_at_the_deadline_fails():
    assert decide(at_least(2), members(5), cast(YES), closed=True) == Outcome.FAILED


def test_fewer_than_n_left_fails_at_once():
    one, two, three = members(3)

    assert decide(at_least(3), [one, two, recused(three)], []) == Outcome.FAILED


def test_n_per_sector_needs_its_number_from_each():
    rule = Rule(RuleKind.PER_SECTOR, n=1, sectors=(GP, COUNCIL))
    seats = [Seat(1, 1, sector=GP), Seat(2, 2, sector=GP), Seat(3, 3, sector=COUNCIL)]

    assert decide(rule, seats, cast(YES, YES)) is None
    assert decide(rule, seats, cast(YES, None, YES)) == Outcome.PASSED
    assert decide(rule, seats, cast(YES, None, NO)) == Outcome.FAILED


def test_per_sector_without_named_sectors_asks_those_of_the_seats():
    rule = Rule(RuleKind.PER_SECTOR, n=1)
    seats = [Seat(1, 1, sector=GP), Seat(2, 2, sector=COUNCIL)]

    assert decide(rule, seats, cast(YES)) is None
    assert decide(rule, seats, cast(YES, YES)) == Outcome.PASSED


def test_chair_alone_is_decided_by_the_chair():
    assert decide(CHAIR, members(3), cast(None, YES, YES)) is None
    assert decide(CHAIR, members(3), cast(NO, YES, YES)) == Outcome.FAILED


def test_a_conflicted_chair_hands_the_item_to_the_vice_chair():
    chair, vice, member = members(3)

    assert decide(CHAIR, [recused(chair), vice, member], cast(None, YES)) == Outcome.PASSED


def test_a_silent_chair_alone_expires():
    assert decide(CHAIR, members(3), [], closed=True) == Outcome.EXPIRED


def test_nine_of_twenty_present_with_a_quorum_of_ten_decide_nothing():
    seats = attend(members(20), range(1, 10))
    rule = quorum(10, on_line=False)

    assert decide(rule, seats, cast(*[YES] * 9)) == Outcome.NOT_QUORATE


def test_a_quorum_short_at_the_deadline_is_not_quorate():
    assert decide(quorum(3), members(5), cast(YES, YES), closed=True) == Outcome.NOT_QUORATE


def test_quorum_needs_every_required_sector():
    seats = [Seat(1, 1, sector=GP), Seat(2, 2, sector=GP), Seat(3, 3, sector=COUNCIL)]

    assert decide(quorum(2, GP, COUNCIL), seats, cast(YES, YES), closed=True) == "not_quorate"
    assert decide(quorum(2, GP, COUNCIL), seats, cast(YES, None, YES), closed=True) == "passed"


def test_an_independent_chair_counts_to_the_number_and_to_no_sector():
    seats = [Seat(1, 1, is_chair=True), Seat(2, 2, sector=GP)]

    assert decide(quorum(2, GP), seats, cast(YES, YES)) == Outcome.PASSED
    assert decide(quorum(1, GP), seats, cast(YES), closed=True) == Outcome.NOT_QUORATE


def test_an_abstention_counts_to_quorum_and_not_to_the_majority():
    assert decide(quorum(3), members(3), cast(YES, ABSTAIN, ABSTAIN)) == Outcome.PASSED


def test_a_majority_does_not_end_the_stage_before_the_quorum_is_there():
    assert decide(quorum(4), members(5), cast(YES, YES, YES)) is None


def test_a_recusal_that_makes_the_quorum_impossible_ends_the_stage():
    one, two, three = members(3)

    assert decide(quorum(3), [one, two, recused(three)], cast(YES)) == Outcome.NOT_QUORATE


def test_a_recused_member_leaves_the_count_and_the_vote():
    one, two, three = members(3)

    assert decide(ALL, [one, two, recused(three)], cast(YES, YES)) == Outcome.PASSED


def test_who_recuses_after_voting_is_not_counted():
    one, two, three = members(3)

    assert decide(MAJORITY, [one, two, recused(three)], cast(YES, None, NO)) is None
    assert decide(MAJORITY, [one, recused(two), recused(three)], cast(YES, NO, NO)) == "passed"


def test_where_the_body_decides_only_in_meetings_a_ballot_alone_is_no_presence():
    seats = attend(members(3), [1, 2])

    outcome = decide(quorum(3, on_line=False), seats, cast(YES, YES, YES), closed=True)

    assert outcome == Outcome.NOT_QUORATE


def test_who_attended_counts_to_quorum_without_voting():
    seats = attend(members(3), [1, 2, 3])

    assert decide(quorum(3, on_line=False), seats, cast(YES), closed=True) == Outcome.PASSED


def test_only_those_who_attended_can_still_change_the_result():
    seats = attend(members(5), [1, 2, 3])

    assert decide(quorum(3, on_line=False), seats, cast(YES, YES, YES)) == Outcome.PASSED
    assert decide(quorum(3, on_line=False), seats, cast(YES, NO)) is None


def test_before_attendance_is_recorded_a_meeting_can_still_go_either_way():
    assert decide(quorum(3, on_line=False), members(5), []) is None


def test_a_tie_is_broken_by_the_chairs_casting_vote():
    votes = cast(YES, NO)
    casting = Ballot(1, 1, YES, is_casting=True)

    assert decide(quorum(2), members(2), votes) is None
    assert is_tied(quorum(2), members(2), votes)
    assert decide(quorum(2), members(2), [*votes, casting]) == Outcome.PASSED


def test_a_tie_that_nobody_breaks_falls_at_the_deadline():
    assert decide(quorum(2), members(2), cast(YES, NO), closed=True) == Outcome.FAILED


def test_without_a_casting_vote_a_tie_falls_at_once():
    rule = quorum(2, casting_vote=False)

    assert decide(rule, members(2), cast(YES, NO)) == Outcome.FAILED
    assert not is_tied(rule, members(2), cast(YES, NO))


def test_a_members_casting_vote_breaks_no_tie():
    votes = [*cast(YES, NO), Ballot(2, 2, YES, is_casting=True)]

    assert decide(quorum(2), members(2), votes) is None


def test_the_vice_chair_breaks_the_tie_of_a_conflicted_chair():
    chair, vice, member = members(3)
    votes = [*cast(None, YES, NO), Ballot(2, 2, NO, is_casting=True)]

    assert decide(quorum(2), [recused(chair), vice, member], votes) == Outcome.FAILED


def test_an_early_casting_vote_is_not_counted_once_the_tie_is_gone():
    votes = [*cast(YES, NO, NO), Ballot(1, 1, YES, is_casting=True)]

    assert decide(quorum(2), members(3), votes) == Outcome.FAILED


def test_closed_with_no_vote_for_or_against_expires():
    for rule in (MAJORITY, at_least(1), quorum(2)):
        assert decide(rule, members(2), cast(ABSTAIN, ABSTAIN), closed=True) == Outcome.EXPIRED


@pytest.mark.parametrize("kind", list(RuleKind))
def test_nobody_left_to_vote_is_not_quorate(kind):
    seats = [recused(seat) for seat in members(3)]

    assert decide(Rule(kind, sectors=(GP,)), seats, []) == Outcome.NOT_QUORATE


def test_a_submission_that_no_vote_could_carry_is_seen_beforehand():
    assert cannot_pass(quorum(2), members(2)) == ""
    assert "its quorum is two" in cannot_pass(quorum(2), members(2), submitter=2)
