"""Milestones of the registers as the network that the schedule is reckoned from."""

from datetime import date

from django.db.models import QuerySet

from milestones.models import Dependency, Milestone
from milestones.schedule import Activity, Link, LinkKind, Network

FACTS = (
    "baseline_date",
    "forecast_date",
    "actual_date",
    "duration_days",
    "not_before",
    "not_after",
    "in_working_days",
)
TIES = ("kind", "lag_days", "in_working_days")


def network_of(rows: QuerySet[Milestone]) -> Network:
    """Milestones of one partnership, by reference, and what holds among them; two queries.

    DomainError names the milestone, or the whole circle, that no schedule can be made of.
    """
    activities = [activity_of(*facts) for facts in rows.values_list("reference", *FACTS)]
    held = Dependency.objects.filter(
        predecessor__in=rows.values("pk"), successor__in=rows.values("pk")
    )
    links = [
        link_of(*ends)
        for ends in held.values_list("predecessor__reference", "successor__reference", *TIES)
    ]
    return Network(activities, links)


def activity_of(
    key: str,
    baseline: date,
    forecast: date,
    actual: date | None,
    duration: int,
    not_before: date | None,
    not_after: date | None,
    in_working_days: bool,
) -> Activity:
    """A milestone as the schedule sees it, from its `FACTS`."""
    return Activity(
        key,
        baseline,
        forecast,
        actual,
        duration,
        not_before=not_before,
        not_after=not_after,
        in_working_days=in_working_days,
    )


def link_of(before: str, after: str, kind: str, lag: int, in_working_days: bool) -> Link:
    """A dependency as the schedule sees it, from its ends and its `TIES`."""
    return Link(before, after, LinkKind(kind), lag, in_working_days)
