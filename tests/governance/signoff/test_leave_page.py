"""Leaving an item for an interest: before, at and after the vote, by the person or the office."""

from http import HTTPStatus

import pytest
from django.urls import reverse

from accounts.models import Role
from core.errors import Refused
from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.models import SignOffState
from governance.signoff.rules import Vote
from tests.factories.accounts import member
from tests.governance.signoff.conftest import approve, asked, at_meeting, to_board

LEAVE = "Leave this item"


@pytest.fixture
def url(place):
    return lambda name, *args: reverse(f"signoff:{name}", args=[place.partnership.slug, *args])


@pytest.fixture
def council(place, client):
    """The council's signatory, signed in."""
    client.force_login(place.members["Council"])
    return place.members["Council"]


def shown(client, address):
    return client.get(address).content.decode()


def test_who_has_voted_may_still_leave_and_their_vote_is_kept_uncounted(
    at_partners, council, client, url
):
    seat = asked(at_partners, council)
    approve(at_partners, council)
    leave = url("leave", seat.pk)
    assert leave in shown(client, url("vote", seat.pk))
    assert leave in shown(client, url("signed", seat.pk))
    page = shown(client, leave)
    assert "Three more needed" in page
    assert "The vote already cast (approve) stays on record and is not counted" in page

    answer = client.post(leave, {"reason": " My sister works there "}, follow=True)

    seat.refresh_from_db()
    assert (seat.recused_by, seat.recusal_reason) == (council, "My sister works there")
    assert seat.ballots.count() == 1
    said = answer.content.decode()
    assert "You have left this item. Partner sign-off: Three more needed." in said
    assert "Your vote is kept on record and is not counted" in said
    assert leave not in said
    assert "This place has already left the item" in shown(client, leave)


def test_before_the_meeting_whoever_has_an_interest_may_leave(
    place, at_board, council, client, url
):
    seat = asked(at_board, council)
    leave = url("leave", seat.pk)
    assert leave in shown(client, url("vote", seat.pk))
    assert leave in shown(client, url("handlings", at_board.pk))

    client.post(leave)

    seat.refresh_from_db()
    assert seat.recused_by == council
    assert not at_board.stages.open().get().is_attendance_recorded


def test_leaving_counts_quorum_again_at_once_and_says_so(place, council, client, url):
    here = [place.chair, place.members["Practices"], council]
    sign_off = at_meeting(place, to_board(place), *here)

    answer = client.post(url("leave", asked(sign_off, council).pk), follow=True)

    sign_off.refresh_from_db()
    assert sign_off.state == SignOffState.STALLED
    assert "has ended: not quorate." in answer.content.decode()


def test_the_office_records_that_somebody_leaves(place, at_partners, client, url):
    trust = place.members["Trust"]
    seat = asked(at_partners, trust)
    client.force_login(place.office)
    leave = url("leave", seat.pk)
    assert leave in shown(client, url("handlings", at_partners.pk))
    assert "Record that Trust signatory leaves" in shown(client, leave)

    answer = client.post(leave, follow=True)

    seat.refresh_from_db()
    assert seat.recused_by == place.office
    said = "Trust signatory has left this item. Partner sign-off: Three more needed."
    assert said in answer.content.decode()
    assert leave not in answer.content.decode()


def test_nobody_leaves_for_somebody_else_or_after_the_end(place, at_partners, client, url, viewer):
    seat = asked(at_partners, place.members["Trust"])
    leave = url("leave", seat.pk)
    for person in (place.members["Council"], viewer, member(place.partnership, Role.AUDITOR)):
        client.force_login(person)
        assert client.post(leave).status_code == HTTPStatus.NOT_FOUND
        assert leave not in shown(client, url("handlings", at_partners.pk))
    services.withdraw(at_partners, by=place.office, reason="Overtaken")
    client.force_login(place.members["Trust"])

    answer = client.post(leave)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "This stage has ended: withdrawn." in answer.content.decode()
    seat.refresh_from_db()
    assert seat.recused_at is None


def test_strangers_and_who_has_not_signed_in_get_no_page(place, at_partners, client, url, stranger):
    leave = url("leave", asked(at_partners, place.members["Trust"]).pk)

    assert "/accounts/login/" in client.get(leave).url
    client.force_login(stranger)
    assert client.get(leave).status_code == HTTPStatus.NOT_FOUND


def test_a_reason_longer_than_is_kept_is_refused(at_partners, council, client, url):
    seat = asked(at_partners, council)

    answer = client.post(url("leave", seat.pk), {"reason": "x" * 501})

    seat.refresh_from_db()
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert seat.recused_at is None


def test_the_office_records_at_the_meeting_who_left_with_the_votes(place, at_board, client, url):
    sign_off = at_meeting(place, at_board)
    client.force_login(place.office)
    leaver, *rest = [asked(sign_off, place.members[name]) for name in place.members]
    said = {f"vote-{seat.pk}": "approve" for seat in (*rest, asked(sign_off, place.chair))}
    page = shown(client, url("meeting", sign_off.pk))
    assert "Left the item for an interest" in page

    client.post(url("meeting", sign_off.pk), {**said, f"vote-{leaver.pk}": "leave", "votes": "1"})

    sign_off.refresh_from_db()
    leaver.refresh_from_db()
    assert (leaver.recused_by, leaver.ballots.count()) == (place.office, 0)
    assert sign_off.state == SignOffState.APPROVED
    figures = sign_off.entries.filter(kind="stage closed").last().data
    assert (figures["present"], figures["recused"], figures["approvals"]) == (4, 1, 4)


def test_that_somebody_left_can_be_all_there_is_to_record(place, at_board, client, url):
    sign_off = at_meeting(place, at_board)
    client.force_login(place.office)
    seat = asked(sign_off, place.members["Council"])

    client.post(url("meeting", sign_off.pk), {f"vote-{seat.pk}": "leave", "votes": "1"})

    seat.refresh_from_db()
    assert seat.recused_by == place.office


def test_only_who_was_there_and_has_not_left_is_recorded_to_have_left(place):
    trust, council = place.members["Trust"], place.members["Council"]
    here = [place.chair, place.members["Practices"], place.members["Charities"], council]
    sign_off = at_meeting(place, to_board(place), *here)
    stage = sign_off.stages.open().get()
    away, there = asked(sign_off, trust), asked(sign_off, council)

    with pytest.raises(Refused, match="Trust signatory did not take part in this item"):
        services.record_votes(stage, wishes={}, left={away.pk}, by=place.office)
    both = {there.pk: Wish(Vote.APPROVE)}
    with pytest.raises(Refused, match="Council signatory voted or left: record the vote first"):
        services.record_votes(stage, wishes=both, left={there.pk}, by=place.office)

    there.refresh_from_db()
    assert there.recused_at is None
