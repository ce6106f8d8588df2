"""How much room one milestone has in the plan, without a query of its own (docs/rules.md 6).

The plan is read with the rest of the page, as two texts; the schedules of those looked at last
are kept by these texts, so a reader has one of what they may see, and of nothing else.
"""

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Aggregate, QuerySet, TextField

from accounts.models import Partnership, User
from milestones.critical import Room
from milestones.models import Dependency, Milestone
from milestones.neighbours import Neighbourhood
from milestones.networks import FACTS, TIES, activity_of, link_of
from milestones.plans import KEPT
from milestones.schedule import Network
from milestones.schedule.outcome import Schedule

DATES = tuple(name.endswith(("_date", "_before", "_after")) for name in FACTS)


class Gathered(Aggregate):
    """What is named of all rows, as one text."""

    name = "Gathered"
    template = "json_agg(json_build_array(%(expressions)s))::text"
    output_field = TextField()


@dataclass(frozen=True)
class PlanText:
    """Facts of milestones and their dependencies, a text each; not yet read."""

    milestones: QuerySet[Any, Any]
    links: QuerySet[Any, Any]


def plan_text(user: User, partnership: Partnership) -> PlanText:
    """The plan of the partnership as `user` may see it."""
    seen = Milestone.objects.visible_to(user).filter(partnership=partnership)
    links = Dependency.objects.filter(predecessor__partnership=partnership)
    return PlanText(
        _text(seen.values("partnership"), "pk", "reference", *FACTS),
        _text(links.values("predecessor__partnership"), "predecessor_id", "successor_id", *TIES),
    )


def _text(rows: QuerySet[Any, Any], *columns: str) -> QuerySet[Any, Any]:
    found: QuerySet[Any, Any] = rows.order_by().annotate(told=Gathered(*columns))
    return found.values_list("told")


def room_of(near: Neighbourhood, plan: PlanText, today: date) -> tuple[Room, bool]:
    """The floats of the milestone that is `near`, and whether it is on the critical path.

    DomainError names the milestone, or the whole circle, that no schedule can be made of.
    """
    milestone = near.row.milestone
    found = schedule_of(_only(plan.milestones), _only(plan.links), today)
    before = {each.row.milestone.reference: each.row.milestone for each in near.waits_for}
    dated = found[milestone.reference]
    driver = before[dated.driver] if dated.driver else None
    return Room(milestone, dated, driver), milestone.reference in found.critical_path


@lru_cache(maxsize=KEPT)
def schedule_of(milestones: str, links: str, today: date) -> Schedule:
    """What the two texts of a plan come to on that day."""
    rows = json.loads(milestones)
    keys = {pk: reference for pk, reference, *_ in rows}
    ties = [
        link_of(keys[before], keys[after], *tie)
        for before, after, *tie in json.loads(links)
        if before in keys and after in keys
    ]
    activities = [activity_of(reference, *_facts(told)) for _, reference, *told in rows]
    return Network(activities, ties).logic_dates(today)


def _facts(told: list[Any]) -> list[Any]:
    return [
        date.fromisoformat(each) if each and is_date else each
        for each, is_date in zip(told, DATES, strict=True)
    ]


def _only(text: QuerySet[Any, Any]) -> str:
    """The one text; an empty list where there is nothing to gather."""
    return next((each for (each,) in text), "[]")
