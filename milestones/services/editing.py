"""Putting milestones on the roadmap, and saying what they are and what they wait for."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date

from accounts.access import Deeds, deeds_of
from accounts.models import Area, Organisation, Partnership, User
from core.deeds import deed
from core.errors import Refused
from milestones import policies
from milestones.models import Dependency, Forecast, Milestone, MilestoneStatus
from milestones.schedule.calendar import MOST_DAYS
from milestones.schedule.cycles import find_cycle
from milestones.schedule.parts import Link
from milestones.versions import refuse_overtaken
from workstreams.models import PriorityArea, Workstream

TAKEN = "{} is the reference of another milestone. Choose another one."
NO_PREDECESSOR = "There is no milestone {} here, or it is not for you to see: check the reference."


@dataclass(frozen=True)
class Details:
    """What a milestone is, its dates aside; `duration_days` in days, the constraints of its end."""

    name: str
    short_title: str
    workstream: Workstream
    owner: User
    organisation: Organisation
    level: str
    area: Area | None = None
    priority_area: PriorityArea | None = None
    duration_days: int = 0
    in_working_days: bool = False
    not_before: date | None = None
    not_after: date | None = None


@dataclass(frozen=True)
class Wait:
    """What a milestone waits for: another's reference, the kind of link, lag in days (lead < 0)."""

    reference: str
    kind: str
    lag_days: int = 0
    in_working_days: bool = False

    @property
    def lag(self) -> dict[str, int | bool]:
        """The lag as a dependency keeps it."""
        return {"lag_days": self.lag_days, "in_working_days": self.in_working_days}


FIELDS = tuple(field.name for field in fields(Details))


def create_milestone(
    partnership: Partnership, *, reference: str, day: date, details: Details, by: User
) -> Milestone:
    """Put a milestone on the roadmap, promised and forecast for `day`; its story begins with that.

    `day` is what it is judged by until a baseline that includes it is adopted.
    """
    on, reference = partnership.today(), reference.strip()
    with deed("added a milestone", partnership, by=by):
        wrong = policies.cannot_promise(day, on) or _wrong(details, by, deeds_of(by, partnership))
        Partnership.objects.select_for_update(no_key=True).get(pk=partnership.pk)
        same = Milestone.objects.filter(partnership=partnership, reference__iexact=reference)
        if not wrong and same.exists():
            wrong = TAKEN.format(reference)
        if wrong:
            raise Refused(wrong)
        milestone = Milestone.objects.create(
            partnership=partnership,
            reference=reference,
            baseline_date=day,
            forecast_date=day,
            status=MilestoneStatus.PLANNED,
            **{name: getattr(details, name) for name in FIELDS},
        )
        Forecast.objects.create(milestone=milestone, said_on=on, said_by=by, forecast_date=day)
    return milestone


def edit_milestone(
    milestone: Milestone, *, details: Details, seen: str | None = None, by: User
) -> Milestone:
    """Say anew what a milestone is; Overtaken when it is no longer the version `seen`."""
    with deed("edited a milestone", milestone, by=by):
        found = locked(milestone)
        deeds = deeds_of(by, found.partnership)
        if wrong := policies.cannot_edit_milestone(found, by, deeds):
            raise Refused(wrong)
        refuse_overtaken(found, seen)
        if wrong := _wrong(details, by, deeds, found):
            raise Refused(wrong)
        changed = [name for name in FIELDS if getattr(found, name) != getattr(details, name)]
        for name in changed:
            setattr(found, name, getattr(details, name))
        if changed:
            found.save(update_fields=[*changed, "updated_at"])
    return found


def set_waits(
    milestone: Milestone,
    waits: Sequence[Wait],
    *,
    instead_of: Collection[int] | None = None,
    seen: str | None = None,
    by: User,
) -> Milestone:
    """Say what a milestone waits for, whoever owns that: it can only move this one.

    `waits` take the place of the dependencies `instead_of` (of all when not given). Those that
    `by` may not see stay. A circle is refused and named in full.
    """
    with deed("said what it waits for", milestone, by=by):
        partnership = Partnership.objects.select_for_update(no_key=True).get(
            pk=milestone.partnership_id
        )
        found = locked(milestone)
        if wrong := policies.cannot_edit_milestone(found, by, deeds_of(by, partnership)):
            raise Refused(wrong)
        refuse_overtaken(found, seen)
        others = Milestone.objects.visible_to(by).filter(partnership=partnership)
        shown = {row.reference.upper(): row for row in others}
        wanted = {_key(wait, shown, found): wait.lag for wait in waits}
        if len(wanted) < len(waits):
            raise Refused("The same link is there twice. Take one out.")
        links = found.waits_for.filter(predecessor__in=others.values("pk"))
        _write_waits(found, wanted, links, instead_of)
        _refuse_circle(partnership, {row.reference for row in shown.values()})
        found.save(update_fields=["updated_at"])
    return found


def locked(milestone: Milestone) -> Milestone:
    """The row as it is now, which nobody else changes until this deed ends."""
    rows = Milestone.objects.select_related("workstream", "partnership")
    return rows.select_for_update(of=("self",)).get(pk=milestone.pk)


def _wrong(details: Details, by: User, deeds: Deeds, was: Milestone | None = None) -> str:
    moves = was is None or was.workstream_id != details.workstream.pk
    wrong = policies.cannot_place_in(details.workstream, by, deeds) if moves else ""
    return wrong or policies.cannot_hold_so(
        details.duration_days, details.not_before, details.not_after
    )


def _key(wait: Wait, shown: dict[str, Milestone], milestone: Milestone) -> tuple[int, str]:
    before = shown.get(wait.reference.strip().upper())
    if before is None:
        raise Refused(NO_PREDECESSOR.format(wait.reference.strip()))
    if before.pk == milestone.pk:
        raise Refused(f"{milestone.reference} cannot wait for itself: name another milestone.")
    if abs(wait.lag_days) > MOST_DAYS:
        raise Refused(f"{before.reference}: a lag is {MOST_DAYS} days (ten years) at most.")
    return before.pk, wait.kind


def _write_waits(
    milestone: Milestone,
    wanted: dict[tuple[int, str], dict[str, int | bool]],
    links: Iterable[Dependency],
    instead_of: Collection[int] | None,
) -> None:
    for link in links:
        lag = wanted.pop((link.predecessor_id, link.kind), None)
        if lag is None:
            if instead_of is None or link.pk in instead_of:
                link.delete()
        elif lag != {name: getattr(link, name) for name in lag}:
            for name, value in lag.items():
                setattr(link, name, value)
            link.save(update_fields=[*lag, "updated_at"])
    for (before, kind), lag in wanted.items():
        Dependency.objects.create(predecessor_id=before, successor=milestone, kind=kind, **lag)


def _refuse_circle(partnership: Partnership, shown: Collection[str]) -> None:
    pairs = Dependency.objects.filter(successor__partnership=partnership).values_list(
        "predecessor__reference", "successor__reference"
    )
    if circle := find_cycle(Link(before, after) for before, after in sorted(pairs)):
        raise Refused(policies.in_a_circle(circle, shown))
