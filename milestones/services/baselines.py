"""Adopting the first baseline, and proposing the ones that follow (docs/rules.md 6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import OuterRef, Subquery

from accounts.access import deeds_of
from accounts.models import Partnership, User
from core.dates import full_day
from core.deeds import deed
from core.errors import Refused
from core.numbering import next_reference
from governance.signoff.models import SignOff
from governance.signoff.routes import fitting_routes
from governance.signoff.services import ensure_default_routes, submit_for_sign_off
from governance.signoff.subjects import subject_of
from governance.signoff.texts import keep_what_others_wrote
from milestones import policies
from milestones.adopting import adopt
from milestones.models import Baseline, BaselineDate, Forecast, Milestone

NO_BOARD = "There is no partnership board yet, so no route for a change of the baseline."
NO_ROUTE = "There is no route in use for a change of the baseline. The programme office makes one."
NAMELESS = "Give the baseline a name."


@dataclass(frozen=True)
class Move:
    """The date that a proposal gives a milestone, and why; left out when `day` is None.

    `seen_at` is the `updated_at` of the row of the draft that they looked at.
    """

    milestone: Milestone
    day: date | None
    reason: str = ""
    seen_at: datetime | None = None


def adopt_first_baseline(
    partnership: Partnership, *, name: str, adopted_on: date, by: User
) -> Baseline:
    """Freeze the dates that every milestone has now as the first baseline."""
    with deed("adopted the first baseline", partnership, by=by):
        partnership = Partnership.objects.select_for_update().get(pk=partnership.pk)
        if wrong := policies.cannot_adopt_first(partnership, by):
            raise Refused(wrong)
        if adopted_on > partnership.today():
            raise Refused(f"It was adopted by today, {full_day(partnership.today())}.")
        baseline = _new(partnership, name, "", by)
        BaselineDate.objects.bulk_create(
            BaselineDate(baseline=baseline, milestone=milestone, baseline_date=day)
            for milestone, day in _dates_now(partnership)
        )
        return adopt(baseline, adopted_on)


def propose_baseline(
    partnership: Partnership, *, name: str, why: str, milestones: Iterable[Milestone], by: User
) -> Baseline:
    """Write a draft: each milestone with its forecast as the new date, and why it moved last."""
    with deed("proposed a baseline", partnership, by=by):
        partnership = Partnership.objects.select_for_update().get(pk=partnership.pk)
        if wrong := policies.cannot_propose_baseline(partnership, by):
            raise Refused(wrong)
        baseline = _new(partnership, name, why, by)
        _include(baseline, milestones, by)
    return baseline


def edit_baseline(baseline: Baseline, *, name: str, why: str, by: User, text: str = "") -> Baseline:
    """Change what a draft is called, and why the baseline should change.

    `text` is the SHA-256 of the text that the editor had before them; Overtaken when it says
    something else by now.
    """
    with deed("edited", baseline, by=by):
        baseline = _editable(baseline, by)
        keep_what_others_wrote(baseline, text)
        baseline.name, baseline.why = _named(name), why.strip()
        baseline.save(update_fields=["name", "why", "updated_at"])
    return baseline


def add_milestones(baseline: Baseline, milestones: Iterable[Milestone], *, by: User) -> Baseline:
    """Take more milestones into a draft; those that are in it stay as they are."""
    with deed("took milestones in", baseline, by=by):
        baseline = _editable(baseline, by)
        _include(baseline, milestones, by)
    return baseline


def set_dates(baseline: Baseline, moves: Sequence[Move], *, by: User) -> Baseline:
    """Write the dates and reasons of some milestones of a draft; some are left out."""
    with deed("set the dates", baseline, by=by):
        baseline = _editable(baseline, by)
        rows = {row.milestone_id: row for row in baseline.dates.select_related("milestone")}
        on = baseline.partnership.today()
        for move in moves:
            row = rows.get(move.milestone.pk)
            if row is None:
                raise Refused(f"{move.milestone.reference} is not in it any more.")
            _set_date(row, move, on)
    return baseline


def start_sign_off(baseline: Baseline, *, by: User, route: str = "") -> SignOff:
    """Put a draft on the partnership's route for such a change; `route` names one of equals."""
    with deed("put to sign-off", baseline, by=by):
        baseline = Baseline.objects.select_for_update().get(pk=baseline.pk)
        if wrong := policies.cannot_start_baseline(baseline, by):
            raise Refused(wrong)
        if not ensure_default_routes(baseline.partnership, by=by):
            raise Refused(NO_BOARD)
        fitting = fitting_routes(subject_of(baseline).facts(baseline), baseline.partnership)
        found = next((each for each in fitting if not route or each.slug == route), None)
        if found is None:
            raise Refused(NO_ROUTE)
        return submit_for_sign_off(baseline, route=found, by=by)


def _new(partnership: Partnership, name: str, why: str, by: User) -> Baseline:
    return Baseline.objects.create(
        partnership=partnership,
        reference=next_reference(Baseline.objects.filter(partnership=partnership), "BL"),
        name=_named(name),
        why=why.strip(),
        proposed_by=by,
    )


def _named(name: str) -> str:
    if not name.strip():
        raise Refused(NAMELESS)
    return name.strip()


def _dates_now(partnership: Partnership) -> list[tuple[Milestone, date]]:
    rows = Milestone.objects.filter(partnership=partnership).order_by("pk")
    return [(row, row.baseline_date) for row in rows.select_for_update()]


def _editable(baseline: Baseline, by: User) -> Baseline:
    found = Baseline.objects.select_for_update().get(pk=baseline.pk)
    if wrong := policies.cannot_edit_baseline(found, by):
        raise Refused(wrong)
    return found


def _include(baseline: Baseline, milestones: Iterable[Milestone], by: User) -> None:
    chosen = {milestone.pk for milestone in milestones}
    last = Forecast.objects.filter(milestone=OuterRef("pk")).exclude(reason="")
    found = (
        Milestone.objects.visible_to(by)
        .filter(partnership=baseline.partnership_id, pk__in=chosen)
        .exclude(baseline_dates__baseline=baseline)
        .select_related("workstream")
        .annotate(why=Subquery(last.order_by("-said_on", "-pk").values("reason")[:1]))
    )
    deeds = deeds_of(by, baseline.partnership)
    rows = []
    for milestone in found.order_by("reference_order"):
        if wrong := policies.cannot_include(milestone, by, deeds):
            raise Refused(wrong)
        rows.append(_row(baseline, milestone))
    BaselineDate.objects.bulk_create(rows)


def _row(baseline: Baseline, milestone: Milestone) -> BaselineDate:
    return BaselineDate(
        baseline=baseline,
        milestone=milestone,
        baseline_date=milestone.forecast_date,
        was_date=milestone.baseline_date,
        reason=getattr(milestone, "why", None) or "",
    )


def _set_date(row: BaselineDate, move: Move, on: date) -> None:
    if move.seen_at not in (None, row.updated_at):
        raise Refused(f"{row.milestone.reference}: it was changed meanwhile.")
    if move.day is None:
        row.delete()
        return
    if wrong := policies.cannot_move_baseline(move.day, on):
        raise Refused(f"{row.milestone.reference}: {wrong}")
    row.baseline_date, row.reason = move.day, move.reason.strip()
    row.was_date = row.milestone.baseline_date
    row.save(update_fields=["baseline_date", "was_date", "reason", "updated_at"])
