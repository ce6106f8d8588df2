"""The roadmap to print and to send."""

from hashlib import sha256

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from core.addresses import changed
from core.errors import DomainError
from milestones.boards import board_dates
from milestones.roadmap import read_roadmap
from milestones.ties import ties_among
from milestones.views.roadmap import chips_of
from packs.roadmap import print_roadmap
from packs.views import pdf_file


@require_GET
def roadmap_pdf(request: SignedInRequest, slug: str) -> HttpResponse:
    """The roadmap of the same address as a tagged PDF."""
    partnership = open_partnership(request, slug)
    found = read_roadmap(request.GET, request.user, partnership)
    ties = ties_among(found.rows) if found.asking.ties else None
    asked = [chip["label"] for chip in chips_of(request.GET, found)]
    boards = board_dates(request.user, partnership).days
    try:
        data = print_roadmap(found, partnership, boards, ties, asked)
    except DomainError as failure:
        messages.error(request, str(failure))
        return redirect(f"{reverse('milestones:roadmap', args=[slug])}{changed(request.GET)}")
    name = f"roadmap-{slug}-{found.today:%Y-%m-%d}.pdf"
    return pdf_file(data, name, sha256(data).hexdigest())
