"""The benefits together: what enables and what is served, and their money."""

from collections import defaultdict
from typing import cast

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import FETCH_RAISE, OuterRef, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership
from core.addresses import asked
from core.pages import Tab, numbered
from milestones.reading import JudgedMilestone, judged, milestones_for
from risks.benefit_map import Mapped, drawing
from risks.filters import BenefitFilter, workstream_choices
from risks.models import Benefit, BenefitStatus
from risks.models.benefit import Enabler
from risks.money import by_name, by_year, label, worth
from risks.money_reading import counted, recoveries
from risks.present_value import RateKind, rates_on
from risks.reading import JudgedBenefit, benefit_totals, judged_benefits
from risks.words import totals_sentence
from workstreams.models import Indicator

REGISTER, MAP, MONEY = "Register", "Map", "Money"


def views_of(slug: str, current: str) -> list[Tab]:
    """The three views of the benefits."""
    names = {REGISTER: "risks:benefits", MAP: "risks:benefits-map", MONEY: "risks:benefits-money"}
    return [Tab(name, reverse(to, args=[slug]), name == current) for name, to in names.items()]


@require_GET
def benefits_map(request: SignedInRequest, slug: str) -> HttpResponse:
    """Milestones enable benefits, which serve outcomes and aims: a drawing and its table."""
    partnership = open_partnership(request, slug)
    chosen = BenefitFilter.read(request.GET)
    seen = chosen.narrow(_seen(request, partnership)).exclude(status=BenefitStatus.WITHDRAWN)
    page = numbered(seen.annotate(outcomes=_outcomes()), request.GET.get("page"))
    found = judged_benefits(cast("QuerySet[Benefit]", page.object_list), partnership.today())
    rows = _mapped(request, partnership, found)
    context = {
        "views": views_of(slug, MAP),
        "page": page,
        "rows": rows,
        "drawing": drawing(rows) if rows else "",
        "chosen": chosen,
        "workstreams": workstream_choices(request.user, partnership),
    }
    return render(request, "risks/benefits_map.html", context)


@require_GET
def benefits_money(request: SignedInRequest, slug: str) -> HttpResponse:
    """What is saved by workstream, partner and year, worth today, and against recovery."""
    partnership = open_partnership(request, slug)
    seen = _seen(request, partnership)
    rows, today = counted(seen), partnership.today()
    years = by_year(rows)
    first = asked(request.GET, "base")
    known = [one.year for one in years]
    base = int(first) if first.isascii() and first.isdecimal() and int(first) in known else None
    base = base if base is not None else min(known, default=today.year)
    rates = {kind: rates_on(kind, today) for kind in RateKind}
    totals = benefit_totals(seen)
    context = {
        "views": views_of(slug, MONEY),
        "totals": totals,
        "say": totals_sentence(totals),
        "workstreams": by_name(rows, lambda row: row.workstream),
        "partners": by_name(rows, lambda row: row.whose),
        "years": years,
        "base": base,
        "bases": [(str(year), label(year)) for year in known],
        "chosen_base": str(base),
        "worths": [
            (found, rates[kind])
            for kind in RateKind
            if (found := worth(rows, kind, rates[kind], base))
        ],
        "recoveries": recoveries(seen, today),
    }
    return render(request, "risks/benefits_money.html", context)


def _seen(request: SignedInRequest, partnership: Partnership) -> QuerySet[Benefit]:
    seen = Benefit.objects.visible_to(request.user).filter(partnership=partnership)
    return seen.fetch_mode(FETCH_RAISE)


def _outcomes() -> ArraySubquery:
    """Names of the outcomes whose indicators a benefit cites."""
    cited = Indicator.objects.filter(benefits=OuterRef("pk"))
    return ArraySubquery(cited.order_by("outcome__name").values("outcome__name").distinct())


def _mapped(
    request: SignedInRequest, partnership: Partnership, found: list[JudgedBenefit]
) -> list[Mapped]:
    """Each benefit with its milestones, as far as the reader sees them; two queries."""
    if KEEP_REGISTERS not in request.deeds:
        found = [one.for_others() for one in found]
    numbers = [one.benefit.pk for one in found]
    pairs = Enabler.objects.filter(benefit__in=numbers).values_list("benefit", "milestone")
    enabling: defaultdict[int, set[int]] = defaultdict(set)
    for benefit, milestone in pairs:
        enabling[benefit].add(milestone)
    wanted = {number for each in enabling.values() for number in each}
    seen = milestones_for(request.user, partnership).filter(pk__in=wanted)
    milestones: list[JudgedMilestone] = judged(seen, partnership) if wanted else []
    return [
        Mapped(
            one,
            tuple(each for each in milestones if each.milestone.pk in enabling[one.benefit.pk]),
            tuple(vars(one.benefit)["outcomes"]),
            one.benefit.workstream.aim,
        )
        for one in found
    ]
