"""The office sees on its page who has left, and asks another with one press."""

from datetime import date
from http import HTTPStatus

import pytest
from django.urls import reverse

from accounts.models import Membership, Partner
from governance.signoff.models import SignOff
from tests.factories.accounts import member, office
from tests.factories.records import withhold
from tests.governance.signoff.conftest import asked


@pytest.fixture
def place(kept):
    return kept


@pytest.fixture
def partnership(kept):
    return kept.partnership


@pytest.fixture
def at_partners(built, place):
    """At partner sign-off; all four must approve."""
    place.change = SignOff.objects.get(pk=built[1].pk).record
    return SignOff.objects.get(pk=built[1].pk)


@pytest.fixture
def newcomer(place):
    """Who signs for the council from now on; nobody else has moved."""
    person = member(place.partnership, organisation=place.organisations["Council"])
    of_council(place).update(signatory=person)
    return person


def of_council(place):
    return Partner.objects.filter(organisation=place.organisations["Council"])


def leave(person):
    """The person's membership ended yesterday."""
    Membership.objects.filter(user=person).update(ends_on=date(2020, 1, 30))


def page(place, sign_off):
    return reverse("signoff:office", args=[place.partnership.slug, sign_off.pk])


def test_the_office_sees_who_has_left_and_asks_another_with_one_press(
    place, at_partners, newcomer, client
):
    client.force_login(place.office)
    seat = asked(at_partners, place.members["Council"])
    deed = reverse("signoff:replace", args=[place.partnership.slug, seat.pk, newcomer.pk])

    shown = client.get(page(place, at_partners)).content.decode()
    done = client.post(deed, follow=True).content.decode()
    again = client.post(deed, follow=True).content.decode()

    for words in (
        "Asked, but no longer here: 1",
        "no longer signs for Council",
        f"Ask {newcomer.name} instead",
    ):
        assert words in shown
    assert f'action="{deed}"' in shown
    assert f"{newcomer.name} is asked." in done
    assert "Asked, but no longer here" not in done
    assert "can still answer" in again


def test_without_a_successor_the_page_says_what_will_happen(place, at_partners, client):
    leave(place.members["Council"])
    client.force_login(place.office)

    shown = client.get(page(place, at_partners)).content.decode()

    assert "Nobody holds the place now" in shown
    client.force_login(place.lead)
    assert "Asked, but no longer here" not in client.get(page(place, at_partners)).content.decode()


def test_a_place_in_what_is_not_seen_is_not_found(place, at_partners, newcomer, client, stranger):
    seat = asked(at_partners, place.members["Council"])
    deed = reverse("signoff:replace", args=[place.partnership.slug, seat.pk, newcomer.pk])
    nobody = reverse("signoff:replace", args=[place.partnership.slug, seat.pk, 0])
    withhold(place.change, place.office)

    for person in (stranger, place.office):
        client.force_login(person)
        assert client.post(deed).status_code == HTTPStatus.NOT_FOUND
    client.force_login(office(place.partnership))
    assert client.post(nobody).status_code == HTTPStatus.NOT_FOUND
    assert client.get(deed).status_code == HTTPStatus.METHOD_NOT_ALLOWED
