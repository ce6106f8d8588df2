from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from accounts.http import SignedInRequest, open_partnership
from core.addresses import changed
from core.pages import numbered, results_part
from milestones.baselines.asking import LATE, MILESTONE, NOW, ComparisonFilter
from milestones.baselines.comparing import (
    BY,
    Comparison,
    adopted_baselines,
    compare,
    why_moved,
)
from milestones.baselines.slippage import grouped, summed
from milestones.models import Baseline
from milestones.outline import ORGANISATION, OWNER, WORKSTREAM

PAGE = "milestones/compare.html"
Options = list[tuple[str, str]]


@require_GET
@vary_on_headers("HX-Request")
def baseline_compare(request: SignedInRequest, slug: str) -> HttpResponse:
    """What has moved between two baselines, or one and now: by milestone, or summed up."""
    partnership = open_partnership(request, slug)
    adopted = adopted_baselines(request.user, partnership)
    context: dict[str, Any] = {"clear": reverse("milestones:baseline-compare", args=[slug])}
    if adopted:
        asking = ComparisonFilter.read(request.GET, adopted)
        found = compare(asking.start, asking.end, request.user, partnership)
        context |= {"asking": asking, "options": _options(adopted, found)}
        if not asking.is_backwards:
            context |= _compared(request, asking, found)
    return render(request, f"{PAGE}{results_part(request)}", context)


def _compared(
    request: SignedInRequest, asking: ComparisonFilter, found: Comparison
) -> dict[str, Any]:
    rows = asking.kept(found.rows)
    context = {
        "total": len(rows),
        "query": changed(request.GET),
        "left_out": found.left_out,
        "summary": summed(rows),
    }
    if asking.by == MILESTONE:
        page = numbered(rows, request.GET.get("page"))
        why = why_moved(page, asking.start, asking.end)
        told = [(row, why.get(row.milestone.pk, ())) for row in page]
        return context | {"page": page, "rows": told}
    heading, key = BY[asking.by]
    groups = grouped(rows, key)
    why = why_moved((group.worst for _, group in groups), asking.start, asking.end)
    summed_up = [(name, group, why.get(group.worst.milestone.pk, ())[:1]) for name, group in groups]
    return context | {"heading": heading, "groups": summed_up}


def _options(adopted: Iterable[Baseline], found: Comparison) -> dict[str, Options]:
    """What may be chosen: baselines, and only what the reader's own milestones have."""
    baselines, named = [(each.reference, each.name) for each in adopted], found.named
    return {
        "starts": baselines,
        "ends": [(NOW, "Now: forecast or actual date"), *baselines[1:]],
        "by": [(MILESTONE, "Milestone"), *((key, label) for key, (label, _) in BY.items())],
        "which": [(LATE, "Only what moved later")],
        "workstreams": _named(
            (each.reference, str(each)) for each in _of(found, WORKSTREAM, named.workstreams)
        ),
        "owners": _named((str(each.pk), each.name) for each in _of(found, OWNER, named.people)),
        "partners": _named(
            (str(each.pk), str(each)) for each in _of(found, ORGANISATION, named.organisations)
        ),
    }


def _of[T](found: Comparison, column: str, named: Mapping[int, T]) -> list[T]:
    """What the compared milestones name in that column, each once."""
    name_of = attrgetter(column)
    return [named[each] for each in {name_of(row.milestone) for row in found.rows}]


def _named(pairs: Iterable[tuple[str, str]]) -> Options:
    return sorted(set(pairs), key=lambda pair: pair[1].casefold())
