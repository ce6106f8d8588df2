"""Objectives, controls, assurances and the log as Accord has them, in the form of the workbook."""

from collections.abc import Iterable, Iterator, Sequence

from accounts.models import Partnership, User
from core.spreadsheets import Cell, Table
from exchange.layout import SheetSpec
from exchange.sheets_assurance import ASSURANCES, CONTROLS, ISSUES, OBJECTIVES
from risks.models import Assurance, Control, Issue, Objective, Risk

IN_ORDER = ("risk__reference_order", "pk")


def register_sheets(partnership: Partnership, user: User) -> list[Table]:
    """The four sheets, of what `user` may see; brought in again they change nothing."""
    risks = Risk.objects.visible_to(user).filter(partnership=partnership)
    controls = Control.objects.filter(risk__in=risks.values("pk")).select_related("risk")
    said = Assurance.objects.filter(risk__in=risks.values("pk")).select_related("risk", "control")
    return [
        _sheet(OBJECTIVES, _objectives(partnership, user, risks)),
        _sheet(CONTROLS, _controls(controls.order_by("risk__reference_order", "position", "pk"))),
        _sheet(ASSURANCES, _assurances(said.order_by(*IN_ORDER))),
        _sheet(ISSUES, _issues(partnership, user)),
    ]


def _sheet(spec: SheetSpec, rows: Iterable[Sequence[Cell]]) -> Table:
    return Table(spec.tabs[0], [column.heads[0] for column in spec.columns], rows)


def _objectives(
    partnership: Partnership, user: User, risks: Iterable[Risk]
) -> Iterator[tuple[Cell, ...]]:
    under: dict[int | None, list[str]] = {}
    for risk in risks:
        under.setdefault(risk.objective_id, []).append(risk.reference)
    found = Objective.objects.visible_to(user).filter(partnership=partnership)
    for one in found.select_related("owner"):
        owner = one.owner.email if one.owner else ""
        yield one.reference, one.name, one.aim, owner, "; ".join(under.get(one.pk, ()))


def _controls(controls: Iterable[Control]) -> Iterator[tuple[Cell, ...]]:
    for one in controls:
        yield one.risk.reference, one.text, one.get_effectiveness_display(), one.gap


def _assurances(said: Iterable[Assurance]) -> Iterator[tuple[Cell, ...]]:
    for one in said:
        yield (
            one.risk.reference,
            one.control.text if one.control else "",
            one.get_line_display(),
            one.text,
            one.get_rating_display(),
            one.given_on,
        )


def _issues(partnership: Partnership, user: User) -> Iterator[tuple[Cell, ...]]:
    found = Issue.objects.visible_to(user).filter(partnership=partnership)
    for one in found.select_related("workstream", "owner", "risk", "resolved_by"):
        yield (
            one.reference,
            one.get_kind_display(),
            one.name,
            one.text,
            one.workstream.reference,
            one.owner.email,
            one.risk.reference if one.risk else "",
            one.raised_on,
            one.due_on,
            one.get_outcome_display(),
            one.resolution,
            one.resolved_on,
            one.resolved_by.email if one.resolved_by else "",
        )
