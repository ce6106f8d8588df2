"""No circle of deputies, whatever the days; against a slow statement of the same rule."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from governance.bodies.absence_rules import Cover, circle, overlaps

FIRST = date(2020, 2, 1)
A, B, C, D = 1, 2, 3, 4


def cover(person, deputy, first=1, last=28):
    return Cover(person, deputy, date(2020, 2, first), date(2020, 2, last))


def test_two_who_act_for_each_other_on_the_same_day_are_a_circle():
    assert circle(cover(A, B, 1, 10), [cover(B, A, 10, 20)]) == (A, B)
    assert circle(cover(A, B, 1, 9), [cover(B, A, 10, 20)]) == ()


def test_a_chain_that_returns_is_a_circle():
    assert circle(cover(A, B), [cover(B, C), cover(C, A)]) == (A, B, C)
    assert circle(cover(A, B), [cover(B, C), cover(C, D)]) == ()


def test_a_chain_returns_only_on_days_that_all_its_absences_share():
    others = [cover(B, C, 1, 5), cover(C, A, 6, 9)]

    assert circle(cover(A, B), others) == ()


def test_a_circle_of_others_is_not_one_of_ours():
    assert circle(cover(A, B), [cover(B, C), cover(C, B)]) == ()


def test_absences_of_one_person_overlap_when_they_share_a_day():
    held = cover(A, B, 5, 10)

    assert overlaps(cover(A, C, 10, 12), [held]) == [held]
    assert overlaps(cover(A, C, 1, 5), [held]) == [held]
    assert overlaps(cover(A, C, 1, 4), [held]) == []
    assert overlaps(cover(B, C, 5, 10), [held]) == []


def slow_circle(new, others):
    """Follow the deputies day by day."""
    covers = [new, *others]
    days = range((new.ends_on - new.starts_on).days + 1)
    return any(_returns(new, covers, new.starts_on + timedelta(n)) for n in days)


def _returns(new, covers, day):
    acts = {c.person: c.deputy for c in covers if c.starts_on <= day <= c.ends_on}
    person, met = new.deputy, set()
    while person not in met:
        if person == new.person:
            return True
        met.add(person)
        person = acts.get(person, person)
    return False


@st.composite
def absences(draw):
    """Absences of up to five people within twelve days, none of one person overlapping."""
    people = draw(st.integers(2, 5))
    kept = []
    for _ in range(draw(st.integers(1, 10))):
        person, deputy = draw(
            st.tuples(st.integers(1, people), st.integers(1, people)).filter(lambda p: p[0] != p[1])
        )
        first = draw(st.integers(0, 11))
        last = draw(st.integers(first, 11))
        one = Cover(person, deputy, FIRST + timedelta(first), FIRST + timedelta(last))
        if not overlaps(one, kept):
            kept.append(one)
    return kept


@given(absences())
def test_following_absences_finds_what_going_day_by_day_finds(covers):
    *others, new = covers

    assert bool(circle(new, others)) == slow_circle(new, others)


@given(absences())
def test_absences_that_are_let_in_one_by_one_never_hold_a_circle(covers):
    let_in = []
    for each in covers:
        if not circle(each, let_in):
            let_in.append(each)

    assert not any(slow_circle(one, [o for o in let_in if o != one]) for one in let_in)
