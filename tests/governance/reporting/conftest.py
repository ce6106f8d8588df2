from datetime import date, timedelta

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from accounts.models import Role
from governance.reporting.policies import Opening
from governance.reporting.rules import Period
from records.models import Notification
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory
from tests.factories.reporting import ExceptionFactory, ReportFactory, RoundFactory
from tests.factories.workstreams import WorkstreamFactory

JANUARY = Period(date(2020, 1, 1), date(2020, 1, 31))
TODAY = date(2020, 1, 31)
BASELINE = date(2020, 3, 31)
EARLIER = {
    "starts_on": date(2019, 12, 1),
    "ends_on": date(2019, 12, 31),
    "opens_on": date(2019, 12, 31),
    "deadline_on": date(2020, 1, 8),
}


def after(days, **given):
    return {"baseline_date": BASELINE, "forecast_date": BASELINE + timedelta(days=days), **given}


def move(milestone, days):
    milestone.forecast_date = milestone.baseline_date + timedelta(days=days)
    milestone.save()


@pytest.fixture
def lead(partnership):
    return member(partnership, Role.WORKSTREAM_LEAD)


@pytest.fixture
def workstream(partnership, lead):
    return WorkstreamFactory(partnership=partnership, reference="WS01", name="Home", lead=lead)


@pytest.fixture
def another(partnership):
    """A workstream with a lead of its own."""
    return WorkstreamFactory(
        partnership=partnership,
        reference="WS02",
        name="Urgent care",
        lead=member(partnership, Role.WORKSTREAM_LEAD),
    )


@pytest.fixture
def opening(workstream, another):
    """January 2020, from today on, with the default deadline."""
    return Opening(JANUARY, TODAY, (workstream, another))


@pytest.fixture
def january(partnership, workstream, another):
    return RoundFactory(partnership=partnership, asks=[workstream, another])


@pytest.fixture
def draft(january, workstream, lead):
    return ReportFactory(round=january, workstream=workstream, edited_by=lead)


@pytest.fixture
def submitted(january, workstream, lead):
    return ReportFactory(
        round=january, workstream=workstream, submitted=True, submitted_by=lead, edited_by=lead
    )


@pytest.fixture
def told(db):
    """Titles of what was told to a person, the first first; the mails wait with the deed."""

    def titles(person):
        mails = ProcrastinateJob.objects.filter(task_name="records.mail").count()
        assert mails == Notification.objects.count()
        return [each.title for each in reversed(Notification.objects.of(person))]

    return titles


@pytest.fixture
def owner(partnership):
    return member(partnership)


@pytest.fixture
def late(workstream, owner):
    """A milestone 30 days late."""
    return MilestoneFactory(
        workstream=workstream,
        reference="M1",
        name="Pathway",
        owner=owner,
        forecast_date=date(2020, 4, 30),
    )


@pytest.fixture
def begun(late, owner):
    return ExceptionFactory(milestone=late, reference="ER01", edited_by=owner)


@pytest.fixture
def raised(late, owner):
    return ExceptionFactory(milestone=late, reference="ER01", raised=True, raised_by=owner)
