from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from governance.signoff.subjects import subject_of
from governance.signoff.tracker import tracked
from governance.signoff.urgent import to_ratify


@require_GET
def tracker(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every running sign-off, the next deadline first."""
    partnership = open_partnership(request, slug)
    rows = tracked(request.user, partnership, timezone.localdate())
    context = {
        "rows": [(row, subject_of(row.sign_off.record).url(row.sign_off.record)) for row in rows],
        "pressing": sum(row.is_pressing for row in rows),
        "to_ratify": to_ratify(request.user, partnership),
    }
    return render(request, "signoff/tracker.html", context)
