from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from accounts.http import SignedInRequest
from accounts.models import User
from core.at_once import read_at_once
from governance.scope import policies
from governance.scope.assessing import Assessed, assessed, by_assessment, files_of_assessments
from governance.scope.benefits import measured
from governance.scope.effect import RUNNING
from governance.scope.linked import linked_parts, sum_of
from governance.scope.models import AssessmentKind, ChangeState, ScopeChange, Service
from governance.scope.reading import STATE_COLOURS
from governance.signoff.routes import Terms
from governance.signoff.views.running import subject_context
from records.disclosures import disclosure_of
from records.reading import files_of, files_on
from risks.models import Benefit, Risk


@dataclass(frozen=True)
class HeldUp:
    """A stage that cannot open, and the assessments that it waits for."""

    stage: str
    gaps: list[Assessed]


def change_context(request: SignedInRequest, change: ScopeChange) -> dict[str, Any]:
    """Everything on the page of a change of scope."""
    user, deeds, today = request.user, request.deeds, request.partnership.today()
    change.partnership = request.partnership
    is_draft = change.state == ChangeState.DRAFT
    start = reverse("scope:change-start", args=[request.partnership.slug, change.address])
    running = subject_context(request, change, is_draft=is_draft, start=start)
    sets = _sets(change, user)
    read_at_once(*sets.values())
    assessments = assessed(change, today, sets["assessments"])
    files = by_assessment(sets["shown"])
    parts = linked_parts(change, today, user)
    return {
        **running,
        "change": change,
        "colour": STATE_COLOURS[ChangeState(change.state)],
        "services": sets["services"],
        "benefits": [(benefit, measured(benefit)) for benefit in sets["benefits"]],
        "risks": sets["risks"],
        "partners": sets["partners"],
        "linked": sum_of(change, parts),
        "parts": parts,
        "cannot_adjust": policies.cannot_adjust_links(change, user, deeds),
        "assessments": [(row, files[row.held.pk] if row.held else []) for row in assessments],
        "files": files_of(change, user, deeds, sets["files"]),
        "held_up": _held_up(change, running["terms"], assessments),
        "disclosure": disclosure_of(change),
        "cannot_disclose": policies.cannot_disclose(change, user, deeds),
        "cannot_edit": policies.cannot_edit(change, user, deeds),
        "cannot_start": policies.cannot_start(change, user, deeds),
        "cannot_assess": policies.cannot_assess(change, user, deeds),
    }


def _sets(change: ScopeChange, user: User) -> dict[str, QuerySet[Any]]:
    """What hangs on the change alone, as far as `user` sees it; nothing is read yet."""
    return {
        "services": Service.objects.visible_to(user).filter(scope_changes=change),
        "benefits": Benefit.objects.visible_to(user).filter(scope_changes=change),
        "risks": Risk.objects.visible_to(user).filter(scope_changes=change),
        "partners": change.partners_affected.order_by("name"),
        "assessments": change.assessments.all(),
        "shown": files_of_assessments(change),
        "files": files_on([change]),
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
