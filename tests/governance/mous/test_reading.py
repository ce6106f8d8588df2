"""Agreements judged for a day."""

from datetime import date

import pytest

from governance.mous.models import Agreement
from governance.mous.reading import bound_on
from tests.factories.accounts import UserFactory
from tests.factories.mous import (
    AgreementFactory,
    PartyFactory,
    SignatureFactory,
    VersionFactory,
)

TODAY = date(2020, 1, 31)


def agreed(*signed_on, version="1.0", **given):
    """An agreement of one version with a party for each day of signature (None: not signed)."""
    agreement = AgreementFactory(**given)
    made = VersionFactory(agreement=agreement, number=version)
    for position, day in enumerate(signed_on):
        party = PartyFactory(agreement=agreement, position=position)
        if day:
            SignatureFactory(party=party, version=made, signed_on=day)
    return agreement


def stands(agreement, day=TODAY):
    return bound_on(Agreement.objects.filter(pk=agreement.pk), day)[0]


def names(standing):
    return [str(organisation) for organisation in standing.bound]


def parties(agreement):
    return [str(party) for party in agreement.parties.all()]


def test_all_are_bound_once_it_has_started_and_all_have_signed():
    agreement = agreed(date(2019, 3, 22), date(2019, 4, 25))

    found = stands(agreement)

    assert found.is_in_force
    assert found.in_force_from == date(2019, 4, 25)
    assert names(found) == parties(agreement)


def test_nobody_is_bound_while_a_signature_is_missing():
    found = stands(agreed(date(2019, 3, 22), None))

    assert (found.is_in_force, found.in_force_from, found.bound) == (False, None, [])
    assert (len(found.signed), len(found.missing)) == (1, 1)


@pytest.mark.parametrize("day", [date(2019, 3, 31), date(2020, 4, 1)])
def test_nobody_is_bound_before_the_start_or_after_the_last_day(day):
    agreement = agreed(date(2019, 3, 22), expires_on=date(2020, 3, 31))

    assert stands(agreement, day).bound == []


def test_a_status_binds_nobody():
    agreement = agreed(None, status="in_force")

    assert stands(agreement).bound == []


def test_without_a_version_nothing_is_in_force():
    agreement = AgreementFactory()
    PartyFactory(agreement=agreement)

    found = stands(agreement)

    assert (found.version, found.is_in_force, len(found.parties)) == (None, False, 1)


def test_who_gave_notice_is_bound_to_its_last_day_and_the_others_longer():
    agreement = agreed(date(2019, 3, 22), date(2019, 3, 22), notice_months=6)
    leaver = agreement.parties.first()
    leaver.notice_given_on = date(2019, 8, 31)
    leaver.save()

    assert names(stands(agreement, date(2020, 2, 29))) == parties(agreement)
    assert names(stands(agreement, date(2020, 3, 1))) == parties(agreement)[1:]


def test_a_variation_that_waits_for_signatures_leaves_the_version_before_it_standing():
    agreement = agreed(date(2019, 3, 22), date(2019, 3, 22))
    second = VersionFactory(agreement=agreement, number="2.0")
    SignatureFactory(party=agreement.parties.first(), version=second, signed_on=date(2020, 1, 10))

    found = stands(agreement)

    assert found.version.number == "1.0"
    assert names(found) == parties(agreement)


def test_a_party_that_has_left_is_not_asked_to_sign_a_variation():
    agreement = agreed(date(2019, 3, 22), date(2019, 3, 22), notice_months=1)
    leaver, stayer = agreement.parties.all()
    leaver.notice_given_on = date(2019, 8, 31)
    leaver.save()
    second = VersionFactory(agreement=agreement, number="2.0")
    SignatureFactory(party=stayer, version=second, signed_on=date(2020, 1, 10))

    found = stands(agreement)

    assert found.version.number == "2.0"
    assert names(found) == [str(stayer)]


def test_of_two_versions_signed_alike_the_later_stands():
    agreement = agreed(date(2019, 3, 22))
    second = VersionFactory(agreement=agreement, number="2.0")
    SignatureFactory(party=agreement.parties.get(), version=second, signed_on=date(2019, 3, 22))

    assert stands(agreement).version.number == "2.0"


@pytest.mark.parametrize(
    ("binding", "signed_on", "shadow"),
    [(True, date(2019, 3, 22), False), (True, None, True), (False, date(2019, 3, 22), True)],
)
def test_shares_are_shadow_unless_binding_and_in_force(binding, signed_on, shadow):
    agreement = agreed(signed_on, legally_binding=binding)

    assert stands(agreement).is_shadow is shadow


def test_any_number_of_agreements_is_judged_in_four_queries(django_assert_num_queries):
    for _ in range(3):
        agreement = agreed(date(2019, 3, 22))
        agreement.versions.get().signatures.update(signatory=UserFactory())

    with django_assert_num_queries(4):
        found = bound_on(Agreement.objects.all(), TODAY)
        said = [
            (one.organisation.name, one.signature.signatory.name)
            for standing in found
            for one in standing.parties
        ]

    assert len(said) == 3


pytestmark = pytest.mark.django_db
