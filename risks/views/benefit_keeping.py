"""Pages on which a benefit is added, edited and moved on, and its money said year by year."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db.models import FETCH_RAISE
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from risks.forms.benefits import ProfileForm, StatusForm, YearForm
from risks.models import Benefit, BenefitStatus
from risks.policies import benefits as policies
from risks.services import benefits as services

NAMED = ("workstream", "partnership", "owner")


def open_benefit(request: SignedInRequest, slug: str, reference: str) -> Benefit:
    """The benefit of the address; not found for who may not see it."""
    partnership = open_partnership(request, slug)
    seen = Benefit.objects.visible_to(request.user).filter(partnership=partnership)
    rows = seen.select_related(*NAMED).fetch_mode(FETCH_RAISE)
    return get_object_or_404(rows, at_address(reference))


def veils(request: SignedInRequest) -> bool:
    """Whether counts of few people are not for the reader."""
    return KEEP_REGISTERS not in request.deeds


@require_http_methods(["GET", "HEAD", "POST"])
def benefit_new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Put a benefit on the register."""
    partnership = open_partnership(request, slug)
    refusal = policies.cannot_add(partnership, request.user, request.deeds)
    form = ProfileForm(posted(request), user=request.user, partnership=partnership, benefit=None)
    if not refusal and form.is_valid():
        with refusals_on(form):
            made = services.add_benefit(partnership, form.profile(), by=request.user)
            messages.success(request, f"{made.reference} is on the register, as identified.")
            return redirect("risks:benefit", slug, made.address)
    return _page(request, "risks/benefit_form.html", form, None, refusal)


@require_http_methods(["GET", "HEAD", "POST"])
def benefit_edit(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Change the profile of a benefit."""
    benefit = open_benefit(request, slug, reference)
    refusal = policies.cannot_keep(benefit, request.user, request.deeds)
    form = ProfileForm(
        posted(request),
        user=request.user,
        partnership=benefit.partnership,
        benefit=benefit,
        veil=veils(request),
    )
    if not refusal and form.is_valid():
        with refusals_on(form):
            services.edit_benefit(
                benefit,
                form.profile(),
                by=request.user,
                reason=form.cleaned_data["reason"],
                seen_at=_moment(form.cleaned_data["seen"]),
            )
            messages.success(request, f"{benefit.reference} is saved.")
            return redirect("risks:benefit", slug, benefit.address)
    return _page(request, "risks/benefit_form.html", form, benefit, refusal)


@require_http_methods(["GET", "HEAD", "POST"])
def benefit_status(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Say how far a benefit has come; verify one that somebody else reported."""
    benefit = open_benefit(request, slug, reference)
    moves = list(benefit.moves.select_related("by"))
    refusal = _cannot_move(request, benefit)
    form = StatusForm(posted(request), benefit=benefit)
    if not refusal and form.is_valid():
        with refusals_on(form):
            moved = services.move_status(benefit, by=request.user, **form.cleaned_data)
            said = moved.get_status_display().lower()
            messages.success(request, f"{benefit.reference} is {said}.")
            return redirect("risks:benefit", slug, benefit.address)
    return _page(request, "risks/benefit_status.html", form, benefit, refusal, moves=moves)


@require_http_methods(["GET", "HEAD", "POST"])
def benefit_years(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """What falls in each financial year, apart from the full-year value."""
    benefit = open_benefit(request, slug, reference)
    refusal = policies.cannot_keep(benefit, request.user, request.deeds)
    form = YearForm(posted(request))
    if not refusal and form.is_valid():
        with refusals_on(form):
            services.set_year(benefit, by=request.user, **form.cleaned_data)
            messages.success(request, "The year is saved.")
            return redirect("risks:benefit-years", slug, benefit.address)
    years = list(benefit.years.all())
    return _page(request, "risks/benefit_years.html", form, benefit, refusal, years=years)


def _cannot_move(request: SignedInRequest, benefit: Benefit) -> str:
    """Why the reader may make no move at all: who may not keep it may verify it, in its time."""
    refusal = policies.cannot_keep(benefit, request.user, request.deeds)
    if refusal and benefit.status == BenefitStatus.REALISED:
        return policies.cannot_verify(benefit, request.user, None, request.deeds)
    return refusal


def _moment(typed: str) -> datetime | None:
    try:
        return datetime.fromisoformat(typed)
    except ValueError:
        return None


def _page(
    request: SignedInRequest,
    template: str,
    form: Any,
    benefit: Benefit | None,
    refusal: str,
    **more: Any,
) -> HttpResponse:
    context = {"form": form, "benefit": benefit, "refusal": refusal, **more}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, template, context, status=status)
