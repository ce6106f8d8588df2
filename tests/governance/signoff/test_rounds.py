from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.errors import Refused
from governance.scope.models import ChangeState
from governance.signoff import services
from governance.signoff.models import SignOffState
from tests.governance.signoff.closing import close_overdue
from tests.governance.signoff.conftest import approve, asked, at_meeting, to_board


def test_returned_for_rework_it_comes_back_as_a_new_round_of_a_new_text(place):
    sign_off = approve(place.submit(), place.office)
    old = sign_off.sha256

    sign_off = services.return_for_rework(sign_off, by=place.office, reason="Say who pays.")
    place.change.refresh_from_db()
    assert place.change.state == ChangeState.RETURNED
    place.change.whole_life_value = 320_000
    place.change.save()
    sign_off = services.resubmit(sign_off, by=place.lead)

    stage = sign_off.stages.open().get()
    assert (stage.number, stage.round) == (1, 2)
    assert sign_off.sha256 != old
    assert stage.sha256 == sign_off.sha256
    assert sign_off.stages.get(outcome="returned").reason == "Say who pays."


def test_returning_needs_a_reason_and_the_chair_or_the_office(place, at_screening):
    with pytest.raises(Refused, match="Give the reason"):
        services.return_for_rework(at_screening, by=place.office, reason=" ")
    with pytest.raises(Refused, match="Only the programme office may do this"):
        services.return_for_rework(at_screening, by=place.members["Council"], reason="No")


def test_the_chair_may_return_it_at_their_own_stage(place):
    sign_off = at_meeting(place, to_board(place))

    sign_off = services.return_for_rework(sign_off, by=place.chair, reason="Too thin.")

    assert sign_off.state == SignOffState.RETURNED
    with pytest.raises(Refused, match="No stage is open"):
        services.return_for_rework(sign_off, by=place.chair, reason="Again")


def test_only_what_was_returned_is_submitted_again_by_its_submitter_or_the_office(
    place, at_screening
):
    with pytest.raises(Refused, match="has not been returned"):
        services.resubmit(at_screening, by=place.lead)
    sign_off = services.return_for_rework(at_screening, by=place.office, reason="Thin")
    with pytest.raises(Refused, match="Only the person who submitted it"):
        services.resubmit(sign_off, by=place.chair)


def test_a_deferred_change_reopens_on_its_day(place, at_screening):
    day = date(2020, 3, 2)

    sign_off = services.defer(at_screening, until=day, by=place.office, reason="After the budget")
    place.change.refresh_from_db()
    assert (sign_off.state, place.change.state) == (SignOffState.DEFERRED, ChangeState.DEFERRED)
    assert services.due_deferrals() == []
    place.partnership.reporting_date = day
    place.partnership.save()
    assert services.due_deferrals() == [sign_off.pk]
    assert services.reopen_deferred(sign_off.pk)
    assert not services.reopen_deferred(sign_off.pk)

    stage = sign_off.stages.open().get()
    assert (stage.number, stage.round) == (1, 2)


def test_nothing_is_deferred_into_the_past(place, at_screening):
    with pytest.raises(Refused, match="later day than today"):
        services.defer(at_screening, until=date(2020, 1, 31), by=place.office, reason="Late")
    with pytest.raises(Refused, match="Give the reason"):
        services.defer(at_screening, until=date(2020, 2, 1), by=place.office, reason="")


def test_only_the_office_begins_a_new_round_and_only_where_one_is_due(place, at_screening):
    with pytest.raises(Refused, match="deferred or did not decide"):
        services.begin_new_round(at_screening, by=place.office)
    sign_off = services.defer(
        at_screening, until=date(2020, 3, 2), by=place.office, reason="Budget"
    )
    with pytest.raises(Refused, match="Only the programme office reopens"):
        services.begin_new_round(sign_off, by=place.lead)


def test_a_withdrawn_change_ends_without_a_decision(place, at_screening):
    sign_off = services.withdraw(at_screening, by=place.lead, reason="Overtaken")

    place.change.refresh_from_db()
    assert (sign_off.state, place.change.state) == (SignOffState.WITHDRAWN, ChangeState.WITHDRAWN)
    assert sign_off.stages.get().outcome == "withdrawn"
    assert sign_off.process.status == "DONE"
    with pytest.raises(Refused, match="has ended"):
        services.withdraw(sign_off, by=place.lead, reason="Again")


def test_what_is_held_can_be_withdrawn_too(place, at_screening):
    sign_off = services.return_for_rework(at_screening, by=place.office, reason="Thin")

    sign_off = services.withdraw(sign_off, by=place.office, reason="Given up")

    assert sign_off.state == SignOffState.WITHDRAWN


def test_withdrawing_needs_a_reason_and_the_right_person(place, at_screening):
    with pytest.raises(Refused, match="Give the reason"):
        services.withdraw(at_screening, by=place.lead, reason="")
    with pytest.raises(Refused, match="Only the person who submitted it"):
        services.withdraw(at_screening, by=place.chair, reason="I do not like it")


def test_a_deadline_is_extended_with_a_reason_before_it_has_passed(
    place, at_screening, time_machine
):
    stage = at_screening.stages.open().get()

    services.extend_deadline(at_screening, working_days=2, by=place.office, reason="Half term")

    later = at_screening.stages.open().get().due_at
    assert later > stage.due_at
    time_machine.move_to(stage.due_at + timedelta(minutes=2))
    assert close_overdue() == 0
    with pytest.raises(Refused, match="Give the reason"):
        services.extend_deadline(at_screening, working_days=2, by=place.office, reason="")
    time_machine.move_to(later + timedelta(minutes=2))
    with pytest.raises(Refused, match="The deadline passed on"):
        services.extend_deadline(at_screening, working_days=2, by=place.office, reason="Again")


def test_after_the_deadline_nothing_is_returned_deferred_or_left(place):
    sign_off = approve(place.submit(), place.office)
    sign_off.stages.filter(outcome="").update(due_at=timezone.now() - timedelta(minutes=1))
    council = asked(sign_off, place.members["Council"])

    with pytest.raises(Refused, match="The deadline passed on"):
        services.return_for_rework(sign_off, by=place.office, reason="Thin")
    with pytest.raises(Refused, match="The deadline passed on"):
        services.defer(sign_off, until=date(2020, 3, 2), by=place.office, reason="Budget")
    with pytest.raises(Refused, match="The deadline passed on"):
        services.recuse(council, by=council.person)


def test_nobody_edits_a_proposal_while_it_is_submitted_again(place, at_screening):
    sign_off = services.return_for_rework(at_screening, by=place.office, reason="Thin")

    with CaptureQueriesContext(connection) as run:
        services.resubmit(sign_off, by=place.lead)

    queries = [query["sql"] for query in run]
    reads = [sql for sql in queries if 'FROM "scope_scopechange"' in sql]
    assert reads[0].endswith("FOR UPDATE")
