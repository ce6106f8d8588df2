from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from accounts.http import SignedInRequest
from governance.scope import policies
from governance.scope.assessing import Assessed, assessed, files_by_assessment
from governance.scope.benefits import measured
from governance.scope.effect import RUNNING
from governance.scope.linked import linked_parts, sum_of
from governance.scope.models import AssessmentKind, ChangeState, ScopeChange, Service
from governance.scope.reading import STATE_COLOURS
from governance.signoff.routes import Terms
from governance.signoff.views.running import subject_context
from records.disclosures import disclosure_of
from records.reading import files_of
from risks.models import Benefit, Risk


@dataclass(frozen=True)
class HeldUp:
    """A stage that cannot open, and the assessments that it waits for."""

    stage: str
    gaps: list[Assessed]


def change_context(request: SignedInRequest, change: ScopeChange) -> dict[str, Any]:
    """Everything on the page of a change of scope."""
    user = request.user
    is_draft = change.state == ChangeState.DRAFT
    start = reverse("scope:change-start", args=[request.partnership.slug, change.address])
    running = subject_context(request, change, is_draft=is_draft, start=start)
    today = request.partnership.today()
    assessments = assessed(change, today)
    files = files_by_assessment(assessments)
    parts = linked_parts(change, today, user)
    return {
        **running,
        "change": change,
        "colour": STATE_COLOURS[ChangeState(change.state)],
        "services": Service.objects.visible_to(user).filter(scope_changes=change),
        "benefits": [
            (benefit, measured(benefit))
            for benefit in Benefit.objects.visible_to(user).filter(scope_changes=change)
        ],
        "risks": Risk.objects.visible_to(user).filter(scope_changes=change),
        "partners": change.partners_affected.order_by("name"),
        "linked": sum_of(change, parts),
        "parts": parts,
        "cannot_adjust": policies.cannot_adjust_links(change, user),
        "assessments": [(row, files[row.held.pk] if row.held else []) for row in assessments],
        "files": files_of(change, user),
        "held_up": _held_up(change, running["terms"], assessments),
        "disclosure": disclosure_of(change),
        "cannot_disclose": policies.cannot_disclose(change, user),
        "cannot_edit": policies.cannot_edit(change, user),
        "cannot_start": policies.cannot_start(change, user),
        "cannot_assess": policies.cannot_assess(change, user),
    }


def _held_up(
    change: ScopeChange, terms: tuple[Terms, ...], assessments: list[Assessed]
) -> HeldUp | None:
    """The first stage that assessments keep shut, and which; without a route yet, the board's."""
    if change.state not in (ChangeState.DRAFT, *RUNNING):
        return None
    gaps = [one for one in assessments if one.gap]
    asking = [(stage.name, stage.assessments) for stage in terms]
    for name, kinds in asking or [("The board's stage", tuple(AssessmentKind.values))]:
        if mine := [one for one in gaps if one.kind in kinds]:
            return HeldUp(name, mine)
    return None
