"""Which assessments must be signed before a stage opens (docs/rules.md 2)."""

from collections.abc import Sequence
from typing import Any

from governance.bodies.models import Body, BodyKind
from governance.signoff.last_stage import last_stage
from governance.signoff.models import Approvers
from governance.signoff.routes import Terms
from governance.signoff.subjects import Facts, Subject


def assessments_for(
    terms: Terms, stages: Sequence[Terms], facts: Facts, subject: Subject[Any]
) -> tuple[str, ...]:
    """Every one that such a proposal has at the board's stage; elsewhere those the stage names.

    The board's stage is one of the partnership board, and the one that decides, whichever body it
    asks: no route lets a proposal be decided without them. `stages` are those of the route.
    """
    if not subject.assessments:
        return terms.assessments
    if terms == last_stage(stages, facts) or _asks_the_board(terms):
        return tuple(dict.fromkeys([*subject.assessments, *terms.assessments]))
    return terms.assessments


def _asks_the_board(terms: Terms) -> bool:
    if terms.approvers != Approvers.BODY:
        return False
    return Body.objects.filter(pk=terms.body or 0, kind=BodyKind.PARTNERSHIP_BOARD).exists()
