"""What bears a change of scope out: its assessments, and which changes count with it."""

from datetime import date

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from core.months import add_months
from governance.scope import policies
from governance.scope.assessing import assessment_fingerprint
from governance.scope.linked import linked_changes
from governance.scope.models import Assessment, AssessmentState, LinkAdjustment, ScopeChange
from governance.signoff.services import weighing_again
from governance.signoff.texts import keep_what_stands

VALID_MONTHS = 12


def record_assessment(
    change: ScopeChange,
    *,
    kind: str,
    state: str,
    by: User,
    reason: str = "",
    signed_on: date | None = None,
    signed_by: User | None = None,
    valid_until: date | None = None,
    seen: str = "",
) -> Assessment:
    """Record where an assessment stands; signed, it is valid for 12 months or as said.

    `by` has signed it unless `signed_by` says who has. Overtaken when `seen`, the fingerprint of
    what the editor had before them, is of another.
    """
    with deed("recorded an assessment", change, by=by):
        change = ScopeChange.objects.select_for_update().get(pk=change.pk)
        on = change.partnership.today()
        wrong = policies.cannot_assess(change, by)
        if wrong := wrong or policies.cannot_record_assessment(
            state, reason, signed_on, valid_until, on
        ):
            raise Refused(wrong)
        held = change.assessments.filter(kind=kind).first()
        keep_what_stands(assessment_fingerprint(held), seen)
        signed = state == AssessmentState.SIGNED
        assessment, _ = Assessment.objects.update_or_create(
            change=change,
            kind=kind,
            defaults={
                "state": state,
                "reason": reason,
                "signed_on": signed_on if signed else None,
                "signed_by": (signed_by or by) if signed else None,
                "valid_until": _valid_until(signed_on, valid_until) if signed else None,
            },
        )
    return assessment


def adjust_link(
    change: ScopeChange, other: ScopeChange, *, counts: bool, reason: str, by: User
) -> LinkAdjustment:
    """Say that another change counts with this one against its thresholds, or that it does not.

    Refused when the change is in sign-off and would belong on another route.
    """
    said = f"{other.reference} {'counts' if counts else 'does not count'}. {reason}"
    weighing = weighing_again(change, by=by, reason=said)
    with deed("adjusted a link", change, by=by, why=reason), weighing:
        change = ScopeChange.objects.select_for_update().get(pk=change.pk)
        linked = {one.pk for one in linked_changes(change, change.partnership.today())}
        wrong = policies.cannot_adjust_links(change, by)
        if wrong := wrong or policies.cannot_adjust_link(change, other, counts, reason, linked):
            raise Refused(wrong)
        return LinkAdjustment.objects.create(
            change=change, other=other, counts=counts, reason=reason, adjusted_by=by
        )


def _valid_until(signed_on: date | None, valid_until: date | None) -> date | None:
    return valid_until or (add_months(signed_on, VALID_MONTHS) if signed_on else None)
