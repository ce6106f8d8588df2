"""The front page and the list of places."""

import pytest
from django.urls import reverse

from tests.factories.accounts import MembershipFactory, PartnershipFactory, UserFactory


def test_a_member_of_one_partnership_is_taken_to_its_dashboard(client, viewer, stranger):
    client.force_login(viewer)

    assert client.get("/").url == "/hounslow/"


def test_a_member_of_several_chooses(client, viewer, stranger):
    MembershipFactory(user=viewer, partnership=PartnershipFactory(slug="ealing", place="Ealing"))
    client.force_login(viewer)

    page = client.get("/").text

    assert page.index('href="/ealing/"') < page.index('href="/hounslow/"')
    assert "harrow" not in page


def test_a_member_of_none_is_told_whom_to_ask(client, partnership):
    client.force_login(UserFactory())

    assert "Ask its programme office" in client.get("/").text


@pytest.mark.parametrize("path", ["/", "/hounslow/more/"])
def test_nobody_gets_in_without_signing_in(client, partnership, path):
    assert client.get(path).url.startswith(reverse("account_login"))


def test_every_other_place_is_one_step_from_more(client, viewer):
    client.force_login(viewer)

    page = client.get("/hounslow/more/").text

    for name in (
        "workstreams:our-roadmap",
        "workstreams:list",
        "engagement:hub",
        "scope:services",
        "accounts_pages:partners",
        "bodies:list",
        "signoff:mine",
        "signoff:decisions",
        "records:actions",
        "risks:assurance",
        "risks:reviews",
        "risks:issues",
        "risks:benefits-map",
        "risks:benefits-money",
        "milestones:forecasts",
    ):
        assert f'href="{reverse(name, args=["hounslow"])}"' in page
    assert f'href="{reverse("api:docs")}"' in page


def test_only_who_may_import_is_offered_the_import(client, viewer, programme_office):
    address = f'href="{reverse("exchange:import", args=["hounslow"])}"'
    client.force_login(viewer)
    offered = address in client.get("/hounslow/more/").text
    client.force_login(programme_office)

    assert (offered, address in client.get("/hounslow/more/").text) == (False, True)


def test_another_partnerships_office_does_not_find_the_places(client, stranger, partnership):
    client.force_login(stranger)

    assert client.get("/hounslow/more/").status_code == 404
