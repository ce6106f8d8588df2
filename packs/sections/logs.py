"""The decision log and the action log."""

from typing import Any

from packs.snapshot.governed import ActionFacts
from packs.snapshot.shape import Snapshot
from packs.words import counted, number, sentence, some, told

MOST_ROWS = 60


def page(pack: Snapshot) -> dict[str, Any]:
    """What the page of logs shows: the newest decisions, every open action."""
    return {
        "pack": pack,
        "finding": _finding(pack),
        "rest": _rest(pack),
        "decisions": pack.decisions[-MOST_ROWS:],
        "hidden_decisions": max(len(pack.decisions) - MOST_ROWS, 0),
        "actions": [(one, *_state(one, pack)) for one in pack.actions[:MOST_ROWS]],
        "hidden_actions": max(len(pack.actions) - MOST_ROWS, 0),
    }


def _state(one: ActionFacts, pack: Snapshot) -> tuple[str, bool]:
    """Overdue and by how long, due today, else the state; and whether that is late."""
    if one.is_overdue:
        return f"Overdue {counted((pack.on - one.now_due_on).days, 'day')}", True
    return ("Due today" if one.now_due_on == pack.on else one.status), False


def _finding(pack: Snapshot) -> str:
    late = sum(one.is_overdue for one in pack.actions)
    if not pack.actions:
        return "No action is open."
    are = "is" if late == 1 else "are"
    counts = f"{number(late)} of {counted(len(pack.actions), 'open action')}"
    return sentence(f"{counts} {are} overdue.")


def _rest(pack: Snapshot) -> str:
    late = [one.reference for one in pack.actions if one.is_overdue]
    names = (
        f"It is {some(late)}. " if len(late) == 1 else f"They are {some(late)}. " if late else ""
    )
    return f"{names}{sentence(told(len(pack.decisions), 'decision'))} in the log."
