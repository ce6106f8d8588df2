"""Nobody counts twice: every way to hold and deputise four seats, and three with votes."""

from collections.abc import Iterator
from functools import cache
from itertools import product

import pytest

from governance.signoff.rules import (
    Ballot,
    Rule,
    RuleKind,
    Seat,
    Vote,
    decide,
    may_act,
    tally,
)
from tests.governance.signoff.slow_people import (
    Chair,
    all_chairs,
    own_chairs,
    votes_that_count,
    who_has_left,
    who_may_act,
)
from tests.governance.signoff.slow_rules import Stage, Terms

NUMBERS = {name: at for at, name in enumerate("abcdefghxy", 1)}
VOTES = {"yes": Vote.APPROVE, "no": Vote.OBJECT, "abstains": Vote.ABSTAIN}
THREE, FOUR = ("member", "chair", "vice"), ("member", "vice", "chair", "member")
SUBMITTERS = [None, "a", "b", "x"]
ANY = Rule(RuleKind.AT_LEAST, n=1)
RULES = [
    Terms("quorum_majority", quorum=2),
    Terms("chair"),
]


def in_product(chairs: list[Chair]) -> list[Seat]:
    return [
        Seat(
            at,
            NUMBERS[chair.person],
            NUMBERS.get(chair.deputy),
            is_chair=chair.role == "chair",
            is_vice_chair=chair.role == "vice",
            is_recused=chair.is_recused,
        )
        for at, chair in enumerate(chairs)
    ]


@cache
def stage_of(terms: Terms, roles: tuple[str, ...]) -> Stage:
    return Stage(terms, tuple((role, "") for role in roles))


def ballots_of(said) -> list[Ballot]:
    return [Ballot(at, NUMBERS[person], VOTES[vote]) for at, person, vote in said]


@pytest.mark.parametrize("submitter", [None, "b"])
def test_who_may_act_is_as_the_slow_statement_says(submitter):
    for chairs in all_chairs(4):
        ranked = [chair._replace(role=role) for chair, role in zip(chairs, FOUR, strict=True)]
        found = may_act(in_product(ranked), NUMBERS.get(submitter))

        expected = who_may_act(ranked, submitter)
        assert {at: set(able) for at, able in found.items()} == {
            at: {NUMBERS[person] for person in able} for at, able in expected.items()
        }, ranked


def test_however_three_seats_are_deputised_nobody_counts_twice():
    for chairs in all_chairs(3):
        seats = in_product(chairs)
        people = sorted(
            {person for seat in seats for person in (seat.person, seat.deputy) if person}
        )
        everywhere = [Ballot(s.key, person, Vote.APPROVE) for person in people for s in seats]

        votes = tally(ANY, seats, everywhere).approvals

        assert votes <= min(len(people), len(seats)), chairs


def test_deputies_never_add_a_vote_to_those_of_their_principals():
    for chairs in all_chairs(3):
        alone = [chair._replace(deputy=None) for chair in chairs]
        held = [at for at, person in own_chairs(alone, None).items()]
        own = [(at, chairs[at].person, "yes") for at in held]
        deputies = [(at, chairs[at].deputy, "yes") for at in held if chairs[at].deputy]

        plain = tally(ANY, in_product(alone), ballots_of(own)).approvals
        both = tally(ANY, in_product(chairs), ballots_of([*own, *deputies])).approvals
        instead = tally(ANY, in_product(chairs), ballots_of(deputies)).approvals

        assert plain == both == len(held), chairs
        assert instead <= plain, chairs


@pytest.mark.parametrize("submitter", [None, "b"])
def test_who_is_recused_counts_in_no_seat_that_they_hold(submitter):
    for chairs, recused in product(all_chairs(3), product((False, True), repeat=3)):
        sat = [chair._replace(is_recused=has) for chair, has in zip(chairs, recused, strict=True)]
        gone, able = who_has_left(sat, submitter), who_may_act(sat, submitter)
        counted = [at for at in able if not sat[at].is_recused and sat[at].person not in gone]

        everybody = ballots_of((at, person, "yes") for at in counted for person in able[at])
        found = tally(ANY, in_product(sat), everybody, NUMBERS.get(submitter))

        assert (found.left, found.approvals) == (len(counted), len(counted)), sat


@pytest.mark.parametrize("terms", RULES, ids=str)
def test_whoever_votes_for_whom_three_seats_decide_as_the_slow_statement_says(terms):
    rule = Rule(RuleKind(terms.kind), *terms[1:])
    for chairs, submitter, voters in product(all_chairs(3), SUBMITTERS, ("abcxy", "yxcba")):
        ranked = [chair._replace(role=role) for chair, role in zip(chairs, THREE, strict=True)]
        said = list(everywhere(voters))

        able = who_may_act(ranked, submitter)
        counted = votes_that_count(able, said)
        order = sorted(able, key=lambda at: ranked[at].role)
        stage = stage_of(terms, tuple(ranked[at].role for at in order))
        fates = tuple(counted.get(at, "waiting") for at in order)

        given = (rule, in_product(ranked), ballots_of(said))
        by = NUMBERS.get(submitter)
        assert decide(*given, submitter=by) == stage.now(fates), (ranked, said)
        assert decide(*given, submitter=by, closed=True) == stage.final(fates), (ranked, said)


def everywhere(voters: str) -> Iterator[tuple[int, str, str]]:
    """Each of these people tries each of the three chairs in turn."""
    for turn, person in enumerate(voters):
        for at in range(3):
            yield (turn + at) % 3, person, ("yes", "no", "abstains")[(turn * 2 + at) % 3]
