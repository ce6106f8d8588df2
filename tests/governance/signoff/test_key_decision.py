from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clear_days import is_working_day
from governance.signoff.key_decision import (
    GENERAL_EXCEPTION,
    SPECIAL_URGENCY,
    call_in_ends_on,
    earliest_decision,
    effective_on,
    is_key_decision,
    latest_notice,
)

DAYS = st.dates(date(2018, 1, 1), date(2032, 12, 31))
EXCEPTIONS = st.sampled_from(["", GENERAL_EXCEPTION, SPECIAL_URGENCY])
CALL_IN = st.integers(min_value=1, max_value=10)


def strictly_between(start, end):
    return [start + timedelta(days=n) for n in range(1, (end - start).days)]


@pytest.mark.parametrize(
    ("notice", "earliest"),
    [
        (date(2020, 1, 14), date(2020, 2, 12)),
        (date(2019, 12, 16), date(2020, 1, 14)),  # over the year's end and its bank holidays
        (date(2020, 2, 10), date(2020, 3, 10)),  # February with 29 days
        (date(2020, 3, 9), date(2020, 4, 7)),  # the clocks go forward
        (date(2020, 10, 5), date(2020, 11, 3)),  # and back
    ],
)
def test_a_key_decision_has_28_clear_calendar_days_notice(notice, earliest):
    assert earliest_decision(notice) == earliest
    assert latest_notice(earliest) == notice


@pytest.mark.parametrize(
    ("notice", "earliest"),
    [
        (date(2020, 1, 13), date(2020, 1, 21)),
        (date(2020, 1, 10), date(2020, 1, 18)),  # a Saturday: five working days lie before it
        (date(2019, 12, 20), date(2020, 1, 1)),  # Christmas and Boxing Day are no working days
        (date(2020, 4, 6), date(2020, 4, 16)),  # nor are Good Friday and Easter Monday
        (date(2020, 3, 24), date(2020, 4, 1)),  # the clocks go forward
    ],
)
def test_the_general_exception_is_five_clear_working_days(notice, earliest):
    assert earliest_decision(notice, GENERAL_EXCEPTION) == earliest
    assert latest_notice(earliest, GENERAL_EXCEPTION) == notice


def test_special_urgency_needs_no_days():
    day = date(2020, 2, 12)

    assert earliest_decision(day, SPECIAL_URGENCY) == latest_notice(day, SPECIAL_URGENCY) == day


@pytest.mark.parametrize("asked", [earliest_decision, latest_notice])
def test_there_is_no_other_exception(asked):
    with pytest.raises(ValueError, match="no exception to notice called haste"):
        asked(date(2020, 2, 12), "haste")


@pytest.mark.parametrize(
    ("published", "days", "ends", "effective"),
    [
        (date(2020, 2, 12), 5, date(2020, 2, 19), date(2020, 2, 20)),
        (date(2020, 2, 14), 5, date(2020, 2, 21), date(2020, 2, 22)),
        (date(2019, 12, 20), 5, date(2019, 12, 31), date(2020, 1, 1)),
        (date(2020, 4, 3), 5, date(2020, 4, 14), date(2020, 4, 15)),
        (date(2020, 4, 30), 5, date(2020, 5, 7), date(2020, 5, 8)),  # a bank holiday: effective
        (date(2020, 5, 1), 5, date(2020, 5, 11), date(2020, 5, 12)),
        (date(2020, 2, 15), 3, date(2020, 2, 19), date(2020, 2, 20)),  # published on a Saturday
        (date(2020, 2, 12), 0, date(2020, 2, 12), date(2020, 2, 12)),
    ],
)
def test_a_decision_is_effective_after_the_days_for_call_in(published, days, ends, effective):
    assert call_in_ends_on(published, days) == ends
    assert effective_on(published, days) == effective


@pytest.mark.parametrize(
    ("value", "threshold", "key"),
    [
        ("499999.99", "500000", False),
        ("500000", "500000", True),
        ("500000.01", "500000", True),
        (None, "500000", False),
        ("500000", None, False),
    ],
)
def test_a_key_decision_is_at_or_above_the_threshold(value, threshold, key):
    value, threshold = (Decimal(one) if one else None for one in (value, threshold))

    assert is_key_decision(value, threshold) is key


@given(DAYS)
def test_both_ends_of_the_notice_are_left_out(notice):
    plain, general = earliest_decision(notice), earliest_decision(notice, GENERAL_EXCEPTION)

    assert len(strictly_between(notice, plain)) == 28
    assert sum(map(is_working_day, strictly_between(notice, general))) == 5
    assert is_working_day(general - timedelta(days=1))


@given(DAYS, DAYS, EXCEPTIONS)
def test_notice_is_enough_by_its_last_day_and_on_no_working_day_after(notice, meets, exception):
    enough = earliest_decision(notice, exception) <= meets
    in_time = notice <= latest_notice(meets, exception)

    assert enough or not in_time
    assert in_time or not (enough and (exception != GENERAL_EXCEPTION or is_working_day(notice)))


def test_a_weekend_between_the_last_working_day_and_the_clear_days_is_in_time_too():
    friday, saturday, meets = date(2028, 3, 17), date(2028, 3, 18), date(2028, 3, 25)

    assert latest_notice(meets, GENERAL_EXCEPTION) == friday
    assert earliest_decision(saturday, GENERAL_EXCEPTION) == meets


@given(DAYS, st.integers(min_value=0, max_value=60), EXCEPTIONS)
def test_later_notice_is_never_an_earlier_decision(notice, later, exception):
    then = notice + timedelta(days=later)

    assert earliest_decision(notice, exception) <= earliest_decision(then, exception)


@given(DAYS, CALL_IN, st.integers(min_value=0, max_value=60))
def test_call_in_is_whole_and_grows(published, days, later):
    effective = effective_on(published, days)

    assert sum(map(is_working_day, strictly_between(published, effective))) == days
    assert effective < effective_on(published, days + 1)
    assert effective <= effective_on(published + timedelta(days=later), days)
