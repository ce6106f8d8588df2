from http import HTTPStatus

import pytest
from django.urls import reverse

from governance.scope.models import ScopeChange
from governance.signoff import services
from governance.signoff.models import SignOffState
from tests.factories.accounts import member
from tests.governance.signoff.conftest import asked, at_meeting


def url(name, place, *args):
    return reverse(f"signoff:{name}", args=[place.partnership.slug, *args])


@pytest.fixture
def signatory(place, client):
    """The council's signatory, signed in."""
    client.force_login(place.members["Council"])
    return place.members["Council"]


def test_the_office_records_a_meeting_in_two_steps(place, at_board, client):
    client.force_login(place.office)
    places = at_board.stages.open().get().entitlements.all()
    came = {f"place-{seat.pk}": seat.person_id for seat in places}

    client.post(url("meeting", place, at_board.pk), {**came, "attendance": "1"})
    page = client.get(url("meeting", place, at_board.pk)).content.decode()
    said = {f"vote-{seat.pk}": "approve" for seat in places}
    answer = client.post(url("meeting", place, at_board.pk), {**said, "votes": "1"}, follow=True)

    at_board.refresh_from_db()
    assert "Record the votes" in page
    assert "The votes of the meeting are recorded" in answer.content.decode()
    assert at_board.state == SignOffState.APPROVED


def test_a_recorded_meeting_keeps_reasons_and_conditions_apart(place, at_board, client):
    sign_off = at_meeting(place, at_board)
    client.force_login(place.office)
    chair, council = asked(sign_off, place.chair), asked(sign_off, place.members["Council"])

    client.post(
        url("meeting", place, sign_off.pk),
        {
            f"vote-{chair.pk}": "approve_with_conditions",
            f"text-{chair.pk}": "A supervisor",
            f"vote-{council.pk}": "object",
            f"text-{council.pk}": "Too dear",
            "votes": "1",
        },
    )

    assert chair.ballots.get().conditions == "A supervisor"
    assert council.ballots.get().reason == "Too dear"


def test_a_meeting_recorded_wrongly_is_refused_on_the_page(place, at_board, client):
    sign_off = at_meeting(place, at_board)
    client.force_login(place.office)
    chair = asked(sign_off, place.chair)

    answer = client.post(
        url("meeting", place, sign_off.pk), {f"vote-{chair.pk}": "object", "votes": "1"}
    )

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Say why you object" in answer.content.decode()


@pytest.mark.parametrize("part", ["votes", "neither"])
def test_a_meeting_at_which_nothing_is_said_is_not_recorded(place, at_board, client, part):
    at_meeting(place, at_board)
    client.force_login(place.office)

    answer = client.post(url("meeting", place, at_board.pk), {part: "1"})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Say who was there, or what at least one" in answer.content.decode()


def test_only_the_office_opens_the_meeting_page(place, at_board, client):
    client.force_login(place.chair)

    assert client.get(url("meeting", place, at_board.pk)).status_code == HTTPStatus.NOT_FOUND


def test_without_a_meeting_the_office_is_led_to_the_sign_off(place, at_partners, client):
    client.force_login(place.office)

    answer = client.get(url("meeting", place, at_partners.pk))

    assert answer.url == url("office", place, at_partners.pk)


@pytest.mark.parametrize(
    ("deed", "form", "state"),
    [
        ("return", {"return-reason": "Thin"}, SignOffState.RETURNED),
        ("defer", {"defer-reason": "Budget", "defer-until": "2/3/2020"}, SignOffState.DEFERRED),
        ("withdraw", {"withdraw-reason": "Overtaken"}, SignOffState.WITHDRAWN),
        ("extend", {"extend-reason": "Ill", "extend-working_days": "2"}, SignOffState.RUNNING),
    ],
)
def test_the_office_runs_a_sign_off_from_its_page(place, at_partners, client, deed, form, state):
    client.force_login(place.office)
    page = client.get(url("office", place, at_partners.pk)).content.decode()

    answer = client.post(url(deed, place, at_partners.pk), form, follow=True)

    at_partners.refresh_from_db()
    assert url(deed, place, at_partners.pk) in page
    assert "Done" in answer.content.decode()
    assert at_partners.state == state


@pytest.mark.parametrize("deed", ["new-round", "open", "resubmit"])
def test_a_deed_out_of_turn_is_refused_with_its_reason(place, at_partners, client, deed):
    client.force_login(place.office)

    answer = client.post(url(deed, place, at_partners.pk), follow=True)

    assert "Not done" in answer.content.decode()


def test_a_deed_without_its_reason_is_not_done(place, at_partners, client):
    client.force_login(place.office)

    answer = client.post(url("return", place, at_partners.pk), {})

    at_partners.refresh_from_db()
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Give the reason" in answer.content.decode()
    assert at_partners.state == SignOffState.RUNNING


@pytest.mark.parametrize(
    ("deed", "form", "reason"),
    [
        ("defer", {"defer-reason": "Budget to come"}, "Give the day"),
        ("defer", {"defer-reason": "Budget to come", "defer-until": "2/1/2020"}, "a later day"),
        (
            "extend",
            {"extend-reason": "Budget to come", "extend-working_days": "0"},
            "or equal to 1",
        ),
        ("withdraw", {"withdraw-reason": "Gone " * 2_001}, "at most 10000 characters"),
    ],
)
def test_a_deed_that_is_not_done_keeps_what_was_typed(
    place, at_partners, client, deed, form, reason
):
    client.force_login(place.office)

    answer = client.post(url(deed, place, at_partners.pk), form)

    page = answer.content.decode()
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert reason in page
    assert form[f"{deed}-reason"] in page


def test_a_member_finds_nothing_to_do_on_the_office_page(place, at_partners, client):
    client.force_login(member(place.partnership))

    page = client.get(url("office", place, at_partners.pk)).content.decode()

    assert "nothing here for you to do" in page


def test_what_may_not_be_submitted_again_says_why(place, at_partners, client):
    services.return_for_rework(at_partners, by=place.office, reason="Thin")
    ScopeChange.objects.filter(pk=at_partners.object_id).update(co_production="")
    client.force_login(place.office)

    page = client.get(url("office", place, at_partners.pk)).content.decode()

    said = "It cannot be submitted again as it is. Say how it was co-produced, or why it was not."
    assert said in page
    assert "Submit again as it is now" not in page
