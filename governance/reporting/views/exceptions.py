from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked, at_address
from core.pages import numbered, tabs
from governance.reporting import policies
from governance.reporting.breaches import COLOURS, exceptions_for, wanted_of
from governance.reporting.forms import CloseForm, DecisionForm
from governance.reporting.models import ExceptionReport, ExceptionState
from governance.reporting.policies.exceptions import days_late, is_beyond
from governance.signoff.models import Decision

VIEWS = {"": "All", "raised": "Waiting for a decision", "decided": "Decided", "closed": "Closed"}


@require_GET
def exceptions(request: SignedInRequest, slug: str) -> HttpResponse:
    """Milestones beyond tolerance without a report, and the reports, the newest first."""
    partnership = open_partnership(request, slug)
    view, milestone = asked(request.GET, "view"), asked(request.GET, "milestone")
    found = exceptions_for(request.user, partnership)
    wanted = wanted_of(request.user, partnership)
    if milestone:
        found = found.filter(at_address(milestone, "milestone__reference"))
        wanted = wanted.filter(at_address(milestone))
    waiting = found.filter(state=ExceptionState.RAISED).count()
    if view in VIEWS and view:
        found = found.filter(state=view)
    page = numbered(found.order_by("-reference_order"), request.GET.get("page"))
    context = {
        "wanted": [
            (
                each,
                days_late(each),
                policies.cannot_start_exception(each, request.user, request.deeds),
            )
            for each in wanted
        ],
        "page": page,
        "rows": [(each, COLOURS[ExceptionState(each.state)]) for each in page],
        "waiting": waiting,
        "milestone": milestone,
        "views": tabs(request.GET, "view", VIEWS, view if view in VIEWS else ""),
    }
    return render(request, "reporting/exceptions.html", context)


@require_GET
def exception(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """One report: what happened, what could be done, and what was decided."""
    report = open_exception(request, slug, reference)
    return render(request, "reporting/exception.html", exception_context(request, report))


def open_exception(request: SignedInRequest, slug: str, reference: str) -> ExceptionReport:
    """The report of the address; not found for who may not see it."""
    partnership = open_partnership(request, slug)
    return get_object_or_404(exceptions_for(request.user, partnership), at_address(reference))


def exception_context(request: SignedInRequest, report: ExceptionReport) -> dict[str, Any]:
    """Everything on the page of a report."""
    user, deeds, milestone = request.user, request.deeds, report.milestone
    frozen = report.state != ExceptionState.DRAFT
    today = timezone.localdate()
    return {
        "report": report,
        "milestone": milestone,
        "colour": COLOURS[ExceptionState(report.state)],
        "late": report.days_late if frozen else days_late(milestone),
        "moved": frozen and milestone.forecast_date != report.forecast_date,
        "beyond": is_beyond(milestone),
        "decision": _decision(request, report),
        "cannot_edit": policies.cannot_edit_exception(report, user, deeds),
        "cannot_raise": policies.cannot_raise(report, user, deeds),
        "cannot_decide": policies.cannot_decide(report, None, user, today, deeds),
        "cannot_close": policies.cannot_close(report, None, user, deeds),
        "decision_form": DecisionForm(user=user, partnership=request.partnership),
        "close_form": CloseForm(),
    }


def _decision(request: SignedInRequest, report: ExceptionReport) -> Decision | None:
    """The decision of the log, for who may see it."""
    if report.decision_id is None:
        return None
    return Decision.objects.visible_to(request.user).filter(pk=report.decision_id).first()
