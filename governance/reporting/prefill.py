"""What the registers say already: where a highlight report begins (docs/rules.md 6).

A report is read by all who see its workstream. So only what nobody is kept from is written into it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, OuterRef, Q

from core.dates import short_day
from governance.reporting import around
from governance.reporting.models import ExceptionReport, ExceptionState
from governance.reporting.rules import Period, overall
from governance.scope.models import ChangeState, ScopeChange
from milestones.brag import Brag
from milestones.models import ConfidenceAssessment, Forecast, Milestone
from milestones.reading import JudgedMilestone, judged
from milestones.sentences import against_baseline, days, sentence
from records.models import open_to_all
from risks.models import Review, Risk
from workstreams.models import Workstream

ASKED = (ChangeState.SCREENING, ChangeState.IN_SIGN_OFF, ChangeState.RETURNED)


@dataclass(frozen=True)
class Prefilled:
    """The four texts as the registers give them, and how the milestones stand today."""

    computed: Brag | None
    achieved: str
    planned: str
    exceptions: str
    decisions_asked: str


def prefill(workstream: Workstream, period: Period) -> Prefilled:
    """What the registers hold of a workstream's period, one line for each thing."""
    partnership = workstream.partnership
    rows = judged(_milestones(workstream), partnership)
    return Prefilled(
        computed=computed(rows),
        achieved=_lines(
            [
                *_done(rows, period),
                *around.events_held(workstream, period),
                *around.support(workstream, period),
            ]
        ),
        planned=_lines([*_next(rows, period), *around.events_next(workstream, period)]),
        exceptions=_lines(
            [
                *_slipped(rows, period),
                *_passed(rows, partnership.today()),
                *_rated(rows, period),
                *_risen(workstream, period),
            ]
        ),
        decisions_asked=_lines([*_asked(workstream), *_raised(rows)]),
    )


def computed_now(workstream: Workstream) -> Brag | None:
    """How the workstream stands today by its milestones that nobody is kept from."""
    return computed(judged(_milestones(workstream), workstream.partnership))


def computed(rows: Iterable[JudgedMilestone]) -> Brag | None:
    """The worst rating of milestones judged."""
    return overall(row.brag for row in rows)


def last_assessment(workstream: Workstream) -> ConfidenceAssessment | None:
    """The latest judgement of whether the workstream delivers: where a report's own begins."""
    made = ConfidenceAssessment.objects.of(workstream).select_related("assessor")
    return made.filter(assessed_on__lte=workstream.partnership.today()).first()


def _milestones(workstream: Workstream) -> list[Milestone]:
    found = Milestone.objects.filter(open_to_all(Milestone), workstream=workstream)
    rows = found.select_related("hand_set_by")
    return list(rows.order_by("forecast_date", "reference_order"))


def _lines(found: Iterable[str]) -> str:
    return "\n".join(found)


def _called(milestone: Milestone) -> str:
    return f"{milestone.reference} {milestone.short_title or milestone.name}"


def _done(rows: Sequence[JudgedMilestone], period: Period) -> list[str]:
    return [
        f"{_called(row.milestone)}: done on {short_day(day)}."
        f" {against_baseline(row.slippage_days)}."
        for row in rows
        if (day := row.milestone.actual_date) and period.starts_on <= day <= period.ends_on
    ]


def _next(rows: Sequence[JudgedMilestone], period: Period) -> list[str]:
    """Due in the next period; when nothing is, the first that is due at all."""
    ahead = [
        row.milestone
        for row in rows
        if row.milestone.actual_date is None and row.milestone.forecast_date > period.ends_on
    ]
    soon = [each for each in ahead if each.forecast_date <= period.next.ends_on]
    return [f"{_called(each)}: due {short_day(each.forecast_date)}." for each in soon or ahead[:1]]


def _slipped(rows: Sequence[JudgedMilestone], period: Period) -> list[str]:
    """Forecasts that moved later in the period, from the first to the last, with every reason."""
    known = {row.milestone.pk: row for row in rows}
    earlier = Forecast.objects.filter(
        Q(said_on__lt=OuterRef("said_on")) | Q(said_on=OuterRef("said_on"), pk__lt=OuterRef("pk")),
        milestone=OuterRef("milestone"),
    ).order_by("-said_on", "-pk")
    said = (
        Forecast.objects.filter(
            milestone__in=known, said_on__range=(period.starts_on, period.ends_on)
        )
        .annotate(before=earlier.values("forecast_date")[:1])
        .exclude(before=None)
        .exclude(before=F("forecast_date"))
        .order_by("said_on", "pk")
    )
    moves: dict[int, list[Forecast]] = {}
    for each in said:
        moves.setdefault(each.milestone_id, []).append(each)
    lines = (_move(known[pk].milestone, steps) for pk, steps in moves.items())
    return [line for line in lines if line]


def _move(milestone: Milestone, steps: list[Forecast]) -> str:
    first: date = getattr(steps[0], "before")  # noqa: B009  annotated by the query
    last = steps[-1].forecast_date
    if last <= first:
        return ""
    reasons = " ".join(sentence(each.reason) for each in steps if each.reason)
    moved = f"{_called(milestone)}: from {short_day(first)} to {short_day(last)}"
    return f"{moved}, {days((last - first).days)} later. {reasons or 'No reason was given.'}"


def _passed(rows: Sequence[JudgedMilestone], today: date) -> list[str]:
    """Open milestones whose forecast has passed."""
    return [
        f"{_called(row.milestone)}: its forecast, {short_day(row.milestone.forecast_date)},"
        " has passed."
        for row in rows
        if row.milestone.actual_date is None and row.milestone.forecast_date < today
    ]


def _rated(rows: Sequence[JudgedMilestone], period: Period) -> list[str]:
    """Open milestones that stand rated by hand since the period's end or before, and why."""
    return [
        f"{_called(row.milestone)}: rated {Brag(said.brag).word} by {said.by} on"
        f" {short_day(said.on)}. {sentence(said.reason)}"
        for row in rows
        if (said := row.milestone.hand_rating) and said.on <= period.ends_on
    ]


def _risen(workstream: Workstream, period: Period) -> list[str]:
    """Risks first reviewed in the period, and those that rose in it."""
    earlier = Review.objects.filter(
        risk=OuterRef("risk"), reviewed_on__lt=period.starts_on
    ).order_by("-reviewed_on", "-pk")
    risks = Risk.objects.filter(open_to_all(Risk), workstream=workstream)
    reviews = (
        Review.objects.filter(
            risk__in=risks.values("pk"), reviewed_on__range=(period.starts_on, period.ends_on)
        )
        .annotate(before=earlier.values("score")[:1])
        .select_related("risk")
        .order_by("risk__reference_order", "reviewed_on")
    )
    latest = {each.risk_id: each for each in reviews}
    return [line for each in latest.values() if (line := _risk(each))]


def _risk(review: Review) -> str:
    before: int | None = getattr(review, "before", None)
    called = f"Risk {review.risk}"
    why = f" {sentence(review.rationale)}" if review.rationale else ""
    if before is None:
        return f"{called}: new, score {review.score}.{why}"
    return f"{called}: score {before} to {review.score}.{why}" if review.score > before else ""


def _asked(workstream: Workstream) -> list[str]:
    """Its changes of scope that are in sign-off."""
    found = ScopeChange.objects.filter(
        open_to_all(ScopeChange), workstream=workstream, state__in=ASKED
    )
    return [f"{each.reference} {each.name}: {each.get_state_display().lower()}." for each in found]


def _raised(rows: Sequence[JudgedMilestone]) -> list[str]:
    """Exception reports that wait for a decision."""
    found = ExceptionReport.objects.filter(
        milestone__in=[row.milestone.pk for row in rows], state=ExceptionState.RAISED
    )
    return [
        f"{each}: {sentence(each.decision_sought)}"
        for each in found.select_related("milestone").order_by("reference_order")
    ]
