"""How good forecasts were, by exact cases and by properties."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.accuracy import HORIZONS, Record, errors_of, forecast_on, record_of

ACTUAL = date(2020, 1, 20)
DAYS = st.dates(date(2019, 1, 1), date(2021, 12, 31))
HISTORY = st.lists(st.tuples(DAYS, DAYS), max_size=6).map(sorted)
ERRORS = st.lists(st.integers(-400, 400), min_size=1, max_size=20)


def before(days):
    return ACTUAL - timedelta(days)


def test_each_horizon_takes_what_was_said_last_by_its_day():
    said = [
        (before(100), date(2019, 12, 20)),
        (before(60), date(2020, 1, 6)),
        (before(29), date(2020, 1, 20)),
    ]

    assert errors_of(ACTUAL, said, date(2019, 11, 1)) == {90: 31, 60: 14, 30: 14}


def test_said_on_the_very_day_counts_and_a_day_later_does_not():
    first = date(2019, 12, 2)

    assert forecast_on(before(90), [(before(90), ACTUAL)], first) == ACTUAL
    assert forecast_on(before(90), [(before(89), ACTUAL)], first) == first


def test_until_somebody_says_otherwise_the_first_baseline_is_the_forecast():
    assert errors_of(ACTUAL, [], date(2019, 12, 2)) == {90: 49, 60: 49, 30: 49}


@pytest.mark.parametrize(
    ("errors", "expected"),
    [
        ([0], Record(1, 0, 1)),
        ([14, -14, 15, -15], Record(4, 0, 2)),
        ([3, 4], Record(2, 3.5, 2)),
        ([49, 14, 10], Record(3, 14, 2)),
    ],
)
def test_a_record_counts_takes_the_median_and_who_came_within_14_days(errors, expected):
    assert record_of(errors) == expected


@pytest.mark.parametrize(
    ("within", "count", "share"), [(1, 3, 33), (2, 3, 67), (1, 8, 13), (0, 5, 0), (5, 5, 100)]
)
def test_a_share_is_in_whole_per_cent_halves_upwards(within, count, share):
    assert Record(count, 0, within).share == share


def test_of_no_forecast_there_is_no_record():
    assert record_of([]) is None


@given(DAYS, HISTORY, DAYS, st.integers(-300, 300))
def test_shifting_every_day_shifts_no_error(actual, said, first, shift):
    by = timedelta(shift)
    shifted = [(on + by, forecast + by) for on, forecast in said]

    assert errors_of(actual + by, shifted, first + by) == errors_of(actual, said, first)


@given(DAYS, HISTORY, DAYS, DAYS, st.integers(0, 29))
def test_what_is_said_within_the_last_30_days_changes_nothing(actual, said, first, late, days):
    earlier = [each for each in said if each[0] <= actual - timedelta(30)]

    later = [*earlier, (actual - timedelta(days), late)]

    assert errors_of(actual, later, first) == errors_of(actual, earlier, first)


@given(DAYS, HISTORY, DAYS)
def test_a_forecast_is_one_that_was_given(actual, said, first):
    errors = errors_of(actual, said, first)

    assert set(errors) == set(HORIZONS)
    promised = {first, *(forecast for _, forecast in said)}
    assert all(actual - timedelta(error) in promised for error in errors.values())


@given(ERRORS, st.randoms())
def test_no_record_depends_on_the_order(errors, luck):
    mixed = list(errors)
    luck.shuffle(mixed)

    assert record_of(mixed) == record_of(errors)


@given(ERRORS)
def test_the_median_lies_among_the_errors_and_the_share_between_0_and_100(errors):
    record = record_of(errors)

    assert min(errors) <= record.median <= max(errors)
    assert sum(error <= record.median for error in errors) * 2 >= len(errors)
    assert sum(error >= record.median for error in errors) * 2 >= len(errors)
    assert 0 <= record.share <= 100
    assert record.within == sum(-14 <= error <= 14 for error in errors)
