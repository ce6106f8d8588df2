"""The office's pages of who provides and commissions services, and what others are told there."""

from datetime import date

from django.urls import reverse

from accounts.models import Succession
from governance.scope.models import Responsibility
from tests.conftest import partnership, programme_office
from tests.factories.accounts import OrganisationFactory
from tests.factories.records import withhold
from tests.factories.scope import ServiceFactory
from tests.governance.scope.pages import read

__all__ = ["partnership", "programme_office"]

JULY = date(2022, 7, 1)


def pages(service):
    return reverse("scope:service-responsible", args=[service.partnership.slug, service.slug])


def hand_over(partnership, succession):
    return reverse("scope:hand-over", args=[partnership.slug, succession.pk])


def test_the_office_records_a_provider_on_the_page(nursing, trust, programme_office, client):
    client.force_login(programme_office)
    assert "Today HRCH provides it and CCG commissions it" in read(client, pages(nursing))

    said = {"role": "provider", "organisation": trust.pk, "starts_on": "1/1/2020"}
    refused = client.post(pages(nursing), said)
    page = client.post(pages(nursing), {**said, "reason": "Tender"}, follow=True)

    assert refused.status_code == 422
    assert "Community Trust from 1 January 2020" in page.content.decode()
    assert "until 31 Dec 2019" in page.content.decode()


def test_what_the_rules_refuse_is_said_on_the_page(nursing, trust, programme_office, client):
    trust.opened_on = date(2021, 1, 1)
    trust.save()
    client.force_login(programme_office)

    said = {"role": "provider", "organisation": trust.pk, "starts_on": "1/1/2020", "reason": "Why"}
    answer = client.post(pages(nursing), said)

    assert answer.status_code == 422
    assert "opens only on 1 January 2021" in answer.content.decode()


def test_the_office_is_led_from_the_list_to_hand_services_over(
    partnership, nursing, succession, programme_office, client
):
    client.force_login(programme_office)
    listed = read(client, reverse("scope:services", args=[partnership.slug]))
    form = read(client, hand_over(partnership, succession))

    page = client.post(hand_over(partnership, succession), follow=True).content.decode()

    assert "ICB takes over wholly from CCG on 1 Jul 2022" in listed
    assert "Community nursing" in form
    assert "1 service went over to ICB on 1 July 2022" in page
    assert "takes over wholly" not in page
    assert "CCG has no service to hand over" in read(client, hand_over(partnership, succession))
    assert client.post(hand_over(partnership, succession)).status_code == 422


def test_of_a_succession_in_part_the_office_chooses(
    partnership, nursing, succession, programme_office, client
):
    succession.is_whole = False
    succession.save()
    ServiceFactory(partnership=partnership, commissioner=succession.predecessor)
    client.force_login(programme_office)

    missing = client.post(hand_over(partnership, succession))
    page = client.post(hand_over(partnership, succession), {"services": [nursing.pk]}, follow=True)

    assert "Choose the services that it took over" in missing.content.decode()
    assert "1 service went over" in page.content.decode()
    assert "ICB takes over in part from CCG" in page.content.decode()


def test_others_are_told_who_does_it(partnership, nursing, succession, viewer, client):
    client.force_login(viewer)

    for address in (pages(nursing), hand_over(partnership, succession)):
        page, answer = read(client, address), client.post(address)
        assert "Only the programme office records" in page
        assert answer.status_code == 422
    assert "takes over wholly" not in read(client, reverse("scope:services", args=["hounslow"]))
    assert not Responsibility.objects.exists()


def test_a_service_that_is_withheld_is_not_offered(
    partnership, nursing, succession, programme_office, client
):
    withhold(nursing, programme_office)
    client.force_login(programme_office)

    assert "has no service to hand over" in read(client, hand_over(partnership, succession))
    assert client.get(pages(nursing)).status_code == 404


def test_the_succession_of_a_stranger_is_not_found(
    partnership, nursing, succession, stranger, programme_office, client
):
    away = Succession.objects.create(
        predecessor=OrganisationFactory(), successor=OrganisationFactory(), happened_on=JULY
    )
    client.force_login(programme_office)
    assert client.get(hand_over(partnership, away)).status_code == 404
    client.force_login(stranger)

    assert client.get(hand_over(partnership, succession)).status_code == 404
    assert client.post(pages(nursing)).status_code == 404
