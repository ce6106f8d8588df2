"""What the database refuses of people, organisations and partnerships."""

from datetime import date

import pytest

from accounts.models import Area, Level, Partner, Role, Succession, User
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    PartnerFactory,
    PartnershipFactory,
    UserFactory,
)
from tests.refusing import refuses

pytestmark = pytest.mark.django_db
FIRST, LATER = date(2019, 4, 1), date(2020, 4, 1)


def test_an_e_mail_is_kept_in_lower_case():
    with refuses("user_email_lower"):
        UserFactory(email="Chair@accord.example")


def test_an_e_mail_belongs_to_one_person_whatever_its_case():
    User.objects.create_user(" Chair@Accord.example", "Chair")

    with refuses("accounts_user_email_key"):
        User.objects.create_user("CHAIR@accord.example", "Another")


def test_an_address_belongs_to_one_partnership():
    PartnershipFactory(slug="hounslow")

    with refuses("accounts_partnership_slug_key"):
        PartnershipFactory(slug="hounslow")


def test_an_area_is_named_once_at_its_level():
    partnership = PartnershipFactory()
    given = {"partnership": partnership, "name": "Feltham"}
    Area.objects.create(**given, level=Level.NEIGHBOURHOOD)
    Area.objects.create(**given, level=Level.PLACE)

    with refuses("area_once"):
        Area.objects.create(**given, level=Level.PLACE)


def test_a_name_belongs_to_one_organisation_whatever_its_case():
    OrganisationFactory(name="West London NHS Trust")

    with refuses("organisation_name"):
        OrganisationFactory(name="WEST LONDON NHS TRUST")


def test_a_short_name_belongs_to_one_organisation_whatever_its_case():
    OrganisationFactory(short_name="ChelWest")

    with refuses("organisation_short_name"):
        OrganisationFactory(short_name="chelwest")


def test_an_organisation_does_not_close_before_it_opens():
    OrganisationFactory(opened_on=FIRST, closed_on=FIRST)
    OrganisationFactory(opened_on=None, closed_on=FIRST)

    with refuses("organisation_dates_in_order"):
        OrganisationFactory(opened_on=LATER, closed_on=FIRST)


def test_an_organisation_succeeds_another_once():
    old, new = OrganisationFactory(), OrganisationFactory()
    Succession.objects.create(predecessor=old, successor=new, happened_on=FIRST)

    with refuses("succession_once"):
        Succession.objects.create(predecessor=old, successor=new, happened_on=LATER)


def test_an_organisation_does_not_succeed_itself():
    one = OrganisationFactory()

    with refuses("succession_of_another"):
        Succession.objects.create(predecessor=one, successor=one, happened_on=FIRST)


def test_an_organisation_is_a_partner_once_in_each_partnership():
    partner = PartnerFactory()
    PartnerFactory(organisation=partner.organisation)

    with refuses("partner_once"):
        PartnerFactory(organisation=partner.organisation, partnership=partner.partnership)


def test_a_partner_does_not_leave_before_it_joins():
    PartnerFactory(joined_on=FIRST, left_on=FIRST)

    with refuses("partner_dates_in_order"):
        PartnerFactory(joined_on=LATER, left_on=FIRST)


@pytest.mark.parametrize("organisation", [True, False])
def test_a_role_is_open_once_for_a_person_and_organisation(organisation):
    given = {
        "user": UserFactory(),
        "partnership": PartnershipFactory(),
        "organisation": OrganisationFactory() if organisation else None,
    }
    MembershipFactory(**given, ends_on=LATER)
    MembershipFactory(**given)
    MembershipFactory(**given, role=Role.BOARD_MEMBER)

    with refuses("membership_open_once"):
        MembershipFactory(**given)


def test_a_membership_does_not_end_before_it_begins():
    with refuses("membership_dates_in_order"):
        MembershipFactory(starts_on=LATER, ends_on=FIRST)


def test_a_partner_holds_from_the_day_it_joins_to_the_day_it_leaves():
    partner = PartnerFactory(joined_on=FIRST, left_on=LATER)

    days = (date(2019, 3, 31), FIRST, LATER, date(2020, 4, 2))

    assert [Partner.objects.on(day).filter(pk=partner.pk).exists() for day in days] == [
        False,
        True,
        True,
        False,
    ]


def test_a_partner_whose_own_body_decides_first_names_it():
    PartnerFactory(decides_itself_first=True, own_body="Cabinet")

    with refuses("partner_own_body_named"):
        PartnerFactory(decides_itself_first=True, own_body="")


def test_a_key_decision_begins_at_no_amount_below_nothing():
    PartnerFactory(key_decision_from=0)

    with refuses("partner_key_decision_not_negative"):
        PartnerFactory(key_decision_from=-1)
