"""Pages and API of a service with several commissioners."""

from datetime import date

import pytest
from django.urls import reverse

from governance.scope.models import JointCommissioner
from governance.scope.story import story_of
from tests.api.conftest import client_of
from tests.conftest import partnership, programme_office
from tests.factories.accounts import OrganisationFactory
from tests.factories.records import withhold
from tests.factories.scope import JointCommissionerFactory, ServiceFactory
from tests.governance.scope.pages import read

__all__ = ["partnership", "programme_office"]

API = "/api/v1/partnerships/hounslow/services/"


@pytest.fixture
def joint(nursing, trust):
    """The Community Trust commissions too, from April 2020."""
    return JointCommissionerFactory(
        service=nursing, organisation=trust, starts_on=date(2020, 4, 1), reason="Pooled budget"
    )


def page_of(service):
    return reverse("scope:service-commissioners", args=[service.partnership.slug, service.slug])


def end_of(joint):
    slug = joint.service.partnership.slug
    return reverse("scope:joint-commissioner-end", args=[slug, joint.service.slug, joint.pk])


def test_the_office_adds_one_and_gives_it_a_last_day(nursing, trust, programme_office, client):
    client.force_login(programme_office)
    assert "No other organisation commissions it" in read(client, page_of(nursing))

    said = {"organisation": trust.pk, "starts_on": "1/4/2020"}
    refused = client.post(page_of(nursing), said)
    page = client.post(page_of(nursing), {**said, "reason": "Pool"}, follow=True).content.decode()
    ended = client.post(
        end_of(JointCommissioner.objects.get()),
        {"ends_on": "31/3/2021", "reason": "Over"},
        follow=True,
    ).content.decode()

    assert refused.status_code == 422
    assert "Community Trust commissions it too from 1 April 2020" in page
    assert "Community Trust commissions it until 31 March 2021" in ended
    assert "from 1 Apr 2020 to 31 Mar 2021" in ended


def test_a_slip_is_taken_away(joint, programme_office, client):
    client.force_login(programme_office)

    page = client.post(end_of(joint), {"ends_on": "31/3/2020", "reason": "Slip"}, follow=True)

    assert "was taken away: it did not commission it" in page.content.decode()
    assert not JointCommissioner.objects.exists()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"ends_on": "31/3/2021"}, "Fill in: Why?"),
        ({"ends_on": "soon", "reason": "Over"}, "Write the date"),
        ({"reason": "Over"}, "Fill in: To"),
    ],
)
def test_a_last_day_that_cannot_be_read_is_refused(joint, programme_office, client, typed, words):
    client.force_login(programme_office)

    answer = client.post(end_of(joint), typed)

    assert (answer.status_code, words in answer.content.decode()) == (422, True)


def test_what_the_rules_refuse_is_said(nursing, programme_office, client):
    client.force_login(programme_office)
    wrong = {
        "organisation": nursing.commissioner.pk,
        "starts_on": "1/4/2020",
        "ends_on": "31/3/2020",
        "reason": "Pool",
    }

    answer = client.post(page_of(nursing), wrong)

    assert answer.status_code == 422
    assert not JointCommissioner.objects.exists()


def test_others_are_told_who_does_it_and_strangers_nothing(joint, viewer, stranger, client):
    client.force_login(viewer)
    for address in (page_of(joint.service), end_of(joint)):
        assert "Only the programme office records" in read(client, address)
        assert client.post(address).status_code == 422
    assert "Change its last day" not in read(client, page_of(joint.service))

    client.force_login(stranger)
    for address in (page_of(joint.service), end_of(joint)):
        assert client.get(address).status_code == 404


def test_one_of_another_service_or_of_a_hidden_one_is_not_found(joint, programme_office, client):
    other = ServiceFactory(partnership=joint.service.partnership)
    client.force_login(programme_office)
    wrong = reverse("scope:joint-commissioner-end", args=["hounslow", other.slug, joint.pk])
    assert client.get(wrong).status_code == 404

    withhold(joint.service, programme_office)

    assert client.get(end_of(joint)).status_code == 404
    assert client.get(page_of(joint.service)).status_code == 404


def test_the_service_page_names_them_on_their_days(joint, viewer, client):
    client.force_login(viewer)
    address = reverse("scope:service", args=["hounslow", joint.service.slug])

    before, after = read(client, address), read(client, address, on="1/4/2020")

    assert "CCG (lead), Community Trust" not in before
    assert "CCG (lead), Community Trust" in after
    steps = [(s.when, s.title) for s in story_of(joint.service, viewer, date(2020, 1, 31)).steps]
    assert steps[0] == ("from 1 Apr 2020", "Jointly commissioned by Community Trust")


def test_the_api_names_them_and_finds_by_any(joint, viewer):
    ServiceFactory(partnership=joint.service.partnership)
    OrganisationFactory(short_name="Trust")
    api = client_of(viewer)

    row = api.get(f"{API}community-nursing/?on=2020-04-01").json()
    counts = [
        api.get(f"{API}?on={day}&commissioner={name}").json()["count"]
        for day in ("2020-03-31", "2020-04-01")
        for name in ("community trust", "ccg", "Trust")
    ]

    assert row["commissioner_name"] == "CCG"
    assert row["commissioner_names"] == ["CCG", "Community Trust"]
    assert counts == [0, 1, 0, 1, 1, 0]
