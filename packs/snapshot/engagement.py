"""Engagement, capability and capacity as a pack shows them: only what nobody is kept from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from accounts.models import Partnership
from packs.words import capped
from records.models import open_to_all
from workstreams.models import (
    Cohort,
    Event,
    Innovation,
    ReleasedCapacity,
    SupportAsk,
    Workstream,
)
from workstreams.registers import ASKS, CAPACITY, COHORTS, EVENTS, IDEAS
from workstreams.registers.support import is_overdue

NAME, TEXT = 100, 120


@dataclass(frozen=True)
class EventFacts:
    name: str
    held_on: date
    tier: str
    people: int
    you_said: str
    we_did: str


@dataclass(frozen=True)
class CohortFacts:
    programme: str
    name: str
    starts_on: date
    ends_on: date | None
    months: int | None
    sessions: int | None
    organisations: int | None
    people: int


@dataclass(frozen=True)
class AskFacts:
    name: str
    asked_of: str
    asked_on: date
    wanted_by: date | None
    state: str
    is_overdue: bool
    came: str


@dataclass(frozen=True)
class IdeaFacts:
    name: str
    source: str
    decision: str
    decided_on: date | None


@dataclass(frozen=True)
class CapacityFacts:
    organisation: str
    name: str
    starts_on: date
    ends_on: date
    promised_wte: Decimal
    released_wte: Decimal | None


@dataclass(frozen=True)
class EngagementFacts:
    """The five registers with their sentences, each as its page says it."""

    events: tuple[EventFacts, ...]
    cohorts: tuple[CohortFacts, ...]
    asks: tuple[AskFacts, ...]
    ideas: tuple[IdeaFacts, ...]
    capacity: tuple[CapacityFacts, ...]
    sentences: tuple[str, ...]


def engagement_facts(partnership: Partnership, on: date) -> EngagementFacts | None:
    """All five, the latest first; None where nothing of them is kept. Seven queries."""
    events = _rows(Event.objects.filter(held_on__lte=on).order_by("-held_on", "name"), partnership)
    cohorts = _rows(Cohort.objects.order_by("-starts_on", "programme", "name"), partnership)
    asks = _rows(SupportAsk.objects.all(), partnership)
    ideas = _rows(Innovation.objects.all(), partnership)
    capacity = _rows(ReleasedCapacity.objects.select_related("organisation"), partnership)
    kept = (
        (EVENTS, events),
        (COHORTS, cohorts),
        (ASKS, asks),
        (IDEAS, ideas),
        (CAPACITY, capacity),
    )
    if not any(rows for _, rows in kept):
        return None
    return EngagementFacts(
        events=tuple(map(_event, events)),
        cohorts=tuple(map(_cohort, cohorts)),
        asks=tuple(_ask(row, on) for row in asks),
        ideas=tuple(map(_idea, ideas)),
        capacity=tuple(map(_capacity, capacity)),
        sentences=tuple(register.say(rows, on) if rows else "" for register, rows in kept),
    )


def _rows(rows: "QuerySet[Any]", partnership: Partnership) -> list[Any]:
    streams = Workstream.objects.filter(open_to_all(Workstream), partnership=partnership)
    found = rows.filter(
        Q(workstream=None) | Q(workstream__in=streams.values("pk")),
        open_to_all(rows.model),
        partnership=partnership,
    )
    has_attendance = rows.model in (Event, Cohort)
    return list(found.prefetch_related("attendance") if has_attendance else found)


def _people(row: Any) -> int:
    return sum(came.people for came in row.attendance.all())


def _event(row: Event) -> EventFacts:
    said, did = capped(row.you_said, TEXT), capped(row.we_did, TEXT)
    tier = str(row.get_tier_display())
    return EventFacts(capped(row.name, NAME), row.held_on, tier, _people(row), said, did)


def _cohort(row: Cohort) -> CohortFacts:
    return CohortFacts(
        programme=capped(row.programme, NAME),
        name=capped(row.name, NAME),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        months=row.months,
        sessions=row.sessions,
        organisations=row.organisations,
        people=_people(row),
    )


def _ask(row: SupportAsk, on: date) -> AskFacts:
    return AskFacts(
        name=capped(row.name, NAME),
        asked_of=capped(row.asked_of, NAME),
        asked_on=row.asked_on,
        wanted_by=row.wanted_by,
        state=str(row.get_state_display()),
        is_overdue=is_overdue(row, on),
        came=capped(row.came, TEXT),
    )


def _idea(row: Innovation) -> IdeaFacts:
    name, source = capped(row.name, NAME), capped(row.source, NAME)
    return IdeaFacts(name, source, str(row.get_decision_display()), row.decided_on)


def _capacity(row: ReleasedCapacity) -> CapacityFacts:
    return CapacityFacts(
        organisation=str(row.organisation),
        name=capped(row.name, NAME),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        promised_wte=row.promised_wte,
        released_wte=row.released_wte,
    )
