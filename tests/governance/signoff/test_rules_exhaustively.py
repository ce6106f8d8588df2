"""The tally against the slow statement, for every state of four and five seats."""

from itertools import combinations_with_replacement, product

import pytest

from governance.signoff.rules import Ballot, Rule, RuleKind, Seat, Vote, can_pass, decide
from tests.governance.signoff import slow_rules

VOTES = {"yes": Vote.APPROVE, "no": Vote.OBJECT, "abstain": Vote.ABSTAIN}
FATES = ["recused", "waiting", "yes", "no", "abstain"]
GP, COUNCIL = "general_practice", "local_authority"

RULES = [
    Rule(RuleKind.ALL),
    Rule(RuleKind.MAJORITY),
    Rule(RuleKind.MAJORITY, casting_vote=False),
    Rule(RuleKind.AT_LEAST, n=1),
    Rule(RuleKind.AT_LEAST, n=2),
    Rule(RuleKind.AT_LEAST, n=4),
    Rule(RuleKind.PER_SECTOR, n=1, sectors=(GP, COUNCIL)),
    Rule(RuleKind.CHAIR),
    Rule(RuleKind.QUORUM, quorum=2),
    Rule(RuleKind.QUORUM, quorum=3, sectors=(GP,)),
    Rule(RuleKind.QUORUM, quorum=4, casting_vote=False),
]


def name(rule: Rule) -> str:
    return f"{rule.kind.value}-{rule.n}-{rule.quorum}-{len(rule.sectors)}-{rule.casting_vote}"


def built(states):
    seats = [
        Seat(
            key=at,
            person=at,
            sector=sector,
            is_chair=role == "chair",
            is_vice_chair=role == "vice",
            is_recused=fate == "recused",
        )
        for at, (role, sector, fate) in enumerate(states, 1)
    ]
    ballots = [
        Ballot(at, at, VOTES[fate]) for at, (_, _, fate) in enumerate(states, 1) if fate in VOTES
    ]
    return seats, ballots


def expected(rule: Rule, states) -> str | None:
    ends = slow_rules.ends(rule.kind.value, states, **terms(rule))
    if len(ends) == 1:
        return ends.pop()
    return "failed" if too_few(rule, states) else None


def too_few(rule: Rule, states) -> bool:
    left = slow_rules.left(states)
    if rule.kind == RuleKind.PER_SECTOR and left:
        return any(sum(seat[1] == sector for seat in left) < rule.n for sector in rule.sectors)
    return rule.kind == RuleKind.AT_LEAST and 0 < len(left) < rule.n


def terms(rule: Rule):
    return {
        "n": rule.n,
        "quorum": rule.quorum,
        "sectors": rule.sectors,
        "casting": rule.casting_vote,
    }


def agrees(rule: Rule, states) -> None:
    seats, ballots = built(states)

    found = decide(rule, seats, ballots)
    final = decide(rule, seats, ballots, closed=True)
    passable = can_pass(rule, seats, ballots)

    ends = slow_rules.ends(rule.kind.value, states, **terms(rule))
    at_deadline = slow_rules.as_it_stands(rule.kind.value, states, **terms(rule))
    assert found == expected(rule, states), states
    assert final in at_deadline, states
    assert final != "passed" or at_deadline == {"passed"}, states
    assert passable == ("passed" in ends), states


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_four_seats_decide_as_the_slow_statement_says(rule):
    roles = [("chair", ""), ("vice", GP), ("member", COUNCIL), ("member", GP)]

    for fates in product(FATES, repeat=4):
        agrees(rule, [(*role, fate) for role, fate in zip(roles, fates, strict=True)])


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_five_seats_with_three_like_members_decide_as_the_slow_statement_says(rule):
    for chair, vice in product(FATES, repeat=2):
        for members in combinations_with_replacement(FATES, 3):
            states = [("chair", COUNCIL, chair), ("vice", "", vice)]
            agrees(rule, states + [("member", GP, fate) for fate in members])


MEETING = ["recused", "away", "waiting", "sitting", "yes", "no", "abstain"]
ATTENDED = {"away": False, "waiting": None, "recused": None}


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_three_seats_at_a_meeting_decide_as_the_slow_statement_says(rule):
    rule = Rule(rule.kind, rule.n, rule.quorum, rule.sectors, rule.casting_vote, on_line=False)
    roles = [("chair", COUNCIL), ("vice", GP), ("member", GP)]

    for fates in product(MEETING, repeat=3):
        states = [(*role, fate) for role, fate in zip(roles, fates, strict=True)]
        seats, ballots = built(states)
        at_meeting = [
            Seat(
                s.key,
                s.person,
                sector=s.sector,
                is_chair=s.is_chair,
                is_vice_chair=s.is_vice_chair,
                is_recused=s.is_recused,
                attended=ATTENDED.get(fate, True),
            )
            for s, fate in zip(seats, fates, strict=True)
        ]

        found = decide(rule, at_meeting, ballots)

        assert found == expected_at_meeting(rule, states), states


def expected_at_meeting(rule: Rule, states) -> str | None:
    ends = slow_rules.ends(rule.kind.value, states, at_meeting=True, **terms(rule))
    if len(ends) == 1:
        return ends.pop()
    return "failed" if too_few(rule, states) else None
