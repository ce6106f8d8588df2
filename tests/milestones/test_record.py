"""The page that says how good forecasts were."""

from datetime import date
from http import HTTPStatus

import pytest
from django.urls import reverse

from milestones.accuracy import Record
from tests.factories.accounts import UserFactory
from tests.factories.milestones import ForecastFactory, MilestoneFactory, first_baseline
from tests.factories.records import PART_2
from tests.factories.workstreams import WorkstreamFactory

ADDRESS = reverse("milestones:forecast-record", args=["hounslow"])


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, reference="WS01", name="Urgent care")


@pytest.fixture
def ask(client, viewer):
    client.force_login(viewer)
    return lambda **query: client.get(ADDRESS, query)


def done(workstream, on=date(2020, 1, 20), baseline=date(2019, 12, 2), **given):
    return MilestoneFactory(
        workstream=workstream,
        baseline_date=baseline,
        forecast_date=on,
        status="complete",
        actual_date=on,
        **given,
    )


def test_each_owner_has_a_record_at_90_60_and_30_days(ask, workstream):
    analyst = UserFactory(name="Analyst")
    moved = done(workstream, owner=analyst)
    ForecastFactory(milestone=moved, said_on=date(2019, 11, 21), forecast_date=date(2020, 1, 6))
    done(workstream, owner=analyst, baseline=date(2020, 1, 19))
    done(workstream, owner=UserFactory(name="Matron"), baseline=date(2020, 1, 20))

    page = ask()

    found = {each.name: dict(each.records) for each in page.context["kept"]}
    assert found == {
        "Analyst": {90: Record(2, 25, 1), 60: Record(2, 7.5, 2), 30: Record(2, 7.5, 2)},
        "Matron": dict.fromkeys((90, 60, 30), Record(1, 0, 1)),
    }
    assert dict(page.context["whole"])[90] == Record(3, 1, 2)
    assert "7.5 days later" in page.text
    assert "67% within" in page.text


def test_by_workstream(ask, workstream):
    done(workstream)

    assert [each.name for each in ask(by="workstream").context["kept"]] == ["WS01 Urgent care"]


def test_the_first_baseline_counts_until_somebody_says_otherwise(ask, workstream, partnership):
    done(workstream)
    first_baseline(partnership)

    assert dict(ask().context["whole"])[30] == Record(1, 49, 0)


def test_what_is_open_or_done_on_a_day_to_come_does_not_count(ask, workstream):
    MilestoneFactory(workstream=workstream)
    done(workstream, on=date(2020, 2, 1))

    assert "Nothing that you may see is complete yet." in ask().text


def test_what_a_reader_may_not_see_is_not_counted(ask, workstream):
    done(workstream, name="Zanzibar", **PART_2)

    page = ask()

    assert page.context["whole"] == ()
    assert "Zanzibar" not in page.text


def test_strangers_find_nothing_and_nobody_reads_without_signing_in(client, partnership, stranger):
    assert client.get(ADDRESS).status_code == HTTPStatus.FOUND
    client.force_login(stranger)
    assert client.get(ADDRESS).status_code == HTTPStatus.NOT_FOUND


def test_many_milestones_take_as_many_queries_as_few(ask, workstream, django_assert_num_queries):
    for _ in range(60):
        ForecastFactory(milestone=done(workstream))
    ask()

    with django_assert_num_queries(7):  # session, person, partnership, deeds, and three of its own
        ask()
