"""A partnership's own day, and which memberships hold on it."""

from datetime import date, timedelta

import pytest
import time_machine

from accounts.models import Membership, Organisation, Partner, Partnership
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    PartnerFactory,
    PartnershipFactory,
    UserFactory,
    member,
)

pytestmark = pytest.mark.django_db
PINNED = date(2020, 1, 31)
DAY = timedelta(days=1)
MIDNIGHT_IN_LONDON = "2026-06-30T23:30:00Z"  # half past midnight on 1 July, British summer time


def test_today_is_the_reporting_date_while_one_is_pinned():
    assert PartnershipFactory(reporting_date=PINNED).today() == PINNED


@time_machine.travel(MIDNIGHT_IN_LONDON, tick=False)
def test_today_is_else_the_date_in_london():
    assert PartnershipFactory(reporting_date=None).today() == date(2026, 7, 1)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "holds"),
    [
        (PINNED, None, True),
        (PINNED + DAY, None, False),
        (PINNED - DAY, PINNED, True),
        (PINNED - DAY, PINNED - DAY, False),
    ],
)
def test_a_membership_holds_from_its_first_day_to_its_last_on_the_pinned_date(
    starts_on, ends_on, holds
):
    membership = MembershipFactory(starts_on=starts_on, ends_on=ends_on)

    assert Membership.objects.current().exists() is holds
    assert membership.holds_on(PINNED) is holds
    assert Partnership.objects.visible_to(membership.user).exists() is holds


@time_machine.travel(MIDNIGHT_IN_LONDON, tick=False)
@pytest.mark.parametrize(
    ("starts_on", "ends_on", "holds"),
    [
        (date(2026, 7, 1), None, True),
        (date(2026, 7, 2), None, False),
        (PINNED, date(2026, 6, 30), False),
    ],
)
def test_without_a_pinned_date_memberships_hold_by_the_clock_in_london(starts_on, ends_on, holds):
    given = {"starts_on": starts_on, "ends_on": ends_on}
    membership = MembershipFactory(partnership__reporting_date=None, **given)

    assert Membership.objects.current().exists() is holds
    assert Partnership.objects.visible_to(membership.user).exists() is holds


def test_each_partnership_is_judged_by_its_own_day():
    person = UserFactory()
    pinned = PartnershipFactory(reporting_date=PINNED)
    by_the_clock = PartnershipFactory(reporting_date=None)
    for partnership in (pinned, by_the_clock):
        MembershipFactory(
            user=person, partnership=partnership, starts_on=PINNED, ends_on=PINNED + DAY
        )

    assert list(Partnership.objects.visible_to(person)) == [pinned]


def test_nobody_without_a_part_in_it_sees_a_partnership_or_what_is_in_it():
    partner = PartnerFactory()
    member(partner.partnership)
    stranger = member(PartnershipFactory())

    for model, row in (
        (Partnership, partner.partnership),
        (Partner, partner),
        (Organisation, partner.organisation),
    ):
        assert row not in model.objects.visible_to(stranger)
    assert set(Membership.objects.visible_to(stranger)) == set(stranger.memberships.all())


def test_a_member_sees_the_partnership_its_partners_and_their_organisations():
    partner = PartnerFactory()
    former = PartnerFactory(partnership=partner.partnership, left_on=PINNED - DAY)
    reader = member(partner.partnership)

    assert list(Partnership.objects.visible_to(reader)) == [partner.partnership]
    assert set(Partner.objects.visible_to(reader)) == {partner, former}
    assert set(Organisation.objects.visible_to(reader)) == {
        partner.organisation,
        former.organisation,
    }


def test_an_account_that_is_closed_sees_nothing():
    partnership = PartnershipFactory()
    person = member(partnership)
    person.is_active = False
    person.save()

    assert not Partnership.objects.visible_to(person).exists()


def test_an_organisation_can_be_asked_for_by_partnership():
    partner = PartnerFactory()
    OrganisationFactory()

    assert list(Organisation.objects.of(partner.partnership)) == [partner.organisation]
