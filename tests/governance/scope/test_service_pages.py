from datetime import date
from http import HTTPStatus

import pytest

from governance.scope.models import ScopeValue
from tests.factories.accounts import OrganisationFactory
from tests.factories.scope import (
    ResponsibilityFactory,
    ScopeStateFactory,
    ServiceFactory,
    ServicePopulationFactory,
)
from tests.governance.scope.pages import read, url


@pytest.fixture
def as_viewer(place, viewer, client):
    client.force_login(viewer)
    return client


def proposed_then_in_scope(place):
    service = place.change.services.get()
    ScopeStateFactory(service=service, value=ScopeValue.PROPOSED)
    ScopeStateFactory(service=service, value=ScopeValue.IN_SCOPE, starts_on=date(2020, 7, 31))
    return service


@pytest.mark.parametrize("asked", ["2020-07-31", "31/7/2020", "31 July 2020", "+26w"])
def test_services_are_in_scope_on_the_day_that_is_asked(place, as_viewer, asked):
    proposed_then_in_scope(place)

    before = read(as_viewer, url("services", place))
    after = read(as_viewer, url("services", place), on=asked)

    assert "0 of 1 service are in scope on 31 Jan 2020" in before
    assert "1 of 1 service is in scope on 31 Jul 2020" in after


def test_a_service_page_tells_of_the_day_that_is_asked(place, as_viewer):
    service = proposed_then_in_scope(place)
    new = OrganisationFactory(short_name="Community Trust")
    ResponsibilityFactory(service=service, organisation=new, starts_on=date(2020, 7, 31))
    ServicePopulationFactory(service=service, population="All", starts_on=date(2020, 7, 31))

    before = read(as_viewer, url("service", place, service.slug), on="2020-07-30")
    after = read(as_viewer, url("service", place, service.slug), on="2020-07-31")

    assert "On 30 Jul 2020: proposed, since 1 Apr 2019" in before
    assert "On 31 Jul 2020: in scope, since 31 Jul 2020" in after
    assert '<dd class="">Community Trust</dd>' not in before
    assert '<dd class="">Community Trust</dd>' in after


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("someday", "Write the date as"),
        ("2020-02-30", "Write the date as"),
        ("0020-07-31", "Check the year: dates here are from 1950 to 2199."),
    ],
)
def test_a_bad_day_is_said_and_today_is_shown(place, as_viewer, asked, said):
    service = place.change.services.get()

    for address in (url("services", place), url("service", place, service.slug)):
        page = read(as_viewer, address, on=asked)
        assert said in page
        assert "31 Jan 2020" in page


def test_services_are_found_by_words_and_by_state(place, as_viewer):
    falls = ServiceFactory(partnership=place.partnership, name="Falls prevention")
    ScopeStateFactory(service=falls, value=ScopeValue.IN_SCOPE)
    other = place.change.services.get().name

    for query in ({"q": "falls"}, {"state": "in_scope"}, {"q": falls.provider.short_name}):
        page = read(as_viewer, url("services", place), **query)
        assert "Falls prevention" in page
        assert f">{other}<" not in page
        assert "1 of 2 services is in scope" in page


def test_a_state_that_is_none_shows_all(place, as_viewer):
    assert place.change.services.get().name in read(as_viewer, url("services", place), state="x")


def test_a_service_aligned_elsewhere_says_where(place, as_viewer):
    service = place.change.services.get()
    ScopeStateFactory(service=service, value="aligned_elsewhere", aligned_level="system")

    assert "Aligned elsewhere: system" in read(as_viewer, url("services", place))


def test_a_list_of_many_services_has_pages_and_a_fixed_number_of_queries(
    place, as_viewer, django_assert_max_num_queries
):
    ServiceFactory.create_batch(60, partnership=place.partnership)

    with django_assert_max_num_queries(9):
        page = read(as_viewer, url("services", place))

    assert "0 of 61 services are in scope" in page
    assert "page=2" in page
    assert read(as_viewer, url("services", place), page="2").count("Community nursing") == 11


def test_scope_is_counted_and_compared_between_two_days(place, as_viewer):
    came = proposed_then_in_scope(place)
    went, moved, stayed = (
        ServiceFactory(partnership=place.partnership, name=name)
        for name in ("Rapid response", "Stroke", "Reablement")
    )
    ScopeStateFactory(service=went, value=ScopeValue.IN_SCOPE)
    ScopeStateFactory(service=went, value=ScopeValue.REMOVED, starts_on=date(2020, 3, 1))
    ResponsibilityFactory(service=moved, organisation=moved.provider)
    new = OrganisationFactory(short_name="Imperial")
    ResponsibilityFactory(service=moved, organisation=new, starts_on=date(2020, 2, 1))

    page = read(as_viewer, url("overview", place), since="2020-01-31", on="2020-07-31")
    plain = " ".join(page.split())

    assert "1 of 4 services is in scope on 31 Jul 2020" in page
    assert plain.index("Came in: 1") < plain.index(came.name) < plain.index("Went out: 1")
    assert plain.index("Went out: 1") < plain.index(went.name) < plain.index("Moved: 1")
    assert plain.index("Moved: 1") < plain.index("Stroke")
    assert f"Provider: {moved.provider.short_name}" in page
    assert stayed.name not in page


def test_without_days_today_is_compared_with_six_months_before(place, as_viewer):
    page = read(as_viewer, url("overview", place))

    assert "Between 31 Jul 2019 and 31 Jan 2020" in page
    assert "Nothing came in, went out or moved" in page


@pytest.mark.parametrize(
    ("since", "on", "said", "days"),
    [
        ("2020-07-31", "2020-01-31", "Give a day that is not before", ("2019", "2020")),
        ("x", "2020-07-31", "Write the date as", ("2019", "2020")),
        ("1066-10-14", "", "Check the year", ("2019", "2020")),
    ],
)
def test_bad_days_are_said_and_the_usual_ones_are_compared(place, as_viewer, since, on, said, days):
    page = read(as_viewer, url("overview", place), since=since, on=on)

    assert said in page
    assert "Between 31 Jul {} and 31 Jan {}".format(*days) in page


def test_one_day_is_enough(place, as_viewer):
    only_first = read(as_viewer, url("overview", place), since="2020-03-01")
    only_last = read(as_viewer, url("overview", place), on="2020-12-31")

    assert "Between 1 Mar 2020 and 1 Mar 2020" in only_first
    assert "Between 30 Jun 2020 and 31 Dec 2020" in only_last


def test_the_comparison_takes_few_queries_however_long(
    place, as_viewer, django_assert_max_num_queries
):
    ServiceFactory.create_batch(12, partnership=place.partnership)

    with django_assert_max_num_queries(7):
        as_viewer.get(url("overview", place))


def test_a_stranger_finds_nothing(place, stranger, client):
    client.force_login(stranger)

    assert client.get(url("overview", place)).status_code == HTTPStatus.NOT_FOUND
