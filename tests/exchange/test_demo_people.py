"""The page of the demo's people: in development everybody's, in production nobody's."""

import pytest

from accounts.models import User
from tests.factories.accounts import member

PAGE = "/demo/people/"
IN_DEVELOPMENT = pytest.mark.urls("tests.exchange.demo_addresses")


def test_in_production_there_is_no_such_page(imported, client):
    assert client.get(PAGE).status_code == 404
    assert client.post(f"{PAGE}{imported.office.pk}/").status_code == 404
    assert "_auth_user_id" not in client.session


@IN_DEVELOPMENT
def test_even_where_it_is_mounted_it_needs_debug(imported, client):
    assert client.get(PAGE).status_code == 404
    assert client.post(f"{PAGE}{imported.office.pk}/").status_code == 404
    assert "_auth_user_id" not in client.session


@IN_DEVELOPMENT
def test_everybody_is_listed_by_role(imported, client, settings):
    settings.DEBUG = True
    member(imported.partnership, "auditor", user__name="Internal Auditor", organisation=None)

    groups = dict(client.get(PAGE).context["groups"])

    assert list(groups) == [
        "Programme office",
        "Workstream lead",
        "Board member",
        "Signatory",
        "Auditor",
        "On a body, with no role yet",
    ]
    assert [user.email for user, _ in groups["Programme office"]] == [imported.office.email]
    assert [user.email for user, _ in groups["On a body, with no role yet"]] == [
        "hic@accord.example",
        "director@accord.example",
    ]


@IN_DEVELOPMENT
def test_a_button_signs_in(imported, client, settings):
    settings.DEBUG = True

    answer = client.post(f"{PAGE}{imported.office.pk}/")

    assert (answer.status_code, answer.url) == (302, "/hounslow/")
    assert client.session["_auth_user_id"] == str(imported.office.pk)


@IN_DEVELOPMENT
def test_a_link_does_not_sign_in(imported, client, settings):
    settings.DEBUG = True

    assert client.get(f"{PAGE}{imported.office.pk}/").status_code == 405


@IN_DEVELOPMENT
def test_nobody_outside_the_demo_can_be_signed_in(imported, stranger, client, settings):
    settings.DEBUG = True
    service = User.objects.create(email="s@accord.example", name="S", is_service=True)

    assert client.post(f"{PAGE}{stranger.pk}/").status_code == 404
    assert client.post(f"{PAGE}{service.pk}/").status_code == 404


@IN_DEVELOPMENT
def test_without_the_demo_the_page_says_how_to_make_it(db, client, settings):
    settings.DEBUG = True

    assert "Make it: make demo" in client.get(PAGE).text
