"""What waits for what; circles are refused by name, early forecasts listed."""

from exchange import compound
from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.problems import quoted
from exchange.tables import Row
from milestones.models import Dependency, Milestone
from milestones.networks import FACTS, activity_of, link_of
from milestones.schedule import Link, allowed_dates, find_cycle

type Known = dict[int, dict[tuple[int, str], Dependency]]


def plan_dependencies(draft: Draft) -> None:
    """Make each milestone's predecessors what its cell says."""
    known: Known = {}
    existing = Dependency.objects.select_related("predecessor")
    for it in draft.existing(existing, "successor__partnership"):
        known.setdefault(it.successor_id, {})[it.predecessor_id, it.kind] = it
    links: list[Link] = []
    for row in draft.workbook.rows("milestones"):
        milestone = draft.milestones.get(row.text("ref"))
        if milestone is None:
            continue
        of_milestone = known.pop(milestone.pk, {}) if milestone.pk else {}
        if row.gives("depends_on"):
            links += _plan_links(draft, row, milestone, of_milestone)
        else:
            links += _as_links(of_milestone, milestone)
    by_number = {it.pk: it for it in draft.milestones.values() if it.pk}
    for successor, of_milestone in known.items():
        links += _as_links(of_milestone, by_number[successor])
    if not _refuse_cycle(draft, links):
        _warn_of_early(draft, links)


def _plan_links(
    draft: Draft, row: Row, milestone: Milestone, known: dict[tuple[int, str], Dependency]
) -> list[Link]:
    batch, links = draft.batch(Dependency), []
    kept: set[tuple[int, str]] = set()
    before = [_shown(it) for it in known.values()]
    is_changed = False
    for said in row.each("depends_on"):
        if not isinstance(said, compound.Link):
            continue
        predecessor = draft.one(draft.milestones, row, "depends_on", said.before, "a milestone")
        if predecessor is None:
            continue
        if predecessor is milestone:
            draft.error(row, "depends_on", "another milestone", read=quoted(said.before))
            continue
        key = (key_of(predecessor), said.kind)
        kept.add(key)
        found = known.get(key)
        links.append(_link(predecessor, milestone, said.kind, said.lag_days, found))
        if found is None:
            made = Dependency(
                predecessor=predecessor, successor=milestone, kind=said.kind, lag_days=said.lag_days
            )
            batch.add(made)
            is_changed = True
        elif found.lag_days != said.lag_days:
            batch.change(found, "lag_days", said.lag_days)
            is_changed = True
    gone = [it for key, it in known.items() if key not in kept]
    batch.removed += gone
    if milestone.pk and (is_changed or gone):
        now = [f"{it.predecessor} {it.kind}{it.lag:+d}" for it in links]
        draft.changed("milestones", row, "depends_on", row.text("ref"), before, now)
    return links


def _shown(it: Dependency) -> str:
    return f"{it.predecessor.reference} {it.kind}{it.lag_days:+d}"


def _as_links(known: dict[tuple[int, str], Dependency], successor: Milestone) -> list[Link]:
    return [_link(it.predecessor, successor, it.kind, it.lag_days, it) for it in known.values()]


def _link(
    predecessor: Milestone, successor: Milestone, kind: str, lag: int, found: Dependency | None
) -> Link:
    """A workbook says days of the calendar; what counts working days already goes on so."""
    in_working_days = found is not None and found.in_working_days
    ends = predecessor.reference.upper(), successor.reference.upper()
    return link_of(*ends, kind, lag, in_working_days)


def _refuse_cycle(draft: Draft, links: list[Link]) -> bool:
    cycle = find_cycle(links)
    if not cycle:
        return False
    row = next(row for row in draft.workbook.rows("milestones") if row.text("ref") in cycle)
    draft.error(row, "depends_on", "no circle", read=quoted(" → ".join(cycle)))
    return True


def _warn_of_early(draft: Draft, links: list[Link]) -> None:
    """Forecasts earlier than what their predecessors' actual, else forecast, dates allow."""
    activities = [
        activity_of(it.reference.upper(), *(getattr(it, name) for name in FACTS))
        for it in draft.milestones.values()
        if it.baseline_date and it.forecast_date
    ]
    keys = {it.key for it in activities}
    usable = [link for link in links if {link.predecessor, link.successor} <= keys]
    allowed = allowed_dates(activities, usable)
    for row in draft.workbook.rows("milestones"):
        milestone, earliest = draft.milestones.get(row.text("ref")), allowed.get(row.text("ref"))
        is_early = milestone and earliest and not milestone.actual_date
        if milestone and earliest and is_early and milestone.forecast_date < earliest:
            expected = f"a forecast from {earliest:%d/%m/%Y}, which its predecessors allow"
            draft.warn(row, "forecast", expected)
