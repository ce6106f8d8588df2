"""Risks: the matrix, how many in each band, the highest in full, the others in a line each."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from charts.heat_map import Placed, describe_heat_map, heat_map
from charts.small import score_track
from packs.sections.asks import BOARD_SCORE
from packs.sections.drawings import FONT, in_points
from packs.snapshot.registers import RiskFacts, StandingFacts
from packs.snapshot.shape import Snapshot
from packs.words import counted, number, sentence, some
from risks.scoring import Band, band

FEW = 20
IN_FULL = 8
MOST_ROWS = 200
NAMED = 12


@dataclass(frozen=True)
class BandRow:
    word: str
    before: int
    now: int


@dataclass(frozen=True)
class RiskRow:
    risk: RiskFacts
    track: str


@dataclass(frozen=True)
class StandingRow:
    what: str
    count: int
    which: str


def page(pack: Snapshot) -> dict[str, Any]:
    """What the risk pages show."""
    top, others = highest(pack.risks)
    placed = [_placed(risk) for risk in pack.risks]
    title = f"{describe_heat_map(placed, band_of=band)} Every risk is in the tables below."
    drawn = heat_map(placed, band_of=band, row_height=40, title=title, font_family=FONT)
    return {
        "pack": pack,
        "finding": _finding(pack),
        "rest": _rest(pack),
        "map": in_points(drawn),
        "bands": _bands(pack),
        "top": [_row(risk) for risk in top],
        "top_title": f"The {number(len(top))} highest" if others else "Every risk, highest first",
        "standing": _standing(pack.standing) if pack.standing else [],
        "happened": pack.standing.happened if pack.standing else (),
        "others": others[:MOST_ROWS],
        "hidden": max(len(others) - MOST_ROWS, 0),
    }


def highest(risks: tuple[RiskFacts, ...]) -> tuple[list[RiskFacts], list[RiskFacts]]:
    """Every risk in full while they are few; else about eight, all of one score or none of it.

    One score that has more than eight by itself is cut.
    """
    if len(risks) <= FEW:
        return list(risks), []
    top: list[RiskFacts] = []
    for score in sorted({risk.score for risk in risks}, reverse=True):
        equals = [risk for risk in risks if risk.score == score]
        if top and len(top) + len(equals) > IN_FULL:
            break
        top += equals[:IN_FULL]
    shown = {risk.reference for risk in top}
    return top, [risk for risk in risks if risk.reference not in shown]


def _row(risk: RiskFacts) -> RiskRow:
    drawn = score_track(inherent=risk.inherent, current=risk.score, target=risk.target)
    return RiskRow(risk, in_points(drawn))


def _placed(risk: RiskFacts) -> Placed:
    was = (risk.before[0], risk.before[1]) if risk.before else None
    return Placed(risk.reference, risk.consequence, risk.likelihood, was)


def _bands(pack: Snapshot) -> list[BandRow]:
    now = Counter(risk.band for risk in pack.risks)
    before = Counter(str(band(risk.score_before or risk.score)) for risk in pack.risks)
    return [BandRow(one.word, before[str(one)], now[str(one)]) for one in reversed(Band)]


def _finding(pack: Snapshot) -> str:
    grave = sum(risk.score >= BOARD_SCORE for risk in pack.risks)
    if not pack.risks:
        return "No risk is open."
    does = "scores" if grave == 1 else "score"
    return sentence(f"{number(grave)} of {counted(len(pack.risks), 'risk')} {does} 15 or more.")


def _standing(facts: StandingFacts) -> list[StandingRow]:
    """What the rules say of the register, each with how many risks and which."""
    lines = (
        ("Go up to the partnership board", facts.to_board),
        ("Go up to the programme board", facts.to_programme),
        ("Outside appetite", facts.outside),
        ("Review overdue", facts.overdue),
        ("A control that nobody assures", facts.unassured),
        ("Assurance too old to count", facts.stale),
        ("Happened, now open issues", tuple(one.risk for one in facts.happened)),
    )
    return [StandingRow(what, len(risks), some(risks, NAMED)) for what, risks in lines]


def _rest(pack: Snapshot) -> str:
    rose = [risk.reference for risk in pack.risks if (risk.change or 0) > 0]
    fell = [risk.reference for risk in pack.risks if (risk.change or 0) < 0]
    late = [risk.reference for risk in pack.risks if risk.is_review_overdue]
    said = [f"{some(rose)} rose."] if rose else []
    said += [f"{some(fell)} fell."] if fell else []
    said += [f"{some(late)}: the review is overdue."] if late else []
    return " ".join(said)
