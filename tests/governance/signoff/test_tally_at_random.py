"""The tally beyond seven seats: up to 20, by hypothesis, with the properties that hold for any."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from governance.signoff.rules import Ballot, Outcome, RuleKind, Seat, Vote, decide, may_act, tally
from tests.governance.signoff.slow_rules import Stage, Terms
from tests.governance.signoff.tally_proof import CHARITY, COUNCIL, GP, as_rule, in_product

SETTLED = ("yes", "no", "recused", "abstains")
TRIED = ("yes", "no", "abstains", "recused", "away", "silent")
SECTORS = ("", GP, COUNCIL, CHARITY)
TERMS = st.builds(
    Terms,
    kind=st.sampled_from(["all", "chair", "majority", "at_least", "per_sector", "quorum_majority"]),
    n=st.integers(1, 12),
    quorum=st.integers(0, 12),
    sectors=st.sampled_from([(), (GP,), (GP, COUNCIL), (CHARITY,)]),
    casting=st.booleans(),
    on_line=st.booleans(),
)


@st.composite
def stages(draw, undecided: int, terms=TERMS) -> tuple[Stage, tuple[str, ...]]:
    """A stage of up to 20 seats, of which at most so many have not voted."""
    drawn = draw(terms)
    members = draw(st.lists(st.sampled_from(SECTORS), min_size=1, max_size=18))
    chairs = draw(st.sampled_from([[], ["chair"], ["vice"], ["chair", "vice"]]))
    seats = [(role, draw(st.sampled_from(SECTORS))) for role in chairs]
    stage = Stage(drawn, (*seats, *(("member", sector) for sector in members)))
    waits = ("waiting", "sitting") if drawn.on_line else ("sitting", "away")
    open_to = draw(st.integers(0, undecided))
    settled = SETTLED[:-1] if drawn.kind == "all" else SETTLED
    fates = [draw(st.sampled_from(settled)) for _ in stage.seats]
    fates[:open_to] = [draw(st.sampled_from(waits)) for _ in fates[:open_to]]
    return stage, tuple(draw(st.permutations(fates)))


@given(stages(undecided=3), st.integers(0, 31))
def test_up_to_twenty_seats_decide_as_the_slow_statement_says(case, turn):
    stage, fates = case
    seats, ballots = in_product(stage, fates, turn)
    rule = as_rule(stage.terms)

    assert decide(rule, seats, ballots) == stage.now(fates)
    assert decide(rule, seats, ballots, closed=True) == stage.final(fates)


@given(stages(undecided=20), st.data())
def test_no_later_vote_changes_an_early_end_and_an_open_stage_can_go_two_ways(case, data):
    stage, fates = case
    rule = as_rule(stage.terms)
    early = decide(rule, *in_product(stage, fates, 0))
    moves = [[move] * len(fates) for move in TRIED]
    moves += data.draw(st.lists(st.lists(st.sampled_from(TRIED), min_size=20), max_size=4))

    ends = {
        stage.final(after(stage, fates, each), casts) for each in moves for casts in ("", "yes")
    }

    if early is None:
        assert len(ends) > 1
    elif stage.is_short_of_people(fates):
        assert "passed" not in ends
    else:
        assert ends == {early}


def after(stage: Stage, fates: tuple[str, ...], moves: list[str]) -> tuple[str, ...]:
    """What has become of the seats once everybody who can has made their move."""
    able = {"waiting": set(TRIED) - {"silent"}, "sitting": set(TRIED) - {"away"}}
    if stage.terms.kind == "all":
        moves = ["yes" if move == "abstains" else move for move in moves]
    return tuple(
        move if move in able.get(fate, set()) else fate
        for fate, move in zip(fates, moves, strict=False)
    )


@given(stages(undecided=20), st.data())
def test_an_approval_never_turns_a_passing_stage_into_another(case, data):
    stage, fates = case
    rule, at = as_rule(stage.terms), data.draw(st.integers(0, len(fates) - 1))
    assume(fates[at] not in {"recused", "away"})
    passes = decide(rule, *in_product(stage, fates, 0), closed=True) == Outcome.PASSED

    approved = (*fates[:at], "yes", *fates[at + 1 :])

    for closed in (False, True) if passes else ():
        before = decide(rule, *in_product(stage, fates, 0), closed=closed)
        assert (
            before is None or decide(rule, *in_product(stage, approved, 0), closed=closed) == before
        )


@given(stages(undecided=20), st.data())
def test_an_objection_never_carries_a_failing_stage(case, data):
    stage, fates = case
    rule, at = as_rule(stage.terms), data.draw(st.integers(0, len(fates) - 1))
    assume(fates[at] not in {"recused", "away"})
    failed = decide(rule, *in_product(stage, fates, 0), closed=True) == Outcome.FAILED

    objected = (*fates[:at], "no", *fates[at + 1 :])

    if failed:
        assert decide(rule, *in_product(stage, objected, 0), closed=True) == Outcome.FAILED


@given(stages(undecided=20), st.data())
def test_neither_order_of_ballots_nor_of_members_makes_a_difference(case, data):
    stage, fates = case
    rule = as_rule(stage.terms)
    seats, ballots = in_product(stage, fates, 0)

    other = data.draw(st.permutations(seats)), data.draw(st.permutations(ballots))

    for closed in (False, True):
        assert decide(rule, *other, closed=closed) == decide(rule, seats, ballots, closed=closed)


@given(stages(undecided=20), st.data())
def test_a_recusal_counts_at_once_as_if_the_seat_were_not_there(case, data):
    stage, fates = case
    rule = replace(as_rule(stage.terms), sectors=stage.terms.sectors or (GP,))
    seats, ballots = in_product(stage, fates, 0)
    at = data.draw(st.integers(0, len(seats) - 1))
    gone = [*seats[:at], *seats[at + 1 :]]

    seats[at] = replace(seats[at], is_recused=True)

    for closed in (False, True):
        expected = decide(rule, gone, ballots, closed=closed)
        assert decide(rule, seats, ballots, closed=closed) == expected
        given_back = [replace(seats[at], is_recused=False, person=99)]
        submitted = [*seats[:at], *given_back, *seats[at + 1 :]]
        assert decide(rule, submitted, ballots, closed=closed, submitter=99) == expected


@given(stages(undecided=20))
def test_what_a_rule_does_not_ask_for_makes_no_difference(case):
    stage, fates = case
    rule = as_rule(stage.terms)
    seats, ballots = in_product(stage, fates, 0)
    by_sector = rule.kind == RuleKind.PER_SECTOR or rule.sectors
    presided = rule.kind in {RuleKind.CHAIR, RuleKind.MAJORITY, RuleKind.QUORUM}
    plain = [
        replace(
            seat,
            sector=seat.sector if by_sector else "",
            is_chair=presided and seat.is_chair,
            is_vice_chair=presided and seat.is_vice_chair,
        )
        for seat in seats
    ]

    assert decide(rule, plain, ballots) == decide(rule, seats, ballots)


SEATS = st.lists(
    st.builds(
        Seat,
        key=st.just(0),
        person=st.integers(1, 9),
        deputy=st.none() | st.integers(1, 12),
        sector=st.sampled_from(SECTORS),
        is_chair=st.booleans(),
        is_vice_chair=st.booleans(),
        is_recused=st.booleans(),
        attended=st.sampled_from([None, True, False]),
    ),
    max_size=12,
).map(lambda seats: [replace(seat, key=at) for at, seat in enumerate(seats, 1)])
BALLOTS = st.lists(
    st.builds(Ballot, st.integers(1, 12), st.integers(1, 12), st.sampled_from(Vote), st.booleans()),
    max_size=16,
)


@given(TERMS, SEATS, BALLOTS, BALLOTS, st.integers(1, 12))
def test_whoever_votes_for_whom_an_early_end_stands(terms, seats, ballots, later, submitter):
    rule = as_rule(terms)
    early = decide(rule, seats, ballots, submitter=submitter)

    now = decide(rule, seats, ballots, submitter=submitter, closed=True)
    final = decide(rule, seats, [*ballots, *later], submitter=submitter, closed=True)

    assert early is None or early == now
    assert early is None or (final == Outcome.PASSED) == (early == Outcome.PASSED)


@given(TERMS, SEATS, BALLOTS, st.integers(1, 12))
def test_nobody_counts_twice_however_they_sit(terms, seats, ballots, submitter):
    actors = may_act(seats, submitter)
    own = [able[0] for able in actors.values()]
    counted = tally(as_rule(terms), seats, ballots, submitter)

    assert len(own) == len(set(own))
    assert not {deputy for able in actors.values() for deputy in able[1:]} & {*own, submitter}
    voters = {ballot.cast_by for ballot in ballots if not ballot.is_casting} - {submitter}
    assert counted.approvals + counted.objections + counted.abstentions <= len(voters)
