"""Each rule of docs/rules.md 6 with its exact date."""

from datetime import date

import pytest

from milestones.schedule import Activity, HeldBy, Link, LinkKind, Network
from tests.milestones import demo_programme

DAY, TODAY = date(2020, 1, 31), date(2020, 3, 2)


def milestone(key="M1", baseline=DAY, **facts):
    return Activity(key, baseline, facts.pop("forecast", baseline), **facts)


def placed(*activities, links=(), status=None):
    return Network(activities, links).logic_dates(status)


@pytest.mark.parametrize(
    ("kind", "lag", "expected"),
    [
        ("FS", 0, date(2020, 1, 31)),
        ("FS", 30, date(2020, 3, 1)),
        ("FS", -1, date(2020, 1, 30)),
        ("SS", 0, date(2020, 1, 31)),
        ("FF", 7, date(2020, 2, 7)),
        ("SF", 7, date(2020, 2, 7)),
    ],
)
def test_a_milestone_follows_at_the_end_of_the_same_day(kind, lag, expected):
    link = Link("M1", "M2", LinkKind(kind), lag)

    found = placed(milestone(), milestone("M2", date(2020, 12, 1)), links=[link])

    assert found["M2"].finish == expected
    assert (found["M2"].driver, found["M2"].held_by) == ("M1", HeldBy.PREDECESSOR)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("FS", date(2020, 2, 3)),  # three days after the end of 31 January
        ("SS", date(2020, 1, 24)),  # the first starts at the end of 21 January
        ("FF", date(2020, 1, 31)),
        ("SF", date(2020, 1, 21)),
    ],
)
def test_durations_count_between_the_ends_that_a_link_ties(kind, expected):
    ten, three = milestone(duration=10), milestone("M2", duration=3)

    found = placed(ten, three, links=[Link("M1", "M2", LinkKind(kind))])

    assert found["M1"].start == date(2020, 1, 21)
    assert found["M2"].finish == expected


@pytest.mark.parametrize(
    ("lag", "expected"),
    [(5, date(2020, 4, 20)), (1, date(2020, 4, 14)), (0, date(2020, 4, 9))],
)
def test_working_days_pass_over_easter(lag, expected):
    links = [Link("M1", "M2", lag=lag, in_working_days=True)]

    found = placed(milestone(baseline=date(2020, 4, 9)), milestone("M2"), links=links)

    assert found["M2"].finish == expected


def test_a_duration_in_working_days_starts_after_the_weekend():
    week = milestone("M2", duration=5, in_working_days=True)

    found = placed(milestone(), week, links=[Link("M1", "M2")])

    assert (found["M2"].start, found["M2"].finish) == (date(2020, 2, 2), date(2020, 2, 7))


def test_logic_dates_ignore_forecasts():
    late = milestone(forecast=date(2021, 1, 1))

    found = placed(late, milestone("M2", forecast=date(2021, 6, 1)), links=[Link("M1", "M2")])

    assert found.dates == {"M1": DAY, "M2": DAY}


@pytest.mark.parametrize(
    ("facts", "expected", "held_by"),
    [
        ({}, DAY, HeldBy.BASELINE),
        ({"not_before": date(2019, 12, 1)}, date(2019, 12, 1), HeldBy.NOT_BEFORE),
        ({"not_before": date(2020, 5, 1)}, date(2020, 5, 1), HeldBy.NOT_BEFORE),
        ({"actual": date(2020, 2, 4)}, date(2020, 2, 4), HeldBy.ACTUAL),
        ({"started": date(2020, 2, 4), "duration": 9}, date(2020, 2, 13), HeldBy.STARTED),
        ({"fixed": date(2020, 7, 1)}, date(2020, 7, 1), HeldBy.FIXED),
    ],
)
def test_without_predecessor_it_starts_from_its_own_facts(facts, expected, held_by):
    found = placed(milestone(**facts))["M1"]

    assert (found.finish, found.held_by, found.driver) == (expected, held_by, None)


def test_not_before_holds_back_what_its_predecessors_would_allow_and_no_more():
    held, free = date(2020, 6, 1), date(2020, 1, 1)
    links = [Link("M1", "M2"), Link("M1", "M3")]

    found = placed(
        milestone(), milestone("M2", not_before=held), milestone("M3", not_before=free), links=links
    )

    assert (found["M2"].finish, found["M2"].held_by) == (held, HeldBy.NOT_BEFORE)
    assert (found["M3"].finish, found["M3"].driver) == (DAY, "M1")


def test_nothing_incomplete_is_earlier_than_the_status_date():
    done, todo = milestone(actual=date(2020, 1, 2)), milestone("M2", duration=4)

    found = placed(done, todo, milestone("M3", fixed=DAY), status=TODAY)

    assert found["M1"].finish == date(2020, 1, 2)
    assert (found["M2"].start, found["M2"].finish) == (TODAY, date(2020, 3, 6))
    assert (found["M3"].finish, found["M3"].held_by) == (TODAY, HeldBy.STATUS)


def test_what_has_begun_finishes_after_its_duration_but_not_before_the_status_date():
    begun = milestone(started=date(2020, 1, 6), duration=10)

    assert placed(begun)["M1"].finish == date(2020, 1, 16)
    assert placed(begun, status=TODAY)["M1"].finish == TODAY
    assert placed(begun, status=TODAY)["M1"].start == date(2020, 1, 6)


def test_what_has_begun_waits_at_its_finish_alone():
    begun = milestone("M2", started=date(2020, 1, 6), duration=1)

    for kind, expected in (("FS", date(2020, 1, 7)), ("FF", DAY)):
        found = placed(milestone(), begun, links=[Link("M1", "M2", LinkKind(kind))])
        assert found["M2"].finish == expected


def test_a_successor_of_a_start_goes_by_the_actual_start():
    begun = milestone(started=date(2020, 1, 6), duration=60)
    link = Link("M1", "M2", LinkKind.START_TO_START, 3)

    assert placed(begun, milestone("M2"), links=[link])["M2"].finish == date(2020, 1, 9)


def test_a_fixed_date_stays_and_shows_as_negative_float():
    fixed = milestone("M2", fixed=date(2020, 1, 21))

    found = placed(milestone(), fixed, links=[Link("M1", "M2")])

    assert found["M2"].finish == date(2020, 1, 21)
    assert (found["M1"].total_float, found["M1"].free_float) == (-10, 0)
    assert found["M1"].is_critical


def test_not_after_never_moves_a_date_and_shows_as_negative_float():
    late = milestone("M2", not_after=date(2020, 1, 21))

    found = placed(milestone(), late, links=[Link("M1", "M2")])

    assert found["M2"].finish == DAY
    assert (found["M1"].total_float, found["M2"].total_float) == (-10, -10)


def test_the_critical_path_is_the_chain_to_the_last_milestone():
    links = [Link("M1", "M2", lag=10), Link("M2", "M4"), Link("M1", "M3", lag=4), Link("M3", "M4")]

    found = placed(*(milestone(f"M{n}") for n in range(1, 5)), links=links)

    assert found.critical_path == ("M1", "M2", "M4")
    assert (found.end, found["M3"].total_float, found["M3"].free_float) == (date(2020, 2, 10), 6, 6)
    assert [key for key, row in found.rows.items() if row.is_critical] == ["M1", "M2", "M4"]


def test_of_two_that_decide_alike_the_first_by_reference_is_the_driver():
    links = [Link("M2", "M3"), Link("M1", "M3")]

    assert placed(milestone(), milestone("M2"), milestone("M3"), links=links)["M3"].driver == "M1"


def test_what_is_complete_is_neither_critical_nor_held():
    found = placed(milestone(), milestone("M2", actual=date(2019, 9, 1)), links=[Link("M1", "M2")])

    assert found["M2"].finish == date(2019, 9, 1)
    assert (found["M2"].is_critical, found["M2"].total_float) == (False, 0)
    assert found["M1"].total_float == 0


def test_a_plan_without_milestones_has_no_dates_and_no_end():
    found = placed()

    assert (found.dates, found.end, found.critical_path) == ({}, None, ())


def test_the_demo_on_its_reporting_date():
    network = Network(demo_programme.activities(), demo_programme.links())

    found = network.logic_dates(date(2020, 1, 31))

    assert found.critical_path == ("M014", "M015", "M035", "M036", "M040")
    assert found.end == date(2022, 1, 5)
    expected = {
        "M005": date(2020, 3, 16),
        "M008": date(2020, 1, 31),
        "M009": date(2020, 2, 14),
        "M012": date(2020, 3, 31),
        "M013": date(2020, 9, 27),
        "M034": date(2020, 3, 10),
        "M036": date(2020, 7, 14),
        "M038": date(2020, 9, 23),
    }
    assert {key: found[key].finish for key in expected} == expected
    assert found["M013"].total_float == (found.end - date(2020, 9, 27)).days
    assert found["M014"].held_by == HeldBy.STATUS
