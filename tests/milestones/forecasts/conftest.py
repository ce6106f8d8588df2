"""Rows of the grid of forecasts, and what its form sends and shows."""

from datetime import date

import pytest

from milestones.models import Forecast
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory

PAGE = "/hounslow/forecasts/"
WHY = "Two partners ask for more time"
PLANTED = "Zanzibar"


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, reference="WS09")


@pytest.fixture
def owner(partnership):
    return member(partnership)


@pytest.fixture
def milestone(workstream, owner):
    return MilestoneFactory(
        workstream=workstream,
        owner=owner,
        reference="XM11",
        name="Principles agreed",
        baseline_date=date(2020, 2, 28),
        forecast_date=date(2020, 4, 30),
    )


@pytest.fixture
def passed(workstream, owner):
    return MilestoneFactory(
        workstream=workstream, owner=owner, reference="XM10", forecast_date=date(2020, 1, 17)
    )


@pytest.fixture
def as_owner(client, owner):
    client.force_login(owner)
    return client


def answers(*rows):
    """What the form sends for rows of (milestone, answer, day, why)."""
    data = {"row": [row[0].pk for row in rows]}
    for milestone, *said in rows:
        names = ("what", "day", "why")
        data |= {f"m{milestone.pk}-{name}": word for name, word in zip(names, said, strict=False)}
        data[f"m{milestone.pk}-seen"] = milestone.updated_at.isoformat()
    return data


def errors(response):
    return [words for _, words in response.context["grid"].errors]


def names(response):
    return [form.milestone.name for form in response.context["grid"].forms]


def words(response):
    return " ".join(response.text.split())


def nothing_saved(*milestones):
    before = {each.pk: (each.forecast_date, each.actual_date) for each in milestones}
    for each in milestones:
        each.refresh_from_db()
    now = {each.pk: (each.forecast_date, each.actual_date) for each in milestones}
    return before == now and not Forecast.objects.exists()
