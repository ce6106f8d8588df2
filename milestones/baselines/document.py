"""The exact text of a proposed baseline, and how people read it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from accounts.models import User
from core.dates import days_moved, full_day
from governance.signoff.differences import Entries
from milestones.models import Baseline, BaselineDate, Milestone

MOVES = "moves"
LABELS = {
    "name": "What is proposed",
    "why": "Why",
    MOVES: "Milestones and their dates",
}
Text = Mapping[str, Any]


def rows_of(baseline: Baseline) -> list[BaselineDate]:
    """Its dates with their milestones, in the order of their references."""
    rows = baseline.dates.select_related("milestone__workstream")
    return list(rows.order_by("milestone__reference_order"))


def document_of(baseline: Baseline, rows: Iterable[BaselineDate]) -> dict[str, Any]:
    """What is signed: each milestone by name, its old and new date, the days, and why."""
    return {
        "reference": baseline.reference,
        "name": baseline.name,
        "why": baseline.why,
        MOVES: [move_line(row) for row in rows],
    }


def move_line(row: BaselineDate) -> str:
    """ "M005 Hub opens: 2 March 2020 to 13 March 2020, 11 days later. The lease was late"."""
    moved = f"{full_day(row.before)} to {full_day(row.baseline_date)}, {days_moved(row.days)}"
    return f"{row.milestone}: {moved}. {row.reason}".strip()


def entries_of(baseline: Baseline, text: Text, reader: User) -> dict[str, Entries]:
    """What a stored text says to `reader` by field; milestones they may not see are counted."""
    told = {key: Entries((text[key],)) for key in ("name", "why") if text.get(key)}
    lines = text.get(MOVES, ())
    seen = _seen(baseline, lines, reader)
    shown = tuple(line for line in lines if _reference(line) in seen)
    return told | {MOVES: Entries(shown, hidden=len(lines) - len(shown), is_list=True)}


def lines_of(baseline: Baseline, text: Text, reader: User) -> Sequence[tuple[str, str]]:
    """Label and text of each thing in it: a line for each milestone."""
    found = entries_of(baseline, text, reader)
    told = [(LABELS[key], found[key].words) for key in ("name", "why") if key in found]
    moves = found[MOVES]
    told += [(name, said) for name, _, said in (line.partition(": ") for line in moves.texts)]
    if moves.hidden:
        told.append((LABELS[MOVES], f"{moves.hidden} more that you may not see"))
    return told


def names_hidden(baseline: Baseline, texts: Iterable[Text], reader: User) -> bool:
    """Whether these texts name a milestone that `reader` may not see."""
    lines = [line for text in texts for line in text.get(MOVES, ())]
    return not {_reference(line) for line in lines} <= _seen(baseline, lines, reader)


def _seen(baseline: Baseline, lines: Iterable[str], reader: User) -> set[str]:
    """References among the lines' whose milestone `reader` may see."""
    seen = Milestone.objects.visible_to(reader).filter(
        partnership=baseline.partnership_id, reference__in={_reference(line) for line in lines}
    )
    return set(seen.values_list("reference", flat=True))


def _reference(line: str) -> str:
    return line.partition(" ")[0]
