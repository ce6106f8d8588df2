from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked
from core.pages import numbered, results_part, tabs
from milestones.accuracy import HORIZONS, WITHIN
from milestones.record import BY, held_of, kept_by, records

DEFAULT = "owner"
VIEWS = {"": "By owner", "workstream": "By workstream"}


@require_GET
@vary_on_headers("HX-Request")
def forecast_record(request: SignedInRequest, slug: str) -> HttpResponse:
    """How good forecasts were 90, 60 and 30 days before each milestone was done."""
    partnership = open_partnership(request, slug)
    by = asked(request.GET, "by")
    label, key = BY.get(by, BY[DEFAULT])
    held = held_of(request.user, partnership)
    context = {
        "label": label,
        "horizons": HORIZONS,
        "within": WITHIN,
        "views": tabs(request.GET, "by", VIEWS, by if by in BY and by != DEFAULT else ""),
        "kept": kept_by(held, key),
        "whole": records(held),
        "page": numbered(held, request.GET.get("page")),
    }
    return render(request, f"milestones/record.html{results_part(request)}", context)
