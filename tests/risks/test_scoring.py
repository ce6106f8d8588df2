from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DomainError
from risks.scoring import (
    CONSEQUENCES,
    LIKELIHOODS,
    SCORES,
    Appetite,
    Band,
    band,
    escalates_to,
    is_outside_appetite,
    review_every,
    score,
)

FACTORS = range(1, 6)


def test_the_words_are_those_of_the_npsa():
    assert list(CONSEQUENCES.items()) == [
        (1, "Negligible"),
        (2, "Minor"),
        (3, "Moderate"),
        (4, "Major"),
        (5, "Catastrophic"),
    ]
    assert list(LIKELIHOODS.items()) == [
        (1, "Rare"),
        (2, "Unlikely"),
        (3, "Possible"),
        (4, "Likely"),
        (5, "Almost certain"),
    ]


def test_the_25_cells_fall_into_bands_of_5_7_7_and_6():
    cells = Counter(band(score(*cell)) for cell in product(FACTORS, FACTORS))

    assert cells == {Band.LOW: 5, Band.MODERATE: 7, Band.HIGH: 7, Band.EXTREME: 6}


@pytest.mark.parametrize(
    ("lowest", "highest", "found"),
    [
        (1, 3, Band.LOW),
        (4, 6, Band.MODERATE),
        (8, 12, Band.HIGH),
        (15, 25, Band.EXTREME),
    ],
)
def test_a_band_holds_both_its_ends(lowest, highest, found):
    assert band(lowest) is band(highest) is found


@pytest.mark.parametrize("number", [-4, 0, 7, 11, 13, 14, 17, 18, 19, 21, 22, 23, 24, 26])
def test_a_score_that_no_cell_gives_is_refused(number):
    for rule in (band, escalates_to, lambda n: is_outside_appetite(n, Appetite.OPEN)):
        with pytest.raises(DomainError, match=f"a score of {number}"):
            rule(number)


@pytest.mark.parametrize(
    ("consequence", "likelihood", "named"),
    [(0, 3, "Consequence"), (6, 3, "Consequence"), (3, 0, "Likelihood"), (3, 6, "Likelihood")],
)
def test_factors_run_from_1_to_5(consequence, likelihood, named):
    with pytest.raises(DomainError, match=named):
        score(consequence, likelihood)


@given(st.sampled_from(FACTORS), st.sampled_from(FACTORS))
def test_a_score_is_the_product_and_always_has_a_band(consequence, likelihood):
    found = score(consequence, likelihood)

    assert found == consequence * likelihood
    assert band(found) in Band


@given(st.sampled_from(sorted(SCORES)), st.sampled_from(sorted(SCORES)))
def test_a_higher_score_is_never_in_a_lower_band(one, other):
    order = list(Band)

    assert one > other or order.index(band(one)) <= order.index(band(other))


def test_graver_risks_are_reviewed_more_often():
    assert [review_every(one) for one in Band] == [12, 6, 3, 1]


def test_the_office_may_change_the_cadence():
    assert review_every(Band.EXTREME, {Band.EXTREME: 2}) == 2


@pytest.mark.parametrize(
    ("number", "body"),
    [
        (1, None),
        (6, None),
        (8, "programme_board"),
        (12, "programme_board"),
        (15, "partnership_board"),
        (25, "partnership_board"),
    ],
)
def test_high_and_extreme_risks_go_up_to_their_board(number, body):
    assert escalates_to(number) == body


def test_the_office_may_change_the_levels_of_escalation():
    assert escalates_to(12, {12: "partnership_board", 4: "programme_board"}) == "partnership_board"
    assert escalates_to(10, {12: "partnership_board", 4: "programme_board"}) == "programme_board"


@pytest.mark.parametrize(
    ("appetite", "on_the_ceiling", "above"),
    [
        (Appetite.AVERSE, 4, 5),
        (Appetite.MINIMAL, 6, 8),
        (Appetite.CAUTIOUS, 9, 10),
        (Appetite.OPEN, 12, 15),
        (Appetite.EAGER, 16, 20),
    ],
)
def test_only_above_its_ceiling_is_a_risk_outside_appetite(appetite, on_the_ceiling, above):
    assert not is_outside_appetite(on_the_ceiling, appetite)
    assert is_outside_appetite(above, appetite)


def test_the_office_may_change_a_ceiling():
    assert is_outside_appetite(5, Appetite.OPEN, {Appetite.OPEN: 4})


def test_a_band_has_a_word():
    assert [one.word for one in Band] == ["Low", "Moderate", "High", "Extreme"]
