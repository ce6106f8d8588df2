"""The cover: what the pack is, four figures, a picture of every milestone, what to read."""

from dataclasses import dataclass
from typing import Any

from charts.cover import cover
from charts.roadmap import describe_timeline
from packs.sections.asks import asks, unsigned
from packs.sections.axis import axis
from packs.sections.drawings import in_points
from packs.sections.lanes import lanes
from packs.snapshot.registers import AgreementFacts
from packs.snapshot.shape import Snapshot

MOST_LANES = 11  # that the picture has room for


@dataclass(frozen=True)
class Figure:
    """A number, what it is out of, and what it counts."""

    value: str
    of: str
    words: str


def page(pack: Snapshot) -> dict[str, Any]:
    """What the cover shows."""
    drawn = lanes(pack)[:MOST_LANES]
    start, end = axis(pack)
    title = f"Drawn from the data. {describe_timeline(drawn, pack.on)}"
    art = cover(
        drawn, start=start, end=end, today=pack.on, tolerance=pack.tolerance_days, title=title
    )
    return {
        "pack": pack,
        "art": in_points(art) if drawn else "",
        "marks": sum(len(lane.marks) for lane in drawn),
        "lines": len(drawn),
        "figures": _figures(pack),
    }


def _figures(pack: Snapshot) -> list[Figure]:
    waiting = [one for one in pack.milestones if one.is_open]
    red = sum(one.brag == "red" for one in waiting)
    extreme = sum(one.band == "extreme" for one in pack.risks)
    return [
        Figure(str(len(asks(pack))), "", "matters for this board"),
        Figure(str(red), f"of {len(waiting)}", "open milestones are Red"),
        Figure(str(extreme), f"of {len(pack.risks)}", "risks are Extreme"),
        _signatures(pack),
    ]


def _signatures(pack: Snapshot) -> Figure:
    """The agreement that most parties have yet to sign; else how many are in force."""
    worst = max(pack.agreements, key=_missing, default=None)
    if worst and _missing(worst):
        words = f"parties have yet to sign {worst.reference}"
        return Figure(str(_missing(worst)), f"of {len(worst.parties)}", words)
    in_force = sum(one.is_in_force for one in pack.agreements)
    return Figure(str(in_force), f"of {len(pack.agreements)}", "agreements are in force")


def _missing(agreement: AgreementFacts) -> int:
    return len(unsigned(agreement))
