"""Milestones beyond tolerance, and the reports on them, as pages and the API show them."""

from collections.abc import Iterable
from datetime import date, timedelta
from operator import attrgetter

from django.db.models import FETCH_RAISE, QuerySet

from accounts.models import Partnership, User
from governance.reporting.models import (
    ExceptionReport,
    ExceptionState,
    beyond_tolerance,
    without_report,
)
from governance.reporting.models.exception import ExceptionQuerySet
from milestones.models import Milestone
from milestones.outline import Outline

type Covering = tuple[int, str, date]

COLOURS = {
    ExceptionState.DRAFT: "blue",
    ExceptionState.RAISED: "red",
    ExceptionState.DECIDED: "green",
    ExceptionState.CLOSED: "grey",
}


def wanted_of(user: User, partnership: Partnership) -> QuerySet[Milestone]:
    """Milestones beyond tolerance without a report that `user` may see, the latest first."""
    seen = Milestone.objects.visible_to(user).filter(partnership=partnership)
    late = beyond_tolerance(seen, partnership.slippage_tolerance_days)
    rows = without_report(late).select_related("owner", "organisation", "workstream", "partnership")
    return rows.order_by("baseline_date", "reference_order").fetch_mode(FETCH_RAISE)


def wanted_among(
    milestones: Iterable[Outline], partnership: Partnership, reports: Iterable[Covering]
) -> list[Outline]:
    """Those of `wanted_of` among outlines that were read already, in the same order.

    `reports` are those of `covering`.
    """
    undecided, decided = set[int](), dict[int, date]()
    for milestone, state, forecast in reports:
        if state != ExceptionState.DECIDED:
            undecided.add(milestone)
        else:
            decided[milestone] = max(forecast, decided.get(milestone, forecast))
    tolerance = timedelta(days=partnership.slippage_tolerance_days)
    found = [
        each
        for each in milestones
        if each.actual_date is None
        and each.forecast_date - each.baseline_date > tolerance
        and each.pk not in undecided
        and each.forecast_date > decided.get(each.pk, date.min)
    ]
    return sorted(found, key=attrgetter("baseline_date", "reference_order"))


def covering(partnership: Partnership) -> "QuerySet[ExceptionReport, Covering]":
    """Which milestones have a report that stands for them, and up to which forecast."""
    found = ExceptionReport.objects.filter(partnership=partnership).exclude(
        state=ExceptionState.CLOSED
    )
    return found.order_by().values_list("milestone", "state", "forecast_date")


def exceptions_for(user: User, partnership: Partnership) -> ExceptionQuerySet:
    """Exception reports that `user` may see, with what their pages name."""
    return (
        ExceptionReport.objects.visible_to(user)
        .filter(partnership=partnership)
        .select_related(
            "partnership",
            "milestone__partnership",
            "milestone__owner",
            "milestone__organisation",
            "milestone__workstream",
            "body",
            "decision",
            "edited_by",
            "raised_by",
            "recorded_by",
            "closed_by",
        )
        .fetch_mode(FETCH_RAISE)
    )
