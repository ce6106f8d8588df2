"""What pages of a sign-off say is true, and what was typed stays on them."""

from datetime import date
from http import HTTPStatus

import pytest
from django.urls import reverse

from core.errors import Refused
from governance.signoff import services
from tests.factories.accounts import member
from tests.governance.signoff.conftest import asked, at_meeting

WHY = "The winter plan comes first"
DEEDS = {
    "return": {},
    "defer": {"defer-until": "1/6/2020"},
    "extend": {"extend-working_days": "3"},
}


def url(name, place, number):
    return reverse(f"signoff:{name}", args=[place.partnership.slug, number])


@pytest.mark.parametrize("deed", DEEDS)
def test_what_was_typed_stays_when_somebody_else_was_first(place, at_board, client, deed):
    client.force_login(place.office)
    services.defer(at_board, until=date(2020, 5, 4), by=place.chair, reason="The budget")

    answer = client.post(url(deed, place, at_board.pk), {f"{deed}-reason": WHY, **DEEDS[deed]})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    for told in ("No stage is open: it is now “Deferred”.", WHY, "Deferred to 4 May 2020"):
        assert told in answer.text


def test_nor_does_it_vanish_when_the_sign_off_has_ended(place, at_board, client):
    client.force_login(place.office)
    services.withdraw(at_board, by=place.office, reason="Over")

    answer = client.post(url("withdraw", place, at_board.pk), {"withdraw-reason": WHY})

    assert "This sign-off has ended." in answer.text
    assert WHY in answer.text


def test_a_refusal_names_whose_chair_may(place, at_board):
    with pytest.raises(Refused, match=f"Only the chair of the {place.board} or the programme"):
        services.return_for_rework(
            at_board, by=member(place.partnership), reason="It lacks the cost"
        )


def test_without_a_tie_the_page_of_the_casting_vote_does_not_speak_of_one(place, at_board, client):
    sign_off = at_meeting(place, at_board)
    client.force_login(place.chair)

    page = client.get(url("casting-vote", place, asked(sign_off, place.chair).pk)).text

    assert "There is no tie to break." in page
    assert "The votes are tied" not in page
    assert "It was proposed that" in page


def test_an_objection_that_cannot_be_kept_is_told_that_and_nothing_else(place, at_partners, client):
    council = place.members["Council"]
    client.force_login(council)
    seat = asked(at_partners, council)
    said = {"vote": "object", "reason": "x" * 10_001, "sha256": at_partners.sha256}

    answer = client.post(url("vote", place, seat.pk), said)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Say why you object" not in answer.text


def test_a_vote_sent_without_its_text_asks_to_open_the_page_again(place, at_partners, client):
    council = place.members["Council"]
    client.force_login(council)

    answer = client.post(url("vote", place, asked(at_partners, council).pk), {"vote": "approve"})

    assert "Open the page again: it was not sent whole." in answer.text
    assert "Sha256" not in answer.text
