"""Every milestone, by workstream, with its dates, its slip and its rating."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from charts.marks import WORDS
from charts.roadmap import STATUSES
from packs.sections.lanes import of_workstream
from packs.sections.one_page import overdue
from packs.snapshot.registers import MilestoneFacts, WorkstreamFacts
from packs.snapshot.shape import Snapshot
from packs.words import counted, some

MOST_ROWS = 600


@dataclass(frozen=True)
class Group:
    """A workstream, its milestones in date order, and how many have each rating."""

    stream: WorkstreamFacts
    milestones: list[MilestoneFacts]
    counts: str


def page(pack: Snapshot) -> dict[str, Any]:
    """What the milestone pages show."""
    groups, room = [], MOST_ROWS
    for stream in pack.workstreams:
        held = of_workstream(pack, stream.reference)
        groups.append(Group(stream, held[:room], _counts(held)))
        room = max(room - len(held), 0)
    return {
        "pack": pack,
        "finding": _finding(pack),
        "rest": _rest(pack),
        "groups": [group for group in groups if group.milestones],
        "hidden": max(len(pack.milestones) - MOST_ROWS, 0),
    }


def _counts(held: list[MilestoneFacts]) -> str:
    found = Counter(one.brag for one in held)
    return ", ".join(f"{found[brag]} {WORDS[brag]}" for brag in STATUSES if found[brag])


def _finding(pack: Snapshot) -> str:
    complete = sum(not one.is_open for one in pack.milestones)
    late = sum(one.is_open and one.slippage_days > 0 for one in pack.milestones)
    waiting = len(pack.milestones) - complete
    return (
        f"{complete} of {counted(len(pack.milestones), 'milestone')} {_is(complete)} complete;"
        f" {late} of the {waiting} open {_is(late)} later than the baseline."
    )


def _rest(pack: Snapshot) -> str:
    held = [one.reference for one in pack.milestones if one.is_held_back]
    said = []
    if passed := [one.reference for one in overdue(pack)]:
        have = "has" if len(passed) == 1 else "have"
        said.append(f"The forecast of {some(passed, 6)} {have} passed.")
    if held:
        are = "is" if len(held) == 1 else "are"
        said.append(f"{some(held, 6)} {are} earlier than predecessors allow.")
    return " ".join(said)


def _is(count: int) -> str:
    return "is" if count == 1 else "are"
