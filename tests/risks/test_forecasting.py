"""Where a measure is heading, and how sure that is."""

from datetime import date
from decimal import Decimal

import pytest

from core.months import add_months
from risks.forecast_of import forecast_of
from risks.forecasting import NoForecast, forecast, student_95
from risks.models import Benefit, Measurement, Rebase

FIRST = date(2019, 1, 1)


def points(values):
    return [(date.fromordinal(FIRST.toordinal() + at), float(v)) for at, v in enumerate(values)]


@pytest.mark.parametrize(
    ("freedom", "factor"), [(6, 2.4469), (10, 2.2281), (22, 2.0739), (30, 2.0423)]
)
def test_the_factor_is_that_of_the_published_tables(freedom, factor):
    assert student_95(freedom) == pytest.approx(factor, abs=0.001)


def test_a_straight_line_goes_on_and_has_no_scatter():
    found = forecast(points(range(10)), date.fromordinal(FIRST.toordinal() + 12))

    assert (found.value, found.low, found.high) == pytest.approx((12, 12, 12))
    assert (found.points, found.alike) == (10, False)


def test_the_interval_is_that_of_one_new_value_worked_by_hand():
    values = [1, 3, 2, 4, 3, 5, 4, 6]

    found = forecast(points(values), date.fromordinal(FIRST.toordinal() + 9))

    # slope 4/7, mean 3.5 at 3.5; squares of what is left 4.2857; error sqrt(4.2857 / 6) = 0.84515
    reach = 2.4469 * 0.84515 * (1 + 1 / 8 + 5.5**2 / 42) ** 0.5
    assert found.value == pytest.approx(3.5 + 5.5 * 4 / 7)
    assert found.high - found.value == pytest.approx(reach, abs=0.002)
    assert found.value - found.low == pytest.approx(reach, abs=0.002)


def test_only_the_latest_24_points_count():
    assert forecast(points([100] * 5 + [1] * 24), date(2019, 2, 5)).value == pytest.approx(1)


def test_it_stays_within_what_can_be():
    found = forecast(points(range(90, 100)), date(2019, 1, 19), least=0, most=100)
    falling = forecast(points(range(9, -1, -1)), date(2019, 1, 19), least=0)

    assert (found.value, found.high, falling.low) == (100, 100, 0)


def test_neighbours_that_resemble_each_other_are_said():
    assert forecast(points([1] * 6 + [9] * 6 + [1] * 6), date(2019, 1, 20)).alike


@pytest.mark.parametrize(
    ("count", "on", "said"),
    [
        (7, date(2019, 1, 9), "needs 8 months of data: 1 more."),
        (8, date(2019, 1, 8), "has been measured"),
        (8, date(2019, 1, 16), "further ahead than the figures reach back"),
    ],
)
def test_where_there_is_none_it_says_why(count, on, said):
    found = forecast(points(range(count)), on)

    assert isinstance(found, NoForecast)
    assert said in found.reason


def measured(count):
    return [
        Measurement(period=add_months(FIRST, at), actual=Decimal(at)) for at in range(count)
    ] + [Measurement(period=add_months(FIRST, count), planned=Decimal(1))]


def test_a_benefit_is_forecast_from_its_last_rebasing_within_its_unit():
    benefit = Benefit(unit="%", target_date=date(2021, 1, 1))

    found = forecast_of(benefit, measured(20), [], date(2020, 12, 1))
    anew = forecast_of(benefit, measured(20), [Rebase(period=date(2020, 4, 1))], date(2020, 12, 1))

    assert found.value == pytest.approx(24, abs=0.3)
    assert "needs 8" in anew.reason


@pytest.mark.parametrize("target_date", [None, date(2020, 1, 30)])
def test_no_target_date_or_one_that_is_over_has_no_forecast(target_date):
    assert forecast_of(Benefit(target_date=target_date), [], [], date(2020, 1, 31)) is None
