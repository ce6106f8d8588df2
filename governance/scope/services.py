"""The verbs of scope: propose, edit, assess, put to sign-off, bring into effect."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from accounts.models import Organisation, Partnership, User
from core.deeds import deed
from core.errors import Refused
from core.months import add_months
from governance.scope import policies
from governance.scope.effect import BINDING, make_effective
from governance.scope.models import Assessment, AssessmentState, ScopeChange, Service
from governance.signoff.models import Route, SignOff
from governance.signoff.services import ensure_default_routes, submit_for_sign_off
from risks.models import Benefit, Risk
from workstreams.models import Workstream

ROUTE = "scope-change"
VALID_MONTHS = 12


@dataclass(frozen=True)
class Proposal:
    """What a change of scope says; money in pounds."""

    name: str
    kind: str
    workstream: Workstream
    level: str
    effective_on: date
    services: Sequence[Service]
    partners_affected: Sequence[Organisation]
    whole_life_value: Decimal | None = None
    population: str = ""
    co_production: str = ""
    benefits: Sequence[Benefit] = ()
    risks: Sequence[Risk] = ()


def propose_scope_change(proposal: Proposal, *, by: User) -> ScopeChange:
    """Write a draft under the next reference of its partnership."""
    partnership = proposal.workstream.partnership
    with deed("proposed", proposal.workstream, by=by):
        if wrong := policies.cannot_propose(proposal.workstream, by):
            raise Refused(wrong)
        change = ScopeChange(
            partnership=partnership,
            reference=_next_reference(partnership),
            proposed_by=by,
        )
        _write(change, proposal, by)
    return change


def edit_scope_change(change: ScopeChange, proposal: Proposal, *, by: User) -> ScopeChange:
    """Change a draft, or a change returned for rework."""
    with deed("edited", change, by=by):
        change = ScopeChange.objects.select_for_update().get(pk=change.pk)
        wrong = policies.cannot_edit(change, by)
        if wrong := wrong or policies.cannot_move(change, proposal.workstream, by):
            raise Refused(wrong)
        _write(change, proposal, by)
    return change


def start_sign_off(change: ScopeChange, *, by: User) -> SignOff:
    """Put a draft on the partnership's route for changes of scope."""
    with deed("put to sign-off", change, by=by):
        change = ScopeChange.objects.select_for_update().get(pk=change.pk)
        if wrong := policies.cannot_start(change, by):
            raise Refused(wrong)
        routes = ensure_default_routes(change.partnership, by=by)
        if not any(route.slug == ROUTE for route in routes):
            raise Refused("There is no partnership board yet to decide a change of scope.")
        route = Route.objects.filter(partnership=change.partnership).newest(ROUTE)
        return submit_for_sign_off(change, route=route, by=by)


def record_assessment(
    change: ScopeChange,
    *,
    kind: str,
    state: str,
    by: User,
    reason: str = "",
    signed_on: date | None = None,
    valid_until: date | None = None,
) -> Assessment:
    """Record where an assessment stands; signed, it is valid for 12 months or as said."""
    with deed("recorded an assessment", change, by=by):
        change = ScopeChange.objects.select_for_update().get(pk=change.pk)
        on = change.partnership.today()
        wrong = policies.cannot_assess(change, by)
        if wrong := wrong or policies.cannot_record_assessment(
            state, reason, signed_on, valid_until, on
        ):
            raise Refused(wrong)
        signed = state == AssessmentState.SIGNED
        assessment, _ = Assessment.objects.update_or_create(
            change=change,
            kind=kind,
            defaults={
                "state": state,
                "reason": reason,
                "signed_on": signed_on if signed else None,
                "signed_by": by if signed else None,
                "valid_until": _valid_until(signed_on, valid_until) if signed else None,
            },
        )
    return assessment


def due_changes() -> list[int]:
    """Numbers of the approved changes whose day has come on their partnership's today."""
    approved = ScopeChange.objects.filter(state__in=BINDING, takes_effect_on__isnull=False)
    return [
        change.pk
        for change in approved.select_related("partnership")
        if change.takes_effect_on and change.takes_effect_on <= change.partnership.today()
    ]


def bring_into_effect(change_id: int) -> ScopeChange:
    """An approved change's day has come; doing it again changes nothing."""
    change = ScopeChange.objects.get(pk=change_id)
    with deed("came into effect", change, by=None):
        change = ScopeChange.objects.select_for_update().get(pk=change_id)
        if change.state in BINDING:
            make_effective(change)
    return change


def _write(change: ScopeChange, proposal: Proposal, by: User) -> None:
    """Links to records that `by` may not see, and so could not choose, stay as they are."""
    change.name = proposal.name
    change.kind = proposal.kind
    change.workstream = proposal.workstream
    change.level = proposal.level
    change.effective_on = proposal.effective_on
    change.whole_life_value = proposal.whole_life_value
    change.population = proposal.population
    change.co_production = proposal.co_production
    change.save()
    services = change.services.exclude(pk__in=Service.objects.visible_to(by).values("pk"))
    benefits = change.benefits.exclude(pk__in=Benefit.objects.visible_to(by).values("pk"))
    risks = change.risks.exclude(pk__in=Risk.objects.visible_to(by).values("pk"))
    change.services.set([*proposal.services, *services])
    change.partners_affected.set(proposal.partners_affected)
    change.benefits.set([*proposal.benefits, *benefits])
    change.risks.set([*proposal.risks, *risks])


def _next_reference(partnership: Partnership) -> str:
    """The number after the highest; the partnership's row is locked while it is taken."""
    Partnership.objects.select_for_update().get(pk=partnership.pk)
    taken = ScopeChange.objects.filter(partnership=partnership, reference__startswith="SC")
    numbers = [reference[2:] for reference in taken.values_list("reference", flat=True)]
    return f"SC{max([int(n) for n in numbers if n.isdigit()], default=0) + 1:02}"


def _valid_until(signed_on: date | None, valid_until: date | None) -> date | None:
    return valid_until or (add_months(signed_on, VALID_MONTHS) if signed_on else None)
