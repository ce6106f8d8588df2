"""Who sets the assurance framework, and the rules of the register (docs/rules.md 7)."""

from collections.abc import Mapping

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import Partnership, User
from risks.models import Objective, RiskCategory, RiskSettings
from risks.rules import Rules
from risks.scoring import SCORES, Appetite


def cannot_set_framework(partnership: Partnership, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not change objectives or the settings of the register."""
    if may(user, KEEP_REGISTERS, partnership, deeds):
        return ""
    return "Only the programme office changes this."


def cannot_remove_objective(objective: Objective) -> str:
    """Why an objective stays: risks that name it, closed ones too."""
    named = [risk.reference for risk in objective.risks.order_by("reference_order")]
    if not named:
        return ""
    return f"Risks name this objective, so it stays: {', '.join(named)}."


def cannot_settle_so(settings: RiskSettings) -> str:
    """Why those rules cannot hold together; empty when they can."""
    if wrong := _wrong_appetites(settings.appetites):
        return wrong
    rules = settings.rules
    scores = (rules.board_from, rules.programme_from, *rules.ceilings.values())
    if unreal := next((score for score in scores if score not in SCORES), None):
        return f"No consequence and likelihood give a score of {unreal}. Choose one that exists."
    if rules.programme_from >= rules.board_from:
        return "The programme board hears of lower scores than the partnership board."
    return _wrong_ceilings(rules)


def _wrong_ceilings(rules: Rules) -> str:
    ceilings = [rules.ceilings[each] for each in Appetite]
    if ceilings == sorted(ceilings):
        return ""
    return "A readier appetite has no lower ceiling: from averse to eager they do not fall."


def _wrong_appetites(appetites: Mapping[str, str]) -> str:
    known = set(RiskCategory.values)
    if all(name in known and said in set(Appetite) for name, said in appetites.items()):
        return ""
    return "Choose an appetite for each category."
