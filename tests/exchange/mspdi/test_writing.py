"""Plans written for Microsoft Project, and read again."""

from datetime import date
from http import HTTPStatus

import pytest
from django.urls import reverse

from exchange.mspdi.reader import read_plan
from exchange.mspdi.writing import Written, mspdi_of
from milestones.schedule import Activity, Link, LinkKind
from milestones.schedule.tasks import Constraint, TaskLink
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import PART_2
from tests.factories.workstreams import WorkstreamFactory

WORK = Activity(
    "1",
    date(2020, 4, 15),
    date(2020, 4, 17),
    duration=5,
    in_working_days=True,
    not_before=date(2020, 4, 16),
    not_after=date(2020, 4, 30),
)
GATE = Activity("2", date(2020, 5, 1), date(2020, 5, 2))
DONE = Activity("3", date(2020, 1, 10), date(2020, 1, 10), date(2020, 1, 13), duration=3)
FIXED = Activity(
    "4",
    date(2020, 6, 1),
    date(2020, 6, 1),
    not_before=date(2020, 6, 1),
    not_after=date(2020, 6, 1),
)
LINKS = [
    Link("1", "2", LinkKind.FINISH_TO_START, 14),
    Link("3", "1", LinkKind.START_TO_START, 2, in_working_days=True),
    Link("1", "4", LinkKind.FINISH_TO_FINISH, -3),
    Link("3", "4", LinkKind.START_TO_FINISH),
    Link("9", "4"),
]


@pytest.fixture(scope="module")
def plan():
    rows = [
        Written(int(each.key), f"M00{each.key}", f"Work & more {each.key}\x0b", each)
        for each in (WORK, GATE, DONE, FIXED)
    ]
    return read_plan(mspdi_of("Hounslow", rows, LINKS))


def test_dates_and_baselines_are_read_again_as_they_were_written(plan):
    found = {
        uid: (saved.finish.date(), saved.baseline.date(), saved.name)
        for uid, saved in plan.saved.items()
    }

    assert found == {
        "1": (date(2020, 4, 17), date(2020, 4, 15), "Work & more 1"),
        "2": (date(2020, 5, 2), date(2020, 5, 1), "Work & more 2"),
        "3": (date(2020, 1, 13), date(2020, 1, 10), "Work & more 3"),
        "4": (date(2020, 6, 1), date(2020, 6, 1), "Work & more 4"),
    }
    assert plan.tasks[2].finished.date() == date(2020, 1, 13)


def test_durations_limits_and_deadlines_too(plan):
    work, gate, done, fixed = plan.tasks

    assert (work.duration, work.is_elapsed) == (5 * 480, False)
    assert (gate.duration, done.duration, done.is_elapsed) == (0, 3 * 1440, True)
    assert (work.constraint, work.constraint_date.date(), work.deadline.date()) == (
        Constraint.FINISH_NO_EARLIER,
        date(2020, 4, 16),
        date(2020, 4, 30),
    )
    assert (fixed.constraint, fixed.deadline) == (Constraint.MUST_FINISH_ON, None)


def test_dependencies_with_their_lags_and_none_that_leads_out(plan):
    assert plan.links == (
        TaskLink("3", "1", LinkKind.START_TO_START, 2 * 480),
        TaskLink("1", "2", LinkKind.FINISH_TO_START, 14 * 1440, is_elapsed=True),
        TaskLink("1", "4", LinkKind.FINISH_TO_FINISH, -3 * 1440, is_elapsed=True),
        TaskLink("3", "4", LinkKind.START_TO_FINISH, 0, is_elapsed=True),
    )


def test_its_calendar_is_england_s_and_it_is_placed_as_it_is_dated(plan):
    placed = plan.place()["1"]

    assert placed.early_start.isoformat() == "2020-04-09T08:00:00"  # over Easter
    assert placed.early_finish.isoformat() == "2020-04-17T17:00:00"
    assert plan.clock.start_of(date(2020, 4, 10)) == plan.clock.start_of(date(2020, 4, 14))
    assert plan.notes == ()


def test_a_plan_of_nothing_is_a_plan():
    assert read_plan(mspdi_of("Nothing", [], [])).tasks == ()


@pytest.fixture
def address(partnership):
    workstream = WorkstreamFactory(partnership=partnership, reference="WS01")
    first, second = (
        MilestoneFactory(workstream=workstream, reference=reference) for reference in ("M1", "M2")
    )
    DependencyFactory(predecessor=first, successor=second, lag_days=2)
    MilestoneFactory(workstream=workstream, reference="M3", **PART_2)
    other = WorkstreamFactory(partnership=partnership, reference="WS02")
    MilestoneFactory(workstream=other, reference="M4")
    return reverse("exchange:plan-xml", args=[partnership.slug])


def test_the_file_has_what_the_roadmap_shows_and_no_more(client, viewer, address):
    client.force_login(viewer)

    whole = read_plan(client.get(address).content)
    one = client.get(address, {"workstream": "WS01"})

    assert (len(whole.tasks), len(whole.links)) == (3, 1)
    assert b"M3" not in one.content
    assert len(read_plan(one.content).tasks) == 2
    assert one["Content-Disposition"].endswith('-2020-01-31.xml"')


def test_strangers_find_nothing_and_nobody_takes_without_signing_in(client, stranger, address):
    assert client.get(address).status_code == HTTPStatus.FOUND
    client.force_login(stranger)
    assert client.get(address).status_code == HTTPStatus.NOT_FOUND


def test_many_milestones_take_as_many_queries_as_few(
    client, viewer, address, partnership, django_assert_max_num_queries
):
    client.force_login(viewer)

    with django_assert_max_num_queries(10):
        client.get(address)
