"""Controls: listed beside a risk, and said more of on a sheet of their own."""

from exchange.plans import fields
from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.plans.fields import tell_changes, words
from exchange.problems import quoted
from exchange.tables import Row
from risks.models import Assurance, Control, Risk

CONTROL = (words("effectiveness"), words("gap"))
CELLS = {cell.name: cell for cell in CONTROL}
STAYS = "{named} too: assurances name it; its words change on its page"
SHOWN = 60


def control_key(risk: object, text: str) -> tuple[object, str]:
    """By what a control is known: its risk, and its words on one line."""
    return risk, " ".join(text.split())


class Controls:
    """What is in place against each risk, as Accord has it and as its row lists it."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.known: dict[int, list[Control]] = {}
        rows = draft.existing(Control.objects.select_related("risk"), "risk__partnership")
        for control in rows:
            self.known.setdefault(control.risk_id, []).append(control)
            _know(draft, control.risk, control)
        said = Assurance.objects.filter(risk__in=[*self.known]).exclude(control=None)
        self.assured = set(said.values_list("control", flat=True))
        self.also: dict[str, list[str]] = {}
        for row in draft.workbook.rows("controls"):
            self.also.setdefault(row.text("risk"), []).append(row.text("control"))

    def plan(self, row: Row, risk: Risk) -> None:
        """The cell's controls in their order: the same words are the same control."""
        if not row.gives("controls"):
            return
        listed = dict.fromkeys(row.names("controls"))
        known = self.known.get(key_of(risk), [])
        named = {" ".join(control.text.split()): control for control in known}
        kept = [text for text in self.also.get(row.text("ref"), []) if text in named]
        texts = [*listed, *(text for text in kept if text not in listed)]
        if list(named) == texts:
            return
        self._put(row, risk, texts, named)
        if risk.pk:
            self.draft.changed("risks", row, "controls", risk.reference, list(named), texts)

    def _put(self, row: Row, risk: Risk, texts: list[str], named: dict[str, Control]) -> None:
        batch = self.draft.batch(Control)
        spare = [named[text] for text in named if text not in texts]
        for control in [control for control in spare if control.pk in self.assured]:
            self.draft.error(row, "controls", STAYS.format(named=quoted(control.text[:SHOWN])))
            spare.remove(control)
        for position, text in enumerate(texts):
            found = named.get(text) or (spare.pop(0) if spare else None)
            control = found or batch.add(Control(risk=risk, position=position, text=text))
            if control.text != text and text not in named:
                batch.change(control, "text", text)
            if control.position != position:
                batch.change(control, "position", position)
            _know(self.draft, risk, control)
        batch.removed += spare


def plan_controls(draft: Draft) -> None:
    """Matched by risk and words; those that neither sheet names stay."""
    batch = draft.batch(Control)
    gone = {control.pk for control in batch.removed}
    existing = [it for it in draft.controls.values() if it.pk and it.pk not in gone]
    for row, found in draft.pair(
        "controls",
        existing,
        lambda row: control_key(draft.number(draft.risks, row.text("risk")), row.text("control")),
        lambda control: control_key(control.risk_id, control.text),
        "control",
        lambda control: control.risk,
        lambda control: f"{control.risk.reference}: {control.text[:SHOWN]}",
    ):
        risk = draft.one(draft.risks, row, "risk", row.text("risk"), "a risk")
        if risk is not None and row.text("control"):
            _say(draft, row, risk, found)


def _say(draft: Draft, row: Row, risk: Risk, found: Control | None) -> None:
    batch, text = draft.batch(Control), row.text("control")
    label = f"{risk.reference}: {text[:SHOWN]}"
    values = fields.fill(draft, batch, row, CONTROL)
    if found is not None:
        tell_changes(draft, "controls", batch, row, found, CELLS, values, label)
        return
    draft.report("controls").added.append(label)
    control = draft.controls.get((key_of(risk), text))
    if control is None:
        last = max((it.position for it in _of(draft, risk)), default=-1)
        control = batch.add(Control(risk=risk, position=last + 1, text=text))
        _know(draft, risk, control)
    for name, value in values.items():
        setattr(control, name, value)


def _of(draft: Draft, risk: Risk) -> list[Control]:
    return [control for (number, _), control in draft.controls.items() if number == key_of(risk)]


def _know(draft: Draft, risk: Risk, control: Control) -> None:
    draft.controls[key_of(risk), " ".join(control.text.split())] = control
