"""Which meeting ratifies an urgent decision, and from when it is overdue."""

from datetime import date

import pytest

from governance.signoff.rules import Ratified, how_ratified, ratified_by

TAKEN = date(2020, 1, 31)
MET = date(2020, 2, 12)


@pytest.mark.parametrize(
    ("meetings", "due"),
    [
        ([], None),
        ([date(2020, 1, 30)], None),
        ([TAKEN], None),
        ([date(2020, 2, 1)], date(2020, 2, 1)),
        ([date(2020, 4, 8), MET, TAKEN, date(2019, 12, 11)], MET),
    ],
)
def test_the_next_meeting_is_the_first_one_later_than_the_day_of_the_decision(meetings, due):
    assert ratified_by(TAKEN, meetings) == due


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (date(2020, 2, 11), Ratified.WAITING),
        (MET, Ratified.WAITING),
        (date(2020, 2, 13), Ratified.OVERDUE),
        (date(2021, 2, 13), Ratified.OVERDUE),
    ],
)
def test_it_is_overdue_from_the_day_after_the_meeting(on, state):
    assert how_ratified(MET, None, on) == state


def test_without_a_meeting_planned_it_waits():
    assert how_ratified(None, None, date(2030, 1, 1)) == Ratified.WAITING


@pytest.mark.parametrize("on", [date(2020, 2, 11), date(2020, 2, 13)])
@pytest.mark.parametrize(("answer", "state"), [(True, Ratified.YES), (False, Ratified.NO)])
def test_what_the_body_answered_stands_whenever_it_did(answer, state, on):
    assert how_ratified(MET, answer, on) == state
    assert how_ratified(None, answer, on) == state
