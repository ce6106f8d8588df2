from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DomainError
from risks.spc import (
    Assurance,
    Direction,
    Limits,
    SpecialCause,
    Variation,
    assurance,
    variation,
    xmr,
)

CHECK = [1, 2, 1, 2, 10, *[1, 2] * 6, 1]
WOBBLE = [10, -10] * 12  # an even mean of 0 and limits at some distance
VALUES = st.lists(st.decimals(-1000, 1000, places=2), min_size=1, max_size=60)
OUTSIDE, TREND = SpecialCause.OUTSIDE, SpecialCause.TREND
NEAR_LIMIT, SHIFT = SpecialCause.NEAR_LIMIT, SpecialCause.SHIFT


def where(chart, cause):
    return [at for at, found in enumerate(chart.causes) if found is cause]


def limits(lower, upper):
    return Limits(Fraction(upper), Fraction(lower + upper, 2), Fraction(lower), screened=False)


@pytest.mark.parametrize(
    ("screened", "upper", "lower"), [(True, "4.60", "-0.72"), (False, "6.95", "-3.06")]
)
def test_limits_of_the_check_series_with_and_without_screening(screened, upper, lower):
    found = xmr(CHECK, screened=screened).limits

    assert (f"{found.upper:.2f}", f"{found.mean:.2f}", f"{found.lower:.2f}") == (
        upper,
        "1.94",
        lower,
    )
    assert found.screened is screened


@pytest.mark.parametrize("screened", [True, False])
def test_only_the_fifth_point_of_the_check_series_is_special(screened):
    causes = xmr(CHECK, screened=screened).causes

    assert [at for at, cause in enumerate(causes, start=1) if cause] == [5]
    assert causes[4] is OUTSIDE


def with_ranges(ranges):
    """A series that goes up and down by `ranges` in turn."""
    signed = [size if at % 2 else -size for at, size in enumerate(ranges)]
    return list(accumulate(signed, initial=Fraction()))


def reach(values, *, screened):
    found = xmr(values, screened=screened).limits
    return found.upper - found.mean


def test_a_range_exactly_on_the_screen_is_dropped():
    on_the_screen = Fraction("3.267") * 999 / (1000 - Fraction("3.267"))
    below = on_the_screen - Fraction(1, 100)

    assert reach(with_ranges([*[1] * 999, on_the_screen]), screened=True) == Fraction("2.66")
    assert reach(with_ranges([*[1] * 999, below]), screened=True) > Fraction("2.66")


def test_ranges_are_screened_once_and_not_again():
    values = with_ranges([*[1] * 20, 5, 100])

    assert reach(values, screened=True) == Fraction("2.66") * 25 / 21


def test_equal_measurements_have_limits_on_themselves_however_screened():
    assert xmr([5, 5, 5], screened=True).limits == limits_of_constant(5, screened=True)


def limits_of_constant(value, *, screened):
    return Limits(Fraction(value), Fraction(value), Fraction(value), screened=screened)


def test_one_measurement_has_limits_on_itself_and_nothing_special():
    chart = xmr([Decimal("91.5")])

    assert chart.limits == limits_of_constant(Decimal("91.5"), screened=False)
    assert chart.causes == (None,)


def test_nothing_measured_is_refused():
    with pytest.raises(DomainError, match="measured"):
        xmr([])


def test_a_point_exactly_on_a_limit_is_not_outside():
    on_limit = Fraction("2.66") * 39 / Fraction("13.02")
    chart = xmr([*[1, -1] * 10, on_limit, -on_limit])

    assert (chart.limits.upper, chart.limits.lower) == (on_limit, -on_limit)
    assert where(chart, OUTSIDE) == []


@pytest.mark.parametrize(("points", "flagged"), [(6, 0), (7, 7), (9, 9)])
@pytest.mark.parametrize("sign", [1, -1])
def test_seven_or_more_rising_or_falling_points_are_all_flagged(points, flagged, sign):
    rising = [*WOBBLE, *range(-11, -11 + points), -20, *WOBBLE]

    found = where(xmr([sign * value for value in rising]), TREND)

    assert found == list(range(24, 24 + flagged))


def test_an_equal_value_breaks_a_trend():
    assert where(xmr([*WOBBLE, -3, -2, -1, 0, 0, 1, 2, 3, *WOBBLE]), TREND) == []


@pytest.mark.parametrize(("points", "flagged"), [(6, 0), (7, 7), (8, 8)])
@pytest.mark.parametrize("sign", [1, -1])
def test_seven_or_more_points_on_one_side_of_the_mean_are_all_flagged(points, flagged, sign):
    run = ([1, 2] * 4)[:points]
    values = [*WOBBLE, *run, -sum(run), *WOBBLE]

    chart = xmr([sign * value for value in values])

    assert chart.limits.mean == 0
    assert where(chart, SHIFT) == list(range(24, 24 + flagged))


def test_a_point_on_the_mean_breaks_a_shift():
    values = [*WOBBLE, 1, 2, 1, 0, 2, 1, 2, -9]

    assert xmr(values).limits.mean == 0
    assert where(xmr(values), SHIFT) == []


def test_a_mean_that_floats_would_miss_is_met_exactly():
    values = [Decimal("0.1"), Decimal("0.2"), Decimal("0.3")]

    assert xmr(values).limits.mean == Fraction(Decimal("0.2"))


NEAR_BASE = [1, -1] * 30


def near_chart(window):
    """`window` among small steps, with its mirror image so that the mean stays 0."""
    return xmr([*NEAR_BASE, *window, *NEAR_BASE, *[-value for value in window], *NEAR_BASE])


def test_two_of_three_points_near_a_limit_flag_the_near_ones_only():
    chart = near_chart([5, 1, 5])

    assert chart.limits.upper * 2 / 3 < 5 <= chart.limits.upper
    assert where(chart, NEAR_LIMIT) == [60, 62, 123, 125]


def test_a_point_exactly_at_two_thirds_is_not_yet_near():
    two, three = (near_chart([size, 1, size]).limits.upper for size in (2, 3))
    slope = three - two
    at_two_thirds = (two - 2 * slope) * 2 / (3 - 2 * slope)
    chart = near_chart([at_two_thirds, 1, at_two_thirds])

    assert chart.limits.upper * 2 / 3 == at_two_thirds
    assert where(chart, NEAR_LIMIT) == []


def test_two_near_points_do_not_count_with_the_third_across_the_mean():
    assert where(near_chart([5, -1, 5]), NEAR_LIMIT) == []


def test_one_near_point_of_three_is_not_special():
    assert where(near_chart([5, 1, 1]), NEAR_LIMIT) == []


def test_a_point_outside_is_outside_first_and_not_near():
    chart = near_chart([9, 5, 5])

    assert chart.causes[60:63] == (OUTSIDE, NEAR_LIMIT, NEAR_LIMIT)


def test_a_point_outside_does_not_count_as_near():
    chart = near_chart([9, 5, 1])

    assert where(chart, OUTSIDE) == [60, 123]
    assert where(chart, NEAR_LIMIT) == []


def test_a_long_run_of_equal_points_on_the_mean_is_nothing_special():
    assert xmr([5] * 9).causes == (None,) * 9


@pytest.mark.parametrize(
    ("latest", "direction", "icon"),
    [
        (100, Direction.INCREASE, Variation.IMPROVING_HIGH),
        (100, Direction.DECREASE, Variation.CONCERNING_HIGH),
        (100, Direction.MAINTAIN, Variation.NEUTRAL_HIGH),
        (-100, Direction.INCREASE, Variation.CONCERNING_LOW),
        (-100, Direction.DECREASE, Variation.IMPROVING_LOW),
        (-100, Direction.MAINTAIN, Variation.NEUTRAL_LOW),
        (1, Direction.INCREASE, Variation.COMMON_CAUSE),
    ],
)
def test_the_icon_is_that_of_the_latest_point(latest, direction, icon):
    chart = xmr([*WOBBLE, latest])

    assert variation(chart, direction) is icon
    assert variation(chart, direction.value) is icon


def test_an_earlier_special_point_does_not_make_the_icon():
    assert variation(xmr([100, *WOBBLE, 1, -1]), "increase") is Variation.COMMON_CAUSE


def test_a_rising_trend_below_the_mean_is_high():
    chart = xmr([*WOBBLE, -9, -8, -7, -6, -5, -4, -3])

    assert chart.causes[-1] is TREND
    assert chart.points[-1] < chart.limits.mean
    assert variation(chart, "increase") is Variation.IMPROVING_HIGH


@pytest.mark.parametrize(
    ("target", "direction", "found"),
    [
        (9, "increase", Assurance.PASSING),
        (10, "increase", Assurance.HIT_AND_MISS),
        (15, "increase", Assurance.HIT_AND_MISS),
        (20, "increase", Assurance.HIT_AND_MISS),
        (21, "increase", Assurance.FAILING),
        (9, "decrease", Assurance.FAILING),
        (10, "decrease", Assurance.HIT_AND_MISS),
        (20, "decrease", Assurance.HIT_AND_MISS),
        (21, "decrease", Assurance.PASSING),
        (9, "maintain", Assurance.FAILING),
        (15, "maintain", Assurance.HIT_AND_MISS),
        (21, "maintain", Assurance.FAILING),
    ],
)
def test_assurance_sets_the_target_against_the_limits(target, direction, found):
    assert assurance(limits(10, 20), target, direction) is found


@given(VALUES, st.booleans())
def test_limits_stand_evenly_about_the_mean(values, screened):
    chart = xmr(values, screened=screened)

    assert chart.limits.upper - chart.limits.mean == chart.limits.mean - chart.limits.lower >= 0
    assert chart.limits.mean * len(values) == sum(map(Fraction, values))
    assert len(chart.causes) == len(values)


@given(VALUES)
def test_screening_never_widens_the_limits(values):
    assert xmr(values, screened=True).limits.upper <= xmr(values).limits.upper


@given(VALUES, st.booleans())
def test_exactly_the_points_beyond_a_limit_are_outside(values, screened):
    chart = xmr(values, screened=screened)

    lower, upper = chart.limits.lower, chart.limits.upper
    beyond = [at for at, point in enumerate(chart.points) if point > upper or point < lower]
    assert where(chart, OUTSIDE) == beyond


@given(VALUES, st.integers(-50, 50), st.integers(1, 9))
def test_moving_and_stretching_the_scale_changes_nothing_special(values, move, stretch):
    assert xmr([value * stretch + move for value in values]).causes == xmr(values).causes


@given(VALUES)
def test_turning_the_chart_upside_down_changes_nothing_special(values):
    assert xmr([-value for value in values]).causes == xmr(values).causes
