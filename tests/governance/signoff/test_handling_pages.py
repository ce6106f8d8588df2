"""Interests in an item, and ruling on them, as pages."""

import pytest
from django.urls import reverse

from governance.bodies.models import Seat, SeatRole
from governance.bodies.services import set_absence
from governance.signoff import services
from governance.signoff.models import Handling, HandlingKind
from tests.factories.accounts import member
from tests.factories.bodies import SeatFactory
from tests.factories.records import PART_2, withhold
from tests.factories.scope import ServiceFactory
from tests.governance.signoff.building import hold
from tests.governance.signoff.conftest import (
    approve,
    asked,
    at_meeting,
    screened_and_signed,
    to_board,
    to_partners,
)
from tests.governance.signoff.handling import handling_of, rule


def page(name, number):
    return reverse(f"signoff:{name}", args=["hounslow", number])


@pytest.fixture
def login(client):
    """A browser of that person's."""

    def signed_in(person):
        client.force_login(person)
        return client

    return signed_in


def test_the_chair_rules_on_the_page_and_reads_what_is_now_possible(place, at_screening, login):
    hold(place, place.members["Practices"])
    sign_off = at_meeting(place, screened_and_signed(place, at_screening))
    browser = login(place.chair)
    handling = handling_of(sign_off, place.members["Practices"])
    shown = browser.get(page("handlings", sign_off.pk)).content.decode()
    assert "Independent Chair rules on it." in shown

    answer = browser.post(page("handling", handling.pk), {"kind": "leave"}, follow=True)

    shown = answer.content.decode()
    assert "The handling is recorded." in shown
    assert "Confirmed by Independent Chair" in shown
    assert sign_off.stages.get(number=3).outcome == "not_quorate"  # no general practice is left


def test_the_page_says_what_the_item_still_needs(place, at_screening, login):
    hold(place, place.members["Council"])
    place.board.decides_between_meetings = True
    place.board.save()
    sign_off = screened_and_signed(place, at_screening)
    handling = handling_of(sign_off, place.members["Council"])

    answer = login(place.chair).post(
        page("handling", handling.pk),
        {"kind": "stay_not_vote", "note": "They know the service."},
        follow=True,
    )

    assert answer.context["needed"] in answer.content.decode()
    assert "from general practice" in answer.context["needed"]
    assert "They know the service." in answer.content.decode()


def test_another_handling_than_proposed_asks_for_a_note(place, matched, login):
    handling = handling_of(matched, place.members["Council"])

    refused = login(place.chair).post(page("handling", handling.pk), {"kind": "no_action"})

    assert refused.status_code == 422
    assert "Say why it is handled otherwise than proposed." in refused.content.decode()
    assert "Choose how it is handled." in (
        login(place.chair).post(page("handling", handling.pk), {}).content.decode()
    )


def test_who_does_not_rule_reads_who_does(place, matched, login):
    handling = handling_of(matched, place.members["Council"])
    browser = login(place.members["Trust"])

    assert "Rule on it" not in browser.get(page("handlings", matched.pk)).content.decode()
    shown = browser.get(page("handling", handling.pk)).content.decode()
    assert "The chair of the body that decides next (Partnership Board) rules on interests" in shown
    assert "Record the ruling" not in shown
    refused = browser.post(page("handling", handling.pk), {"kind": "leave"})
    assert refused.status_code == 422
    assert Handling.objects.get().confirmed == ""


def test_a_chair_with_an_interest_is_shown_to_hand_on(place, at_screening, login):
    Seat.objects.filter(person=place.members["Trust"]).update(role=SeatRole.VICE_CHAIR)
    hold(place, place.chair)
    sign_off = screened_and_signed(place, at_screening)

    shown = login(place.chair).get(page("handlings", sign_off.pk)).content.decode()

    assert "Trust signatory rules on it." in shown
    assert "Rule on it" not in shown


def test_where_nobody_can_rule_the_office_is_named(place, at_screening, login):
    hold(place, place.chair)
    sign_off = screened_and_signed(place, at_screening)

    shown = login(place.office).get(page("handlings", sign_off.pk)).content.decode()

    assert "Nobody at this stage can rule on it" in shown
    assert "Rule on it" in shown


def test_an_interest_in_what_the_reader_may_not_see_does_not_name_it(place, login):
    hidden = ServiceFactory(
        partnership=place.partnership, name="Hidden ward", deciding_body=place.board, **PART_2
    )
    place.change.services.add(hidden)
    hold(place, place.members["Council"], matter=hidden)
    sign_off = to_partners(place)

    for person, sees in ((place.lead, False), (place.chair, True)):
        shown = login(person).get(page("handlings", sign_off.pk)).content.decode()
        assert ("Hidden ward" in shown) is sees


def test_no_papers_leaves_the_person_with_no_page(place, matched, login):
    council = place.members["Council"]
    handling = handling_of(matched, council)
    seat = asked(matched, council)
    rule(place, matched, council, HandlingKind.NO_PAPERS, note="Bids for it.")

    browser = login(council)
    for address in (
        page("handlings", matched.pk),
        page("handling", handling.pk),
        page("vote", seat.pk),
        page("office", matched.pk),
    ):
        assert browser.get(address).status_code == 404


def test_rulings_of_earlier_stages_stay_on_the_page(place, at_screening, login):
    hold(place, place.members["Council"])
    hold(place, place.members["Trust"])
    sign_off = approve(at_screening, place.office)
    rule(place, sign_off, place.members["Council"], HandlingKind.LEAVE)
    services.withdraw(sign_off, by=place.lead, reason="Enough")

    shown = login(place.lead).get(page("handlings", sign_off.pk)).content.decode()

    assert "No stage is open." in shown
    assert "Confirmed by Independent Chair" in shown
    assert "The stage ended before the chair ruled." in shown


def test_the_voter_reads_of_their_interest_beside_the_vote(place, at_screening, login):
    council = place.members["Council"]
    hold(place, council, nature="Holds shares")
    sign_off = approve(at_screening, place.office)
    address = page("vote", asked(sign_off, council).pk)

    shown = login(council).get(address).content.decode()
    assert "A declared interest matches this item. Proposed: leave" in shown
    assert "Holds shares" in shown

    rule(place, sign_off, council, HandlingKind.NO_ACTION, note="Remote.")
    assert "The chair ruled on an interest here: no action." in (
        login(council).get(address).content.decode()
    )


def test_what_is_to_be_ruled_on_is_among_the_chairs_sign_offs(place, board_matched, login):
    mine = reverse("signoff:mine", args=["hounslow"])

    shown = login(place.chair).get(mine)
    assert [item.title for item in shown.context["rulings"]] == [board_matched.title]
    assert login(place.members["Trust"]).get(mine).context["rulings"] == []

    rule(place, board_matched, place.members["Council"], HandlingKind.LEAVE)
    assert login(place.chair).get(mine).context["rulings"] == []


def test_the_deputy_of_an_absence_votes_on_the_page_in_the_principals_place(
    place, at_screening, login
):
    council, deputy = place.members["Council"], member(place.partnership, user__name="The Deputy")
    sign_off = approve(at_screening, place.office)
    set_absence(
        place.partnership,
        by=council,
        person=council,
        deputy=deputy,
        starts_on=place.partnership.today(),
        ends_on=place.partnership.today(),
    )
    browser, seat = login(deputy), asked(sign_off, council)
    mine = browser.get(reverse("signoff:mine", args=["hounslow"])).content.decode()
    assert "You are the deputy of Council signatory." in mine

    typed = {"vote": "approve", "sha256": sign_off.sha256}
    browser.post(page("vote", seat.pk), typed)
    browser.post(page("vote", seat.pk), typed | {"sign": "1", "authority": "on"})

    ballot = seat.ballots.get()
    assert (ballot.cast_by, ballot.cast_for) == (deputy, council)


@pytest.mark.parametrize("many", [1, 12])
def test_the_page_takes_one_number_of_queries(place, login, many, django_assert_num_queries):
    service = place.change.services.get()
    for _ in range(many):
        seat = SeatFactory(body=place.board, organisation=place.organisations["Trust"])
        hold(place, seat.person, matter=service)
    sign_off = to_board(place)
    browser = login(place.chair)
    browser.get(page("handlings", sign_off.pk))

    with django_assert_num_queries(15):
        answer = browser.get(page("handlings", sign_off.pk))

    assert len(answer.context["rows"]) == many


def test_strangers_visitors_and_who_is_kept_out_find_nothing(
    place, matched, login, client, stranger
):
    handling = handling_of(matched, place.members["Council"])
    addresses = (page("handlings", matched.pk), page("handling", handling.pk))

    assert {client.get(address).status_code for address in addresses} == {302}
    withhold(place.change, place.lead)
    for person in (stranger, place.lead):
        assert {login(person).get(address).status_code for address in addresses} == {404}
