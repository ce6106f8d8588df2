from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from accounts.http import SignedInRequest
from core.errors import Refused
from core.forms import refusals_on
from core.pages import UNPROCESSABLE
from governance.reporting import services
from governance.reporting.forms import ReturnForm
from governance.reporting.views.opening import open_report
from governance.reporting.views.reports import report_context


@require_POST
def report_accept(
    request: SignedInRequest, slug: str, ends_on: str, reference: str
) -> HttpResponse:
    """Let a submitted report stand."""
    report = open_report(request, slug, ends_on, reference)
    try:
        services.accept_report(report, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"The report on {report.workstream} is accepted.")
    return redirect("reporting:report", slug, ends_on, reference)


@require_POST
def report_return(
    request: SignedInRequest, slug: str, ends_on: str, reference: str
) -> HttpResponse:
    """Give a submitted report back with a reason."""
    report = open_report(request, slug, ends_on, reference)
    form = ReturnForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            services.return_report(report, reason=form.cleaned_data["reason"], by=request.user)
            messages.success(request, f"The report on {report.workstream} is back with its lead.")
            return redirect("reporting:round", slug, ends_on)
    context = {**report_context(request, report), "form": form}
    return render(request, "reporting/report.html", context, status=UNPROCESSABLE)
