"""Shares against a slow and independent statement of the rule (docs/rules.md 5)."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.errors import DomainError
from governance.mous.shares import Line, Tier, share_out, whole_pennies

PARTIES = ("A", "B", "C", "D")
PENNY = Fraction(1, 100)


def ideal_said(lines, pool, planned):
    """What each line comes to before pennies; None when money is left that nobody may take."""
    fixed = [Fraction(planned) * Fraction(one.percent) / 100 for one in lines if one.is_fixed]
    scale = min(Fraction(1), Fraction(pool) / sum(fixed)) if sum(fixed) else Fraction(1)
    caps = [None if one.cap is None else Fraction(one.cap) for one in lines]
    got = [Fraction(0)] * len(lines)
    for at, one in enumerate(lines):
        if one.is_fixed:
            own = Fraction(planned) * Fraction(one.percent) / 100 * scale
            got[at] = own if caps[at] is None else min(own, caps[at])
    rest = Fraction(pool) - sum(got)
    takers = [at for at, one in enumerate(lines) if not one.is_fixed and one.percent]
    full = set()
    while rest:
        takers = [at for at in takers if at not in full]
        whole = sum(Fraction(lines[at].percent) for at in takers)
        if not whole:
            return None
        parts = {at: (rest - sum(caps[i] for i in full)) for at in takers}
        parts = {at: parts[at] * Fraction(lines[at].percent) / whole for at in takers}
        over = {at for at in takers if caps[at] is not None and parts[at] > caps[at]}
        if not over:
            for at in takers:
                got[at] = parts[at]
            for at in full:
                got[at] = caps[at]
            return got
        full |= over
    return got


@st.composite
def splits(draw):
    """A line for each of four parties, to 100; some fixed, some with a cap."""
    cuts = sorted(draw(st.lists(st.integers(0, 100), min_size=3, max_size=3)))
    parts = [b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True)]
    cap = st.none() | st.integers(0, 300).map(lambda pence: Decimal(pence) / 100)
    return tuple(
        Line(party, Decimal(part), draw(st.booleans()), draw(cap))
        for party, part in zip(PARTIES, parts, strict=True)
    )


POOLS = st.integers(0, 1000).map(lambda pence: Decimal(pence) / 100)
EVEN = tuple(Line(party, Decimal(25)) for party in PARTIES)
FIXED = tuple(Line(party, Decimal(25), is_fixed=True) for party in PARTIES)


@given(splits(), POOLS, POOLS)
@example(EVEN, Decimal("0.02"), Decimal(0))
@example(FIXED, Decimal("0.03"), Decimal(10))
@example(FIXED, Decimal(0), Decimal(10))
def test_each_party_is_within_a_penny_of_the_slow_statement_and_the_sum_is_exact(
    lines, pool, planned
):
    ideal = ideal_said(lines, pool, planned)
    if ideal is None:
        with pytest.raises(DomainError, match="no variable line may take it"):
            share_out((Tier(lines),), pool, planned=planned)
        return

    shared = share_out((Tier(lines),), pool, planned=planned)

    assert sum(shared.values()) == pool
    for line, amount in zip(lines, ideal, strict=True):
        assert abs(Fraction(shared[line.party]) - amount) < PENNY
        assert line.cap is None or shared[line.party] <= line.cap
    assert shared == whole_pennies(dict(zip(PARTIES, ideal, strict=True)))


@given(st.lists(st.integers(0, 99), min_size=1, max_size=9))
def test_pennies_go_to_the_largest_remainders_and_ties_to_who_comes_first(hundredths):
    """Each ideal is whole pence and some hundredths of a penny; the last makes it come right."""
    hundredths = [*hundredths, -sum(hundredths) % 100]
    ideal = {str(at): PENNY + Fraction(each, 10_000) for at, each in enumerate(hundredths)}

    shared = whole_pennies(ideal)

    given_more = [int(party) for party, amount in shared.items() if amount > Decimal("0.01")]
    ranked = sorted(range(len(hundredths)), key=lambda at: (-hundredths[at], at))
    assert given_more == sorted(ranked[: sum(hundredths) // 100])


@given(splits(), splits(), POOLS, st.integers(1, 500))
def test_bands_are_shared_apart_and_added(first, second, pool, end):
    """Without caps; the first band's own plan is what of the plan lies in it."""
    first, second = (
        tuple(Line(one.party, one.percent, one.is_fixed) for one in lines)
        for lines in (first, second)
    )
    top = Decimal(end) / 100
    low, high = min(pool, top), max(pool - top, Decimal(0))
    apart = [ideal_said(first, low, low), ideal_said(second, high, high)]

    shared = share_out((Tier(first, top), Tier(second)), pool)

    added = [sum(each, Fraction()) for each in zip(*apart, strict=True)]
    assert shared == whole_pennies(dict(zip(PARTIES, added, strict=True)))
