"""What a workbook changes of a service holds from the day of the file; what held before is kept."""

from datetime import date

import pytest

from accounts.models import Organisation, Partnership
from governance.scope.effect import responsible_on
from governance.scope.models import (
    Responsibility,
    ResponsibleFor,
    Service,
    ServiceLevel,
    ServicePopulation,
)
from governance.scope.rules import held_on
from tests.exchange.importing import bring, changes, refused
from tests.exchange.workbooks import put, said

pytestmark = pytest.mark.usefixtures("brought")

DAY_BEFORE, TODAY = date(2020, 1, 30), date(2020, 1, 31)


@pytest.fixture
def nursing(imported):
    return Service.objects.order_by("pk").first()


def change(imported, service, column, value):
    put(imported.sheets, "Services", service.name, column, value)
    return bring(imported.sheets)


def test_a_new_service_has_one_provider_from_the_first(imported):
    assert Service.objects.exists()
    assert not Responsibility.objects.exists()
    assert not ServiceLevel.objects.exists()


def test_another_provider_holds_from_the_day_of_the_file(imported, nursing):
    old = nursing.provider
    other = Organisation.objects.exclude(pk=old.pk).first()

    plan = change(imported, nursing, "Provider", other.short_name)

    nursing.refresh_from_db()
    assert nursing.provider == other
    assert responsible_on(nursing, ResponsibleFor.PROVIDING, DAY_BEFORE) == old
    assert responsible_on(nursing, ResponsibleFor.PROVIDING, TODAY) == other
    assert len([line for line in changes(plan) if "Provider" in line]) == 1


def test_level_and_population_are_dated_too(imported, nursing):
    was = nursing.population
    put(imported.sheets, "Services", nursing.name, "Level", "System")

    change(imported, nursing, "Population", "Everybody")

    levels = nursing.levels.values_list("starts_on", "level")
    people = nursing.populations.values_list("starts_on", "population")
    assert (held_on(levels, DAY_BEFORE), held_on(levels, TODAY)) == ("place", "system")
    assert (held_on(people, DAY_BEFORE), held_on(people, TODAY)) == (was, "Everybody")


def test_the_same_file_again_changes_nothing(imported, nursing):
    change(imported, nursing, "Population", "Everybody")
    before = ServicePopulation.objects.count()

    plan = bring(imported.sheets)

    assert changes(plan) == []
    assert ServicePopulation.objects.count() == before


def test_a_second_thought_on_the_same_day_replaces_the_first(imported, nursing):
    change(imported, nursing, "Population", "Everybody")
    change(imported, nursing, "Population", "Adults over 18")

    found = dict(nursing.populations.values_list("starts_on", "population"))
    assert found[TODAY] == "Adults over 18"
    assert len(found) == 2


@pytest.mark.parametrize("column", ["Provider", "Commissioner"])
def test_what_the_office_settled_is_left_and_named(imported, nursing, column):
    role = column.lower()
    held = Organisation.objects.exclude(pk=getattr(nursing, f"{role}_id")).first()
    Responsibility.objects.create(
        service=nursing,
        role=role,
        organisation=held,
        starts_on=date(2019, 10, 1),
        recorded_by=Partnership.objects.get().memberships.first().user,
    )

    plan = bring(imported.sheets)

    assert any(
        f'"{held.short_name}", as settled in Accord; it was left' in line
        for line in said(plan.warnings)
    )
    assert nursing.responsibilities.count() == 1


@pytest.fixture
def falls(imported):
    """A service that the council commissions alone."""
    return Service.objects.get(name="Falls prevention")


def joint_of(service):
    rows = service.joint_commissioners.values_list("organisation__short_name", "starts_on")
    return sorted(rows.filter(ends_on=None))


def test_of_several_commissioners_the_first_leads(imported):
    reablement = Service.objects.get(name="Reablement")

    assert reablement.commissioner.short_name == "LBH"
    assert joint_of(reablement) == [("Hounslow CCG", None)]


def test_who_is_named_beside_the_lead_commissions_from_the_day_of_the_file(imported, falls):
    lead = falls.commissioner.short_name
    others = Organisation.objects.exclude(pk=falls.commissioner_id).order_by("pk")[:2]
    names = [it.short_name for it in others]

    plan = change(imported, falls, "Commissioner", "; ".join([lead, *names, lead]))
    again = bring(imported.sheets)

    assert joint_of(falls) == sorted((name, TODAY) for name in names)
    assert [line for line in changes(plan) if "alone becomes jointly with" in line]
    assert changes(again) == []


def test_who_is_named_no_longer_ended_the_day_before(imported):
    reablement = Service.objects.get(name="Reablement")

    plan = change(imported, reablement, "Commissioner", "LBH")

    assert reablement.joint_commissioners.get().ends_on == DAY_BEFORE
    assert [line for line in changes(plan) if "jointly with Hounslow CCG becomes alone" in line]


def test_one_that_came_and_went_on_one_day_leaves_no_row(imported, falls):
    lead = falls.commissioner.short_name
    change(imported, falls, "Commissioner", f"{lead}; HRCH")

    change(imported, falls, "Commissioner", lead)

    assert not falls.joint_commissioners.exists()


def test_a_joint_commissioner_that_the_office_settled_is_left_and_named(imported, falls):
    ccg = Organisation.objects.get(short_name="Hounslow CCG")
    falls.joint_commissioners.create(
        organisation=ccg, recorded_by=Partnership.objects.get().memberships.first().user
    )

    plan = bring(imported.sheets)

    assert joint_of(falls) == [("Hounslow CCG", None)]
    assert any(
        '"Hounslow CCG" too, as settled in Accord; it was left' in it for it in said(plan.warnings)
    )


def test_a_joint_commissioner_whom_nobody_knows_is_an_error_of_its_cell(imported, falls):
    lead = falls.commissioner.short_name
    put(imported.sheets, "Services", falls.name, "Commissioner", f"{lead}; Nowhere Trust")

    assert any("Nowhere Trust" in line for line in refused(imported.sheets))
