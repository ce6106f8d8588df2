"""The page of engagement and development events."""

from datetime import date

import pytest
from django.urls import reverse

from tests.factories.accounts import OrganisationFactory
from tests.factories.records import PART_2, withhold
from tests.factories.workstreams import EventFactory, WorkstreamFactory
from workstreams.models import EventAttendance

PAGE = "/hounslow/events/"
PLANTED = "Zanzibar"


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


def names(response):
    return [event.name for event, _ in response.context["rows"]]


def test_events_show_the_latest_first_with_who_came(reader, partnership):
    EventFactory(partnership=partnership, name="First")
    event = EventFactory(partnership=partnership, name="Second", held_on=date(2019, 10, 8))
    for name, people in (("LBH", 12), ("VCS Forum", 31)):
        organisation = OrganisationFactory(short_name=name)
        EventAttendance.objects.create(event=event, organisation=organisation, people=people)

    response = reader.get(PAGE)

    assert names(response) == ["Second", "First"]
    assert [people for _, people in response.context["rows"]] == [43, 0]
    assert "VCS Forum 31, LBH 12" in response.text


def test_an_event_still_to_come_is_marked_as_planned(reader, partnership):
    EventFactory(partnership=partnership, held_on=date(2020, 1, 31))
    today = reader.get(PAGE).text
    EventFactory(partnership=partnership, held_on=date(2020, 2, 1))

    assert ("planned" in today, "planned" in reader.get(PAGE).text) == (False, True)


def test_an_event_of_a_workstream_links_to_it(reader, partnership):
    workstream = WorkstreamFactory(partnership=partnership, reference="WX07")
    EventFactory(partnership=partnership, workstream=workstream)

    assert 'href="/hounslow/workstreams/WX07/"' in reader.get(PAGE).text


def test_hidden_events_and_those_of_hidden_workstreams_are_absent(reader, viewer, partnership):
    hidden = WorkstreamFactory(partnership=partnership, **PART_2)
    EventFactory(partnership=partnership, name=PLANTED, workstream=hidden)
    EventFactory(partnership=partnership, name=f"{PLANTED} 2", **PART_2)
    withhold(EventFactory(partnership=partnership, name=f"{PLANTED} 3"), viewer)
    EventFactory(name=f"{PLANTED} elsewhere")

    response = reader.get(PAGE)

    assert names(response) == []
    assert PLANTED not in response.text
    assert "No event is recorded here yet." in response.text


def test_another_partnerships_office_does_not_find_the_page(client, stranger, partnership):
    client.force_login(stranger)

    assert client.get(PAGE).status_code == 404


def test_nobody_sees_it_without_signing_in(client, partnership):
    assert client.get(PAGE).url.startswith(reverse("account_login"))


def test_a_long_list_is_paged_in_the_same_number_of_queries(
    reader, partnership, django_assert_num_queries
):
    reader.get(PAGE)
    for event in EventFactory.create_batch(51, partnership=partnership):
        EventAttendance.objects.create(event=event, organisation=OrganisationFactory(), people=3)

    with django_assert_num_queries(7):  # session, person, partnership, deeds, and three of its own
        first = reader.get(PAGE)

    assert (len(names(first)), len(names(reader.get(PAGE, {"page": 2})))) == (50, 1)
