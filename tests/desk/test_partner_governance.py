"""The office's page of a partner's own governance."""

import pytest
from django.urls import reverse

from tests.factories.accounts import PartnerFactory


@pytest.fixture
def partner(partnership):
    return PartnerFactory(partnership=partnership)


@pytest.fixture
def address(partner):
    return reverse("accounts_pages:partner-governance", args=[partner.partnership.slug, partner.pk])


SENT = {
    "own_body": "Cabinet",
    "decides_itself_first": "on",
    "key_decision_from": "500000",
    "call_in_days": "5",
}


def test_the_office_sets_it_and_everybody_reads_it(
    partner, address, client, programme_office, viewer
):
    client.force_login(programme_office)
    assert "Its own governance" in client.get(address).content.decode()

    saved = client.post(address, SENT, follow=True)
    client.force_login(viewer)
    page = client.get(
        reverse("accounts_pages:partner", args=[partner.partnership.slug, partner.pk])
    ).content.decode()

    assert f"The own governance of {partner} is recorded." in saved.content.decode()
    assert "decides before the signatory signs, key decisions from £500,000" in page
    assert address not in page


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"own_body": ""}, "Name the body that decides first."),
        ({"key_decision_from": "-1"}, "greater than or equal to 0"),
        ({"call_in_days": ""}, "Fill in: Days for call-in"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_saved(
    partner, address, client, programme_office, wrong, said
):
    client.force_login(programme_office)

    answer = client.post(address, SENT | wrong)

    partner.refresh_from_db()
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert partner.own_body == ""


def test_others_are_told_whose_it_is_to_change(partner, address, client, viewer):
    client.force_login(viewer)

    seen, sent = client.get(address), client.post(address, SENT)

    partner.refresh_from_db()
    assert "Only the programme office changes this." in seen.content.decode()
    assert '<form method="post" novalidate>' not in seen.content.decode()
    assert sent.status_code == 422
    assert partner.own_body == ""


def test_strangers_and_people_who_are_not_signed_in_find_nothing(address, client, stranger):
    assert client.get(address).status_code == 302
    client.force_login(stranger)

    assert client.get(address).status_code == 404
