"""The assessments of a change of scope; one that is further on in Accord is not set back."""

from core.months import add_months
from exchange.compound import AssessmentSaid
from exchange.plans.draft import HEADS, Draft
from exchange.problems import quoted
from exchange.tables import Row
from governance.scope.models import Assessment, AssessmentKind, AssessmentState, ScopeChange

VALID_MONTHS = 12
COLUMNS = {
    "qia": AssessmentKind.QUALITY,
    "eqia": AssessmentKind.EQUALITY,
    "dpia": AssessmentKind.DATA_PROTECTION,
}
STEPS: dict[str, int] = {
    AssessmentState.REQUIRED: 0,
    AssessmentState.IN_PROGRESS: 1,
    AssessmentState.NOT_REQUIRED: 2,
    AssessmentState.SIGNED: 2,
}


def plan_assessments(
    draft: Draft, row: Row, change: ScopeChange, known: dict[str, Assessment]
) -> None:
    """Add what the sheet says of each, or take over what moved on."""
    batch = draft.batch(Assessment)
    for column, kind in COLUMNS.items():
        said = row.get(column, AssessmentSaid)
        if said is None:
            continue
        values = _values(draft, row, column, said)
        found = known.get(kind)
        if found is None:
            batch.add(Assessment(change=change, kind=kind, **values))
            if change.pk:
                draft.changed(
                    "scope_changes", row, column, change.reference, None, row.as_read(column)
                )
            continue
        differences = batch.differences(found, values)
        if not differences:
            continue
        if _is_behind(said, found):
            held = quoted(_shown(found))
            draft.warn(
                row,
                column,
                f"{held}, as Accord has it; the {HEADS['scope_changes', column]} was left",
            )
            continue
        old, new = _shown(found), row.as_read(column)
        draft.changed("scope_changes", row, column, change.reference, old, new)
        for name, (_, value) in differences.items():
            batch.change(found, name, value)


def _values(draft: Draft, row: Row, column: str, said: AssessmentSaid) -> dict[str, object]:
    """A signed assessment is valid for 12 months; who signed may be unknown."""
    signer = None
    if said.signed_by:
        email = said.signed_by.casefold()
        signer = draft.one(draft.people, row, column, email, "the e-mail of a person")
    return {
        "state": said.state,
        "reason": said.reason[:500],
        "signed_on": said.signed_on,
        "signed_by": signer,
        "valid_until": add_months(said.signed_on, VALID_MONTHS) if said.signed_on else None,
    }


def _is_behind(said: AssessmentSaid, found: Assessment) -> bool:
    if STEPS[said.state] != STEPS[found.state]:
        return STEPS[said.state] < STEPS[found.state]
    if said.signed_on and found.signed_on:
        return said.signed_on < found.signed_on or (
            said.signed_on == found.signed_on and not said.signed_by
        )
    return False


def _shown(found: Assessment) -> str:
    if found.signed_on:
        return f"Signed {found.signed_on:%Y-%m-%d}"
    return (
        f"{found.get_state_display()}: {found.reason}"
        if found.reason
        else found.get_state_display()
    )
