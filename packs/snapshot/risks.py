"""Risks as a pack shows them, worst first."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, cast

from django.db.models import BooleanField, ExpressionWrapper, Prefetch

from accounts.models import Partnership
from packs.snapshot.open_rows import open_rows
from packs.snapshot.registers import HappenedFacts, RiskFacts, StandingFacts
from packs.words import capped
from risks.models import Issue, Review, Risk, RiskStatus, rules_of
from risks.risk_reading import outside_appetite, stale, unassured
from risks.rules import PARTNERSHIP_BOARD, PROGRAMME_BOARD
from risks.scoring import band

NAME = 200
TEXT = 240
CONTROLS = 6


def risk_facts(partnership: Partnership, on: date, since: date | None) -> tuple[RiskFacts, ...]:
    """Every open risk, worst first, then those that rose most; three queries."""
    reviews = Review.objects.filter(reviewed_on__lte=since or date.min).order_by("reviewed_on")
    rows = (
        open_rows(Risk.objects.open(), partnership)
        .select_related("workstream", "owner")
        .prefetch_related("controls", Prefetch("reviews", reviews))
    )
    found = [_facts(row, on) for row in rows.order_by("-current_score", "reference_order")]
    return tuple(sorted(found, key=lambda risk: (-risk.score, -(risk.change or 0))))


def standing_facts(partnership: Partnership, on: date) -> StandingFacts | None:
    """What the rules say of the register's open risks; None without any; four queries."""
    rules = rules_of(partnership)
    found = list(
        open_rows(Risk.objects.open(), partnership)
        .worst_first()
        .annotate(outside=ExpressionWrapper(outside_appetite(rules), BooleanField()))
        .annotate(unassured=unassured(), stale=stale(on, rules))
    )
    happened = tuple(_happened(partnership))
    if not found and not happened:
        return None

    def those(holds: Callable[[Any], bool]) -> tuple[str, ...]:
        return tuple(row.reference for row in found if holds(row))

    return StandingFacts(
        to_board=those(lambda row: rules.escalates_to(row.current_score) == PARTNERSHIP_BOARD),
        to_programme=those(lambda row: rules.escalates_to(row.current_score) == PROGRAMME_BOARD),
        outside=those(lambda row: row.outside),
        overdue=those(lambda row: row.next_review_on is not None and row.next_review_on < on),
        unassured=those(lambda row: row.unassured),
        stale=those(lambda row: row.stale),
        happened=happened,
    )


def _happened(partnership: Partnership) -> Iterator[HappenedFacts]:
    """Open issues that were risks; both are open to all."""
    risks = open_rows(Risk.objects.filter(status=RiskStatus.HAPPENED), partnership)
    issues = open_rows(Issue.objects.open().filter(risk__in=risks.values("pk")), partnership)
    for row in issues.select_related("risk"):
        risk = cast(Risk, row.risk)
        yield HappenedFacts(risk.reference, row.reference, capped(row.name, NAME), row.raised_on)


def _facts(row: Risk, on: date) -> RiskFacts:
    reviewed = list(row.reviews.all())
    due = row.next_review_on
    controls = list(row.controls.all())[:CONTROLS]
    return RiskFacts(
        reference=row.reference,
        name=capped(row.name, NAME),
        workstream=row.workstream.reference,
        owner=capped(row.owner.name, NAME),
        consequence=row.current_consequence,
        likelihood=row.current_likelihood,
        score=row.current_score,
        band=str(band(row.current_score)),
        inherent=row.inherent_score,
        target=row.target_score,
        before=(reviewed[-1].consequence, reviewed[-1].likelihood) if reviewed else (),
        controls=tuple(capped(control.text, TEXT) for control in controls),
        gaps=capped(row.gaps, TEXT),
        next_review=due,
        is_review_overdue=due is not None and due < on,
    )
