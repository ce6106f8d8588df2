from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.errors import Refused
from core.forms import refusals_on
from core.numbers import whole_or
from core.pages import UNPROCESSABLE, posted
from governance.reporting import policies, services
from governance.reporting.forms import CloseForm, DecisionForm, ExceptionForm, exception_as_typed
from governance.reporting.views.exceptions import exception_context, open_exception
from milestones.models import Milestone

PAGE = "reporting/exception.html"


@require_POST
def exception_start(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Begin the report on a milestone."""
    partnership = open_partnership(request, slug)
    seen = Milestone.objects.visible_to(request.user).filter(partnership=partnership)
    milestone = get_object_or_404(seen, at_address(reference))
    try:
        report = services.start_exception(milestone, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("reporting:exceptions", slug)
    return redirect("reporting:exception-edit", slug, report.address)


@require_http_methods(["GET", "HEAD", "POST"])
def exception_edit(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Write a draft; what another wrote meanwhile stays, and a clash shows both."""
    report = open_exception(request, slug, reference)
    form = ExceptionForm(
        posted(request),
        user=request.user,
        partnership=request.partnership,
        initial=exception_as_typed(report),
    )
    if form.is_valid():
        with refusals_on(form):
            try:
                services.save_exception(
                    report, form.typed, seen=form.cleaned_data["seen"], by=request.user
                )
            except services.ChangedMeanwhile as clash:
                return _clash(request, clash)
            messages.success(request, "The draft is saved.")
            return redirect("reporting:exception", slug, report.address)
    return _form(request, report, form)


@require_POST
def exception_raise(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Put a report to its body."""
    report = open_exception(request, slug, reference)
    seen = whole_or(request.POST.get("seen", ""), -1, most=2**31 - 1)
    try:
        services.raise_exception(report, seen=seen, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{report.reference} is raised. The programme office is told.")
    return redirect("reporting:exception", slug, report.address)


@require_POST
def exception_decide(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Record what was decided."""
    report = open_exception(request, slug, reference)
    form = DecisionForm(request.POST, user=request.user, partnership=request.partnership)
    if form.is_valid():
        with refusals_on(form):
            services.decide_exception(report, form.answer, by=request.user)
            messages.success(request, f"What was decided on {report.reference} is recorded.")
            return redirect("reporting:exception", slug, report.address)
    context = exception_context(request, report) | {"decision_form": form, "form": form}
    return render(request, PAGE, context, status=UNPROCESSABLE)


@require_POST
def exception_close(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Close a report with a reason."""
    report = open_exception(request, slug, reference)
    form = CloseForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            services.close_exception(report, reason=form.cleaned_data["reason"], by=request.user)
            messages.success(request, f"{report.reference} is closed.")
            return redirect("reporting:exception", slug, report.address)
    context = exception_context(request, report) | {"close_form": form, "form": form}
    return render(request, PAGE, context, status=UNPROCESSABLE)


def _clash(request: SignedInRequest, clash: services.ChangedMeanwhile) -> HttpResponse:
    """The form again with what both wrote: nothing is saved until the reader has chosen."""
    report = clash.report
    written = clash.merged.values
    initial = {**written, "options": "\n".join(written["options"]), "seen": report.edits}
    again = ExceptionForm(user=request.user, partnership=request.partnership, initial=initial)
    theirs = [(again[name], _shown(getattr(report, name))) for name in clash.merged.clashes]
    return _form(request, report, again, clash=str(clash), theirs=theirs)


def _shown(value: Any) -> str:
    return "\n".join(value) if isinstance(value, list) else str(value or "nothing")


def _form(request: SignedInRequest, report: Any, form: ExceptionForm, **more: Any) -> HttpResponse:
    context = {
        "report": report,
        "milestone": report.milestone,
        "form": form,
        "refusal": policies.cannot_edit_exception(report, request.user, request.deeds),
        **more,
    }
    status = UNPROCESSABLE if form.errors or more else 200
    return render(request, "reporting/exception_edit.html", context, status=status)
