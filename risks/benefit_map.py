"""The benefits map: milestones enable benefits, which serve outcomes and aims (docs/rules.md 8)."""

from collections.abc import Sequence
from dataclasses import dataclass

from charts.links_map import Column, Node, links_map
from charts.marks import WORDS
from charts.palette import BLUE, DARK_AMBER, GREEN, RED, SECOND
from milestones.reading import JudgedMilestone
from risks.reading import JudgedBenefit

COLOURS = {"blue": BLUE, "red": RED, "amber": DARK_AMBER, "green": GREEN}


@dataclass(frozen=True)
class Mapped:
    """A benefit with what enables it, the outcomes that it serves, and its aim."""

    judged: JudgedBenefit
    milestones: tuple[JudgedMilestone, ...]
    outcomes: tuple[str, ...]
    aim: str

    @property
    def state(self) -> str:
        """How far it is realised, or that nothing is measured."""
        realised = self.judged.realised
        said = "no data yet" if realised is None else f"{realised:.0f}% realised"
        return f"disbenefit, {said}" if self.judged.benefit.is_disbenefit else said


def drawing(rows: Sequence[Mapped]) -> str:
    """The map of `rows` as SVG, its columns left out where nothing stands in them."""
    milestones = {one.milestone.reference: one for row in rows for one in row.milestones}
    outcomes = dict.fromkeys(name for row in rows for name in row.outcomes)
    aims = dict.fromkeys(row.aim for row in rows if row.aim)
    columns = (
        Column("Milestones that enable", tuple(_milestone(one) for one in milestones.values())),
        Column("Benefits", tuple(_benefit(row) for row in rows)),
        Column("Outcomes", tuple(Node(f"o{name}", name) for name in outcomes)),
        Column("Aims of the partnership", tuple(Node(f"a{name}", name) for name in aims)),
    )
    return links_map([each for each in columns if each.nodes], _links(rows))


def _links(rows: Sequence[Mapped]) -> list[tuple[str, str]]:
    links: list[tuple[str, str]] = []
    for row in rows:
        own = f"b{row.judged.benefit.pk}"
        links += [(f"m{one.milestone.pk}", own) for one in row.milestones]
        links += [(own, f"o{name}") for name in row.outcomes]
        served = [f"o{name}" for name in row.outcomes] or [own]
        links += [(each, f"a{row.aim}") for each in served if row.aim]
    return list(dict.fromkeys(links))


def _milestone(one: JudgedMilestone) -> Node:
    milestone, brag = one.milestone, str(one.brag)
    words = f"{milestone.reference}, {WORDS[brag].lower()}"
    return Node(f"m{milestone.pk}", milestone.name, words, COLOURS.get(brag, SECOND))


def _benefit(row: Mapped) -> Node:
    benefit = row.judged.benefit
    return Node(f"b{benefit.pk}", benefit.name, f"{benefit.reference}, {row.state}")
