from collections.abc import Iterable

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from core.months import add_months
from governance.scope.comparing import compare
from governance.scope.forms import BetweenForm
from governance.scope.models import ScopeValue
from governance.scope.reading import SCOPE_COLOURS
from governance.scope.standing import PlacedService, placed, seen_services_on

MONTHS = 6  # what an earlier day is when none is asked for


@require_GET
def overview(request: SignedInRequest, slug: str) -> HttpResponse:
    """The whole partnership's scope on a day, beside an earlier one."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    form = BetweenForm(_asked(request), today=today)
    said = form.cleaned_data if form.is_valid() else {}
    on = said.get("on") or max(today, said.get("since") or today)
    since = said.get("since") or add_months(on, -MONTHS)
    form = form if form.is_bound else BetweenForm(initial={"since": since, "on": on}, today=today)
    then, now = (
        [placed(row) for row in seen_services_on(request.user, partnership, day)]
        for day in (since, on)
    )
    counts = [
        (value, SCOPE_COLOURS[value], _count(then, value), _count(now, value))
        for value in ScopeValue
    ]
    context = {
        "form": form,
        "since": since,
        "on": on,
        "counts": counts,
        "in_scope": sum(one.is_in_scope for one in now),
        "total": len(now),
        "comparison": compare(then, now),
    }
    return render(request, "scope/overview.html", context)


def _asked(request: SignedInRequest) -> QueryDict | None:
    return request.GET if {"since", "on"} & set(request.GET) else None


def _count(rows: Iterable[PlacedService], value: ScopeValue) -> int:
    return sum(one.value == value for one in rows)
