"""What new dates would press on, before anything is saved."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import QuerySet

from core.dates import short_day
from milestones.models import Dependency, Milestone
from milestones.schedule import Activity, Link, LinkKind, allowed_dates
from milestones.services import Said


def pressed(said: Sequence[Said], seen: QuerySet[Milestone]) -> dict[int, list[str]]:
    """By the number of each milestone that is said to move: those of `seen` that it would press.

    'M015 (not before 2 Jul 2020)': still open, and forecast earlier than the new date allows.
    """
    given = {each.milestone.pk: each.day for each in said if each.day}
    found = Dependency.objects.filter(
        predecessor__in=given, successor__in=seen.values("pk"), successor__actual_date=None
    ).order_by("successor__reference_order")
    fields = ("predecessor_id", "successor_id", "kind", "lag_days")
    shown = ("successor__reference", "successor__forecast_date")
    words: dict[int, list[str]] = defaultdict(list)
    for before, after, kind, lag, reference, forecast in found.values_list(*fields, *shown):
        planned = given.get(after) or forecast
        ends = (
            Activity(str(before), given[before], given[before]),
            Activity(str(after), planned, planned),
        )
        link = Link(str(before), str(after), LinkKind(kind), lag)
        allowed = allowed_dates(ends, [link])[link.successor]
        if planned < allowed:
            words[before].append(f"{reference} (not before {short_day(allowed)})")
    return dict(words)
