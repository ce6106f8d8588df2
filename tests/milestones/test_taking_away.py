"""Comparisons, forecast records and how sure the dates are, as tables to take away."""

import csv
from datetime import date
from http import HTTPStatus
from io import StringIO

import pytest
from django.urls import reverse

from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.milestones import ForecastFactory, MilestoneFactory, first_baseline
from tests.factories.records import PART_2
from tests.factories.workstreams import WorkstreamFactory

NAMES = ("compare", "record", "confidence")


@pytest.fixture
def hub(partnership):
    """A milestone that slipped by 11 days, in the first baseline."""
    workstream = WorkstreamFactory(partnership=partnership, reference="WS01", name="Urgent care")
    made = MilestoneFactory(
        workstream=workstream,
        reference="M005",
        name="Gate: hub opens",
        baseline_date=date(2020, 3, 2),
        forecast_date=date(2020, 3, 13),
        optimistic_days=5,
        likely_days=5,
        pessimistic_days=5,
    )
    ForecastFactory(milestone=made, forecast_date=date(2020, 3, 13), reason="=The lease")
    first_baseline(partnership)
    return made


@pytest.fixture
def take(client, viewer):
    client.force_login(viewer)

    def get(name, kind="csv", **query):
        answer = client.get(reverse(f"milestones:{name}-{kind}", args=["hounslow"]), query)
        if kind == "csv" and answer.status_code == HTTPStatus.OK:
            return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))
        return answer

    return get


def test_a_comparison_has_both_dates_the_days_and_the_reasons(take, hub):
    [row] = take("compare")

    assert row == {
        "Reference": "M005",
        "Milestone": "Gate: hub opens",
        "Workstream": "WS01 Urgent care",
        "Owner": hub.owner.name,
        "Organisation": str(hub.organisation),
        hub.baseline_dates.get().baseline.name: "2020-03-02",
        "Now": "2020-03-13",
        "Days later": "11",
        "Why": "'=The lease",
    }


def test_a_comparison_is_narrowed_and_summed_up_as_the_page_is(take, hub):
    [row] = take("compare", by="workstream")

    assert row == {
        "Workstream": "WS01 Urgent care",
        "Milestones": "1",
        "Later": "1",
        "Mean days": "11.0",
        "Worst days": "11",
        "Worst milestone": "M005",
    }
    assert take("compare", workstream="WS09") == []


def test_no_comparison_without_two_baselines_or_backwards(take, partnership, hub):
    assert take("compare", to="BL01").status_code == HTTPStatus.NOT_FOUND
    hub.baseline_dates.get().baseline.__class__.objects.filter(partnership=partnership).update(
        classification=PART_2["classification"], part_2_ground="Money"
    )

    assert take("compare").status_code == HTTPStatus.NOT_FOUND


def test_the_record_has_the_days_by_which_forecasts_were_off(take, hub):
    done = MilestoneFactory(
        workstream=hub.workstream,
        reference="M001",
        baseline_date=date(2019, 12, 2),
        forecast_date=date(2020, 1, 20),
        status="complete",
        actual_date=date(2020, 1, 20),
    )

    [row] = take("record")

    assert (row["Reference"], row["Done"]) == (done.reference, "2020-01-20")
    assert [row[f"Later than forecast {days} days before"] for days in (90, 60, 30)] == ["49"] * 3


def test_how_sure_has_the_end_gates_boards_milestones_and_what_drives(take, hub, partnership):
    board = BodyFactory(partnership=partnership, kind="partnership_board")
    MeetingFactory(body=board, held_on=date(2020, 3, 20))

    found = {row["What"]: row for row in take("confidence")}

    assert list(found) == ["End", "Gate", "Board", "Milestone", "Driver"]
    assert (found["End"]["Day"], found["End"]["P80"]) == ("2020-03-13", "2020-03-02")
    assert (found["Gate"]["Reference"], found["Gate"]["Chance %"]) == ("M005", "100.0")
    assert (found["Board"]["Day"], found["Board"]["Name"]) == ("2020-03-20", "Gate: hub opens")
    assert found["Milestone"]["P10"] == "2020-03-02"
    assert found["Driver"]["Critical %"] == "100.0"


def test_how_sure_is_not_to_be_had_where_no_dates_follow(take, hub):
    type(hub).objects.filter(pk=hub.pk).update(forecast_date=date(20, 3, 1))

    assert take("confidence").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("name", NAMES)
def test_workbooks_are_given_and_what_may_not_be_seen_is_not_there(take, hub, name):
    type(hub).objects.filter(pk=hub.pk).update(**PART_2)

    assert take(name, "xlsx").content.startswith(b"PK")
    assert all("M005" not in row.values() for row in take(name))


@pytest.mark.parametrize("name", NAMES)
def test_strangers_find_nothing_and_nobody_takes_without_signing_in(
    client, partnership, stranger, name
):
    address = reverse(f"milestones:{name}-csv", args=[partnership.slug])

    assert client.get(address).status_code == HTTPStatus.FOUND
    client.force_login(stranger)
    assert client.get(address).status_code == HTTPStatus.NOT_FOUND
