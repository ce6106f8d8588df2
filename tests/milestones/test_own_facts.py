"""A milestone's own duration and limits count in the schedule."""

from datetime import date

import pytest

from milestones.models import Milestone
from milestones.networks import network_of
from milestones.reading import judged
from tests.factories.milestones import DependencyFactory, MilestoneFactory

pytestmark = pytest.mark.django_db


def test_duration_and_not_before_count():
    milestone = MilestoneFactory(reference="M001", duration_days=10, not_before=date(2020, 5, 1))
    early = MilestoneFactory(workstream=milestone.workstream, reference="M0")
    DependencyFactory(predecessor=early, successor=milestone, lag_days=2)

    [row] = judged([milestone], milestone.partnership)
    found = network_of(Milestone.objects.all()).logic_dates()

    assert row.allowed == date(2020, 4, 12)  # 31 March, 2 days of lag, 10 of its own
    assert found.rows["M001"].finish == date(2020, 5, 1)
