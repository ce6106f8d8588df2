"""Pages that show how a proposal would go along a route, before it is submitted."""

import re
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked
from governance.signoff.models import Route, SignOff
from governance.signoff.outlines import Outline, outline_of
from governance.signoff.preview import Proposal, preview
from governance.signoff.route_words import names_in
from governance.signoff.routes import fitting_routes, is_for, terms_of
from governance.signoff.subjects import all_subjects, subject_of
from governance.signoff.views.routes import find_version, versions_of
from records.models import Record

PROPOSAL = re.compile(r"([a-z_]{1,40})-([0-9]{1,18})", re.ASCII)
MOST = 500  # proposals to choose from


@require_GET
def proposal_preview(request: SignedInRequest, slug: str) -> HttpResponse:
    """The way ahead of a proposal: on the route that it runs on, or on the one it would take."""
    partnership = open_partnership(request, slug)
    record = _record(request)
    if record is None:
        return render(request, "signoff/route_preview.html", {"options": _options(request)})
    sign_off = SignOff.objects.about(record).unfinished().first()
    if sign_off:
        running = Outline(sign_off.route["name"], (), stages=terms_of(sign_off))
        return _page(request, record, running, sign_off=sign_off)
    fitting = fitting_routes(subject_of(record).facts(record), partnership)
    outline = outline_of(fitting[0]) if fitting else Outline("", ())
    return _page(request, record, outline, routes=fitting)


@require_GET
def route_preview(request: SignedInRequest, slug: str, route: str, version: int) -> HttpResponse:
    """A proposal on this version of a route, as if it were submitted today."""
    open_partnership(request, slug)
    shown = find_version(versions_of(request, route), version)
    record = _record(request)
    if record is None:
        context = {"route": shown, "options": _options(request, shown.subject_kinds)}
        return render(request, "signoff/route_preview.html", context)
    return _page(request, record, outline_of(shown), route=shown)


def _page(
    request: SignedInRequest,
    record: Record,
    outline: Outline,
    *,
    sign_off: SignOff | None = None,
    route: Route | None = None,
    routes: list[Route] | None = None,
) -> HttpResponse:
    subject, partnership = subject_of(record), request.partnership
    facts = subject.facts(record)
    submitter = sign_off.submitted_by if sign_off else subject.proposer(record)
    proposal = Proposal(record, facts, partnership, submitter, partnership.today(), sign_off)
    seen = preview(proposal, outline.stages, names_in([outline]))
    context = {
        "preview": seen,
        "title": subject.title(record),
        "subject_url": subject.url(record),
        "submitter": submitter,
        "sign_off": sign_off,
        "name": outline.name,
        "route": route,
        "others": (routes or [])[1:],
        "is_not_for": route is not None and not is_for(route, facts),
        "instead": _instead(route, fitting_routes(facts, partnership)) if route else None,
        "options": _options(request, [subject.kind]),
        "chosen": f"{subject.kind}-{record.pk}",
    }
    return render(request, "signoff/route_preview.html", context)


def _instead(route: Route, fitting: list[Route]) -> Route | None:
    """The route that the proposal would take, when it is not this one."""
    if route.slug in {each.slug for each in fitting}:
        return None
    return next(iter(fitting), None)


def _record(request: SignedInRequest) -> Record | None:
    """The proposal that is asked for, if the reader may see it; 404 when not."""
    typed = asked(request.GET, "proposal")
    if not typed:
        return None
    found = PROPOSAL.fullmatch(typed)
    for subject in all_subjects():
        if found and subject.kind == found[1]:
            for record in _seen(request, subject).filter(pk=int(found[2])):
                return record  # type: ignore[no-any-return]
    raise Http404


def _options(request: SignedInRequest, kinds: list[str] | None = None) -> list[tuple[str, str]]:
    """The proposals under way that the reader may choose from."""
    return [
        (f"{subject.kind}-{record.pk}", subject.title(record))
        for subject in all_subjects()
        if kinds is None or subject.kind in kinds
        for record in subject.under_way(_seen(request, subject))[:MOST]
    ]


def _seen(request: SignedInRequest, subject: Any) -> Any:
    rows = subject.model.objects.visible_to(request.user)
    return rows.filter(partnership=request.partnership)
