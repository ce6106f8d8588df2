from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership
from core.errors import Refused
from governance.signoff import policies, services
from governance.signoff.forms import AuthorityForm, CastingVoteForm, VoteForm
from governance.signoff.inbox import waiting_for
from governance.signoff.models import Entitlement
from governance.signoff.standing import Standing, standing_of
from governance.signoff.subjects import subject_of
from governance.signoff.tracking import due_words, route_steps

UNPROCESSABLE = 422


@require_http_methods(["GET", "HEAD", "POST"])
def vote(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """What is asked; then what exactly would be signed; then the vote itself."""
    partnership = open_partnership(request, slug)
    place = _place(request, partnership, pk)
    standing = standing_of(place.stage)
    form = VoteForm(
        request.POST or None, rule=standing.rule.kind, initial={"sha256": place.stage.sha256}
    )
    if request.method != "POST":
        return _page(request, "signoff/vote.html", place, standing, form=form)
    if not form.is_valid():
        return _page(request, "signoff/vote.html", place, standing, UNPROCESSABLE, form=form)
    if "back" in request.POST:
        return _page(request, "signoff/vote.html", place, standing, form=form)
    return _sign(request, place, standing, form)


@require_http_methods(["GET", "HEAD", "POST"])
def casting_vote(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Break a tie as chair."""
    partnership = open_partnership(request, slug)
    place = _place(request, partnership, pk)
    standing = standing_of(place.stage)
    form = CastingVoteForm(request.POST or None, initial={"sha256": place.stage.sha256})
    context: dict[str, Any] = {
        "form": form,
        "refusal": policies.cannot_give_casting_vote(place, request.user, standing),
    }
    if request.method == "POST" and form.is_valid():
        try:
            services.give_casting_vote(place, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            context["refusal"] = str(refusal)
        else:
            return redirect("signoff:signed", slug, place.pk)
    status = UNPROCESSABLE if request.method == "POST" else 200
    return _page(request, "signoff/casting_vote.html", place, standing, status, **context)


@require_GET
def signed(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """The receipt: what was said, that it is final in its round, and what comes next."""
    partnership = open_partnership(request, slug)
    place = _place(request, partnership, pk)
    standing = standing_of(place.stage)
    context: dict[str, Any] = {
        "ballot": standing.ballot_of(place, casting=True) or standing.ballot_of(place),
        "needed": standing.needed() if place.stage.is_open else "",
        "next_item": next(iter(waiting_for(request.user, partnership)), None),
    }
    return _page(request, "signoff/signed.html", place, standing, **context)


def _sign(
    request: SignedInRequest, place: Entitlement, standing: Standing, form: VoteForm
) -> HttpResponse:
    """The check page first; with its tick, the deed."""
    signing = "sign" in request.POST
    authority = AuthorityForm(request.POST if signing else None, place=place)
    refusal = policies.cannot_vote(place, request.user, standing) if not signing else ""
    if signing and (form.leaves or authority.is_valid()):
        try:
            _do(request, place, form)
        except Refused as refused:
            refusal = str(refused)
        else:
            return redirect("signoff:signed", request.partnership.slug, place.pk)
    context: dict[str, Any] = {"form": form, "authority": authority, "refusal": refusal}
    status = UNPROCESSABLE if signing or refusal else 200
    return _page(request, "signoff/check.html", place, standing, status, **context)


def _do(request: SignedInRequest, place: Entitlement, form: VoteForm) -> None:
    if form.leaves:
        services.recuse(place, by=request.user)
        messages.success(request, "You have left this item.")
        return
    wish = form.wish
    services.cast_vote(
        place,
        by=request.user,
        vote=wish.vote.value,
        sha256=form.cleaned_data["sha256"],
        reason=wish.reason,
        conditions=wish.conditions,
        pre_commencement=wish.pre_commencement,
    )


def _place(request: SignedInRequest, partnership: Partnership, pk: int) -> Entitlement:
    mine = Entitlement.objects.visible_to(request.user).of(request.user)
    rows = mine.filter(stage__sign_off__partnership=partnership)
    return get_object_or_404(
        rows.select_related(
            "person", "deputy", "organisation", "stage__meeting", "stage__sign_off__submitted_by"
        ),
        pk=pk,
    )


def _page(
    request: SignedInRequest,
    template: str,
    place: Entitlement,
    standing: Standing,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    sign_off = place.stage.sign_off
    subject = subject_of(sign_off.record)
    context = {
        "place": place,
        "stage": place.stage,
        "sign_off": sign_off,
        "clause": subject.clause(sign_off.record, request.user),
        "lines": subject.lines(sign_off.record, sign_off.document, request.user),
        "subject_url": subject.url(sign_off.record),
        "due": due_words(place.stage),
        "refusal": policies.cannot_vote(place, request.user, standing),
        "steps": route_steps(sign_off, request.user.pk),
        **more,
    }
    return render(request, template, context, status=status)
