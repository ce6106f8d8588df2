from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from core.errors import Refused
from governance.scope.models import Assessment, AssessmentState, ChangeState
from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.models import Authority, SignOff, SignOffState
from governance.signoff.rules import Vote
from tests.factories.accounts import member
from tests.factories.signoff import new_version
from tests.governance.signoff.conftest import approve, asked, at_meeting, to_board


def test_a_submitted_change_is_screened(place, at_screening):
    place.change.refresh_from_db()
    assert place.change.state == ChangeState.SCREENING
    assert at_screening.stages.open().get().name == "Screening by the programme office"
    assert at_screening.title == "SC02 Bring social prescribing into scope"


def test_screened_it_is_in_sign_off(place):
    approve(place.submit(), place.office)

    place.change.refresh_from_db()
    assert place.change.state == ChangeState.IN_SIGN_OFF


def test_what_runs_is_not_submitted_again(place, at_screening):
    with pytest.raises(Refused, match="already in sign-off"):
        place.submit()


def test_it_says_since_which_day_in_london_it_is_in_sign_off(place, time_machine):
    time_machine.move_to(datetime(2026, 6, 14, 23, 30, tzinfo=UTC))
    place.submit()

    with pytest.raises(Refused, match=r"already in sign-off, since 15 June 2026\."):
        place.submit()


def test_too_few_left_to_pass_is_refused_at_once(place):
    new_version(place.route, at=1, n=2)

    with pytest.raises(
        Refused, match="Screening by the programme office could not pass it: it needs two approvals"
    ):
        place.submit()

    assert not SignOff.objects.exists()
    place.change.refresh_from_db()
    assert place.change.state == ChangeState.DRAFT


def test_a_submitter_whose_absence_makes_a_stage_impossible_is_refused(place):
    with pytest.raises(Refused, match="nobody is left who can vote"):
        services.submit_for_sign_off(place.change, route=place.route, by=place.office)


def test_a_route_without_a_stage_for_it_is_refused(place):
    new_version(place.route, condition={"levels": ["system"]})

    with pytest.raises(Refused, match="no stage for such a proposal"):
        place.submit()


def test_an_affected_partner_without_a_signatory_is_named(place):
    place.partnership.partners.filter(organisation=place.organisations["Trust"]).update(
        signatory=None
    )

    with pytest.raises(Refused, match="Trust is affected and has no signatory"):
        place.submit()


def test_a_stage_whose_condition_is_not_met_is_left_out(place):
    new_version(place.route, at=2, condition={"value_from": "1000000"})

    sign_off = approve(place.submit(), place.office)

    assert sign_off.stages.open().get().number == 3


def test_editing_the_template_leaves_what_runs_alone(place, at_screening):
    new_version(place.route, name="Quite another", n=9)

    sign_off = approve(at_screening, place.office)

    assert sign_off.stages.open().get().name == "Partner sign-off"


def test_the_board_does_not_open_while_an_assessment_is_in_progress(place):
    dpia = Assessment.objects.filter(change=place.change, kind="dpia")
    dpia.update(state=AssessmentState.IN_PROGRESS, signed_on=None, valid_until=None)

    sign_off = to_board(place)

    assert sign_off.state == SignOffState.WAITING
    assert sign_off.held_because == (
        "The data protection impact assessment is in progress: it must be signed first."
    )
    with pytest.raises(Refused, match="data protection impact assessment is in progress"):
        services.open_waiting_stage(sign_off, by=place.office)


def test_a_waiting_stage_opens_once_the_assessment_is_signed(place):
    dpia = Assessment.objects.filter(change=place.change, kind="dpia")
    dpia.update(state=AssessmentState.IN_PROGRESS, signed_on=None, valid_until=None)
    sign_off = to_board(place)
    assert services.ready_to_open() == []
    dpia.update(
        state=AssessmentState.SIGNED, signed_on=date(2020, 1, 30), valid_until=date(2021, 1, 29)
    )
    assert services.ready_to_open() == [sign_off.pk]

    with pytest.raises(Refused, match="Only the programme office opens"):
        services.open_waiting_stage(sign_off, by=place.lead)
    sign_off = services.open_waiting_stage(sign_off, by=place.office)

    assert sign_off.stages.open().get().meeting == place.meeting
    with pytest.raises(Refused, match="No stage waits"):
        services.open_waiting_stage(sign_off, by=place.office)


def test_a_board_without_a_meeting_ahead_waits_for_one(place):
    place.meeting.delete()

    sign_off = to_board(place)

    assert "Partnership Board has no meeting planned" in sign_off.held_because


@pytest.mark.parametrize(("value", "authority"), [(1_000_000, "delegated"), (1_000_001, "rec")])
def test_beyond_the_delegated_amount_the_board_only_recommends(place, value, authority):
    place.change.whole_life_value = value
    place.change.save()
    sign_off = at_meeting(place, to_board(place))
    stage = sign_off.stages.open().get()
    everybody = {e.pk: Wish(Vote.APPROVE) for e in stage.entitlements.all()}

    services.record_votes(stage, wishes=everybody, by=place.office)

    sign_off.refresh_from_db()
    assert sign_off.decision.authority.startswith(authority)
    recommended = sign_off.decision.authority == Authority.RECOMMENDATION
    assert (sign_off.state == SignOffState.RECOMMENDED) == recommended
    assert place.change.scope_states.filter(value="in_scope").exists() != recommended


def test_a_board_that_rejects_says_so_in_the_log(place):
    sign_off = at_meeting(place, to_board(place))
    stage = sign_off.stages.open().get()
    against = {e.pk: Wish(Vote.OBJECT, reason="No") for e in stage.entitlements.all()}

    services.record_votes(stage, wishes=against, by=place.office)

    sign_off.refresh_from_db()
    place.change.refresh_from_db()
    assert (sign_off.decision.kind, place.change.state) == ("reject", ChangeState.REJECTED)


def test_a_running_sign_off_is_taken_over_at_its_stage(place):
    sign_off = services.open_running(
        place.change, route=place.route, stage=2, submitted_by=place.lead, by=place.office
    )

    first, second = sign_off.stages.order_by("number")
    assert (first.outcome, first.is_recorded) == ("passed", False)
    assert [e.person for e in first.entitlements.all()] == [place.office]
    assert second.is_open
    assert second.entitlements.count() == 4
    place.change.refresh_from_db()
    assert place.change.state == ChangeState.IN_SIGN_OFF
    assert approve(sign_off, place.members["Trust"]).state == SignOffState.RUNNING


def test_a_stranger_to_the_partnership_sees_no_sign_off(place, at_screening, stranger, viewer):
    assert list(SignOff.objects.visible_to(viewer)) == [at_screening]
    assert not SignOff.objects.visible_to(stranger).exists()


def test_a_sign_off_is_as_closed_as_what_it_is_about(place, at_screening):
    place.change.classification, place.change.part_2_ground = "part_2", "Commercial"
    place.change.deciding_body = place.board
    place.change.save()

    assert not SignOff.objects.visible_to(member(place.partnership)).exists()
    assert list(SignOff.objects.visible_to(place.chair)) == [at_screening]


def test_no_task_is_left_open_at_the_end(place, at_screening):
    sign_off = services.withdraw(at_screening, by=place.lead, reason="Overtaken")

    open_tasks = sign_off.process.task_set.exclude(status__in=["DONE", "CANCELED"])
    assert not open_tasks.exists()


def test_a_deadline_that_passed_says_so(place, at_screening):
    at_screening.stages.update(due_at=timezone.now() - timedelta(minutes=1))

    with pytest.raises(Refused, match="The deadline passed on"):
        services.cast_vote(
            asked(at_screening, place.office),
            by=place.office,
            vote="approve",
            sha256=at_screening.sha256,
        )
