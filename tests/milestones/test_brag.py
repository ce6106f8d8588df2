from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.brag import Brag, brag, slippage_days
from milestones.schedule import allowed_dates
from tests.milestones import demo_programme

TODAY = date(2020, 1, 31)
BASELINE = date(2020, 3, 2)
DAYS = st.dates(date(2019, 1, 1), date(2021, 12, 31))


def rate(late=0, *, baseline=BASELINE, actual=None, on=TODAY, **more):
    forecast = baseline + timedelta(days=late)
    return brag(baseline=baseline, forecast=forecast, actual=actual, on=on, **more)


@pytest.mark.parametrize(
    ("late", "rating"),
    [
        (-5, Brag.GREEN),
        (0, Brag.GREEN),
        (1, Brag.AMBER),
        (14, Brag.AMBER),
        (15, Brag.RED),
    ],
)
def test_lateness_is_amber_up_to_the_tolerance_and_red_beyond(late, rating):
    assert rate(late) is rating


def test_the_office_may_change_the_tolerance():
    assert rate(15, tolerance_days=20) is Brag.AMBER
    assert rate(1, tolerance_days=0) is Brag.RED


def test_a_forecast_in_the_past_is_red_even_when_early():
    assert rate(-5, baseline=date(2020, 2, 4)) is Brag.RED


def test_a_forecast_of_today_is_not_yet_in_the_past():
    assert rate(baseline=TODAY) is Brag.GREEN


def test_complete_is_blue_however_late():
    assert rate(200, actual=date(2020, 1, 30)) is Brag.BLUE
    assert rate(actual=TODAY) is Brag.BLUE


def test_an_actual_date_after_the_day_asked_for_has_not_happened_yet():
    assert rate(3, actual=date(2020, 3, 5)) is Brag.AMBER


def test_earlier_than_its_predecessors_allow_is_amber():
    assert rate(allowed=BASELINE + timedelta(days=1)) is Brag.AMBER
    assert rate(allowed=BASELINE) is Brag.GREEN


def test_at_risk_with_a_recovery_plan_is_amber_and_does_not_mend_red():
    assert rate(recovering=True) is Brag.AMBER
    assert rate(15, recovering=True) is Brag.RED


def test_a_rating_has_a_letter_and_a_word():
    shown = [(rating.letter, rating.word) for rating in Brag]

    assert shown == [("B", "Complete"), ("R", "Red"), ("A", "Amber"), ("G", "Green")]


def test_slippage_goes_by_the_actual_date_once_there_is_one():
    dates = {"baseline": date(2020, 1, 31), "forecast": date(2020, 3, 1)}

    assert slippage_days(**dates) == 30
    assert slippage_days(**dates, actual=date(2020, 1, 29)) == -2


@given(DAYS, DAYS, DAYS, st.none() | DAYS, st.booleans())
def test_a_later_forecast_never_looks_better_until_complete(baseline, forecast, on, allowed, plan):
    facts = {"baseline": baseline, "actual": None, "on": on, "recovering": plan}
    severity = [Brag.GREEN, Brag.AMBER, Brag.RED]
    start = max(forecast, on, allowed or on)

    ratings = [
        severity.index(brag(forecast=start + timedelta(days=n), allowed=allowed, **facts))
        for n in range(30)
    ]

    assert ratings == sorted(ratings)


@given(DAYS, DAYS, DAYS, st.integers(0, 60))
def test_red_is_exactly_beyond_tolerance_or_in_the_past(baseline, forecast, on, tolerance):
    rating = brag(
        baseline=baseline, forecast=forecast, actual=None, on=on, tolerance_days=tolerance
    )

    late = slippage_days(baseline=baseline, forecast=forecast)
    assert (rating is Brag.RED) == (late > tolerance or forecast < on)
    assert (rating is Brag.GREEN) == (late <= 0 and forecast >= on)


def test_the_demo_has_ten_blue_eighteen_red_two_amber_and_ten_green():
    activities = demo_programme.activities()
    allowed = allowed_dates(activities, demo_programme.links())
    ratings = {
        one.key: brag(
            baseline=one.baseline,
            forecast=one.forecast,
            actual=one.actual,
            on=TODAY,
            allowed=allowed.get(one.key),
        )
        for one in activities
    }

    assert Counter(ratings.values()) == {"blue": 10, "red": 18, "amber": 2, "green": 10}
    assert {key for key, rating in ratings.items() if rating is Brag.AMBER} == {"M005", "M034"}
