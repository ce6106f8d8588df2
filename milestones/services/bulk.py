"""Changing many milestones in one deed."""

from collections.abc import Iterable, Mapping
from datetime import date

from accounts.access import deeds_of
from accounts.models import Partnership, User
from core.deeds import deed
from core.errors import Refused
from milestones import policies
from milestones.models import Forecast, Milestone
from milestones.policies.bulk import NOTHING_ASKED, NOTHING_CHOSEN, TOO_MANY, BulkChange
from milestones.pushes import ask_owners, foresee
from milestones.versions import refuse_overtaken


def change_together(
    partnership: Partnership,
    seen: Mapping[int, str],
    change: BulkChange,
    *,
    by: User,
    asks_owners: bool = False,
) -> list[Milestone]:
    """Change the milestones whose primary keys and seen versions are given: all, or none.

    The owners of what new dates push may be asked to confirm theirs. Refused names the first that
    may not be changed so, Overtaken one that somebody else changed.
    """
    if wrong := cannot_begin(change, len(seen)):
        raise Refused(wrong)
    why = change.reason.strip() or change.brag_reason.strip()
    with deed("changed milestones together", partnership, by=by, why=why):
        deeds, on = deeds_of(by, partnership), partnership.today()
        rows = Milestone.objects.visible_to(by).filter(partnership=partnership, pk__in=seen)
        found = list(
            rows.select_related("workstream", "partnership")
            .select_for_update(of=("self",))
            .order_by("pk")
        )
        if len(found) < len(seen):
            raise Refused("One of them is not here any more, or not for you.")
        for row in found:
            refuse_overtaken(row, seen[row.pk])
            if wrong := policies.cannot_change(row, change, by, deeds, on):
                raise Refused(f"{row.reference}: {wrong}")
        moved = new_forecasts(found, change) if asks_owners else {}
        pushes = foresee(moved, Milestone.objects.visible_to(by), partnership)
        saved = [_write(row, change, by) for row in found]
        ask_owners(pushes, partnership, by=by)
    return saved


def new_forecasts(rows: Iterable[Milestone], change: BulkChange) -> dict[str, date]:
    """The forecasts that the change would give anew, by reference."""
    moved = rows if change.days else ()
    return {row.reference: day for row in moved if (day := change.day_of(row))}


def cannot_begin(change: BulkChange, count: int) -> str:
    """Why there is nothing to check yet: too little or too much is chosen."""
    if change.is_empty:
        return NOTHING_ASKED
    if not count:
        return NOTHING_CHOSEN
    return TOO_MANY if count > policies.MOST_AT_ONCE else ""


def _write(row: Milestone, change: BulkChange, by: User) -> Milestone:
    on = row.partnership.today()
    fields: dict[str, object] = {
        name: value
        for name in ("owner", "workstream", "level", "area")
        if (value := getattr(change, name))
    }
    if change.brag:
        fields |= {"hand_brag": change.brag, "hand_reason": change.brag_reason.strip()}
        fields |= {"hand_set_on": on, "hand_set_by": by}
    if change.days and (day := change.day_of(row)):
        fields["forecast_date"] = day
        Forecast.objects.create(
            milestone=row,
            said_on=on,
            said_by=by,
            forecast_date=day,
            reason=change.reason.strip(),
        )
    for name, value in fields.items():
        setattr(row, name, value)
    row.save(update_fields=[*fields, "updated_at"])
    return row
