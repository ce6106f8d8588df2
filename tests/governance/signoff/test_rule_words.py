import pytest

from governance.signoff.rules import (
    Ballot,
    Rule,
    RuleKind,
    Seat,
    Vote,
    cannot_pass,
    sector_words,
    still_needed,
)
from tests.governance.signoff.sitting import attend

YES, NO = Vote.APPROVE, Vote.OBJECT
GP, COUNCIL = "general_practice", "local_authority"
SEATS = [
    Seat(1, 1, is_chair=True),
    Seat(2, 2, sector=COUNCIL, is_vice_chair=True),
    Seat(3, 3, sector=GP),
    Seat(4, 4, sector="nhs_provider"),
]
RECUSED = [Seat(1, 1, is_chair=True, is_recused=True), Seat(2, 2, is_recused=True)]


def cast(*votes):
    return [Ballot(at, at, vote) for at, vote in enumerate(votes, 1) if vote]


@pytest.mark.parametrize(
    ("rule", "ballots", "sentence"),
    [
        (Rule(RuleKind.ALL), cast(YES), "Three more needed."),
        (Rule(RuleKind.AT_LEAST, n=2), cast(YES), "One more needed."),
        (Rule(RuleKind.MAJORITY), cast(NO), "Two more needed."),
        (Rule(RuleKind.MAJORITY), cast(YES), "Enough have approved; others may still vote."),
        (Rule(RuleKind.CHAIR), [], "The chair has still to decide."),
        (
            Rule(RuleKind.QUORUM, quorum=3, sectors=(GP,)),
            cast(YES),
            "Two more needed, one from general practice.",
        ),
        (
            Rule(RuleKind.PER_SECTOR, n=1, sectors=(GP, COUNCIL)),
            cast(None, YES),
            "One more needed, one from general practice.",
        ),
        (
            Rule(RuleKind.QUORUM, quorum=2),
            cast(YES, NO, YES, NO),
            "It is a tie: the chair is asked for a casting vote.",
        ),
        (
            Rule(RuleKind.ALL),
            cast(NO),
            "It cannot pass: all must approve and somebody objects.",
        ),
    ],
)
def test_what_is_still_needed_is_said_in_words(rule, ballots, sentence):
    assert still_needed(rule, SEATS, ballots).startswith(sentence)


def test_at_a_meeting_what_is_needed_counts_those_who_came():
    rule = Rule(RuleKind.QUORUM, quorum=3, on_line=False)

    words = still_needed(rule, attend(SEATS, [1, 2]), [])

    assert words == "It cannot pass: its quorum is three and only two people can count to it."


@pytest.mark.parametrize(
    ("rule", "seats", "reason"),
    [
        (Rule(RuleKind.ALL), RECUSED, "not everybody can vote"),
        (Rule(RuleKind.MAJORITY), RECUSED, "nobody is left"),
        (Rule(RuleKind.AT_LEAST, n=5), SEATS, "it needs five approvals and only four people"),
        (Rule(RuleKind.AT_LEAST, n=1), [], "nobody is left"),
        (Rule(RuleKind.PER_SECTOR, sectors=("voluntary",)), SEATS, "too few from the voluntary"),
        (Rule(RuleKind.CHAIR), SEATS[2:], "neither the chair nor the vice-chair"),
        (Rule(RuleKind.QUORUM, quorum=5), SEATS, "its quorum is five and only four people"),
        (Rule(RuleKind.QUORUM, sectors=("other",)), SEATS, "somebody from another sector"),
    ],
)
def test_a_stage_that_nobody_can_carry_says_why(rule, seats, reason):
    assert reason in cannot_pass(rule, seats)


def test_a_stage_that_can_pass_gives_no_reason():
    assert cannot_pass(Rule(RuleKind.QUORUM, quorum=4, sectors=(GP,)), SEATS) == ""


def test_sectors_are_written_as_people_write_them():
    assert sector_words("nhs_provider") == "an NHS provider"
    assert sector_words("general_practice") == "general practice"
