from datetime import timedelta

from governance.bodies.models import Meeting
from governance.scope.tasks import bring_into_effect, look_at_the_calendar
from governance.signoff import services, tasks
from governance.signoff.models import SignOffState
from tests.governance.signoff.conftest import to_board
from tests.working import queued


def test_the_clock_queues_a_job_for_each_overdue_stage(place, time_machine):
    sign_off = place.submit()
    time_machine.move_to(sign_off.stages.get().due_at + timedelta(seconds=30))

    tasks.look_at_the_clock(timestamp=0)

    assert queued("signoff.close_at_deadline") == [{"sign_off_id": sign_off.pk}]
    tasks.close_at_deadline(sign_off_id=sign_off.pk)
    sign_off.refresh_from_db()
    assert sign_off.state == SignOffState.STALLED


def test_the_clock_queues_what_is_deferred_to_today(place):
    sign_off = place.submit()
    tomorrow = place.partnership.today() + timedelta(days=1)
    services.defer(sign_off, until=tomorrow, by=place.office, reason="Budget")
    place.partnership.reporting_date = tomorrow
    place.partnership.save()

    tasks.look_at_the_clock(timestamp=0)

    assert queued("signoff.reopen_deferred") == [{"sign_off_id": sign_off.pk}]
    tasks.reopen_deferred(sign_off_id=sign_off.pk)
    assert sign_off.stages.open().get().round == 2


def test_the_clock_queues_what_has_become_ready(place):
    held_on = place.meeting.held_on
    place.meeting.delete()
    sign_off = to_board(place)
    tasks.look_at_the_clock(timestamp=0)
    assert queued("signoff.open_when_ready") == []
    Meeting.objects.create(body=place.board, held_on=held_on)

    tasks.look_at_the_clock(timestamp=0)

    assert queued("signoff.open_when_ready") == [{"sign_off_id": sign_off.pk}]
    tasks.open_when_ready(sign_off_id=sign_off.pk)
    assert sign_off.stages.open().get().number == 3


def test_the_calendar_brings_changes_into_effect(place):
    place.change.state, place.change.takes_effect_on = "approved", place.partnership.today()
    place.change.save()

    look_at_the_calendar(timestamp=0)

    assert queued("scope.bring_into_effect") == [{"change_id": place.change.pk}]
    bring_into_effect(change_id=place.change.pk)
    place.change.refresh_from_db()
    assert place.change.state == "effective"
