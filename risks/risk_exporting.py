"""The register as a table to take away."""

from collections.abc import Collection, Iterable, Iterator

from core.spreadsheets import Cell, Table
from governance.bodies.models import BodyKind
from risks.risk_reading import JudgedRisk

COLUMNS = (
    "Reference",
    "Risk",
    "Cause",
    "Event",
    "Effect",
    "Category",
    "Workstream",
    "Objective",
    "Owner",
    "Owning organisation",
    "Inherent score",
    "Score",
    "Consequence",
    "Likelihood",
    "Band",
    "Since last board",
    "Target score",
    "Target date",
    "Appetite ceiling",
    "Outside appetite",
    "Goes up to",
    "Response",
    "Proximity",
    "Gaps",
    "Next review",
    "Review overdue",
    "Status",
)


def table_of(rows: Iterable[JudgedRisk], objectives: Collection[int]) -> Table:
    """The rows in their order; "Since last board" is empty where nothing was known then.

    Of the objectives those are named whose numbers the reader may see.
    """
    return Table("Risks", COLUMNS, _cells(rows, objectives))


def _cells(rows: Iterable[JudgedRisk], objectives: Collection[int]) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        risk = row.risk
        yield (
            risk.reference,
            risk.name,
            risk.cause,
            risk.event,
            risk.effect,
            risk.get_category_display(),
            str(risk.workstream),
            str(risk.objective) if risk.objective_id in objectives else "",
            risk.owner.name,
            str(risk.owning_organisation or ""),
            risk.inherent_score,
            risk.current_score,
            risk.current_consequence,
            risk.current_likelihood,
            row.current.band.word,
            row.change,
            risk.target_score,
            risk.target_date,
            row.ceiling,
            "Yes" if row.is_outside_appetite else "No",
            BodyKind(row.escalates_to).label if row.escalates_to else "",
            risk.get_response_display(),
            risk.get_proximity_display(),
            risk.gaps,
            risk.next_review_on,
            "Yes" if row.is_review_overdue else "No",
            risk.get_status_display(),
        )
