"""The verifier that stands alone counts as the tally counts: for every state of five seats."""

import pytest

from governance.signoff.rules import Ballot, Outcome, Rule, Seat, decide, tally
from governance.signoff.verify import Problem, stages_hold
from tests.governance.signoff.slow_rules import Stage, Terms
from tests.governance.signoff.tally_proof import (
    COUNCIL,
    FIVE,
    GP,
    as_rule,
    as_seen,
    in_product,
    named,
    spread,
    states,
)

RULES = [
    Terms("all"),
    Terms("chair", on_line=False),
    Terms("at_least", n=3),
    Terms("per_sector", n=1),
    Terms("per_sector", n=2, sectors=(GP, COUNCIL), on_line=False),
    Terms("majority", casting=False),
    Terms("quorum_majority", quorum=3, sectors=(GP,), casting=False),
    Terms("quorum_majority", quorum=4, on_line=False),
]


@pytest.mark.parametrize("terms", RULES, ids=named)
def test_the_verifier_counts_every_state_as_the_tally_does(terms):
    stage = Stage(terms, as_seen(terms, FIVE))

    ends = [end(terms, *in_product(stage, fates, 0)) for fates in states(stage)]

    assert stages_hold(proof(ends))


def test_the_verifier_takes_a_casting_vote_as_the_tally_does():
    terms = Terms("quorum_majority", quorum=4)
    stage = Stage(terms, as_seen(terms, FIVE))
    given = ("yes+yes", "no+yes", "abstains+no", "waiting+yes", "waiting+no")

    states = spread(stage, ("waiting", "yes", "no", "recused"), given)
    ends = [end(terms, *in_product(stage, fates, 0)) for fates in states]

    assert stages_hold(proof(ends))


def test_the_verifier_finds_an_outcome_that_the_votes_do_not_give():
    terms = Terms("majority")
    stage = Stage(terms, as_seen(terms, FIVE))

    for fates in states(stage):
        true = end(terms, *in_product(stage, fates, 0))
        false = "failed" if true["outcome"] == "passed" else "passed"
        with pytest.raises(Problem, match="is not what its rule makes of these votes"):
            stages_hold(proof([true | {"outcome": false}]))


def proof(ends):
    return {"entries": [{"kind": "stage closed", "data": end} for end in ends]}


def end(terms: Terms, seats: list[Seat], ballots: list[Ballot]):
    """The record of a stage that was closed in this state."""
    rule = as_rule(terms)
    found, outcome = tally(rule, seats, ballots), decide(rule, seats, ballots, closed=True)
    return {
        "stage": {"number": 1, "round": 1, "name": "Board"},
        "rule": {
            "rule": terms.kind,
            "n": terms.n,
            "quorum": terms.quorum,
            "sectors": list(terms.sectors),
            "has_casting_vote": terms.casting,
            "decides_on_line": terms.on_line,
        },
        "entitled": [entitled(seat) for seat in seats],
        "ballots": [recorded(ballot, rule, seats) for ballot in ballots],
        "present": found.present,
        "recused": sum(seat.is_recused for seat in seats),
        "approvals": found.approvals,
        "objections": found.objections,
        "abstentions": found.abstentions,
        "outcome": (outcome or Outcome.EXPIRED).value,
        "recorded": True,
    }


def entitled(seat: Seat):
    return {
        "place": seat.key,
        "sector": seat.sector,
        "chair": seat.is_chair,
        "vice_chair": seat.is_vice_chair,
        "submitter": False,
        "counts": True,
        "recused": "2020-01-31" if seat.is_recused else None,
        "attended": seat.attended,
    }


def recorded(ballot: Ballot, rule: Rule, seats: list[Seat]):
    """The ballot with whether it counted; not of the recused, the absent, or not offered."""
    seat = seats[ballot.seat - 1]
    is_offered = rule.kind != "all" or ballot.vote != "abstain"
    counted = not seat.is_recused and (rule.on_line or bool(seat.attended)) and is_offered
    return {
        "place": ballot.seat,
        "vote": ballot.vote.value,
        "casting": ballot.is_casting,
        "counted": counted,
    }
