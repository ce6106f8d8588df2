"""The programme on one page: for a member with three minutes."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from charts.small import bullet, mark_row
from core.dates import full_day
from packs.sections.asks import Ask, asks
from packs.sections.drawings import FONT, in_points
from packs.sections.lanes import mark, of_workstream
from packs.snapshot.registers import BenefitFacts, MilestoneFacts, WorkstreamFacts
from packs.snapshot.shape import Snapshot
from packs.words import counted, day, some

MOST_ROWS = 15  # matters and workstreams together: then it stays one page
FEWEST_ASKS = 3
MOST_STREAMS = 12
MOST_RISKS = 4
MOST_BENEFITS = 4


@dataclass(frozen=True)
class StreamRow:
    """A workstream's marks, its worst open slip, and what comes next."""

    stream: WorkstreamFacts
    marks: str
    worst: int | None
    next: str


@dataclass(frozen=True)
class BenefitRow:
    benefit: BenefitFacts
    bar: str


def page(pack: Snapshot) -> dict[str, Any]:
    """What the one page shows; each part is cut so that it stays one page."""
    matters, streams = asks(pack), pack.workstreams[:MOST_STREAMS]
    shown = max(MOST_ROWS - len(streams), FEWEST_ASKS)
    measured = [one for one in pack.benefits if one.realised is not None and not one.is_disbenefit]
    return {
        "pack": pack,
        "finding": finding(pack),
        "rest": _rest(pack),
        "asks": matters[:shown],
        "more_asks": _more(matters[shown:]),
        "streams": [_stream(pack, stream) for stream in streams],
        "more_streams": len(pack.workstreams) - MOST_STREAMS,
        "risks": pack.risks[:MOST_RISKS],
        "benefits": [_benefit(one) for one in measured[:MOST_BENEFITS]],
    }


def finding(pack: Snapshot) -> str:
    """How many of the open milestones are Red."""
    waiting = [one for one in pack.milestones if one.is_open]
    if not waiting:
        return "No milestone is open."
    red = sum(one.brag == "red" for one in waiting)
    are = "are" if red > 1 else "is"
    return f"{red or 'None'} of {counted(len(waiting), 'open milestone')} {are} Red."


def overdue(pack: Snapshot) -> list[MilestoneFacts]:
    """Open milestones whose forecast has passed."""
    return [one for one in pack.milestones if one.is_open and one.forecast < pack.on]


def _rest(pack: Snapshot) -> str:
    said = []
    late = [one for one in pack.milestones if one.is_open and one.slippage_days > 0]
    if late:
        worst = max(late, key=_slip)
        said.append(
            f"The furthest from baseline is {worst.reference}, {worst.short_title}:"
            f" {counted(worst.slippage_days, 'day')} late, now {full_day(worst.day)}."
        )
    if passed := overdue(pack):
        names = some([one.reference for one in passed])
        have = "has" if len(passed) == 1 else "have"
        said.append(f"The forecast of {names} {have} passed.")
    return " ".join(said)


def _slip(one: MilestoneFacts) -> int:
    return one.slippage_days


def _more(matters: list[Ask]) -> str:
    return f"Also: {some([one.reference for one in matters], 8)}." if matters else ""


def _stream(pack: Snapshot, stream: WorkstreamFacts) -> StreamRow:
    held = of_workstream(pack, stream.reference)
    waiting = [one for one in held if one.is_open]
    return StreamRow(
        stream,
        mark_row([mark(one) for one in held], font_family=FONT) if held else "",
        max((one.slippage_days for one in waiting), default=None),
        _next(held, waiting),
    )


def _next(held: list[MilestoneFacts], waiting: list[MilestoneFacts]) -> str:
    if not held:
        return "No milestones yet"
    if not waiting:
        return "All complete"
    return f"{day(waiting[0].day).rsplit(' ', 1)[0]}: {waiting[0].short_title}"


def _benefit(one: BenefitFacts) -> BenefitRow:
    planned = one.planned if one.planned is not None else Decimal(0)
    drawn = bullet(realised=float(one.realised or 0), planned=float(planned), width=110)
    return BenefitRow(one, in_points(drawn))
