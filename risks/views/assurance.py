"""The assurance framework, its objectives, and the rules of the register."""

from typing import cast

from django.contrib import messages
from django.db.models import FETCH_RAISE, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.errors import Refused
from core.forms import refusals_on
from core.pages import numbered, posted
from core.spreadsheets import download
from risks.forms.assurance import ObjectiveForm, RiskRulesForm
from risks.framework import framework
from risks.framework_exporting import table_of
from risks.models import Objective, Risk, RiskSettings, rules_of
from risks.policies import assurance as policies
from risks.risk_reading import judged_risks
from risks.services import assurance as services
from risks.views.forms import Sheet, form_page
from risks.views.keeping import PAGE
from risks.words import framework_sentence

REMOVE = "remove"


@require_GET
def assurance(request: SignedInRequest, slug: str) -> HttpResponse:
    """What a board reads in two minutes: each objective, and what nobody says is held."""
    partnership = open_partnership(request, slug)
    rules = rules_of(partnership)
    found = framework(request.user, partnership, rules)
    context = {
        "framework": found,
        "say": framework_sentence(found),
        "rules": rules,
        "is_office": not policies.cannot_set_framework(partnership, request.user, request.deeds),
    }
    return render(request, "risks/assurance.html", context)


@require_GET
def assurance_export(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """The framework as the page shows it."""
    partnership = open_partnership(request, slug)
    found = framework(request.user, partnership, rules_of(partnership))
    return download(table_of(found), kind, f"assurance-{partnership.today()}")


@require_GET
def objective_detail(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """An objective: the open risks to it, the controls of each, and who says that they work."""
    objective = _objective(request, slug, reference)
    partnership = request.partnership
    rules, today = rules_of(partnership), partnership.today()
    seen = Risk.objects.visible_to(request.user).open().filter(objective=objective)
    rows = seen.worst_first().prefetch_related("controls", "assurances").fetch_mode(FETCH_RAISE)
    page = numbered(rows, request.GET.get("page"))
    judged = judged_risks(cast("QuerySet[Risk]", page.object_list), partnership, rules)
    context = {
        "objective": objective,
        "page": page,
        "rows": [
            (
                row,
                [
                    (each, rules.is_stale(each.given_on, today))
                    for each in row.risk.assurances.all()
                ],
            )
            for row in judged
        ],
        "outside": sum(row.is_outside_appetite for row in judged),
        "is_office": not policies.cannot_set_framework(partnership, request.user, request.deeds),
    }
    return render(request, "risks/objective.html", context)


@require_http_methods(PAGE)
def objective_new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Put an objective into the framework."""
    partnership = open_partnership(request, slug)
    form = ObjectiveForm(posted(request), partnership=partnership)
    if form.is_valid():
        with refusals_on(form):
            made = services.add_objective(partnership, form.details, by=request.user)
            messages.success(request, f"{made.reference} is in the framework.")
            return redirect("risks:objective", slug, made.address)
    return form_page(request, _sheet(request, "Add an objective", "Add it"), form)


@require_http_methods(PAGE)
def objective_edit(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Change an objective, or take it away while no risk names it."""
    objective = _objective(request, slug, reference)
    if REMOVE in request.POST:
        return _remove(request, objective)
    initial = {"name": objective.name, "aim": objective.aim, "owner": objective.owner_id}
    form = ObjectiveForm(posted(request), initial=initial, partnership=request.partnership)
    if form.is_valid():
        with refusals_on(form):
            services.edit_objective(objective, form.details, by=request.user)
            messages.success(request, f"{objective.reference} is changed.")
            return redirect("risks:objective", slug, objective.address)
    sheet = _sheet(request, "Edit this objective", "Save", str(objective))
    return form_page(request, sheet, form, {"remove": "Take this objective away"})


@require_http_methods(PAGE)
def risk_rules(request: SignedInRequest, slug: str) -> HttpResponse:
    """Cadence, escalation, appetite and decay, as the partnership sets them."""
    partnership = open_partnership(request, slug)
    settings = RiskSettings.objects.filter(partnership=partnership).first()
    form = RiskRulesForm(
        posted(request), settings=settings or RiskSettings(partnership=partnership)
    )
    if form.is_valid():
        with refusals_on(form):
            services.set_risk_rules(partnership, by=request.user, **form.said)
            messages.success(request, "The rules of the register are changed.")
            return redirect("risks:list", slug)
    sheet = Sheet(
        "Rules of the risk register",
        "Save the rules",
        reverse("risks:list", args=[slug]),
        "Risks",
        lead="Who hears of a risk follows at once; reviews that are planned keep their date.",
        refusal=policies.cannot_set_framework(partnership, request.user, request.deeds),
    )
    return form_page(request, sheet, form)


def _remove(request: SignedInRequest, objective: Objective) -> HttpResponse:
    slug = request.partnership.slug
    try:
        services.remove_objective(objective, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("risks:objective", slug, objective.address)
    messages.success(request, f"{objective.reference} is gone.")
    return redirect("risks:assurance", slug)


def _sheet(request: SignedInRequest, heading: str, button: str, caption: str = "") -> Sheet:
    partnership = request.partnership
    refusal = policies.cannot_set_framework(partnership, request.user, request.deeds)
    up = reverse("risks:assurance", args=[partnership.slug])
    return Sheet(heading, button, up, "Assurance framework", caption, refusal=refusal)


def _objective(request: SignedInRequest, slug: str, reference: str) -> Objective:
    partnership = open_partnership(request, slug)
    seen = Objective.objects.visible_to(request.user).filter(partnership=partnership)
    rows = seen.select_related("owner", "partnership")
    return get_object_or_404(rows, at_address(reference))
