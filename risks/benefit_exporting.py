"""Benefits as a table to take away, as the register shows them."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from core.small_counts import is_few
from core.spreadsheets import Cell, Table
from risks.benefit_map import Mapped
from risks.figures import number
from risks.figures_shown import Shown
from risks.reading import JudgedBenefit

COLUMNS = (
    "Reference",
    "Benefit",
    "Category",
    "Workstream",
    "Owner",
    "Measure",
    "Population",
    "Unit",
    "Direction",
    "Baseline",
    "Baseline date",
    "Latest",
    "Latest period",
    "Target",
    "Target date",
    "Realised %",
    "Full-year value (£)",
    "Disbenefit",
    "Rolls up others",
    "May be claimed twice",
    "Status",
)


def table_of(rows: Iterable[JudgedBenefit]) -> Table:
    """The rows in their order; "<5" in the place of counts that are not shown."""
    return Table("Benefits", COLUMNS, _cells(rows))


def _cells(rows: Iterable[JudgedBenefit]) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        benefit = row.benefit
        yield (
            benefit.reference,
            benefit.name,
            benefit.get_category_display(),
            str(benefit.workstream),
            benefit.owner.name,
            benefit.measure,
            benefit.population,
            benefit.unit,
            benefit.get_direction_display(),
            _told(benefit.baseline_value),
            benefit.baseline_date,
            _told(row.latest),
            row.latest_period,
            _told(benefit.target_value),
            benefit.target_date,
            None if row.realised is None else round(row.realised, 1),
            benefit.full_year_value,
            "Yes" if benefit.is_disbenefit else "No",
            "Yes" if row.parts else "No",
            "Yes" if getattr(benefit, "is_doubled", False) else "No",
            benefit.get_status_display(),
        )


def _told(value: Decimal | None) -> Cell:
    return number(value) if is_few(value) else value


def figures_table(rows: Iterable[Shown]) -> Table:
    """The months of a benefit as its page tells them; a correction stands below what it made."""
    columns = ("Month", "Planned", "Measured", "Source", "Sure", "By", "Corrected for")
    return Table("Figures", columns, _months(rows))


def map_table(rows: Iterable[Mapped]) -> Table:
    """The table of the benefits map: each benefit, what it waits for and what it serves."""
    columns = ("Reference", "Benefit", "Enabled by", "Realised", "Outcomes", "Aim")
    return Table("Benefits map", columns, (_linked(row) for row in rows))


def _months(rows: Iterable[Shown]) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        figures = _told(row.planned), _told(row.actual)
        yield (row.period, *figures, row.source, row.confidence, row.by, "")
        for was in row.was:
            earlier = _told(was.planned), _told(was.actual)
            yield (row.period, *earlier, "", "said before", was.by, was.reason)


def _linked(row: Mapped) -> tuple[Cell, ...]:
    benefit = row.judged.benefit
    return (
        benefit.reference,
        benefit.name,
        "; ".join(
            f"{one.milestone.reference} {one.milestone.name} ({one.brag})" for one in row.milestones
        ),
        row.state,
        "; ".join(row.outcomes),
        row.aim,
    )
