"""What was in scope on a day, as Accord knew it at a moment: `on` and `known_at` apart."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from governance.scope.known import services_known_at
from governance.scope.models import ScopeChange, Service
from governance.scope.standing import placed
from records.models import Sharing
from tests.api.conftest import client_of
from tests.conftest import partnership, programme_office
from tests.factories.accounts import OrganisationFactory
from tests.factories.records import PART_2, withhold
from tests.factories.scope import (
    JointCommissionerFactory,
    ResponsibilityFactory,
    ScopeChangeFactory,
    ScopeStateFactory,
    ServiceFactory,
    ServicePopulationFactory,
)
from tests.governance.scope.pages import read
from tests.governance.scope.written import written

__all__ = ["partnership", "programme_office"]

API = "/api/v1/partnerships/hounslow/services/"
DAY = date(2020, 1, 31)
MAY, JUNE, JULY = (datetime(2020, month, 15, 9, tzinfo=UTC) for month in (5, 6, 7))


@pytest.fixture
def nursing(partnership):
    """Put in scope in June, of which it was recorded in July that it had been removed."""
    with written(MAY):
        service = ServiceFactory(
            partnership=partnership,
            name="Nursing",
            slug="nursing",
            provider=OrganisationFactory(short_name="HRCH"),
            commissioner=OrganisationFactory(short_name="CCG"),
        )
    with written(JUNE):
        state = ScopeStateFactory(service=service, value="in_scope", starts_on=date(2019, 4, 1))
    with written(JULY):
        state.value = "removed"
        state.save()
    return service


def known(reader, moment, day=DAY):
    partnership = reader.memberships.get().partnership
    rows = services_known_at(reader, partnership, day, moment)
    return [placed(row) for row in rows.order_by("name")]


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2020, 5, 15, 8, 59, tzinfo=UTC), []),
        (MAY, ["Out of scope"]),
        (datetime(2020, 6, 15, 8, 59, tzinfo=UTC), ["Out of scope"]),
        (JUNE, ["In scope"]),
        (JULY, ["Removed"]),
    ],
)
def test_each_moment_has_what_was_recorded_by_then(nursing, viewer, moment, words):
    assert [one.words for one in known(viewer, moment)] == words


def test_the_day_and_the_moment_are_kept_apart(nursing, viewer):
    before, after = date(2019, 3, 31), date(2019, 4, 1)

    assert [known(viewer, JUNE, day)[0].words for day in (before, after)] == [
        "Out of scope",
        "In scope",
    ]


def test_names_providers_commissioners_and_populations_are_those_known_then(nursing, viewer):
    trust = OrganisationFactory(short_name="Trust B")
    with written(JULY):
        nursing.name, nursing.whole_life_value = "Community nursing", 5
        nursing.save()
        ResponsibilityFactory(service=nursing, organisation=trust)
        JointCommissionerFactory(service=nursing, organisation=trust)
        ServicePopulationFactory(service=nursing, population="Everybody")

    (then,), (now,) = known(viewer, JUNE), known(viewer, JULY)

    assert (then.service.name, then.service.whole_life_value) == ("Nursing", 310_000)
    assert (then.provider, then.commissioned_by, then.population) == ("HRCH", "CCG", "Adults")
    assert (now.service.name, now.service.whole_life_value) == ("Community nursing", 5)
    assert (now.provider, now.population) == ("Trust B", "Everybody")
    assert now.commissioned_by == "CCG (lead), Trust B"


def test_organisations_are_called_what_they_were_called_then(nursing, viewer, client):
    with written(MAY):
        forum = OrganisationFactory(short_name="Forum")
        JointCommissionerFactory(service=nursing, organisation=forum)
        ResponsibilityFactory(service=nursing, organisation=nursing.provider)
    with written(JULY):
        for organisation in (nursing.provider, nursing.commissioner, forum):
            organisation.short_name = f"New {organisation.short_name}"
            organisation.save()
    client.force_login(viewer)

    (then,), (now,) = known(viewer, JUNE), known(viewer, JULY)
    page = read(client, reverse("scope:services", args=["hounslow"]), known_at="15/6/2020 10:00")
    found = client_of(viewer).get(f"{API}nursing/?known_at=2020-06-15T09:00:00Z").json()

    assert (then.provider, then.commissioned_by) == ("HRCH", "CCG (lead), Forum")
    assert (now.provider, now.commissioned_by) == ("New HRCH", "New CCG (lead), New Forum")
    assert "New HRCH" not in page
    assert (found["provider_name"], found["commissioner_names"]) == ("HRCH", ["CCG", "Forum"])


def test_a_row_that_was_taken_away_is_known_until_then(nursing, viewer):
    with written(JULY):
        nursing.scope_states.all().delete()

    assert [known(viewer, moment)[0].words for moment in (JUNE, JULY)] == [
        "In scope",
        "Out of scope",
    ]


@pytest.mark.parametrize(("then", "now"), [(PART_2, {}), ({}, PART_2)])
def test_a_service_that_is_or_was_in_part_2_is_told_to_none_but_those_of_both(
    partnership, viewer, programme_office, then, now
):
    opened = {"classification": "all_partners", "part_2_ground": ""}
    with written(MAY):
        service = ServiceFactory(partnership=partnership, **{**opened, **then})
    with written(JULY):
        Service.objects.filter(pk=service.pk).update(**{**opened, **now})

    assert [len(known(viewer, moment)) for moment in (JUNE, JULY)] == [0, 0 if now else 1]
    assert [len(known(programme_office, moment)) for moment in (JUNE, JULY)] == [1, 1]


def test_what_is_withheld_today_is_withheld_of_then(nursing, viewer):
    withhold(nursing, viewer)

    assert known(viewer, JUNE) == []


@pytest.mark.parametrize(("then", "now"), [(PART_2, {}), ({}, PART_2)])
@pytest.mark.parametrize(
    ("value", "starts_on", "is_told"),
    [
        ("in_scope", date(2020, 1, 31), True),
        ("in_scope", date(2020, 2, 1), False),
        ("proposed", date(2020, 1, 1), False),
    ],
)
def test_what_a_change_hidden_then_or_now_would_bring_is_not_told(
    partnership, viewer, programme_office, then, now, value, starts_on, is_told
):
    opened = {"classification": "all_partners", "part_2_ground": ""}
    with written(MAY):
        change = ScopeChangeFactory(workstream__partnership=partnership, **{**opened, **then})
        service = change.services.get()
        ScopeStateFactory(service=service, value="aligned_elsewhere", aligned_level="system")
        ScopeStateFactory(service=service, value=value, starts_on=starts_on, change=change)
    with written(JULY):
        ScopeChange.objects.filter(pk=change.pk).update(**{**opened, **now})

    found = [
        known(reader, JUNE, date(2021, 1, 1))[0].value for reader in (viewer, programme_office)
    ]

    assert found == [value if is_told else "aligned_elsewhere", value]


def test_a_hidden_plan_that_came_to_nothing_is_not_told_when_its_day_has_gone(partnership, viewer):
    with written(MAY):
        change = ScopeChangeFactory(workstream__partnership=partnership, **PART_2)
        service = change.services.get()
        plan = ScopeStateFactory(
            service=service, value="removed", starts_on=date(2020, 1, 20), change=change
        )
    with written(JULY):
        plan.delete()

    assert known(viewer, JUNE)[0].words == "Out of scope"


def test_what_a_pinned_day_had_not_reached_then_is_not_told_later(partnership, viewer):
    with written(MAY):
        partnership.reporting_date = date(2019, 12, 31)
        partnership.save()
        change = ScopeChangeFactory(workstream__partnership=partnership, **PART_2)
        service = change.services.get()
        ScopeStateFactory(
            service=service, value="removed", starts_on=date(2020, 1, 20), change=change
        )
    with written(JULY):
        partnership.reporting_date = DAY
        partnership.save()

    assert [known(viewer, moment)[0].words for moment in (JUNE, JULY)] == [
        "Out of scope",
        "Removed",
    ]


def test_pages_say_what_was_known_and_lead_back_to_now(nursing, viewer, client):
    client.force_login(viewer)
    listed = reverse("scope:services", args=["hounslow"])
    one = reverse("scope:service", args=["hounslow", "nursing"])

    pages = [
        read(client, listed, on="31/1/2020", known_at="15/6/2020 10:00"),
        read(client, one, on="31/1/2020", known_at="15/6/2020 10:00"),
    ]

    for page in pages:
        assert "as Accord knew it on 15 June 2020 at 10:00" in page
    assert "?on=2020-01-31&amp;known_at=2020-06-15T10:00:00" in pages[0]
    assert "1 of 1 service is in scope on 31 Jan 2020" in pages[0]
    assert "On 31 Jan 2020: in scope" in pages[1]
    assert "What Accord knows now, with its story" in pages[1]
    assert "Its story" not in pages[1]
    assert "On 31 Jan 2020: removed" in read(client, one)


@pytest.mark.parametrize(
    ("typed", "words"),
    [("soon", "Write the moment as 31/7/2020 14:30"), ("1/1/2199", "That moment is still to come")],
)
def test_a_moment_that_cannot_be_is_refused_by_page_and_api(nursing, viewer, client, typed, words):
    client.force_login(viewer)
    for name, args in (("services", []), ("service", ["nursing"])):
        page = read(client, reverse(f"scope:{name}", args=["hounslow", *args]), known_at=typed)
        assert words in page
        assert "as Accord knew it on" not in page

    answer = client_of(viewer).get(API, {"known_at": typed})

    assert answer.status_code == 400
    assert words in answer.json()["errors"]["known_at"][0]


def test_the_api_tells_what_was_known(nursing, viewer):
    api = client_of(viewer)

    then = api.get(f"{API}?on=2020-01-31&known_at=2020-06-15T09:00:00Z&scope=in_scope").json()
    one = api.get(f"{API}nursing/?known_at=2020-06-15T09:00:00Z").json()
    now = api.get(f"{API}nursing/").json()
    gone = api.get(f"{API}nursing/?known_at=2020-05-14")

    assert then["results"] == [one]
    assert (one["scope"], one["on"], one["known_at"]) == (
        "in_scope",
        "2020-01-31",
        "2020-06-15T09:00:00+00:00",
    )
    assert (now["scope"], now["known_at"]) == ("removed", None)
    assert gone.status_code == 404


def test_many_services_take_as_many_queries_as_one(
    nursing, viewer, partnership, client, django_assert_num_queries
):
    client.force_login(viewer)
    address = reverse("scope:services", args=["hounslow"])
    with written(MAY):
        for _ in range(3):
            ServiceFactory(partnership=partnership)
    read(client, address, known_at="16/6/2020")

    with django_assert_num_queries(8):
        page = read(client, address, known_at="16/6/2020")

    assert "1 of 4 services" in page
    assert not Sharing.objects.exists()
