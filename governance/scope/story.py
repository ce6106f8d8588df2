"""The story of a service as its reader may know it: what held when, and by which change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Prefetch, QuerySet

from accounts.models import User
from core.dates import short_day
from governance.scope.assessing import missing_assessments
from governance.scope.effect import BINDING, RUNNING
from governance.scope.models import (
    Assessment,
    AssessmentState,
    ChangeState,
    JointCommissioner,
    Responsibility,
    ResponsibleFor,
    ScopeChange,
    ScopeState,
    ScopeValue,
    Service,
    ServiceLevel,
    ServicePopulation,
)
from governance.scope.reading import SCOPE_COLOURS, STATE_COLOURS
from governance.scope.rules import Period, periods
from governance.signoff.models import Decision, DecisionKind

OUTCOMES: dict[str, ChangeState] = {
    DecisionKind.APPROVE_WITH_CONDITIONS: ChangeState.APPROVED_WITH_CONDITIONS,
    DecisionKind.RECOMMEND: ChangeState.RECOMMENDED,
}
VERBS = {ResponsibleFor.PROVIDING: "Provided by", ResponsibleFor.COMMISSIONING: "Commissioned by"}


@dataclass(frozen=True)
class Step:
    """One thing that was, or is to be, so of a service; `on` None means from the first."""

    on: date | None
    when: str
    title: str
    colour: str = ""
    why: str = ""
    change: ScopeChange | None = None
    decision: Decision | None = None
    is_ahead: bool = False


@dataclass(frozen=True)
class UnderWay:
    """A change about the service that is not yet in effect, and what it waits for."""

    change: ScopeChange
    colour: str
    gaps: list[str]


@dataclass(frozen=True)
class Story:
    """What is running now, and every step, newest first."""

    running: list[UnderWay]
    steps: list[Step]


@dataclass(frozen=True)
class Known:
    """The changes about the service that the reader may see, and the decisions about those."""

    changes: dict[int, ScopeChange]
    decisions: dict[int, Decision]
    today: date

    def step(self, period: Period[Any], title: str, **more: Any) -> Step:
        """What held for a period, with its change when the reader may see that."""
        number = getattr(period.value, "change_id", None)
        return Step(
            on=period.starts_on,
            when=_when(period),
            title=title,
            change=self.changes.get(number) if number else None,
            decision=self.decisions.get(number) if number else None,
            is_ahead=period.starts_on is not None and period.starts_on > self.today,
            **more,
        )


def story_of(service: Service, reader: User, today: date) -> Story:
    """Nothing of a change that `reader` may not see; eight queries."""
    seen = ScopeChange.objects.visible_to(reader)
    known = _known(service, reader, seen, today)
    steps = [
        *_scope(service.scope_states.told(seen, today), known),
        *_decided(known),
        *_responsible(service, known),
        *_jointly(service, known),
        *_levels(service.levels.told(seen, today), known),
        *_populations(service.populations.told(seen, today), known),
        *_assessed(known),
    ]
    steps.sort(key=lambda step: step.on or date.min, reverse=True)
    return Story(_running(known), steps)


def _known(service: Service, reader: User, seen: QuerySet[ScopeChange], today: date) -> Known:
    signed = Prefetch("assessments", Assessment.objects.select_related("signed_by"))
    changes = {it.pk: it for it in seen.filter(services=service).prefetch_related(signed)}
    about = Decision.objects.visible_to(reader).filter(
        sign_off__content_type=ContentType.objects.get_for_model(ScopeChange),
        sign_off__object_id__in=seen.filter(services=service).values("pk"),
    )
    rows = about.select_related("sign_off", "body")
    return Known(changes, {row.sign_off.object_id: row for row in rows if row.sign_off}, today)


def _scope(states: QuerySet[ScopeState], known: Known) -> Iterator[Step]:
    for period in periods((state.starts_on, state) for state in states):
        state, value = period.value, ScopeValue(period.value.value)
        at = f": {state.get_aligned_level_display().lower()}" if state.aligned_level else ""
        yield known.step(period, f"{value.label}{at}", colour=SCOPE_COLOURS[value])


def _decided(known: Known) -> Iterator[Step]:
    for change in known.changes.values():
        if change.decided_on:
            yield Step(
                on=change.decided_on,
                when=short_day(change.decided_on),
                title=_outcome(change, known.decisions.get(change.pk)),
                change=change,
                decision=known.decisions.get(change.pk),
            )


def _outcome(change: ScopeChange, decision: Decision | None) -> str:
    """What was decided; of a change in effect, what was said at the time."""
    if change.state != ChangeState.EFFECTIVE:
        return change.get_state_display()
    said = OUTCOMES.get(decision.kind, ChangeState.APPROVED) if decision else ChangeState.APPROVED
    return str(said.label)


def _responsible(service: Service, known: Known) -> Iterator[Step]:
    rows = list(
        service.responsibilities.select_related(
            "organisation", "succession__predecessor", "recorded_by"
        )
    )
    for role, verb in VERBS.items():
        mine = [(row.starts_on, row) for row in rows if row.role == role]
        for period in periods(mine):
            yield known.step(
                period, f"{verb} {period.value.organisation}", why=_taken_over(period.value)
            )
    if not any(row.role == ResponsibleFor.PROVIDING for row in rows):
        first = Period(service, None, None)
        yield known.step(first, f"{VERBS[ResponsibleFor.PROVIDING]} {service.provider}")


def _jointly(service: Service, known: Known) -> Iterator[Step]:
    rows = service.joint_commissioners.select_related(
        "organisation", "succession__predecessor", "recorded_by"
    )
    for row in rows:
        period = Period(row, row.starts_on, row.ends_on)
        yield known.step(
            period, f"Jointly commissioned by {row.organisation}", why=_taken_over(row)
        )


def _taken_over(row: Responsibility | JointCommissioner) -> str:
    if row.succession:
        whole = "wholly" if row.succession.is_whole else "in part"
        return f"It took over {whole} from {row.succession.predecessor}."
    why = f"{row.reason.rstrip('.')}." if row.reason else ""
    by = f" Recorded by {row.recorded_by}." if row.recorded_by else ""
    return f"{why}{by}".strip()


def _levels(rows: QuerySet[ServiceLevel], known: Known) -> Iterator[Step]:
    for period in periods((row.starts_on, row) for row in rows):
        yield known.step(period, f"At {period.value.get_level_display().lower()} level")


def _populations(rows: QuerySet[ServicePopulation], known: Known) -> Iterator[Step]:
    for period in periods((row.starts_on, row) for row in rows):
        yield known.step(period, f"For {period.value.population or 'nobody named'}")


def _assessed(known: Known) -> Iterator[Step]:
    for change in known.changes.values():
        for one in change.assessments.all():
            if one.state == AssessmentState.SIGNED and one.signed_on and one.valid_until:
                by = f" by {one.signed_by}" if one.signed_by else ""
                yield Step(
                    on=one.signed_on,
                    when=short_day(one.signed_on),
                    title=f"{one.get_kind_display()} signed{by}",
                    why=f"Valid until {short_day(one.valid_until)}.",
                    change=change,
                )


def _running(known: Known) -> list[UnderWay]:
    return [
        UnderWay(
            change,
            STATE_COLOURS[ChangeState(change.state)],
            missing_assessments(change, known.today) if change.state in RUNNING else [],
        )
        for change in known.changes.values()
        if change.state in (*RUNNING, *BINDING) or _is_to_come(change)
    ]


def _is_to_come(change: ScopeChange) -> bool:
    """Recommended and agreed by each partner's own body, for a day that is still to come."""
    return change.state == ChangeState.RECOMMENDED and change.takes_effect_on is not None


def _when(period: Period[Any]) -> str:
    if period.starts_on and period.ends_on:
        return f"{short_day(period.starts_on)} to {short_day(period.ends_on)}"
    if period.starts_on:
        return f"from {short_day(period.starts_on)}"
    if period.ends_on:
        return f"until {short_day(period.ends_on)}"
    return "as far back as is recorded"
