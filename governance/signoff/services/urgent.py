from django.utils import timezone

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from core.words import lower_first
from governance.bodies.models import Meeting
from governance.signoff import flows, policies
from governance.signoff.conclusion import decision_reference, share_alike
from governance.signoff.ledger import hold_head, write_entry
from governance.signoff.models import (
    Decision,
    DecisionKind,
    Ratification,
    SignOff,
    UrgentDecision,
)
from governance.signoff.recording import ratification_record
from governance.signoff.telling_urgent import tell_ratified
from governance.signoff.urgent import Taken, taken_of


def record_ratification(
    urgent: UrgentDecision, *, meeting: Meeting, is_ratified: bool, by: User, reason: str = ""
) -> Ratification:
    """Record what a meeting of the body made of its chair's urgent decision, once and for good.

    It is a row of the decision log and a link of the chain. What was not ratified stands as it was
    decided, and is marked so (docs/rules.md 3).
    """
    reason = reason.strip()
    verb = "ratified" if is_ratified else "did not ratify"
    with deed(verb, urgent, by=by, why=reason), flows.locked(urgent.sign_off_id) as now:
        taken = taken_of(now)
        wrong = policies.cannot_ratify(taken, by)
        if taken is None or wrong:
            raise Refused(wrong)
        today = timezone.localdate()
        if wrong := policies.cannot_ratify_then(taken, meeting, is_ratified, reason, today):
            raise Refused(wrong)
        ratification = Ratification.objects.create(
            urgent=taken.urgent,
            decision=_log(now, taken, meeting, is_ratified, reason),
            meeting=meeting,
            is_ratified=is_ratified,
            reason=reason,
            recorded_by=by,
        )
        write_entry(now, "ratification", ratification_record(ratification))
        tell_ratified(ratification)
    return ratification


def _log(
    sign_off: SignOff, taken: Taken, meeting: Meeting, is_ratified: bool, reason: str
) -> Decision:
    """The body's answer in the decision log, for those who may see what it answers."""
    hold_head(sign_off.partnership)
    record, was = sign_off.record, taken.decision
    said = "Ratified" if is_ratified else "Did not ratify"
    decision = Decision.objects.create(
        partnership=sign_off.partnership,
        classification=record.classification,
        part_2_ground=record.part_2_ground,
        deciding_body=record.deciding_body,
        reference=decision_reference(sign_off.partnership, meeting.held_on),
        decided_on=meeting.held_on,
        body=was.body,
        kind=DecisionKind.RATIFY if is_ratified else DecisionKind.REJECT,
        wording=f"{said} the chair's urgent decision {was.reference}: {lower_first(was.wording)}",
        authority=was.authority,
        reasons=reason,
        meeting=meeting,
    )
    share_alike(record, decision)
    return decision
