"""Whom a stage without a chair turns to: the chair of the body that decides next."""

from datetime import timedelta

import pytest

from governance.bodies.models import BodyKind, Meeting, SeatRole
from governance.signoff import services
from governance.signoff.handlings import rulings_waiting
from governance.signoff.inbox import waiting_for
from governance.signoff.models import SignOff
from governance.signoff.ruling import chairs_deciding_next
from records.models import Notification
from tests.factories.accounts import member
from tests.factories.bodies import BodyFactory, SeatFactory
from tests.factories.scope import ScopeChangeFactory
from tests.governance.signoff.building import hold
from tests.governance.signoff.conftest import (
    approve,
    asked,
    at_meeting,
    submit,
    to_board,
    to_partners,
)
from tests.governance.signoff.handling import handling_of


@pytest.fixture
def sponsor(place):
    """Who chairs the sponsor group; the board's chair has had a seat for longer."""
    group = BodyFactory(partnership=place.partnership, kind=BodyKind.SPONSOR_GROUP)
    person = member(place.partnership)
    SeatFactory(body=group, person=person, organisation=None, role=SeatRole.CHAIR)
    return person


def with_group(place, sponsor, **condition):
    """At screening, on a route by the partners and the sponsor group to the board."""
    sign_off = submit(place)
    screening, partners, board = sign_off.route["stages"]
    group = board | {"number": 3, "body": sponsor.seats.get().body_id, "condition": condition}
    last = board | {"number": 4, "name": "Board"}
    sign_off.route = sign_off.route | {"stages": [screening, partners, group, last]}
    sign_off.save()
    return sign_off


def next_of(sign_off):
    stage = sign_off.stages.select_related("sign_off__partnership").open().get()
    return chairs_deciding_next([stage])[stage.pk]


def test_of_two_bodies_ahead_the_next_one_is_asked(place, sponsor):
    assert next_of(with_group(place, sponsor)) == (sponsor.pk,)


@pytest.mark.parametrize(("value", "is_sponsor"), [("310000", True), ("310000.01", False)])
def test_a_stage_that_does_not_apply_is_passed_over(place, sponsor, value, is_sponsor):
    chair = sponsor if is_sponsor else place.chair

    assert next_of(with_group(place, sponsor, value_from=value)) == (chair.pk,)


def test_escalation_goes_to_the_chair_of_the_next_body(place, sponsor, time_machine):
    stage = with_group(place, sponsor).stages.open().get()
    time_machine.move_to(stage.due_at - timedelta(hours=5))

    services.remind(stage.pk)

    [told] = Notification.objects.of(sponsor)
    assert told.title == f"Ends today: {place.change}"
    assert not Notification.objects.of(place.chair).exists()


def test_the_chair_finds_what_is_to_be_ruled_on_at_a_stage_without_one(place):
    hold(place, place.members["Council"])
    sign_off = to_partners(place)
    handling = handling_of(sign_off, place.members["Council"])

    [item] = rulings_waiting(place.chair, place.partnership)

    assert item.url.endswith(f"/sign-offs/interests/{handling.pk}/")
    assert item.line == "An interest of Council signatory for Council matches it."
    for person in (*place.members.values(), place.office):
        assert rulings_waiting(person, place.partnership) == []


def another(place):
    other = ScopeChangeFactory(
        workstream=place.change.workstream,
        proposed_by=place.lead,
        partners_affected=list(place.organisations.values()),
        assessed=True,
    )
    return services.submit_for_sign_off(other, route=place.route, by=place.lead)


def test_the_queries_for_rulings_do_not_grow_with_their_number(
    place, django_assert_max_num_queries, django_assert_num_queries
):
    for name in ("Council", "Practices"):
        hold(place, place.members[name])
    to_partners(place)
    with django_assert_max_num_queries(12) as one:
        assert len(rulings_waiting(place.chair, place.partnership)) == 2
    for _ in range(2):
        approve(another(place), place.office)

    with django_assert_num_queries(len(one)):
        assert len(rulings_waiting(place.chair, place.partnership)) == 6


def tied(sign_off, place):
    """Two for and two against, the chair among them, and one who abstains."""
    sign_off = at_meeting(place, sign_off)
    people = [place.chair, *place.members.values()]
    said = ("approve", "object", "object", "approve", "abstain")
    for person, vote in zip(people, said, strict=True):
        reason = "Too early" if vote == "object" else ""
        services.cast_vote(
            asked(sign_off, person), by=person, vote=vote, sha256=sign_off.sha256, reason=reason
        )


def test_ties_that_wait_take_one_number_of_queries(
    place, django_assert_max_num_queries, django_assert_num_queries
):
    tied(to_board(place), place)
    with django_assert_max_num_queries(12) as one:
        assert len(waiting_for(place.chair, place.partnership)) == 1
    for _ in range(2):
        sign_off = approve(another(place), place.office)
        for signatory in place.members.values():
            sign_off = approve(sign_off, signatory)
        tied(sign_off, place)
    assert (Meeting.objects.count(), SignOff.objects.unfinished().count()) == (1, 3)

    with django_assert_num_queries(len(one)):
        items = waiting_for(place.chair, place.partnership)

    assert [item.status for item in items] == ["Casting vote"] * 3
