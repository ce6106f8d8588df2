from datetime import date
from http import HTTPStatus

from django.urls import reverse

from governance.scope.models import ScopeValue
from tests.factories.scope import ScopeStateFactory, ServiceFactory


def url(name, place, *args):
    return reverse(f"scope:{name}", args=[place.partnership.slug, *args])


def read(client, address, **query):
    answer = client.get(address, query)
    assert answer.status_code == HTTPStatus.OK
    return answer.content.decode()


def test_services_are_in_scope_on_the_day_that_is_asked(place, viewer, client):
    service = place.change.services.get()
    ScopeStateFactory(service=service, value=ScopeValue.PROPOSED)
    ScopeStateFactory(
        service=service,
        value=ScopeValue.IN_SCOPE,
        starts_on=date(2020, 7, 31),
        change=place.change,
    )
    client.force_login(viewer)

    before = read(client, url("services", place))
    after = read(client, url("services", place), on="31/7/2020")
    story = read(client, url("service", place, service.slug), on="30/7/2020")

    assert "0 of 1 service are in scope on 31 Jan 2020" in before
    assert "1 of 1 service is in scope on 31 Jul 2020" in after
    assert "On 30 Jul 2020: proposed" in story
    assert "SC02 Bring social prescribing" in story
    assert "decided, still to come" in story


def test_an_unreadable_day_is_said_and_today_is_shown(place, viewer, client):
    client.force_login(viewer)

    page = read(client, url("services", place), on="someday")

    assert "Write the date as" in page
    assert "on 31 Jan 2020" in page


def test_services_are_found_by_words(place, viewer, client):
    ServiceFactory(partnership=place.partnership, name="Falls prevention")
    client.force_login(viewer)

    page = read(client, url("services", place), q="falls")

    assert "Falls prevention" in page
    assert place.change.services.get().name not in page


def test_a_service_aligned_elsewhere_says_where(place, viewer, client):
    service = place.change.services.get()
    ScopeStateFactory(service=service, value="aligned_elsewhere", aligned_level="system")
    client.force_login(viewer)

    assert "Aligned elsewhere: system" in read(client, url("services", place))
