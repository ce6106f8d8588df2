"""Pages of the benefits: what was promised, what it is worth, and whether it comes."""

from typing import cast

from django.db.models import FETCH_RAISE, Q, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership, User
from core.addresses import at_address
from core.pages import numbered, results_part
from milestones.reading import JudgedMilestone, judged, milestones_for
from risks.benefit_chart import BenefitChart, benefit_chart, veiled_chart
from risks.filters import BenefitFilter, workstream_choices
from risks.models import Benefit, BenefitCategory, BenefitStatus
from risks.reading import JudgedBenefit, benefit_totals, judged_benefits
from risks.words import age_in_months, path_sentence, totals_sentence, usual_sentence

OLD_MONTHS = 3


@require_GET
@vary_on_headers("HX-Request")
def benefit_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """The register with its financial totals, which are of all benefits that the reader sees."""
    partnership = open_partnership(request, slug)
    chosen = BenefitFilter.read(request.GET)
    seen = _seen(request.user, partnership)
    totals = benefit_totals(seen)
    page = numbered(chosen.narrow(seen), request.GET.get("page"))
    context = {
        "chosen": chosen,
        "page": page,
        "benefits": _told(
            request,
            judged_benefits(cast("QuerySet[Benefit]", page.object_list), partnership.today()),
        ),
        "totals": totals,
        "say": totals_sentence(totals),
        "categories": BenefitCategory.choices,
        "statuses": BenefitStatus.choices,
        "workstreams": workstream_choices(request.user, partnership),
    }
    return render(request, f"risks/benefit_list.html{results_part(request)}", context)


@require_GET
def benefit_detail(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """One benefit: is it changing, what makes it happen, what is it worth."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    seen = _seen(request.user, partnership)
    found = judged_benefits(seen.filter(at_address(reference))[:1], today)
    if not found:
        raise Http404
    (one,) = _told(request, found)
    draw = benefit_chart if KEEP_REGISTERS in request.deeds else veiled_chart
    chart = draw(one.benefit, list(one.benefit.measurements.all()), today)
    related = _rolled(request.user, one.benefit)
    context = {
        "judged": one,
        "benefit": one.benefit,
        "chart": chart,
        "highs": chart.count("better", "high") if chart else 0,
        "lows": chart.count("worse", "low") if chart else 0,
        "say": _say(one, chart),
        "age": _age(one, partnership),
        "enablers": _enablers(request.user, one.benefit, partnership),
        "beneficiaries": list(one.benefit.beneficiaries.order_by("name")),
        "parts": [each for each in related if each.pk in one.parts],
        "wholes": [each for each in related if each.pk not in one.parts],
        "counts_as_money": _counts_as_money(one),
    }
    return render(request, "risks/benefit_detail.html", context)


def _seen(user: User, partnership: Partnership) -> QuerySet[Benefit]:
    seen = Benefit.objects.visible_to(user).filter(partnership=partnership)
    return seen.fetch_mode(FETCH_RAISE)


def _told(request: SignedInRequest, found: list[JudgedBenefit]) -> list[JudgedBenefit]:
    """With counts of few people for the programme office alone."""
    return found if KEEP_REGISTERS in request.deeds else [one.for_others() for one in found]


def _say(one: JudgedBenefit, chart: BenefitChart | None) -> str:
    if chart and chart.variation:
        return usual_sentence(one, chart.variation, chart.assurance)
    return path_sentence(one)


def _age(one: JudgedBenefit, partnership: Partnership) -> str:
    """How old the latest figure is, once that is worth saying."""
    if one.latest_period is None:
        return ""
    months = age_in_months(one.latest_period, partnership.today())
    return f"{months} months old" if months >= OLD_MONTHS else ""


def _enablers(user: User, benefit: Benefit, partnership: Partnership) -> list[JudgedMilestone]:
    seen = milestones_for(user, partnership).filter(benefits=benefit)
    return judged(seen, partnership)


def _rolled(user: User, benefit: Benefit) -> list[Benefit]:
    """The benefits that this one rolls up, or is rolled up in, as far as `user` sees them."""
    seen = Benefit.objects.visible_to(user)
    return list(seen.filter(Q(wholes__whole=benefit) | Q(parts__part=benefit)).distinct())


def _counts_as_money(one: JudgedBenefit) -> bool:
    """Whether its value is in the financial total: cash-releasing, and not already counted."""
    benefit = one.benefit
    cash = benefit.category == BenefitCategory.CASH_RELEASING
    kept = benefit.status != BenefitStatus.WITHDRAWN
    return cash and kept and not one.parts and benefit.full_year_value is not None
