"""What an import did or would do, as lines for a terminal."""

from collections.abc import Iterator

from exchange.plan import Plan
from exchange.plans.report import SheetReport


def headline(plan: Plan, *, is_dry_run: bool) -> str:
    """One sentence about all sheets."""
    if plan.errors:
        return f"{_many(len(plan.errors), 'error')}: nothing was imported."
    return "Nothing to change." if plan.is_empty else _counts(plan, is_dry_run=is_dry_run)


def question(plan: Plan) -> str:
    """The sentence above a preview: what would happen, and what is still asked for."""
    if plan.faults or not plan.unexplained:
        return headline(plan, is_dry_run=True)
    moved = len(plan.unexplained)
    verbs = (
        "forecast moves later and needs a reason"
        if moved == 1
        else ("forecasts move later and need a reason")
    )
    return f"{_counts(plan, is_dry_run=True)} {moved} {verbs}."


def _counts(plan: Plan, *, is_dry_run: bool) -> str:
    added, changed, left = (plan.count(kind) for kind in ("added", "changed", "left"))
    verbs = "would be" if is_dry_run else "was" if added == 1 else "were"
    return f"{_many(added, 'row')} {verbs} added, {changed} changed, {left} left as they are."


def lines(plan: Plan) -> Iterator[str]:
    """Sheet by sheet what differs, then what the file does not name, then the warnings."""
    for report in plan.reports:
        yield from _of_sheet(report)
    for problem in plan.warnings:
        yield f"Warning. {problem}"


def _of_sheet(report: SheetReport) -> Iterator[str]:
    counts = f"{len(report.added)} added, {report.changed_rows} changed, {report.left} left" + (
        f", {report.absences} not in the file" if report.absences else ""
    )
    yield f"{report.sheet}: {counts}"
    yield from (f"  {change}" for change in report.changed)
    yield from (f"  not in the file, and kept: {name}" for name in report.absent)


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
