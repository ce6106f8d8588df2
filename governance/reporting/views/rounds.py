from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, numbered, posted
from governance.reporting import policies, services
from governance.reporting.forms import CadenceForm, RoundForm, round_as_typed
from governance.reporting.models import Cadence, ReportingRound
from governance.reporting.reading import due_words, rolls
from governance.reporting.rules import last_period
from governance.reporting.services.automatic import running_in
from governance.reporting.services.rounds import terms_of
from governance.reporting.views.opening import open_round


@require_GET
def rounds(request: SignedInRequest, slug: str) -> HttpResponse:
    """Rounds of reporting, the latest first, and how many have reported in each."""
    partnership = open_partnership(request, slug)
    found = ReportingRound.objects.visible_to(request.user).filter(partnership=partnership)
    page = numbered(found, request.GET.get("page"))
    terms = terms_of(partnership)
    context = {
        "page": page,
        "rolls": rolls(page.object_list, request.user, partnership, request.deeds),
        "terms": terms,
        "every": Cadence(terms.every).label,
        "refusal": policies.cannot_run_rounds(request.user, partnership, request.deeds),
    }
    return render(request, "reporting/rounds.html", context)


@require_GET
def round_detail(request: SignedInRequest, slug: str, ends_on: str) -> HttpResponse:
    """Who has reported and who has not: all of it for the office, their own for leads."""
    found = open_round(request, slug, ends_on)
    [roll] = rolls([found], request.user, request.partnership, request.deeds)
    today = request.partnership.today()
    context = {
        "round": found,
        "roll": roll,
        "due": due_words(found, today),
        "is_open": found.is_open(today),
        "refusal": policies.cannot_run_rounds(request.user, request.partnership, request.deeds),
    }
    return render(request, "reporting/round.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def round_new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Open a round: first what that would do, then the deed."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    period = last_period(today, 1)
    initial = {
        "period": period.ends_on.isoformat(),
        "opens_on": today,
        "deadline_working_days": terms_of(partnership).deadline_working_days,
        "workstreams": [each.pk for each in running_in(partnership, period)],
    }
    return _round_form(request, initial, None)


@require_http_methods(["GET", "HEAD", "POST"])
def round_edit(request: SignedInRequest, slug: str, ends_on: str) -> HttpResponse:
    """Change the deadline, the opening, the period or who is asked."""
    found = open_round(request, slug, ends_on)
    return _round_form(request, round_as_typed(found), found)


@require_http_methods(["GET", "HEAD", "POST"])
def cadence(request: SignedInRequest, slug: str) -> HttpResponse:
    """Say whether rounds open by themselves, their deadline and their reminders."""
    partnership = open_partnership(request, slug)
    terms = terms_of(partnership)
    initial = {
        "every": terms.every,
        "deadline_working_days": terms.deadline_working_days,
        "reminder_days": ", ".join(str(each) for each in terms.reminder_days),
    }
    form = CadenceForm(posted(request), initial=initial)
    if form.is_valid():
        with refusals_on(form):
            services.set_cadence(partnership, form.terms, by=request.user)
            messages.success(request, "How rounds come about is saved.")
            return redirect("reporting:rounds", slug)
    refusal = policies.cannot_run_rounds(request.user, partnership, request.deeds)
    context = {"form": form, "refusal": refusal}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "reporting/cadence.html", context, status=status)


def _round_form(
    request: SignedInRequest, initial: dict[str, Any], found: ReportingRound | None
) -> HttpResponse:
    partnership = request.partnership
    form = RoundForm(posted(request), user=request.user, partnership=partnership, initial=initial)
    refusal = policies.cannot_run_rounds(request.user, partnership, request.deeds)
    context: dict[str, Any] = {"form": form, "round": found, "refusal": refusal}
    if form.is_valid() and "back" not in request.POST:
        with refusals_on(form):
            if "save" in request.POST:
                return _save(request, form, found)
            policies.check_round(partnership, form.opening, request.user, found)
            return render(request, "reporting/round_check.html", context | _foreseen(form))
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "reporting/round_form.html", context, status=status)


def _save(request: SignedInRequest, form: RoundForm, found: ReportingRound | None) -> HttpResponse:
    if found:
        saved = services.change_round(found, form.opening, by=request.user)
        messages.success(request, f"The round of {saved} is saved.")
    else:
        saved = services.open_round(request.partnership, form.opening, by=request.user)
        told = "The leads are told." if saved.announced_at else "The leads are told when it opens."
        messages.success(request, f"The round of {saved} is recorded. {told}")
    return redirect("reporting:round", request.partnership.slug, saved.address)


def _foreseen(form: RoundForm) -> dict[str, Any]:
    leads = sorted({str(each.lead) for each in form.opening.workstreams})
    return {"opening": form.opening, "leads": leads}
