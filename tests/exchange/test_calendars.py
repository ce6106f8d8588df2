"""Calendars that other programs read at a secret address."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from icalendar import Calendar

from core.errors import Refused
from exchange.calendars import MOST_FEEDS, calendar_of, open_feed, revoke_feed
from exchange.models import CalendarFeed, FeedKind, digest_of
from tests.factories.accounts import member
from tests.factories.bodies import BodyFactory, MeetingFactory, SeatFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import PART_2, withhold
from tests.factories.workstreams import WorkstreamFactory

DUE = date(2020, 3, 31)
SITE = "https://accord.example"


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, reference="WS01", name="Urgent care")


def titles(made):
    return [str(event["summary"]) for event in Calendar.from_ical(made).walk("VEVENT")]


def read(partnership, person, kind=FeedKind.PARTNERSHIP, **more):
    feed, _ = open_feed(partnership, kind, by=person, **more)
    return calendar_of(feed, SITE)


def test_an_event_is_a_whole_day_with_a_link_and_a_key_of_its_own(partnership, viewer, workstream):
    row = MilestoneFactory(
        workstream=workstream, reference="M001", name="Line; one, two", baseline_date=DUE
    )

    made = read(partnership, viewer)

    [event] = Calendar.from_ical(made).walk("VEVENT")
    assert (event["summary"], event["uid"]) == (
        "M001 Line; one, two",
        f"milestone-{row.pk}@hounslow.accord",
    )
    assert (event.start, event.end) == (DUE, DUE + timedelta(1))
    assert event["url"] == "https://accord.example/hounslow/milestones/M001/"
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    assert b"\n" not in made.replace(b"\r\n", b"")


def test_the_same_dates_give_the_same_bytes(partnership, viewer, workstream):
    MilestoneFactory.create_batch(3, workstream=workstream)

    assert read(partnership, viewer) == read(partnership, viewer)


def test_a_milestone_is_on_its_forecast_then_on_the_day_it_was_done(
    partnership, viewer, workstream
):
    MilestoneFactory(
        workstream=workstream, name="Line opens", complete=True, forecast_date=date(2020, 1, 9)
    )

    [event] = Calendar.from_ical(read(partnership, viewer)).walk("VEVENT")

    assert (event.start, str(event["summary"]).endswith("Line opens (done)")) == (
        date(2020, 1, 9),
        True,
    )


def test_each_kind_holds_what_it_says(partnership, viewer, workstream):
    board, other = BodyFactory(partnership=partnership), BodyFactory(partnership=partnership)
    SeatFactory(body=board, person=viewer)
    for body in (board, other):
        MeetingFactory(body=body, held_on=DUE)
    mine = MilestoneFactory(workstream=workstream, owner=viewer)
    next_to_it = MilestoneFactory(workstream=workstream)
    MilestoneFactory(workstream=WorkstreamFactory(partnership=partnership))

    assert titles(read(partnership, viewer, FeedKind.MINE)) == [f"{board}: meeting", str(mine)]
    assert titles(read(partnership, viewer, FeedKind.WORKSTREAM, workstream=workstream)) == [
        str(mine),
        str(next_to_it),
    ]
    assert len(titles(read(partnership, viewer))) == 5


def test_part_2_and_other_partnerships_are_not_in_it(partnership, viewer, workstream):
    MilestoneFactory(workstream=workstream, name="Zanzibar", **PART_2)
    MilestoneFactory(name="Elsewhere")

    assert titles(read(partnership, viewer)) == []


def test_who_is_no_member_any_more_reads_an_empty_calendar(partnership, viewer, workstream):
    MilestoneFactory(workstream=workstream)
    feed, _ = open_feed(partnership, FeedKind.PARTNERSHIP, by=viewer)
    assert titles(calendar_of(feed, SITE))

    viewer.memberships.update(ends_on=date(2020, 1, 1))
    assert titles(calendar_of(feed, SITE)) == []


def test_whoever_was_made_inactive_reads_an_empty_calendar(partnership, viewer, workstream):
    MilestoneFactory(workstream=workstream)
    feed, _ = open_feed(partnership, FeedKind.PARTNERSHIP, by=viewer)
    feed.person.is_active = False
    feed.person.save()

    assert titles(calendar_of(feed, SITE)) == []


def test_a_workstream_that_was_closed_to_its_reader_is_not_named(
    client, partnership, viewer, workstream, own_page
):
    MilestoneFactory(workstream=workstream)
    feed, _ = open_feed(partnership, FeedKind.WORKSTREAM, by=viewer, workstream=workstream)
    client.force_login(viewer)
    assert b"Urgent care" in calendar_of(feed, SITE)
    assert "Urgent care" in client.get(own_page).text
    withhold(workstream, viewer)

    assert b"Urgent care" not in (made := calendar_of(feed, SITE))
    assert titles(made) == []
    page = client.get(own_page).text
    assert "Urgent care" not in page
    assert "One workstream" in page


def test_a_workstreams_calendar_names_one_and_others_none(partnership, viewer, workstream):
    for kind, which in ((FeedKind.WORKSTREAM, None), (FeedKind.MINE, workstream)):
        with pytest.raises(IntegrityError), transaction.atomic():
            CalendarFeed.objects.create(
                partnership=partnership,
                person=viewer,
                kind=kind,
                workstream=which,
                secret_sha256=kind,
            )


def test_only_a_digest_is_kept_and_a_person_has_at_most_ten(partnership, viewer):
    feed, secret = open_feed(partnership, FeedKind.MINE, by=viewer)
    assert (len(secret), feed.secret_sha256) == (43, digest_of(secret))

    for _ in range(MOST_FEEDS - 1):
        open_feed(partnership, FeedKind.MINE, by=viewer)
    with pytest.raises(Refused, match="You have 10 calendars: take one back first"):
        open_feed(partnership, FeedKind.MINE, by=viewer)


def test_nobody_takes_back_anothers(partnership, viewer):
    feed, _ = open_feed(partnership, FeedKind.MINE, by=viewer)

    with pytest.raises(Refused, match="not yours, or is taken back already"):
        revoke_feed(feed, by=member(partnership))


@pytest.fixture
def own_page(partnership):
    return reverse("exchange:calendars", args=[partnership.slug])


def test_the_address_is_shown_once_answers_without_signing_in_and_dies(
    client, partnership, viewer, workstream, own_page
):
    row = MilestoneFactory(workstream=workstream)
    client.force_login(viewer)
    answer = client.post(own_page, {"kind": "partnership"})
    address = answer.context["address"].removeprefix("http://testserver")
    assert address in answer.text
    assert address not in client.get(own_page).text
    [feed] = CalendarFeed.objects.all()
    client.logout()

    calendar = client.get(address)
    assert calendar["Content-Type"] == "text/calendar; charset=utf-8"
    assert titles(calendar.content) == [str(row)]

    client.force_login(viewer)
    client.post(reverse("exchange:calendar-revoke", args=[partnership.slug, feed.pk]))
    assert client.get(address).status_code == 404
    assert "Your calendars" not in client.get(own_page).text


@pytest.mark.parametrize(
    ("given", "words"),
    [({"kind": ""}, "Choose: What it shows"), ({"kind": "workstream"}, "Choose the workstream")],
)
def test_what_is_not_said_is_asked_for(client, viewer, own_page, given, words):
    client.force_login(viewer)

    answer = client.post(own_page, given)

    assert (answer.status_code, words in answer.text) == (422, True)


def test_an_address_that_nobody_made_is_not_found(client, db):
    assert client.get("/calendars/x.ics").status_code == 404


def test_another_person_neither_sees_nor_takes_back(client, partnership, viewer, own_page):
    feed, _ = open_feed(partnership, FeedKind.MINE, by=viewer)
    client.force_login(member(partnership))

    assert "Your calendars" not in client.get(own_page).text
    revoke = reverse("exchange:calendar-revoke", args=[partnership.slug, feed.pk])
    assert client.post(revoke).status_code == 404
    client.logout()
    assert client.get(own_page).status_code == 302


def test_queries_do_not_grow(client, partnership, viewer, workstream, django_assert_num_queries):
    MeetingFactory(body=BodyFactory(partnership=partnership))
    _, secret = open_feed(partnership, FeedKind.PARTNERSHIP, by=viewer)
    for _ in range(2):
        MilestoneFactory.create_batch(5, workstream=workstream)
        with django_assert_num_queries(4):
            client.get(f"/calendars/{secret}.ics")
