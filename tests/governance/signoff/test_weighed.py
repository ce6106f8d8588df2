"""What a decision record says of its authority, and of interests nobody ruled on."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from governance.bodies.models import Delegation
from governance.scope.models import ChangeState
from governance.signoff import policies, services, verify
from governance.signoff.authority import weighed_words
from governance.signoff.ballots import Wish
from governance.signoff.models import Authority, Entry, HandlingKind, SignOff
from governance.signoff.proof import proof_file
from governance.signoff.rules import Vote
from tests.factories.accounts import member
from tests.factories.records import PART_2
from tests.factories.scope import ScopeChangeFactory
from tests.governance.signoff.building import hold
from tests.governance.signoff.conftest import approve, asked, at_meeting, to_board, to_partners
from tests.governance.signoff.handling import declare, handling_of, rule

NAMES = ("Charities", "Council", "Practices", "Trust")


@pytest.fixture
def place(kept):
    return kept


def decided(place, vote=Vote.APPROVE):
    """The change decided by the board, all of one mind."""
    sign_off = at_meeting(place, to_board(place))
    stage = sign_off.stages.open().get()
    wish = Wish(vote, reason="Too early." if vote == Vote.OBJECT else "")
    wishes = {seat.pk: wish for seat in stage.entitlements.all()}
    services.record_votes(stage, wishes=wishes, by=place.office)
    return SignOff.objects.get(pk=sign_off.pk)


def weighed_of(sign_off):
    return sign_off.entries.get(kind="decided").data["weighed"]


def linked(place, **given):
    return ScopeChangeFactory(
        workstream=place.change.workstream,
        reference="SC07",
        whole_life_value=40_000,
        state=ChangeState.IN_SIGN_OFF,
        **given,
    )


def test_a_binding_decision_says_what_was_weighed_and_who_had_delegated_it(place):
    linked(place)
    Delegation.objects.exclude(organisation=place.organisations["Trust"]).update(up_to=350_000)
    Delegation.objects.filter(organisation=place.organisations["Trust"]).update(up_to=None)

    sign_off = decided(place)

    known = {name: place.organisations[name].name for name in NAMES}
    limits = {"Trust": None}
    since = Delegation.objects.first().starts_on.isoformat()
    assert sign_off.decision.authority == Authority.DELEGATED
    assert weighed_of(sign_off) == {
        "value": "350000",
        "linked": ["SC07"],
        "delegations": [
            {
                "from": known[name],
                "up_to": limits.get(name, "350000"),
                "starts_on": since,
                "ends_on": None,
            }
            for name in sorted(NAMES, key=known.get)
        ],
        "without_delegation": [],
    }
    assert verify.verify(proof_file(sign_off)).problem == ""


def test_a_recommendation_says_whose_delegation_does_not_reach_it(place):
    council = place.organisations["Council"]
    Delegation.objects.filter(organisation=council).update(up_to=Decimal("309999.99"))

    sign_off = decided(place)

    assert sign_off.decision.authority == Authority.RECOMMENDATION
    weighed = weighed_of(sign_off)
    assert weighed["without_delegation"] == [council.name]
    assert len(weighed["delegations"]) == 3
    assert verify.verify(proof_file(sign_off)).problem == ""


def test_a_rejection_by_the_board_says_what_was_weighed_too(place):
    assert weighed_of(decided(place, Vote.OBJECT))["value"] == "310000"


def test_a_partners_no_is_no_decision_of_a_body(place):
    sign_off = to_partners(place)
    seat = asked(sign_off, place.members["Trust"])
    services.cast_vote(seat, by=seat.person, vote="object", reason="No.", sha256=sign_off.sha256)

    assert weighed_of(sign_off) is None


def test_the_words_of_what_was_weighed():
    said = weighed_words(
        {
            "value": "1100000",
            "linked": ["SC07", "SC09"],
            "delegations": [
                {"from": "Council", "up_to": "1000000"},
                {"from": "Trust", "up_to": None},
            ],
            "without_delegation": ["Charities"],
        }
    )

    assert said == [
        "Weighed at £1,100,000, with SC07 and SC09.",
        "Delegated by Council (up to £1,000,000) and Trust (without limit).",
        "Not delegated by Charities.",
    ]
    nothing = {"value": None, "linked": [], "delegations": [], "without_delegation": []}
    assert weighed_words(nothing) == []


def test_the_page_says_it_to_who_may_see_all_that_counted(place, client):
    linked(place, deciding_body=place.board, **PART_2)
    sign_off = decided(place)
    viewer = member(place.partnership)
    page = reverse("signoff:decision", args=[place.partnership.slug, sign_off.decision.address])

    client.force_login(viewer)
    hidden = client.get(page).content.decode()
    client.force_login(place.office)
    shown = client.get(page).content.decode()

    assert "Weighed at £350,000, with SC07." in shown
    assert "350,000" not in hidden
    assert "SC07" not in hidden
    told = policies.cannot_export_proof(sign_off, viewer)
    assert told == "Ask the programme office for the proof."
    assert told in hidden
    assert "may not see" not in hidden
    assert policies.cannot_export_proof(sign_off, place.office) == ""


def interests_of(sign_off, number):
    ends = Entry.objects.filter(sign_off=sign_off, kind="stage closed", data__stage__number=number)
    return ends.get().data["interests"]


def test_the_record_of_a_stage_keeps_what_was_ruled_and_what_nobody_ruled_on(place):
    council, trust = place.members["Council"], place.members["Trust"]
    hold(place, council, nature="Holds shares")
    hold(place, trust, nature="Holds shares too")
    sign_off = to_partners(place)
    rule(place, sign_off, council, HandlingKind.NO_ACTION, note="A distant cousin.")
    for person in place.members.values():
        sign_off = approve(sign_off, person)

    assert interests_of(sign_off, 1) == []
    by_person = {one["person"]: one for one in interests_of(sign_off, 2)}
    assert by_person["Council signatory"]["handling"] == "no_action"
    assert by_person["Council signatory"]["note"] == "A distant cousin."
    pending = by_person["Trust signatory"]
    assert (pending["proposed"], pending["handling"], pending["confirmed_by"]) == (
        "leave",
        None,
        None,
    )
    assert pending["interests"] == [
        "Trust signatory, financial interest in Trust since 1 January 2020: Holds shares too"
    ]


def seated_deputy(place):
    """A deputy named on the council's seat, who holds shares in the Trust."""
    deputy = member(place.partnership)
    place.board.seats.filter(person=place.members["Council"]).update(deputy=deputy)
    hold(place, deputy)
    return deputy


def test_a_deputy_named_on_the_seat_is_matched_when_they_come_in_its_place(place):
    deputy, council = seated_deputy(place), place.members["Council"]
    sign_off = to_board(place)
    stage = sign_off.stages.open().get()
    assert handling_of(sign_off, council) is None
    came = {seat.pk: seat.person_id for seat in stage.entitlements.all()}

    services.record_attendance(
        stage, came=came | {asked(sign_off, council).pk: deputy.pk}, by=place.office
    )

    assert handling_of(sign_off, council).proposed == HandlingKind.LEAVE


def test_a_deputy_whose_principal_comes_is_not_matched(place):
    seated_deputy(place)

    sign_off = at_meeting(place, to_board(place))

    assert handling_of(sign_off, place.members["Council"]) is None


def test_a_deputy_named_on_the_seat_is_matched_when_they_vote_in_its_place(place):
    place.board.decides_between_meetings = True
    place.board.save()
    deputy, council = seated_deputy(place), place.members["Council"]
    sign_off = to_board(place)
    seat = asked(sign_off, council)

    services.cast_vote(seat, by=deputy, vote="approve", sha256=sign_off.sha256)

    handling = handling_of(sign_off, council)
    assert (handling.proposed, handling.confirmed) == (HandlingKind.LEAVE, "")
    declare(place, deputy, nature="Sits on its board", starts_on=date(2020, 1, 7))
    assert handling_of(sign_off, council).interests.count() == 2
