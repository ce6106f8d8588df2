"""The page of what a person was told, and the count of the unread in every frame."""

import pytest
from django.urls import reverse

from accounts.models import Partnership
from records import notify
from records.frame import unread
from records.models import Notification
from tests.factories.accounts import PartnershipFactory, member
from tests.factories.records import withhold
from tests.factories.workstreams import WorkstreamFactory

HERE = "/hounslow/told/"


def tell(person, partnership, number):
    return notify.tell(
        person, partnership, f"k{number}", f"Sign SC{number:02}", "Answer by Friday.", f"/{number}/"
    )


@pytest.fixture
def told(partnership, viewer):
    """Three things, the second of which is read."""
    rows = [tell(viewer, partnership, number) for number in (1, 2, 3)]
    Notification.objects.filter(pk=rows[1].pk).update(read_at="2020-01-31T12:00Z")
    return rows


def read(client, person, address=HERE):
    client.force_login(person)
    return client.get(address).content.decode()


def test_the_unread_come_first_with_their_words_and_page(told, viewer, client):
    page = read(client, viewer)

    assert page.index("Sign SC03") < page.index("Sign SC01") < page.rindex("Sign SC02")
    assert "2 of 3 are unread." in page
    assert "Answer by Friday." in page
    assert 'href="/3/"' in page


def test_every_frame_counts_the_unread_without_a_query_of_its_own(
    told, viewer, client, django_assert_num_queries
):
    page = read(client, viewer, reverse("scope:overview", args=["hounslow"]))
    assert "What you were told (2 new)" in page

    with django_assert_num_queries(6):
        client.get(HERE)
    Notification.objects.update(read_at="2020-01-31T12:00Z")

    assert "new)" not in read(client, viewer, reverse("scope:overview", args=["hounslow"]))


def test_one_is_marked_as_read_and_then_the_rest(told, viewer, client):
    client.force_login(viewer)

    page = client.post(HERE, {"told": [told[0].pk]}, follow=True).content.decode()
    assert "1 marked as read." in page
    assert "1 of 3 is unread." in page

    page = client.post(HERE, {"told": [one.pk for one in told]}, follow=True).content.decode()
    assert "1 marked as read." in page
    assert "You have read everything." in page
    assert "Mark" not in page.split("<h1")[1].split("</main>")[0].replace("marked", "")
    assert Notification.objects.get(pk=told[1].pk).read_at.year == 2020


@pytest.mark.parametrize("given", [{}, {"told": ["x"]}, {"told": ["999999"]}])
def test_what_cannot_be_marked_is_refused(told, viewer, client, given):
    client.force_login(viewer)

    page = client.post(HERE, given, follow=True).content.decode()

    assert "Nothing was marked. Choose something you were told." in page
    assert Notification.objects.of(viewer).unread().count() == 2


def test_nobody_reads_or_marks_what_another_was_told(
    told, partnership, programme_office, stranger, client
):
    page = read(client, programme_office)
    assert "You have not been told anything here yet." in page
    client.post(HERE, {"told": [told[0].pk]})
    assert Notification.objects.unread().count() == 2

    client.force_login(stranger)
    assert client.get(HERE).status_code == 404
    assert client.post(HERE).status_code == 404
    client.logout()
    assert client.get(HERE).status_code == 302


def test_the_frame_counts_what_the_page_lists_once_something_is_withheld(told, viewer, partnership):
    withhold(WorkstreamFactory(partnership=partnership), viewer)
    tell(viewer, partnership, 4)

    assert [one.key for one in Notification.objects.of(viewer).unread()] == ["k4"]
    assert Partnership.objects.annotate(unread=unread(viewer)).get(slug="hounslow").unread == 1


def test_each_partnership_has_its_own(told, viewer, client):
    other = PartnershipFactory(slug="harrow")
    member(other, user=viewer)
    tell(viewer, other, 9)

    assert "Sign SC09" not in read(client, viewer)
    assert "Sign SC09" in read(client, viewer, "/harrow/told/")
    assert "(1 new)" in read(client, viewer, "/harrow/told/")


def test_many_are_paged_unread_first(partnership, viewer, client, django_assert_num_queries):
    for number in range(1, 53):
        tell(viewer, partnership, number)
    first, last = read(client, viewer), read(client, viewer, f"{HERE}?page=2")

    assert "Sign SC52" in first
    assert "Sign SC01" not in first
    assert "Sign SC01" in last
    with django_assert_num_queries(6):
        client.get(HERE)
