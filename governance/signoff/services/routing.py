from accounts.models import Partnership, Role, User
from core.deeds import deed
from governance.bodies.models import Body, BodyKind, DecisionRule
from governance.signoff.models import Approvers, Route, StageTemplate

SCOPE_ROUTE = "scope-change"


def ensure_default_routes(partnership: Partnership, *, by: User | None) -> list[Route]:
    """Create the routes that a partnership starts with, unless it has them; those it has now.

    Without a partnership board there is none.
    """
    board = Body.objects.filter(partnership=partnership, kind=BodyKind.PARTNERSHIP_BOARD).first()
    if board and not Route.objects.filter(partnership=partnership, slug=SCOPE_ROUTE).exists():
        with deed("created the default routes", partnership, by=by):
            _create_scope_route(partnership, board)
    return list(Route.objects.filter(partnership=partnership))


def _create_scope_route(partnership: Partnership, board: Body) -> None:
    """Screening, each affected partner, then the board (docs/rules.md 2 and 3)."""
    route = Route.objects.create(
        partnership=partnership,
        slug=SCOPE_ROUTE,
        name="Change of scope",
        subject_kinds=["scope_change"],
    )
    StageTemplate.objects.create(
        route=route,
        position=1,
        name="Screening by the programme office",
        approvers=Approvers.ROLE,
        role=Role.PROGRAMME_OFFICE,
        rule=DecisionRule.AT_LEAST,
        deadline_working_days=5,
    )
    StageTemplate.objects.create(
        route=route,
        position=2,
        name="Partner sign-off",
        approvers=Approvers.PARTNERS,
        rule=DecisionRule.ALL,
        deadline_working_days=10,
    )
    StageTemplate.objects.create(
        route=route,
        position=3,
        name=board.name,
        approvers=Approvers.BODY,
        body=board,
        rule=DecisionRule.QUORUM_MAJORITY,
        deadline_working_days=20,
        assessments=["qia", "eqia", "dpia", "involvement"],
    )
