"""The workbook's sheets of the partnership, its bodies, workstreams, risks and benefits."""

from accounts.models import PartnerKind, Sector
from exchange import cells, compound
from exchange.layout import LEVEL, REF, SOURCE, Column, SheetSpec, may, need
from governance.bodies.models import BodyKind, DecisionRule, LegalForm, SeatRole
from milestones.models import MilestoneStatus
from risks.models import BenefitCategory, Direction, Response, RiskCategory
from workstreams.models import WorkstreamKind

PARTNERSHIP = SheetSpec(
    "partnership",
    ("Partnership", "About the partnership"),
    (
        need("name", cells.text, "Partnership", "Partnership name"),
        need("place", cells.text, "Place", "Borough"),
        need("system", cells.text, "System", "Integrated care system"),
        may("vision", cells.text, "Vision"),
        may("aims", cells.names, "Aims"),
        may("challenges", cells.names, "Shared challenges", "Challenges"),
        may("priority_areas", cells.names, "Priority areas"),
        may("roadmap_dated", cells.day, "Roadmap dated", "Roadmap date"),
        may("horizon", compound.span, "Horizon (months)", "Horizon"),
        may("phases", cells.names, "Phases"),
        may("strategies", cells.names, "Inherited strategies", "Strategies"),
        may("outcomes", cells.names, "Outcomes", "Outcomes framework"),
        may("status_date", cells.day, "Status date of this workbook", "Status date"),
        may("tolerance", cells.whole, "Slippage tolerance (days)", "Slippage tolerance"),
    ),
    is_list=False,
)

ORGANISATIONS = SheetSpec(
    "organisations",
    ("Organisations", "Partners", "Partner organisations"),
    (
        need("name", cells.text, "Organisation", "Name", "Organisation name"),
        may("short_name", cells.text, "Short name", "Known as"),
        may("ods_code", cells.text, "ODS code", "ODS"),
        may("ons_code", cells.text, "ONS code", "ONS"),
        need(
            "sector",
            cells.choice(Sector.choices),
            "Sector",
        ),
        need("kind", cells.choice(PartnerKind.choices), "Partner kind", "Kind"),
        need("joined", cells.day, "Joined", "Joined on"),
        may("left", cells.day, "Left", "Left on"),
        may("successor", cells.text, "Successor", "Succeeded by"),
        may("signatory", cells.email, "Signatory"),
        SOURCE,
    ),
)

BODIES = SheetSpec(
    "bodies",
    ("Bodies", "Groups", "Governance bodies"),
    (
        need("name", cells.text, "Body", "Name"),
        need(
            "kind",
            cells.choice(BodyKind.choices),
            "Kind",
        ),
        may(
            "legal_form",
            cells.choice(LegalForm.choices),
            "Legal form",
        ),
        may("parent", cells.text, "Parent", "Reports to"),
        may("quorum", cells.whole, "Quorum"),
        may(
            "quorum_sectors",
            cells.each(cells.choice(Sector.choices)),
            "Quorum sectors",
            "Sectors for quorum",
        ),
        may(
            "composition",
            cells.choice([("every_partner", "One seat for every partner")]),
            "Composition",
        ),
        may(
            "rule",
            cells.choice(DecisionRule.choices, majority=DecisionRule.MAJORITY),
            "Decision rule",
            "Rule",
        ),
        may("between_meetings", cells.yes_no, "Decides between meetings"),
        may("notice", compound.notice, "Notice", "Notice of meetings"),
    ),
)

SEATS = SheetSpec(
    "seats",
    ("Seats", "Members", "Membership"),
    (
        need("body", cells.text, "Body"),
        need("person", cells.text, "Person", "Name"),
        need("email", cells.email, "Email", "E-mail", "Email address"),
        may("organisation", cells.text, "Organisation"),
        need("role", cells.choice(SeatRole.choices), "Role"),
        need("is_voting", cells.yes_no, "Voting"),
        may("deputy", cells.email, "Deputy", "Named deputy"),
        need("from", cells.day, "From", "Since"),
        may("to", cells.day, "To", "Until"),
    ),
)

WORKSTREAMS = SheetSpec(
    "workstreams",
    ("Workstreams",),
    (
        need("ref", cells.reference, *REF),
        need("title", cells.text, "Workstream", "Title", "Name"),
        need("kind", cells.choice(WorkstreamKind.choices), "Kind"),
        may("priority_area", cells.text, "Priority area"),
        need("organisation", cells.text, "Lead organisation"),
        need("sro", cells.email, "SRO", "Senior responsible owner"),
        need("lead", cells.email, "Lead", "Workstream lead"),
        may("reports_to", cells.text, "Reports to", "Body"),
        need("start", cells.day, "Start", "Starts"),
        may("end", cells.day, "End", "Ends"),
        may("aim", cells.text, "Aim"),
        SOURCE,
    ),
)

MILESTONES = SheetSpec(
    "milestones",
    ("Milestones", "Milestone plan"),
    (
        need("ref", cells.reference, *REF),
        need("workstream", cells.reference, "Workstream", "Workstream ref"),
        need("title", cells.text, "Milestone", "Title"),
        may("short_title", cells.text, "Short title"),
        need("owner", cells.email, "Owner"),
        need("organisation", cells.text, "Organisation", "Owning organisation"),
        need("level", LEVEL, "Level"),
        may("priority_area", cells.text, "Priority area"),
        need("baseline", cells.day, "Baseline", "Baseline date"),
        may("forecast", cells.day, "Forecast", "Forecast date"),
        may("actual", cells.day, "Actual", "Actual date"),
        may("status", cells.choice(MilestoneStatus.choices), "Status"),
        may("depends_on", compound.links, "Depends on", "Predecessors"),
        may("optimistic", cells.whole, "Optimistic (days)", "Optimistic"),
        may("likely", cells.whole, "Likely (days)", "Likely", "Most likely (days)"),
        may("pessimistic", cells.whole, "Pessimistic (days)", "Pessimistic"),
        may("reason", cells.text, "Reason for change", "Reason"),
        SOURCE,
    ),
)

FORECASTS = SheetSpec(
    "forecasts",
    ("Earlier forecasts", "Forecast history"),
    (
        need("milestone", cells.reference, "Milestone", *REF),
        need("said_on", cells.day, "Said on", "Date"),
        need("forecast", cells.day, "Forecast", "Forecast date"),
        may("reason", cells.text, "Reason", "Reason for change"),
    ),
)


def _pair(name: str) -> tuple[Column, Column]:
    return (
        need(f"{name.lower()}_c", cells.score, f"{name} C", f"{name} consequence"),
        need(f"{name.lower()}_l", cells.score, f"{name} L", f"{name} likelihood"),
    )


RISKS = SheetSpec(
    "risks",
    ("Risks", "Risk register"),
    (
        need("ref", cells.reference, *REF),
        need("title", cells.text, "Risk", "Title"),
        need("cause", cells.text, "Cause"),
        need("event", cells.text, "Event"),
        need("effect", cells.text, "Effect"),
        need("category", cells.choice(RiskCategory.choices), "Category"),
        need("workstream", cells.reference, "Workstream", "Workstream ref"),
        need("owner", cells.email, "Owner"),
        *_pair("Inherent"),
        *_pair("Current"),
        *_pair("Target"),
        may("target_date", cells.day, "Target date"),
        need("response", cells.choice(Response.choices), "Response"),
        may("controls", cells.names, "Controls"),
        may("gaps", cells.text, "Gaps", "Gaps in control"),
        may("partners", cells.names, "Partners affected", "Partners"),
        may("next_review", cells.day, "Next review", "Review on"),
    ),
)

REVIEWS = SheetSpec(
    "reviews",
    ("Risk reviews", "Reviews"),
    (
        need("risk", cells.reference, "Risk", *REF),
        need("reviewed_on", cells.day, "Reviewed on", "Date"),
        need("c", cells.score, "C", "Consequence"),
        need("l", cells.score, "L", "Likelihood"),
        may("rationale", cells.text, "Rationale", "Reason"),
    ),
)

BENEFITS = SheetSpec(
    "benefits",
    ("Benefits", "Benefits register"),
    (
        need("ref", cells.reference, *REF),
        need("title", cells.text, "Benefit", "Title"),
        need(
            "category",
            cells.choice(BenefitCategory.choices),
            "Category",
        ),
        need("workstream", cells.reference, "Workstream", "Workstream ref"),
        need("measure", cells.text, "Measure"),
        need("unit", cells.text, "Unit"),
        need("direction", cells.choice(Direction.choices), "Direction"),
        may("baseline", cells.number, "Baseline", "Baseline value"),
        may("baseline_date", cells.day, "Baseline date"),
        may("target", cells.number, "Target", "Target value"),
        may("target_date", cells.day, "Target date"),
        need("owner", cells.email, "Owner"),
        may("beneficiaries", cells.names, "Beneficiaries"),
        may("full_year_value", cells.money, "Full-year value (£)", "Full-year value"),
        may("enabled_by", cells.references, "Enabled by", "Milestones"),
        may("indicators", cells.names, "Indicators", "Outcome indicators"),
        may("is_disbenefit", cells.yes_no, "Disbenefit"),
        may("rolls_up", cells.references, "Rolls up"),
    ),
)

MEASUREMENTS = SheetSpec(
    "measurements",
    ("Measurements",),
    (
        need("benefit", cells.reference, "Benefit", *REF),
        need("period", cells.period, "Period", "Month"),
        may("planned", cells.number, "Planned", "Plan", "Trajectory"),
        may("actual", cells.number, "Actual"),
        SOURCE,
    ),
)
