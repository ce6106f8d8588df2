"""What bringing a plan in would do: what is new, what changes, what stays and why."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from accounts.access import deeds_of
from accounts.models import User
from core.canonical import canonical_json
from core.dates import short_day
from core.errors import DomainError
from exchange.bringing.tasks import Coming, Wait, coming_from
from exchange.models import PlanTask
from exchange.mspdi.reader import LeftOut, MsProjectPlan
from milestones import policies
from milestones.models import Dependency, Milestone, MilestoneStatus
from milestones.networks import TIES
from milestones.schedule import Link, find_cycle
from workstreams.models import Workstream

FIELDS = {
    "name": "Name",
    "forecast_date": "Forecast",
    "actual_date": "Done",
    "status": "Status",
    "duration_days": "Duration in days",
    "in_working_days": "Counts working days",
    "not_before": "Not before",
    "not_after": "Not after",
}
UNNAMED = "plan"

type Tie = tuple[str, int, bool]


@dataclass(frozen=True)
class Difference:
    """One thing about a milestone that the plan has otherwise."""

    label: str
    what: str
    before: str
    after: str


@dataclass
class Bringing:
    """All of it, before it is done; `taken` are the milestones of the tasks, by their numbers."""

    workstream: Workstream
    plan: str
    tasks: dict[str, Coming]
    notes: list[str]
    known: dict[str, Milestone] = field(default_factory=dict)
    added: list[Coming] = field(default_factory=list)
    changed: dict[str, dict[str, object]] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    later: list[str] = field(default_factory=list)
    waits: dict[str, tuple[Wait, ...]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Nothing to bring in."""
        return not (self.added or self.changed or self.waits)

    @property
    def fingerprint(self) -> str:
        """The same as long as plan and database would have it do the same."""
        said = [
            [each.label for each in self.added],
            [[each.label, each.what, each.before, each.after] for each in self.differences],
            [[each.uid, each.why] for each in self.left_out],
        ]
        return hashlib.sha256(canonical_json(said)).hexdigest()


def compare_plan(plan: MsProjectPlan, workstream: Workstream, by: User) -> Bringing:
    """Judge every task against what is held; nothing is written. DomainError says the fault."""
    key = (plan.guid or plan.name.casefold() or UNNAMED)[:200]
    tasks = {each.uid: each for each in coming_from(plan)}
    found = Bringing(workstream, key, tasks, list(plan.notes), left_out=list(plan.left_out))
    found.known = _known(found)
    seen = Milestone.objects.visible_to(by)
    open_to_them = set(
        seen.filter(pk__in=[each.pk for each in found.known.values()]).values_list("pk", flat=True)
    )
    deeds, on = deeds_of(by, workstream.partnership), workstream.partnership.today()
    for uid, task in tasks.items():
        milestone = found.known.get(uid)
        if milestone is None:
            found.added.append(task)
            continue
        if milestone.pk not in open_to_them:
            why = "it is matched to what is not open to you, and stays"
        else:
            why = _stays(milestone, task, found, by, deeds) or _undatable(milestone, task, on)
        if why:
            found.left_out.append(LeftOut(uid, task.name, why))
        else:
            _differ(found, milestone, task)
    _compare_waits(found)
    return found


def _known(found: Bringing) -> dict[str, Milestone]:
    """By the plan's own numbers as they were kept; else by a code that is a reference."""
    kept = PlanTask.objects.filter(workstream=found.workstream, plan=found.plan)
    known = {
        each.uid: each.milestone
        for each in kept.select_related(
            "milestone__workstream__lead_organisation", "milestone__organisation"
        )
        if each.uid in found.tasks
    }
    taken = {each.pk for each in known.values()}
    rows = Milestone.objects.filter(workstream=found.workstream).select_related(
        "workstream__lead_organisation", "organisation"
    )
    by_reference = {row.reference.upper(): row for row in rows}
    for uid, task in found.tasks.items():
        row = by_reference.get(task.code.strip().upper())
        if uid not in known and row and row.pk not in taken:
            known[uid] = row
            taken.add(row.pk)
    return known


def _stays(
    milestone: Milestone, task: Coming, found: Bringing, by: User, deeds: frozenset[str]
) -> str:
    """Why nothing about the milestone changes; empty when it may."""
    reference, workstream = milestone.reference, found.workstream
    if milestone.workstream_id != workstream.pk:
        return f"{reference} belongs to another workstream by now"
    if milestone.actual_date is not None:
        return f"{reference} is complete: its dates stay"
    is_elsewhere = milestone.organisation_id != workstream.lead_organisation_id
    if is_elsewhere and milestone.owner_id != by.pk:
        return f"{reference} is {milestone.organisation}'s: nobody moves another partner's date"
    return policies.cannot_update_forecast(milestone, by, deeds)


def _undatable(milestone: Milestone, task: Coming, on: date) -> str:
    """Why its date is none that can be said today."""
    if task.actual:
        return policies.cannot_complete(task.actual, on)
    if task.forecast != milestone.forecast_date:
        return policies.cannot_forecast(task.forecast, on)
    return ""


def values_of(task: Coming, status: str) -> dict[str, object]:
    """The fields of a milestone that a task fills; never its baseline."""
    if task.actual:
        status = MilestoneStatus.COMPLETE
    elif task.is_begun:
        status = MilestoneStatus.IN_PROGRESS
    return {
        "name": task.name,
        "forecast_date": task.forecast,
        "actual_date": task.actual,
        "status": status,
        "duration_days": task.duration_days,
        "in_working_days": task.in_working_days,
        "not_before": task.not_before,
        "not_after": task.not_after,
    }


def _differ(found: Bringing, milestone: Milestone, task: Coming) -> None:
    values = values_of(task, milestone.status)
    if task.actual:
        values["forecast_date"] = milestone.forecast_date
    changed = {name: new for name, new in values.items() if getattr(milestone, name) != new}
    for name, new in changed.items():
        before = _shown(name, getattr(milestone, name))
        said = Difference(milestone.reference, FIELDS[name], before, _shown(name, new))
        found.differences.append(said)
    if changed:
        found.changed[task.uid] = changed
    if task.forecast > milestone.forecast_date and not task.actual:
        found.later.append(milestone.reference)
    if task.baseline != milestone.baseline_date:
        stays = short_day(milestone.baseline_date)
        found.notes.append(
            f"{milestone.reference}: its baseline stays {stays}, where the plan has"
            f" {short_day(task.baseline)}. A baseline moves only by an approved change."
        )


def _shown(name: str, value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if name == "status":
        return str(MilestoneStatus(str(value)).label)
    return short_day(value) if isinstance(value, date) else str(value)


def _compare_waits(found: Bringing) -> None:
    """What each task waits for, among the tasks of the plan; the rest is not the plan's to say."""
    labels = {uid: found.tasks[uid].name for uid in found.tasks}
    labels |= {uid: each.reference for uid, each in found.known.items()}
    numbers = {each.pk: uid for uid, each in found.known.items()}
    held: dict[str, dict[tuple[str, str], Tie]] = {}
    elsewhere: list[Link] = []
    rows = Dependency.objects.filter(successor__partnership=found.workstream.partnership_id)
    for before, after, *tie in rows.values_list("predecessor_id", "successor_id", *TIES):
        if before in numbers and after in numbers:
            kind, lag, working = tie
            held.setdefault(numbers[after], {})[numbers[before], kind] = (kind, lag, working)
        else:
            elsewhere.append(Link(_end(before, numbers), _end(after, numbers)))
    stays = {each.uid for each in found.left_out}
    for uid, task in found.tasks.items():
        known = held.get(uid, {})
        wanted: Mapping[tuple[str, str], Tie] = {
            (wait.before, wait.kind): (wait.kind, wait.lag_days, wait.in_working_days)
            for wait in task.waits
        }
        if uid not in stays and wanted != known:
            found.waits[uid] = task.waits
            said = (_in_words(known, labels), _in_words(wanted, labels))
            found.differences.append(Difference(labels[uid], "Waits for", *said))
        now = known if uid in stays else wanted
        elsewhere += [Link(before, uid) for before, _ in now]
    _refuse_circle(elsewhere, labels)


def _end(milestone: int, numbers: Mapping[int, str]) -> str:
    return numbers.get(milestone, f"#{milestone}")


def _refuse_circle(links: list[Link], labels: Mapping[str, str]) -> None:
    circle = find_cycle(sorted(links, key=lambda each: (each.predecessor, each.successor)))
    if not circle:
        return
    others = [int(key[1:]) for key in circle if key not in labels]
    names = dict(Milestone.objects.filter(pk__in=others).values_list("pk", "reference"))
    shown = [labels.get(key) or names[int(key[1:])] for key in circle]
    raise DomainError(
        f"With this plan these would wait for each other in a circle: {' → '.join(shown)}."
        " Take one of the links out of the plan, or out of Accord."
    )


def _in_words(ties: Mapping[tuple[str, str], Tie], labels: Mapping[str, str]) -> str:
    said = []
    for (before, _), (kind, lag, working) in ties.items():
        unit = f"{lag:+d} {'working ' if working else ''}days" if lag else ""
        said.append(f"{labels[before]} {kind} {unit}".strip())
    return "; ".join(said) or "nothing"
