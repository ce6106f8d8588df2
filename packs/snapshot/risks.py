"""Risks as a pack shows them, worst first."""

from datetime import date

from django.db.models import Prefetch

from accounts.models import Partnership
from packs.snapshot.open_rows import open_rows
from packs.snapshot.registers import RiskFacts
from packs.words import capped
from risks.models import Review, Risk
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
