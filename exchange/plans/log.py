"""The action log and the decision log: rows are added and kept, never set back."""

from exchange.plans import fields
from exchange.plans.batch import Cell, key_of
from exchange.plans.draft import Draft
from exchange.plans.fields import weigh, words
from exchange.problems import quoted
from exchange.tables import Row
from governance.bodies.models import Meeting
from governance.signoff.models import Decision
from records.models import Action, ActionStatus

ACTION = (
    words("reference", "ref"),
    Cell("meeting", "meeting", lambda draft, row, column: _meeting(draft, row, column)),
    words("text", "title"),
    fields.person("owner", "owner"),
    fields.day("due_on", "due"),
    fields.day("revised_due_on", "revised_due"),
)
STATUS = words("status")
DECISION = (
    words("reference", "ref"),
    fields.day("decided_on", "date"),
    fields.body("body", "body"),
    words("kind"),
    words("wording"),
    words("authority"),
)
KNOWN_BY = {"wording": "wording", "date": "decided_on"}


def plan_actions(draft: Draft) -> None:
    """Matched by reference, else by words; an action that its body closed stays closed."""
    existing = draft.existing(Action.objects.all())
    batch = draft.batch(Action)
    for row, found in draft.by_reference("actions", existing, {"title": "text"}):
        is_closed = found is not None and found.status == ActionStatus.CLOSED
        if is_closed and row.text("status") != ActionStatus.CLOSED:
            draft.warn(row, "status", f"{quoted('Closed')}, as Accord has it; it was left")
        cells = ACTION if is_closed else (*ACTION, STATUS)
        label = row.text("ref") if found else f"{row.text('ref')} {row.text('title')}"
        fixed = {"partnership": draft.partnership}
        weigh(draft, "actions", batch, row, found, cells, label=label, fixed=fixed)


def _meeting(draft: Draft, row: Row, column: str) -> Meeting | None:
    """The meeting of that day; where two bodies met, the sheet has to name one."""
    held_on = row.day(column)
    if held_on is None:
        return None
    body = draft.one(draft.bodies, row, "body", row.text("body"), "a body")
    found = [
        meeting
        for (number, on), meeting in draft.meetings.items()
        if on == held_on and (body is None or number == key_of(body))
    ]
    if len(found) == 1:
        return found[0]
    expected = (
        "the day of a meeting" if not found else 'a column "Body" too: two bodies met that day'
    )
    draft.error(row, column, expected)
    return None


def plan_decisions(draft: Draft) -> None:
    """Matched by reference, else by words and day; one made in Accord is not changed."""
    existing = draft.existing(Decision.objects.all())
    batch = draft.batch(Decision)
    for row, found in draft.by_reference("decisions", existing, KNOWN_BY):
        if found is not None and found.sign_off_id:
            _leave(draft, row, found)
            continue
        label = row.text("ref") if found else f"{row.text('ref')} {row.text('wording')[:60]}"
        fixed = {"partnership": draft.partnership, "meeting": _held(draft, row)}
        weigh(draft, "decisions", batch, row, found, DECISION, label=label, fixed=fixed)


def _held(draft: Draft, row: Row) -> Meeting | None:
    body, day = draft.number(draft.bodies, row.text("body")), row.day("date")
    found = [it for key, it in draft.meetings.items() if key == (body, day)]
    return found[0] if found else None


def _leave(draft: Draft, row: Row, found: Decision) -> None:
    values = fields.fill(draft, draft.batch(Decision), row, DECISION)
    if draft.batch(Decision).differences(found, values):
        expected = f"{found.reference} as it was decided in Accord; it was left"
        draft.warn(row, "ref", expected)
