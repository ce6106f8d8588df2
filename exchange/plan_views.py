"""Plans for Microsoft Project: what the roadmap shows, as a file that it opens."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from exchange.mspdi.writing import Written, mspdi_of
from milestones.models import Dependency
from milestones.networks import TIES, link_of
from milestones.reading import activity
from milestones.roadmap import read_roadmap

XML = "application/xml; charset=utf-8"


@require_GET
def plan_export(request: SignedInRequest, slug: str) -> HttpResponse:
    """The milestones that the same address shows on the roadmap, with what holds among them."""
    partnership = open_partnership(request, slug)
    shown = [row.milestone for row in read_roadmap(request.GET, request.user, partnership).rows]
    held = Dependency.objects.filter(predecessor__in=shown, successor__in=shown).order_by("pk")
    links = [
        link_of(str(before), str(after), *tie)
        for before, after, *tie in held.values_list("predecessor_id", "successor_id", *TIES)
    ]
    rows = [Written(row.pk, row.reference, row.name, activity(row)) for row in shown]
    answer = HttpResponse(mspdi_of(partnership.name, rows, links), content_type=XML)
    stem = f"roadmap-{slug}-{partnership.today():%Y-%m-%d}"
    answer["Content-Disposition"] = f'attachment; filename="{stem}.xml"'
    return answer
