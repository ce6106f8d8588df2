"""What every page of a partnership shows around its own content."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def current(response):
    return [place.label for place in response.context["nav"] if place.current]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("risks:list", ["Risks"]),
        ("risks:benefits", ["Benefits"]),
        ("mous:list", ["Agreements"]),
        ("desk:dashboard", ["Dashboard"]),
        ("records:actions", []),
    ],
)
def test_the_menu_marks_the_place_one_is_in(client, partnership, viewer, name, label):
    client.force_login(viewer)

    response = client.get(reverse(name, args=[partnership.slug]))

    assert current(response) == label


def test_the_reporting_date_stands_on_every_page_while_it_is_pinned(client, partnership, viewer):
    client.force_login(viewer)
    address = reverse("risks:list", args=[partnership.slug])

    pinned = client.get(address).content.decode()
    partnership.reporting_date = None
    partnership.save()
    viewer.memberships.update(ends_on=None)
    by_the_clock = client.get(address).content.decode()

    assert "Reporting date: 31 January 2020." in pinned
    assert "Reporting date" not in by_the_clock


def test_a_page_knows_what_its_reader_may_do(client, partnership, programme_office, viewer):
    for person, deeds in ((programme_office, 5), (viewer, 0)):
        client.force_login(person)
        response = client.get(reverse("risks:list", args=[partnership.slug]))
        assert len(response.context["deeds"]) == deeds
        assert response.context["today"] == partnership.today()


def test_a_page_of_no_partnership_has_no_menu(client):
    assert "nav" not in client.get(reverse("account_login")).context
