"""A revised sheet against the registers: what its author would have otherwise, and what stays."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from django.apps import apps

from accounts.models import Partnership, User
from core.dates import short_day
from exchange.models import ProposedChange
from exchange.plans.draft import TABS
from exchange.problems import Problem
from exchange.proposals.fields import FIELDS
from exchange.tables import Row, Workbook
from milestones.models import Forecast, Milestone
from milestones.versions import version

NOT_PROPOSED = "Only changes of milestones can be proposed; this sheet was left."
UNKNOWN = "{} is no milestone here, or not for you to see: check the reference."
COMPLETE = "{} is complete: nothing of it is proposed."
OLDER = "Accord had this date before: the file may be the older one."
FIXED = {
    "baseline": "A baseline moves only by an approved change.",
    "workstream": "Its lead or the programme office moves it, on its page.",
    "owner": "Its workstream's lead or the programme office names the owner, on its page.",
    "organisation": "Its workstream's lead or the programme office says whose it is, on its page.",
}


@dataclass
class Compared:
    """What is proposed, not yet of any proposal, and what is left out, a sentence each."""

    changes: list[ProposedChange] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def compare_sheet(workbook: Workbook, partnership: Partnership, by: User) -> Compared:
    """Judge every row against the milestones that `by` may see; nothing is written.

    A row that has the version of its milestone is compared with that version: what somebody else
    changed since is not proposed to be set back.
    """
    found = Compared(left_out=[_in_words(problem) for problem in workbook.warnings])
    rows = workbook.rows("milestones")
    seen = Milestone.objects.visible_to(by).filter(partnership=partnership)
    wanted = {row.text("ref") for row in rows}
    known = {
        each.reference.upper(): each
        for each in seen.select_related("workstream", "owner", "organisation")
        if each.reference.upper() in wanted
    }
    bases, said = _bases(rows, known), _said(known)
    on, first = partnership.today(), dict[str, int]()
    for row in rows:
        reference = row.text("ref")
        if reference in first:
            twice = f"{reference} a second time; it is also in row {first[reference]}."
            found.left_out.append(_at(row, "ref", twice))
            continue
        first[reference] = row.number
        milestone = known.get(reference)
        if milestone is None:
            found.left_out.append(_at(row, "ref", UNKNOWN.format(reference)))
            continue
        base = bases.get((milestone.pk, row.text("version")))
        found.left_out += _fixed(row, milestone, base or milestone)
        _compare_row(found, row, milestone, base, said.get(milestone.pk, {}), on)
    return found


def _in_words(problem: Problem) -> str:
    if problem.sheet in TABS.values() and problem.read == "an unknown sheet":
        return f"{problem.where}: {NOT_PROPOSED}"
    return str(problem)


def _at(row: Row, column: str, words: str) -> str:
    return f'Sheet "{row.sheet}", cell {row.place(column)}: {words}'


def _bases(rows: tuple[Row, ...], known: dict[str, Milestone]) -> dict[tuple[int, str], Milestone]:
    """Milestones as they were when the file was taken, by number and version; one query."""
    events = apps.get_model("milestones", "MilestoneEvent")
    now = {(each.pk, version(each)): each for each in known.values()}
    versions = {row.text("version") for row in rows if row.says("version")}
    if versions <= {key for _, key in now}:
        return now
    held = events._default_manager.filter(pgh_obj__in=[each.pk for each in known.values()])
    then = {
        (each.pgh_obj_id, each.updated_at.isoformat()): each for each in held.order_by("pgh_id")
    }
    return then | now


def _said(known: dict[str, Milestone]) -> dict[int, dict[str, date]]:
    """Every forecast that was said of each, with the last day on which it was."""
    rows = Forecast.objects.filter(milestone__in=known.values()).values_list(
        "milestone_id", "forecast_date", "said_on"
    )
    said: dict[int, dict[str, date]] = {}
    for number, day, on in rows:
        said.setdefault(number, {})[day.isoformat()] = on
    return said


def _compare_row(
    found: Compared,
    row: Row,
    milestone: Milestone,
    base: Milestone | None,
    said: dict[str, date],
    on: date,
) -> None:
    reason = row.text("reason")
    for name, of in FIELDS.items():
        after, before = of.read(row), of.held(base or milestone)
        if after is None or after in (before, of.held(milestone)):
            continue
        if milestone.actual_date is not None:
            found.left_out.append(_at(row, of.column, COMPLETE.format(milestone.reference)))
        elif wrong := of.wrong(milestone, after, reason, on):
            found.left_out.append(_at(row, of.column, f"{milestone.reference}: {wrong}."))
        else:
            is_older = base is None and name == "forecast" and after in said
            found.changes.append(
                ProposedChange(
                    milestone=milestone,
                    field=name,
                    sheet=row.sheet,
                    place=row.place(of.column),
                    before=before,
                    after=after,
                    reason=reason[:1000],
                    doubt=OLDER if is_older else "",
                )
            )


def _fixed(row: Row, milestone: Milestone, base: Milestone) -> Iterator[str]:
    """What the row has otherwise and nobody proposes."""
    held = {
        "workstream": (
            milestone.workstream.reference,
            milestone.workstream.name,
            str(milestone.workstream),
        ),
        "owner": (milestone.owner.name, milestone.owner.email),
        "organisation": (milestone.organisation.name, milestone.organisation.short_name),
    }
    for column, names in held.items():
        given = row.text(column).casefold()
        if given and given not in {name.casefold() for name in names}:
            yield _at(row, column, f"{milestone.reference} stays {names[0]}. {FIXED[column]}")
    day = row.day("baseline")
    if day and day not in (milestone.baseline_date, base.baseline_date):
        stays = f"{milestone.reference} stays {short_day(milestone.baseline_date)}."
        yield _at(row, "baseline", f"{stays} {FIXED['baseline']}")
