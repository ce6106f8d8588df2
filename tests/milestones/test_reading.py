from collections import Counter
from datetime import date

import pytest

from milestones.brag import Brag
from milestones.models import Milestone, MilestoneStatus
from milestones.networks import network_of
from milestones.reading import judged
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory
from tests.milestones import demo_programme


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership)


def judge_one(milestone, **given):
    return judged([milestone], milestone.partnership, **given)[0]


def test_the_demo_programme_is_judged_from_its_rows_as_by_the_rules(partnership, workstream):
    made = {
        each.key: MilestoneFactory(
            workstream=workstream,
            reference=each.key,
            baseline_date=each.baseline,
            forecast_date=each.forecast,
            actual_date=each.actual,
            status=MilestoneStatus.COMPLETE if each.actual else MilestoneStatus.PLANNED,
        )
        for each in demo_programme.activities()
    }
    for link in demo_programme.links():
        DependencyFactory(
            predecessor=made[link.predecessor],
            successor=made[link.successor],
            kind=link.kind,
            lag_days=link.lag,
        )

    rows = judged(Milestone.objects.filter(partnership=partnership), partnership)

    counts = Counter(row.brag for row in rows)
    assert counts == {Brag.BLUE: 10, Brag.RED: 18, Brag.AMBER: 2, Brag.GREEN: 10}


def test_the_partnerships_own_tolerance_and_today_are_used(partnership, workstream):
    milestone = MilestoneFactory(
        workstream=workstream,
        baseline_date=date(2020, 3, 1),
        forecast_date=date(2020, 3, 20),
    )
    before = judge_one(milestone).brag
    partnership.slippage_tolerance_days = 30

    after = judged([milestone], partnership)[0]
    later = judged([milestone], partnership, on=date(2020, 3, 21))[0]

    assert (before, after.brag, later.brag) == (Brag.RED, Brag.AMBER, Brag.RED)
    assert after.slippage_days == 19


def test_a_recovery_plan_is_amber(workstream):
    milestone = MilestoneFactory(workstream=workstream, recovery_plan="Two more sessions")

    assert judge_one(milestone).brag is Brag.AMBER


def test_a_forecast_before_what_its_predecessors_allow_is_held_back(workstream):
    milestone = MilestoneFactory(workstream=workstream, forecast_date=date(2020, 3, 31))
    for forecast in (date(2020, 3, 10), date(2020, 3, 25)):
        DependencyFactory(
            predecessor=MilestoneFactory(workstream=workstream, forecast_date=forecast),
            successor=milestone,
            lag_days=7,
        )

    row = judge_one(milestone)

    assert (row.allowed, row.is_held_back, row.brag) == (date(2020, 4, 1), True, Brag.AMBER)


def test_a_complete_milestone_is_not_held_back(workstream):
    milestone = MilestoneFactory(
        workstream=workstream, forecast_date=date(2020, 1, 10), complete=True
    )
    DependencyFactory(predecessor=MilestoneFactory(workstream=workstream), successor=milestone)

    row = judge_one(milestone)

    assert (row.is_held_back, row.brag) == (False, Brag.BLUE)


def test_judging_takes_two_queries_however_many_milestones(
    partnership, workstream, django_assert_num_queries
):
    for milestone in MilestoneFactory.create_batch(5, workstream=workstream):
        DependencyFactory(predecessor=MilestoneFactory(workstream=workstream), successor=milestone)

    with django_assert_num_queries(2):
        rows = judged(Milestone.objects.filter(partnership=partnership), partnership)

    assert len(rows) == 10


def test_durations_working_days_and_not_before_count_in_what_predecessors_allow(workstream):
    first = MilestoneFactory(workstream=workstream, baseline_date=date(2020, 4, 9))
    second = MilestoneFactory(
        workstream=workstream,
        baseline_date=date(2020, 4, 9),
        duration_days=2,
        in_working_days=True,
    )
    DependencyFactory(predecessor=first, successor=second, lag_days=1, in_working_days=True)

    assert judge_one(second).allowed == date(2020, 4, 16)  # three working days, over Easter


def test_a_limit_counts_in_the_logic_and_a_move_past_it_is_a_clash(workstream):
    limits = {"not_before": date(2020, 5, 1), "not_after": date(2020, 5, 8)}
    MilestoneFactory(workstream=workstream, reference="M9", duration_days=3, **limits)
    network = network_of(Milestone.objects.all())

    found = network.what_if({"M9": date(2020, 5, 9)})

    assert network.logic_dates().dates["M9"] == date(2020, 5, 1)
    assert [(clash.key, clash.kind.name) for clash in found.clashes] == [("M9", "NOT_AFTER")]
