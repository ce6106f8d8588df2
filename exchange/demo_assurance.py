"""The demo's assurance: objectives, who says that controls work, and the log.

What people say in it is illustrative.
"""

from datetime import date

from accounts.models import Organisation, Partnership, User
from risks.models import IssueKind, Line, Objective, Rating, Response, Risk, RiskCategory
from risks.services.assurance import ObjectiveDetails, add_objective
from risks.services.controls import Word, add_assurance, score_for_partner
from risks.services.issues import IssueDetails, add_issue, turn_into_issue
from risks.services.risks import Judgement, RiskDetails, raise_risk
from workstreams.models import Workstream

CARE, HEALTH, VALUE = "Better care", "Better health", "Better value"
OBJECTIVES = (
    ("People are cared for at home and not in hospital", CARE, ("R05", "R07", "R10")),
    ("Partners plan, spend and save as one", VALUE, ("R02", "R04", "R08", "R09", "R15")),
    ("One linked record serves every partner", CARE, ("R03", "R14")),
    ("Residents and staff shape what changes", HEALTH, ("R01", "R06", "R11", "R12")),
    ("Unpaid carers are known and supported", HEALTH, ()),
)
FIRST, SECOND, THIRD = Line.FIRST, Line.SECOND, Line.THIRD
SAID = (
    ("R01", FIRST, "Chief executives' release log", Rating.REASONABLE, date(2020, 1, 20)),
    ("R02", FIRST, "Open-book sessions of finance leads", Rating.LIMITED, date(2019, 12, 4)),
    ("R02", THIRD, "Internal audit of savings", Rating.REASONABLE, date(2019, 5, 14)),
    ("R03", SECOND, "Information governance group", Rating.LIMITED, date(2019, 11, 28)),
    ("R04", FIRST, "Calendar of boards, checked weekly", Rating.REASONABLE, date(2020, 1, 27)),
    ("R05", FIRST, "Winter dashboard", Rating.LIMITED, date(2020, 1, 29)),
    ("R05", SECOND, "A&E delivery board", Rating.REASONABLE, date(2019, 12, 18)),
    ("R10", FIRST, "Council capacity tracker", Rating.REASONABLE, date(2019, 7, 12)),
    ("R14", THIRD, "Toolkit audit of all partners", Rating.SUBSTANTIAL, date(2019, 3, 29)),
)


def create_assurance(partnership: Partnership, *, office: User) -> None:
    """What the demo's pages of risks and assurance would lack without it."""
    risks = {each.reference: each for each in Risk.objects.filter(partnership=partnership)}
    for name, aim, threatened in OBJECTIVES:
        made = add_objective(partnership, ObjectiveDetails(name, aim, office), by=office)
        _threaten(made, [risks[reference] for reference in threatened])
    for reference, line, text, rating, given_on in SAID:
        risk = risks[reference]
        add_assurance(risk, Word(line, text, rating, given_on), by=risk.owner)
    _score(risks["R05"])
    _happen(partnership)
    _log(partnership, office)


def _threaten(objective: Objective, risks: list[Risk]) -> None:
    for risk in risks:
        risk.objective = objective
        risk.save(update_fields=["objective", "updated_at"])


def _score(risk: Risk) -> None:
    """The community trust finds it graver than the partnership does."""
    trust = Organisation.objects.get(short_name="HRCH")
    score_for_partner(
        risk,
        trust,
        consequence=5,
        likelihood=4,
        rationale="Therapists leave faster than they are found",
        by=User.objects.get(email="ceo.hrch@accord.example"),
    )


def _happen(partnership: Partnership) -> None:
    """A risk of the winter that came true."""
    stream = Workstream.objects.get(partnership=partnership, reference="WS03")
    details = RiskDetails(
        name="A care home closes during winter",
        cause="The provider runs at a loss",
        event="A home of 40 beds closes at short notice",
        effect="People wait in hospital for a place",
        category=RiskCategory.QUALITY,
        workstream=stream,
        owner=stream.lead,
        inherent_consequence=4,
        inherent_likelihood=3,
        target_consequence=4,
        target_likelihood=2,
        response=Response.TREAT,
    )
    known = Judgement(4, 3, "The provider has told the council of its losses", date(2020, 1, 13))
    risk = raise_risk(details, known, by=stream.lead)
    turn_into_issue(risk, what="The home gave notice to 22 residents", by=stream.lead)


def _log(partnership: Partnership, office: User) -> None:
    streams = {each.reference: each for each in Workstream.objects.filter(partnership=partnership)}
    issue = IssueDetails(
        "Two rapid response posts are vacant",
        streams["WS03"],
        streams["WS03"].lead,
        "Evening cover ends at eight o'clock until they are filled.",
        date(2020, 2, 28),
    )
    assumption = IssueDetails(
        "The winter money of 2019 is paid again in 2020",
        streams["WS09"],
        streams["WS09"].lead,
        "The savings of the plan rest on it.",
        date(2020, 3, 31),
    )
    add_issue(IssueKind.ISSUE, issue, by=office)
    add_issue(IssueKind.ASSUMPTION, assumption, by=office)
