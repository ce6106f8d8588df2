"""What hangs on a planted risk, with the same word in its texts."""

from datetime import date

from risks.models import Issue, Objective, PartnerScore, Risk
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import ActionFactory
from tests.factories.risks import (
    AssuranceFactory,
    ControlFactory,
    IssueFactory,
    ObjectiveFactory,
)


def plant_risk(risk: Risk, word: str, given: dict[str, object]) -> list[Objective | Issue]:
    """Its objective, and an issue of the log; controls and the like inherit from the risk."""
    mark, place = word[:2].upper(), risk.partnership
    free = {"partnership": place, **given}
    objective = ObjectiveFactory(reference=f"OB{mark}", name=f"{word} achieved", **free)
    risk.objective = objective
    risk.save()
    ControlFactory(risk=risk, text=f"{word} rota", gap=f"{word} nights")
    AssuranceFactory(risk=risk, text=f"{word} audit", given_on=date(2019, 5, 1))
    PartnerScore.objects.create(
        risk=risk,
        organisation=risk.workstream.lead_organisation,
        scored_on=date(2020, 1, 1),
        consequence=5,
        likelihood=5,
        rationale=f"{word} own",
        author=risk.owner,
    )
    # Links to what everybody sees, from a risk that they may not.
    risk.milestones.add(MilestoneFactory(workstream=risk.workstream, reference=f"MR{mark}"))
    risk.actions.add(ActionFactory(reference=f"AR{mark}", text=f"{word} call", **free))
    issue = IssueFactory(
        reference=f"I{mark}", name=f"{word} failed", workstream=risk.workstream, **given
    )
    return [objective, issue, *risk.actions.all()]


def control_of(sown: list[object]) -> dict[str, str]:
    """The number of the control of the risk among `sown`."""
    risk = next(record for record in sown if isinstance(record, Risk))
    return {"control": str(risk.controls.get().pk)}
