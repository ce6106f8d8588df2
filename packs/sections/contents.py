"""The contents, the meeting, and what threatens its quorum."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from core.dates import full_day
from core.words import join, lower_first
from packs.snapshot.shape import MeetingFacts, Snapshot
from packs.words import counted, number, sentence, told


@dataclass(frozen=True)
class Entry:
    """A line of the contents: where it leads, its title, what is in it."""

    key: str
    title: str
    about: str


def page(pack: Snapshot) -> dict[str, Any]:
    """What the page of contents shows."""
    meeting = pack.meeting
    return {
        "pack": pack,
        "entries": entries(pack),
        "meeting": meeting,
        "quorum": _quorum(meeting) if meeting else "",
        "seats": _seats(meeting) if meeting else "",
        "warnings": _warnings(meeting) if meeting else [],
    }


def entries(pack: Snapshot) -> list[Entry]:
    """The parts of this pack, in their order."""
    changed = f"Everything dated after {full_day(pack.since)}" if pack.since else ""
    reports = f"The last accepted report of {told(len(pack.reports), 'workstream')}"
    around = "Events, cohorts, support, ideas, people released" if pack.engagement else ""
    found = [
        Entry("one", "The programme on one page", "Matters for the board, status, risks, benefits"),
        Entry("changed", "What changed since the last board", changed),
        Entry("roadmap", "Roadmap", f"{_many(pack.milestones, 'milestone')}, slips, board dates"),
        Entry("milestones", "Milestones by workstream", "Every date, owner and rating"),
        Entry("reports", "Reports of the workstreams", reports if pack.reports else ""),
        Entry("risks", "Risks", f"Heat map, movement, {_many(pack.risks, 'risk')}"),
        Entry("benefits", "Benefits", f"Charts, money, {_many(pack.benefits, 'benefit')}"),
        Entry("agreements", "Agreements", "Who has signed, who is bound"),
        Entry("engagement", "Engagement, capability and capacity", around),
        Entry("scope", "Scope changes and sign-offs", "Routes, votes, services in scope"),
        Entry("logs", "Decisions and actions", "What was decided, what is still to do"),
        Entry("verify", "How to verify this pack", "Snapshot, hashes, how it was made"),
    ]
    return [entry for entry in found if entry.about]


def _many(rows: tuple[Any, ...], one: str) -> str:
    return sentence(counted(len(rows), one)) if len(rows) else f"no {one}s yet"


def _quorum(meeting: MeetingFacts) -> str:
    members = f"{sentence(number(meeting.quorum or 0))} voting members"
    if not meeting.sectors:
        return members
    return f"{members}, with at least one from each of: {join(map(lower_first, meeting.sectors))}"


def _seats(meeting: MeetingFacts) -> str:
    sectors = Counter(seat.sector or "Independent" for seat in meeting.seats)
    listed = join(f"{count} {lower_first(sector)}" for sector, count in sectors.items())
    return f"{len(meeting.seats)}: {listed}" if listed else "None"


def _warnings(meeting: MeetingFacts) -> list[str]:
    """Sectors that the quorum asks for and that one seat, or none, can give."""
    said, alone = [], []
    for sector in meeting.sectors:
        holders = [seat.person for seat in meeting.seats if seat.sector == sector]
        if not holders:
            said.append(f"Nobody holds a vote of {lower_first(sector)}, so nothing can be quorate.")
        elif len(holders) == 1:
            alone.append(f"{holders[0]} ({lower_first(sector)})")
    if alone:
        who = "the only voter of that" if len(alone) == 1 else "each the only voter of a"
        said.append(
            f"Quorum needs {join(alone)}, {who} sector: an item that one of them takes no part"
            " in cannot be quorate."
        )
    if meeting.quorum and len(meeting.seats) < meeting.quorum:
        said.append(f"Only {counted(len(meeting.seats), 'voting seat')} of the quorum is held.")
    return said
