"""Milestones beyond tolerance, and the reports on them, as pages and the API show them."""

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
