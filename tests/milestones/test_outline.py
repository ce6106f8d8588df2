"""Milestones in outline say what the milestones themselves say."""

from datetime import date

import pytest

from accounts.models import Area, Level
from milestones.models import DependencyKind, Milestone
from milestones.outline import (
    AREA,
    COLUMNS,
    ORGANISATION,
    OWNER,
    PRIORITY,
    RATER,
    WORKSTREAM,
    outlined,
)
from milestones.reading import judged
from tests.factories.milestones import DependencyFactory, MilestoneFactory, rate
from tests.factories.workstreams import WorkstreamFactory
from workstreams.models import PriorityArea

EVERYTHING = (WORKSTREAM, ORGANISATION, AREA, PRIORITY, OWNER, RATER)
SAID = ("address", "expected_date", "is_gate", "workstream", "organisation", "owner", "area")


@pytest.fixture
def workstream(partnership):
    urgent = PriorityArea.objects.create(partnership=partnership, name="Urgent needs")
    return WorkstreamFactory(partnership=partnership, priority_area=urgent)


@pytest.fixture
def milestones(partnership, workstream):
    home = PriorityArea.objects.create(partnership=partnership, name="Home")
    area = Area.objects.create(partnership=partnership, name="Brentford", level=Level.PLACE)
    gate = MilestoneFactory(workstream=workstream, name="Gate 1", reference="D2019/01", area=area)
    rate(gate, "The lease fell through")
    made = [
        gate,
        MilestoneFactory(workstream=workstream, complete=True, priority_area=home),
        MilestoneFactory(
            workstream=workstream,
            level=Level.SYSTEM,
            duration_days=5,
            in_working_days=True,
            not_before=date(2020, 2, 1),
            not_after=date(2020, 6, 1),
        ),
    ]
    for kind, before, after in zip(DependencyKind, made, made[1:] + made[:1], strict=False):
        DependencyFactory(predecessor=before, successor=after, kind=kind, lag_days=7)
    return Milestone.objects.filter(partnership=partnership)


def test_an_outline_says_what_its_milestone_says(milestones):
    outlines = outlined(milestones, *EVERYTHING)

    assert len(outlines) == 3
    for outline, milestone in zip(outlines, milestones, strict=True):
        for name in (*COLUMNS, *SAID, "priority", "hand_rating"):
            assert getattr(outline, name) == getattr(milestone, name), name
        assert outline.get_level_display() == milestone.get_level_display()


def test_it_is_judged_alike(milestones, partnership):
    told = [
        [(row.brag, row.allowed, row.is_held_back, row.slippage_days) for row in rows]
        for rows in (judged(milestones, partnership), judged(outlined(milestones), partnership))
    ]

    assert told[0] == told[1]
    assert all(allowed for _, allowed, _, _ in told[0])


def test_what_was_not_fetched_with_it_is_refused(milestones):
    for outline in outlined(milestones):
        with pytest.raises(KeyError):
            assert outline.workstream


def test_it_takes_one_query_and_one_for_all_that_is_named(milestones, django_assert_num_queries):
    with django_assert_num_queries(1):
        outlined(milestones)
    with django_assert_num_queries(2):
        outlined(milestones, *EVERYTHING)
