"""A service by API is told as it was on the day that is asked for."""

from datetime import date

import pytest

from accounts.models import Role
from governance.scope.models import ChangeKind, ChangeState
from tests.api.conftest import client_of
from tests.factories.accounts import OrganisationFactory, member
from tests.factories.records import PART_2
from tests.factories.scope import (
    ResponsibilityFactory,
    ScopeChangeFactory,
    ScopeStateFactory,
    ServiceFactory,
    ServiceLevelFactory,
    ServicePopulationFactory,
)

HOME = "/api/v1/partnerships/hounslow/services/"
DAY = date(2020, 7, 31)


@pytest.fixture
def nursing(partnership):
    """A service that another trust provides, for more people, from 31 July 2020."""
    service = ServiceFactory(
        partnership=partnership,
        slug="nursing",
        population="Adults",
        provider=OrganisationFactory(short_name="HRCH"),
    )
    ResponsibilityFactory(service=service, organisation=service.provider)
    new = OrganisationFactory(short_name="Community Trust")
    ResponsibilityFactory(service=service, organisation=new, starts_on=DAY)
    ServiceLevelFactory(service=service)
    ServiceLevelFactory(service=service, level="neighbourhood", starts_on=DAY)
    ServicePopulationFactory(service=service)
    ServicePopulationFactory(service=service, population="Everybody", starts_on=DAY)
    ScopeStateFactory(service=service, value="in_scope")
    ScopeStateFactory(
        service=service, value="aligned_elsewhere", aligned_level="system", starts_on=DAY
    )
    return service


@pytest.fixture
def api(viewer):
    return client_of(viewer)


def told(row):
    return [row[name] for name in ("provider_name", "level", "population", "scope", "scope_level")]


def test_a_service_is_told_as_it_was(api, nursing):
    before = api.get(f"{HOME}nursing/?on=2020-07-30").json()
    after = api.get(f"{HOME}nursing/?on=2020-07-31").json()

    assert told(before) == ["HRCH", "place", "Adults", "in_scope", ""]
    assert told(after) == [
        "Community Trust",
        "neighbourhood",
        "Everybody",
        "aligned_elsewhere",
        "system",
    ]
    assert (before["on"], after["scope_since"]) == ("2020-07-30", "2020-07-31")


def test_without_a_day_it_is_told_as_it_is_today(api, nursing):
    row = api.get(HOME).json()["results"][0]

    assert row["on"] == "2020-01-31"
    assert told(row) == ["HRCH", "place", "Adults", "in_scope", ""]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("provider=hrch", 0),
        ("provider=community trust", 1),
        ("level=place", 0),
        ("level=neighbourhood", 1),
        ("scope=in_scope", 0),
        ("scope=aligned_elsewhere", 1),
    ],
)
def test_filters_look_at_the_day_too(api, nursing, asked, found):
    assert api.get(f"{HOME}?on=2020-07-31&{asked}").json()["count"] == found


@pytest.mark.parametrize("words", ["31/7/2020", "2020-02-30", "tomorrow", "2020"])
@pytest.mark.parametrize("address", [HOME, f"{HOME}nursing/"])
def test_what_is_no_day_is_refused_with_how_to_write_one(api, nursing, words, address):
    answer = api.get(address, {"on": words})

    assert answer.status_code == 400
    assert answer.json()["errors"]["on"] == ["Write the day as year-month-day, such as 2020-07-31."]


@pytest.mark.parametrize("day", ["0020-07-31", "1949-12-31", "2200-01-01", "9999-12-31"])
def test_a_year_that_is_a_slip_is_refused(api, nursing, day):
    answer = api.get(HOME, {"on": day})

    assert answer.status_code == 400
    assert answer.json()["errors"]["on"] == ["Check the year: dates here are from 1950 to 2199."]


def test_what_a_part_2_change_would_do_is_told_only_to_who_may_see_it(partnership, api, nursing):
    change = ScopeChangeFactory(
        workstream__partnership=partnership,
        services=[nursing],
        kind=ChangeKind.TAKE_OUT,
        state=ChangeState.APPROVED,
        **PART_2,
    )
    ScopeStateFactory(service=nursing, value="removed", starts_on=date(2021, 4, 1), change=change)
    office = client_of(member(partnership, Role.PROGRAMME_OFFICE))

    rows = [client.get(f"{HOME}nursing/?on=2021-04-01").json() for client in (api, office)]
    partnership.reporting_date = date(2021, 4, 1)
    partnership.save()
    later = api.get(f"{HOME}nursing/").json()

    assert [row["scope"] for row in rows] == ["aligned_elsewhere", "removed"]
    assert later["scope"] == "removed"
