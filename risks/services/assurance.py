"""The verbs of the assurance framework and of the register's settings (docs/rules.md 7)."""

from dataclasses import dataclass
from typing import Any

from accounts.models import Partnership, User
from core.deeds import deed
from core.errors import Refused
from risks.models import Objective, Risk, RiskSettings
from risks.policies import assurance as policies
from risks.services.escalations import keep_escalations
from risks.services.references import next_reference


@dataclass(frozen=True)
class ObjectiveDetails:
    """What the partnership means to achieve, under which of its aims, and who answers for it."""

    name: str
    aim: str = ""
    owner: User | None = None


def add_objective(partnership: Partnership, details: ObjectiveDetails, *, by: User) -> Objective:
    """Put an objective into the framework."""
    with deed("added an objective", partnership, by=by):
        _ask(partnership, by, details)
        reference = next_reference(Objective, partnership, "OB")
        return Objective.objects.create(
            partnership=partnership, reference=reference, **vars(details)
        )


def edit_objective(objective: Objective, details: ObjectiveDetails, *, by: User) -> Objective:
    """Change what an objective says."""
    with deed("edited an objective", objective, by=by):
        _ask(objective.partnership, by, details)
        for name, value in vars(details).items():
            setattr(objective, name, value)
        objective.save(update_fields=[*vars(details), "updated_at"])
    return objective


def remove_objective(objective: Objective, *, by: User) -> None:
    """Take away an objective that no risk names; its history stays."""
    with deed("removed an objective", objective, by=by):
        _ask(objective.partnership, by)
        if wrong := policies.cannot_remove_objective(objective):
            raise Refused(wrong)
        objective.delete()


def set_risk_rules(partnership: Partnership, *, by: User, **said: Any) -> RiskSettings:
    """Set what `said` names of the register's rules; who hears of which risk follows at once.

    Dates of reviews that are planned stay; the next review takes the new cadence.
    """
    with deed("changed the rules of the risk register", partnership, by=by):
        _ask(partnership, by)
        rows = RiskSettings.objects.select_for_update()
        settings = rows.filter(partnership=partnership).first()
        settings = settings or RiskSettings(partnership=partnership)
        for name, value in said.items():
            setattr(settings, name, value)
        if wrong := policies.cannot_settle_so(settings):
            raise Refused(wrong)
        settings.save()
        risks = Risk.objects.filter(partnership=partnership)
        keep_escalations(risks, settings.rules, partnership.today())
    return settings


def _ask(partnership: Partnership, by: User, details: ObjectiveDetails | None = None) -> None:
    if wrong := policies.cannot_set_framework(partnership, by):
        raise Refused(wrong)
    if details is not None and not details.name.strip():
        raise Refused("Say what is to be achieved.")
