"""Interests that match an item, and the handling that they propose."""

from datetime import date

import pytest

from accounts.models import Role
from governance.bodies.models import InterestKind
from governance.bodies.services import end_interest
from governance.signoff import services
from governance.signoff.models import Handling, HandlingKind, SignOff
from tests.factories.accounts import OrganisationFactory, member
from tests.factories.bodies import SeatFactory
from tests.factories.scope import ScopeChangeFactory, ServiceFactory
from tests.governance.signoff.building import hold
from tests.governance.signoff.conftest import (
    approve,
    edit,
    screened_and_signed,
    to_partners,
)
from tests.governance.signoff.handling import declare, handling_of, rule


def test_working_for_a_partner_is_not_by_itself_a_conflict(place, at_partners):
    assert not Handling.objects.exists()


@pytest.mark.parametrize(
    ("kind", "proposed"),
    [
        (InterestKind.FINANCIAL, HandlingKind.LEAVE),
        (InterestKind.PROFESSIONAL, HandlingKind.NOT_VOTE),
        (InterestKind.PERSONAL, HandlingKind.NOT_SPEAK),
        (InterestKind.INDIRECT, HandlingKind.NOT_VOTE),
    ],
)
def test_each_kind_of_interest_proposes_a_handling(place, at_screening, kind, proposed):
    hold(place, place.members["Council"], kind=kind)

    handling = handling_of(approve(at_screening, place.office), place.members["Council"])

    assert (handling.proposed, handling.confirmed) == (proposed, "")


def test_an_interest_in_the_provider_or_in_the_service_matches(place):
    service = place.change.services.get()
    hold(place, place.members["Council"], in_organisation=service.provider)
    hold(place, place.members["Practices"], matter=service)
    hold(place, place.members["Charities"], in_organisation=OrganisationFactory())
    hold(place, place.members["Charities"], matter=ServiceFactory(partnership=place.partnership))

    to_partners(place)

    found = {handling.entitlement.person for handling in Handling.objects.all()}
    assert found == {place.members["Council"], place.members["Practices"]}


@pytest.mark.parametrize(
    ("kind", "proposed"),
    [
        (InterestKind.PROFESSIONAL, HandlingKind.NO_ACTION),
        (InterestKind.FINANCIAL, HandlingKind.LEAVE),
        (InterestKind.PERSONAL, HandlingKind.NOT_SPEAK),
        (InterestKind.INDIRECT, HandlingKind.NOT_VOTE),
    ],
)
def test_a_post_with_the_partner_that_one_sits_for_is_no_conflict_but_more_is(
    place, at_screening, kind, proposed
):
    hold(place, place.members["Trust"], kind=kind)

    assert (
        handling_of(approve(at_screening, place.office), place.members["Trust"]).proposed
        == proposed
    )


def test_an_interest_in_the_partner_that_one_sits_for_proposes_no_action(place, at_screening):
    trust = place.members["Trust"]
    first = hold(place, trust, kind=InterestKind.PROFESSIONAL)
    sign_off = approve(at_screening, place.office)
    assert handling_of(sign_off, trust).proposed == HandlingKind.NO_ACTION

    service = place.change.services.get()
    end_interest(first, ends_on=date(2020, 1, 30), by=trust)
    declare(place, trust, in_organisation=place.organisations["Trust"], matter=service)
    assert handling_of(sign_off, trust).proposed == HandlingKind.LEAVE


def test_the_strictest_of_several_interests_is_proposed(place, at_screening):
    hold(place, place.members["Council"], kind=InterestKind.PROFESSIONAL)
    hold(place, place.members["Council"], kind=InterestKind.PERSONAL)

    handling = handling_of(approve(at_screening, place.office), place.members["Council"])

    assert handling.proposed == HandlingKind.NOT_SPEAK
    assert handling.interests.count() == 2


def test_an_organisations_interest_is_that_of_each_place_held_for_it(place, at_screening):
    second = SeatFactory(body=place.board, organisation=place.organisations["Council"]).person
    hold(place, None, organisation=place.organisations["Council"])

    screened_and_signed(place, at_screening)

    found = {one.entitlement.person for one in Handling.objects.filter(confirmed="")}
    assert found == {place.members["Council"], second}


def test_an_interest_matches_until_its_last_day(place, at_screening):
    hold(place, place.members["Council"], ends_on=date(2020, 1, 31))
    hold(place, place.members["Practices"], ends_on=date(2020, 1, 30))

    sign_off = approve(at_screening, place.office)

    assert handling_of(sign_off, place.members["Council"])
    assert handling_of(sign_off, place.members["Practices"]) is None


def test_where_a_meeting_decides_the_day_of_the_meeting_counts(place, at_screening):
    hold(place, place.members["Council"], ends_on=date(2020, 2, 11))
    hold(place, place.members["Practices"], ends_on=date(2020, 2, 12))

    sign_off = screened_and_signed(place, at_screening)

    assert handling_of(sign_off, place.members["Council"]) is None
    assert handling_of(sign_off, place.members["Practices"])


def test_interests_of_another_partnership_do_not_match(place, at_screening, stranger):
    elsewhere = stranger.memberships.get().partnership
    hold(place, place.members["Council"], partnership=elsewhere)

    approve(at_screening, place.office)

    assert not Handling.objects.exists()


def test_who_submitted_it_has_left_anyway(place):
    member(place.partnership, Role.PROGRAMME_OFFICE)
    hold(place, place.office)

    services.submit_for_sign_off(place.change, route=place.route, by=place.office)

    assert not Handling.objects.exists()


def test_an_interest_declared_while_the_stage_runs_is_matched_at_once(place, at_partners):
    interest = declare(place, place.members["Council"])

    assert handling_of(at_partners, place.members["Council"]).interests.get() == interest


def test_a_proposal_goes_when_the_interest_is_over(place, at_partners):
    sign_off, council = at_partners, place.members["Council"]
    interest = declare(place, council)

    end_interest(interest, ends_on=date(2020, 1, 30), by=council)
    assert handling_of(sign_off, council) is None

    end_interest(interest, ends_on=None, by=council)
    assert handling_of(sign_off, council)


def test_an_edit_that_leaves_the_stage_open_is_matched_too(place, at_partners):
    sign_off, council = at_partners, place.members["Council"]
    SignOff.objects.filter(pk=sign_off.pk).update(route=sign_off.route | {"material_fields": []})
    service = ServiceFactory(partnership=place.partnership)
    hold(place, council, in_organisation=service.provider)

    edit(place, by=place.lead, services=[service])
    assert handling_of(sign_off, council)

    edit(place, by=place.lead, services=[ServiceFactory(partnership=place.partnership)])
    assert handling_of(sign_off, council) is None


def test_all_running_sign_offs_of_the_person_are_matched(place):
    other = ScopeChangeFactory(
        workstream=place.change.workstream,
        proposed_by=place.lead,
        partners_affected=list(place.organisations.values()),
    )
    second = services.submit_for_sign_off(other, route=place.route, by=place.lead)
    first, second = to_partners(place), approve(second, place.office)

    declare(place, place.members["Council"])

    for sign_off in (first, second):
        assert handling_of(sign_off, place.members["Council"])


def test_a_further_interest_asks_again_where_no_action_was_ruled(place, at_screening):
    council = place.members["Council"]
    hold(place, council, kind=InterestKind.INDIRECT)
    sign_off = approve(at_screening, place.office)
    rule(place, sign_off, council, HandlingKind.NO_ACTION, note="A distant cousin.")

    declare(place, council, kind=InterestKind.PERSONAL)

    handling = handling_of(sign_off, council)
    assert (handling.proposed, handling.confirmed) == (HandlingKind.NOT_SPEAK, "")
    assert (handling.confirmed_at, handling.confirmed_by, handling.note) == (None, None, "")
    assert handling.interests.count() == 2


def test_a_further_interest_changes_no_stricter_ruling_and_no_ruling_on_ones_own_partner(
    place, at_screening
):
    council, trust = place.members["Council"], place.members["Trust"]
    hold(place, council)
    hold(place, trust, kind=InterestKind.PROFESSIONAL)
    sign_off = approve(at_screening, place.office)
    rule(place, sign_off, council, HandlingKind.NOT_VOTE, note="They know the service.")
    rule(place, sign_off, trust, HandlingKind.NO_ACTION)

    declare(place, council, kind=InterestKind.PERSONAL)
    declare(place, trust, kind=InterestKind.PROFESSIONAL)

    ruled = {one.entitlement.person: one for one in Handling.objects.all()}
    assert ruled[council].confirmed == HandlingKind.NOT_VOTE
    assert ruled[council].interests.count() == 2
    assert ruled[trust].confirmed == HandlingKind.NO_ACTION


def test_matching_again_changes_nothing(place, at_screening):
    for name in ("Council", "Practices"):
        hold(place, place.members[name])
    sign_off = approve(at_screening, place.office)
    rule(place, sign_off, place.members["Council"], HandlingKind.LEAVE)
    before = set(Handling.objects.values_list("pk", "proposed", "confirmed", "confirmed_at"))

    assert services.match_again(sign_off.pk) is False

    after = set(Handling.objects.values_list("pk", "proposed", "confirmed", "confirmed_at"))
    assert after == before


def test_nothing_is_matched_where_no_stage_is_open(place, at_partners):
    services.withdraw(at_partners, by=place.lead, reason="Enough")

    assert services.match_again(at_partners.pk) is False


def test_what_the_chair_ruled_is_proposed_again_in_a_later_round(place, at_screening):
    council = place.members["Council"]
    hold(place, council)
    sign_off = screened_and_signed(place, at_screening)
    rule(place, sign_off, council, HandlingKind.NOT_SPEAK, note="As before.")
    services.defer(sign_off, until=date(2020, 2, 20), by=place.office, reason="Budget")
    place.meeting.pk, place.meeting.held_on = None, date(2020, 3, 11)
    place.meeting.save()

    services.begin_new_round(sign_off, by=place.office)

    handling = handling_of(sign_off, council)
    assert (handling.proposed, handling.confirmed) == (HandlingKind.NOT_SPEAK, "")


def test_an_earlier_ruling_is_not_proposed_for_a_further_interest(place, at_screening):
    council = place.members["Council"]
    hold(place, council, kind=InterestKind.INDIRECT)
    sign_off = screened_and_signed(place, at_screening)
    rule(place, sign_off, council, HandlingKind.NO_ACTION, note="A distant cousin.")
    services.defer(sign_off, until=date(2020, 2, 20), by=place.office, reason="Budget")
    hold(place, council)
    place.meeting.pk, place.meeting.held_on = None, date(2020, 3, 11)
    place.meeting.save()

    services.begin_new_round(sign_off, by=place.office)

    assert handling_of(sign_off, council).proposed == HandlingKind.LEAVE
