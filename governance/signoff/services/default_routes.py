"""The routes that a partnership starts with, as data that its programme office then edits."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from accounts.models import Partnership, Role, User
from core.deeds import deed
from governance.bodies.models import Body, BodyKind, DecisionRule, Seat
from governance.signoff.models import Approvers, Route, StageTemplate

SCOPE_ROUTE = "scope-change"
LARGE_FROM = Decimal(1_000_000)
MATERIAL = (
    "kind",
    "services",
    "level",
    "population",
    "whole_life_value",
    "effective_on",
    "partners_affected",
)
ASSESSMENTS = ("qia", "eqia", "dpia", "involvement")
type StageFields = dict[str, Any]


@dataclass(frozen=True)
class Plan:
    """A route to be made: its address, its name, what it is for, and its stages in order."""

    slug: str
    name: str
    kinds: tuple[str, ...]
    stages: tuple[StageFields, ...]
    more: dict[str, Any] = field(default_factory=dict)


def ensure_default_routes(partnership: Partnership, *, by: User | None) -> list[Route]:
    """Create the routes that a partnership starts with; those it has now.

    One that it has, or had and retired, is left alone. Without a partnership board there is none.
    """
    board = _body(partnership, BodyKind.PARTNERSHIP_BOARD)
    held = set(Route.objects.filter(partnership=partnership).values_list("slug", flat=True))
    missing = (
        [plan for plan in _plans(partnership, board) if plan.slug not in held] if board else []
    )
    if missing:
        with deed("created the default routes", partnership, by=by):
            _publish(partnership, missing)
    return list(Route.objects.filter(partnership=partnership))


def _plans(partnership: Partnership, board: Body) -> Iterable[Plan]:
    sponsors = _seated(partnership, BodyKind.SPONSOR_GROUP)
    programme = _seated(partnership, BodyKind.PROGRAMME_BOARD) or board
    scope, material = ("scope_change",), {"material_fields": list(MATERIAL)}
    decides = _of_body(board, assessments=list(ASSESSMENTS))
    ordinary = (_screening(), _partners("Partner sign-off"), decides)
    chair = {
        **decides,
        "name": f"Chair of the {board}",
        "rule": DecisionRule.CHAIR,
        "deadline_working_days": 2,
    }
    yield Plan(SCOPE_ROUTE, "Change of scope", scope, ordinary, material)
    if sponsors:
        yield Plan(
            "scope-change-large",
            "Change of scope of £1 million and more",
            scope,
            (_screening(), _partners("Partner sign-off"), _of_body(sponsors, 10), decides),
            {"value_from": LARGE_FROM, **material},
        )
    yield Plan(
        "align-with-system",
        "Align with the system",
        scope,
        ordinary,
        {"change_kinds": ["align_elsewhere"], **material},
    )
    yield Plan(
        "agreement-approval",
        "Agreement approval",
        ("agreement",),
        (_partners("Approval by each party"), _of_body(board)),
    )
    yield Plan(
        "baseline-change",
        "Baseline change",
        ("baseline_change",),
        (_screening(), _of_body(programme, 10)),
        {"material_fields": ["moves"]},
    )
    yield Plan(
        "share-statement",
        "Share statement",
        ("share_statement",),
        (_partners("Agreement by each party"), _of_body(board)),
        {"material_fields": ["pool", "amounts"]},
    )
    yield Plan(
        "urgent-decision",
        "Urgent decision",
        ("scope_change", "agreement", "baseline_change"),
        (chair,),
        {"is_urgent": True, "reminder_days": [1], **material},
    )


def _publish(partnership: Partnership, plans: list[Plan]) -> None:
    routes = Route.objects.bulk_create(
        Route(
            partnership=partnership,
            slug=plan.slug,
            name=plan.name,
            subject_kinds=list(plan.kinds),
            is_draft=True,
            **plan.more,
        )
        for plan in plans
    )
    StageTemplate.objects.bulk_create(
        StageTemplate(route=route, position=position, **stage)
        for route, plan in zip(routes, plans, strict=True)
        for position, stage in enumerate(plan.stages, 1)
    )
    Route.objects.filter(pk__in=[route.pk for route in routes]).update(is_draft=False)


def _body(partnership: Partnership, kind: BodyKind) -> Body | None:
    return Body.objects.filter(partnership=partnership, kind=kind).first()


def _seated(partnership: Partnership, kind: BodyKind) -> Body | None:
    """The body of that kind when somebody has a vote on it."""
    body = _body(partnership, kind)
    seats = Seat.objects.voting().on(partnership.today()).filter(body=body)
    return body if body and seats.exists() else None


def _screening() -> StageFields:
    return {
        "name": "Screening by the programme office",
        "approvers": Approvers.ROLE,
        "role": Role.PROGRAMME_OFFICE,
        "rule": DecisionRule.AT_LEAST,
        "deadline_working_days": 5,
    }


def _partners(name: str) -> StageFields:
    return {
        "name": name,
        "approvers": Approvers.PARTNERS,
        "rule": DecisionRule.ALL,
        "deadline_working_days": 10,
    }


def _of_body(body: Body, days: int = 20, **more: Any) -> StageFields:
    """A stage of the body by its own rule; by quorum and majority when it has none."""
    return {
        "name": body.name,
        "approvers": Approvers.BODY,
        "body": body,
        "rule": body.decision_rule or DecisionRule.QUORUM_MAJORITY,
        "deadline_working_days": days,
        **more,
    }
