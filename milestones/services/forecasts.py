"""What people do to milestones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import models

from accounts.access import deeds_of
from accounts.models import User
from core.dates import short_day
from core.deeds import deed
from core.errors import Refused
from milestones import policies
from milestones.models import Forecast, Milestone, MilestoneStatus
from milestones.pushes import ask_owners, foresee

NO_DATE = "Enter a date, like 17/4/2020"


class Answer(models.TextChoices):
    """What has changed about a milestone's date."""

    SAME = "same", "No change"
    LATER = "later", "New date"
    DONE = "done", "Done"


@dataclass(frozen=True)
class Said:
    """What a person says of one milestone: a new forecast, or the day when it was done.

    `day` is not read for "no change"; `seen_at` is the `updated_at` of the row they looked at.
    """

    milestone: Milestone
    answer: Answer
    day: date | None = None
    reason: str = ""
    seen_at: datetime | None = None


def new_dates(rows: Iterable[Said]) -> dict[str, date]:
    """The forecasts that are given anew, by reference."""
    given = (row for row in rows if row.answer is Answer.LATER)
    return {row.milestone.reference: row.day for row in given if row.day}


def update_forecasts(
    rows: Sequence[Said], *, by: User, asks_owners: bool = False
) -> list[Milestone]:
    """Record what `by` says of milestones of one partnership: all of it, or nothing.

    Every forecast is kept, one that confirms the date too. The owners of what the new dates push
    may be asked to confirm theirs: nobody moves another's milestone. Refused names the milestone.
    """
    if not rows:
        return []
    partnership = rows[0].milestone.partnership
    reasons = [f"{row.milestone.reference}: {row.reason}" for row in rows if row.reason]
    with deed("updated forecasts", partnership, by=by, why="; ".join(reasons)):
        locked = _locked(rows, by)
        deeds, on = deeds_of(by, partnership), partnership.today()
        for said in rows:
            milestone = locked.get(said.milestone.pk)
            if refusal := _refusal(milestone, said, on, by, deeds):
                raise Refused(f"{said.milestone.reference}: {refusal}")
        seen, changes = Milestone.objects.visible_to(by), new_dates(rows) if asks_owners else {}
        pushes = foresee(changes, seen, partnership)
        saved = [_record(locked[said.milestone.pk], said, on, by) for said in rows]
        ask_owners(pushes, partnership, by=by)
    return saved


def _locked(rows: Iterable[Said], by: User) -> dict[int, Milestone]:
    first, *_ = rows
    found = (
        Milestone.objects.visible_to(by)
        .filter(
            partnership=first.milestone.partnership_id,
            pk__in=[said.milestone.pk for said in rows],
        )
        .select_related("workstream")
        .select_for_update(of=("self",))
        .order_by("pk")
    )
    return {milestone.pk: milestone for milestone in found}


def _refusal(
    milestone: Milestone | None, said: Said, on: date, by: User, deeds: frozenset[str]
) -> str:
    if milestone is None:
        return "This milestone is not here, or not for you."
    if refusal := policies.cannot_update_forecast(milestone, by, deeds):
        return refusal
    if said.seen_at not in (None, milestone.updated_at):
        return f"changed meanwhile; its forecast is now {short_day(milestone.forecast_date)}."
    return _unsayable(milestone, said, on)


def _unsayable(milestone: Milestone, said: Said, on: date) -> str:
    if said.answer is Answer.SAME:
        return policies.cannot_confirm(milestone, on)
    if said.day is None:
        return NO_DATE
    if said.answer is Answer.DONE:
        return policies.cannot_complete(said.day, on)
    return policies.cannot_forecast(said.day, on) or policies.cannot_move(
        milestone, said.day, said.reason
    )


def _record(milestone: Milestone, said: Said, on: date, by: User) -> Milestone:
    if said.answer is Answer.DONE:
        milestone.actual_date, milestone.status = said.day, MilestoneStatus.COMPLETE
        milestone.save(update_fields=["actual_date", "status", "updated_at"])
        return milestone
    before, reason = milestone.forecast_date, said.reason.strip()
    if said.answer is Answer.LATER and said.day:
        milestone.forecast_date = said.day
    Forecast.objects.create(
        milestone=milestone,
        said_on=on,
        said_by=by,
        forecast_date=milestone.forecast_date,
        reason=reason,
    )
    if milestone.forecast_date != before:
        milestone.save(update_fields=["forecast_date", "updated_at"])
    return milestone
