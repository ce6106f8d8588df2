"""The risk matrix in print: consequence across, likelihood up, each risk a chip in its cell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot

from charts.draw import PAGE_FONT, box, dot, element, frame, path, text
from charts.measure import text_width
from charts.palette import BAND_FILL, BAND_INK, INK, SECOND, WHITE

CONSEQUENCES = ("Negligible", "Minor", "Moderate", "Major", "Catastrophic")
LIKELIHOODS = ("Rare", "Unlikely", "Possible", "Likely", "Almost certain")
LEFT = 62.0
TOP = 4.0
FOOT = 40.0
CHIP = 12.0
SHORTEST = 12.0

Cell = tuple[int, int]


@dataclass(frozen=True)
class Placed:
    """A risk by its consequence and likelihood, 1 to 5; `was` is where it stood before."""

    reference: str
    consequence: int
    likelihood: int
    was: Cell | None = None

    @property
    def cell(self) -> Cell:
        """Consequence and likelihood."""
        return self.consequence, self.likelihood

    @property
    def moved(self) -> bool:
        """Whether it stood elsewhere before."""
        return self.was is not None and self.was != self.cell


@dataclass(frozen=True)
class Chip:
    """A reference drawn around (x, y)."""

    words: str
    x: float
    y: float
    width: float
    moved: bool = False


@dataclass(frozen=True)
class Grid:
    """The sizes all parts share."""

    column: float
    row: float
    size: float

    def corner(self, cell: Cell) -> tuple[float, float]:
        """Top left corner of a cell."""
        consequence, likelihood = cell
        return LEFT + (consequence - 1) * self.column, TOP + (5 - likelihood) * self.row

    def middle(self, cell: Cell) -> tuple[float, float]:
        """Centre of a cell."""
        x, y = self.corner(cell)
        return x + self.column / 2, y + self.row / 2


def heat_map(
    risks: Sequence[Placed],
    *,
    band_of: Callable[[int], str],
    width: float = 352,
    row_height: float = 43,
    title: str | None = None,
    font_family: str = PAGE_FONT,
    size: float = 9,
) -> str:
    """The matrix as SVG, in points; `band_of` gives low, moderate, high or extreme for a score.

    Moved risks are black, with an arrow from the ring in the cell where they stood. A cell that
    cannot hold all its chips counts the rest.
    """
    grid = Grid((width - LEFT - 2) / 5, row_height, size)
    cells = [(c, n) for n in range(5, 0, -1) for c in range(1, 6)]
    chips = {cell: _chips([risk for risk in risks if risk.cell == cell], grid) for cell in cells}
    places = {chip.words: chip for placed in chips.values() for chip in placed}
    return frame(
        width,
        TOP + 5 * row_height + FOOT,
        *(_cell(cell, band_of, grid) for cell in cells),
        _axes(grid),
        *(_arrow(risk, places[risk.reference], grid) for risk in risks if _drawn(risk, places)),
        *(_chip(chip, size) for placed in chips.values() for chip in placed),
        title=title,
        font_family=font_family,
    )


def describe_heat_map(risks: Sequence[Placed], *, band_of: Callable[[int], str]) -> str:
    """The matrix in words: how many of each band, and what moved from which score to which."""
    bands = [str(band_of(risk.consequence * risk.likelihood)).lower() for risk in risks]
    counts = ", ".join(f"{bands.count(band)} {band}" for band in reversed(BAND_FILL))
    noun = "risk" if len(risks) == 1 else "risks"
    said = f"Heat map of {len(risks)} {noun} by consequence and likelihood: {counts}."
    moves = [_move(risk) for risk in risks if risk.moved]
    return f"{said} Moved: {'; '.join(moves)}." if moves else said


def _move(risk: Placed) -> str:
    before, now = risk.was or risk.cell, risk.consequence * risk.likelihood
    return f"{risk.reference} from {before[0] * before[1]} to {now}"


def _drawn(risk: Placed, places: dict[str, Chip]) -> bool:
    return risk.moved and risk.reference in places


def _cell(cell: Cell, band_of: Callable[[int], str], grid: Grid) -> str:
    x, y = grid.corner(cell)
    score = cell[0] * cell[1]
    band = str(band_of(score)).lower()
    words = f"{score} {band[0].upper()}"
    return box(
        x + 0.75, y + 0.75, grid.column - 1.5, grid.row - 1.5, rx=2, fill=BAND_FILL[band]
    ) + text(words, x + 5, y + 11.5, grid.size, font_weight=600, fill=BAND_INK[band])


def _chips(risks: Sequence[Placed], grid: Grid) -> list[Chip]:
    """In rows under the score, moved ones at the right; "+2" where the cell is full."""
    if not risks:
        return []
    widest = max(text_width(risk.reference, grid.size, bold=True) for risk in risks) + 4
    per_row = max(int((grid.column - 3) // widest), 1)
    room = per_row * int((grid.row - 14) // (CHIP + 1))
    ordered = sorted(risks, key=lambda risk: (not risk.moved, risk.reference))
    shown = ordered if len(ordered) <= room else ordered[: room - 1]
    if len(shown) < len(ordered):
        rest = f"+{len(ordered) - len(shown)}"
        shown.append(Placed(rest, ordered[0].consequence, ordered[0].likelihood))
    place = Slots(risks[0].cell, widest, per_row, grid)
    slots = zip(shown, _slots(shown, per_row), strict=True)
    return [place.chip(risk.reference, risk.moved, *slot) for risk, slot in slots]


def _slots(risks: Sequence[Placed], per_row: int) -> list[tuple[int, float]]:
    """Row and column of each; one that did not move stands in the middle."""
    if len(risks) == 1 and not risks[0].moved:
        return [(0, (per_row - 1) / 2)]
    rows = -(-len(risks) // per_row)
    free = [(row, column) for row in range(rows) for column in range(per_row)]
    taken: list[tuple[int, float]] = []
    for risk in risks:
        slot = _slot(risk, free)
        free.remove(slot)
        taken.append(slot)
    return taken


def _slot(risk: Placed, free: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Moved ones go right, to the side they came from, so that nothing hides their arrow."""
    if not risk.moved:
        return min(free)
    rose = risk.was is not None and risk.was[1] < risk.likelihood
    return min(free, key=lambda slot: (-slot[1], -slot[0] if rose else slot[0]))


@dataclass(frozen=True)
class Slots:
    """The places for chips in one cell."""

    cell: Cell
    width: float
    per_row: int
    grid: Grid

    def chip(self, words: str, moved: bool, row: int, column: float) -> Chip:
        """The chip with `words` in its place."""
        x, y = self.grid.corner(self.cell)
        left = x + (self.grid.column - self.per_row * self.width) / 2
        middle = y + 14 + (row + 0.5) * (CHIP + 1)
        return Chip(words, left + (column + 0.5) * self.width, middle, self.width - 1, moved)


def _chip(chip: Chip, size: float) -> str:
    fill, ink = (INK, WHITE) if chip.moved else (WHITE, INK)
    return box(
        chip.x - chip.width / 2,
        chip.y - CHIP / 2,
        chip.width,
        CHIP,
        rx=2,
        fill=fill,
        stroke=INK,
        stroke_width=0.7,
    ) + text(
        chip.words, chip.x, chip.y + 3.2, size, font_weight=600, fill=ink, text_anchor="middle"
    )


def _arrow(risk: Placed, chip: Chip, grid: Grid) -> str:
    """From a ring at the edge of the old cell to the edge of the chip."""
    start_x, start_y = _start(risk, chip, grid)
    across, down = chip.x - start_x, chip.y - start_y
    length = hypot(across, down) or 1
    step_x, step_y = across / length, down / length
    reach = _reach(chip.width / 2, CHIP / 2, step_x, step_y) + 1
    leave = min(_reach(grid.column / 2, grid.row / 2, step_x, step_y), length - reach - SHORTEST)
    from_x, from_y = start_x + step_x * leave, start_y + step_y * leave
    to_x, to_y = chip.x - step_x * reach, chip.y - step_y * reach
    line = f"M{from_x:.1f} {from_y:.1f}L{to_x - step_x * 4:.1f} {to_y - step_y * 4:.1f}"
    turn = f"{step_x:.3f} {step_y:.3f} {-step_y:.3f} {step_x:.3f} {to_x:.1f} {to_y:.1f}"
    head = path(
        "M0 0L-6 3.6V-3.6Z",
        fill=INK,
        stroke=WHITE,
        stroke_width=0.6,
        transform=f"matrix({turn})",
    )
    return (
        path(line, stroke=WHITE, stroke_width=4)
        + path(line, stroke=INK, stroke_width=1.6)
        + dot(from_x, from_y, 2.6, fill=WHITE, stroke=INK, stroke_width=1.3)
        + head
    )


def _start(risk: Placed, chip: Chip, grid: Grid) -> tuple[float, float]:
    """The old cell's middle, or straight above, below or beside the chip."""
    was = risk.was or risk.cell
    x, y = grid.middle(was)
    return chip.x if was[0] == risk.consequence else x, (chip.y if was[1] == risk.likelihood else y)


def _reach(half_width: float, half_height: float, step_x: float, step_y: float) -> float:
    """How far the edge of a box is from its middle in a direction."""
    sideways = half_width / abs(step_x) if step_x else float("inf")
    upright = half_height / abs(step_y) if step_y else float("inf")
    return min(sideways, upright)


def _axes(grid: Grid) -> str:
    foot, middle = TOP + 5 * grid.row, LEFT + 2.5 * grid.column
    drawn = [
        text("Consequence", middle, foot + 37, grid.size, font_weight=600, text_anchor="middle"),
        element(
            "g",
            text("Likelihood", 0, 0, grid.size, font_weight=600, text_anchor="middle"),
            transform=f"translate(9 {TOP + 2.5 * grid.row:.1f}) rotate(-90)",
        ),
    ]
    for at, (consequence, likelihood) in enumerate(zip(CONSEQUENCES, LIKELIHOODS, strict=True)):
        x = LEFT + (at + 0.5) * grid.column
        drawn += [
            text(str(at + 1), x, foot + 12, grid.size, font_weight=600, text_anchor="middle"),
            text(consequence, x, foot + 23, grid.size, fill=SECOND, text_anchor="middle"),
            _likelihood(at + 1, likelihood, grid),
        ]
    return "".join(drawn)


def _likelihood(number: int, word: str, grid: Grid) -> str:
    _, y = grid.middle((1, number))
    lines = word.split()
    first = y - (len(lines) - 1) * 5 - 4
    return text(str(number), LEFT - 6, first, grid.size, font_weight=600, text_anchor="end") + (
        "".join(
            text(line, LEFT - 6, first + 11 * (at + 1), grid.size, fill=SECOND, text_anchor="end")
            for at, line in enumerate(lines)
        )
    )
