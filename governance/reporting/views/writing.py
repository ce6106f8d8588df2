from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from accounts.http import SignedInRequest
from core.errors import Refused
from core.forms import refusals_on
from core.numbers import whole_or
from core.pages import UNPROCESSABLE, posted
from governance.reporting import policies, services
from governance.reporting.forms import ReportForm, as_typed
from governance.reporting.models import HighlightReport
from governance.reporting.reading import due_words, reports_for
from governance.reporting.views.opening import open_report, open_round, open_workstream
from governance.reporting.views.reports import report_context


@require_POST
def report_start(request: SignedInRequest, slug: str, ends_on: str, reference: str) -> HttpResponse:
    """Begin a report with what the registers say."""
    found = open_round(request, slug, ends_on)
    workstream = open_workstream(request, reference)
    try:
        services.start_report(found, workstream, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("reporting:report", slug, found.address, workstream.address)
    return redirect("reporting:report-edit", slug, found.address, workstream.address)


@require_http_methods(["GET", "HEAD", "POST"])
def report_edit(request: SignedInRequest, slug: str, ends_on: str, reference: str) -> HttpResponse:
    """Write a draft; what another wrote meanwhile stays, and a clash shows both."""
    report = open_report(request, slug, ends_on, reference)
    form = ReportForm(posted(request), partnership=request.partnership, initial=as_typed(report))
    if form.is_valid():
        with refusals_on(form):
            try:
                saved = services.save_draft(
                    report, form.typed, seen=form.cleaned_data["seen"], by=request.user
                )
            except services.ChangedMeanwhile as clash:
                return _clash(request, clash, form)
            return _saved(request, saved)
    return _form(request, report, form)


@require_http_methods(["GET", "HEAD", "POST"])
def report_check(request: SignedInRequest, slug: str, ends_on: str, reference: str) -> HttpResponse:
    """Read the report as it will be frozen, then submit it."""
    report = open_report(request, slug, ends_on, reference)
    if request.method == "POST":
        try:
            seen = whole_or(request.POST.get("seen", ""), -1, most=2**31 - 1)
            services.submit_report(report, seen=seen, by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect("reporting:report-check", *_place(report))
        messages.success(request, "Submitted. The programme office is told.")
        return redirect("reporting:report", *_place(report))
    today = request.partnership.today()
    context = report_context(request, report)
    context["refusal"] = policies.cannot_submit(report, request.user, today, request.deeds)
    return render(request, "reporting/report_check.html", context)


def _place(report: HighlightReport) -> tuple[str, str, str]:
    return report.round.partnership.slug, report.round.address, report.workstream.address


def _saved(request: SignedInRequest, saved: HighlightReport) -> HttpResponse:
    messages.success(request, "The draft is saved.")
    name = "reporting:report-check" if "check" in request.POST else "reporting:report-edit"
    return redirect(name, *_place(saved))


def _clash(
    request: SignedInRequest, clash: services.ChangedMeanwhile, form: ReportForm
) -> HttpResponse:
    """The form again with what both wrote: nothing is saved until the reader has chosen."""
    report = clash.report
    again = ReportForm(
        partnership=request.partnership, initial={**clash.merged.values, "seen": report.edits}
    )
    theirs = [
        (again[name], _shown(report, name)) for name in clash.merged.clashes if name in form.fields
    ]
    return _form(request, report, again, clash=str(clash), theirs=theirs)


def _shown(report: HighlightReport, name: str) -> str:
    display = getattr(report, f"get_{name}_display", None)
    return str(display() if display else getattr(report, name) or "nothing")


def _form(
    request: SignedInRequest, report: HighlightReport, form: ReportForm, **more: Any
) -> HttpResponse:
    refusal = policies.cannot_edit(report, request.user, request.deeds)
    earlier = reports_for(request.user, request.partnership).accepted()
    last = earlier.filter(
        workstream=report.workstream, round__ends_on__lt=report.round.starts_on
    ).latest_first()
    context = {
        "report": report,
        "round": report.round,
        "workstream": report.workstream,
        "form": form,
        "refusal": refusal,
        "last": last.first(),
        "due": due_words(report.round, request.partnership.today()),
        "returned": _returned(request, report),
        **more,
    }
    status = UNPROCESSABLE if form.errors or more else 200
    return render(request, "reporting/report_edit.html", context, status=status)


def _returned(request: SignedInRequest, report: HighlightReport) -> HighlightReport | None:
    """The version before this one, which came back with a reason."""
    if report.version == 1:
        return None
    earlier = reports_for(request.user, request.partnership).filter(
        round=report.round, workstream=report.workstream, version=report.version - 1
    )
    return earlier.first()
