from datetime import date

from django.db.models import Q
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
from governance.scope.models import ScopeValue, Service
from governance.scope.standing import counts_by_state, placed, seen_services_on, to_hand_over
from governance.scope.story import story_of

VIEWS = {"": "All", **{value.value: value.label for value in ScopeValue}}


@require_GET
@vary_on_headers("HX-Request")
def service_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every service as it was on a day; today when none is asked for."""
    partnership = open_partnership(request, slug)
    form, day = _day(request)
    words, state = asked(request.GET, "q"), asked(request.GET, "state")
    rows = seen_services_on(request.user, partnership, day).order_by("name")
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
    form, day = _day(request)
    rows = seen_services_on(request.user, partnership, day)
    one = placed(get_object_or_404(rows.select_related("provider", "commissioner"), slug=service))
    context = {
        "form": form,
        "day": day,
        "placed": one,
        "service": one.service,
        "story": story_of(one.service, request.user, partnership.today()),
        "keeps": KEEP_REGISTERS in request.deeds,
    }
    return render(request, "scope/service_detail.html", context)


def _day(request: SignedInRequest) -> tuple[OnForm, date]:
    """The form with what was asked, and the day that is shown: today unless it names another."""
    today = request.partnership.today()
    if "on" not in request.GET:
        return OnForm(initial={"on": today}, today=today), today
    form = OnForm(request.GET, today=today)
    chosen: date | None = form.cleaned_data["on"] if form.is_valid() else None
    return form, chosen or today


def _successions(request: SignedInRequest) -> list[Succession]:
    """What the office has still to hand over; nothing for anybody else."""
    if KEEP_REGISTERS not in request.deeds:
        return []
    seen = Service.objects.visible_to(request.user).filter(partnership=request.partnership)
    return list(to_hand_over(seen))
