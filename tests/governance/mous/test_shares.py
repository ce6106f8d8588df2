"""Who takes what of a gain and of a loss, exact to the penny."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.errors import DomainError
from governance.mous.shares import Arrangement, Line, Tier, allocate, share_out, whole_pennies


def D(text: str | int) -> Decimal:  # noqa: N802
    return Decimal(text)


def split(*lines: Line) -> tuple[Tier, ...]:
    return (Tier(lines),)


def line(party: str, percent: str | int, *, fixed: bool = False, cap: str | None = None) -> Line:
    return Line(party, D(percent), fixed, None if cap is None else D(cap))


def amounts(tiers: tuple[Tier, ...], pool: str, planned: str | None = None) -> list[str]:
    shared = share_out(tiers, D(pool), planned=None if planned is None else D(planned))
    return [str(amount) for amount in shared.values()]


def test_variable_lines_share_in_proportion():
    assert amounts(split(line("Trust", 60), line("Council", 40)), "1000.00") == ["600.00", "400.00"]


def test_pennies_go_to_the_largest_remainder_and_ties_to_who_comes_first():
    thirds = split(line("A", "33.3"), line("B", "33.3"), line("C", "33.4"))
    equal = split(line("A", 25), line("B", 25), line("C", 25), line("D", 25))

    assert amounts(thirds, "100.01") == ["33.30", "33.30", "33.41"]
    assert amounts(equal, "0.02") == ["0.01", "0.01", "0.00", "0.00"]
    assert amounts(equal[0:1], "0.03") == ["0.01", "0.01", "0.01", "0.00"]


def test_a_fixed_line_is_of_the_planned_pool_and_the_rest_is_shared():
    tiers = split(line("Host", 20, fixed=True), line("A", 60), line("B", 20))

    assert amounts(tiers, "1200.00", planned="1000.00") == ["200.00", "750.00", "250.00"]
    assert amounts(tiers, "1200.00") == ["240.00", "720.00", "240.00"]


def test_fixed_lines_above_the_pool_are_scaled_down_to_it():
    tiers = split(line("Host", 30, fixed=True), line("Other", 20, fixed=True), line("A", 50))

    assert amounts(tiers, "100.00", planned="1000.00") == ["60.00", "40.00", "0.00"]


def test_what_exceeds_a_cap_spreads_over_the_others_repeatedly():
    tiers = split(line("A", 50, cap="200"), line("B", 30, cap="400"), line("C", 20))

    # A stops at 200; B would take 480 of the other 800, and stops at 400.
    assert amounts(tiers, "1000.00") == ["200.00", "400.00", "400.00"]


def test_what_exceeds_the_cap_of_a_fixed_line_goes_to_the_variable_ones():
    tiers = split(line("Host", 50, fixed=True, cap="100"), line("A", 30), line("B", 20))

    assert amounts(tiers, "1000.00") == ["100.00", "540.00", "360.00"]


def test_caps_that_leave_nobody_to_take_the_rest_are_refused():
    tiers = split(line("A", 50, cap="100"), line("B", 50, cap="100"))

    assert amounts(tiers, "200.00") == ["100.00", "100.00"]
    with pytest.raises(DomainError, match=r"£300 is left, and no variable line may take it"):
        share_out(tiers, D("500.00"))


def test_money_left_over_fixed_lines_alone_is_refused():
    tiers = split(line("A", 60, fixed=True), line("B", 40, fixed=True))

    assert amounts(tiers, "900.00", planned="1000.00") == ["540.00", "360.00"]
    with pytest.raises(DomainError, match="£200 is left"):
        share_out(tiers, D("1200.00"), planned=D("1000.00"))


def test_pennies_never_breach_a_cap():
    tiers = split(line("A", "33.4", cap="0.01"), line("B", "33.3"), line("C", "33.3"))

    assert amounts(tiers, "0.04") == ["0.01", "0.02", "0.01"]


def test_tiers_are_shared_apart_and_added():
    first = (line("A", 100), line("B", 0))
    second = (line("A", 50), line("B", 50))
    tiers = (Tier(first, D("1000")), Tier(second))

    assert amounts(tiers, "800.00") == ["800.00", "0.00"]
    assert amounts(tiers, "1500.00") == ["1250.00", "250.00"]


def test_money_above_the_last_tier_is_refused():
    tiers = (Tier((line("A", 100),), D("1000")),)

    with pytest.raises(DomainError, match=r"last tier ends at £1,000: nobody takes the rest"):
        share_out(tiers, D("1000.01"))


def test_a_loss_has_its_own_split_and_allocates_its_absolute_value():
    arrangement = Arrangement(
        gain=split(line("A", 50), line("B", 50)), loss=split(line("A", 80), line("B", 20))
    )

    assert allocate(arrangement, D("100.00")) == {"A": D("50.00"), "B": D("50.00")}
    assert allocate(arrangement, D("-100.00")) == {"A": D("80.00"), "B": D("20.00")}
    assert allocate(arrangement, D("0.00")) == {"A": D("0.00"), "B": D("0.00")}


@pytest.mark.parametrize("percents", [("99.9",), ("50", "50.0001"), ()])
def test_a_split_that_is_not_exactly_100_is_refused(percents):
    lines = tuple(line(str(at), percent) for at, percent in enumerate(percents))

    with pytest.raises(DomainError, match="not to exactly 100"):
        share_out((Tier(lines),), D("1.00"))


@pytest.mark.parametrize(
    ("tiers", "pool", "message"),
    [
        ((), "1", "There is no split"),
        (split(line("A", 150), line("B", -50)), "1", "a per cent is 0 or more"),
        (split(line("A", 100, cap="-1")), "1", "The cap of A in the split must be zero or more"),
        (split(line("A", 100)), "0.005", "The pool must be zero or more, in whole pennies"),
        (split(line("A", 100)), "NaN", "The pool must be a number"),
        (split(line("A", "NaN")), "1", "The per cent of A in the split must be a number"),
        (split(line("A", 100)), "1e20", "The pool is too large to be money"),
        (split(line("A", 100)), "-0.01", "The pool must be zero or more"),
        (split(line("A", 100)), "1e-40", "in whole pennies"),
        ((Tier((line("A", 100),)), Tier((line("A", 100),))), "1", "Only the last tier"),
        (
            (Tier((line("A", 100),), D(5)), Tier((line("A", 100),), D(5))),
            "1",
            "Tier 2 ends at £5: later than £5 is needed",
        ),
    ],
)
def test_what_cannot_be_shared_says_why(tiers, pool, message):
    with pytest.raises(DomainError, match=message):
        share_out(tiers, D(pool))


def test_whole_numbers_and_floats_share_as_decimals_do():
    thirds = [Tier([Line("A", 33.3), Line("B", D("33.3"), cap=30), Line("C", 33.4)], up_to=100.01)]

    assert share_out(thirds, 100.01) == share_out(
        split(line("A", "33.3"), line("B", "33.3", cap="30"), line("C", "33.4")), D("100.01")
    )


@pytest.mark.parametrize("wrong", ["100", None, True])
def test_a_pool_in_words_is_refused(wrong):
    arrangement = Arrangement(split(line("A", 100)), split(line("A", 100)))

    with pytest.raises(DomainError, match="The pool must be a number"):
        allocate(arrangement, wrong)


pence = st.integers(0, 10**12).map(lambda count: Decimal(count) / 100)


@st.composite
def splits(draw: st.DrawFn) -> tuple[Line, ...]:
    """Lines to 100 in ten-thousandths of a per cent; some fixed, some with a cap."""
    cuts = sorted(draw(st.lists(st.integers(0, 10**6), max_size=6)))
    parts = [b - a for a, b in zip([0, *cuts], [*cuts, 10**6], strict=True)]
    return tuple(
        Line(
            f"party {draw(st.integers(0, 4))}",
            Decimal(part) / 10**4,
            draw(st.booleans()),
            draw(st.none() | pence),
        )
        for part in parts
    )


@given(splits(), pence, st.none() | pence)
def test_the_sum_is_exact_and_no_line_passes_its_cap(lines, pool, planned):
    try:
        shared = share_out((Tier(lines),), pool, planned=planned)
    except DomainError:
        assume(False)

    assert sum(shared.values()) == pool
    for party, amount in shared.items():
        own = [one for one in lines if one.party == party]
        assert amount >= 0
        if all(one.cap is not None for one in own):
            assert amount <= sum(one.cap for one in own)


@given(splits(), pence)
def test_without_caps_nobody_differs_from_the_ideal_by_a_penny(lines, pool):
    free = [Line(one.party, one.percent) for one in lines]

    shared = share_out((Tier(tuple(free)),), pool)

    for party, amount in shared.items():
        ideal = sum(Fraction(one.percent) for one in free if one.party == party) * Fraction(pool)
        assert abs(Fraction(amount) - ideal / 100) < Fraction(1, 100)


@given(st.lists(st.fractions(0, 1000), min_size=1, max_size=8))
def test_whole_pennies_sum_to_the_same_and_differ_by_less_than_one(parts):
    ideal = {str(at): part for at, part in enumerate(parts)}
    ideal["rest"] = -sum(parts) % Fraction(1, 100)

    shared = whole_pennies(ideal)

    assert sum(shared.values()) == sum(ideal.values())
    assert all(abs(Fraction(shared[one]) - ideal[one]) < Fraction(1, 100) for one in ideal)


@given(splits(), pence, pence, st.integers(1, 10**11))
def test_tiers_with_one_split_are_that_split(lines, pool, planned, cut):
    free = tuple(Line(one.party, one.percent) for one in lines)
    end = Decimal(cut) / 100

    banded = share_out((Tier(free, end), Tier(free)), pool, planned=planned)

    assert banded == share_out((Tier(free),), pool, planned=planned)
