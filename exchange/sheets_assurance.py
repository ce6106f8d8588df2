"""The workbook's sheets of the assurance framework, and of the log of issues and assumptions."""

from exchange import cells
from exchange.layout import REF, SheetSpec, may, need
from risks.models import Effectiveness, IssueKind, IssueOutcome, Line, Rating

LINES = {
    f"{word}{also}": str(number)
    for number, word in enumerate(("first", "second", "third"), 1)
    for also in ("", "_line")
} | {str(number): str(number) for number in Line.values}
LINE = cells.choice([(str(line), label) for line, label in Line.choices], **LINES)

OBJECTIVES = SheetSpec(
    "objectives",
    ("Objectives",),
    (
        need("ref", cells.reference, *REF),
        need("title", cells.text, "Objective", "Title"),
        may("aim", cells.text, "Aim"),
        may("owner", cells.email, "Owner"),
        may("risks", cells.references, "Risks"),
    ),
    is_extra=True,
)

CONTROLS = SheetSpec(
    "controls",
    ("Controls",),
    (
        need("risk", cells.reference, "Risk", *REF),
        need("control", cells.text, "Control"),
        may("effectiveness", cells.choice(Effectiveness.choices), "How well it works"),
        may("gap", cells.text, "Gap", "What it leaves open"),
    ),
    is_extra=True,
)

ASSURANCES = SheetSpec(
    "assurances",
    ("Assurances",),
    (
        need("risk", cells.reference, "Risk", *REF),
        may("control", cells.text, "Control"),
        need("line", LINE, "Line", "Which line"),
        need("text", cells.text, "Assurance", "What gives it"),
        need("rating", cells.choice(Rating.choices), "Rating", "How sure it makes"),
        need("given_on", cells.day, "Given on", "Date"),
    ),
    is_extra=True,
)

ISSUES = SheetSpec(
    "issues",
    ("Issues", "Issues and assumptions"),
    (
        need("ref", cells.reference, *REF),
        need("kind", cells.choice(IssueKind.choices), "Kind"),
        need("title", cells.text, "In one line", "Issue", "Title"),
        may("text", cells.text, "More"),
        need("workstream", cells.reference, "Workstream", "Workstream ref"),
        need("owner", cells.email, "Owner"),
        may("risk", cells.reference, "Was risk", "Risk"),
        need("raised_on", cells.day, "Raised on", "Date"),
        may("due", cells.day, "To be settled by", "Due"),
        may("outcome", cells.choice(IssueOutcome.choices), "Outcome"),
        may("resolution", cells.text, "How"),
        may("settled_on", cells.day, "Settled on"),
        may("settled_by", cells.email, "Settled by"),
    ),
    is_extra=True,
)
