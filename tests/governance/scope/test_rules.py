from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.scope.rules import in_scope_on, state_on

HISTORY = [
    (date(2019, 4, 1), "out_of_scope"),
    (date(2020, 1, 15), "proposed"),
    (date(2020, 7, 31), "in_scope"),
    (date(2022, 4, 1), "removed"),
]
DAYS = st.dates(date(2018, 1, 1), date(2023, 12, 31))
STATES = st.sampled_from(["out_of_scope", "proposed", "in_scope", "aligned_elsewhere", "removed"])


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2019, 3, 31), "out_of_scope"),
        (date(2020, 1, 14), "out_of_scope"),
        (date(2020, 1, 15), "proposed"),
        (date(2020, 1, 31), "proposed"),
        (date(2020, 7, 30), "proposed"),
        (date(2020, 7, 31), "in_scope"),
        (date(2022, 3, 31), "in_scope"),
        (date(2030, 1, 1), "removed"),
    ],
)
def test_a_state_holds_from_its_day_until_the_next(day, state):
    assert state_on(HISTORY, day) == state
    assert state_on(reversed(HISTORY), day) == state
    assert in_scope_on(HISTORY, day) is (state == "in_scope")


def test_a_service_without_any_state_is_out_of_scope():
    assert state_on([], date(2020, 1, 31)) == "out_of_scope"


def test_before_its_first_state_a_service_is_out_of_scope():
    assert state_on([(date(2020, 2, 1), "in_scope")], date(2020, 1, 31)) == "out_of_scope"


def test_of_two_states_on_one_day_the_one_given_later_holds():
    states = [(date(2020, 1, 1), "proposed"), (date(2020, 1, 1), "in_scope")]

    assert state_on(states, date(2020, 1, 1)) == "in_scope"


@given(st.dictionaries(DAYS, STATES), DAYS, DAYS)
def test_the_answer_changes_only_on_the_day_of_a_state(states, one, other):
    first, last = sorted([one, other])
    between = [starts_on for starts_on in states if first < starts_on <= last]

    if not between:
        assert state_on(states.items(), first) == state_on(states.items(), last)
    else:
        assert state_on(states.items(), max(between)) == states[max(between)]
