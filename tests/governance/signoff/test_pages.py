from http import HTTPStatus

import pytest
from django.urls import reverse

from desk.needs import votes_needed
from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.inbox import votes_waiting
from governance.signoff.models import Ballot, SignOffState
from governance.signoff.rules import Vote
from tests.factories.signoff import DecisionFactory
from tests.governance.signoff.conftest import approve, asked, at_meeting, to_board


def url(name, place, *args):
    return reverse(f"signoff:{name}", args=[place.partnership.slug, *args])


@pytest.fixture
def signatory(place, client):
    """The council's signatory, signed in."""
    client.force_login(place.members["Council"])
    return place.members["Council"]


def given(sign_off, vote="approve", **more):
    return {"vote": vote, "sha256": sign_off.sha256, **more}


def test_what_waits_for_a_signatory_is_on_their_page(place, at_partners, signatory, client):
    page = client.get(url("mine", place))

    assert "1 proposal waits for your vote" in page.content.decode()
    assert "SC02 Bring social prescribing into scope" in page.content.decode()
    assert "Answer by" in page.content.decode()


def test_what_a_meeting_will_decide_is_nothing_to_do_yet(place, at_board, client):
    client.force_login(place.chair)

    page = client.get(url("mine", place)).content.decode()

    assert "Nothing waits for your vote" in page
    assert "Decided at the meeting of 12 February 2020" in page


def test_what_was_signed_is_listed_while_it_runs(place, at_partners, signatory, client):
    approve(at_partners, signatory)

    assert "Signed by you, still running: 1" in client.get(url("mine", place)).content.decode()


def test_the_submitter_is_not_asked(place, client):
    place.submit()
    client.force_login(place.lead)

    assert "Nothing waits" in client.get(url("mine", place)).content.decode()


def test_a_vote_is_checked_before_it_is_signed(place, at_partners, signatory, client):
    seat = asked(at_partners, signatory)
    wish = given(at_partners, "approve_with_conditions", conditions="A supervisor", before="yes")

    check = client.post(url("vote", place, seat.pk), wish)

    page = check.content.decode()
    assert check.status_code == HTTPStatus.OK
    assert "Check before you sign" in page
    assert "Sign: approve with conditions" in page
    assert at_partners.sha256 in page
    assert not Ballot.objects.filter(cast_by=signatory).exists()


def test_without_the_tick_nothing_is_signed(place, at_partners, signatory, client):
    seat = asked(at_partners, signatory)

    answer = client.post(url("vote", place, seat.pk), given(at_partners, sign="1"))

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Tick that you have authority" in answer.content.decode()
    assert not Ballot.objects.filter(cast_by=signatory).exists()


def test_signed_it_is_a_ballot_and_a_receipt(place, at_partners, signatory, client):
    seat = asked(at_partners, signatory)

    answer = client.post(
        url("vote", place, seat.pk), given(at_partners, sign="1", authority="on"), follow=True
    )

    assert "Signed" in answer.content.decode()
    assert "final in this round" in answer.content.decode()
    assert Ballot.objects.get(cast_by=signatory).vote == "approve"


def test_going_back_keeps_what_was_chosen(place, at_partners, signatory, client):
    seat = asked(at_partners, signatory)
    wish = given(at_partners, "object", reason="Too dear", back="1")

    page = client.post(url("vote", place, seat.pk), wish).content.decode()

    assert "Too dear" in page
    assert "Check before signing" in page


def test_an_objection_of_a_megabyte_is_asked_for_in_fewer_words(
    place, at_partners, signatory, client
):
    seat = asked(at_partners, signatory)
    wish = {**given(at_partners, "object"), "reason": "x" * 1_000_000}

    answer = client.post(url("vote", place, seat.pk), wish)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "10,000 characters" in answer.text.replace("10000", "10,000")


def test_an_objection_without_a_reason_is_asked_for_it(place, at_partners, signatory, client):
    seat = asked(at_partners, signatory)

    answer = client.post(url("vote", place, seat.pk), given(at_partners, "object"))

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Say why you object" in answer.content.decode()


def test_conditions_say_whether_they_come_before_the_start(place, at_partners, signatory, client):
    seat = asked(at_partners, signatory)
    wish = given(at_partners, "approve_with_conditions", conditions="A supervisor")

    page = client.post(url("vote", place, seat.pk), wish).content.decode()

    assert "Say whether they must be met before it starts" in page


def test_leaving_for_an_interest_has_a_page_of_its_own(place, at_partners, signatory, client):
    seat = asked(at_partners, signatory)

    answer = client.post(url("vote", place, seat.pk), given(at_partners, "leave"))

    assert answer.url == url("leave", place, seat.pk)


def test_a_refused_vote_says_why_on_the_page(place, at_partners, signatory, client):
    seat = asked(at_partners, signatory)
    approve(at_partners, signatory)

    answer = client.post(
        url("vote", place, seat.pk),
        given(at_partners, "object", reason="No", sign="1", authority="on"),
    )

    assert "a vote is final in its round" in answer.content.decode()


def test_a_text_that_moved_is_refused_on_the_page(place, at_partners, signatory, client):
    seat = asked(at_partners, signatory)

    answer = client.post(
        url("vote", place, seat.pk),
        {"vote": "approve", "sha256": "0" * 64, "sign": "1", "authority": "on"},
    )

    assert "has changed since you read it" in answer.content.decode()


def test_the_vote_of_another_is_not_found(place, at_partners, client):
    seat = asked(at_partners, place.members["Council"])
    client.force_login(place.members["Trust"])

    assert client.get(url("vote", place, seat.pk)).status_code == HTTPStatus.NOT_FOUND
    assert client.get(url("signed", place, seat.pk)).status_code == HTTPStatus.NOT_FOUND


def test_pages_of_sign_off_ask_who_you_are(place, at_partners, client):
    for name, args in (("mine", []), ("decisions", []), ("office", [at_partners.pk])):
        answer = client.get(url(name, place, *args))

        assert answer.status_code == HTTPStatus.FOUND
        assert "login" in answer.url


def test_another_partnership_finds_nothing(place, at_partners, stranger, client):
    client.force_login(stranger)

    for name, args in (
        ("mine", []),
        ("decisions", []),
        ("office", [at_partners.pk]),
        ("meeting", [at_partners.pk]),
    ):
        assert client.get(url(name, place, *args)).status_code == HTTPStatus.NOT_FOUND


def test_a_tie_is_broken_on_its_own_page(place, at_board, client):
    sign_off = at_meeting(
        place, at_board, place.chair, place.members["Practices"], place.members["Council"]
    )
    stage = sign_off.stages.open().get()
    wishes = {
        asked(sign_off, place.chair).pk: Wish(Vote.APPROVE),
        asked(sign_off, place.members["Practices"]).pk: Wish(Vote.OBJECT, reason="No"),
        asked(sign_off, place.members["Council"]).pk: Wish(Vote.ABSTAIN),
    }
    services.record_votes(stage, wishes=wishes, by=place.office)
    client.force_login(place.chair)
    chair = asked(sign_off, place.chair)

    mine = client.get(url("mine", place)).content.decode()
    page = client.get(url("casting-vote", place, chair.pk)).content.decode()
    client.post(url("casting-vote", place, chair.pk), given(sign_off))

    sign_off.refresh_from_db()
    assert "Casting vote" in mine
    assert "Sign the casting vote" in page
    assert sign_off.state == SignOffState.APPROVED


def test_a_casting_vote_without_a_tie_is_refused_on_the_page(place, at_board, client):
    sign_off = at_meeting(place, at_board)
    client.force_login(place.chair)
    chair = asked(sign_off, place.chair)

    answer = client.post(url("casting-vote", place, chair.pk), given(sign_off))

    assert "no tie to break" in answer.content.decode()


def test_the_decision_log_shows_wording_and_authority(partnership, viewer, client):
    DecisionFactory(partnership=partnership, reference="D2019/01")
    DecisionFactory(partnership=partnership, reference="D2019/02", wording="Noted the plan.")
    client.force_login(viewer)
    address = reverse("signoff:decisions", args=[partnership.slug])

    everything = client.get(address).content.decode()
    found = client.get(address, {"q": "noted"}).content.decode()

    assert "Approved the joint working framework." in everything
    assert "Delegated" in everything
    assert "D2019/02" in found
    assert "D2019/01" not in found


def test_the_decision_log_takes_few_queries(
    partnership, viewer, client, django_assert_max_num_queries
):
    DecisionFactory.create_batch(5, partnership=partnership)
    client.force_login(viewer)

    with django_assert_max_num_queries(9):
        client.get(reverse("signoff:decisions", args=[partnership.slug]))


def test_a_deputy_with_a_place_of_their_own_is_not_asked_in_anothers(place, client):
    council = place.members["Council"]
    place.board.seats.exclude(person=council).update(deputy=council)
    place.board.decides_between_meetings = True
    place.board.save()
    to_board(place)

    places = votes_waiting(council, place.partnership)
    needs = votes_needed(council, place.partnership)

    assert [waiting.person for waiting in places] == [council]
    assert len(needs) == 1
