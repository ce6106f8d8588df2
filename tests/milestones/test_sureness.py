"""How sure the dates of a partnership are: its page, and what feeds it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from milestones.models import Milestone
from milestones.plans import FEWEST_RUNS, runs_for, runs_of
from milestones.sureness import how_sure, in_ten
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import PART_2
from tests.factories.workstreams import WorkstreamFactory

TODAY = date(2020, 1, 31)
DUE = date(2020, 3, 31)
SPREAD = {"optimistic_days": 0, "likely_days": 30, "pessimistic_days": 90}


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, reference="WS01", name="Urgent care")


@pytest.fixture
def plan(workstream):
    """A first thing, and a gate that waits for it and may take longer than it should."""
    first = MilestoneFactory(workstream=workstream, reference="M001", baseline_date=DUE)
    gate = MilestoneFactory(
        workstream=workstream,
        reference="M002",
        name="Gate: go on",
        baseline_date=DUE + timedelta(30),
        **SPREAD,
    )
    DependencyFactory(predecessor=first, successor=gate, lag_days=30)
    return first, gate


def sure(partnership, boards=()):
    rows = Milestone.objects.filter(partnership=partnership).select_related("workstream")
    return how_sure(rows, partnership, boards)


def names(milestones):
    return [each.reference for each in milestones]


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0, "never"),
        (0.0499, "hardly ever"),
        (0.05, "1 time in 10"),
        (0.74, "7 times in 10"),
        (0.9499, "9 times in 10"),
        (0.95, "nearly always"),
        (1, "always"),
    ],
)
def test_a_chance_is_said_as_people_say_it(share, words):
    assert in_ten(share) == words


def test_large_plans_get_fewer_runs():
    assert [runs_for(count) for count in (0, 40, 500, 2_000, 20_000)] == [
        5_000,
        5_000,
        5_000,
        1_250,
        FEWEST_RUNS,
    ]


def test_without_estimates_the_dates_are_those_of_the_schedule(partnership, workstream):
    MilestoneFactory(workstream=workstream, baseline_date=DUE)

    found = sure(partnership)

    assert set(found.end) == {DUE}
    assert (found.kept, found.estimated, len(found.without)) == (1, 0, 1)


def test_an_estimate_spreads_the_end_and_names_what_drives_it(partnership, plan):
    found = sure(partnership)

    assert found.end.p10 < found.end.p50 < found.end.p80 < found.end.p90
    assert found.end.p90 <= DUE + timedelta(90)
    assert next(each.milestone.reference for each in found.drivers) == "M002"
    assert found.drivers[0].driver.criticality == 1
    assert found.words == in_ten(found.kept)
    assert 0.1 < found.kept < 0.6


def test_a_gate_is_a_milestone_whose_name_says_so(partnership, plan):
    [gate] = sure(partnership).gates

    assert (names(gate.milestones), gate.day) == (["M002"], DUE + timedelta(30))
    assert gate.chance == sure(partnership).kept


def test_a_board_is_promised_all_that_is_forecast_since_the_board_before(partnership, plan):
    boards = [TODAY - timedelta(1), DUE, DUE + timedelta(30), DUE + timedelta(60)]

    found = sure(partnership, boards)

    assert [(each.day, names(each.milestones)) for each in found.boards] == [
        (DUE, ["M001"]),
        (DUE + timedelta(30), ["M002"]),
    ]
    assert found.boards[0].words == "always"


def test_what_is_done_is_no_promise_and_an_empty_plan_has_no_end(partnership, workstream):
    assert sure(partnership).end is None

    MilestoneFactory(workstream=workstream, complete=True, baseline_date=date(2020, 1, 1))

    found = sure(partnership)
    assert (found.end, found.milestones) == (None, ())


@pytest.fixture
def ask(client, partnership):
    def get(person):
        client.force_login(person)
        return client.get(reverse("milestones:confidence", args=[partnership.slug]))

    return get


def test_the_page_says_it_in_words_a_picture_and_tables(ask, viewer, plan, partnership):
    board = BodyFactory(partnership=partnership)
    MeetingFactory(body=board, held_on=DUE)

    page = ask(viewer).text

    assert "Accord ran the plan 5,000 times" in page
    assert "Half of the runs reach the last milestone by" in page
    assert page.count("<svg") >= 2
    assert "Latest forecast 30 Apr 2020" in page
    assert "The milestone forecast for this board" in page
    assert "1 open milestone has a three-point estimate; 1 has none" in page


def test_an_impossible_plan_says_why(ask, viewer, plan):
    DependencyFactory(predecessor=plan[1], successor=plan[0])

    assert "These wait for each other in a circle: M001 → M002 → M001." in ask(viewer).text


def test_nothing_to_come_is_said(ask, viewer):
    assert "Nothing is left to come" in ask(viewer).text


def test_part_2_takes_no_part_for_who_may_not_see_it(
    ask, viewer, programme_office, plan, workstream
):
    hidden = MilestoneFactory(
        workstream=workstream, name="Gate: Zanzibar", baseline_date=date(2021, 1, 1), **PART_2
    )

    assert "Zanzibar" not in (seen := ask(viewer)).text
    assert seen.context["sure"].forecast_end == DUE + timedelta(30)
    assert ask(programme_office).context["sure"].forecast_end == hidden.forecast_date


def test_runs_are_made_once_and_anew_for_whatever_they_hang_on(partnership, plan):
    runs_of.cache_clear()
    gate = plan[1]

    before, again = sure(partnership), sure(partnership)
    assert before == again
    assert runs_of.cache_info().misses == 1

    Milestone.objects.filter(pk=gate.pk).update(pessimistic_days=120)
    assert sure(partnership).end.p90 > before.end.p90
    gate.waits_for.update(lag_days=60)
    assert sure(partnership).end.p10 > before.end.p10 + timedelta(25)
    partnership.reporting_date = date(2021, 1, 31)
    assert sure(partnership).end.p10 >= partnership.reporting_date
    assert runs_of.cache_info().misses == 4


def test_what_is_called_otherwise_is_called_so_at_once(partnership, plan):
    sure(partnership)
    Milestone.objects.filter(pk=plan[1].pk).update(name="Gate: wait")

    [gate] = sure(partnership).gates

    assert gate.milestones[0].name == "Gate: wait"


def test_a_dependency_on_what_is_not_seen_takes_no_part(ask, viewer, plan, workstream):
    hidden = MilestoneFactory(workstream=workstream, baseline_date=date(2021, 1, 1), **PART_2)
    before = ask(viewer).context["sure"].end
    DependencyFactory(predecessor=hidden, successor=plan[0])

    assert ask(viewer).context["sure"].end == before


def test_nobody_else_sees_it(client, partnership, plan, ask):
    address = reverse("milestones:confidence", args=[partnership.slug])

    assert client.get(address).status_code == 302


def test_queries_do_not_grow(client, ask, viewer, workstream, plan, django_assert_num_queries):
    address = ask(viewer).request["PATH_INFO"]
    with django_assert_num_queries(8):
        client.get(address)
    for _ in range(20):
        DependencyFactory(
            predecessor=plan[0], successor=MilestoneFactory(workstream=workstream, **SPREAD)
        )
    with django_assert_num_queries(8):
        client.get(address)
