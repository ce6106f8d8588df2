from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from governance.signoff import services, stages
from governance.signoff.models import SignOffState
from governance.signoff.rules import Outcome
from tests.governance.signoff.closing import close_overdue
from tests.governance.signoff.conftest import approve

LONDON = ZoneInfo("Europe/London")


def due(sign_off):
    return sign_off.stages.open().get().due_at.astimezone(LONDON)


def test_a_deadline_is_the_last_minute_of_its_working_day_in_london(place, time_machine):
    time_machine.move_to(datetime(2026, 3, 27, 10, 0, tzinfo=LONDON))

    sign_off = place.submit()

    assert due(sign_off) == datetime(2026, 4, 7, 23, 59, tzinfo=LONDON)


def test_nothing_is_closed_before_its_deadline(place, at_screening):
    assert close_overdue() == 0


def test_screening_without_a_vote_expires_at_the_deadline(place, at_screening, time_machine):
    time_machine.move_to(due(at_screening) + timedelta(seconds=30))

    assert close_overdue() == 1

    at_screening.refresh_from_db()
    assert at_screening.state == SignOffState.STALLED
    assert at_screening.stages.get().outcome == "expired"
    assert close_overdue() == 0
    assert not services.close_at_deadline(at_screening.pk)


def test_all_with_votes_missing_expires_and_can_be_put_again(place, time_machine):
    sign_off = approve(place.submit(), place.office)
    approve(sign_off, place.members["Trust"])
    time_machine.move_to(due(sign_off) + timedelta(seconds=30))
    close_overdue()
    sign_off.refresh_from_db()

    sign_off = services.begin_new_round(sign_off, by=place.office)

    stage = sign_off.stages.open().get()
    assert (stage.number, stage.round) == (2, 2)
    assert not stage.entitlements.filter(ballots__isnull=False).exists()


def test_an_error_at_the_deadline_is_raised_and_undoes_the_deed(place, at_screening, time_machine):
    time_machine.move_to(due(at_screening) + timedelta(seconds=30))
    route = at_screening.route
    type(at_screening).objects.filter(pk=at_screening.pk).update(route=route | {"stages": []})

    with pytest.raises(RuntimeError, match="IndexError"):
        services.close_at_deadline(at_screening.pk)

    assert at_screening.stages.get().is_open


def test_every_outcome_leads_somewhere():
    assert set(stages.STATE_AFTER) == set(Outcome)


def test_a_stage_that_became_ready_is_opened_by_the_clock(place):
    held_on = place.meeting.held_on
    place.meeting.delete()
    sign_off = approve(place.submit(), place.office)
    for person in place.members.values():
        sign_off = approve(sign_off, person)
    assert not services.open_when_ready(sign_off.pk)
    place.board.meetings.create(held_on=held_on)

    assert services.open_when_ready(sign_off.pk)

    assert sign_off.stages.open().get().number == 3
