"""The chart of a benefit: which kind, what each point says, and its data."""

from datetime import date
from decimal import Decimal

import pytest

from core.months import add_months
from risks import spc
from risks.benefit_chart import benefit_chart, specials
from risks.models import Benefit, Direction, Measurement

FIRST, ON = date(2018, 1, 1), date(2020, 1, 31)


def chart(values, planned=(), **given):
    """The chart of a value a month; None is a month not measured."""
    benefit = Benefit(
        **{"unit": "%", "direction": Direction.INCREASE, "target_value": Decimal(95), **given}
    )
    months = max(len(values), len(planned))
    measurements = [
        Measurement(
            pk=at + 1,
            period=add_months(FIRST, at),
            actual=dict(enumerate(values)).get(at),
            planned=dict(enumerate(planned)).get(at),
            source="Hospital returns",
        )
        for at in range(months)
    ]
    return benefit_chart(benefit, measurements, ON)


def numbers(*given):
    return [Decimal(value) for value in given]


def test_limits_are_drawn_from_twelve_points():
    eleven, twelve = chart(numbers(*range(11))), chart(numbers(*range(12)))

    assert (eleven.has_limits, twelve.has_limits) == (False, True)
    assert "Limits need 12 months of data and there are 11: 1 more." in eleven.caption
    assert "Upper limit" in twelve.wide
    assert "Upper limit" not in eleven.wide


def test_the_caption_prints_mean_limits_screening_and_source():
    drawn = chart(numbers(1, 2, 1, 2, 10, *[1, 2] * 6, 1))

    assert drawn.caption == (
        "XmR chart. Mean 1.94, limits -3.06 and 6.95 (2.66 times the mean moving range from it,"
        " outlying ranges not screened). Source: Hospital returns."
    )


def test_only_a_point_beyond_the_limits_is_special_and_the_target_fails():
    drawn = chart(numbers(1, 2, 1, 2, 10, *[1, 2] * 6, 1))

    assert (drawn.count("better"), drawn.count("worse")) == (1, 0)
    assert [row.special for row in drawn.rows[::-1]][4] == "better"
    assert drawn.variation is spc.Variation.COMMON_CAUSE
    assert drawn.assurance is spc.Assurance.FAILING


@pytest.mark.parametrize(
    ("direction", "special"),
    [(Direction.INCREASE, "worse"), (Direction.DECREASE, "better"), (Direction.MAINTAIN, "low")],
)
def test_a_fall_is_worse_better_or_merely_low_by_what_is_wanted(direction, special):
    values = numbers(10, 11, 10, 11, 10, 11, 10, 9, 8, 7, 6, 5, 4)

    drawn = chart(values, direction=direction)

    assert drawn.rows[0].special == special


def test_all_points_of_a_trend_go_its_way_even_on_the_other_side_of_the_mean():
    made = spc.xmr(numbers(*[0, 20] * 8, 7, 8, 9, 10, 11, 12, 13))

    found = specials(made, Direction.INCREASE)

    assert made.causes[16:] == (spc.SpecialCause.TREND,) * 7
    assert found == [""] * 16 + ["better"] * 7


def test_a_trend_from_the_very_first_point_is_told():
    made = spc.xmr(numbers(7, 8, 9, 10, 11, 12, 13, *[0, 20] * 8))

    assert specials(made, Direction.DECREASE)[:8] == ["worse"] * 7 + [""]


def test_without_a_target_nothing_is_assured():
    assert chart(numbers(*range(12)), target_value=None).assurance is None


def test_what_was_measured_after_the_day_is_not_shown_but_its_plan_is():
    drawn = chart(numbers(*range(26)), planned=numbers(*range(27)))

    assert drawn.months == 25
    assert (drawn.rows[0].actual, drawn.rows[0].planned) == (None, 26)
    assert drawn.rows[1].actual is None


def test_a_plan_alone_is_drawn_and_nothing_at_all_is_not():
    assert "Run chart with the planned path" in chart([], planned=numbers(5, 6)).caption
    assert chart([]) is None
    assert chart([None, None]) is None


def test_a_run_chart_without_a_plan_names_none():
    assert chart(numbers(5)).caption.startswith(
        "Run chart. Limits need 12 months of data and there is 1: 11"
    )
