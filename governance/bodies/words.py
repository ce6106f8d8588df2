"""A body's rules in sentences: quorum, notice, how it decides, what it may decide."""

from accounts.models import Sector
from core.money import pounds
from governance.bodies.models import Body, DecisionRule, Delegation


def quorum_words(body: Body) -> str:
    """How many voting members must be there, and which sectors among them."""
    if body.quorum is None:
        return "No quorum is set."
    said = f"{body.quorum} voting member{'' if body.quorum == 1 else 's'}"
    if not body.quorum_sectors:
        return f"{said}."
    sectors = ", ".join(Sector(sector).label for sector in body.quorum_sectors)
    return f"{said}, with at least one of each: {sectors}."


def notice_words(body: Body) -> str:
    """Clear days between the papers and the meeting."""
    kind = "working" if body.notice_in_working_days else "calendar"
    return f"{body.notice_days} clear {kind} day{'' if body.notice_days == 1 else 's'}."


def rule_words(body: Body) -> str:
    """The rule by which it decides, and whether it may between meetings."""
    rule = DecisionRule(body.decision_rule).label if body.decision_rule else "No rule is set"
    between = "may decide" if body.decides_between_meetings else "does not decide"
    return f"{rule}. It {between} between meetings."


def delegation_words(delegation: Delegation) -> str:
    """Which kinds of decision, and up to which amount."""
    kinds = ", ".join(kind.replace("_", " ") + "s" for kind in delegation.kinds)
    limit = "without limit" if delegation.up_to is None else f"up to {pounds(delegation.up_to)}"
    return f"{kinds.capitalize()}, {limit}"
