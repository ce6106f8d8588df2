"""The page of a milestone: its floats, the critical path, and what decides its date."""

from datetime import date

import pytest
from django.urls import reverse

from milestones.room import schedule_of
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import PART_2, withhold
from tests.factories.workstreams import WorkstreamFactory

DAY = date(2020, 3, 2)
QUERIES = 4 + 3  # session, person, partnership, deeds, and the page's own


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership)


@pytest.fixture
def chain(workstream):
    """A milestone that waits 40 days for another, and one with room."""
    first, last, other = (planned(workstream, name) for name in ("X1", "X2", "X3"))
    DependencyFactory(predecessor=first, successor=last, lag_days=40)
    return first, last, other


@pytest.fixture
def ask(client, viewer):
    client.force_login(viewer)
    schedule_of.cache_clear()
    return lambda reference="X2": client.get(page_of(reference))


def page_of(reference):
    return reverse("milestones:detail", args=["hounslow", reference])


def planned(workstream, reference, **more):
    return MilestoneFactory(
        **{"baseline_date": DAY, "forecast_date": DAY, **more},
        workstream=workstream,
        reference=reference,
    )


def words(answer):
    return " ".join(answer.text.split())


def test_the_last_of_the_chain_is_on_the_path_and_names_what_drives_it(ask, chain):
    first, *_ = chain

    answer = ask()

    room = answer.context["room"]
    assert (room.dated.total_float, room.dated.free_float, room.driver) == (0, 0, first)
    assert answer.context["on_path"]
    assert f'<a class="nhsuk-link" href="{page_of("X1")}">X1</a>' in words(answer)
    assert "not before 11 Apr 2020, forecasts aside" in words(answer)


def test_what_has_room_says_how_much_and_what_holds_it(ask, chain):
    page = words(ask("X3"))

    assert "40 days<small>free float 40 days</small>" in page
    assert "not on it</a>" in page
    assert "its baseline<small>not before 2 Mar 2020" in page


def test_it_says_what_the_page_of_the_critical_path_says(client, ask, chain):
    whole = client.get(reverse("milestones:critical-path", args=["hounslow"])).context["found"]

    for row in whole.rows:
        room = ask(row.milestone.reference).context["room"]
        assert (room.dated, room.driver) == (row.dated, row.driver)


def test_each_reader_has_what_follows_from_what_they_may_see(ask, chain, viewer):
    assert ask().context["room"].driver
    withhold(chain[0], viewer)

    answer = ask()

    assert answer.context["room"].driver is None
    assert "X1" not in answer.text


def test_what_is_of_part_2_neither_drives_nor_moves_the_end(ask, chain, workstream):
    last = planned(workstream, "X9", baseline_date=date(2021, 1, 4), **PART_2)
    DependencyFactory(predecessor=chain[1], successor=last)

    assert ask("X3").context["room"].dated.total_float == 40


def test_a_change_is_seen_at_once(ask, chain):
    ask()
    chain[0].not_before = date(2020, 3, 12)
    chain[0].save()

    assert ask().context["room"].dated.finish == date(2020, 4, 21)


def test_what_is_complete_has_no_room(ask, workstream):
    planned(workstream, "X2", complete=True)

    assert "How much room it has" not in ask().text


def test_a_circle_is_named(ask, chain):
    DependencyFactory(predecessor=chain[1], successor=chain[0])

    assert "No dates follow from these milestones." in words(ask())


def test_the_plan_is_read_with_the_page(ask, chain, django_assert_num_queries):
    ask()
    schedule_of.cache_clear()

    with django_assert_num_queries(QUERIES):
        ask()
