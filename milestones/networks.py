"""Milestones of the registers as the network that the schedule is reckoned from."""

from django.db.models import QuerySet

from milestones.models import Dependency, Milestone
from milestones.schedule import Activity, Link, LinkKind, Network

DATES = ("reference", "baseline_date", "forecast_date", "actual_date")


def network_of(rows: QuerySet[Milestone]) -> Network:
    """Milestones of one partnership, by reference, and what holds among them; two queries.

    DomainError names the milestone, or the whole circle, that no schedule can be made of.
    """
    activities = [Activity(reference, *dates) for reference, *dates in rows.values_list(*DATES)]
    held = Dependency.objects.filter(
        predecessor__in=rows.values("pk"), successor__in=rows.values("pk")
    )
    links = [
        Link(before, after, LinkKind(kind), lag)
        for before, after, kind, lag in held.values_list(
            "predecessor__reference", "successor__reference", "kind", "lag_days"
        )
    ]
    return Network(activities, links)
