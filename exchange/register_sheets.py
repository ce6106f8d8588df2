"""Registers that Accord gives out in the form of the workbook, to change and bring in again."""

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Prefetch

from accounts.models import Partnership, User
from core.spreadsheets import Cell, Table
from exchange.layout import SheetSpec
from exchange.sheets_assurance import ASSURANCES, CONTROLS, ISSUES, OBJECTIVES
from exchange.sheets_decisions import COMMITMENTS
from governance.mous.models import Commitment
from milestones.models import Milestone
from risks.models import Assurance, Benefit, Control, Issue, Objective, Risk

IN_ORDER = ("risk__reference_order", "pk")


def register_sheets(partnership: Partnership, user: User) -> list[Table]:
    """The five sheets, of what `user` may see; brought in again they change nothing."""
    risks = Risk.objects.visible_to(user).filter(partnership=partnership)
    controls = Control.objects.filter(risk__in=risks.values("pk")).select_related("risk")
    said = Assurance.objects.filter(risk__in=risks.values("pk")).select_related("risk", "control")
    return [
        _sheet(OBJECTIVES, _objectives(partnership, user, risks)),
        _sheet(CONTROLS, _controls(controls.order_by("risk__reference_order", "position", "pk"))),
        _sheet(ASSURANCES, _assurances(said.order_by(*IN_ORDER))),
        _sheet(ISSUES, _issues(partnership, user)),
        _sheet(COMMITMENTS, _commitments(partnership, user)),
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


def _commitments(partnership: Partnership, user: User) -> Iterator[tuple[Cell, ...]]:
    found = Commitment.objects.standing().visible_to(user)
    seen = (
        Prefetch("milestones", Milestone.objects.visible_to(user).order_by("reference_order")),
        Prefetch("benefits", Benefit.objects.visible_to(user).order_by("reference_order")),
    )
    rows = found.filter(agreement__partnership=partnership).select_related(
        "agreement", "party__organisation"
    )
    for one in rows.prefetch_related(*seen):
        yield (
            one.agreement.reference,
            one.number,
            one.text,
            one.party.organisation.short_name if one.party else "",
            one.due_on,
            "; ".join(each.reference for each in one.milestones.all()),
            "; ".join(each.reference for each in one.benefits.all()),
        )
