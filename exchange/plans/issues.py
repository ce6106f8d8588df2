"""The log of issues and assumptions: what was settled in Accord is never set back."""

from exchange.plans import fields
from exchange.plans.draft import Draft
from exchange.plans.fields import in_order, not_after_today, weigh, words
from exchange.problems import quoted
from exchange.tables import Row
from risks.models import Issue, IssueKind
from risks.policies.issues import OUTCOMES

ISSUE = (
    words("reference", "ref"),
    words("name", "title"),
    words("text"),
    fields.workstream("workstream"),
    fields.person("owner", "owner"),
    fields.day("raised_on", "raised_on"),
    fields.day("due_on", "due"),
)
SETTLED = (
    words("outcome"),
    words("resolution"),
    fields.day("resolved_on", "settled_on"),
    fields.person("resolved_by", "settled_by"),
)
ENDING = {
    "resolution": "how it was settled",
    "settled_on": "the day on which it was settled",
    "settled_by": "the e-mail of who settled it",
}


def plan_issues(draft: Draft) -> None:
    """Matched by reference, else by name; kind and risk stay as they were."""
    existing = draft.existing(Issue.objects.select_related("risk"))
    batch = draft.batch(Issue)
    for row, found in draft.by_reference("issues", existing):
        if found is not None and found.outcome:
            _leave(draft, row, found)
            continue
        _check(draft, row, found)
        label = row.text("ref") if found else f"{row.text('ref')} {row.text('title')}"
        risk = draft.one(draft.risks, row, "risk", row.text("risk"), "a risk")
        fixed = {"partnership": draft.partnership, "kind": row.text("kind"), "risk": risk}
        cells = (*ISSUE, *SETTLED) if row.text("outcome") else ISSUE
        weigh(draft, "issues", batch, row, found, cells, label=label, fixed=fixed)


def _check(draft: Draft, row: Row, found: Issue | None) -> None:
    if found is not None and row.text("kind") not in ("", found.kind):
        draft.error(row, "kind", f"{quoted(found.get_kind_display())}: a kind does not change")
    if found is not None and row.gives("risk"):
        held = found.risk.reference if found.risk else ""
        if row.text("risk") != held.upper():
            draft.warn(row, "risk", f"{quoted(held)}, as Accord has it; it was left")
    not_after_today(draft, row, "raised_on")
    if row.text("outcome"):
        _check_ending(draft, row)
    elif any(row.says(column) for column in ENDING):
        draft.error(row, "outcome", "what became of it, or nothing of how, when and by whom")


def _check_ending(draft: Draft, row: Row) -> None:
    allowed = OUTCOMES[IssueKind(row.text("kind"))] if row.text("kind") else ()
    if allowed and row.text("outcome") not in allowed:
        draft.error(row, "outcome", " or ".join(outcome.label for outcome in allowed))
    for column, what in ENDING.items():
        if not row.says(column):
            draft.error(row, column, what)
    in_order(draft, row, "raised_on", "settled_on")
    not_after_today(draft, row, "settled_on")


def _leave(draft: Draft, row: Row, found: Issue) -> None:
    values = fields.fill(draft, draft.batch(Issue), row, (*ISSUE, *SETTLED))
    if draft.batch(Issue).differences(found, values):
        draft.warn(row, "ref", f"{found.reference} as it was settled in Accord; it was left")
