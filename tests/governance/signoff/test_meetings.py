from datetime import UTC, date, datetime

import pytest

from core.errors import Refused
from governance.bodies.models import Attendance
from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.models import Ballot, SignOffState
from governance.signoff.rules import Vote
from tests.factories.bodies import MeetingFactory
from tests.governance.signoff.conftest import approve, asked, at_meeting, to_board

YES, NO = Wish(Vote.APPROVE), Wish(Vote.OBJECT, reason="Not yet")


def record(place, sign_off, *, casting="", **wishes):
    stage = sign_off.stages.open().get()
    people = {"chair": place.chair, **place.members}
    said = {asked(sign_off, people[name]).pk: wish for name, wish in wishes.items()}
    ballots = services.record_votes(stage, wishes=said, by=place.office, casting=casting)
    sign_off.refresh_from_db()
    return ballots


def test_the_boards_stage_names_its_next_meeting(place, at_board):
    assert at_board.stages.open().get().meeting == place.meeting


def test_before_attendance_is_recorded_nobody_votes(place, at_board):
    with pytest.raises(Refused, match="decided at the meeting of 12 February 2020"):
        approve(at_board, place.chair)


def test_who_attended_may_vote_themselves(place, at_board):
    at_board = at_meeting(place, at_board)

    assert approve(at_board, place.chair).state == SignOffState.RUNNING
    assert Ballot.objects.get(cast_by=place.chair).recorded_by is None


def test_who_was_away_does_not_vote(place, at_board):
    here = [place.chair, place.members["Practices"], place.members["Council"]]
    at_board = at_meeting(place, at_board, *here)

    with pytest.raises(Refused, match="Only those who attended"):
        approve(at_board, place.members["Trust"])


def test_a_recorded_vote_names_who_cast_and_who_recorded_it(place, at_board):
    at_board = at_meeting(place, at_board)

    ballot = record(place, at_board, chair=YES)[0]

    assert (ballot.cast_by, ballot.recorded_by) == (place.chair, place.office)


def test_all_votes_of_a_meeting_are_recorded_before_the_count(place, at_board):
    at_board = at_meeting(place, at_board)

    record(place, at_board, chair=YES, Trust=YES, Council=YES, Practices=YES, Charities=NO)

    assert at_board.state == SignOffState.APPROVED
    assert Ballot.objects.filter(entitlement__stage__number=3).count() == 5


def test_a_quorum_that_is_short_decides_nothing(place, at_board):
    at_board = at_meeting(place, at_board, place.chair, place.members["Council"])

    assert at_board.state == SignOffState.STALLED
    assert at_board.stages.get(number=3).outcome == "not_quorate"


def test_a_required_sector_that_is_away_decides_nothing(place, at_board):
    here = [place.chair, place.members["Trust"], place.members["Council"]]

    at_board = at_meeting(place, at_board, *here)

    assert at_board.stages.get(number=3).outcome == "not_quorate"


def test_a_tie_of_the_meeting_is_broken_by_the_chair(place, at_board):
    here = [place.chair, place.members["Practices"], place.members["Council"]]
    at_board = at_meeting(place, at_board, *here)

    record(place, at_board, chair=YES, Practices=NO, Council=Wish(Vote.ABSTAIN), casting="approve")

    assert at_board.state == SignOffState.APPROVED


def test_a_casting_vote_without_a_tie_is_refused_with_all_the_votes(place, at_board):
    at_board = at_meeting(place, at_board)

    with pytest.raises(Refused, match="no tie"):
        record(place, at_board, chair=YES, casting="approve")

    assert not Ballot.objects.filter(entitlement__stage__number=3).exists()


def test_a_chair_who_has_not_voted_breaks_no_tie(place, at_board):
    at_board = at_meeting(place, at_board)

    with pytest.raises(Refused, match="The chair has not voted"):
        record(place, at_board, Practices=YES, Council=NO, casting="approve")


def test_votes_are_recorded_after_attendance_only(place, at_board):
    with pytest.raises(Refused, match="Record who attended first"):
        record(place, at_board, chair=YES)


def test_votes_are_not_recorded_for_who_was_away(place, at_board):
    here = [place.chair, place.members["Practices"], place.members["Council"]]
    at_board = at_meeting(place, at_board, *here)

    with pytest.raises(Refused, match="Trust signatory did not take part"):
        record(place, at_board, Trust=YES)


def test_a_vote_is_not_recorded_twice(place, at_board):
    at_board = at_meeting(place, at_board)
    record(place, at_board, chair=YES)

    with pytest.raises(Refused, match="recorded already, and is final"):
        record(place, at_board, chair=NO)


def test_a_recorded_objection_needs_its_reason_too(place, at_board):
    at_board = at_meeting(place, at_board)

    with pytest.raises(Refused, match="Independent Chair: Say why"):
        record(place, at_board, chair=Wish(Vote.OBJECT))


def test_a_meeting_at_which_nobody_was_or_said_anything_is_not_recorded(place, at_board):
    said_nothing = "Say who was there, or what at least one of them voted."
    stage = at_board.stages.open().get()
    with pytest.raises(Refused, match=said_nothing):
        services.record_attendance(stage, came={}, by=place.office)
    at_meeting(place, at_board)

    with pytest.raises(Refused, match=said_nothing):
        services.record_votes(stage, wishes={}, by=place.office)

    assert not Ballot.objects.filter(entitlement__stage=stage).exists()


def test_only_the_office_records(place, at_board):
    stage = at_board.stages.open().get()

    with pytest.raises(Refused, match="Only the programme office"):
        services.record_attendance(stage, came={}, by=place.chair)
    with pytest.raises(Refused, match="Only the programme office"):
        services.record_votes(stage, wishes={}, by=place.chair)


def test_nothing_is_recorded_for_a_stage_without_a_meeting(place):
    stage = place.submit().stages.open().get()

    with pytest.raises(Refused, match="not decided in a meeting"):
        services.record_attendance(stage, came={}, by=place.office)
    with pytest.raises(Refused, match="not decided in a meeting"):
        services.record_votes(stage, wishes={}, by=place.office)


def test_a_meeting_that_has_not_been_held_has_no_attendance(place, time_machine):
    time_machine.move_to(datetime(2020, 2, 11, 14, tzinfo=UTC))
    sign_off = to_board(place)

    with pytest.raises(Refused, match="has not been held yet"):
        at_meeting(place, sign_off)


def test_nobody_attends_in_two_places_or_for_a_stranger(place, at_board):
    stage = at_board.stages.open().get()
    first, second = stage.entitlements.all()[:2]

    with pytest.raises(Refused, match="in one place only"):
        services.record_attendance(
            stage, came={first.pk: place.chair.pk, second.pk: place.chair.pk}, by=place.office
        )
    with pytest.raises(Refused, match="or a named deputy can attend"):
        services.record_attendance(stage, came={first.pk: place.lead.pk}, by=place.office)


def test_who_has_voted_cannot_be_marked_away(place, at_board):
    at_board = at_meeting(place, at_board)
    record(place, at_board, Trust=YES)

    with pytest.raises(Refused, match="Trust signatory has voted"):
        at_meeting(place, at_board, place.chair, place.members["Practices"])


def test_attendance_is_recorded_until_the_stage_ends(place, at_board):
    stage = at_board.stages.open().get()
    at_board = at_meeting(place, at_board, place.chair)

    with pytest.raises(Refused, match="This stage has ended: not quorate"):
        services.record_attendance(stage, came={}, by=place.office)
    with pytest.raises(Refused, match="This stage has ended: not quorate"):
        services.record_votes(stage, wishes={}, by=place.office)


def test_attendance_enters_the_meetings_register(place, at_board):
    at_meeting(place, at_board, place.chair, place.members["Practices"])

    people = Attendance.objects.filter(meeting=place.meeting).values_list("person", flat=True)
    assert set(people) == {place.chair.pk, place.members["Practices"].pk}


def test_a_new_round_goes_to_the_meeting_after(place, at_board):
    later = MeetingFactory(body=place.board, held_on=date(2020, 3, 18))
    at_board = at_meeting(place, at_board, place.chair)

    at_board = services.begin_new_round(at_board, by=place.office)

    stage = at_board.stages.open().get()
    assert (stage.number, stage.round, stage.meeting) == (3, 2, later)
