"""Who is asked: full partners alone, each through its own signatory."""

from datetime import date

import pytest

from accounts.models import Membership, Partner, PartnerKind
from core.errors import Refused
from governance.bodies.models import Absence
from governance.signoff.approvers import who_is_asked
from governance.signoff.models import SignOffState
from governance.signoff.policies.stage_faults import stage_faults
from governance.signoff.routes import applies
from governance.signoff.subjects import subject_of
from tests.factories.accounts import OrganisationFactory, member
from tests.governance.signoff.conftest import approve, submit
from tests.governance.signoff.routing import foresee, outline, screening, terms

TODAY = date(2020, 1, 31)
TWICE = (
    "Council signatory is the signatory of both Council and Trust, and nobody counts twice. Name"
    " another signatory for one of them, or a deputy for an absence of Council signatory."
)


@pytest.fixture
def place(kept):
    return kept


def facts_of(place):
    return subject_of(place.change).facts(place.change)


def asked_at(place, stage):
    return [one.person for one in who_is_asked(stage, facts_of(place), place.partnership, TODAY)]


def becomes(place, kind=PartnerKind.FULL, **given):
    """The council is another kind of partner, or is so no more."""
    rows = Partner.objects.filter(organisation=place.organisations["Council"])
    rows.update(kind=kind, **given)


@pytest.mark.parametrize(
    "given",
    [
        {"kind": PartnerKind.ASSOCIATE},
        {"kind": PartnerKind.CRITICAL_FRIEND},
        {"left_on": date(2020, 1, 30)},
    ],
)
def test_no_associate_critical_friend_or_former_partner_is_asked(place, given):
    council = place.members["Council"]
    by_role = screening(role="signatory")
    by_name = terms(approvers="people", people=(council.pk, place.lead.pk))
    assert council.pk in asked_at(place, by_role)
    assert asked_at(place, by_name) == [council.pk, place.lead.pk]

    becomes(place, **given)

    assert sorted(asked_at(place, by_role)) == sorted(
        person.pk for name, person in place.members.items() if name != "Council"
    )
    assert asked_at(place, by_name) == [place.lead.pk]


def test_who_speaks_for_no_partner_may_be_asked(place):
    assert place.office.pk in asked_at(place, screening())
    named = terms(approvers="people", people=(place.chair.pk, place.office.pk))
    assert sorted(asked_at(place, named)) == sorted([place.chair.pk, place.office.pk])


def test_who_is_of_a_full_partner_too_may_be_asked_by_name(place):
    council = place.members["Council"]
    Membership.objects.create(
        user=council,
        partnership=place.partnership,
        organisation=place.organisations["Trust"],
        role="viewer",
        starts_on=date(2019, 4, 1),
    )
    becomes(place, kind=PartnerKind.ASSOCIATE)

    assert asked_at(place, terms(approvers="people", people=(council.pk,))) == [council.pk]


def test_a_stage_does_not_name_who_may_not_vote(place):
    becomes(place, kind=PartnerKind.CRITICAL_FRIEND)
    council = place.members["Council"]
    stage = terms(approvers="people", rule="at_least", people=(council.pk, place.lead.pk))

    found = stage_faults(stage, outline(stage), place.partnership, TODAY)

    assert [(fault.text, fault.field) for fault in found] == [
        (
            "Council signatory may not vote: associates and critical friends never do. Take them"
            " off.",
            "people",
        )
    ]


def shared(place):
    """The council's signatory signs for the trust as well."""
    rows = Partner.objects.filter(organisation=place.organisations["Trust"])
    rows.update(signatory=place.members["Council"])


def away(place):
    """The council's signatory is away, and somebody acts for them."""
    return Absence.objects.create(
        partnership=place.partnership,
        person=place.members["Council"],
        deputy=member(place.partnership),
        starts_on=date(2020, 1, 1),
        ends_on=date(2020, 6, 30),
        set_by=place.office,
    )


def test_one_signatory_of_two_partners_is_refused_with_both_names(place):
    shared(place)

    with pytest.raises(Refused) as refused:
        place.submit()

    assert str(refused.value) == TWICE
    assert foresee(place).stops == (f"Partner sign-off: {TWICE}",)


def test_a_deputy_in_an_absence_fills_the_second_place(place):
    shared(place)
    away(place)

    sign_off = approve(place.submit(), place.office)

    assert sign_off.stages.open().get().entitlements.count() == 4


def test_a_partners_stage_waits_while_one_person_would_sign_for_two(place):
    sign_off = submit(place)
    shared(place)

    sign_off = approve(sign_off, place.office)

    assert (sign_off.state, sign_off.held_because) == (SignOffState.WAITING, TWICE)


def test_a_service_touches_who_provides_or_commissions_it(place):
    service = place.change.services.get()
    stranger = OrganisationFactory()
    touched = [service.provider_id, service.commissioner_id, place.organisations["Trust"].pk]

    met = [applies({"partners": [each]}, facts_of(place)) for each in [*touched, stranger.pk]]

    assert met == [True, True, True, False]
