"""What a change of scope says, to be said again with something else."""

from typing import Any

from governance.scope.models import ScopeChange
from governance.scope.services import Proposal


def proposal_of(change: ScopeChange, **otherwise: Any) -> Proposal:
    """The change as it stands, but for what is given."""
    said: dict[str, Any] = {
        "name": change.name,
        "kind": change.kind,
        "workstream": change.workstream,
        "level": change.level,
        "effective_on": change.effective_on,
        "services": list(change.services.all()),
        "partners_affected": list(change.partners_affected.all()),
        "whole_life_value": change.whole_life_value,
        "population": change.population,
        "co_production": change.co_production,
        "without_benefit": change.without_benefit,
        "benefits": list(change.benefits.all()),
        "risks": list(change.risks.all()),
    }
    return Proposal(**(said | otherwise))
