from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership, User
from core.errors import Refused
from core.numbers import whole_or
from core.pages import UNPROCESSABLE
from governance.signoff import policies, services
from governance.signoff.forms import AuthorityForm, CastingVoteForm, VoteForm
from governance.signoff.handlings import handling_at
from governance.signoff.inbox import waiting_for
from governance.signoff.looks import changes_for, present_version
from governance.signoff.models import Entitlement
from governance.signoff.standing import Standing, standing_of
from governance.signoff.subjects import subject_of
from governance.signoff.tracking import due_words, route_steps
from governance.signoff.urgent import urgency_of

MOST_VERSIONS = 32_767


@require_http_methods(["GET", "HEAD", "POST"])
def vote(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """What is asked; then what exactly would be signed; then the vote itself."""
    partnership = open_partnership(request, slug)
    place = _place(request, partnership, pk)
    standing = standing_of(place.stage)
    form = VoteForm(
        request.POST or None, rule=standing.rule.kind, initial={"sha256": place.stage.sha256}
    )
    if request.method == "POST" and form.is_valid() and "back" not in request.POST:
        if form.leaves:
            return redirect("signoff:leave", slug, place.pk)
        return _sign(request, place, standing, form)
    context = {"form": form, **_text(request, place)}
    status = UNPROCESSABLE if form.errors else 200
    return _page(request, "signoff/vote.html", place, standing, status, **context)


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
        "is_tied": place.stage.is_open and standing.is_tied,
    }
    if request.method == "POST" and form.is_valid():
        try:
            services.give_casting_vote(place, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            context["refusal"] = str(refusal)
        else:
            return redirect("signoff:signed", slug, place.pk)
    status = UNPROCESSABLE if request.method == "POST" else 200
    context |= _text(request, place)
    return _page(request, "signoff/casting_vote.html", place, standing, status, **context)


@require_GET
def signed(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """The receipt: what was said, that it is final in its round, and what comes next."""
    partnership = open_partnership(request, slug)
    place = _place(request, partnership, pk)
    standing = standing_of(place.stage)
    ballot = standing.ballot_of(place, casting=True) or standing.ballot_of(place)
    texts = place.stage.sign_off.versions.filter(sha256=ballot.sha256 if ballot else "")
    context: dict[str, Any] = {
        "ballot": ballot,
        "signed_version": texts.order_by("number").first(),
        "needed": standing.needed() if place.stage.is_open else "",
        "next_item": next(iter(waiting_for(request.user, partnership)), None),
    }
    return _page(request, "signoff/signed.html", place, standing, **context)


def _sign(
    request: SignedInRequest, place: Entitlement, standing: Standing, form: VoteForm
) -> HttpResponse:
    """The check page first; with its tick, the deed."""
    signing = "sign" in request.POST
    moved = form.cleaned_data["sha256"] != place.stage.sign_off.sha256
    if moved and not signing:
        return _moved(request, place, standing, form)
    authority = AuthorityForm(request.POST if signing else None, place=place)
    refusal = "" if signing else _refusal(place, request.user, standing, form)
    if signing and authority.is_valid():
        try:
            _do(request, place, form)
        except Refused as refused:
            if moved:
                return _moved(request, place, standing, form)
            refusal = str(refused)
        else:
            return redirect("signoff:signed", request.partnership.slug, place.pk)
    context: dict[str, Any] = {"form": form, "authority": authority, "refusal": refusal}
    context |= _text(request, place)
    status = UNPROCESSABLE if signing or refusal else 200
    return _page(request, "signoff/check.html", place, standing, status, **context)


def _moved(
    request: SignedInRequest, place: Entitlement, standing: Standing, form: VoteForm
) -> HttpResponse:
    """The text changed while they read: what was chosen is kept, and asked of the new text."""
    posted = request.POST.copy()
    posted["sha256"] = place.stage.sign_off.sha256
    was = place.stage.sign_off.versions.filter(sha256=form.cleaned_data["sha256"]).last()
    context: dict[str, Any] = {
        "form": VoteForm(posted, rule=standing.rule.kind),
        "moved": services.MOVED,
        **_text(request, place, was.number if was else None),
    }
    return _page(request, "signoff/vote.html", place, standing, UNPROCESSABLE, **context)


def _refusal(place: Entitlement, user: User, standing: Standing, form: VoteForm) -> str:
    """Why this vote could not be signed, said before it is."""
    wrong = policies.cannot_vote(place, user, standing)
    return wrong or policies.cannot_vote_so(place, form.wish, timezone.localdate())


def _do(request: SignedInRequest, place: Entitlement, form: VoteForm) -> None:
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
        "subject_url": subject.url(sign_off.record),
        "due": due_words(place.stage),
        "refusal": policies.cannot_vote(place, request.user, standing),
        "may_leave": not policies.cannot_recuse(place, request.user, standing, request.deeds),
        "asked_again": _asked_again(request, place),
        "steps": route_steps(sign_off, request.user.pk),
        "handling": handling_at(place),
        "urgent": urgency_of(sign_off),
        **policies.own_body_first(place, timezone.localdate()),
        **more,
    }
    return render(request, template, context, status=status)


def _text(request: SignedInRequest, place: Entitlement, since: int | None = None) -> dict[str, Any]:
    """The text that is signed, its number, and what changed since the reader last had it."""
    sign_off = place.stage.sign_off
    version = present_version(sign_off)
    changes = changes_for(request.user, sign_off, version, since or _since(request))
    services.look_at(version, by=request.user)
    record = sign_off.record
    return {
        "lines": subject_of(record).lines(record, version.document, request.user),
        "version": version,
        "changes": changes,
        "earlier": range(1, version.number),
    }


def _since(request: SignedInRequest) -> int | None:
    """The version that the reader compares with, from the address."""
    return whole_or(request.GET.get("since", ""), None, most=MOST_VERSIONS)


def _asked_again(request: SignedInRequest, place: Entitlement) -> Entitlement | None:
    """The reader's place in the open stage, when this one has ended."""
    if place.stage.is_open:
        return None
    mine = Entitlement.objects.of(request.user).filter(stage__sign_off=place.stage.sign_off_id)
    return mine.can_vote_now().first()
