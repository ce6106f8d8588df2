"""What a milestone waits for and what waits for it, as far as a reader may see them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from accounts.models import Partnership
from milestones.models import Dependency, Milestone
from milestones.networks import TIES, link_of
from milestones.reading import JudgedMilestone, activity, judged
from milestones.schedule import Link, allowed_dates
from milestones.sentences import days


@dataclass(frozen=True)
class Neighbour:
    """One end of a dependency: the other milestone, and the earliest day the link allows."""

    row: JudgedMilestone
    allows: date
    room: int
    is_settled: bool

    @property
    def words(self) -> str:
        """'25 days of room', or that there is none."""
        if self.is_settled:
            return ""
        if self.room < 0:
            return f"{days(-self.room)} too early"
        return f"{days(self.room)} of room"


@dataclass(frozen=True)
class Neighbourhood:
    """A milestone among those that it waits for and those that it holds up."""

    row: JudgedMilestone
    waits_for: tuple[Neighbour, ...]
    holds_up: tuple[Neighbour, ...]

    @property
    def tightest(self) -> Neighbour | None:
        """What would be pushed first if this milestone moved later."""
        waiting = [each for each in self.holds_up if not each.is_settled]
        return min(waiting, key=lambda each: each.room, default=None)


type Ends = tuple[int, int, str, int, bool]


@dataclass(frozen=True)
class Near:
    """Neighbours of a milestone among those that are seen, and its dependencies; not yet read."""

    rows: QuerySet[Milestone]
    links: "QuerySet[Dependency, Ends]"


def near(milestone: Milestone, seen: QuerySet[Milestone]) -> Near:
    """What of `seen` the milestone waits for or holds up."""
    links = Dependency.objects.filter(Q(predecessor=milestone) | Q(successor=milestone))
    rows = seen.filter(
        Q(pk__in=links.values("predecessor")) | Q(pk__in=links.values("successor"))
    ).exclude(pk=milestone.pk)
    ends = links.order_by("pk").values_list("predecessor_id", "successor_id", *TIES)
    return Near(rows, ends)


def neighbourhood(milestone: Milestone, found: Near, partnership: Partnership) -> Neighbourhood:
    """`milestone` with its neighbours, judged; one query besides what is `found`."""
    row, *others = judged([milestone, *found.rows], partnership)
    by_pk = {other.milestone.pk: other for other in others}
    waits_for, holds_up = [], []
    for before, after, kind, lag, in_working_days in found.links:
        link = link_of(str(before), str(after), kind, lag, in_working_days)
        if before in by_pk:
            waits_for.append(_neighbour(by_pk[before], by_pk[before], row, link))
        elif after in by_pk:
            holds_up.append(_neighbour(by_pk[after], row, by_pk[after], link))
    return Neighbourhood(row, _by_reference(waits_for), _by_reference(holds_up))


def _neighbour(
    shown: JudgedMilestone, before: JudgedMilestone, after: JudgedMilestone, link: Link
) -> Neighbour:
    ends = activity(before.milestone), activity(after.milestone)
    allows = allowed_dates(ends, [link])[link.successor]
    room = (after.milestone.expected_date - allows).days
    return Neighbour(shown, allows, room, after.milestone.actual_date is not None)


def _by_reference(found: list[Neighbour]) -> tuple[Neighbour, ...]:
    return tuple(sorted(found, key=lambda each: each.row.milestone.reference_order))
