"""Milestones, what they wait for, and every forecast."""

from collections.abc import Mapping
from datetime import date

from core.dates import short_day
from exchange.plans import fields
from exchange.plans.batch import key_of
from exchange.plans.draft import HEADS, Draft
from exchange.plans.fields import fill, tell_changes, words
from exchange.problems import error
from exchange.tables import Row
from milestones.models import Forecast, Milestone, MilestoneStatus

MILESTONE = (
    words("reference", "ref"),
    fields.workstream("workstream"),
    words("name", "title"),
    words("short_title"),
    fields.person("owner", "owner"),
    fields.organisation("organisation", "organisation"),
    words("level"),
    fields.priority_area("priority_area", "priority_area"),
    fields.day("baseline_date", "baseline"),
    fields.day("actual_date", "actual"),
    words("status"),
    fields.whole("optimistic_days", "optimistic"),
    fields.whole("likely_days", "likely"),
    fields.whole("pessimistic_days", "pessimistic"),
    words("source"),
)
CELLS = {cell.name: cell for cell in (*MILESTONE, fields.day("forecast_date", "forecast"))}


def plan_milestones(draft: Draft) -> None:
    """Matched by reference, else by name; a forecast that moves is kept with its reason."""
    existing = draft.existing(Milestone.objects.all())
    draft.milestones = {it.reference.upper(): it for it in existing}
    batch = draft.batch(Milestone)
    for row, found in draft.by_reference("milestones", existing):
        values = fill(draft, batch, row, MILESTONE)
        _settle_status(draft, row, values, found)
        _check_estimates(draft, row)
        forecast = _forecast(row, found)
        if forecast is None:
            continue
        values["forecast_date"] = forecast
        label = f"{row.text('ref')} {row.text('title')}"
        if found is None:
            draft.report("milestones").added.append(label)
            milestone = batch.add(Milestone(partnership=draft.partnership, **values))
            _say(draft, row, milestone, forecast)
        else:
            milestone = found
            _plan_moves(draft, row, found, values)
            tell_changes(draft, "milestones", batch, row, found, CELLS, values, row.text("ref"))
        draft.milestones[row.text("ref")] = milestone


def _forecast(row: Row, found: Milestone | None) -> date | None:
    """The forecast given, else the one known, else the actual date, else the baseline."""
    known = found.forecast_date if found else row.day("actual") or row.day("baseline")
    return row.day("forecast") or known


def _plan_moves(draft: Draft, row: Row, milestone: Milestone, values: dict[str, object]) -> None:
    """The baseline is the board's to move; a forecast that moves later needs its reason."""
    baseline = values.get("baseline_date")
    if baseline and baseline != milestone.baseline_date:
        day = f"{milestone.baseline_date:%d/%m/%Y}"
        draft.warn(
            row, "baseline", f"{day}: a baseline moves only by an approved change; it was left"
        )
        values["baseline_date"] = milestone.baseline_date
    forecast = values["forecast_date"]
    if not isinstance(forecast, date) or forecast == milestone.forecast_date:
        return
    if forecast > milestone.forecast_date and not (row.text("reason") or draft.reason):
        head = HEADS["milestones", "reason"]
        expected = (
            f"no later than {milestone.forecast_date:%d/%m/%Y}, or a reason: in the column"
            f' "{head}", with --reason, or in the confirm box'
        )
        read = row.as_read("forecast")
        draft.unexplained.append(error(row.sheet, row.place("forecast"), f'"{read}"', expected))
    _say(draft, row, milestone, forecast)


def _say(draft: Draft, row: Row, milestone: Milestone, forecast: date) -> None:
    draft.batch(Forecast).add(
        Forecast(
            milestone=milestone,
            said_on=draft.today,
            said_by=draft.by,
            forecast_date=forecast,
            reason=(row.text("reason") or draft.reason)[:1000],
        )
    )


def _settle_status(
    draft: Draft, row: Row, values: dict[str, object], found: Milestone | None
) -> None:
    """Complete and an actual date go together; a blank status follows from the date."""
    if not row.gives("actual") and found is not None:
        values.setdefault("status", found.status)
        return
    actual, status = row.day("actual"), row.text("status")
    if not status:
        known = found.status if found else MilestoneStatus.PLANNED
        open_status = MilestoneStatus.IN_PROGRESS if known == MilestoneStatus.COMPLETE else known
        values["status"] = MilestoneStatus.COMPLETE if actual else open_status
    elif actual and status != MilestoneStatus.COMPLETE:
        draft.error(row, "status", f"Complete: it has the actual date {actual:%d/%m/%Y}")
    elif not actual and status == MilestoneStatus.COMPLETE:
        draft.error(row, "actual", "the day on which it was complete")
    if actual and actual > draft.today:
        draft.warn(row, "actual", f"a day up to {draft.today:%d/%m/%Y}, the day of this workbook")


def _check_estimates(draft: Draft, row: Row) -> None:
    days = [row.whole(column) for column in ("optimistic", "likely", "pessimistic")]
    given = [count for count in days if count is not None]
    if given and (len(given) < 3 or given != sorted(given)):
        expected = "three numbers of days in order: optimistic, likely, pessimistic"
        draft.error(row, "optimistic", expected, read="; ".join(map(_or_nothing, days)))


def _or_nothing(count: int | None) -> str:
    return "nothing" if count is None else str(count)


def plan_forecasts(draft: Draft) -> None:
    """Earlier forecasts, matched by milestone and the day they were said."""
    existing = draft.existing(
        Forecast.objects.select_related("milestone"), "milestone__partnership"
    )
    batch = draft.batch(Forecast)
    said = {(it.milestone_id, it.said_on): it for it in existing}
    latest = {it.milestone_id: it.pk for it in existing}
    seen: dict[tuple[int, date | None], int] = {}
    for row in draft.workbook.rows("forecasts"):
        milestone = draft.one(
            draft.milestones, row, "milestone", row.text("milestone"), "a milestone"
        )
        said_on, forecast = row.day("said_on"), row.day("forecast")
        if milestone is None or said_on is None or forecast is None:
            continue
        key = (key_of(milestone), said_on)
        if key in seen:
            draft.error(row, "said_on", f"another day; row {seen[key]} has the same", read="")
            continue
        seen[key] = row.number
        if said_on > draft.today:
            draft.warn(row, "said_on", f"a day up to {draft.today:%d/%m/%Y}")
        _plan_forecast(draft, row, milestone, said_on, said.get(key))
    if "forecasts" in draft.workbook.tables:
        gone = [
            it for key, it in said.items() if key not in seen and it.pk != latest[it.milestone_id]
        ]
        draft.tell_absent("forecasts", gone, lambda it: it.milestone, _said)
    _in_the_order_said(batch.added)


def _said(forecast: Forecast) -> str:
    return f"{forecast.milestone.reference} said on {short_day(forecast.said_on)}"


def _plan_forecast(
    draft: Draft, row: Row, milestone: Milestone, said_on: date, found: Forecast | None
) -> None:
    batch = draft.batch(Forecast)
    values: Mapping[str, object] = {
        "forecast_date": row.day("forecast"),
        "reason": row.text("reason")[:1000],
    }
    label = f"{milestone.reference} said on {short_day(said_on)}"
    if found is None:
        draft.report("forecasts").added.append(label)
        batch.add(Forecast(milestone=milestone, said_on=said_on, **values))
        return
    cells = {cell.name: cell for cell in (fields.day("forecast_date", "forecast"), words("reason"))}
    tell_changes(draft, "forecasts", batch, row, found, cells, values, label)


def _in_the_order_said(forecasts: list[Forecast]) -> None:
    forecasts.sort(key=lambda forecast: forecast.said_on)
