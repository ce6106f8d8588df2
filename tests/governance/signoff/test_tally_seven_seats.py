"""The tally against the slow statement: everything for seven seats, up to seats that are alike."""

import pytest

from tests.governance.signoff.slow_rules import Stage, Terms
from tests.governance.signoff.tally_proof import (
    COUNCIL,
    GP,
    SEVEN,
    VOTED,
    agree,
    all_terms,
    as_seen,
    named,
    spread,
    states,
)

EVERY = all_terms(7)
ALIKE = [terms for terms in all_terms(7, only=(4, 8)) if len(set(as_seen(terms, SEVEN))) == 1]
PRESIDED = [
    Terms("chair"),
    Terms("majority"),
    Terms("quorum_majority", quorum=4, on_line=False),
    Terms("per_sector", n=2, sectors=(GP, COUNCIL)),
]


@pytest.mark.parametrize("terms", [*ALIKE, *PRESIDED], ids=named)
def test_seven_seats_decide_as_the_slow_statement_says(terms):
    stage = Stage(terms, as_seen(terms, SEVEN))

    assert agree(stage, states(stage))


@pytest.mark.soak
@pytest.mark.parametrize("terms", [each for each in EVERY if each not in ALIKE], ids=named)
def test_seven_seats_decide_so_under_every_rule_and_number(terms):
    """299,996 states with those that `make test` judges."""
    stage = Stage(terms, as_seen(terms, SEVEN))

    assert agree(stage, states(stage))


@pytest.mark.parametrize(
    "terms",
    [
        Terms("quorum_majority", quorum=4),
        Terms("quorum_majority", quorum=4, sectors=(GP, COUNCIL), casting=False),
    ],
    ids=named,
)
def test_seven_seats_on_line_reach_their_quorum_as_the_slow_statement_says(terms):
    stage = Stage(terms, as_seen(terms, SEVEN))

    assert agree(stage, spread(stage, ("waiting", *VOTED, "recused")))
