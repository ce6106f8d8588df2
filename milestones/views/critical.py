from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from core.errors import DomainError
from core.pages import numbered
from milestones.critical import critical_for


@require_GET
def critical_path(request: SignedInRequest, slug: str) -> HttpResponse:
    """What decides the end date, and how much room everything else has."""
    partnership = open_partnership(request, slug)
    try:
        found = critical_for(request.user, partnership)
    except DomainError as impossible:
        return render(request, "milestones/critical.html", {"impossible": str(impossible)})
    page = numbered(list(found.rows), request.GET.get("page"))
    return render(request, "milestones/critical.html", {"found": found, "page": page})
