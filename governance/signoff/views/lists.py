from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked
from core.pages import numbered, results_part
from governance.signoff.handlings import rulings_waiting
from governance.signoff.inbox import at_meetings, for_organisation, still_running, waiting_for
from governance.signoff.models import Decision, Ledger
from governance.signoff.urgent import taken_by_decision


@require_GET
def mine(request: SignedInRequest, slug: str) -> HttpResponse:
    """What waits for the reader's vote, and what they have voted on."""
    partnership = open_partnership(request, slug)
    context = {
        "waiting": waiting_for(request.user, partnership),
        "rulings": rulings_waiting(request.user, partnership),
        "at_meetings": at_meetings(request.user, partnership),
        "colleagues": for_organisation(request.user, partnership),
        "running": still_running(request.user, partnership),
        "signs_for": partnership.partners.filter(signatory=request.user).select_related(
            "organisation"
        ),
    }
    return render(request, "signoff/mine.html", context)


@require_GET
@vary_on_headers("HX-Request")
def decisions(request: SignedInRequest, slug: str) -> HttpResponse:
    """The decision log, newest first."""
    partnership = open_partnership(request, slug)
    words = asked(request.GET, "q")
    found = Decision.objects.visible_to(request.user).filter(partnership=partnership)
    if words:
        found = found.filter(Q(wording__icontains=words) | Q(reference__icontains=words))
    ordered = found.select_related("body", "meeting").order_by("-decided_on", "-reference_order")
    page = numbered(ordered, request.GET.get("page"))
    taken = taken_by_decision([row.pk for row in page], partnership.today())
    context = {
        "page": page,
        "rows": [(row, taken.get(row.pk)) for row in page],
        "words": words,
        "head": Ledger.objects.filter(partnership=partnership).first(),
    }
    return render(request, f"signoff/decisions.html{results_part(request)}", context)
