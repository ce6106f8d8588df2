"""The tally against the slow statement: everything that can become of five seats."""

from itertools import product

import pytest

from governance.signoff.rules import decide
from tests.governance.signoff.slow_rules import Stage, Terms
from tests.governance.signoff.tally_proof import (
    CHAIR,
    FIVE,
    GP,
    MEMBER,
    VICE,
    VOTED,
    VOTES,
    agree,
    all_terms,
    as_rule,
    as_seen,
    ballot,
    named,
    seat,
    spread,
    states,
)

CASTING = tuple(f"{own}+{casts}" for own, casts in product(VOTED, ("yes", "no")))
UNVOTED = ("waiting+yes", "waiting+no")
PRESIDED = [
    Terms("majority"),
    Terms("majority", casting=False),
    Terms("quorum_majority", quorum=3),
    Terms("chair"),
]
ACTED_FOR = [
    Terms("all"),
    Terms("at_least", n=3),
    Terms("per_sector", n=1, sectors=(GP,)),
    Terms("quorum_majority", quorum=3),
    Terms("quorum_majority", quorum=4, casting=False, on_line=False),
]


@pytest.mark.parametrize("terms", all_terms(5), ids=named)
def test_five_seats_decide_as_the_slow_statement_says(terms):
    stage = Stage(terms, as_seen(terms, FIVE))

    assert agree(stage, states(stage))


@pytest.mark.parametrize("on_line", [True, False])
def test_a_casting_vote_breaks_a_tie_of_five_as_the_slow_statement_says(on_line):
    terms = Terms("quorum_majority", quorum=4, on_line=on_line)
    stage = Stage(terms, as_seen(terms, FIVE))
    given = CASTING + (UNVOTED if on_line else ("sitting+yes", "sitting+no"))
    fates = ("waiting" if on_line else "away", *VOTED, "recused")

    assert agree(stage, spread(stage, fates, given))


@pytest.mark.parametrize("chairs", [[], [CHAIR], [VICE]], ids=str)
@pytest.mark.parametrize("terms", PRESIDED, ids=named)
def test_without_a_chair_or_vice_chair_five_seats_decide_alike(terms, chairs):
    stage = Stage(terms, as_seen(terms, (*chairs, *[MEMBER] * (5 - len(chairs)))))

    assert agree(stage, states(stage))


@pytest.mark.parametrize("terms", ACTED_FOR, ids=named)
def test_whether_principal_or_deputy_votes_makes_no_difference(terms):
    stage = Stage(terms, as_seen(terms, FIVE))
    rule = as_rule(terms)

    for fates in spread(stage, (*VOTED, *(f"{vote} by deputy" for vote in VOTED), "waiting")):
        said = [fate.partition(" ") for fate in fates]
        seats = [seat(key, *place, False, True) for key, place in enumerate(stage.seats, 1)]
        ballots = [
            ballot(key, VOTES[vote][0], len(deputy), False)
            for key, (vote, _, deputy) in enumerate(said, 1)
            if vote in VOTES
        ]
        plain = tuple("sitting" if vote == "waiting" else vote for vote, _, _ in said)

        assert decide(rule, seats, ballots) == stage.now(plain), fates
        assert decide(rule, seats, ballots, closed=True) == stage.final(plain), fates
