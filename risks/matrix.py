"""The 5 by 5 heat map of the register: how many risks in each cell, each number a link."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from risks.scoring import CONSEQUENCES, LIKELIHOODS, Band, band

Cell = tuple[int, int]  # likelihood, consequence


@dataclass(frozen=True)
class HeatCell:
    """A cell of the map; its address shows its risks, or all again once it is chosen."""

    word: str
    band: Band
    count: int
    selected: bool
    url: str


@dataclass(frozen=True)
class HeatRow:
    """The cells of one likelihood."""

    number: int
    word: str
    cells: list[HeatCell]


@dataclass(frozen=True)
class HeatColumn:
    """The heading of one consequence."""

    number: int
    word: str


def heat_rows(
    counts: Mapping[Cell, int], chosen: Cell | None, link: Callable[[str | None], str]
) -> list[HeatRow]:
    """Rows of the map, likeliest first; `link` gives the address of a cell named '4-3'."""
    return [
        HeatRow(
            likelihood,
            LIKELIHOODS[likelihood],
            [_cell((likelihood, each), counts, chosen, link) for each in CONSEQUENCES],
        )
        for likelihood in reversed(LIKELIHOODS)
    ]


def heat_columns() -> list[HeatColumn]:
    """Consequences from left to right."""
    return [HeatColumn(number, word) for number, word in CONSEQUENCES.items()]


def cell_words(cell: Cell) -> str:
    """'likely and major': what a chosen cell stands for."""
    likelihood, consequence = cell
    return f"{LIKELIHOODS[likelihood]} and {CONSEQUENCES[consequence]}".lower()


def _cell(
    cell: Cell, counts: Mapping[Cell, int], chosen: Cell | None, link: Callable[[str | None], str]
) -> HeatCell:
    likelihood, consequence = cell
    selected = cell == chosen
    return HeatCell(
        word=CONSEQUENCES[consequence],
        band=band(likelihood * consequence),
        count=counts.get(cell, 0),
        selected=selected,
        url=link(None if selected else f"{likelihood}-{consequence}"),
    )
