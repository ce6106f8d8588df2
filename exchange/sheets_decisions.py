"""The workbook's sheets of agreements, services and scope, events, meetings and decisions."""

from exchange import cells, compound
from exchange.layout import LEVEL, REF, Column, SheetSpec, may, need
from governance.mous.models import AgreementKind, AgreementStatus, ShareDirection, ShareLine
from governance.scope.models import ChangeKind
from governance.signoff.models import Authority, DecisionKind
from records.models import ActionStatus, Classification
from workstreams.models import AudienceTier, EventKind

AGREEMENTS = SheetSpec(
    "agreements",
    ("Agreements", "MoUs"),
    (
        need("ref", cells.reference, *REF),
        need("title", cells.text, "Agreement", "Title"),
        need(
            "kind",
            cells.choice(AgreementKind.choices),
            "Kind",
        ),
        need("is_binding", cells.yes_no, "Legally binding", "Binding"),
        need("parties", cells.names, "Parties"),
        need("version", cells.version, "Version"),
        need("starts", cells.day, "Starts", "Start"),
        may("review", cells.day, "Review", "Review on"),
        may("expires", cells.day, "Expires", "Ends"),
        may("notice", cells.whole, "Notice (months)", "Notice"),
        need(
            "status",
            cells.choice(
                AgreementStatus.choices,
                out_for_approval_and_signature=AgreementStatus.OUT_FOR_SIGNATURE,
            ),
            "Status",
        ),
        may("signed_by", compound.signatures, "Signed by", "Signatures"),
        may("covers", cells.text, "Covers"),
    ),
)

SHARES = SheetSpec(
    "shares",
    ("Shares", "Risk and gain share"),
    (
        need("agreement", cells.reference, "Agreement", *REF),
        need("direction", cells.choice(ShareDirection.choices), "Direction"),
        need("party", cells.text, "Party", "Organisation"),
        Column("percent", cells.percent, ("Percent", "Per cent", "Share"), True, is_percent=True),
        need("line", cells.choice(ShareLine.choices), "Line", "Kind"),
    ),
)

COMMITMENTS = SheetSpec(
    "commitments",
    ("Commitments",),
    (
        need("agreement", cells.reference, "Agreement", *REF),
        may("number", cells.whole, "Number", "No"),
        need("text", cells.text, "Commitment"),
        may("party", cells.text, "Made by", "Party"),
        may("due", cells.day, "By", "Due"),
        may("milestones", cells.references, "Kept by", "Milestones"),
        may("benefits", cells.references, "Brings", "Benefits"),
    ),
    is_extra=True,
)

SERVICES = SheetSpec(
    "services",
    ("Services",),
    (
        need("name", cells.text, "Service", "Name"),
        need("provider", cells.text, "Provider"),
        need("commissioner", cells.names, "Commissioner", "Commissioners"),
        need("level", LEVEL, "Level"),
        may("population", cells.text, "Population"),
        may("value", cells.money, "Whole-life value (£)", "Whole-life value"),
        need("scope", compound.scope, "Scope", "Scope state"),
        need("since", cells.day, "Since", "From"),
    ),
)

SCOPE_CHANGES = SheetSpec(
    "scope_changes",
    ("Scope changes", "Changes of scope"),
    (
        need("ref", cells.reference, *REF),
        need("title", cells.text, "Change", "Title"),
        need(
            "kind",
            cells.choice(ChangeKind.choices),
            "Kind",
        ),
        need("services", cells.names, "Services", "Service"),
        need("workstream", cells.reference, "Sponsor workstream", "Workstream"),
        may("value", cells.money, "Whole-life value (£)", "Whole-life value"),
        need("level", LEVEL, "Level"),
        need("effective_from", cells.day, "Effective from", "Effective"),
        may("benefits", cells.references, "Benefits"),
        may("risks", cells.references, "Risks"),
        may("partners", cells.names, "Partners affected", "Partners"),
        may("qia", compound.assessment, "QIA", "Quality impact assessment"),
        may("eqia", compound.assessment, "EqIA", "Equality impact assessment"),
        may("dpia", compound.assessment, "DPIA", "Data protection impact assessment"),
        need("status", compound.change_state, "Status"),
        may("classification", cells.choice(Classification.choices), "Who may see it"),
        may("named_partners", cells.names, "Named partners"),
        may("part_2_ground", cells.text, "Part 2 ground", "Ground"),
        may("deciding_body", cells.text, "Deciding body"),
        may("named_people", cells.emails, "Named people"),
    ),
)

EVENTS = SheetSpec(
    "events",
    ("Events",),
    (
        need("date", cells.day, "Date", "Held on"),
        need("title", cells.text, "Event", "Title"),
        need(
            "kind",
            cells.choice(EventKind.choices),
            "Kind",
        ),
        need(
            "tier",
            cells.choice(AudienceTier.choices, middle=AudienceTier.MIDDLE),
            "Tier",
            "Audience",
        ),
        may("workstream", cells.reference, "Workstream"),
        may("attendance", compound.attendance, "Attendance"),
        may("residents", cells.whole, "Residents", "Residents and service users"),
        may("you_said", cells.text, "You said"),
        may("we_did", cells.text, "We did"),
        may("personas", cells.text, "Personas"),
        may("narrative", cells.text, "Narrative", "Narratives"),
    ),
)

MEETINGS = SheetSpec(
    "meetings",
    ("Meetings",),
    (
        need("body", cells.text, "Body"),
        need("date", cells.day, "Date"),
        may("time", cells.clock, "Time"),
        may("place", cells.text, "Place", "Venue"),
    ),
)

ACTIONS = SheetSpec(
    "actions",
    ("Actions", "Action log"),
    (
        need("ref", cells.reference, *REF),
        may("meeting", cells.day, "Meeting", "Meeting date"),
        may("body", cells.text, "Body"),
        need("title", cells.text, "Action", "Title"),
        need("owner", cells.email, "Owner"),
        need("due", cells.day, "Due"),
        may("revised_due", cells.day, "Revised due"),
        need(
            "status",
            cells.choice(ActionStatus.choices),
            "Status",
        ),
    ),
)

DECISIONS = SheetSpec(
    "decisions",
    ("Decisions", "Decision log"),
    (
        need("ref", cells.reference, *REF),
        need("date", cells.day, "Date"),
        need("body", cells.text, "Body"),
        need(
            "kind",
            cells.choice(DecisionKind.choices),
            "Kind",
        ),
        need("wording", cells.text, "Decision", "Wording"),
        need("authority", cells.choice(Authority.choices), "Authority"),
    ),
)
