"""Milestones as a pack shows them: judged for its day, and compared with the last board."""

from collections import defaultdict
from datetime import date

from accounts.models import Partnership
from milestones.brag import brag
from milestones.models import Forecast, Milestone
from milestones.reading import JudgedMilestone, judged
from packs.snapshot.open_rows import open_rows
from packs.snapshot.registers import MilestoneFacts
from packs.words import capped

NAME = 200
REASON = 300


def milestone_facts(
    partnership: Partnership, on: date, since: date | None
) -> tuple[MilestoneFacts, ...]:
    """Every open milestone in the order of dates; three queries."""
    rows = open_rows(Milestone.objects.all(), partnership).select_related("workstream", "owner")
    ordered = rows.order_by("workstream__reference_order", "reference_order")
    found = judged(ordered, partnership, on=on)
    said = _forecasts(found, on)
    tolerance = partnership.slippage_tolerance_days
    return tuple(_facts(one, said[one.milestone.pk], on, since, tolerance) for one in found)


def _forecasts(found: list[JudgedMilestone], on: date) -> defaultdict[int, list[Forecast]]:
    said: defaultdict[int, list[Forecast]] = defaultdict(list)
    rows = Forecast.objects.filter(milestone__in=[one.milestone.pk for one in found])
    for forecast in rows.filter(said_on__lte=on).order_by("said_on", "pk"):
        said[forecast.milestone_id].append(forecast)
    return said


def _facts(
    one: JudgedMilestone, said: list[Forecast], on: date, since: date | None, tolerance: int
) -> MilestoneFacts:
    row = one.milestone
    actual = row.actual_date if row.actual_date and row.actual_date <= on else None
    before = _before(said, since)
    return MilestoneFacts(
        reference=row.reference,
        name=capped(row.name, NAME),
        short_title=capped(row.short_title or row.name, 60),
        workstream=row.workstream.reference,
        owner=capped(row.owner.name, NAME),
        baseline=row.baseline_date,
        forecast=row.forecast_date,
        actual=actual,
        brag=str(one.brag),
        is_held_back=one.is_held_back,
        before=before,
        brag_before=str(
            brag(
                baseline=row.baseline_date,
                forecast=before,
                actual=row.actual_date,
                on=since,
                tolerance_days=tolerance,
            )
        )
        if before and since
        else "",
        reason=capped(_reason(row, said), REASON),
    )


def _before(said: list[Forecast], since: date | None) -> date | None:
    """The forecast that held at the last board, when somebody had said one by then."""
    earlier = [one.forecast_date for one in said if since and one.said_on <= since]
    return earlier[-1] if earlier else None


def _reason(row: Milestone, said: list[Forecast]) -> str:
    """Why the date is where it is now."""
    given = [one.reason for one in said if one.forecast_date == row.forecast_date and one.reason]
    return given[-1] if given else ""
