"""The roadmap as its readers see and narrow it."""

import re
from datetime import date

import pytest
from django.urls import reverse

from accounts.models import Level
from tests.factories.accounts import OrganisationFactory
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import PART_2, withhold
from tests.factories.workstreams import WorkstreamFactory

PLANTED = "Zanzibar"
RED = {"baseline_date": date(2020, 2, 1), "forecast_date": date(2020, 3, 31)}
AMBER = {"baseline_date": date(2020, 3, 25), "forecast_date": date(2020, 3, 31)}


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, reference="WS01", name="Urgent care")


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


@pytest.fixture
def ask(reader, partnership):
    """The roadmap as the viewer gets it, with a query."""
    return lambda **query: reader.get(reverse("milestones:roadmap", args=[partnership.slug]), query)


def shown(response):
    return [row.milestone.name for row in response.context["page"]]


def test_the_roadmap_shows_milestones_by_date_on_a_timeline_and_in_a_table(ask, workstream):
    MilestoneFactory(workstream=workstream, name="Later", forecast_date=date(2020, 9, 1))
    MilestoneFactory(workstream=workstream, name="Sooner", reference="X007")

    response = ask()

    assert shown(response) == ["Sooner", "Later"]
    page = response.text
    assert "2 milestones, 1 later than baseline" in page
    assert page.count('href="/hounslow/milestones/X007/"') == 3  # wide, narrow and table
    assert page.index('class="ac-narrow"') < page.index('id="milestone-table"')


def test_each_milestone_has_its_status_in_words_and_its_slippage(ask, workstream):
    MilestoneFactory(workstream=workstream, name="Late", **RED)

    page = ask().text

    assert "59 days late" in page
    assert re.search(r'class="ac-rag">.*?<span>Red</span>', page)


def test_a_milestone_that_its_predecessors_hold_back_says_so(ask, workstream):
    early = MilestoneFactory(workstream=workstream, name="Too early")
    DependencyFactory(
        predecessor=MilestoneFactory(workstream=workstream, forecast_date=date(2020, 6, 1)),
        successor=early,
    )

    assert "earlier than its predecessors allow" in ask(q="too early").text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"status": "red"}, ["Red one"]),
        ({"status": ["red", "amber"]}, ["Amber one", "Red one"]),
        ({"status": "purple"}, ["Amber one", "Green one", "Red one"]),
        ({"workstream": "WS02"}, ["Green one"]),
        ({"level": "system"}, ["Green one"]),
        ({"q": "  m1  "}, ["Amber one"]),
        ({"q": "RED ON"}, ["Red one"]),
        ({"q": "nothing such"}, []),
    ],
)
def test_filters_narrow_the_roadmap(ask, partnership, workstream, query, expected):
    other = WorkstreamFactory(partnership=partnership, reference="WS02")
    MilestoneFactory(workstream=workstream, reference="M1", name="Amber one", **AMBER)
    MilestoneFactory(workstream=other, reference="M2", name="Green one", level=Level.SYSTEM)
    MilestoneFactory(workstream=workstream, reference="M3", name="Red one", **RED)

    assert shown(ask(**query)) == expected


def test_an_owner_organisation_narrows_the_roadmap(ask, workstream):
    trust = OrganisationFactory()
    MilestoneFactory(workstream=workstream, name="Theirs", organisation=trust)
    MilestoneFactory(workstream=workstream, name="Another's")

    response = ask(organisation=trust.pk)

    assert shown(response) == ["Theirs"]
    assert [chip["label"] for chip in response.context["chips"]] == [str(trust)]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("", ["Past", "Today", "In two months", "In a year"]),
        ("past", ["Past", "Today"]),
        ("3", ["Today", "In two months"]),
        ("12", ["Today", "In two months", "In a year"]),
    ],
)
def test_a_period_is_counted_from_the_partnerships_today(ask, workstream, period, expected):
    days = {
        "Past": date(2019, 12, 1),
        "Today": date(2020, 1, 31),
        "In two months": date(2020, 3, 31),
        "In a year": date(2021, 1, 31),
    }
    for name, day in days.items():
        MilestoneFactory(workstream=workstream, name=name, forecast_date=day)

    assert shown(ask(period=period)) == expected


def test_each_filter_in_use_can_be_taken_out_by_itself(ask, workstream):
    MilestoneFactory(workstream=workstream, name="Late", **RED)

    chips = ask(workstream="WS01", status=["red", "green"], q="late", period="12").context["chips"]

    links = {chip["label"]: chip["url"] for chip in chips}
    assert list(links) == ["Urgent care", "Red", "Green", "Next 12 months", "“late”"]
    assert links["Red"] == "?workstream=WS01&status=green&q=late&period=12"
    assert "q=" not in links["“late”"]


def test_nothing_found_offers_to_clear_the_filters(ask, workstream):
    MilestoneFactory(workstream=workstream)

    page = ask(q="nothing such").text

    assert "No milestones match these filters." in page
    assert 'href="/hounslow/roadmap/"' in page


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("milestone", ["M2", "M10"]),
        ("-milestone", ["M10", "M2"]),
        ("-change", ["M10", "M2"]),
        ("status", ["M10", "M2"]),
        ("baseline", ["M10", "M2"]),
        ("unknown", ["M2", "M10"]),
    ],
)
def test_every_column_sorts_both_ways(ask, workstream, sort, expected):
    MilestoneFactory(workstream=workstream, reference="M10", **RED)
    MilestoneFactory(workstream=workstream, reference="M2")

    response = ask(sort=sort)

    assert [row.milestone.reference for row in response.context["page"]] == expected


def test_the_heading_of_the_sorted_column_turns_the_order_round(ask, workstream):
    MilestoneFactory(workstream=workstream)

    headings = {each["label"]: each for each in ask(sort="change", q="a").context["headings"]}

    assert headings["Change"] == {
        "label": "Change",
        "state": "ascending",
        "url": "?q=a&sort=-change",
    }
    assert headings["Status"]["state"] == ""


def test_a_long_roadmap_is_paged_as_the_reader_likes(ask, workstream):
    MilestoneFactory.create_batch(60, workstream=workstream)

    first, second, large = ask(), ask(page=3), ask(size=50)

    assert [len(shown(each)) for each in (first, second, large)] == [25, 10, 50]
    assert "60 milestones" in second.text
    assert [len(shown(ask(size=size))) for size in ("7", "x", "100")] == [25, 25, 60]


def test_the_board_and_the_day_its_papers_close_are_named(ask, partnership):
    board = BodyFactory(partnership=partnership, notice_days=5)
    for day in (date(2019, 12, 18), date(2020, 3, 18), date(2020, 2, 12)):
        MeetingFactory(body=board, held_on=day)

    page = ask().text

    assert "Next board: <strong>12 Feb 2020</strong>, papers close 4 Feb 2020." in page


def test_a_partial_request_gets_the_results_alone(reader, partnership, workstream):
    MilestoneFactory(workstream=workstream)

    response = reader.get(
        reverse("milestones:roadmap", args=[partnership.slug]), headers={"HX-Request": "true"}
    )

    assert response.text.strip().startswith('<div id="results" data-count="1 milestone shown">')
    assert "<main" not in response.text
    assert "HX-Request" in response["Vary"]


def test_what_a_reader_may_not_see_is_nowhere_on_the_roadmap(ask, viewer, partnership):
    hidden = WorkstreamFactory(partnership=partnership, name=f"{PLANTED} way", **PART_2)
    MilestoneFactory(workstream=hidden, name=f"{PLANTED} under a hidden workstream")
    open_one = WorkstreamFactory(partnership=partnership)
    secret = MilestoneFactory(workstream=open_one, name=f"{PLANTED} in part 2", **PART_2)
    withheld = MilestoneFactory(workstream=open_one, name=f"{PLANTED} withheld")
    withhold(withheld, viewer)
    seen = MilestoneFactory(workstream=open_one, name="Seen")
    DependencyFactory(predecessor=secret, successor=seen)

    response = ask()

    assert shown(response) == ["Seen"]
    assert PLANTED not in response.text


def test_milestones_of_another_partnership_stay_there(ask, viewer, stranger):
    MilestoneFactory(name=PLANTED)

    assert PLANTED not in ask().text


def test_another_partnerships_office_does_not_find_the_roadmap(client, stranger, partnership):
    client.force_login(stranger)

    assert client.get(reverse("milestones:roadmap", args=[partnership.slug])).status_code == 404


def test_nobody_sees_it_without_signing_in(client, partnership):
    response = client.get(reverse("milestones:roadmap", args=[partnership.slug]))

    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))


def test_the_roadmap_takes_as_many_queries_for_many_milestones_as_for_one(
    ask, workstream, django_assert_num_queries
):
    ask()
    for milestone in MilestoneFactory.create_batch(30, workstream=workstream):
        DependencyFactory(predecessor=MilestoneFactory(workstream=workstream), successor=milestone)

    with django_assert_num_queries(8):  # session, person, partnership, deeds, and four of its own
        response = ask(size=100)

    assert response.context["total"] == 60
