"""Stages that nobody could pass: they wait for who is missing, and end nothing by themselves."""

from datetime import date

import pytest

from accounts.models import Membership, Partner
from core.errors import Refused
from governance.bodies.models import Seat, SeatRole
from governance.signoff import services
from governance.signoff.models import SignOff, SignOffState
from tests.factories.accounts import office
from tests.governance.signoff.conftest import approve, submit


@pytest.fixture
def place(kept):
    return kept


def of_council(place):
    return Partner.objects.filter(organisation=place.organisations["Council"])


def leave(person):
    """The person's membership ended yesterday."""
    Membership.objects.filter(user=person).update(ends_on=date(2020, 1, 30))


def test_a_stage_that_nobody_could_pass_waits_for_who_is_missing(place):
    sign_off = place.submit()
    of_council(place).update(signatory=None)

    sign_off = approve(sign_off, place.office)

    assert (sign_off.state, sign_off.held_because) == (
        SignOffState.WAITING,
        "Council is affected and has no signatory.",
    )
    assert services.ready_to_open() == []
    of_council(place).update(signatory=place.members["Council"])
    assert services.ready_to_open() == [sign_off.pk]
    assert services.open_when_ready(sign_off.pk)


def test_a_signatory_who_can_no_longer_sign_in_is_none(place):
    council = place.members["Council"]
    council.is_active = False
    council.save()

    with pytest.raises(Refused, match="Council is affected and has no signatory"):
        place.submit()

    council.is_active = True
    council.save()


def test_a_board_that_lost_its_quorum_waits_and_rejects_nothing(place):
    sign_off = approve(place.submit(), place.office)
    Seat.objects.exclude(role=SeatRole.CHAIR).update(ends_on=date(2020, 1, 30))

    for signatory in place.members.values():
        sign_off = approve(sign_off, signatory)

    assert sign_off.state == SignOffState.WAITING
    assert "its quorum is three and only one person can count to it" in sign_off.held_because


def test_a_new_round_of_a_stage_that_nobody_could_pass_waits_too(place):
    sign_off = services.defer(
        place.submit(), until=date(2020, 3, 2), by=place.office, reason="Budget"
    )
    runs_it = office(place.partnership)
    place.change.proposed_by = runs_it
    leave(place.office)
    SignOff.objects.filter(pk=sign_off.pk).update(submitted_by=runs_it)

    assert services.reopen_deferred(sign_off.pk)

    sign_off.refresh_from_db()
    assert sign_off.state == SignOffState.WAITING
    assert "nobody is left who can vote on it" in sign_off.held_because


def test_a_proposal_that_no_stage_is_for_any_more_waits(place):
    sign_off = submit(place, conditions={number: {"levels": ["system"]} for number in (2, 3)})
    services.defer(sign_off, until=date(2020, 3, 2), by=place.office, reason="Budget")
    sign_off.refresh_from_db()
    stages = [each | {"condition": {"levels": ["system"]}} for each in sign_off.route["stages"]]
    SignOff.objects.filter(pk=sign_off.pk).update(route=sign_off.route | {"stages": stages})

    services.reopen_deferred(sign_off.pk)

    sign_off.refresh_from_db()
    assert (sign_off.state, sign_off.held_because) == (
        SignOffState.WAITING,
        "This route has no stage for such a proposal.",
    )
    assert services.ready_to_open() == []
