"""What changed from one iteration of the roadmap to the next: no Django, no database."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

LISTS = (
    ("aims", "Aims"),
    ("phases", "Phases"),
    ("priority_areas", "Priority areas"),
    ("shared_challenges", "Shared challenges"),
    ("inherited_strategies", "Strategies it builds on"),
    ("outcomes", "Outcomes and indicators"),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One part of the roadmap that differs: what left it and what came, as lines."""

    label: str
    left: tuple[str, ...]
    came: tuple[str, ...]
    is_reordered: bool = False


def differences(was: Any, now: Any) -> list[Difference]:
    """The parts in which two iterations differ, in the order of the page; none when alike."""
    found = []
    if horizon(was) != horizon(now):
        found.append(Difference("Horizon", (horizon(was),), (horizon(now),)))
    if was.vision != now.vision:
        found.append(Difference("Vision", _said(was.vision), _said(now.vision)))
    for name, label in LISTS:
        before, after = getattr(was, name), getattr(now, name)
        if list(before) != list(after):
            found.append(_difference(label, before, after))
    return found


def horizon(iteration: Any) -> str:
    """'18 to 36 months'."""
    return f"{iteration.horizon_from_months} to {iteration.horizon_to_months} months"


def _difference(label: str, was: Sequence[str], now: Sequence[str]) -> Difference:
    left = tuple(line for line in was if line not in now)
    came = tuple(line for line in now if line not in was)
    return Difference(label, left, came, is_reordered=not (left or came))


def _said(text: str) -> tuple[str, ...]:
    return (text,) if text else ()
