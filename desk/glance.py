"""Workstreams at a glance: how their milestones stand, what is next, how many extreme risks."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import FETCH_RAISE, Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from accounts.models import Partnership, User
from charts.bars import describe_bar, stacked_bar
from governance.reporting.models import HighlightReport
from milestones.reading import JudgedMilestone, JudgedOutline
from risks.models import Risk
from risks.scoring import SCORES, Band, band
from workstreams.models import Workstream

EXTREME = min(score for score in SCORES if band(score) is Band.EXTREME)


@dataclass(frozen=True)
class Glance:
    """One workstream in one row; `extreme` risks are open ones that the reader may see.

    `report` is its last accepted highlight report.
    """

    workstream: Workstream
    counts: Counter[str]
    next: JudgedMilestone | JudgedOutline | None
    extreme: int
    report: HighlightReport | None

    @property
    def bar(self) -> str:
        """Its milestones by status, as a drawing."""
        return stacked_bar(self.counts)

    @property
    def words(self) -> str:
        """'3 red, 4 amber, 12 green, 6 complete'."""
        return describe_bar(self.counts)

    @property
    def rest(self) -> str:
        """The same without the red ones; empty when all are red."""
        others = Counter({key: number for key, number in self.counts.items() if key != "red"})
        return describe_bar(others) if others or not self.counts else ""


def workstreams_for(user: User, partnership: Partnership) -> QuerySet[Workstream]:
    """Workstreams that `user` may see, each with `extreme`, its extreme risks that they may see."""
    extreme = (
        Risk.objects.visible_to(user)
        .open()
        .filter(workstream=OuterRef("pk"), current_score__gte=EXTREME)
        .order_by()
        .values("workstream")
        .annotate(number=Count("pk"))
        .values("number")
    )
    return (
        Workstream.objects.visible_to(user)
        .filter(partnership=partnership)
        .select_related("lead_organisation", "lead", "sro", "reports_to", "priority_area")
        .annotate(extreme=Coalesce(Subquery(extreme, output_field=IntegerField()), 0))
        .fetch_mode(FETCH_RAISE)
    )


def glances(
    workstreams: Iterable[Workstream],
    rows: Iterable[JudgedMilestone | JudgedOutline],
    today: date,
    reports: Iterable[HighlightReport] = (),
) -> list[Glance]:
    """One for each workstream, in their order; `reports` are the last of each."""
    last = {each.workstream_id: each for each in reports}
    by_workstream: dict[int, list[JudgedMilestone | JudgedOutline]] = defaultdict(list)
    for row in rows:
        by_workstream[row.milestone.workstream_id].append(row)
    return [_glance(each, by_workstream[each.pk], today, last.get(each.pk)) for each in workstreams]


def _glance(
    workstream: Workstream,
    rows: list[JudgedMilestone | JudgedOutline],
    today: date,
    report: HighlightReport | None,
) -> Glance:
    open_rows = (row for row in rows if row.milestone.actual_date is None)
    ahead = (row for row in open_rows if row.milestone.forecast_date >= today)
    return Glance(
        workstream=workstream,
        counts=Counter(row.brag for row in rows),
        next=min(ahead, key=lambda row: row.milestone.forecast_date, default=None),
        extreme=getattr(workstream, "extreme", 0),
        report=report,
    )
