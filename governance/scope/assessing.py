"""Which assessments still stand between a scope change and the board."""

from collections.abc import Collection
from datetime import date

from governance.scope.models import Assessment, AssessmentKind, AssessmentState, ScopeChange

ALWAYS = (AssessmentKind.QUALITY, AssessmentKind.EQUALITY, AssessmentKind.DATA_PROTECTION)


def missing_assessments(
    change: ScopeChange, on: date, kinds: Collection[str] = AssessmentKind.values
) -> list[str]:
    """Why the board cannot decide on that day: each assessment missing, unsigned or out of date.

    Involvement and scrutiny is asked for only when somebody has said that it is required.
    """
    held = {assessment.kind: assessment for assessment in change.assessments.all()}
    asked = [kind for kind in AssessmentKind if kind in kinds and (kind in held or kind in ALWAYS)]
    reasons = [_missing(kind, held.get(kind), on) for kind in asked]
    return [reason for reason in reasons if reason]


def _missing(kind: AssessmentKind, assessment: Assessment | None, on: date) -> str:
    name = kind.label[0].lower() + kind.label[1:]
    if assessment is None:
        return f"The {name} is missing."
    if assessment.is_good(on):
        return ""
    if assessment.signed_on and assessment.signed_on > on:
        return f"The {name} is signed on {assessment.signed_on:%-d %B %Y} only."
    if assessment.state == AssessmentState.SIGNED:
        return f"The {name} was valid until {assessment.valid_until:%-d %B %Y} only."
    return f"The {name} is {assessment.get_state_display().lower()}: it must be signed first."
