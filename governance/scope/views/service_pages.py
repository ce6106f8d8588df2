from datetime import date

from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked
from core.pages import results_part
from governance.scope.forms import OnForm
from governance.scope.models import ScopeChange, ScopeState, Service
from governance.scope.standing import placed, seen_services_on


@require_GET
@vary_on_headers("HX-Request")
def service_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every service with where it stood on a day; today when none is asked for."""
    partnership = open_partnership(request, slug)
    form = OnForm(request.GET or None)
    day = _day(form, partnership.today())
    words = asked(request.GET, "q")
    seen = seen_services_on(request.user, partnership, day)
    if words:
        seen = seen.filter(Q(name__icontains=words) | Q(provider__short_name__icontains=words))
    rows = [placed(row) for row in seen]
    context = {
        "form": form,
        "words": words,
        "day": day,
        "placed": rows,
        "in_scope": sum(one.is_in_scope for one in rows),
    }
    return render(request, f"scope/service_list.html{results_part(request)}", context)


@require_GET
def service_detail(request: SignedInRequest, slug: str, service: str) -> HttpResponse:
    """One service: where it stands on a day, and its story."""
    partnership = open_partnership(request, slug)
    form = OnForm(request.GET or None)
    day = _day(form, partnership.today())
    one = placed(get_object_or_404(seen_services_on(request.user, partnership, day), slug=service))
    story = one.service.scope_states.select_related("change").order_by("-starts_on", "-pk")
    context = {
        "form": form,
        "day": day,
        "placed": one,
        "service": one.service,
        "story": story,
        "linked": set(_seen_changes(request, one.service).values_list("pk", flat=True)),
        "today": partnership.today(),
    }
    return render(request, "scope/service_detail.html", context)


def _seen_changes(request: SignedInRequest, service: Service) -> QuerySet[ScopeState]:
    """States of the service that a change the reader may see has brought."""
    seen = ScopeChange.objects.visible_to(request.user)
    return service.scope_states.filter(change__in=seen.values("pk"))


def _day(form: OnForm, today: date) -> date:
    chosen: date | None = form.cleaned_data["on"] if form.is_valid() else None
    return chosen or today
