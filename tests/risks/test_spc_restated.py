"""The charts against a slow and independent statement of every rule (docs/rules.md 8)."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.errors import DomainError
from risks.spc import Assurance, Limits, SpecialCause, assurance, rebased, variation, xmr

FLAT, PAIR, UP = [5] * 20, [3, 9], [*range(8)]
ON_LIMIT = Fraction("2.66") * 39 / Fraction("13.02")
ON_THE_LIMIT = [*[1, -1] * 10, ON_LIMIT, -ON_LIMIT]
SERIES = st.one_of(
    st.lists(st.integers(-2, 2), min_size=1, max_size=40),
    st.lists(st.integers(-30, 30), min_size=1, max_size=40),
    st.lists(st.decimals(-9, 9, places=1), min_size=1, max_size=40),
)


def limits_said(values, screened):
    """Mean plus and minus 2.66 mean moving ranges; ranges of 3.267 means or more go once."""
    numbers = [Fraction(value) for value in values]
    mean = sum(numbers) / len(numbers)
    ranges = []
    for at in range(1, len(numbers)):
        ranges.append(abs(numbers[at] - numbers[at - 1]))
    average = sum(ranges) / len(ranges) if ranges else Fraction(0)
    if screened and average:
        ranges = [one for one in ranges if not one >= Fraction("3.267") * average]
        average = sum(ranges) / len(ranges)
    return mean - Fraction("2.66") * average, mean, mean + Fraction("2.66") * average


def one_side(window, mean):
    return all(value > mean for value in window) or all(value < mean for value in window)


def one_way(window):
    steps = [window[i + 1] - window[i] for i in range(len(window) - 1)]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)


def is_near(value, lower, mean, upper):
    above = mean + (upper - mean) * 2 / 3 < value <= upper
    return above or lower <= value < mean - (mean - lower) * 2 / 3


def cause_said(values, at, lower, mean, upper):
    """The first rule that holds for one point, by looking at every window that holds it."""
    numbers = [Fraction(value) for value in values]
    near = [is_near(value, lower, mean, upper) for value in numbers]

    def windows(length):
        firsts = range(max(at - length + 1, 0), min(at, len(numbers) - length) + 1)
        return [slice(first, first + length) for first in firsts]

    if numbers[at] > upper or numbers[at] < lower:
        return SpecialCause.OUTSIDE
    if any(one_way(numbers[each]) for each in windows(7)):
        return SpecialCause.TREND
    pairs = [each for each in windows(3) if sum(near[each]) >= 2]
    if near[at] and any(one_side(numbers[each], mean) for each in pairs):
        return SpecialCause.NEAR_LIMIT
    if any(one_side(numbers[each], mean) for each in windows(7)):
        return SpecialCause.SHIFT
    return None


@given(SERIES, st.booleans())
@example(FLAT, True)
@example(PAIR, True)
@example(UP, False)
@example(ON_THE_LIMIT, False)
@example([0, 0, 0, 0, 0, 0, 40], True)
def test_limits_and_every_flag_are_those_of_the_slow_statement(values, screened):
    chart = xmr(values, screened=screened)

    lower, mean, upper = limits_said(values, screened)
    assert (chart.limits.lower, chart.limits.mean, chart.limits.upper) == (lower, mean, upper)
    assert chart.causes == tuple(
        cause_said(values, at, lower, mean, upper) for at in range(len(values))
    )


@given(SERIES, st.lists(st.integers(1, 39), max_size=3, unique=True), st.booleans())
def test_each_stretch_is_a_chart_of_its_own(values, starts, screened):
    starts = sorted(start for start in starts if start < len(values))

    charts = rebased(values, starts, screened=screened)

    assert [point for chart in charts for point in chart.points] == list(map(Fraction, values))
    for chart in charts:
        assert chart == xmr(chart.points, screened=screened)


@given(SERIES, st.sampled_from(["increase", "decrease", "maintain"]))
@example([*[10, -10] * 12, -9, -8, -7, -6, -5, -4, -3], "decrease")
def test_the_icon_is_told_from_the_latest_point_alone(values, direction):
    chart = xmr(values)
    cause, latest = chart.causes[-1], chart.points[-1]

    found = variation(chart, direction).value

    if cause is None:
        assert found == "common_cause"
        return
    trend = cause is SpecialCause.TREND
    is_high = latest > chart.points[-2] if trend else latest > chart.limits.mean
    words = {
        ("increase", True): "improving_high",
        ("increase", False): "concerning_low",
        ("decrease", True): "concerning_high",
        ("decrease", False): "improving_low",
        ("maintain", True): "neutral_high",
        ("maintain", False): "neutral_low",
    }
    assert found == words[direction, is_high]


BOUNDS = st.tuples(st.integers(-20, 20), st.integers(-20, 20)).map(sorted)


@given(BOUNDS, st.integers(-25, 25), st.sampled_from(["increase", "decrease", "maintain"]))
def test_assurance_is_pass_only_when_every_usual_point_meets_the_target(bounds, target, direction):
    lower, upper = map(Fraction, bounds)
    limits = Limits(upper, (lower + upper) / 2, lower, screened=False)

    found = assurance(limits, target, direction)

    is_within = lower <= target <= upper
    assert (found is Assurance.HIT_AND_MISS) == is_within
    always = {"increase": lower > target, "decrease": upper < target, "maintain": False}
    assert (found is Assurance.PASSING) == always[direction]


@pytest.mark.parametrize("screened", [True, False])
@pytest.mark.parametrize("values", [FLAT, [7], PAIR, [4, 4], [0] * 12])
def test_nothing_is_special_in_equal_points_or_too_few(values, screened):
    assert set(xmr(values, screened=screened).causes) == {None}


def test_a_target_on_limits_without_width_is_hit_and_miss_and_beside_them_is_not():
    limits = xmr(FLAT).limits

    assert assurance(limits, 5, "increase") is Assurance.HIT_AND_MISS
    assert assurance(limits, Decimal("4.99"), "increase") is Assurance.PASSING
    assert assurance(limits, Decimal("5.01"), "increase") is Assurance.FAILING


def test_limits_are_right_to_a_thousand_millionth():
    values = [Decimal(each) for each in ("91.3", "90.8", "92.1", "89.9", "90.4", "93.0", "91.7")]

    found = xmr(values).limits

    # Mean 639.2 / 7; ranges 0.5, 1.3, 2.2, 0.5, 2.6, 1.3 come to 8.4.
    assert abs(float(found.mean) - 91.314285714285714) < 1e-9
    assert abs(float(found.upper) - (91.314285714285714 + 2.66 * 1.4)) < 1e-9
    assert abs(float(found.lower) - (91.314285714285714 - 2.66 * 1.4)) < 1e-9


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([1, "2", 3], "Point 2 must be a number, not '2'"),
        ([1, None], "Point 2 must be a number, not None"),
        ([Decimal("NaN")], "Point 1 must be a number"),
        ([1, 2, float("inf")], "Point 3 must be a number, not inf"),
    ],
)
def test_the_first_point_that_is_no_number_is_named(values, said):
    for made in (lambda: xmr(values), lambda: rebased(values, [])):
        with pytest.raises(DomainError, match=said):
            made()


def test_floats_are_read_as_they_are_written():
    tenths = [0.1, 0.2, 0.3]

    assert xmr(tenths) == xmr([Decimal(str(each)) for each in tenths])
    assert xmr(tenths).limits.mean == Fraction(1, 5)
    assert assurance(Limits(0.3, 0.2, 0.1, screened=False), 0.3, "increase") == "hit_and_miss"


@pytest.mark.parametrize("starts", [[0], [3], [-1], [2, 1], [1, 1], [9]])
def test_a_stretch_without_a_point_is_refused(starts):
    with pytest.raises(DomainError, match="each must begin after the one before it, from 1 to 2"):
        rebased([4, 5, 6], starts)
