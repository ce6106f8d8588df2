"""What was so of a service on any day, against a slow statement of the rule."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from accounts.models import Succession
from governance.scope.effect import hand, responsible_on, settle
from governance.scope.models import (
    ChangeState,
    ResponsibleFor,
    ScopeValue,
    Service,
)
from governance.scope.standing import (
    counts_by_state,
    due_services,
    placed,
    seen_services_on,
    services_of,
    to_hand_over,
)
from tests.conftest import partnership, programme_office
from tests.factories.accounts import OrganisationFactory
from tests.factories.records import PART_2
from tests.factories.scope import (
    ResponsibilityFactory,
    ScopeChangeFactory,
    ScopeStateFactory,
    ServiceFactory,
    ServiceLevelFactory,
    ServicePopulationFactory,
)
from tests.governance.scope.standing import DAYS, ROWS, TODAY, service_on, slow

__all__ = ["partnership", "programme_office"]

EACH_ITS_OWN = how(
    max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # each example makes services of its own
VALUES = st.sampled_from(list(ScopeValue))
HISTORY = (
    (date(2022, 4, 1), "removed"),
    (date(2019, 4, 1), "out_of_scope"),
    (date(2020, 7, 31), "in_scope"),
    (date(2020, 1, 15), "proposed"),
)


@pytest.mark.parametrize(
    ("value", "aligned", "words"),
    [
        (ScopeValue.OUT_OF_SCOPE, "", "Out of scope"),
        (ScopeValue.PROPOSED, "", "Proposed"),
        (ScopeValue.IN_SCOPE, "", "In scope"),
        (ScopeValue.ALIGNED_ELSEWHERE, "system", "Aligned elsewhere: system"),
        (ScopeValue.ALIGNED_ELSEWHERE, "neighbourhood", "Aligned elsewhere: neighbourhood"),
        (ScopeValue.REMOVED, "", "Removed"),
    ],
)
def test_each_state_holds_from_its_day(db, value, aligned, words):
    state = ScopeStateFactory(value=value, aligned_level=aligned, starts_on=date(2020, 7, 31))

    before, after = (service_on(state.service, date(2020, 7, day)) for day in (30, 31))

    assert (before.words, before.since) == ("Out of scope", None)
    assert (after.words, after.since) == (words, date(2020, 7, 31))


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2019, 3, 31), "out_of_scope"),
        (date(2020, 1, 14), "out_of_scope"),
        (date(2020, 1, 15), "proposed"),
        (date(2020, 1, 31), "proposed"),
        (date(2020, 7, 30), "proposed"),
        (date(2020, 7, 31), "in_scope"),
        (date(2022, 3, 31), "in_scope"),
        (date(2030, 1, 1), "removed"),
    ],
)
def test_a_state_holds_until_the_next_in_whatever_order_they_were_given(db, day, value):
    service = ServiceFactory()
    for starts_on, state in HISTORY:
        ScopeStateFactory(service=service, value=state, starts_on=starts_on)

    found = service_on(service, day)

    assert (found.value, found.is_in_scope) == (value, value == "in_scope")


def test_a_service_of_which_nothing_was_dated_is_as_its_row_says(db):
    service = ServiceFactory(population="Adults")

    found = service_on(service, date(1999, 1, 1))

    assert (found.level, found.population) == ("place", "Adults")
    assert found.provider == service.provider.short_name
    assert found.commissioner == service.commissioner.short_name


@EACH_ITS_OWN
@given(st.dictionaries(DAYS, VALUES, max_size=5), ROWS, st.lists(DAYS, min_size=1, max_size=4))
def test_the_database_says_the_same_as_the_slow_statement(db, states, providers, asked):
    service = ServiceFactory()
    names = {n: OrganisationFactory() for n in range(1, 5)}
    for day, value in states.items():
        aligned = "system" if value == ScopeValue.ALIGNED_ELSEWHERE else ""
        ScopeStateFactory(service=service, value=value, aligned_level=aligned, starts_on=day)
    for day, number in providers.items():
        ResponsibilityFactory(service=service, organisation=names[number], starts_on=day)

    for day in asked:
        found, number = service_on(service, day), slow(providers, day)
        assert found.value == (slow(states, day) or ScopeValue.OUT_OF_SCOPE)
        assert found.provider == (names[number] if number else service.provider).short_name


@EACH_ITS_OWN
@given(st.lists(st.tuples(DAYS, st.integers(0, 2)), max_size=6), DAYS)
def test_who_provided_it_follows_from_the_hand_overs_in_any_order(db, moves, day):
    service = ServiceFactory()
    first, names = service.provider, [OrganisationFactory() for _ in range(3)]
    for starts_on, number in moves:
        hand(service, ResponsibleFor.PROVIDING, starts_on, names[number])
    settle(service, TODAY)

    last = {starts_on: names[number] for starts_on, number in moves}
    expected = slow({None: first, **last}, day)
    assert responsible_on(service, ResponsibleFor.PROVIDING, day) == expected
    assert service_on(service, day).provider == expected.short_name
    assert service.provider == slow({None: first, **last}, TODAY)


def test_services_are_counted_by_state_and_every_state_is_named(partnership, viewer):
    for value in (ScopeValue.IN_SCOPE, ScopeValue.IN_SCOPE, ScopeValue.REMOVED):
        ScopeStateFactory(service__partnership=partnership, value=value)
    ServiceFactory(partnership=partnership)

    counts = counts_by_state(seen_services_on(viewer, partnership, TODAY))

    assert counts == {
        ScopeValue.OUT_OF_SCOPE: 1,
        ScopeValue.PROPOSED: 0,
        ScopeValue.IN_SCOPE: 2,
        ScopeValue.ALIGNED_ELSEWHERE: 0,
        ScopeValue.REMOVED: 1,
    }


@pytest.mark.parametrize(
    ("value", "starts_on", "told"),
    [
        (ScopeValue.PROPOSED, date(2020, 1, 1), False),
        (ScopeValue.OUT_OF_SCOPE, date(2020, 1, 1), False),
        (ScopeValue.IN_SCOPE, date(2020, 1, 31), True),
        (ScopeValue.IN_SCOPE, date(2020, 2, 1), False),
        (ScopeValue.REMOVED, date(2020, 1, 31), True),
        (ScopeValue.REMOVED, date(2020, 2, 1), False),
    ],
)
def test_what_a_hidden_change_proposes_or_will_bring_is_not_told(
    partnership, viewer, programme_office, value, starts_on, told
):
    change = ScopeChangeFactory(workstream__partnership=partnership, **PART_2)
    service = change.services.get()
    ScopeStateFactory(service=service, value="aligned_elsewhere", aligned_level="system")
    ScopeStateFactory(service=service, value=value, starts_on=starts_on, change=change)

    read = [
        placed(seen_services_on(who, partnership, date(2021, 1, 1)).get()).value
        for who in (viewer, programme_office)
    ]

    assert read == [value if told else "aligned_elsewhere", value]


@pytest.mark.parametrize(
    ("factory", "name", "old", "new"),
    [
        (ServiceLevelFactory, "level", "place", "system"),
        (ServicePopulationFactory, "population", "Adults", "Everybody"),
    ],
)
def test_a_level_or_population_that_a_hidden_change_will_bring_is_not_told(
    partnership, viewer, programme_office, factory, name, old, new
):
    change = ScopeChangeFactory(workstream__partnership=partnership, **PART_2)
    service = change.services.get()
    factory(service=service, **{name: old})
    factory(service=service, change=change, starts_on=date(2020, 2, 1), **{name: new})

    def read(who):
        return vars(placed(seen_services_on(who, partnership, date(2020, 2, 1)).get()))[name]

    assert (read(viewer), read(programme_office)) == (old, new)
    partnership.reporting_date = date(2020, 2, 1)
    assert read(viewer) == new


def test_services_of_an_organisation_are_those_it_held_on_the_day(partnership):
    trust, heir = OrganisationFactory(), OrganisationFactory()
    provided = ServiceFactory(partnership=partnership, name="A", provider=trust)
    both = ServiceFactory(partnership=partnership, name="B", provider=trust, commissioner=trust)
    ServiceFactory(partnership=partnership, name="C")
    hand(provided, ResponsibleFor.PROVIDING, date(2020, 4, 1), heir)
    every = Service.objects.all()

    assert services_of(trust, every, date(2020, 3, 31)) == {
        provided: [ResponsibleFor.PROVIDING],
        both: [ResponsibleFor.PROVIDING, ResponsibleFor.COMMISSIONING],
    }
    assert list(services_of(trust, every, date(2020, 4, 1))) == [both]
    assert list(services_of(heir, every, date(2020, 4, 1))) == [provided]


def test_a_succession_waits_while_its_predecessor_has_a_service_on_the_day(partnership):
    service = ServiceFactory(partnership=partnership)
    heir = OrganisationFactory()
    waits, other = (
        Succession.objects.create(
            predecessor=predecessor, successor=heir, happened_on=date(2022, 7, 1)
        )
        for predecessor in (service.commissioner, OrganisationFactory())
    )
    every = Service.objects.filter(partnership=partnership)
    assert list(to_hand_over(every)) == [waits]

    hand(service, ResponsibleFor.COMMISSIONING, date(2022, 7, 1), heir)

    assert list(to_hand_over(every)) == []
    assert other.pk


def test_a_row_is_due_when_another_day_says_otherwise(partnership):
    service = ServiceFactory(partnership=partnership)
    ServiceFactory(partnership=partnership)
    new = OrganisationFactory()
    hand(service, ResponsibleFor.PROVIDING, date(2020, 2, 1), new)
    assert not due_services().exists()

    partnership.reporting_date = date(2020, 2, 1)
    partnership.save()

    assert due_services().get() == service
    settle(service, partnership.today())
    service.refresh_from_db()
    assert service.provider == new
    assert not due_services().exists()


def test_what_is_settled_already_is_not_written_again(partnership):
    service = ServiceFactory(partnership=partnership)
    before = service.history.count()

    settle(service, TODAY)

    assert service.history.count() == before
    assert ChangeState.EFFECTIVE not in service.scope_changes.values_list("state", flat=True)
