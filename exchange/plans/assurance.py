"""The assurance framework: objectives with the risks that threaten them, and assurances."""

from exchange.plans import fields
from exchange.plans.batch import Cell, key_of
from exchange.plans.draft import Draft
from exchange.plans.fields import not_after_today, weigh, words
from exchange.problems import quoted
from exchange.tables import Row
from risks.models import Assurance, Control, Objective, Risk
from workstreams.models import Roadmap

SHOWN = 60
OBJECTIVE = (
    words("reference", "ref"),
    words("name", "title"),
    words("aim"),
    fields.person("owner", "owner"),
)


def _number(draft: Draft, row: Row, column: str) -> int:
    return int(row.text(column) or 0)


def _control(draft: Draft, row: Row, column: str) -> Control | None:
    """The control that is assured; the risk as a whole when the cell is blank."""
    risk = draft.risks.get(row.text("risk"))
    text = row.text(column)
    if risk is None or not text:
        return None
    found = draft.controls.get((key_of(risk), text))
    if found is None:
        draft.error(row, column, f"a control of {risk.reference}, in its own words")
    return found


ASSURANCE = (
    Cell("line", "line", _number),
    words("text"),
    words("rating"),
    fields.day("given_on", "given_on"),
    Cell("control", "control", _control),
)


def plan_objectives(draft: Draft) -> None:
    """Matched by reference, else by name; a risk that a row names threatens that objective."""
    existing = draft.existing(Objective.objects.all())
    batch, aims = draft.batch(Objective), _aims(draft)
    named: dict[int, Row] = {}
    for row, found in draft.by_reference("objectives", existing):
        if row.text("aim") and row.text("aim") not in aims:
            draft.error(row, "aim", f"an aim of the roadmap: {', '.join(aims) or 'it has none'}")
        label = row.text("ref") if found else f"{row.text('ref')} {row.text('title')}"
        fixed = {"partnership": draft.partnership}
        made = weigh(draft, "objectives", batch, row, found, OBJECTIVE, label=label, fixed=fixed)
        _threaten(draft, row, made, named)


def _aims(draft: Draft) -> list[str]:
    """The aims of the roadmap, as the file or Accord has them."""
    rows = draft.workbook.rows("partnership")
    said = [aim for row in rows for aim in row.names("aims")]
    if not draft.is_new:
        held = Roadmap.objects.filter(partnership=draft.partnership)
        said += [aim for aims in held.values_list("aims", flat=True) for aim in aims]
    return list(dict.fromkeys(said))


def _threaten(draft: Draft, row: Row, objective: Objective, named: dict[int, Row]) -> None:
    """The cell's risks threaten this objective, and no others do."""
    if not row.gives("risks"):
        return
    risks = draft.many(draft.risks, row, "risks", "a risk")
    for risk in risks:
        if (other := named.setdefault(key_of(risk), row)) is not row:
            expected = f"each risk under one objective; row {other.number} names it too"
            draft.error(row, "risks", expected, read=quoted(risk.reference))
    known = {key_of(risk): risk for risk in draft.risks.values()}
    held = [risk for risk in known.values() if _is_under(risk, objective)]
    came = [risk for risk in risks if risk not in held]
    gone = [risk for risk in held if risk not in risks]
    for risk in came:
        draft.batch(Risk).change(risk, "objective", objective)
    for risk in gone:
        if key_of(risk) not in named:
            draft.batch(Risk).change(risk, "objective", None)
    if objective.pk and (came or gone):
        old, now = ([risk.reference for risk in part] for part in (held, risks))
        draft.changed("objectives", row, "risks", objective.reference, old, now)


def _is_under(risk: Risk, objective: Objective) -> bool:
    return objective.pk is not None and risk.objective_id == objective.pk


def plan_assurances(draft: Draft) -> None:
    """Matched by risk, line, day and words; they are added to and never changed."""
    rows = Assurance.objects.select_related("risk", "control")
    existing = draft.existing(rows, "risk__partnership")
    for row, found in draft.pair(
        "assurances",
        existing,
        lambda row: (
            draft.number(draft.risks, row.text("risk")),
            _number(draft, row, "line"),
            row.day("given_on"),
            row.text("text"),
        ),
        lambda it: (it.risk_id, it.line, it.given_on, " ".join(it.text.split())),
        "text",
        lambda it: it.risk,
        lambda it: f"{it.risk.reference}: {it.text[:SHOWN]}",
    ):
        risk = draft.one(draft.risks, row, "risk", row.text("risk"), "a risk")
        if risk is not None and row.day("given_on"):
            _assure(draft, row, risk, found)


def _assure(draft: Draft, row: Row, risk: Risk, found: Assurance | None) -> None:
    batch = draft.batch(Assurance)
    values = fields.fill(draft, batch, row, ASSURANCE)
    not_after_today(draft, row, "given_on")
    if found is None:
        draft.report("assurances").added.append(f"{risk.reference}: {row.text('text')[:SHOWN]}")
        batch.add(Assurance(risk=risk, author=draft.by, **values))
    elif batch.differences(found, values):
        expected = f"{found.get_rating_display()} of {found.control or 'the risk as a whole'}"
        draft.warn(row, "rating", f"{expected}, as Accord has it; it was left")
