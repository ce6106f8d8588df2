from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from accounts.access import RUN_SIGN_OFFS
from accounts.http import SignedInRequest
from accounts.models import User
from governance.scope import policies
from governance.scope.assessing import Assessed, assessed, files_by_assessment
from governance.scope.benefits import measured
from governance.scope.disclosure import disclosure_of
from governance.scope.effect import RUNNING
from governance.scope.linked import linked_parts, sum_of
from governance.scope.models import AssessmentKind, ChangeState, ScopeChange, Service
from governance.scope.reading import STATE_COLOURS
from governance.signoff.forms import VoteForm
from governance.signoff.models import Decision, Entitlement, Route, SignOff
from governance.signoff.policies import (
    cannot_give_casting_vote,
    cannot_recuse,
    cannot_vote,
    leads,
    own_body_first,
)
from governance.signoff.reading import proof_of_the_end
from governance.signoff.routes import Terms, fitting_routes, template_terms, terms_of
from governance.signoff.standing import standing_of
from governance.signoff.subjects import subject_of
from governance.signoff.tracking import due_words, planned_steps, route_steps
from governance.signoff.urgent import taken_of, urgency_of
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
    sign_off = SignOff.objects.about(change).select_related("submitted_by", "partnership").first()
    today = request.partnership.today()
    fitting = _fitting(change)
    terms = _terms(sign_off, fitting)
    assessments = assessed(change, today)
    files = files_by_assessment(assessments)
    parts = linked_parts(change, today, user)
    return {
        "change": change,
        "colour": STATE_COLOURS[ChangeState(change.state)],
        "clause": subject_of(change).clause(change, user),
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
        "held_up": _held_up(change, terms, assessments),
        "disclosure": disclosure_of(change),
        "cannot_disclose": policies.cannot_disclose(change, user),
        "cannot_edit": policies.cannot_edit(change, user),
        "fitting": fitting,
        "cannot_start": policies.cannot_start(change, user),
        "cannot_assess": policies.cannot_assess(change, user),
        "steps": route_steps(sign_off, user.pk) if sign_off else planned_steps(terms),
        **(_running(request, sign_off) if sign_off else {}),
    }


def _running(request: SignedInRequest, sign_off: SignOff) -> dict[str, Any]:
    user = request.user
    seen = Decision.objects.visible_to(user).filter(sign_off=sign_off)
    stage = sign_off.stages.open().select_related("meeting", "sign_off__submitted_by").first()
    decision = seen.select_related("body").first()
    context: dict[str, Any] = {
        **({} if decision else proof_of_the_end(sign_off, user)),
        "sign_off": sign_off,
        "stage": stage,
        "decision": decision,
        "conditions": sign_off.conditions.all(),
        "runs_it": sign_off.is_unfinished and _runs(request, sign_off),
        "urgent": urgency_of(sign_off),
        "taken": taken_of(sign_off),
    }
    if stage:
        standing = standing_of(stage)
        place = _place(standing.entitlements, user)
        context |= {"needed": standing.needed(), "due": due_words(stage), "place": place}
        context["runs_it"] |= leads(standing, user)
        if place:
            context |= own_body_first(place, timezone.localdate())
            context["refusal"] = cannot_vote(place, user, standing)
            context["may_leave"] = not cannot_recuse(place, user, standing, request.deeds)
            context["breaks_tie"] = not cannot_give_casting_vote(place, user, standing)
            context["form"] = VoteForm(rule=standing.rule.kind, initial={"sha256": stage.sha256})
    return context


def _place(places: tuple[Entitlement, ...], user: User) -> Entitlement | None:
    """The reader's own place first, then one they deputise for."""
    own = [place for place in places if place.person_id == user.pk]
    return next(iter([*own, *[place for place in places if place.deputy_id == user.pk]]), None)


def _runs(request: SignedInRequest, sign_off: SignOff) -> bool:
    return RUN_SIGN_OFFS in request.deeds or sign_off.submitted_by_id == request.user.pk


def _fitting(change: ScopeChange) -> list[Route]:
    """The routes that a draft may take: more than one are equals, among which to choose."""
    if change.state != ChangeState.DRAFT:
        return []
    return fitting_routes(subject_of(change).facts(change), change.partnership)


def _terms(sign_off: SignOff | None, fitting: list[Route]) -> tuple[Terms, ...]:
    """The stages of its sign-off; of a draft, those that it would have."""
    if sign_off:
        return terms_of(sign_off)
    return template_terms(fitting[0]) if fitting else ()


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
