"""Pages on which figures of a benefit are recorded and corrected, and its chart is set."""

from typing import Any

from django.contrib import messages
from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.http import SignedInRequest
from core.addresses import asked
from core.errors import Refused
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from core.spreadsheets import download
from risks.benefit_exporting import figures_table
from risks.figures_shown import figures_shown
from risks.forms.measurements import (
    CorrectionForm,
    FigureForm,
    RebaseForm,
    TableForm,
    TargetForm,
)
from risks.measurement_rules import parse_period
from risks.models import Benefit, Correction, Measurement
from risks.policies import benefits as policies
from risks.services import measurements as services
from risks.views.benefit_keeping import open_benefit, veils

REBASE, TARGET = "rebase", "target"


@require_http_methods(["GET", "HEAD", "POST"])
def benefit_measurements(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Every figure of a benefit with its corrections, and a box for the next one."""
    benefit = open_benefit(request, slug, reference)
    form = FigureForm(posted(request), benefit=benefit)
    if form.is_valid():
        with refusals_on(form):
            made = services.record_measurement(benefit, form.figure(), by=request.user)
            messages.success(request, f"{made.period:%b %Y} is recorded.")
            return redirect("risks:benefit-measurements", slug, benefit.address)
    rows = figures_shown(_with_corrections(benefit), benefit.unit, veil=veils(request))
    return _page(request, "risks/measurements.html", form, benefit, rows=rows)


@require_GET
def benefit_measurements_export(
    request: SignedInRequest, slug: str, reference: str, kind: str
) -> HttpResponse:
    """The figures as their page shows them, with what was corrected."""
    benefit = open_benefit(request, slug, reference)
    rows = figures_shown(_with_corrections(benefit), benefit.unit, veil=veils(request))
    return download(figures_table(rows), kind, f"figures-{slug}-{benefit.address}")


@require_http_methods(["GET", "HEAD", "POST"])
def benefit_measurements_paste(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Many months at once, all or nothing."""
    benefit = open_benefit(request, slug, reference)
    form = TableForm(posted(request), request.FILES or None, benefit=benefit)
    if form.is_valid():
        with refusals_on(form):
            said = form.cleaned_data
            done = services.record_table(
                benefit, said["figures"], reason=said["reason"], by=request.user
            )
            messages.success(
                request,
                f"{done.added} recorded, {done.corrected} corrected, {done.same} said the same.",
            )
            return redirect("risks:benefit-measurements", slug, benefit.address)
    return _page(request, "risks/measurements_paste.html", form, benefit)


@require_http_methods(["GET", "HEAD", "POST"])
def benefit_measurement(
    request: SignedInRequest, slug: str, reference: str, period: str
) -> HttpResponse:
    """Correct the figures of one month; what they were is kept."""
    benefit = open_benefit(request, slug, reference)
    try:
        month = parse_period(period)
    except ValueError:
        raise Http404 from None
    measurement = get_object_or_404(benefit.measurements.select_related("benefit"), period=month)
    form = CorrectionForm(posted(request), measurement=measurement, veil=veils(request))
    if form.is_valid():
        with refusals_on(form):
            reason = form.cleaned_data["reason"]
            services.correct_measurement(measurement, form.figure(), reason=reason, by=request.user)
            messages.success(request, f"{month:%b %Y} is corrected.")
            return redirect("risks:benefit-measurements", slug, benefit.address)
    more = {"measurement": measurement, "month": month}
    return _page(request, "risks/measurement.html", form, benefit, **more)


@require_http_methods(["GET", "HEAD", "POST"])
def benefit_chart_settings(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Where limits begin anew, and targets over time, each with its reason."""
    benefit = open_benefit(request, slug, reference)
    act, sent = asked(request.POST, "act"), posted(request)
    rebase = RebaseForm(sent if act == REBASE else None, prefix=REBASE)
    target = TargetForm(sent if act == TARGET else None, benefit=benefit, prefix=TARGET)
    if act == REBASE and rebase.is_valid():
        with refusals_on(rebase):
            services.rebase(benefit, by=request.user, **rebase.cleaned_data)
            return _saved(request, benefit, "The limits begin anew there.")
    if act == TARGET and target.is_valid():
        with refusals_on(target):
            services.set_target_from(benefit, by=request.user, **target.cleaned_data)
            return _saved(request, benefit, "The target holds from then on.")
    more = {
        "target": target,
        "rebases": list(benefit.rebases.select_related("by")),
        "steps": list(benefit.target_steps.select_related("by")),
        "is_wrong": bool(rebase.errors or target.errors),
    }
    return _page(request, "risks/chart_settings.html", rebase, benefit, **more)


@require_POST
def benefit_chart_undo(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Take a rebasing or a target over time back."""
    benefit = open_benefit(request, slug, reference)
    try:
        if (number := asked(request.POST, REBASE)).isdecimal():
            row = get_object_or_404(benefit.rebases.select_related("benefit"), pk=int(number))
            services.undo_rebase(row, by=request.user)
        elif (number := asked(request.POST, TARGET)).isdecimal():
            step = get_object_or_404(benefit.target_steps.select_related("benefit"), pk=int(number))
            services.undo_target(step, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "It is taken back.")
    return redirect("risks:benefit-chart", slug, benefit.address)


def _with_corrections(benefit: Benefit) -> list[Measurement]:
    corrections = Correction.objects.select_related("by")
    rows = benefit.measurements.select_related("recorded_by").order_by("-period")
    return list(rows.prefetch_related(Prefetch("corrections", corrections)))


def _saved(request: SignedInRequest, benefit: Benefit, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect("risks:benefit-chart", request.partnership.slug, benefit.address)


def _page(
    request: SignedInRequest, template: str, form: Any, benefit: Benefit, **more: Any
) -> HttpResponse:
    refusal = policies.cannot_report(benefit, request.user, request.deeds)
    context = {"form": form, "benefit": benefit, "refusal": refusal, **more}
    wrong = form.errors or more.get("is_wrong")
    return render(request, template, context, status=UNPROCESSABLE if wrong else 200)
