"""Pages on which the programme office writes the draft of a route, publishes it or drops it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import RUN_SIGN_OFFS
from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership
from core.errors import Overtaken, Refused
from core.pages import UNPROCESSABLE
from governance.signoff.forms.route_stages import StageForm, stage_as_typed
from governance.signoff.forms.routes import RouteForm, route_as_typed
from governance.signoff.models import Route, StageTemplate
from governance.signoff.outlines import Outline, outline_of
from governance.signoff.policies.route_faults import route_faults
from governance.signoff.route_words import (
    count_words,
    fields_words,
    for_words,
    names_in,
    stage_words,
)
from governance.signoff.routes import Terms
from governance.signoff.services import route_drafts as drafts
from governance.signoff.services import route_versions as versions
from governance.signoff.services.route_drafts import GONE, Faulty
from governance.signoff.views.route_conflict import Seen, conflict, lock_of
from governance.signoff.views.routes import versions_of

LIST = "signoff:routes"
FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
def route_new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Begin a route from nothing."""
    partnership = _open_to_write(request, slug)
    form = RouteForm(request.POST or None, initial={"reminder_days": "3, 1"})
    if request.method == "POST" and form.is_valid():
        try:
            route = drafts.create_route(partnership, form.outline, by=request.user)
        except Faulty as faulty:
            form.add_faults(faulty.faults)
        else:
            messages.success(request, f"{route.name} is a draft. Add its stages.")
            return redirect("signoff:route-edit", slug, route.slug)
    return _form_page(request, "signoff/route_form.html", form)


@require_http_methods(FORM)
def route_edit(request: SignedInRequest, slug: str, route: str) -> HttpResponse:
    """The draft with its stages and what must be mended; a POST begins one."""
    partnership = _open_to_write(request, slug)
    if request.method == "POST":
        drafts.start_draft(versions_of(request, route)[0], by=request.user)
        return redirect("signoff:route-edit", slug, route)
    draft = _draft(request, route)
    if draft is None:
        return _no_draft(request, route)
    outline = outline_of(draft)
    names = names_in([outline])
    templates = draft.stages.all()
    words = [stage_words(terms, names) for terms in outline.stages]
    context = {
        "route": draft,
        "is_for": for_words(outline),
        "material": fields_words(outline.material_fields),
        "count": count_words(len(words)),
        "stages": list(zip(templates, words, strict=True)),
        "faults": route_faults(outline, partnership, partnership.today(), draft.slug),
        "has_earlier": draft.version > 1,
        **lock_of(draft, outline),
    }
    return render(request, "signoff/route_edit.html", context)


@require_http_methods(FORM)
def route_about(request: SignedInRequest, slug: str, route: str) -> HttpResponse:
    """The draft's name, and what it is for."""
    _open_to_write(request, slug)
    draft = _draft(request, route)
    if draft is None:
        return _no_draft(request, route)
    form = RouteForm(request.POST or None, initial=route_as_typed(draft))

    def save(edition: int) -> None:
        drafts.describe_route(draft, form.outline, edition=edition, by=request.user)

    def mine(now: Route) -> Outline:
        return replace(form.outline, stages=outline_of(now).stages)

    return _save(request, draft, form, save, mine, "signoff/route_form.html")


@require_http_methods(FORM)
def route_stage(
    request: SignedInRequest, slug: str, route: str, stage: int | None = None
) -> HttpResponse:
    """One stage of the draft: a new one at its end, or one that is there."""
    _open_to_write(request, slug)
    draft = _draft(request, route)
    if draft is None:
        return _no_draft(request, route)
    template = draft.stages.filter(pk=stage).first() if stage is not None else None
    if stage is not None and template is None and request.method != "POST":
        raise Http404
    form = StageForm(
        request.POST or None,
        initial=stage_as_typed(template) if template else {},
        route=draft,
        partnership=request.partnership,
    )

    def save(edition: int) -> None:
        drafts.save_stage(draft, form.terms, stage=stage, edition=edition, by=request.user)

    def mine(now: Route) -> Outline:
        return _with_stage(now, form.terms, stage)

    return _save(request, draft, form, save, mine, "signoff/route_stage_form.html", template)


@require_POST
def route_stage_move(request: SignedInRequest, slug: str, route: str, stage: int) -> HttpResponse:
    up = request.POST.get("to") == "up"

    def move(draft: Route, edition: int) -> None:
        drafts.move_stage(draft, stage, up=up, edition=edition, by=request.user)

    return _deed(request, slug, route, move, "The stage is moved.")


@require_POST
def route_stage_remove(request: SignedInRequest, slug: str, route: str, stage: int) -> HttpResponse:
    def remove(draft: Route, edition: int) -> None:
        drafts.remove_stage(draft, stage, edition=edition, by=request.user)

    return _deed(request, slug, route, remove, "The stage is removed.")


@require_POST
def route_publish(request: SignedInRequest, slug: str, route: str) -> HttpResponse:
    def publish(draft: Route, edition: int) -> None:
        versions.publish_route(draft, edition=edition, by=request.user)

    done = "It is published: new sign-offs take it. Those that run keep their own copy."
    return _deed(request, slug, route, publish, done)


@require_POST
def route_discard(request: SignedInRequest, slug: str, route: str) -> HttpResponse:
    def discard(draft: Route, edition: int) -> None:
        drafts.discard_draft(draft, edition=edition, by=request.user)

    return _deed(request, slug, route, discard, "The draft is discarded.")


@require_POST
def route_retire(request: SignedInRequest, slug: str, route: str) -> HttpResponse:
    """Take a route out of use."""
    _open_to_write(request, slug)
    every = versions_of(request, route)
    published = [each for each in every if not each.is_draft]
    try:
        versions.retire_route(published[0] if published else every[0], by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "The route is retired: nothing new takes it.")
    return redirect("signoff:route", slug, route)


def _open_to_write(request: SignedInRequest, slug: str) -> Partnership:
    """The partnership, for the office alone: to everybody else these pages do not exist."""
    partnership = open_partnership(request, slug)
    if RUN_SIGN_OFFS not in request.deeds:
        raise Http404
    return partnership


def _draft(request: SignedInRequest, route: str) -> Route | None:
    return next((each for each in versions_of(request, route) if each.is_draft), None)


def _no_draft(request: SignedInRequest, route: str) -> HttpResponse:
    messages.error(
        request, "There is no draft of this route now: somebody published or dropped it."
    )
    return redirect("signoff:route", request.partnership.slug, route)


def _save(
    request: SignedInRequest,
    draft: Route,
    form: RouteForm | StageForm,
    save: Callable[[int], None],
    mine: Callable[[Route], Outline],
    template: str,
    stage: StageTemplate | None = None,
) -> HttpResponse:
    """Save what was typed over the edition that was seen, or say why not."""
    slug = request.partnership.slug
    sent = Seen.of(request)
    if request.method == "POST" and form.is_valid():
        try:
            save(sent.edition)
        except Overtaken as overtaken:
            gone = str(overtaken) == GONE
            action = reverse("signoff:route-stage-new", args=[slug, draft.slug]) if gone else ""
            return conflict(request, draft, mine=mine, action=action)
        except Faulty as faulty:
            form.add_faults(faulty.faults)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The draft is saved.")
            return redirect("signoff:route-edit", slug, draft.slug)
    lock = {"edition": sent.edition, "seen": sent.sealed} if form.is_bound else lock_of(draft)
    return _form_page(request, template, form, route=draft, stage=stage, **lock)


def _form_page(
    request: SignedInRequest, template: str, form: RouteForm | StageForm, **context: Any
) -> HttpResponse:
    status = UNPROCESSABLE if form.errors else 200
    return render(request, template, {"form": form, **context}, status=status)


def _deed(
    request: SignedInRequest,
    slug: str,
    route: str,
    act: Callable[[Route, int], None],
    done: str,
) -> HttpResponse:
    """Do what a button says over the edition that was seen, or say why not."""
    _open_to_write(request, slug)
    draft = _draft(request, route)
    if draft is None:
        return _no_draft(request, route)
    try:
        act(draft, Seen.of(request).edition)
    except Overtaken:
        return conflict(request, draft)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    left = Route.objects.filter(partnership=request.partnership, slug=route)
    if left.filter(is_draft=True).exists():
        return redirect("signoff:route-edit", slug, route)
    return redirect("signoff:route", slug, route) if left.exists() else redirect(LIST, slug)


def _with_stage(now: Route, terms: Terms, stage: int | None) -> Outline:
    """The draft as it is now, but with this stage as it was typed."""
    outline = outline_of(now)
    stages = list(outline.stages)
    places = [each.pk for each in now.stages.all()]
    at = places.index(stage) if stage in places else len(stages)
    written = replace(drafts.as_decided(now, terms), number=at + 1)
    return replace(outline, stages=(*stages[:at], written, *stages[at + 1 :]))
