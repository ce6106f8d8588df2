"""Several organisations commission a service: one leads, the others have days of their own."""

from datetime import date

import pytest

from accounts.models import Succession
from core.errors import Refused
from governance.scope import services
from governance.scope.comparing import compare
from governance.scope.effect import hand
from governance.scope.models import (
    JointCommissioner,
    Jointly,
    ResponsibleFor,
    Service,
)
from governance.scope.standing import services_of, to_hand_over
from governance.scope.subject import ScopeChangeSubject
from governance.signoff.models import Handling
from tests.factories.accounts import OrganisationFactory, member
from tests.factories.scope import JointCommissionerFactory
from tests.governance.scope.standing import service_on
from tests.governance.signoff.building import hold
from tests.governance.signoff.conftest import to_partners

APRIL, MARCH = date(2020, 4, 1), date(2021, 3, 31)
TODAY = date(2020, 1, 31)


@pytest.fixture
def borough():
    return OrganisationFactory(short_name="Borough")


def add(service, organisation, by, **given):
    said = {"starts_on": APRIL, "ends_on": MARCH, "reason": "Pooled budget", **given}
    return services.add_joint_commissioner(service, organisation=organisation, by=by, **said)


@pytest.mark.parametrize(
    ("day", "names", "words"),
    [
        (date(2020, 3, 31), ("CCG",), "CCG"),
        (date(2020, 4, 1), ("CCG", "Borough"), "CCG (lead), Borough"),
        (date(2021, 3, 31), ("CCG", "Borough"), "CCG (lead), Borough"),
        (date(2021, 4, 1), ("CCG",), "CCG"),
    ],
)
def test_a_joint_commissioner_is_one_from_its_first_day_to_its_last(
    nursing, borough, programme_office, day, names, words
):
    made = add(nursing, borough, programme_office)

    found = service_on(nursing, day)

    assert (found.commissioners, found.commissioned_by, found.commissioner) == (names, words, "CCG")
    assert (made.reason, made.recorded_by) == ("Pooled budget", programme_office)


def test_they_are_named_by_name_and_the_lead_not_twice(nursing, borough):
    for organisation in (borough, OrganisationFactory(short_name="Alliance")):
        JointCommissionerFactory(service=nursing, organisation=organisation)
    hand(nursing, ResponsibleFor.COMMISSIONING, APRIL, borough)

    assert service_on(nursing, TODAY).commissioners == ("CCG", "Alliance", "Borough")
    assert service_on(nursing, APRIL).commissioners == ("Borough", "Alliance")


def test_two_days_are_compared_by_all_commissioners(nursing, borough):
    JointCommissionerFactory(service=nursing, organisation=borough, starts_on=APRIL)

    found = compare([service_on(nursing, TODAY)], [service_on(nursing, APRIL)])

    (how,) = found.moved[0].how
    assert (how.what, how.old, how.new) == ("Commissioner", "CCG", "CCG (lead), Borough")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"reason": " "}, "Say why"),
        ({"ends_on": date(2020, 3, 31)}, "The last day is before the first"),
        ({"opened_on": date(2020, 4, 2)}, "opens only on 2 April 2020"),
        ({"closed_on": date(2020, 3, 31)}, "closes on 31 March 2020"),
    ],
)
def test_what_cannot_be_is_refused(nursing, borough, programme_office, given, reason):
    said = {name: given[name] for name in ("reason", "ends_on") if name in given}
    for name in given.keys() - said.keys():
        setattr(borough, name, given[name])
    borough.save()

    with pytest.raises(Refused, match=reason):
        add(nursing, borough, programme_office, **said)

    assert not JointCommissioner.objects.exists()


def test_the_lead_is_not_added_beside_itself(nursing, programme_office):
    with pytest.raises(Refused, match="CCG is its lead commissioner on 1 April 2020"):
        add(nursing, nursing.commissioner, programme_office)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "is_free"),
    [
        (date(2019, 4, 1), date(2020, 3, 31), True),
        (date(2019, 4, 1), date(2020, 4, 1), False),
        (date(2019, 4, 1), None, False),
        (date(2021, 3, 31), None, False),
        (date(2021, 4, 1), None, True),
    ],
)
def test_nobody_is_a_joint_commissioner_twice_on_one_day(
    nursing, borough, programme_office, starts_on, ends_on, is_free
):
    add(nursing, borough, programme_office)

    if is_free:
        add(nursing, borough, programme_office, starts_on=starts_on, ends_on=ends_on)
    else:
        with pytest.raises(Refused, match="jointly since 1 April 2020 already"):
            add(nursing, borough, programme_office, starts_on=starts_on, ends_on=ends_on)

    assert nursing.joint_commissioners.count() == 1 + is_free


def test_it_ends_on_a_day_and_a_slip_is_taken_away_and_kept_in_history(
    nursing, borough, programme_office
):
    made = add(nursing, borough, programme_office, ends_on=None)

    assert services.end_joint_commissioning(
        made, ends_on=APRIL, reason="Ended", by=programme_office
    )
    assert nursing.joint_commissioners.get().ends_on == APRIL
    assert not services.end_joint_commissioning(
        made, ends_on=date(2020, 3, 31), reason="A slip", by=programme_office
    )
    assert not nursing.joint_commissioners.exists()
    labels = JointCommissioner.pgh_event_model.objects.order_by("pk")
    assert list(labels.values_list("pgh_label", flat=True)) == ["insert", "update", "delete"]


def test_it_does_not_end_after_it_began_anew_and_not_without_a_reason(
    nursing, borough, programme_office
):
    made = add(nursing, borough, programme_office)
    add(nursing, borough, programme_office, starts_on=date(2021, 6, 1), ends_on=None)

    for ends_on, why, wrong in (
        (date(2021, 6, 1), "Longer", "anew from 1 June 2021"),
        (date(2021, 5, 31), "", "Say why"),
    ):
        with pytest.raises(Refused, match=wrong):
            services.end_joint_commissioning(made, ends_on=ends_on, reason=why, by=programme_office)
    assert services.end_joint_commissioning(
        made, ends_on=date(2021, 5, 31), reason="Longer", by=programme_office
    )


def test_the_office_alone_says_so(partnership, nursing, borough, programme_office):
    made = add(nursing, borough, programme_office)

    with pytest.raises(Refused, match="Only the programme office records"):
        add(nursing, OrganisationFactory(), member(partnership))
    with pytest.raises(Refused, match="Only the programme office records"):
        services.end_joint_commissioning(made, ends_on=APRIL, reason="", by=member(partnership))


def heir_of(borough, day=APRIL):
    return Succession.objects.create(
        predecessor=borough, successor=OrganisationFactory(short_name="Unitary"), happened_on=day
    )


def test_a_succession_hands_joint_commissioning_over(
    partnership, nursing, borough, programme_office
):
    JointCommissionerFactory(service=nursing, organisation=borough, ends_on=MARCH)
    succession = heir_of(borough)
    every = Service.objects.filter(partnership=partnership)
    assert services_of(borough, every, APRIL) == {nursing: [Jointly.COMMISSIONING]}
    assert list(to_hand_over(every)) == [succession]

    services.hand_over_services(succession, partnership, services=[nursing], by=programme_office)

    days = (date(2020, 3, 31), APRIL, MARCH, date(2021, 4, 1))
    found = [service_on(nursing, day).commissioned_by for day in days]
    assert found == ["CCG (lead), Borough", "CCG (lead), Unitary", "CCG (lead), Unitary", "CCG"]
    assert nursing.joint_commissioners.get(starts_on=APRIL).succession == succession
    assert list(to_hand_over(every)) == []


@pytest.mark.parametrize("heir_is", ["lead", "joint", "joint later"])
def test_an_heir_that_commissions_already_does_so_once(
    partnership, nursing, borough, programme_office, heir_is
):
    JointCommissionerFactory(service=nursing, organisation=borough, starts_on=APRIL)
    succession = heir_of(borough)
    if heir_is == "lead":
        hand(nursing, ResponsibleFor.COMMISSIONING, APRIL, succession.successor)
    else:
        starts_on = MARCH if heir_is == "joint later" else None
        JointCommissionerFactory(
            service=nursing, organisation=succession.successor, starts_on=starts_on
        )

    services.hand_over_services(succession, partnership, services=[nursing], by=programme_office)

    names = ("Unitary",) if heir_is == "lead" else ("CCG", "Unitary")
    assert service_on(nursing, APRIL).commissioners == names
    assert service_on(nursing, MARCH).commissioners == names
    assert not nursing.joint_commissioners.filter(organisation=borough).exists()


def test_what_touches_a_partner_counts_joint_commissioners_of_the_day(place, borough):
    service = place.change.services.get()
    JointCommissionerFactory(service=service, organisation=borough)
    JointCommissionerFactory(service=service, ends_on=date(2020, 1, 30))
    JointCommissionerFactory(service=service, starts_on=date(2020, 2, 1))

    found = ScopeChangeSubject().facts(place.change).organisations

    assert {service.provider_id, service.commissioner_id, borough.pk} == set(found)


def test_an_interest_in_any_commissioner_proposes_a_handling(place, borough):
    JointCommissionerFactory(service=place.change.services.get(), organisation=borough)
    hold(place, place.members["Council"], in_organisation=borough)

    to_partners(place)

    assert Handling.objects.get().entitlement.person == place.members["Council"]
