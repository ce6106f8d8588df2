"""Pages of the bodies: who sits where, what a body may decide, when it meets."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import FETCH_RAISE, Count, OuterRef, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partner, Partnership, Sector
from governance.bodies.models import Body, Delegation, Meeting, Seat, SeatRole
from governance.bodies.policies import papers_due
from governance.bodies.sections import sections_of
from governance.bodies.words import delegation_words, notice_words, quorum_words, rule_words

PAST_MEETINGS = 10
ORDER = {role: at for at, role in enumerate(SeatRole.values)}


@dataclass(frozen=True)
class SeatRow:
    """A seat that is held today, with its organisation's sector here."""

    seat: Seat
    sector: str


@require_GET
def body_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every body with its seats and its next meeting."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    held = Q(seats__starts_on__lte=today) & (Q(seats__ends_on=None) | Q(seats__ends_on__gte=today))
    ahead = Meeting.objects.after(today).filter(body=OuterRef("pk"))
    bodies = (
        Body.objects.visible_to(request.user)
        .filter(partnership=partnership)
        .select_related("parent")
        .fetch_mode(FETCH_RAISE)
        .annotate(
            seats_held=Count("seats", filter=held),
            votes_held=Count("seats", filter=held & Q(seats__is_voting=True)),
            next_meeting=ahead.values("held_on")[:1],
        )
    )
    return render(request, "bodies/body_list.html", {"bodies": list(bodies)})


@require_GET
def body_detail(request: SignedInRequest, slug: str, body: str) -> HttpResponse:
    """One body: its seats and deputies, quorum, delegations and meetings."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    seen = Body.objects.visible_to(request.user).filter(partnership=partnership)
    found = get_object_or_404(seen.select_related("parent").fetch_mode(FETCH_RAISE), slug=body)
    found.partnership = partnership
    partners = _partners(partnership)
    seats = _seats(found, partners, today)
    meetings = list(found.meetings.all())
    delegations = Delegation.objects.filter(body=found).on(today).select_related("organisation")
    ahead = [each for each in meetings if each.held_on >= today]
    for meeting in ahead:
        meeting.body = found
    context = {
        "body": found,
        "is_office": KEEP_REGISTERS in request.deeds,
        "children": list(found.children.all()),
        "seats": seats,
        "voting": sum(row.seat.is_voting for row in seats),
        "missing": _missing(found, partners, seats),
        "empty_sectors": _empty_sectors(found, seats),
        "quorum": quorum_words(found),
        "notice": notice_words(found),
        "rule": rule_words(found),
        "delegations": [(each, delegation_words(each)) for each in delegations],
        "ahead": ahead,
        "ahead_with_papers": [(each, papers_due(each)) for each in ahead],
        "sections": sections_of(found, request.user),
        "past": [each for each in reversed(meetings) if each.held_on < today][:PAST_MEETINGS],
    }
    return render(request, "bodies/body_detail.html", context)


def _partners(partnership: Partnership) -> list[Partner]:
    today = Partner.objects.filter(partnership=partnership).on(partnership.today())
    return list(today.select_related("organisation"))


def _seats(body: Body, partners: Collection[Partner], on: date) -> list[SeatRow]:
    """Chair first, then by role and name."""
    sectors = {partner.organisation_id: Sector(partner.sector).label for partner in partners}
    seats = Seat.objects.filter(body=body).on(on).select_related("person", "organisation", "deputy")
    ordered = sorted(seats, key=lambda seat: (ORDER[seat.role], seat.person.name))
    return [SeatRow(seat, sectors.get(seat.organisation_id or 0, "")) for seat in ordered]


def _missing(
    body: Body, partners: Collection[Partner], seats: Collection[SeatRow]
) -> list[Partner]:
    """Partners without a seat, where there is to be one for every partner."""
    if not body.seat_for_every_partner:
        return []
    seated = {row.seat.organisation_id for row in seats}
    return [partner for partner in partners if partner.organisation_id not in seated]


def _empty_sectors(body: Body, seats: Collection[SeatRow]) -> list[str]:
    """Sectors that quorum asks for and no voting seat speaks for."""
    voting = {row.sector for row in seats if row.seat.is_voting}
    asked = [Sector(sector).label for sector in body.quorum_sectors]
    return [sector for sector in asked if sector not in voting]
