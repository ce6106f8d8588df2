"""Properties of the rules that hold for any seats and ballots."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from governance.signoff.rules import Ballot, Outcome, Rule, RuleKind, Seat, Vote, decide, may_act

GP, COUNCIL = "general_practice", "local_authority"
SEATS = st.lists(
    st.builds(
        Seat,
        key=st.just(0),
        person=st.integers(1, 9),
        deputy=st.none() | st.integers(1, 12),
        sector=st.sampled_from(["", GP, COUNCIL]),
        is_chair=st.booleans(),
        is_vice_chair=st.booleans(),
        is_recused=st.booleans(),
        attended=st.sampled_from([None, True, False]),
    ),
    max_size=12,
).map(lambda seats: [_keyed(seat, at) for at, seat in enumerate(seats, 1)])
BALLOTS = st.lists(
    st.builds(Ballot, st.integers(1, 12), st.integers(1, 12), st.sampled_from(Vote), st.booleans()),
    max_size=16,
)
RULES = st.builds(
    Rule,
    st.sampled_from(RuleKind),
    st.integers(1, 4),
    st.integers(0, 8),
    st.sampled_from([(), (GP,), (GP, COUNCIL)]),
    st.booleans(),
    st.booleans(),
)


def _keyed(seat: Seat, key: int) -> Seat:
    return Seat(
        key,
        seat.person,
        seat.deputy,
        seat.sector,
        seat.is_chair,
        seat.is_vice_chair,
        seat.is_recused,
        seat.attended,
    )


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(RULES, SEATS, BALLOTS, st.integers(1, 12), st.data())
def test_no_later_vote_changes_an_early_end(rule, seats, ballots, submitter, data):
    early = decide(rule, seats, ballots, submitter=submitter)
    later = [*ballots, *data.draw(BALLOTS)]

    final = decide(rule, seats, later, submitter=submitter, closed=True)

    assert early is None or (final == Outcome.PASSED) == (early == Outcome.PASSED)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SEATS, st.integers(1, 12))
def test_no_person_may_act_for_two_counted_seats_of_their_own(seats, submitter):
    actors = may_act(seats, submitter)

    first = [able[0] for able in actors.values()]
    spare = {person for able in actors.values() for person in able[1:]}
    assert len(first) == len(set(first))
    assert not spare & set(first)
    assert submitter not in {*first, *spare}
