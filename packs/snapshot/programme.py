"""The frame of a pack: the meeting it is for, the board's dates, the workstreams."""

from datetime import date

from accounts.models import Partner, Partnership, Sector
from governance.bodies.models import BodyKind, Meeting, Seat
from packs.snapshot.open_rows import open_rows
from packs.snapshot.registers import WorkstreamFacts
from packs.snapshot.shape import MeetingFacts, SeatFacts
from packs.words import capped
from workstreams.models import Roadmap, Workstream

NAME = 200


def board_dates(partnership: Partnership) -> tuple[date, ...]:
    """Every day on which the partnership board has met or will meet."""
    held = Meeting.objects.filter(
        body__partnership=partnership, body__kind=BodyKind.PARTNERSHIP_BOARD
    )
    return tuple(held.order_by("held_on").values_list("held_on", flat=True).distinct())


def next_board(partnership: Partnership, on: date) -> Meeting | None:
    """The first meeting of the partnership board after a day."""
    coming = Meeting.objects.after(on).filter(
        body__partnership=partnership, body__kind=BodyKind.PARTNERSHIP_BOARD
    )
    return coming.select_related("body").first()


def meeting_facts(meeting: Meeting | None, partnership: Partnership) -> MeetingFacts | None:
    """The meeting with its quorum and the voting seats held that day."""
    if meeting is None:
        return None
    body = meeting.body
    sectors = dict(
        Partner.objects.filter(partnership=partnership)
        .on(meeting.held_on)
        .values_list("organisation", "sector")
    )
    seats = Seat.objects.filter(body=body).on(meeting.held_on).voting().select_related("person")
    return MeetingFacts(
        body=capped(body.name, NAME),
        held_on=meeting.held_on,
        starts_at=f"{meeting.starts_at:%H:%M}",
        place=capped(meeting.place, NAME),
        quorum=body.quorum,
        sectors=tuple(Sector(sector).label for sector in body.quorum_sectors),
        seats=tuple(
            SeatFacts(
                capped(seat.person.name, NAME),
                _sector(sectors.get(seat.organisation_id) if seat.organisation_id else None),
            )
            for seat in seats.order_by("pk")
        ),
    )


def _sector(value: str | None) -> str:
    return str(Sector(value).label) if value else ""


def vision(partnership: Partnership, on: date) -> str:
    """Of the roadmap that held on a day."""
    held = Roadmap.objects.filter(partnership=partnership).in_force(on)
    return capped(held.values_list("vision", flat=True).first() or "", 500)


def workstream_facts(partnership: Partnership) -> tuple[WorkstreamFacts, ...]:
    """The workstreams, in the order of their references."""
    found = open_rows(Workstream.objects.all(), partnership).select_related("lead_organisation")
    return tuple(
        WorkstreamFacts(one.reference, capped(one.name, NAME), one.lead_organisation.short_name)
        for one in found
    )
