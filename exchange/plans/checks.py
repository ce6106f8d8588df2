"""What is odd but may be so: dates outside their workstream, owners of another organisation."""

from datetime import date

from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.plans.names import name_key
from exchange.tables import Row
from workstreams.models import Workstream


def check_milestones(draft: Draft) -> None:
    """Warn of dates outside the workstream and of owners who sit for another organisation."""
    for row in draft.workbook.rows("milestones"):
        workstream = draft.workstreams.get(row.text("workstream"))
        if workstream is not None:
            _check_dates(draft, row, workstream)
        _check_owner(draft, row)


def _check_dates(draft: Draft, row: Row, workstream: Workstream) -> None:
    for column in ("baseline", "forecast", "actual"):
        day = row.day(column)
        if day and not _within(day, workstream):
            end = f"{workstream.ends_on:%d/%m/%Y}" if workstream.ends_on else "no end"
            span = f"{workstream.starts_on:%d/%m/%Y} to {end}"
            draft.warn(row, column, f"a day within {workstream.reference} ({span})")


def _within(day: date, workstream: Workstream) -> bool:
    if workstream.starts_on and day < workstream.starts_on:
        return False
    return workstream.ends_on is None or day <= workstream.ends_on


def _check_owner(draft: Draft, row: Row) -> None:
    home = draft.home_of(row.text("owner"))
    owning = draft.organisations.get(name_key(row.text("organisation")))
    if home is not None and owning is not None and key_of(home) != key_of(owning):
        draft.warn(row, "owner", f"somebody of {owning}; this person sits for {home}")


def check_benefit_owners(draft: Draft) -> None:
    """The programme office keeps the register; nobody of it owns a benefit (docs/rules.md 8)."""
    for row in draft.workbook.rows("benefits"):
        owner = draft.people.get(row.text("owner"))
        if owner is not None and key_of(owner) in draft.offices:
            draft.error(row, "owner", "somebody outside the programme office")
