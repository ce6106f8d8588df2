"""Only a body decides: the last stage of every proposal asks one (docs/rules.md 3)."""

from collections.abc import Iterable

from governance.signoff.models import Approvers
from governance.signoff.routes import Terms, applies
from governance.signoff.subjects import Facts


def last_stage(stages: Iterable[Terms], facts: Facts) -> Terms | None:
    """The stage that decides on a proposal with these facts; None when no stage is for it."""
    return next((one for one in reversed(tuple(stages)) if applies(one.condition, facts)), None)


def no_body_decides(stages: Iterable[Terms], facts: Facts) -> str:
    """Why nobody could decide on the proposal: its last stage asks no body. Empty when one does."""
    last = last_stage(stages, facts)
    if last is None or last.approvers == Approvers.BODY:
        return ""
    return without_body(last.name)


def without_body(name: str) -> str:
    """What is wrong with a sign-off that ends at the stage of that name, and the cure."""
    return (
        f"{name} is the last stage for it, and only a body decides."
        " It needs a route that ends, for such a proposal, with a stage of a body."
    )
