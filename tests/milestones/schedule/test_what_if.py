from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from core.errors import DomainError
from milestones.schedule import Activity, Clash, Link, Move, Network
from milestones.schedule.outcome import ClashKind
from tests.milestones import demo_programme

DAY = date(2020, 3, 31)


def milestone(key, forecast=DAY, **facts):
    return Activity(key, DAY, forecast, **facts)


def chain(*milestones, lag=10):
    keys = [each.key for each in milestones]
    return Network(milestones, [Link(*pair, lag=lag) for pair in pairwise(keys)])


def test_a_successor_moves_only_past_its_own_forecast():
    network = chain(milestone("M1"), milestone("M2", date(2020, 5, 1)))

    assert network.what_if({"M1": date(2020, 4, 21)}).moves == ()
    assert network.what_if({"M1": date(2020, 4, 24)}).moves == (
        Move("M2", date(2020, 5, 1), date(2020, 5, 4), date(2020, 5, 1), "M1", "M1"),
    )


def test_days_are_counted_from_the_forecast_and_the_cause_is_the_head_of_the_chain():
    network = chain(milestone("M1"), milestone("M2", date(2020, 4, 10)), milestone("M3", DAY))

    found = network.what_if({"M1": date(2020, 4, 5)}).moves

    assert [(move.key, move.days, move.later_by) for move in found] == [("M2", 5, 5), ("M3", 25, 5)]
    assert [(move.driver, move.cause) for move in found] == [("M1", "M1"), ("M2", "M1")]


def test_a_clash_that_the_change_does_not_touch_is_not_its_doing():
    early = Network([milestone("M1"), milestone("M2"), milestone("M3")], [Link("M1", "M2", lag=5)])

    assert early.what_if({"M3": date(2020, 6, 1)}).moves == ()


def test_a_forecast_earlier_than_its_predecessors_allow_stays_as_said_and_is_a_clash():
    network = chain(milestone("M1"), milestone("M2", date(2020, 5, 1)))

    found = network.what_if({"M2": date(2020, 4, 1)})

    assert found.clashes == (Clash("M2", date(2020, 4, 1), date(2020, 4, 10), ClashKind.EARLY),)
    assert found.moves == ()


def test_two_changes_are_judged_together():
    network = chain(milestone("M1"), milestone("M2"))

    found = network.what_if({"M1": date(2020, 4, 30), "M2": date(2020, 5, 5)})

    assert [(clash.key, clash.allowed) for clash in found.clashes] == [("M2", date(2020, 5, 10))]


def test_an_earlier_forecast_takes_a_push_away():
    network = chain(milestone("M1"), milestone("M2", date(2020, 4, 5)))

    (move,) = network.what_if({"M1": date(2020, 3, 20)}).moves

    assert (move.before, move.expected) == (date(2020, 4, 10), date(2020, 4, 5))
    assert (move.days, move.later_by, move.cause) == (0, -5, None)


def test_a_fixed_milestone_does_not_move_and_is_a_clash():
    network = chain(milestone("M1"), milestone("M2", fixed=date(2020, 4, 12)))

    assert network.what_if({"M1": date(2020, 4, 2)}).clashes == ()
    found = network.what_if({"M1": date(2020, 4, 3)})

    assert found.moves == ()
    assert found.clashes == (Clash("M2", date(2020, 4, 12), date(2020, 4, 13), ClashKind.FIXED),)


def test_a_fixed_date_that_another_passes_already_is_not_the_doing_of_the_change():
    rows = [milestone("M1"), milestone("M2"), milestone("M3", fixed=date(2020, 4, 12))]
    network = Network(rows, [Link("M1", "M3", lag=60), Link("M2", "M3")])

    assert network.what_if({"M2": date(2020, 4, 20)}).clashes == ()


def test_a_move_past_not_after_is_a_clash():
    network = chain(milestone("M1"), milestone("M2", not_after=date(2020, 4, 12)))

    found = network.what_if({"M1": date(2020, 4, 3)})

    assert [move.expected for move in found.moves] == [date(2020, 4, 13)]
    assert found.clashes == (
        Clash("M2", date(2020, 4, 12), date(2020, 4, 13), ClashKind.NOT_AFTER),
    )


def test_what_is_complete_is_never_moved():
    network = chain(milestone("M1"), milestone("M2", actual=DAY), milestone("M3"))

    assert network.what_if({"M1": date(2021, 1, 1)}).moves == ()


@pytest.mark.parametrize(
    ("key", "day", "words"),
    [
        ("M9", DAY, "no milestone M9"),
        ("M1", date(20, 1, 1), r"M1: the forecast 1/1/0020 is outside the years 1950 to 2199"),
        ("M2", DAY, "M2 is complete"),
        ("M3", DAY, "M3 is fixed"),
    ],
)
def test_a_change_that_cannot_be_tried_is_refused_by_name(key, day, words):
    network = chain(milestone("M1"), milestone("M2", actual=DAY), milestone("M3", fixed=DAY))

    with pytest.raises(DomainError, match=words):
        network.what_if({key: day})


def test_a_plan_can_be_tried_again_and_again():
    network = chain(milestone("M1"), milestone("M2"))

    first = network.what_if({"M1": date(2020, 4, 30)})
    network.what_if({"M1": date(2020, 7, 1)})

    assert network.what_if({"M1": date(2020, 4, 30)}) == first
    assert network.what_if({}).moves == ()


def test_in_the_demo_a_later_hub_pushes_three_and_the_end_by_its_room():
    network = Network(demo_programme.activities(), demo_programme.links())

    found = network.what_if({"M015": date(2020, 9, 30)}, date(2020, 1, 31))

    assert [(move.key, move.expected, move.days) for move in found.moves] == [
        ("M035", date(2020, 12, 29), 32),
        ("M036", date(2021, 1, 28), 1),
    ]


def test_a_withheld_forecast_goes_by_its_predecessors():
    hidden = replace(milestone("M2"), forecast=None, baseline=None)

    (move,) = chain(milestone("M1"), hidden).what_if({"M1": date(2020, 4, 1)}).moves

    assert (move.forecast, move.expected, move.days) == (None, date(2020, 4, 11), 1)
