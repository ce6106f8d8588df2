"""Add and change the records of the registers: one verb for all five."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from accounts.models import Organisation, User
from core.deeds import deed
from core.errors import Refused
from records.disclosures import Disclosure, classify
from workstreams import policies
from workstreams.models import Kept
from workstreams.services.clashes import keep_what_others_wrote


@dataclass(frozen=True)
class Said:
    """What is said of a record: its fields, who came, and, by the office, who may see it.

    None of the last two leaves them as they are.
    """

    values: Mapping[str, Any]
    came: Mapping[Organisation, int] | None = None
    disclosure: Disclosure | None = None


def keep_record[M: Kept](record: M, said: Said, *, by: User, seen: str = "") -> M:
    """Write what is said of a record; a new one, which has no number yet, is added.

    `seen` tells which state of it `by` had before them (see clashes.seen_as).
    """
    verb = "changed" if record.pk else "added"
    with deed(f"{verb} {record._meta.verbose_name}", record if record.pk else None, by=by):
        if record.pk:
            rows: Any = type(record)._default_manager
            record = rows.select_for_update(of=("self",)).get(pk=record.pk)
            if wrong := policies.cannot_keep(record, by):
                raise Refused(wrong)
            keep_what_others_wrote(record, seen)
        for name, value in said.values.items():
            setattr(record, name, value)
        _write(record, said, by)
    return record


def _write(record: Kept, said: Said, by: User) -> None:
    """Judged once more as it would stand: nobody gives a record away to another's workstream."""
    if wrong := policies.cannot_keep(record, by):
        raise Refused(wrong)
    if said.disclosure and not policies.is_office(by, record.partnership):
        raise Refused("Only the programme office says who may see it.")
    record.save()
    if said.came is not None:
        _count(record, said.came)
    if said.disclosure:
        classify(record, said.disclosure)


def _count(record: Any, came: Mapping[Organisation, int]) -> None:
    """Make the attendance what is said; what stays the same is not written again."""
    record.attendance.exclude(organisation__in=came).delete()
    known = {row.organisation_id: row for row in record.attendance.all()}
    for organisation, people in came.items():
        row = known.get(organisation.pk)
        if row is None:
            record.attendance.create(organisation=organisation, people=people)
        elif row.people != people:
            row.people = people
            row.save(update_fields=["people", "updated_at"])
