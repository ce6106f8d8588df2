from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from accounts.models import Succession
from core.addresses import asked
from core.pages import numbered, results_part, tabs
from governance.scope.forms import OnForm
from governance.scope.known import services_known_at
from governance.scope.models import ScopeValue, Service
from governance.scope.standing import counts_by_state, placed, seen_services_on, to_hand_over
from governance.scope.story import story_of

VIEWS = {"": "All", **{value.value: value.label for value in ScopeValue}}


@require_GET
@vary_on_headers("HX-Request")
def service_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every service as it was on a day; today when none is asked for."""
    open_partnership(request, slug)
    form, day, moment = _asked(request)
    words, state = asked(request.GET, "q"), asked(request.GET, "state")
    rows = _services(request, day, moment).order_by("name")
    counts = counts_by_state(rows)
    if state in VIEWS and state:
        rows = rows.filter(scope=state)
    if words:
        rows = rows.filter(Q(name__icontains=words) | Q(provider_name__icontains=words))
    page = numbered(rows, request.GET.get("page"))
    context = {
        "form": form,
        "words": words,
        "state": state,
        "day": day,
        "moment": moment,
        "page": page,
        "placed": [placed(row) for row in page],
        "in_scope": counts[ScopeValue.IN_SCOPE],
        "total": sum(counts.values()),
        "views": tabs(request.GET, "state", VIEWS, state if state in VIEWS else ""),
        "successions": _successions(request),
    }
    return render(request, f"scope/service_list.html{results_part(request)}", context)


@require_GET
def service_detail(request: SignedInRequest, slug: str, service: str) -> HttpResponse:
    """One service: how it was on a day, what is running, and its story."""
    partnership = open_partnership(request, slug)
    form, day, moment = _asked(request)
    one = placed(get_object_or_404(_services(request, day, moment), slug=service))
    context = {
        "form": form,
        "day": day,
        "moment": moment,
        "placed": one,
        "service": one.service,
        "story": None if moment else story_of(one.service, request.user, partnership.today()),
        "keeps": KEEP_REGISTERS in request.deeds,
    }
    return render(request, "scope/service_detail.html", context)


def _asked(request: SignedInRequest) -> tuple[OnForm, date, datetime | None]:
    """The form with what was asked, the day that is shown, and the moment it was known.

    Today unless another day is named, as it is known now unless a moment is.
    """
    today = request.partnership.today()
    if not {"on", "known_at"} & set(request.GET):
        return OnForm(initial={"on": today}, today=today), today, None
    form = OnForm(request.GET, today=today)
    said = form.cleaned_data if form.is_valid() else {}
    return form, said.get("on") or today, said.get("known_at")


def _services(request: SignedInRequest, day: date, moment: datetime | None) -> QuerySet[Any]:
    if moment is None:
        seen = seen_services_on(request.user, request.partnership, day)
        return seen.select_related("provider")
    return services_known_at(request.user, request.partnership, day, moment)


def _successions(request: SignedInRequest) -> list[Succession]:
    """What the office has still to hand over; nothing for anybody else."""
    if KEEP_REGISTERS not in request.deeds:
        return []
    seen = Service.objects.visible_to(request.user).filter(partnership=request.partnership)
    return list(to_hand_over(seen))
