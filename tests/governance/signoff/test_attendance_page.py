"""The page on which the office records who came: nobody is away unless it says so."""

from http import HTTPStatus

import pytest
from django.urls import reverse

from core.errors import Refused
from governance.signoff import services
from tests.governance.signoff.conftest import asked, at_meeting


@pytest.fixture
def as_office(place, client):
    client.force_login(place.office)
    return client


def url(name, place, *args):
    return reverse(f"signoff:{name}", args=[place.partnership.slug, *args])


def save(client, place, sign_off, came):
    return client.post(url("meeting", place, sign_off.pk), {**came, "attendance": "1"})


def everybody(sign_off):
    places = sign_off.stages.open().get().entitlements.all()
    return {f"place-{seat.pk}": str(seat.person_id) for seat in places}


def test_a_place_that_was_not_sent_is_named_and_nobody_becomes_away(place, at_board, as_office):
    chair = asked(at_board, place.chair)
    came = {f"place-{chair.pk}": str(place.chair.pk)}

    answer = save(as_office, place, at_board, came)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    council = place.members["Council"]
    assert f"Say whether {council} came, or was away." in answer.text
    assert f"Say whether {place.chair} came" not in answer.text
    assert not at_board.stages.open().get().is_attendance_recorded


def test_nor_does_a_short_post_end_a_stage_whose_attendance_was_recorded(
    place, at_board, as_office
):
    sign_off = at_meeting(place, at_board)
    chair = asked(sign_off, place.chair)
    came = {f"place-{chair.pk}": str(place.chair.pk)}

    answer = save(as_office, place, sign_off, came)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    stage = sign_off.stages.open().get()
    assert stage.entitlements.filter(attended=True).count() == stage.entitlements.count()


def test_before_it_is_recorded_no_place_is_answered_beforehand(place, at_board, as_office):
    page = as_office.get(url("meeting", place, at_board.pk)).text

    assert page.count('<option value="" selected>Choose</option>') == len(everybody(at_board))


def test_who_is_said_to_be_away_is(place, at_board, as_office):
    council = asked(at_board, place.members["Council"])
    came = everybody(at_board) | {f"place-{council.pk}": "away"}

    save(as_office, place, at_board, came)

    council.refresh_from_db()
    assert (council.attended, council.attended_by) == (False, None)
    page = as_office.get(url("meeting", place, at_board.pk)).text
    assert '<option value="away" selected>Away</option>' in page
    assert "Choose" not in page


def test_nor_does_a_record_that_leaves_a_place_out(place, at_board):
    stage = at_board.stages.open().get()
    council = asked(at_board, place.members["Council"])
    came = {seat.pk: seat.person_id for seat in stage.entitlements.all()}
    del came[council.pk]

    with pytest.raises(Refused, match=rf"^Say whether {council.person} came, or was away\.$"):
        services.record_attendance(stage, came=came, by=place.office)

    assert not at_board.stages.open().get().is_attendance_recorded


def deputised(place, sign_off, deputy):
    council = asked(sign_off, place.members["Council"])
    council.deputy = deputy
    council.save()
    return council


def test_a_deputy_who_put_the_proposal_forward_is_not_offered(place, at_board, as_office):
    council = deputised(place, at_board, at_board.submitted_by)

    page = as_office.get(url("meeting", place, at_board.pk)).text
    answer = save(
        as_office,
        place,
        at_board,
        everybody(at_board) | {f"place-{council.pk}": str(at_board.submitted_by_id)},
    )

    assert f"{at_board.submitted_by}, deputy" not in page
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_a_refusal_says_why_a_named_deputy_does_not_attend(place, at_board):
    cases = (
        (at_board.submitted_by, "put the proposal forward, so does not attend for"),
        (place.members["Trust"], "has another place at this stage, so does not attend for"),
    )
    for deputy, why in cases:
        council = deputised(place, at_board, deputy)

        with pytest.raises(Refused, match=f"{deputy.name} {why} {council.person.name}"):
            services.record_attendance(council.stage, came={council.pk: deputy.pk}, by=place.office)


def test_nobody_attends_in_two_places_or_for_the_one_who_submitted(place, at_board):
    council = deputised(place, at_board, place.members["Trust"])
    trust = council.stage.entitlements.get(person=place.members["Trust"])
    twice = {council.pk: council.person_id, trust.pk: council.person_id}

    with pytest.raises(Refused, match="A person attends in one place only"):
        services.record_attendance(council.stage, came=twice, by=place.office)


def test_no_deputy_attends_for_the_one_who_submitted(place, at_board, viewer):
    council = deputised(place, at_board, viewer)
    at_board.submitted_by = council.person
    at_board.save()

    with pytest.raises(Refused, match="put the proposal forward, so no deputy attends for them"):
        services.record_attendance(council.stage, came={council.pk: viewer.pk}, by=place.office)


def test_another_deputy_is_offered(place, at_board, as_office, viewer):
    deputised(place, at_board, viewer)

    page = as_office.get(url("meeting", place, at_board.pk)).text

    assert f"{viewer}, deputy" in page
