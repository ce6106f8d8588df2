"""Benefits judged for a day, in one query: for pages, API and packs."""

from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet, Sum

from core.small_counts import is_few, veiled
from risks.benefit_rules import Totals, Worth, financial_totals, realised_percent
from risks.models import Benefit, BenefitCategory, BenefitStatus, Measurement
from risks.models.benefit import RollUp


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
    """Gross, disbenefits and net of `benefits`; withdrawn ones count no longer; one query.

    The database adds what counts alike, so that it is a few rows however long the register is.
    """
    promised = benefits.exclude(status=BenefitStatus.WITHDRAWN).order_by()
    alike = promised.annotate(is_whole=Exists(RollUp.objects.filter(whole=OuterRef("pk"))))
    kinds = alike.values_list("category", "is_disbenefit", "is_whole")
    return financial_totals(
        Worth(
            key=f"{category} {is_disbenefit} {is_whole}",
            is_cash_releasing=category == BenefitCategory.CASH_RELEASING,
            value=value,
            is_disbenefit=is_disbenefit,
            rolls_up=frozenset({"others"} if is_whole else ()),
        )
        for category, is_disbenefit, is_whole, value in kinds.annotate(Sum("full_year_value"))
    )


def worths(benefits: QuerySet[Benefit]) -> list[Worth]:
    """What each of `benefits` that stands is worth in a full year; one query."""
    promised = benefits.exclude(status=BenefitStatus.WITHDRAWN).annotate(
        part_numbers=_part_numbers()
    )
    fields = ("pk", "category", "full_year_value", "is_disbenefit", "part_numbers")
    return [
        Worth(
            key=str(pk),
            is_cash_releasing=category == BenefitCategory.CASH_RELEASING,
            value=value,
            is_disbenefit=is_disbenefit,
            rolls_up=frozenset(str(part) for part in parts),
        )
        for pk, category, value, is_disbenefit, parts in promised.values_list(*fields)
    ]


def _part_numbers() -> ArraySubquery:
    """Numbers of the benefits that one rolls up, seen or not: a roll-up is never added."""
    return ArraySubquery(RollUp.objects.filter(whole=OuterRef("pk")).values("part"))
