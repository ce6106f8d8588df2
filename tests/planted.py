"""A partnership with words planted in what most people must not see, and people of each kind."""

from dataclasses import dataclass
from datetime import date

from django.core.files.base import ContentFile

from accounts.models import Organisation, Partnership, Role, Succession, User
from governance.bodies.models import Body
from governance.scope.models import ScopeChange, Service
from governance.scope.services import set_disclosure
from governance.signoff.ledger import write_entry
from governance.signoff.models import Entitlement, Route, SignOff, SignOffState
from governance.signoff.recording import submission_record
from governance.signoff.routes import freeze
from governance.signoff.services import ensure_default_routes, open_running
from governance.signoff.services.route_drafts import start_draft
from records.disclosures import Disclosure
from records.models import Classification
from records.services import add_evidence
from tests.factories.accounts import (
    OrganisationFactory,
    PartnerFactory,
    PartnershipFactory,
    member,
    office,
)
from tests.factories.bodies import BodyFactory, MeetingFactory, SeatFactory
from tests.factories.conditions import BallotFactory, ConditionFactory, OwnDecisionFactory
from tests.factories.milestones import (
    BaselineDateFactory,
    BaselineFactory,
    DependencyFactory,
    ForecastFactory,
    MilestoneFactory,
    rate,
)
from tests.factories.records import NAMED, PART_2, ActionFactory, share, withhold
from tests.factories.risks import (
    BenefitFactory,
    MeasurementFactory,
    ReviewFactory,
    RiskFactory,
)
from tests.factories.scope import (
    AssessmentFactory,
    JointCommissionerFactory,
    LinkAdjustmentFactory,
    ResponsibilityFactory,
    ScopeChangeFactory,
    ScopeStateFactory,
    ServiceFactory,
    ServicePopulationFactory,
)
from tests.factories.signoff import DecisionFactory, SignOffFactory
from tests.factories.workstreams import KEPT as REGISTERS
from tests.factories.workstreams import RoadmapFactory, WorkstreamFactory
from tests.planted_agreements import plant_agreement
from tests.planted_comments import talk_of
from tests.planted_interests import plant_interests
from tests.planted_reports import report_on
from tests.planted_risks import control_of, plant_risk
from workstreams.models import Workstream

OPEN, SECRET, NAMED_ONLY, KEPT, ELSEWHERE = (
    "opaline",
    "parttwo",
    "namedone",
    "withheldx",
    "harrowish",
)
UNSIGNED = {"signed_on": None, "valid_until": None}
WORDS = (OPEN, SECRET, NAMED_ONLY, KEPT, ELSEWHERE)


@dataclass(frozen=True)
class World:
    """The partnership that is walked, its board, and its people by kind."""

    partnership: Partnership
    board: Body
    people: dict[str, User]
    numbers: dict[str, dict[str, str]]


def plant() -> World:
    """Hounslow with every kind of record under each classification, and Harrow beside it."""
    partnership = PartnershipFactory(slug="hounslow", place="Hounslow")
    board = BodyFactory(partnership=partnership, name="Partnership Board", slug="board")
    MeetingFactory(body=board)
    trust = OrganisationFactory(name="Named Trust", short_name="NT")
    partner = PartnerFactory(partnership=partnership, organisation=trust)
    succession = Succession.objects.create(
        predecessor=trust, successor=OrganisationFactory(), happened_on=date(2022, 7, 1)
    )
    fixed = {"partner": str(partner.pk), "succession": str(succession.pk)}
    people = meet(partnership, board, trust)
    RoadmapFactory(partnership=partnership)
    workstream = WorkstreamFactory(partnership=partnership, reference="WS01")
    PartnerFactory(
        partnership=partnership, organisation=OrganisationFactory(), signatory=people["viewer"]
    )
    ensure_default_routes(partnership, by=people["programme office"])
    route = Route.objects.filter(partnership=partnership).newest("scope-change")
    draft = start_draft(route, by=people["programme office"])
    fixed["stage"] = str(draft.stages.get(position=1).pk)
    numbers = {ELSEWHERE: fixed}
    for word, given in ((OPEN, {}), (SECRET, _part_2(board)), (NAMED_ONLY, NAMED), (KEPT, {})):
        sown = sow(workstream, board, word, given)
        numbers[word] = {**fixed, **_joint(sown), **_kept(sown), **run(sown, route, people)}
        numbers[word] |= control_of(sown)
        numbers[word] |= talk_of(sown, word, people["programme office"])
        ended, number = end(sown, route, board, given)
        numbers[word] |= number
        for record in [*sown, *ended]:
            if word == NAMED_ONLY:
                share(record, organisation=trust)
            if word == KEPT:
                for person in people.values():
                    withhold(record, person)
    for given in numbers.values():
        if "sign_off" in given:
            given.update(plant_interests(given["sign_off"], people))
    elsewhere = PartnershipFactory(slug="harrow", place="Harrow")
    people["another partnership's office"] = office(elsewhere)
    other_board = BodyFactory(partnership=elsewhere, name="Harrow Board", slug="board")
    sow(WorkstreamFactory(partnership=elsewhere, reference="WS01"), other_board, ELSEWHERE, {})
    return World(partnership, board, people, numbers)


def _joint(sown: list[object]) -> dict[str, str]:
    """The number of the joint commissioner of the service among `sown`."""
    service = next(record for record in sown if isinstance(record, Service))
    return {"joint": str(service.joint_commissioners.get().pk)}


def _kept(sown: list[object]) -> dict[str, str]:
    """The numbers of the records of engagement, capability and capacity among `sown`."""
    models = {make._meta.model: key for key, make in REGISTERS.items()}
    return {models[type(each)]: str(each.pk) for each in sown if type(each) in models}


def run(sown: list[object], route: Route, people: dict[str, User]) -> dict[str, str]:
    """Put the scope change among `sown` into sign-off; the numbers that its addresses hold."""
    change = next(record for record in sown if isinstance(record, ScopeChange))
    sign_off = open_running(
        change,
        route=route,
        stage=1,
        submitted_by=change.workstream.lead,
        by=people["programme office"],
    )
    place = Entitlement.objects.filter(stage__sign_off=sign_off).first()
    return {
        "sign_off": str(sign_off.pk),
        "entitlement": str(place.pk),
        **hang(sign_off, people["programme office"]),
    }


def end(
    sown: list[object], route: Route, board: Body, given: dict[str, object]
) -> tuple[list[object], dict[str, str]]:
    """A scope change like the one among `sown` that has been decided, with its proof."""
    first = next(record for record in sown if isinstance(record, ScopeChange))
    mark = first.reference.removeprefix("SC")
    hung = {"workstream": first.workstream, **given}
    change = ScopeChangeFactory(reference=f"SP{mark}", name=first.name, **hung)
    for named in ("services", "risks", "benefits"):
        getattr(change, named).set(getattr(first, named).all())
    sign_off = SignOffFactory(record=change, route=freeze(route), state=SignOffState.REJECTED)
    write_entry(sign_off, "submitted", submission_record(sign_off))
    decision = DecisionFactory(
        reference=f"P2020/{mark}",
        wording=f"Rejected: {first.name}",
        body=board,
        partnership=change.partnership,
        sign_off=sign_off,
        **given,
    )
    return [change, decision], {"ended": str(sign_off.pk)}


def hang(sign_off: SignOff, office: User) -> dict[str, str]:
    """A condition and a partner's own decision with the sign-off's words, and a file on each."""
    word = str(sign_off.title).split()[2]
    ballot = BallotFactory(stage=sign_off.stages.get(), conditions=f"{word} asked")
    condition = ConditionFactory(sign_off=sign_off, ballot=ballot)
    own = OwnDecisionFactory(sign_off=sign_off, body_name=f"{word} cabinet")
    PartnerFactory(partnership=sign_off.partnership, organisation=own.organisation)
    file = ContentFile(f"{word} minute".encode())
    add_evidence(condition, name=f"{word}.txt", content=file, by=office)
    evidence = add_evidence(own, name=f"{word}.txt", content=file.open(), by=office)
    return {
        "condition": str(condition.pk),
        "own_decision": str(own.pk),
        "evidence": str(evidence.pk),
    }


def meet(partnership: Partnership, board: Body, trust: Organisation) -> dict[str, User]:
    """One person of each kind."""
    board_member = member(partnership, Role.BOARD_MEMBER)
    SeatFactory(body=board, person=board_member)
    attending = member(partnership, Role.BOARD_MEMBER)
    SeatFactory(body=board, person=attending, role="in_attendance", is_voting=False)
    return {
        "programme office": office(partnership),
        "board member": board_member,
        "in attendance": attending,
        "named partner": member(partnership, Role.SIGNATORY, organisation=trust),
        "other partner": member(partnership, Role.SIGNATORY),
        "workstream lead": member(partnership, Role.WORKSTREAM_LEAD),
        "viewer": member(partnership, Role.VIEWER),
        "auditor": member(partnership, Role.AUDITOR),
    }


def sow(workstream: Workstream, board: Body, word: str, given: dict[str, object]) -> list[object]:
    """One record of each kind with `word` in its texts, and what hangs on each."""
    place = workstream.partnership
    mark = word[:2].upper()
    hung = {"workstream": workstream, **given}
    free = {"partnership": place, **given}
    milestone = MilestoneFactory(reference=f"M{mark}", name=f"{word} starts", **hung)
    rate(milestone, f"{word} lease")
    ForecastFactory(milestone=milestone, reason=f"{word} was late")
    DependencyFactory(
        predecessor=milestone,
        successor=MilestoneFactory(workstream=workstream, reference=f"MX{mark}"),
    )
    baseline = BaselineFactory(reference=f"BL{mark}", name=f"{word} baseline", **free)
    BaselineDateFactory(baseline=baseline, milestone=milestone, reason=f"{word} lease")
    open_one = BaselineFactory(reference=f"BX{mark}", partnership=place)
    BaselineDateFactory(baseline=open_one, milestone=milestone, reason=f"{word} lease")
    risk = RiskFactory(reference=f"R{mark}", name=f"{word} fails", gaps=f"{word} gap", **hung)
    ReviewFactory(risk=risk, rationale=f"{word} worse")
    benefit = BenefitFactory(reference=f"B{mark}", name=f"{word} better", **hung)
    MeasurementFactory(benefit=benefit, source=f"{word} survey")
    agreement = plant_agreement(word, mark, {"partnership": place, **given}, given)
    service = ServiceFactory(name=f"{word} nursing", slug=f"{mark.lower()}-nursing", **free)
    trust = Organisation.objects.get(short_name="NT")
    ResponsibilityFactory(service=service, organisation=trust, reason=f"{word} tender")
    JointCommissionerFactory(service=service, organisation=trust, reason=f"{word} pool")
    change = ScopeChangeFactory(
        workstream=workstream,
        reference=f"SC{mark}",
        name=f"Bring {word} in",
        co_production=f"{word} carers",
    )
    _say_who_sees(change, given, trust)
    ScopeStateFactory(service=service, change=change)
    ServicePopulationFactory(service=service, population=f"{word} people", change=change)
    AssessmentFactory(change=change, state="not_required", reason=f"{word} exempt", **UNSIGNED)
    other = ScopeChangeFactory(workstream=workstream, reference=f"SCX{mark}")
    LinkAdjustmentFactory(change=change, other=other, reason=f"{word} apart")
    LinkAdjustmentFactory(change=other, other=change, reason=f"{word} apart")
    change.services.add(service)
    change.risks.add(risk)
    change.benefits.add(benefit)
    stream = WorkstreamFactory(reference=f"WS{mark}", name=f"{word} stream", **free)
    report_on(stream, milestone, word)
    return [
        milestone,
        baseline,
        risk,
        benefit,
        agreement,
        service,
        change,
        stream,
        *plant_risk(risk, word, given),
        *(
            make(name=f"{word} {key}", workstream=workstream, **free)
            for key, make in REGISTERS.items()
        ),
        ActionFactory(reference=f"A{mark}", text=f"{word} action", **free),
        DecisionFactory(reference=f"D2020/{mark}", wording=f"{word} decided", body=board, **free),
    ]


def _say_who_sees(change: ScopeChange, given: dict[str, object], trust: Organisation) -> None:
    """The programme office says so of the change, as on its page."""
    if given:
        by = User.objects.get(
            memberships__role=Role.PROGRAMME_OFFICE, memberships__partnership=change.partnership
        )
        is_named = given == NAMED
        disclosure = Disclosure(
            Classification(given["classification"]),
            ground=str(given.get("part_2_ground", "")),
            body=given.get("deciding_body"),
            partners=(trust,) if is_named else (),
        )
        set_disclosure(change, disclosure, by=by)


def _part_2(board: Body) -> dict[str, object]:
    return {**PART_2, "deciding_body": board}
