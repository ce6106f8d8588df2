"""A partnership in which words are planted where no pack may carry them."""

from accounts.models import Partnership
from records.models import Classification
from tests.factories.accounts import OrganisationFactory, UserFactory
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.mous import AgreementFactory, PartyFactory
from tests.factories.records import NAMED, PART_2, ActionFactory, share, withhold
from tests.factories.risks import BenefitFactory, RiskFactory
from tests.factories.scope import ScopeChangeFactory, ServiceFactory
from tests.factories.signoff import DecisionFactory
from tests.factories.workstreams import WorkstreamFactory

SECRET = "Larkspur"


def open_programme(partnership: Partnership) -> None:
    """One of each register, for every member to see."""
    stream = WorkstreamFactory(partnership=partnership, name="Care at home")
    milestone = MilestoneFactory(workstream=stream, name="Home first starts")
    DependencyFactory(predecessor=milestone, successor=MilestoneFactory(workstream=stream))
    RiskFactory(workstream=stream, name="Recruitment fails")
    BenefitFactory(workstream=stream, name="Fewer delayed days")
    PartyFactory(agreement=AgreementFactory(partnership=partnership, name="Working together"))
    DecisionFactory(partnership=partnership, wording="Approved the framework.")
    ActionFactory(partnership=partnership, text="Publish the register")
    service = ServiceFactory(partnership=partnership)
    ScopeChangeFactory(workstream=stream, name="Bring it into scope", services=[service])


def plant(partnership: Partnership, how: dict[str, str], name: str = SECRET) -> list[object]:
    """One of each register with `name` in its words, classified as `how` says."""
    stream = WorkstreamFactory(partnership=partnership, name=f"{name} stream")
    inside = WorkstreamFactory(partnership=partnership, name=f"{name} inside", **how)
    board = {"partnership": partnership, **how}
    service = ServiceFactory(name=f"{name} service", **board)
    given = {"workstream": stream, "services": [service], **how}
    return [
        inside,
        MilestoneFactory(workstream=inside, name=f"{name} inherited"),
        MilestoneFactory(workstream=stream, name=f"{name} milestone", **how),
        RiskFactory(workstream=stream, name=f"{name} risk", gaps=name, **how),
        BenefitFactory(workstream=stream, name=f"{name} benefit", **how),
        AgreementFactory(name=f"{name} agreement", **board),
        DecisionFactory(wording=f"{name} decided", **board),
        ActionFactory(text=f"{name} action", **board),
        service,
        ScopeChangeFactory(name=f"{name} change", **given),
    ]


def plant_all(partnership: Partnership) -> None:
    """Part 2, named for one partner, and withheld from one person."""
    plant(partnership, PART_2)
    for record in plant(partnership, NAMED, f"{SECRET} named"):
        share(record, organisation=OrganisationFactory())
    reader = UserFactory()
    for record in plant(partnership, {"classification": Classification.PUBLIC}, f"{SECRET} kept"):
        withhold(record, reader)
    partnership.workstreams.filter(name__contains="stream").update(name="Ordinary stream")
    _link_to_secrets(partnership)


def _link_to_secrets(partnership: Partnership) -> None:
    """Open records that name hidden ones must not give them away."""
    stream = WorkstreamFactory(partnership=partnership, name="Primary care")
    hidden = ServiceFactory(partnership=partnership, name=f"{SECRET} linked", **PART_2)
    risk = RiskFactory(workstream=stream, name=f"{SECRET} linked risk", **PART_2)
    benefit = BenefitFactory(workstream=stream, name=f"{SECRET} linked benefit", **PART_2)
    change = ScopeChangeFactory(workstream=stream, name="Widen support", services=[hidden])
    change.risks.add(risk)
    change.benefits.add(benefit)
    whole = BenefitFactory(workstream=stream, name="Recovery")
    whole.rolls_up.add(benefit)
    before = MilestoneFactory(workstream=stream, name=f"{SECRET} before", **PART_2)
    DependencyFactory(predecessor=before, successor=MilestoneFactory(workstream=stream))
