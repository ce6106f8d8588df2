"""The words of the registers: values with units, moves, and the sentence of each page."""

from datetime import date
from decimal import Decimal

import pytest

from risks.benefit_rules import Totals
from risks.figures import number, quantity
from risks.models import Benefit, Risk, RiskStatus
from risks.reading import JudgedBenefit
from risks.risk_reading import JudgedRisk
from risks.spc import Assurance, Variation
from risks.templatetags.registers import moved, percent
from risks.words import (
    age_in_months,
    path_sentence,
    risk_sentence,
    totals_sentence,
    usual_sentence,
)


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("94.3500", "%", "94.35%"),
        ("1820000.0000", "£", "£1,820,000"),
        ("-420000", "£", "-£420,000"),
        ("574.0000", "admissions", "574 admissions"),
        ("1200", "people", "1,200 people"),
        ("0.0000", "hours", "0 hours"),
        (None, "hours", "not known"),
    ],
)
def test_a_measured_value_is_written_with_its_unit(value, unit, words):
    assert quantity(value and Decimal(value), unit) == words


def test_a_number_has_no_idle_noughts_and_a_share_one_decimal():
    assert [number(Decimal(text)) for text in ("540.0000", "0.5000", "-0.00001", "100")] == [
        "540",
        "0.5",
        "0",
        "100",
    ]
    assert (percent(Decimal("51.428")), percent(Decimal(100))) == ("51.4%", "100.0%")
    assert (number(None), percent(None)) == ("not known", "not known")


@pytest.mark.parametrize(
    ("change", "words"), [(4, "up 4"), (-3, "down 3"), (0, "same"), (None, "not known")]
)
def test_a_move_is_told_in_words(change, words):
    assert words in moved(change)


def risk(consequence, likelihood, change=None, **given):
    made = Risk(
        current_consequence=consequence,
        current_likelihood=likelihood,
        status=given.get("status", RiskStatus.OPEN),
    )
    made.current_score = consequence * likelihood  # the database's to work out
    return JudgedRisk(made, change, is_review_overdue=False)


@pytest.mark.parametrize(
    ("judged", "said"),
    [
        (
            risk(4, 4, 4),
            "Scores 16, extreme, up 4 since the last partnership board, and goes up to the"
            " partnership board. It is outside the partnership's appetite.",
        ),
        (
            risk(3, 3, -3),
            "Scores 9, high, down 3 since the last partnership board, and goes up to the"
            " programme board.",
        ),
        (risk(2, 2, 0), "Scores 4, moderate, as at the last partnership board."),
        (risk(1, 1), "Scores 1, low."),
        (risk(5, 5, status=RiskStatus.CLOSED), "This risk is closed. It last scored 25, extreme."),
    ],
)
def test_a_risks_sentence_says_score_move_and_who_hears_of_it(judged, said):
    assert risk_sentence(judged) == said


def benefit(latest, planned=None, **given):
    made = Benefit(**{"unit": "%", "target_value": Decimal(95), "target_date": None, **given})
    period = latest and date(2020, 1, 1)
    return JudgedBenefit(
        made, latest and Decimal(latest), period, planned and Decimal(planned), parts=()
    )


@pytest.mark.parametrize(
    ("variation", "assurance", "said"),
    [
        (
            Variation.COMMON_CAUSE,
            Assurance.HIT_AND_MISS,
            "Within its usual range in the latest month, 94.35%; the target of 95% will be met in"
            " some months and missed in others.",
        ),
        (
            Variation.CONCERNING_LOW,
            Assurance.FAILING,
            "Worse than usual in the latest month, 94.35%; the target of 95% will not be met as it"
            " runs now.",
        ),
        (
            Variation.NEUTRAL_HIGH,
            None,
            "Higher than usual in the latest month, 94.35%; no target is set.",
        ),
    ],
)
def test_a_measure_with_limits_is_told_by_its_latest_month_and_its_target(
    variation, assurance, said
):
    assert usual_sentence(benefit("94.35"), variation, assurance) == said


@pytest.mark.parametrize(
    ("judged", "said"),
    [
        (
            benefit(574, 575, unit="admissions", target_value=540, target_date=date(2021, 3, 31)),
            "574 admissions in January 2020, against 575 planned; 540 is wanted by March 2021.",
        ),
        (benefit(574, target_value=None), "574% in January 2020."),
        (benefit(None), "Nothing has been measured yet; 95 is wanted."),
    ],
)
def test_a_measure_of_few_months_is_told_by_its_plan(judged, said):
    assert path_sentence(judged) == said


def test_savings_without_disbenefits_are_told_as_one_figure():
    assert totals_sentence(Totals(Decimal(500), Decimal(0))) == (
        "The promised savings come to £500 in a full year."
    )


def test_a_figure_ages_by_the_month():
    assert age_in_months(date(2019, 3, 1), date(2020, 1, 31)) == 10
    assert age_in_months(date(2020, 1, 1), date(2020, 1, 1)) == 0
