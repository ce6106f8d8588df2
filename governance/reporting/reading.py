"""Rounds of reporting as pages and the API show them: who has reported and who has not."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import FETCH_RAISE, Exists, OuterRef, Q

from accounts.access import KEEP_REGISTERS, Deeds
from accounts.models import Partnership, User
from core.clear_days import working_days_between
from core.dates import weekday_day
from governance.reporting.models import (
    AskedWorkstream,
    HighlightReport,
    ReportingRound,
    ReportState,
)
from governance.reporting.models.highlight import ReportQuerySet
from workstreams.models import Workstream, in_seen_workstream

COLOURS = {
    ReportState.DRAFT: "blue",
    ReportState.SUBMITTED: "yellow",
    ReportState.ACCEPTED: "green",
    ReportState.RETURNED: "orange",
}
LINE = (
    "brag_now",
    "confidence",
    "round__starts_on",
    "round__ends_on",
    "workstream__reference",
    "workstream__name",
)
REPORTED = (ReportState.SUBMITTED, ReportState.ACCEPTED)


@dataclass(frozen=True)
class Line:
    """A workstream asked, and its report as far as there is one."""

    workstream: Workstream
    report: HighlightReport | None
    is_late: bool

    @property
    def has_reported(self) -> bool:
        """Submitted, and not returned."""
        return self.report is not None and self.report.state in REPORTED

    @property
    def is_returned(self) -> bool:
        """Back with its lead, who has not submitted it again."""
        return self.report is not None and not self.report.is_frozen and self.report.version > 1

    @property
    def label(self) -> str:
        """Where it stands, in a word or two."""
        if self.is_returned:
            return ReportState.RETURNED.label
        return self.report.get_state_display() if self.report else "Not begun"

    @property
    def colour(self) -> str:
        """Of its tag."""
        if self.is_returned:
            return COLOURS[ReportState.RETURNED]
        return COLOURS[ReportState(self.report.state)] if self.report else "grey"


@dataclass(frozen=True)
class Roll:
    """A round with the workstreams that the reader is to know of."""

    round: ReportingRound
    lines: list[Line]

    @property
    def reported(self) -> list[Line]:
        """Those whose lead has done with it."""
        return [line for line in self.lines if line.has_reported]

    @property
    def waiting(self) -> list[Line]:
        """Those who have still to report."""
        return [line for line in self.lines if not line.has_reported]


def rolls(
    rounds: Iterable[ReportingRound], user: User, partnership: Partnership, deeds: Deeds
) -> list[Roll]:
    """Each round with who has reported: all of it for the office, their own for leads; 2 queries.

    A round says this only of workstreams that `user` may see.
    """
    found = list(rounds)
    asked = _asked(found, user, deeds)
    pairs = {(each.round_id, each.workstream_id): each for each in _current(found, user)}
    today = partnership.today()
    return [
        Roll(
            each,
            [
                Line(stream, report, _is_late(each, report, today))
                for stream in asked.get(each.pk, [])
                for report in [pairs.get((each.pk, stream.pk))]
            ],
        )
        for each in found
    ]


def due_words(found: ReportingRound, today: date) -> str:
    """'Due Friday 7 February 2020, in 5 working days.'"""
    if today < found.opens_on:
        return f"It opens on {weekday_day(found.opens_on)}."
    left = working_days_between(today, found.deadline_on)
    day = weekday_day(found.deadline_on)
    if today > found.deadline_on:
        return f"It was due on {day}."
    if today == found.deadline_on:
        return f"Due today, {day}."
    return f"Due {day}, in {left} working day{'' if left == 1 else 's'}."


def reports_for(user: User, partnership: Partnership) -> ReportQuerySet:
    """Reports of the partnership that `user` may see, with what their pages name."""
    return (
        HighlightReport.objects.visible_to(user)
        .filter(round__partnership=partnership)
        .select_related(
            "round__partnership",
            "workstream__partnership",
            "workstream__lead",
            "workstream__lead_organisation",
            "confidence_by",
            "edited_by",
            "submitted_by",
            "accepted_by",
            "returned_by",
        )
        .fetch_mode(FETCH_RAISE)
    )


def last_accepted(user: User, partnership: Partnership) -> ReportQuerySet:
    """The last accepted report of each workstream that `user` may see, as a line names it."""
    return (
        HighlightReport.objects.accepted_seen_by(user)
        .filter(round__partnership=partnership)
        .select_related("round", "workstream")
        .only(*LINE)
        .order_by("workstream_id", "-round__ends_on")
        .distinct("workstream_id")
        .fetch_mode(FETCH_RAISE)
    )


def last_accepted_on(workstream: Workstream, user: User) -> HighlightReport | None:
    """The last accepted report of a workstream, where there is one that `user` may see."""
    found = HighlightReport.objects.accepted_seen_by(user).filter(workstream=workstream)
    named = found.select_related("round", "workstream", "confidence_by")
    return named.order_by("-round__ends_on").fetch_mode(FETCH_RAISE).first()


def unreported_by(user: User, partnership: Partnership) -> list[AskedWorkstream]:
    """What `user` has still to report as a lead, the first due first; one query."""
    done = HighlightReport.objects.filter(
        round=OuterRef("round"), workstream=OuterRef("workstream"), state__in=REPORTED
    )
    asked = AskedWorkstream.objects.filter(
        ~Exists(done),
        in_seen_workstream(user),
        round__partnership=partnership,
        round__opens_on__lte=partnership.today(),
        workstream__lead=user,
    )
    return list(asked.select_related("round", "workstream").order_by("round__deadline_on", "pk"))


def to_answer(user: User, partnership: Partnership) -> list[HighlightReport]:
    """Submitted reports that wait for the programme office, the oldest first; one query."""
    waiting = HighlightReport.objects.visible_to(user).filter(
        round__partnership=partnership, state=ReportState.SUBMITTED
    )
    return list(waiting.select_related("round", "workstream").order_by("submitted_at"))


def _asked(rounds: list[ReportingRound], user: User, deeds: Deeds) -> dict[int, list[Workstream]]:
    seen = Workstream.objects.visible_to(user)
    if KEEP_REGISTERS not in deeds:
        seen = seen.filter(Q(lead=user) | Q(sro=user))
    rows = AskedWorkstream.objects.filter(round__in=rounds, workstream__in=seen.values("pk"))
    named = rows.select_related("workstream__lead", "workstream__lead_organisation")
    asked: dict[int, list[Workstream]] = {}
    for each in named.order_by("workstream__reference_order"):
        asked.setdefault(each.round_id, []).append(each.workstream)
    return asked


def _current(rounds: list[ReportingRound], user: User) -> ReportQuerySet:
    return (
        HighlightReport.objects.visible_to(user)
        .current()
        .filter(round__in=rounds)
        .select_related("edited_by", "submitted_by")
    )


def _is_late(found: ReportingRound, report: HighlightReport | None, today: date) -> bool:
    done = report is not None and report.state in REPORTED
    return not done and today > found.deadline_on
