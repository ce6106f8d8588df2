"""The part of a proposal's own page that is about its sign-off; its app's page shows it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from accounts.access import RUN_SIGN_OFFS
from accounts.http import SignedInRequest
from accounts.models import User
from core.addresses import asked
from core.errors import Refused
from governance.signoff.forms import VoteForm
from governance.signoff.models import Decision, Entitlement, SignOff
from governance.signoff.policies import (
    cannot_give_casting_vote,
    cannot_recuse,
    cannot_vote,
    leads,
    own_body_first,
)
from governance.signoff.reading import proof_of_the_end
from governance.signoff.routes import fitting_routes, template_terms, terms_of
from governance.signoff.standing import standing_of
from governance.signoff.subjects import subject_of
from governance.signoff.tracking import due_words, planned_steps, route_steps
from governance.signoff.urgent import taken_of, urgency_of
from records.models import Record


def subject_context(
    request: SignedInRequest, record: Record, *, is_draft: bool, start: str
) -> dict[str, Any]:
    """What `signoff/subject_page.html` shows of any proposal: what is asked, its route, the vote.

    `start` is the address to which a draft is put to sign-off. Routes that fit are equals, among
    which to choose; `terms` are the stages of its sign-off, of a draft those that it would have.
    """
    subject = subject_of(record)
    sign_off = SignOff.objects.about(record).select_related("submitted_by", "partnership").first()
    fitting = fitting_routes(subject.facts(record), request.partnership) if is_draft else []
    ahead = template_terms(fitting[0]) if fitting else ()
    return {
        "subject": record,
        "proposal": f"{subject.kind}-{record.pk}",
        "clause": subject.clause(record, request.user),
        "is_draft": is_draft,
        "start": start,
        "fitting": fitting,
        "terms": terms_of(sign_off) if sign_off else ahead,
        "steps": route_steps(sign_off, request.user.pk) if sign_off else planned_steps(ahead),
        **(running_context(request, sign_off) if sign_off else {}),
    }


def running_context(request: SignedInRequest, sign_off: SignOff) -> dict[str, Any]:
    """What the page of a proposal shows of its sign-off: its stage, its end, the reader's vote."""
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


def start_with(
    request: SignedInRequest, record: Any, start: Callable[..., SignOff]
) -> HttpResponse:
    """Put a draft to sign-off by its app's own deed, on the route asked for; back to its page."""
    try:
        start(record, by=request.user, route=asked(request.POST, "route"))
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{record.reference} is in sign-off.")
    return redirect(subject_of(record).url(record))
