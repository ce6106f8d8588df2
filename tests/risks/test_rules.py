"""What follows from a score, with the exact values of docs/rules.md 7."""

from datetime import date

import pytest

from risks.rules import DEFAULT, Rules
from risks.scoring import Appetite, Band


@pytest.mark.parametrize(
    ("score", "reviewed_on", "next_on"),
    [
        (15, date(2020, 1, 31), date(2020, 2, 29)),
        (25, date(2019, 1, 31), date(2019, 2, 28)),
        (8, date(2019, 11, 30), date(2020, 2, 29)),
        (12, date(2020, 1, 31), date(2020, 4, 30)),
        (4, date(2019, 8, 31), date(2020, 2, 29)),
        (6, date(2020, 1, 1), date(2020, 7, 1)),
        (1, date(2020, 2, 29), date(2021, 2, 28)),
        (3, date(2020, 1, 31), date(2021, 1, 31)),
    ],
)
def test_the_next_review_follows_the_band_to_the_end_of_a_month(score, reviewed_on, next_on):
    assert DEFAULT.next_review(score, reviewed_on) == next_on


@pytest.mark.parametrize(
    ("score", "body"),
    [
        (6, None),
        (8, "programme_board"),
        (12, "programme_board"),
        (15, "partnership_board"),
        (25, "partnership_board"),
    ],
)
def test_a_score_goes_up_to_the_body_of_its_level(score, body):
    assert DEFAULT.escalates_to(score) == body


@pytest.mark.parametrize(
    ("appetite", "within", "outside"),
    [
        (Appetite.AVERSE, 4, 5),
        (Appetite.MINIMAL, 6, 8),
        (Appetite.CAUTIOUS, 9, 10),
        (Appetite.OPEN, 12, 15),
        (Appetite.EAGER, 16, 20),
    ],
)
def test_a_ceiling_itself_is_within_appetite(appetite, within, outside):
    rules = Rules(appetites={"finance": appetite})

    assert not rules.is_outside_appetite(within, "finance")
    assert rules.is_outside_appetite(outside, "finance")
    assert rules.appetite("workforce") is Appetite.CAUTIOUS


def test_an_assurance_counts_on_its_180th_day_and_not_on_the_next():
    given_on = date(2019, 8, 4)

    assert not DEFAULT.is_stale(given_on, date(2020, 1, 31))  # 180 days later
    assert DEFAULT.is_stale(given_on, date(2020, 2, 1))
    assert DEFAULT.oldest_that_counts(date(2020, 1, 31)) == given_on


def test_a_partnership_that_sets_its_own_is_judged_by_them():
    rules = Rules(months={**DEFAULT.months, Band.LOW: 24}, board_from=20, programme_from=10)

    assert rules.next_review(2, date(2020, 1, 1)) == date(2022, 1, 1)
    assert (rules.escalates_to(16), rules.escalates_to(9)) == ("programme_board", None)
