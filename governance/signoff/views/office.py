from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from accounts.access import Deeds
from accounts.http import SignedInRequest, open_partnership
from accounts.models import User
from core.dates import full_day
from core.errors import Refused
from core.pages import UNPROCESSABLE
from core.words import lower_first
from governance.signoff import policies, services, stages
from governance.signoff.forms import DeferForm, ExtendForm, ReasonForm
from governance.signoff.models import SignOff, SignOffState
from governance.signoff.own_decisions import whose_governance
from governance.signoff.reading import proof_of_the_end
from governance.signoff.standing import Standing, standing_of
from governance.signoff.subjects import subject_of
from governance.signoff.tracking import due_words, route_steps
from governance.signoff.vacancies import Vacancy, vacancies


@require_GET
def office(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """What the chair, the office or the submitter can do with a running sign-off."""
    open_partnership(request, slug)
    return _page(request, _sign_off(request, pk))


def _page(request: SignedInRequest, sign_off: SignOff, bound: Form | None = None) -> HttpResponse:
    """The page, with what was typed and what is wrong with it in the form that was sent."""
    stage = sign_off.stages.open().select_related("meeting", "body", "sign_off").first()
    standing = standing_of(stage) if stage else None
    user, deeds, why = request.user, request.deeds, "a reason is given"
    returns = not policies.cannot_return(sign_off, standing, user, why, deeds)
    context = {
        "sign_off": sign_off,
        "stage": stage,
        "needed": standing.needed() if standing else "",
        "due": due_words(stage) if stage else "",
        "may_return": returns,
        "may_extend": returns,
        "may_withdraw": not policies.cannot_withdraw(sign_off, user, why, deeds),
        "may_reopen": not policies.cannot_reopen(sign_off, user, deeds),
        "cannot_resubmit": policies.cannot_resubmit(sign_off, user, deeds),
        "may_open": not policies.cannot_open(sign_off, user, [], deeds),
        "vacancies": _vacancies(standing, user, deeds),
        **_forms(bound),
        "wrong": bound,
        "blockers": stages.blockers(sign_off) if sign_off.state == "waiting" else [],
        "subject_url": subject_of(sign_off.record).url(sign_off.record),
        "steps": route_steps(sign_off, user.pk),
        **proof_of_the_end(sign_off, user),
        "governance": whose_governance(sign_off, timezone.localdate()),
    }
    status = UNPROCESSABLE if bound else 200
    return render(request, "signoff/office.html", context, status=status)


def _vacancies(standing: Standing | None, user: User, deeds: Deeds) -> list[Vacancy]:
    """For the office, the places whose holder has left, with who could be asked instead."""
    if standing is None or not policies.is_office(standing.stage.sign_off, user, deeds):
        return []
    return vacancies(standing)


def _forms(bound: Form | None) -> dict[str, Form]:
    """The form of each deed, empty but for the one that was sent."""
    forms: list[Form] = [
        ReasonForm(prefix="return"),
        DeferForm(prefix="defer"),
        ExtendForm(prefix="extend"),
        ReasonForm(prefix="withdraw"),
    ]
    sent = {f"{bound.prefix}_form": bound} if bound else {}
    return {f"{form.prefix}_form": form for form in forms} | sent


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
        return _page(request, sign_off, form)
    given: dict[str, Any] = form.cleaned_data if form else {}
    try:
        service(sign_off, by=request.user, **given)
    except Refused as refusal:
        if form:
            form.add_error(None, str(refusal))
            return _page(request, sign_off, form)
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{done} {_then(sign_off)}".strip())
    return redirect("signoff:office", slug, pk)


def _then(sign_off: SignOff) -> str:
    """What comes next, with its day."""
    now = SignOff.objects.get(pk=sign_off.pk)
    match now.state:
        case SignOffState.RETURNED:
            return f"{now.submitted_by} is told, and can submit it again."
        case SignOffState.DEFERRED if now.deferred_until:
            return f"It is asked again on {full_day(now.deferred_until)}."
        case SignOffState.RUNNING if stage := now.stages.open().first():
            return f"{stage.name}: {lower_first(due_words(stage))}"
    return ""


def _sign_off(request: SignedInRequest, pk: int) -> SignOff:
    seen = SignOff.objects.visible_to(request.user).filter(partnership=request.partnership)
    return get_object_or_404(seen.select_related("partnership", "submitted_by"), pk=pk)
