from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from accounts.http import SignedInRequest, open_partnership
from core.errors import Refused
from governance.signoff import policies, services, stages
from governance.signoff.forms import DeferForm, ExtendForm, ReasonForm
from governance.signoff.models import SignOff
from governance.signoff.standing import standing_of
from governance.signoff.subjects import subject_of
from governance.signoff.tracking import due_words, route_steps


@require_GET
def office(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """What the chair, the office or the submitter can do with a running sign-off."""
    open_partnership(request, slug)
    sign_off = _sign_off(request, pk)
    stage = sign_off.stages.open().select_related("meeting", "sign_off").first()
    standing = standing_of(stage) if stage else None
    user, why = request.user, "a reason is given"
    returns = not policies.cannot_return(sign_off, standing, user, why)
    context = {
        "sign_off": sign_off,
        "stage": stage,
        "needed": standing.needed() if standing else "",
        "due": due_words(stage) if stage else "",
        "may_return": returns,
        "may_extend": returns and not policies.cannot_extend(sign_off, standing, user, why),
        "may_withdraw": not policies.cannot_withdraw(sign_off, user, why),
        "may_reopen": not policies.cannot_reopen(sign_off, user),
        "may_resubmit": not policies.cannot_resubmit(sign_off, user),
        "may_open": not policies.cannot_open(sign_off, user, []),
        "return_form": ReasonForm(prefix="return"),
        "defer_form": DeferForm(prefix="defer"),
        "extend_form": ExtendForm(prefix="extend"),
        "withdraw_form": ReasonForm(prefix="withdraw"),
        "blockers": stages.blockers(sign_off) if sign_off.state == "waiting" else [],
        "subject_url": subject_of(sign_off.record).url(sign_off.record),
        "steps": route_steps(sign_off, user.pk),
    }
    return render(request, "signoff/office.html", context)


@require_POST
def office_return(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    form = ReasonForm(request.POST, prefix="return")
    return _deed(request, slug, pk, services.return_for_rework, "Returned for rework.", form)


@require_POST
def office_defer(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    form = DeferForm(request.POST, prefix="defer")
    return _deed(request, slug, pk, services.defer, "Deferred.", form)


@require_POST
def office_extend(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    form = ExtendForm(request.POST, prefix="extend")
    return _deed(request, slug, pk, services.extend_deadline, "The deadline is extended.", form)


@require_POST
def office_withdraw(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    form = ReasonForm(request.POST, prefix="withdraw")
    return _deed(request, slug, pk, services.withdraw, "Withdrawn.", form)


@require_POST
def office_reopen(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    return _deed(request, slug, pk, services.begin_new_round, "A new round has begun.")


@require_POST
def office_open(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    return _deed(request, slug, pk, services.open_waiting_stage, "The stage is open.")


@require_POST
def office_resubmit(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    return _deed(request, slug, pk, services.resubmit, "Submitted again, as a new round.")


def _deed(
    request: SignedInRequest,
    slug: str,
    pk: int,
    service: Callable[..., SignOff],
    done: str,
    form: Form | None = None,
) -> HttpResponse:
    open_partnership(request, slug)
    sign_off = _sign_off(request, pk)
    if form and not form.is_valid():
        messages.error(request, _first_error(form))
        return redirect("signoff:office", slug, pk)
    given: dict[str, Any] = form.cleaned_data if form else {}
    try:
        service(sign_off, by=request.user, **given)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    return redirect("signoff:office", slug, pk)


def _sign_off(request: SignedInRequest, pk: int) -> SignOff:
    seen = SignOff.objects.visible_to(request.user).filter(partnership=request.partnership)
    return get_object_or_404(seen.select_related("partnership", "submitted_by"), pk=pk)


def _first_error(form: Form) -> str:
    return str(next(iter(form.errors.values()))[0])
