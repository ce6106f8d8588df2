"""Pages of the benefits: what was promised, what it is worth, and whether it comes."""

from collections.abc import Iterable
from datetime import date
from typing import cast

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import FETCH_RAISE, CharField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership, User
from core.addresses import asked, at_address, changed
from core.at_once import read_at_once
from core.pages import numbered, results_part
from core.spreadsheets import download
from milestones.reading import judged, milestones_for
from records.reading import around
from risks.benefit_chart import BenefitChart, Yardstick, benefit_chart, has_small, veiled_chart
from risks.benefit_exporting import table_of
from risks.double_counts import doubles_of, is_doubled
from risks.filters import BenefitFilter
from risks.forecast_of import forecast_of
from risks.models import Benefit, BenefitCategory, BenefitStatus, Correction
from risks.policies import benefits as policies
from risks.reading import JudgedBenefit, benefit_totals, judged_benefits
from risks.views.benefit_overviews import REGISTER, views_of
from risks.words import age_in_months, path_sentence, totals_sentence, usual_sentence
from workstreams.models import Indicator, Workstream

OLD_MONTHS = 3
SCREENED = "screened"


@require_GET
@vary_on_headers("HX-Request")
def benefit_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """The register with its financial totals, which are of all benefits that the reader sees."""
    partnership = open_partnership(request, slug)
    chosen = BenefitFilter.read(request.GET)
    seen = _seen(request.user, partnership)
    totals = benefit_totals(seen)
    doubled = seen.annotate(is_doubled=is_doubled(request.user))
    workstreams = _workstreams(request)
    page = numbered(chosen.narrow(doubled), request.GET.get("page"))
    context = {
        "chosen": chosen,
        "query": changed(request.GET),
        "views": views_of(slug, REGISTER),
        "cannot_add": policies.cannot_add(
            partnership, request.user, request.deeds, leads=_leads_one(request, workstreams)
        ),
        "page": page,
        "benefits": _told(
            request,
            judged_benefits(cast("QuerySet[Benefit]", page.object_list), partnership.today()),
        ),
        "totals": totals,
        "say": totals_sentence(totals),
        "categories": BenefitCategory.choices,
        "statuses": BenefitStatus.choices,
        "workstreams": [(reference, name) for reference, name, _, _ in workstreams],
    }
    return render(request, f"risks/benefit_list.html{results_part(request)}", context)


@require_GET
def benefit_export(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """The benefits that the same address shows on the register, all of them, to take away."""
    partnership = open_partnership(request, slug)
    doubled = _seen(request.user, partnership).annotate(is_doubled=is_doubled(request.user))
    found = judged_benefits(BenefitFilter.read(request.GET).narrow(doubled), partnership.today())
    stem = f"benefits-{slug}-{partnership.today():%Y-%m-%d}"
    return download(table_of(_told(request, found)), kind, stem)


@require_GET
def benefit_detail(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """One benefit: is it changing, what makes it happen, what is it worth."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    seen = _seen(request.user, partnership)
    asked_for = seen.annotate(is_doubled=is_doubled(request.user), serves=_serves())
    found = judged_benefits(asked_for.filter(at_address(reference))[:1], today)
    if not found:
        raise Http404
    (one,) = _told(request, found)
    own, user = one.benefit, request.user
    own.partnership = partnership
    hanging, measures = around(own, user), own.measurements.all()
    rebases, steps, moves = (
        own.rebases.all(),
        own.target_steps.all(),
        own.moves.select_related("by"),
    )
    rolled, enablers = _rolled(user, own), milestones_for(user, partnership).filter(benefits=own)
    beneficiaries = own.beneficiaries.order_by("name")
    read_at_once(measures, rebases, steps, moves, rolled, enablers, beneficiaries, *hanging.sets)
    measured = list(measures)
    screened = asked(request.GET, "ranges") == SCREENED
    by = Yardstick(list(rebases), list(steps), screened=screened)
    is_office = KEEP_REGISTERS in request.deeds
    draw = benefit_chart if is_office else veiled_chart
    chart = draw(own, measured, today, by)
    told_few = not is_office and has_small(own, measured)
    context = {
        "judged": one,
        "benefit": own,
        "chart": chart,
        "highs": chart.count("better", "high") if chart else 0,
        "lows": chart.count("worse", "low") if chart else 0,
        "say": _say(one, chart),
        "age": _age(one, partnership),
        "screened": screened,
        "ahead": None if told_few else forecast_of(own, measured, by.rebases, today),
        "moves": moves,
        "corrected_since": _corrected_since(own),
        "doubles": list(doubles_of(own, user)) if vars(own)["is_doubled"] else [],
        "refusal": policies.cannot_keep(own, user, request.deeds),
        "enablers": judged(enablers, partnership),
        "beneficiaries": beneficiaries,
        "parts": [each for each in rolled if each.pk in one.parts],
        "wholes": [each for each in rolled if each.pk not in one.parts],
        "counts_as_money": _counts_as_money(one),
    }
    context |= hanging.shown(user, request.deeds)
    return render(request, "risks/benefit_detail.html", context)


def _seen(user: User, partnership: Partnership) -> QuerySet[Benefit]:
    seen = Benefit.objects.visible_to(user).filter(partnership=partnership)
    return seen.fetch_mode(FETCH_RAISE)


type Choice = tuple[str, str, int, date | None]


def _workstreams(request: SignedInRequest) -> list[Choice]:
    """Reference, name, lead and end of the workstreams that the reader may see."""
    seen = Workstream.objects.visible_to(request.user).filter(partnership=request.partnership)
    return list(seen.values_list("reference", "name", "lead_id", "ends_on"))


def _leads_one(request: SignedInRequest, workstreams: Iterable[Choice]) -> bool:
    """Whether the reader leads one that has not ended."""
    today = request.partnership.today()
    return any(
        lead == request.user.pk and (ends_on is None or ends_on >= today)
        for _, _, lead, ends_on in workstreams
    )


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


def _rolled(user: User, benefit: Benefit) -> QuerySet[Benefit]:
    """The benefits that this one rolls up, or is rolled up in, as far as `user` sees them."""
    seen = Benefit.objects.visible_to(user)
    return seen.filter(Q(wholes__whole=benefit) | Q(parts__part=benefit)).distinct()


def _serves() -> ArraySubquery:
    """Outcome and indicator that a benefit cites, in the order of the framework."""
    cited = Indicator.objects.filter(benefits=OuterRef("pk")).order_by("outcome__position", "name")
    words = Concat("outcome__name", Value(": "), "name", output_field=CharField())
    return ArraySubquery(cited.annotate(words=words).values("words"))


def _corrected_since(benefit: Benefit) -> bool:
    """Whether figures were corrected after they were verified."""
    if benefit.status != BenefitStatus.VERIFIED:
        return False
    verified = benefit.moves.filter(after=BenefitStatus.VERIFIED).values("at")[:1]
    corrections = Correction.objects.filter(measurement__benefit=benefit)
    return corrections.filter(at__gt=Subquery(verified)).exists()


def _counts_as_money(one: JudgedBenefit) -> bool:
    """Whether its value is in the financial total: cash-releasing, and not already counted."""
    benefit = one.benefit
    cash = benefit.category == BenefitCategory.CASH_RELEASING
    kept = benefit.status != BenefitStatus.WITHDRAWN
    return cash and kept and not one.parts and benefit.full_year_value is not None
