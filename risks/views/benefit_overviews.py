"""The benefits together: what enables and what is served, and their money."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
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
from core.addresses import asked, changed
from core.pages import Tab, numbered
from core.spreadsheets import download
from milestones.reading import JudgedMilestone, judged, milestones_for
from risks.benefit_exporting import map_table
from risks.benefit_map import Mapped, drawing
from risks.benefit_rules import Totals
from risks.filters import BenefitFilter, workstream_choices
from risks.models import Benefit, BenefitStatus
from risks.models.benefit import Enabler
from risks.money import InYear, Line, Worth, by_name, by_year, label, worth
from risks.money_exporting import table_of as money_table
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
    page = numbered(_promised(request, chosen), request.GET.get("page"))
    found = judged_benefits(cast("QuerySet[Benefit]", page.object_list), partnership.today())
    rows = _mapped(request, partnership, found)
    context = {
        "views": views_of(slug, MAP),
        "page": page,
        "rows": rows,
        "drawing": drawing(rows) if rows else "",
        "chosen": chosen,
        "query": changed(request.GET),
        "workstreams": workstream_choices(request.user, partnership),
    }
    return render(request, "risks/benefits_map.html", context)


@require_GET
def benefits_map_export(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """The table of the map that the same address shows, all of it."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    found = judged_benefits(_promised(request, BenefitFilter.read(request.GET)), today)
    table = map_table(_mapped(request, partnership, found))
    return download(table, kind, f"benefits-map-{slug}-{today}")


@require_GET
def benefits_money(request: SignedInRequest, slug: str) -> HttpResponse:
    """What is saved by workstream, partner and year, worth today, and against recovery."""
    partnership = open_partnership(request, slug)
    money = _money(request, partnership)
    rates = {kind: rates_on(kind, partnership.today()) for kind in RateKind}
    known = [one.year for one in money.years]
    context = {
        "views": views_of(slug, MONEY),
        "totals": money.totals,
        "say": totals_sentence(money.totals),
        "workstreams": money.workstreams,
        "partners": money.partners,
        "years": money.years,
        "base": money.base,
        "bases": [(str(year), label(year)) for year in known],
        "chosen_base": str(money.base),
        "query": changed(request.GET),
        "worths": [(each, rates[each.kind]) for each in money.worths],
        "recoveries": recoveries(_seen(request, partnership), partnership.today()),
    }
    return render(request, "risks/benefits_money.html", context)


@require_GET
def benefits_money_export(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """The money that the same address shows, line by line."""
    partnership = open_partnership(request, slug)
    money = _money(request, partnership)
    table = money_table(money.totals, money.workstreams, money.partners, money.years, money.worths)
    return download(table, kind, f"benefits-money-{slug}-{partnership.today()}")


@dataclass(frozen=True)
class Money:
    """What the page of the money shows, its worth counted from the year `base`."""

    totals: Totals
    workstreams: Sequence[Line]
    partners: Sequence[Line]
    years: Sequence[InYear]
    base: int
    worths: Sequence[Worth]


def _money(request: SignedInRequest, partnership: Partnership) -> Money:
    seen = _seen(request, partnership)
    rows, today = counted(seen), partnership.today()
    years = by_year(rows)
    first = asked(request.GET, "base")
    known = [one.year for one in years]
    base = int(first) if first.isascii() and first.isdecimal() and int(first) in known else None
    base = base if base is not None else min(known, default=today.year)
    worths = (worth(rows, kind, rates_on(kind, today), base) for kind in RateKind)
    return Money(
        totals=benefit_totals(seen),
        workstreams=by_name(rows, lambda row: row.workstream),
        partners=by_name(rows, lambda row: row.whose),
        years=years,
        base=base,
        worths=[found for found in worths if found],
    )


def _promised(request: SignedInRequest, chosen: BenefitFilter) -> QuerySet[Benefit]:
    found = chosen.narrow(_seen(request, request.partnership))
    return found.exclude(status=BenefitStatus.WITHDRAWN).annotate(outcomes=_outcomes())


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
