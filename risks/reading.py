"""Risks and benefits judged for a day, each kind in one query: for pages, API and packs."""

from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import DateField, Max, OuterRef, QuerySet, Subquery

from accounts.models import Partnership
from core.small_counts import is_few, veiled
from governance.bodies.models import BodyKind, Meeting
from risks.benefit_rules import Totals, Worth, financial_totals, realised_percent
from risks.models import (
    Benefit,
    BenefitCategory,
    BenefitStatus,
    Measurement,
    Review,
    Risk,
    RiskStatus,
)
from risks.models.benefit import RollUp
from risks.scoring import (
    CONSEQUENCES,
    LIKELIHOODS,
    Appetite,
    Band,
    band,
    escalates_to,
    is_outside_appetite,
)

APPETITE = Appetite.CAUTIOUS  # of every category, by default (docs/rules.md 7)


@dataclass(frozen=True)
class Scored:
    """Consequence and likelihood, the score that they make, and its band."""

    consequence: int
    likelihood: int
    score: int

    @property
    def band(self) -> Band:
        """Low, Moderate, High or Extreme."""
        return band(self.score)

    @property
    def consequence_word(self) -> str:
        """Negligible to Catastrophic."""
        return CONSEQUENCES[self.consequence]

    @property
    def likelihood_word(self) -> str:
        """Rare to Almost certain."""
        return LIKELIHOODS[self.likelihood]


@dataclass(frozen=True)
class JudgedRisk:
    """A risk as it stands on a day.

    `change` is the current score less that at the last partnership board; None when it had not
    been reviewed by then.
    """

    risk: Risk
    change: int | None
    is_review_overdue: bool

    @property
    def inherent(self) -> Scored:
        """Before any control."""
        risk = self.risk
        return Scored(risk.inherent_consequence, risk.inherent_likelihood, risk.inherent_score)

    @property
    def current(self) -> Scored:
        """With the controls that are in place."""
        risk = self.risk
        return Scored(risk.current_consequence, risk.current_likelihood, risk.current_score)

    @property
    def target(self) -> Scored:
        """As hoped for by the target date."""
        risk = self.risk
        return Scored(risk.target_consequence, risk.target_likelihood, risk.target_score)

    @property
    def escalates_to(self) -> str | None:
        """The kind of body that its current score goes up to (a value of BodyKind)."""
        return escalates_to(self.risk.current_score)

    @property
    def is_outside_appetite(self) -> bool:
        """Above the ceiling of its category."""
        return is_outside_appetite(self.risk.current_score, APPETITE)


def since_last_board(risks: QuerySet[Risk], partnership: Partnership) -> QuerySet[Risk]:
    """`risks` with `score_at_last_board`: of the last review by then, else null."""
    boards = Meeting.objects.filter(
        body__partnership=partnership,
        body__kind=BodyKind.PARTNERSHIP_BOARD,
        held_on__lte=partnership.today(),
    )
    last = boards.values("body__partnership").annotate(last=Max("held_on")).values("last")
    known = Review.objects.filter(
        risk=OuterRef("pk"), reviewed_on__lte=Subquery(last, output_field=DateField())
    )
    return risks.annotate(score_at_last_board=known.order_by("-reviewed_on").values("score")[:1])


def judged_risks(risks: QuerySet[Risk], partnership: Partnership) -> list[JudgedRisk]:
    """`risks` of `partnership`, in their order, judged for its today; one query."""
    today = partnership.today()
    asked = since_last_board(risks, partnership)
    return [
        _judged(risk, today)
        for risk in asked.select_related("workstream", "owner", "owning_organisation")
    ]


def _judged(risk: Risk, on: date) -> JudgedRisk:
    before: int | None = getattr(risk, "score_at_last_board", None)
    due = risk.next_review_on
    return JudgedRisk(
        risk=risk,
        change=None if before is None else risk.current_score - before,
        is_review_overdue=risk.status == RiskStatus.OPEN and due is not None and due < on,
    )


@dataclass(frozen=True)
class JudgedBenefit:
    """A benefit with its latest measurement by a day, None where nothing was measured."""

    benefit: Benefit
    latest: Decimal | None
    latest_period: date | None
    planned: Decimal | None
    parts: tuple[int, ...]

    @cached_property
    def realised(self) -> Decimal | None:
        """Per cent of the way from baseline to target; None while nothing is measured since."""
        benefit, latest = self.benefit, self.latest
        if latest is None or benefit.baseline_value is None or benefit.target_value is None:
            return None
        if not self.is_since_baseline or self.has_few:
            return None
        return realised_percent(benefit.baseline_value, benefit.target_value, latest)

    @property
    def has_few(self) -> bool:
        """Whether a count among its figures is not shown."""
        benefit = self.benefit
        shown = (benefit.baseline_value, benefit.target_value, self.latest, self.planned)
        return any(is_few(value) for value in shown)

    def for_others(self) -> "JudgedBenefit":
        """As it is told outside the programme office: small counts of people are FEW."""
        told, unit = copy(self.benefit), self.benefit.unit
        told.baseline_value = veiled(told.baseline_value, unit)
        told.target_value = veiled(told.target_value, unit)
        return replace(
            self,
            benefit=told,
            latest=veiled(self.latest, unit),
            planned=veiled(self.planned, unit),
        )

    @property
    def is_since_baseline(self) -> bool:
        """A measurement dated at the baseline is the baseline, not progress."""
        period, baseline = self.latest_period, self.benefit.baseline_date
        return period is not None and (baseline is None or period > baseline)


def judged_benefits(benefits: QuerySet[Benefit], on: date) -> list[JudgedBenefit]:
    """`benefits`, in their order, with what was measured by the day `on`; one query."""
    measured = Measurement.objects.filter(
        benefit=OuterRef("pk"), period__lte=on, actual__isnull=False
    ).order_by("-period")
    asked = benefits.select_related("workstream", "owner").annotate(
        latest=measured.values("actual")[:1],
        latest_period=measured.values("period")[:1],
        planned_then=measured.values("planned")[:1],
        part_numbers=_part_numbers(),
    )
    return [
        JudgedBenefit(one, one.latest, one.latest_period, one.planned_then, tuple(one.part_numbers))
        for one in asked
    ]


def benefit_totals(benefits: QuerySet[Benefit]) -> Totals:
    """Gross, disbenefits and net of `benefits`; withdrawn ones count no longer; one query."""
    promised = benefits.exclude(status=BenefitStatus.WITHDRAWN).annotate(
        part_numbers=_part_numbers()
    )
    fields = ("pk", "category", "full_year_value", "is_disbenefit", "part_numbers")
    return financial_totals(
        Worth(
            key=str(pk),
            is_cash_releasing=category == BenefitCategory.CASH_RELEASING,
            value=value,
            is_disbenefit=is_disbenefit,
            rolls_up=frozenset(str(part) for part in parts),
        )
        for pk, category, value, is_disbenefit, parts in promised.values_list(*fields)
    )


def _part_numbers() -> ArraySubquery:
    """Numbers of the benefits that one rolls up, seen or not: a roll-up is never added."""
    return ArraySubquery(RollUp.objects.filter(whole=OuterRef("pk")).values("part"))
