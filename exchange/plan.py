"""Compare a workbook with the database: what an import would do, before it does it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Model
from django.utils.text import slugify

from accounts.models import Partnership, User
from core.canonical import canonical_json
from exchange.plans import (
    access,
    agreements,
    assurance,
    benefits,
    bodies,
    changes,
    checks,
    commitments,
    controls,
    dependencies,
    issues,
    log,
    milestones,
    partners,
    partnership,
    people,
    risks,
    scope,
    shares,
    workstreams,
)
from exchange.plans.batch import Batch
from exchange.plans.draft import Draft
from exchange.plans.report import SheetReport
from exchange.problems import Problem, error
from exchange.tables import Row, Workbook
from governance.scope.models import ScopeChange
from records.disclosures import Disclosure


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would write, and what it would tell."""

    partnership: Partnership
    reports: Sequence[SheetReport]
    problems: Sequence[Problem]
    unexplained: Sequence[Problem]
    batches: dict[type[Model], Batch[Any]] = field(repr=False)
    running: Sequence[tuple[ScopeChange, int]]
    disclosures: Sequence[tuple[ScopeChange, Disclosure, Row]]

    @property
    def faults(self) -> tuple[Problem, ...]:
        """Errors that only another workbook mends."""
        return tuple(problem for problem in self.problems if problem.is_error)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Whatever stops the import: faults, and later forecasts that still need a reason."""
        return (*self.faults, *self.unexplained)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if not problem.is_error)

    @property
    def is_empty(self) -> bool:
        """Nothing to change."""
        return (
            not self.running
            and not self.disclosures
            and not any(
                batch.added or batch.changed or batch.removed for batch in self.batches.values()
            )
        )

    @property
    def fingerprint(self) -> str:
        """The same as long as file and database would have the import do the same."""
        said = [
            [it.sheet, it.added, list(map(str, it.changed)), it.left, it.absent, it.withheld]
            for it in self.reports
        ]
        document = {"reports": said, "problems": list(map(str, self.problems))}
        return hashlib.sha256(canonical_json(document)).hexdigest()

    def count(self, kind: str) -> int:
        """How many rows are `added`, `changed`, `left` or `absent` over all sheets."""
        if kind == "changed":
            return sum(report.changed_rows for report in self.reports)
        if kind == "left":
            return sum(report.left for report in self.reports)
        if kind == "absent":
            return sum(report.absences for report in self.reports)
        return sum(len(getattr(report, kind)) for report in self.reports)


def make_plan(
    workbook: Workbook,
    given: Partnership | None,
    *,
    by: User | None,
    reason: str = "",
    office: str = "",
    slug: str = "",
    is_locking: bool = False,
) -> Plan:
    """Judge every row against the database; nothing is written."""
    subject = given or _named(workbook, slug)
    draft = Draft(workbook, subject, _today(workbook, subject), reason, by, is_locking)
    draft.problems += workbook.problems
    if not any(problem.is_error and not problem.sheet for problem in workbook.problems):
        _plan_all(draft, office)
    reports = [draft.report(key) for key in workbook.tables]
    for key, report in zip(workbook.tables, reports, strict=True):
        rows = len(workbook.rows(key))
        report.left = max(rows - len(report.added) - report.changed_rows, 0)
    return Plan(
        subject,
        reports,
        draft.problems,
        draft.unexplained,
        draft.batches,
        draft.running,
        draft.disclosures,
    )


def slug_of(workbook: Workbook) -> str:
    """The slug that the workbook's place gives its partnership."""
    row = next(iter(workbook.rows("partnership")), None)
    return slugify(row.text("place") if row else "")


def _named(workbook: Workbook, slug: str) -> Partnership:
    """The partnership of that slug, else of the workbook's place; a new one when there is none."""
    slug = slug or slug_of(workbook)
    return Partnership.objects.filter(slug=slug).first() or Partnership(slug=slug)


def _today(workbook: Workbook, subject: Partnership) -> date:
    """The day the workbook speaks for: its status date, else the partnership's today."""
    row = next(iter(workbook.rows("partnership")), None)
    return (row.day("status_date") if row else None) or subject.today()


def _plan_all(draft: Draft, office: str) -> None:
    if draft.is_new and not draft.workbook.rows("partnership"):
        expected = "it: Accord has no such partnership yet"
        draft.problems.append(error("", "", 'no sheet "Partnership"', expected))
        return
    partnership.plan_partnership(draft)
    people.plan_people(draft, office)
    partners.plan_organisations(draft)
    people.know_homes(draft)
    bodies.plan_bodies(draft)
    bodies.plan_seats(draft)
    bodies.plan_meetings(draft)
    workstreams.plan_workstreams(draft)
    workstreams.plan_events(draft)
    milestones.plan_milestones(draft)
    milestones.plan_forecasts(draft)
    dependencies.plan_dependencies(draft)
    risks.plan_risks(draft)
    risks.plan_reviews(draft)
    controls.plan_controls(draft)
    assurance.plan_objectives(draft)
    assurance.plan_assurances(draft)
    issues.plan_issues(draft)
    benefits.plan_benefits(draft)
    benefits.plan_measurements(draft)
    agreements.plan_agreements(draft)
    shares.plan_shares(draft)
    commitments.plan_commitments(draft)
    scope.plan_services(draft)
    changes.plan_changes(draft)
    log.plan_actions(draft)
    log.plan_decisions(draft)
    access.plan_access(draft, office)
    checks.check_milestones(draft)
    checks.check_benefit_owners(draft)
