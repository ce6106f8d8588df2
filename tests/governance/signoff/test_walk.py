"""The route of the first walk: screening, each partner, the board in its meeting."""

from datetime import date

from governance.bodies.models import Attendance
from governance.scope.models import ChangeState, ScopeValue
from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.ledger import broken_link
from governance.signoff.models import Authority, DecisionKind, SignOffState, StageOutcome
from governance.signoff.rules import Vote
from tests.governance.signoff.conftest import at_meeting, to_board


def test_a_change_walks_from_screening_to_the_decision_log(place):
    sign_off = to_board(place)
    board_stage = sign_off.stages.open().get()
    assert board_stage.meeting == place.meeting

    sign_off = at_meeting(place, sign_off)
    wishes = {e.pk: Wish(Vote.APPROVE) for e in board_stage.entitlements.all()}
    services.record_votes(board_stage, wishes=wishes, by=place.office)

    sign_off.refresh_from_db()
    place.change.refresh_from_db()
    decision = sign_off.decision
    service = place.change.services.get()
    assert sign_off.state == SignOffState.APPROVED
    assert [stage.outcome for stage in sign_off.stages.order_by("number")] == ["passed"] * 3
    assert (decision.reference, decision.kind) == ("D2020/01", DecisionKind.APPROVE)
    assert decision.authority == Authority.DELEGATED
    assert decision.decided_on == date(2020, 2, 12)
    assert place.change.state == ChangeState.APPROVED
    assert service.scope_states.get(value=ScopeValue.IN_SCOPE).starts_on == date(2020, 7, 31)
    assert Attendance.objects.filter(meeting=place.meeting).count() == 5
    assert broken_link(place.partnership.pk) is None
    assert not sign_off.stages.open().exists()
    assert sign_off.stages.filter(outcome=StageOutcome.PASSED).count() == 3
