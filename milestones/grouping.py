"""By what the lanes of a roadmap and the rows of its table are put together."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import NamedTuple

from accounts.models import Level
from milestones.outline import Outline
from milestones.rows import RoadmapRow

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


def _workstream(milestone: Outline) -> Group:
    stream = milestone.workstream
    return Group((0, stream.reference_order), stream.reference, stream.name)


def _partner(milestone: Outline) -> Group:
    name = str(milestone.organisation)
    return Group((0, name.casefold()), "", name)


def _level(milestone: Outline) -> Group:
    return Group((LEVELS.index(milestone.level), ""), "", milestone.get_level_display())


def _area(milestone: Outline) -> Group:
    area = milestone.area
    if area is None:
        return Group((len(LEVELS), ""), "", "No area named")
    return Group((LEVELS.index(area.level), area.name.casefold()), "", area.name)


def _priority(milestone: Outline) -> Group:
    area = milestone.priority
    if area is None:
        return Group((1_000_000, ""), "", "No priority area")
    return Group((area.position, area.name.casefold()), "", area.name)


GROUPS: Mapping[str, tuple[str, Callable[[Outline], Group]]] = {
    WORKSTREAM: ("Workstream", _workstream),
    PARTNER: ("Partner", _partner),
    LEVEL: ("Level", _level),
    AREA: ("Area", _area),
    PRIORITY: ("Priority area", _priority),
}
# what tells two groups apart, without naming either
KEYS: Mapping[str, Callable[[Outline], object]] = {
    WORKSTREAM: attrgetter("workstream_id"),
    PARTNER: attrgetter("organisation_id"),
    LEVEL: attrgetter("level"),
    AREA: attrgetter("area_id"),
    PRIORITY: attrgetter("priority_area_id", "workstream_id"),
}


def named_beside(milestone: Outline, by: str) -> str:
    """The group of a row of the table, where no column of its own tells it."""
    return "" if by in (WORKSTREAM, PARTNER) else GROUPS[by][1](milestone).name


def grouped(rows: Iterable[RoadmapRow], by: str) -> list[tuple[Group, list[RoadmapRow]]]:
    """The rows of each group, in the order of the groups."""
    (_, group_of), key_of = GROUPS[by], KEYS[by]
    found: dict[Group, list[RoadmapRow]] = {}
    held: dict[object, list[RoadmapRow]] = {}
    for row in rows:
        key = key_of(row.milestone)
        if key not in held:
            held[key] = found.setdefault(group_of(row.milestone), [])
        held[key].append(row)
    return sorted(found.items())
