"""What is still needed is said in words, and true: against every way to approve."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from governance.signoff.rules import Rule, RuleKind, Seat, cannot_pass, number, still_needed
from tests.governance.signoff.slow_rules import (
    Stage,
    Terms,
    asked_sectors,
    for_it,
    of,
    present,
    who_presides,
)
from tests.governance.signoff.tally_proof import (
    CHAIR,
    CHARITY,
    COUNCIL,
    GP,
    MEMBER,
    VICE,
    Fates,
    as_rule,
    as_seen,
    in_product,
    named,
    spread,
    states,
)

SECTORS = {GP: "general practice", COUNCIL: "a local authority", CHARITY: "the voluntary sector"}
FOUR = (CHAIR, VICE, MEMBER, MEMBER)
RULES = [
    Terms("all"),
    Terms("chair"),
    Terms("majority"),
    Terms("majority", casting=False),
    Terms("at_least", n=3),
    Terms("per_sector", n=2, sectors=(GP,)),
    Terms("per_sector", n=1, on_line=False),
    Terms("quorum_majority", quorum=0),
    Terms("quorum_majority", quorum=3),
    Terms("quorum_majority", quorum=3, sectors=(GP, COUNCIL)),
    Terms("quorum_majority", quorum=3, sectors=(GP,), on_line=False),
]


@pytest.mark.parametrize("terms", RULES, ids=named)
def test_what_is_still_needed_is_the_least_that_carries_the_stage(terms):
    stage = Stage(terms, as_seen(terms, FOUR))

    for turn, fates in enumerate(states(stage)):
        words = still_needed(as_rule(terms), *in_product(stage, fates, turn))

        assert words.startswith(expected(stage, fates)), (fates, words)
        assert ("casting vote of" in words) == is_short_of_a_lead(stage, fates), (fates, words)
        for sector, title in SECTORS.items():
            missing = missing_of(stage, fates, sector)
            assert (f", {number(missing)} from {title}" in words) == (missing > 0), (fates, words)
            assert missing <= fewest_of(stage, fates, sector), (fates, words)


def test_a_casting_vote_that_is_given_is_not_asked_for_again():
    terms = Terms("majority")
    stage = Stage(terms, as_seen(terms, FOUR))

    for turn, fates in enumerate(spread(stage, ("waiting", "yes", "no"), ("yes+no", "no+yes"))):
        words = still_needed(as_rule(terms), *in_product(stage, fates, turn))

        assert words.startswith(expected(stage, fates)), (fates, words)


def expected(stage: Stage, fates: Fates) -> str:
    """How the sentence begins."""
    presiding = who_presides(stage.terms, stage.places(fates))
    title = "chair" if presiding and presiding.role == "chair" else "vice-chair"
    if "passed" not in stage.ends(fates):
        return "It cannot pass: "
    ways = list(least_ways(stage, fates))
    if ways == [()]:
        return "Enough have approved; others may still vote."
    if stage.terms.kind == "chair":
        return f"The {title} has still to decide."
    if ways:
        return f"{number(len(ways[0])).capitalize()} more needed"
    waiting = len(undecided(stage, fates))
    if waiting:
        return f"{number(waiting).capitalize()} more needed"
    return f"It is a tie: the {title} is asked for a casting vote."


def is_short_of_a_lead(stage: Stage, fates: Fates) -> bool:
    """Whether even with all who wait it takes a casting vote as well."""
    ways = "passed" in stage.ends(fates) and not list(least_ways(stage, fates))
    return ways and stage.terms.kind != "chair" and bool(undecided(stage, fates))


def undecided(stage: Stage, fates: Fates) -> list[int]:
    able = (
        {"waiting", "sitting", "abstains"} if stage.terms.kind == "all" else {"waiting", "sitting"}
    )
    return [at for at, fate in enumerate(fates) if fate.partition("+")[0] in able]


def least_ways(stage: Stage, fates: Fates) -> Iterator[tuple[int, ...]]:
    """The smallest sets of seats whose approval, and nothing else, would carry the stage."""
    able = undecided(stage, fates)
    for size in range(len(able) + 1):
        ways = [
            chosen
            for chosen in combinations(able, size)
            if stage.final(approved(fates, chosen)) == "passed"
        ]
        if ways:
            yield from ways
            return


def approved(fates: Fates, chosen: tuple[int, ...]) -> Fates:
    """The same with these seats approving; a casting vote that is given stays given."""
    return tuple(
        "yes" + "".join(fate.partition("+")[1:]) if at in chosen else fate
        for at, fate in enumerate(fates)
    )


def missing_of(stage: Stage, fates: Fates, sector: str) -> int:
    """How many of that sector the rule itself still asks for, while the stage can pass."""
    terms, places = stage.terms, stage.places(fates)
    if "passed" not in stage.ends(fates):
        return 0
    if terms.kind == "per_sector" and sector in asked_sectors(terms, places):
        return max(terms.n - len(of(sector, for_it(places))), 0)
    return int(sector in terms.sectors and not of(sector, present(terms, places)))


def fewest_of(stage: Stage, fates: Fates, sector: str) -> int:
    """How many of that sector every least way to carry the stage takes."""
    ways = list(least_ways(stage, fates)) or [undecided(stage, fates)]
    return min(sum(stage.seats[at][1] == sector for at in way) for way in ways)


SEATS = [
    Seat(1, 1, 8, is_chair=True),
    Seat(2, 2, sector=COUNCIL, is_vice_chair=True),
    Seat(3, 3, sector=GP),
    Seat(4, 4, sector="nhs_provider"),
]
QUORUM, AT_LEAST, PER_SECTOR = RuleKind.QUORUM, RuleKind.AT_LEAST, RuleKind.PER_SECTOR


@pytest.mark.parametrize("kind", RuleKind)
def test_a_stage_that_asks_nobody_cannot_pass(kind):
    assert cannot_pass(Rule(kind), []) in {
        "nobody is asked",
        "nobody is left who can vote on it",
        "neither the chair nor the vice-chair can vote on it",
    }


@pytest.mark.parametrize(
    ("rule", "seats", "reason"),
    [
        (Rule(QUORUM, quorum=10), SEATS, "its quorum is ten and only four people can count to it"),
        (
            Rule(QUORUM, quorum=2, sectors=(CHARITY,)),
            SEATS,
            "its quorum asks for somebody from the voluntary sector, and there is nobody",
        ),
        (Rule(AT_LEAST, n=5), SEATS, "it needs five approvals and only four people can vote on it"),
        (
            Rule(PER_SECTOR, sectors=(GP, CHARITY)),
            SEATS,
            "too few from the voluntary sector can vote on it",
        ),
        (Rule(PER_SECTOR, n=2), SEATS, "too few from general practice can vote on it"),
        (Rule(PER_SECTOR), SEATS[:1], "nobody who is asked belongs to a sector"),
        (Rule(RuleKind.CHAIR), SEATS[2:], "neither the chair nor the vice-chair can vote on it"),
    ],
)
def test_a_stage_that_nobody_can_pass_says_why(rule, seats, reason):
    assert cannot_pass(rule, seats) == reason


@pytest.mark.parametrize(
    ("rule", "submitter", "reason"),
    [
        (Rule(QUORUM, quorum=4), 4, "its quorum is four and only three people can count to it"),
        (Rule(AT_LEAST, n=4), 1, "it needs four approvals and only three people can vote on it"),
        (Rule(PER_SECTOR), 3, "too few from general practice can vote on it"),
        (Rule(PER_SECTOR, sectors=(GP,)), 3, "nobody is left"),
    ],
)
def test_who_submits_what_cannot_pass_without_them_is_told_so(rule, submitter, reason):
    seats = SEATS[2:3] if "nobody" in reason else SEATS

    assert cannot_pass(rule, seats) == ""
    assert cannot_pass(rule, seats, submitter=submitter).startswith(reason)
    assert cannot_pass(rule, seats, submitter=submitter).endswith(
        ", as the person who submitted it does not vote. Let somebody else submit it"
    )


def test_who_submits_what_cannot_pass_anyway_is_not_named_as_the_cause():
    assert cannot_pass(Rule(AT_LEAST, n=9), SEATS, submitter=1).endswith("can vote on it")


def test_two_who_deputise_for_each_other_are_two_and_no_more():
    both = [Seat(1, 1, deputy=2, is_chair=True), Seat(2, 2, deputy=1)]

    assert cannot_pass(Rule(AT_LEAST, n=2), both) == ""
    assert cannot_pass(Rule(AT_LEAST, n=2), both, submitter=2)
    assert cannot_pass(Rule(QUORUM, quorum=3), both) == (
        "its quorum is three and only two people can count to it"
    )


def test_a_person_with_two_seats_is_one_towards_the_quorum():
    both = [Seat(1, 1, deputy=2), Seat(2, 1, deputy=2), Seat(3, 2, deputy=1)]

    assert cannot_pass(Rule(QUORUM, quorum=3), both).endswith("only two people can count to it")


def test_votes_that_were_cast_are_named_as_the_cause():
    abstained = {"abstains": "everybody who can vote on it has abstained"}
    against = {"no": "more object than can still approve"}

    for fate, reason in (abstained | against).items():
        stage = Stage(Terms("majority"), (("member", ""), ("member", "")))
        words = still_needed(Rule(RuleKind.MAJORITY), *in_product(stage, (fate, fate), 0))
        assert words == f"It cannot pass: {reason}."
