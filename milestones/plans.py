"""A partnership's plan as its runs take it, and the runs of those looked at last.

The runs hang on nothing but what they are given, so they are kept by all of it: who sees other
milestones, dates or risks, or looks on another day, has other runs. Each process keeps its own.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from accounts.models import Partnership
from core.models import address_of
from milestones.confidence import RUNS, Confidence, Estimate, ScheduleRisk, Target, simulate
from milestones.models import Dependency, is_gate
from milestones.networks import FACTS, TIES, activity_of, link_of
from milestones.schedule import Network

KEPT = 16  # a plan of 2,000 milestones with its runs takes about 2 MB
MOST_DATES = 2_500_000  # runs times milestones: about a tenth of a second
FEWEST_RUNS = 500
PLANNED = (
    "reference",
    *FACTS,
    "optimistic_days",
    "likely_days",
    "pessimistic_days",
    "name",
    "workstream__reference",
    "workstream__name",
    "organisation__short_name",
)
FACTS_END = 1 + len(FACTS)


class PlannedMilestone(NamedTuple):
    """What is said of a milestone where it is told how sure it is; `PLANNED` in their order."""

    reference: str
    baseline_date: date
    forecast_date: date
    actual_date: date | None
    duration_days: int
    not_before: date | None
    not_after: date | None
    in_working_days: bool
    optimistic_days: int | None
    likely_days: int | None
    pessimistic_days: int | None
    name: str
    workstream_reference: str
    workstream_name: str
    organisation: str

    @property
    def facts(self) -> tuple[object, ...]:
        """What its dates hang on, its reference first."""
        return self[:FACTS_END]

    @property
    def address(self) -> str:
        """The reference as it stands in an address."""
        return address_of(self.reference)

    @property
    def is_gate(self) -> bool:
        """Whether it is a decision to go on: its name begins with "Gate"."""
        return is_gate(self.name)

    @property
    def expected_date(self) -> date:
        """The actual date, else the forecast."""
        return self.actual_date or self.forecast_date

    @property
    def workstream(self) -> str:
        """The workstream, as pages name it."""
        return f"{self.workstream_reference} {self.workstream_name}"


@dataclass(frozen=True, slots=True)
class Plan:
    """All that runs hang on: facts of milestones and of dependencies, and what is asked of them."""

    activities: tuple[tuple[Any, ...], ...]
    links: tuple[tuple[Any, ...], ...]
    estimates: tuple[Estimate, ...]
    risks: tuple[ScheduleRisk, ...]
    targets: tuple[Target, ...]
    status: date
    runs: int


def links_among(partnership: Partnership, references: Collection[str]) -> tuple[Any, ...]:
    """Dependencies of the partnership with both ends among the `references`; one query."""
    held = Dependency.objects.filter(
        predecessor__partnership=partnership, successor__partnership=partnership
    ).order_by("pk")
    ends = held.values_list("predecessor__reference", "successor__reference", *TIES)
    return tuple(each for each in ends if each[0] in references and each[1] in references)


def runs_for(milestones: int) -> int:
    """As many runs as a page has time for: fewer for very large plans, so less exact there."""
    return max(FEWEST_RUNS, min(RUNS, MOST_DATES // max(milestones, 1)))


@lru_cache(maxsize=KEPT)
def runs_of(plan: Plan) -> Confidence:
    """What the runs of the plan say; DomainError names what no schedule can be made of."""
    network = Network(
        [activity_of(*each) for each in plan.activities], [link_of(*each) for each in plan.links]
    )
    return simulate(
        network,
        plan.estimates,
        risks=plan.risks,
        targets=plan.targets,
        status=plan.status,
        runs=plan.runs,
    )
