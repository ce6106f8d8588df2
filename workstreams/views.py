from django.core.paginator import Paginator
from django.db.models import FETCH_RAISE, Prefetch
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from workstreams.models import Event, EventAttendance

PAGE_SIZE = 50


@require_GET
def events(request: SignedInRequest, slug: str) -> HttpResponse:
    """Engagement and development events, the latest first, and who came."""
    partnership = open_partnership(request, slug)
    attendance = EventAttendance.objects.select_related("organisation").order_by("-people")
    found = (
        Event.objects.visible_to(request.user)
        .filter(partnership=partnership)
        .select_related("workstream")
        .prefetch_related(Prefetch("attendance", attendance))
        .order_by("-held_on", "name")
        .fetch_mode(FETCH_RAISE)
    )
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    rows = [(event, sum(came.people for came in event.attendance.all())) for event in page]
    return render(request, "workstreams/events.html", {"page": page, "rows": rows})
