"""Proposing a change of scope, editing it, and putting it to sign-off."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from accounts.models import Organisation, Partnership, User
from core.deeds import deed
from core.errors import Refused
from core.numbering import next_reference
from governance.scope import policies
from governance.scope.effect import propose_again
from governance.scope.models import ChangeKind, ChangeState, ScopeChange, Service
from governance.scope.services.disclosing import disclose
from governance.signoff.models import Route, SignOff
from governance.signoff.policies import Urgency
from governance.signoff.revisions import Revision
from governance.signoff.routes import fitting_routes
from governance.signoff.services import (
    ensure_default_routes,
    foresee_revision,
    revising,
    submit_for_sign_off,
)
from governance.signoff.subjects import subject_of
from governance.signoff.texts import keep_what_others_wrote, text_of
from records.disclosures import Disclosure
from risks.models import Benefit, Risk
from workstreams.models import Workstream

ROUTE = "scope-change"


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
    without_benefit: str = ""
    benefits: Sequence[Benefit] = ()
    risks: Sequence[Risk] = ()


def propose_scope_change(
    proposal: Proposal, *, by: User, disclosure: Disclosure | None = None
) -> ScopeChange:
    """Write a draft under the next reference; the office may say at once who sees it."""
    partnership = proposal.workstream.partnership
    with deed("proposed", proposal.workstream, by=by):
        if wrong := policies.cannot_propose(proposal.workstream, by):
            raise Refused(wrong)
        if disclosure and (wrong := policies.cannot_classify(partnership, by)):
            raise Refused(wrong)
        change = ScopeChange(
            partnership=partnership,
            reference=_next_reference(partnership),
            proposed_by=by,
        )
        _write(change, proposal, by)
        if disclosure:
            disclose(change, disclosure)
    return change


def edit_scope_change(
    change: ScopeChange, proposal: Proposal, *, by: User, text: str = ""
) -> ScopeChange:
    """Change a draft, what was returned, or what is in sign-off: its text is then put again.

    `text` is the SHA-256 of the text that the editor had before them; Overtaken when a draft says
    something else by now.
    """
    with deed("edited", change, by=by), revising(change, by=by, text=text):
        return _edit(change, proposal, by, text)


def foresee_text(change: ScopeChange, proposal: Proposal, *, by: User) -> dict[str, Any]:
    """What a draft would say after that edit: it is made, read, and undone."""
    with deed("looked ahead", change, by=by):
        found = text_of(_edit(change, proposal, by))
        transaction.set_rollback(True)
    return found


def foresee_edit(
    change: ScopeChange, proposal: Proposal, *, by: User, text: str = ""
) -> Revision | None:
    """What that edit would do to the sign-off: it is made, looked at, and undone."""
    with deed("looked ahead", change, by=by):
        with revising(change, by=by, text=text):
            found = foresee_revision(_edit(change, proposal, by))
        transaction.set_rollback(True)
    return found


def _edit(change: ScopeChange, proposal: Proposal, by: User, text: str = "") -> ScopeChange:
    change = ScopeChange.objects.select_for_update().get(pk=change.pk)
    wrong = policies.cannot_edit(change, by)
    if wrong := wrong or policies.cannot_move(change, proposal.workstream, by):
        raise Refused(wrong)
    if change.state in (ChangeState.DRAFT, ChangeState.RETURNED):
        keep_what_others_wrote(change, text)
    was_proposed = list(change.services.all()) if _proposes(change) else []
    _write(change, proposal, by)
    if wrong := policies.cannot_keep_from_asked(change):
        raise Refused(wrong)
    if was_proposed or _proposes(change):
        about = {*was_proposed, *change.services.all()}
        propose_again(about, change, change.partnership.today())
    return change


def start_sign_off(change: ScopeChange, *, by: User, route: str = "") -> SignOff:
    """Put a draft on the partnership's route for such a change; `route` names one of equals."""
    with deed("put to sign-off", change, by=by):
        change = _startable(change, by)
        found = _chosen(change, route)
        if found is None:
            raise Refused("There is no such route for this change.")
        return submit_for_sign_off(change, route=found, by=by)


def start_urgently(
    change: ScopeChange,
    *,
    reason: str,
    consulted: str,
    by: User,
    people: Iterable[User] = (),
    route: str = "",
) -> SignOff:
    """Put a draft to the chair alone, saying why it cannot wait and who was consulted.

    `people` are members of the partnership, `consulted` names others and what they all said.

    Whoever may start its sign-off may do so: the chair judges the urgency with the change itself,
    and the body ratifies. Refused without an urgent route in use, or without a chair.
    """
    urgency = Urgency.of(reason, consulted, people)
    with deed("put to the chair urgently", change, by=by, why=urgency.reason):
        change = _startable(change, by)
        found = _chosen(change, route, is_urgent=True)
        if found is None:
            raise Refused(policies.NO_URGENT_ROUTE)
        return submit_for_sign_off(change, route=found, by=by, urgency=urgency)


def _startable(change: ScopeChange, by: User) -> ScopeChange:
    """The change, locked, when that person may put it to sign-off and there are routes."""
    change = ScopeChange.objects.select_for_update().get(pk=change.pk)
    if wrong := policies.cannot_start(change, by):
        raise Refused(wrong)
    if not ensure_default_routes(change.partnership, by=by):
        raise Refused("There is no partnership board yet to decide a change of scope.")
    if wrong := policies.cannot_keep_from_asked(change):
        raise Refused(wrong)
    return change


def _chosen(change: ScopeChange, slug: str, *, is_urgent: bool = False) -> Route | None:
    """The route for such a change; the one named, when several are for it alike."""
    facts = subject_of(change).facts(change)
    fitting = fitting_routes(facts, change.partnership, is_urgent=is_urgent)
    return next((route for route in fitting if not slug or route.slug == slug), None)


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
    change.without_benefit = proposal.without_benefit
    change.save()
    services = change.services.exclude(pk__in=Service.objects.visible_to(by).values("pk"))
    benefits = change.benefits.exclude(pk__in=Benefit.objects.visible_to(by).values("pk"))
    risks = change.risks.exclude(pk__in=Risk.objects.visible_to(by).values("pk"))
    change.services.set([*proposal.services, *services])
    change.partners_affected.set(proposal.partners_affected)
    change.benefits.set([*proposal.benefits, *benefits])
    change.risks.set([*proposal.risks, *risks])


def _proposes(change: ScopeChange) -> bool:
    """Whether services are proposed on its account: it came back from a sign-off to be reworked."""
    return change.kind == ChangeKind.BRING_IN and change.state == ChangeState.RETURNED


def _next_reference(partnership: Partnership) -> str:
    """The number after the highest; the partnership's row is locked while it is taken."""
    Partnership.objects.select_for_update().get(pk=partnership.pk)
    return next_reference(ScopeChange.objects.filter(partnership=partnership), "SC")
