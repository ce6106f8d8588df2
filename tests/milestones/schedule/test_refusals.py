"""Bad input is refused with the milestone's name and the cure."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from core.errors import DomainError
from milestones.schedule import Activity, Link, Network

DAY = date(2020, 1, 31)


def milestone(key="M1", **facts):
    return Activity(key, facts.pop("baseline", DAY), facts.pop("forecast", DAY), **facts)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"baseline": date(20, 1, 3)}, "M1: the baseline 3/1/0020 is outside the years 1950 to"),
        ({"forecast": date(2200, 1, 1)}, "M1: the forecast 1/1/2200 is outside"),
        ({"not_before": date(1949, 12, 31)}, "M1: the not before 31/12/1949 is outside"),
        ({"duration": -1}, "M1: a duration of -1 days is not from 0 to 3660"),
        ({"duration": 3661}, "M1: a duration of 3661 days"),
        ({"started": DAY, "actual": date(2020, 1, 30)}, "M1: it cannot finish before it starts"),
        ({"not_before": DAY, "not_after": date(2020, 1, 30)}, "M1: its “not after” is earlier"),
    ],
)
def test_a_milestone_that_makes_no_sense_is_named(facts, words):
    with pytest.raises(DomainError, match=words):
        Network([milestone(**facts)])


def test_the_limits_themselves_are_taken():
    far = milestone(baseline=date(1950, 1, 1), not_after=date(2199, 12, 31), duration=3660)

    assert Network([far, milestone("M2")], [Link("M2", "M1", lag=-3660)]).logic_dates().end == DAY


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (Link("M1", "M1"), "M1 cannot wait for itself"),
        (Link("M1", "M9"), "M1 → M9: there is no milestone M9 here"),
        (Link("M9", "M2"), "M9 → M2: there is no milestone M9 here"),
        (Link("M1", "M2", lag=10_000), "M1 → M2: a lag of 10000 days is more than 3660"),
        (Link("M1", "M2", lag=-3661), "M1 → M2: a lag of -3661 days"),
    ],
)
def test_a_dependency_that_makes_no_sense_is_named(link, words):
    with pytest.raises(DomainError, match=words):
        Network([milestone(), milestone("M2")], [link])


def test_a_reference_that_is_given_twice_is_named():
    with pytest.raises(DomainError, match="M1 is given twice"):
        Network([milestone(), milestone()])


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("done", [None, DAY])
def test_a_circle_is_named_in_full_even_where_part_of_it_is_complete(turned, done):
    rows = [milestone("M1"), milestone("M2", actual=done), milestone("M3"), milestone("M4")]
    links = [Link("M1", "M2"), Link("M2", "M3"), Link("M3", "M4"), Link("M4", "M2")]

    with pytest.raises(DomainError, match="in a circle: M2 → M3 → M4 → M2"):
        Network(rows, links[::-1] if turned else links)


def test_a_milestone_without_any_date_is_named_only_when_one_is_needed():
    withheld = milestone("M2", baseline=None, forecast=None)

    found = Network([milestone(), withheld], [Link("M1", "M2")]).logic_dates()

    assert found["M2"].finish == DAY
    with pytest.raises(DomainError, match="M2 has no date to start from: give it a baseline"):
        Network([milestone(), withheld]).logic_dates()
    with pytest.raises(DomainError, match="M2 has no forecast that may be used here"):
        Network([milestone(), withheld]).what_if({"M1": DAY})


@pytest.mark.parametrize("lag", [3660, -3660])
def test_a_chain_that_runs_out_of_the_years_is_refused(lag):
    rows = [milestone(f"M{number}") for number in range(30)]
    links = [Link(f"M{a}", f"M{b}", lag=lag) for a, b in pairwise(range(30))]
    network = Network(rows, links)

    with pytest.raises(DomainError, match="outside the years 1950 to 2199: look at the lags"):
        network.logic_dates()


def test_a_change_that_pushes_others_out_of_the_years_is_refused():
    network = Network([milestone(), milestone("M2")], [Link("M1", "M2", lag=3660)])

    with pytest.raises(DomainError, match="M2: its dependencies put it outside"):
        network.what_if({"M1": date(2199, 1, 1)})


def test_a_status_date_of_another_age_is_refused():
    with pytest.raises(DomainError, match="The status date"):
        Network([milestone()]).logic_dates(date(20, 1, 31))


def test_thousands_in_a_row_need_no_recursion():
    rows = [milestone(f"M{number:04}") for number in range(5000)]
    links = [Link(first.key, second.key) for first, second in pairwise(rows)]

    found = Network(rows, [*links, Link("M0000", "M4999", lag=3)]).logic_dates()

    assert found.end == DAY + timedelta(days=3)
