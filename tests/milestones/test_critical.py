"""What decides the end date: the critical path, floats, and what holds each milestone."""

from datetime import date

import pytest
from django.urls import reverse

from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import withhold
from tests.factories.workstreams import WorkstreamFactory


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership)


@pytest.fixture
def ask(client, viewer):
    client.force_login(viewer)
    return lambda: client.get(reverse("milestones:critical-path", args=["hounslow"]))


def planned(workstream, reference, day, **more):
    return MilestoneFactory(
        workstream=workstream, reference=reference, baseline_date=day, forecast_date=day, **more
    )


def test_the_page_names_the_chain_the_room_and_what_holds_each(ask, workstream):
    first = planned(workstream, "M1", date(2020, 3, 2))
    last = planned(workstream, "M2", date(2020, 4, 1))
    planned(workstream, "M3", date(2020, 3, 2))
    DependencyFactory(predecessor=first, successor=last, lag_days=40)

    found = ask().context["found"]

    assert [one.reference for one in found.path] == ["M1", "M2"]
    assert found.end == date(2020, 4, 11)
    rooms = {row.milestone.reference: row for row in found.rows}
    assert [row.milestone.reference for row in found.rows] == ["M1", "M2", "M3"]
    assert (rooms["M2"].driver, rooms["M2"].dated.total_float) == (first, 0)
    assert (rooms["M3"].decided_by, rooms["M3"].dated.total_float) == ("its baseline", 40)
    assert "critical" in ask().content.decode()


def test_what_is_complete_is_left_out_and_nothing_is_said_of_nothing(ask, workstream):
    planned(workstream, "M1", date(2020, 1, 2), actual_date=date(2020, 1, 2), status="complete")

    assert "There is no open milestone." in ask().content.decode()


def test_what_no_schedule_can_be_made_of_is_named(ask, workstream):
    first, second = (planned(workstream, name, date(2020, 3, 2)) for name in ("M1", "M2"))
    DependencyFactory(predecessor=first, successor=second)
    DependencyFactory(predecessor=second, successor=first)

    assert "No dates follow from these milestones." in ask().content.decode()


def test_each_reader_has_what_they_may_see(client, ask, workstream, viewer, stranger):
    planned(workstream, "M1", date(2020, 3, 2))
    withhold(workstream, viewer)
    assert "There is no open milestone." in ask().content.decode()
    client.force_login(stranger)
    assert client.get(reverse("milestones:critical-path", args=["hounslow"])).status_code == 404


@pytest.mark.parametrize("many", [1, 6])
def test_queries_do_not_grow(ask, workstream, many, django_assert_num_queries):
    for number in range(many):
        planned(workstream, f"M{number}", date(2020, 3, 2))
    ask()

    with django_assert_num_queries(7):
        ask()
