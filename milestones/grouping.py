"""By what the lanes of a roadmap and the rows of its table are put together."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from accounts.models import Level
from milestones.models import Milestone

WORKSTREAM, PARTNER, LEVEL, AREA, PRIORITY = (
    "workstream",
    "partner",
    "level",
    "area",
    "priority",
)
LEVELS = tuple(Level.values)


class Group(NamedTuple):
    """A lane: what it is sorted by, its reference where it has one, and its name."""

    order: tuple[int, str]
    reference: str
    name: str


def _workstream(milestone: Milestone) -> Group:
    stream = milestone.workstream
    return Group((0, stream.reference_order), stream.reference, stream.name)


def _partner(milestone: Milestone) -> Group:
    name = str(milestone.organisation)
    return Group((0, name.casefold()), "", name)


def _level(milestone: Milestone) -> Group:
    return Group((LEVELS.index(milestone.level), ""), "", milestone.get_level_display())


def _area(milestone: Milestone) -> Group:
    area = milestone.area
    if area is None:
        return Group((len(LEVELS), ""), "", "No area named")
    return Group((LEVELS.index(area.level), area.name.casefold()), "", area.name)


def _priority(milestone: Milestone) -> Group:
    area = milestone.priority
    if area is None:
        return Group((1_000_000, ""), "", "No priority area")
    return Group((area.position, area.name.casefold()), "", area.name)


GROUPS: Mapping[str, tuple[str, Callable[[Milestone], Group]]] = {
    WORKSTREAM: ("Workstream", _workstream),
    PARTNER: ("Partner", _partner),
    LEVEL: ("Level", _level),
    AREA: ("Area", _area),
    PRIORITY: ("Priority area", _priority),
}


def named_beside(milestone: Milestone, by: str) -> str:
    """The group of a row of the table, where no column of its own tells it."""
    return "" if by in (WORKSTREAM, PARTNER) else group_of(milestone, by).name


def group_of(milestone: Milestone, by: str) -> Group:
    """The lane of a milestone; its area and priority areas have been fetched."""
    return GROUPS[by][1](milestone)
