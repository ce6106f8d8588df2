"""How the roadmap is put together, zoomed, held against a baseline and tied."""

import re
from datetime import date

import pytest
from django.urls import reverse

from accounts.models import Area, Level
from core.months import add_months
from milestones.windows import window
from tests.factories.milestones import (
    DependencyFactory,
    MilestoneFactory,
    adopted,
    first_baseline,
)
from tests.factories.workstreams import WorkstreamFactory
from workstreams.models import PriorityArea

TODAY = date(2020, 1, 31)


@pytest.fixture
def ask(client, viewer, partnership):
    client.force_login(viewer)
    address = reverse("milestones:roadmap", args=[partnership.slug])
    return lambda **query: client.get(address, query)


@pytest.fixture
def workstream(partnership):
    urgent = PriorityArea.objects.create(partnership=partnership, name="Urgent needs")
    return WorkstreamFactory(
        partnership=partnership, reference="WS01", name="Urgent care", priority_area=urgent
    )


@pytest.mark.parametrize(
    ("group", "lanes"),
    [
        ("workstream", ["Urgent care", "Home"]),
        ("level", ["Place", "System"]),
        ("area", ["Brentford", "No area named"]),
        ("priority", ["Urgent needs", "No priority area"]),
    ],
)
def test_milestones_are_put_together_as_asked(ask, partnership, workstream, group, lanes):
    area = Area.objects.create(partnership=partnership, name="Brentford", level=Level.PLACE)
    MilestoneFactory(workstream=workstream, area=area)
    home = WorkstreamFactory(partnership=partnership, reference="WS02", name="Home")
    MilestoneFactory(workstream=home, level=Level.SYSTEM)

    page = ask(group=group)

    drawn = page.context["figure"]["narrow"]
    assert drawn.index(f">{lanes[0]}<") < drawn.index(f">{lanes[1]}<")
    assert "by " + {"priority": "priority area"}.get(group, group) + ":" in page.text


def test_lanes_of_partners_are_the_owners_and_an_area_is_told_in_the_table(ask, workstream):
    one = MilestoneFactory(workstream=workstream)

    assert f">{one.organisation}<" in ask(group="partner").context["figure"]["narrow"]
    assert "Area: No area named" in ask(group="area").text


def test_area_and_priority_area_narrow_it(ask, partnership, workstream):
    area = Area.objects.create(partnership=partnership, name="Brentford", level=Level.PLACE)
    MilestoneFactory(workstream=workstream, area=area, reference="M1")
    MilestoneFactory(workstream=WorkstreamFactory(partnership=partnership), reference="M2")

    by_area, by_need = (
        ask(area=area.pk),
        ask(priority=workstream.priority_area_id),
    )

    for found, chip in ((by_area, "Brentford"), (by_need, "Urgent needs")):
        assert [row.milestone.reference for row in found.context["page"]] == ["M1"]
        assert [each["label"] for each in found.context["chips"]] == [chip]


def test_a_milestones_own_priority_area_stands_before_its_workstreams(ask, partnership, workstream):
    home = PriorityArea.objects.create(partnership=partnership, name="Home")
    MilestoneFactory(workstream=workstream, priority_area=home)

    assert "Priority area: Home" in ask(group="priority", priority=home.pk).text


def test_a_quarter_shows_what_falls_into_it_and_counts_the_rest(ask, workstream):
    for reference, day in (("M1", date(2020, 3, 31)), ("M2", date(2020, 4, 1))):
        MilestoneFactory(workstream=workstream, reference=reference, forecast_date=day)

    now, later = ask(zoom="quarter"), ask(zoom="quarter", **{"from": "2020-05"})

    assert [row.milestone.reference for row in now.context["page"]] == ["M1"]
    assert "1 Jan 2020 to 31 Mar 2020. 1 more falls outside." in now.text
    assert [step["url"] for step in now.context["steps"]] == [
        "?zoom=quarter&from=2019-10",
        "?zoom=quarter&from=2020-04",
    ]
    assert [row.milestone.reference for row in later.context["page"]] == ["M2"]
    assert (
        "No milestone that you ask for falls into this year"
        in ask(zoom="year", **{"from": "2030-01"}).text
    )


@pytest.mark.parametrize(
    ("zoom", "month", "days"),
    [
        ("quarter", "", (date(2020, 1, 1), date(2020, 3, 31))),
        ("quarter", "2020-12", (date(2020, 10, 1), date(2020, 12, 31))),
        ("year", "2020-05", (date(2020, 4, 1), date(2021, 3, 31))),
        ("year", "2020-13", (date(2020, 1, 1), date(2020, 12, 31))),
        ("year", "0020-01", (date(2020, 1, 1), date(2020, 12, 31))),
        ("year", "0000-01", (date(2020, 1, 1), date(2020, 12, 31))),
    ],
)
def test_a_window_begins_with_a_quarter(zoom, month, days):
    found = window(zoom, month, TODAY)

    assert (found.start, found.end) == days


def test_any_baseline_can_be_shown_or_none(ask, partnership, workstream):
    moved = MilestoneFactory(workstream=workstream, reference="M1", forecast_date=date(2020, 6, 30))
    first = first_baseline(partnership)
    adopted(partnership, {moved: date(2020, 5, 31)}, "2020 review", date(2020, 1, 10))
    MilestoneFactory(workstream=workstream, reference="M2")

    def told(**query):
        rows = ask(**query).context["page"]
        return {row.milestone.reference: (row.baseline, row.slippage_days) for row in rows}

    assert told()["M1"] == (date(2020, 5, 31), 30)
    assert told(baseline=first.reference) == {
        "M1": (date(2020, 3, 31), 91),
        "M2": (None, None),  # in no baseline by then
    }
    assert told(baseline="none")["M1"] == (None, None)
    assert "1 later than 2019 roadmap" in ask(baseline=first.reference).text


def test_dependencies_are_lines_and_words(ask, workstream):
    first = MilestoneFactory(workstream=workstream, reference="M1", forecast_date=date(2020, 5, 1))
    second = MilestoneFactory(workstream=workstream, reference="M2", name="Gate 1")
    DependencyFactory(predecessor=first, successor=second, kind="SS", lag_days=-2)
    DependencyFactory(predecessor=first, successor=second)

    page = ask(ties="shown")

    assert "waits for M1, M1 (start to start, 2 days before)" in page.text
    assert page.context["figure"]["wide"].count('stroke-dasharray="4 3"') == 2  # both are broken
    assert "A frame is a gate. A line leads to what waits" in page.text
    assert "waits for" not in ask().text


def test_too_many_dependencies_are_not_drawn(ask, workstream, monkeypatch):
    monkeypatch.setattr("milestones.ties.MOST_DRAWN", 0)
    DependencyFactory(
        predecessor=MilestoneFactory(workstream=workstream),
        successor=MilestoneFactory(workstream=workstream),
    )

    assert (
        "There are too many dependencies to draw: the table names them." in ask(ties="shown").text
    )


@pytest.mark.parametrize(
    ("query", "words", "shown"),
    [
        ({"workstream": "WS99"}, "“WS99” is no workstream of this roadmap, or not for you", 0),
        ({"baseline": "BL9"}, "“BL9” is no baseline of this roadmap", 1),
        ({"area": "7777777"}, "“7777777” is no area of this roadmap", 0),
        ({"priority": "7777777"}, "“7777777” is no priority area of this roadmap", 0),
        ({"status": "purple"}, "“status=purple” means nothing here and is left out.", 1),
        ({"zoom": "week"}, "“zoom=week” means nothing here", 1),
        ({"from": "May"}, "“from=May” means nothing here", 1),
        ({"colour": "red"}, "“colour=red” means nothing here", 1),
    ],
)
def test_what_an_address_asks_in_vain_is_said(ask, workstream, query, words, shown):
    MilestoneFactory(workstream=workstream)

    page = ask(**query)

    assert words in page.text
    assert page.context["total"] == shown
    assert "asks for more than there is" not in ask(q="").text


def test_very_many_are_drawn_by_their_months(ask, workstream, monkeypatch):
    monkeypatch.setattr("milestones.drawing.MOST_MARKED", 2)
    late = date(2020, 2, 10)
    MilestoneFactory(workstream=workstream, baseline_date=late, forecast_date=date(2020, 3, 31))
    MilestoneFactory.create_batch(3, workstream=workstream)

    page = ask()

    assert "4 milestones from 1 Mar 2020 to 31 Mar 2020: 1 red, 3 green" in page.text
    assert "each mark stands for those of its months" in page.text


def test_months_are_put_together_until_the_drawing_is_legible(ask, workstream, monkeypatch):
    monkeypatch.setattr("milestones.drawing.MOST_MARKED", 2)
    monkeypatch.setattr("milestones.clusters.MOST_BINS", 3)
    for month in range(12):
        MilestoneFactory(workstream=workstream, baseline_date=add_months(TODAY, month))

    drawn = ask().context["figure"]["wide"]

    half_years = re.findall("<title>(.*?)</title>", drawn)
    assert half_years == [
        "6 milestones from 1 Jan 2020 to 30 Jun 2020: 6 green",
        "6 milestones from 1 Jul 2020 to 31 Dec 2020: 6 green",
    ]
