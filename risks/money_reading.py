"""The money of the benefits that a reader sees."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet

from accounts.models import Organisation
from risks.benefit_rules import rolled_up_value
from risks.models import Benefit, BenefitCategory, BenefitStatus, RollUp, YearValue
from risks.money import Counted
from risks.reading import JudgedBenefit, judged_benefits, worths


@dataclass(frozen=True)
class Recovery:
    """A roll-up of savings as it stands, and what its parts come to in a full year."""

    judged: JudgedBenefit
    parts: Decimal

    @property
    def agrees(self) -> bool:
        """Whether it promises what its parts come to."""
        return self.judged.benefit.full_year_value == self.parts


def counted(benefits: QuerySet[Benefit]) -> list[Counted]:
    """Those that count in the financial total, with their years; two queries."""
    money = _cash(benefits)
    years: defaultdict[int, dict[int, tuple[Decimal | None, Decimal | None]]] = defaultdict(dict)
    said = YearValue.objects.filter(benefit__in=money.values("pk"))
    for pk, year, planned, actual in said.values_list("benefit", "year", "planned", "actual"):
        years[pk][year] = (planned, actual)
    partners = Organisation.objects.filter(benefits=OuterRef("pk")).order_by("short_name")
    rows = money.annotate(whose=ArraySubquery(partners.values("short_name")))
    fields = (
        "pk",
        "reference",
        "workstream__name",
        "whose",
        "is_disbenefit",
        "full_year_value",
        "discounted_at",
    )
    return [
        Counted(reference, workstream, tuple(whose), is_disbenefit, value, rate, years[pk])
        for pk, reference, workstream, whose, is_disbenefit, value, rate in rows.values_list(
            *fields
        )
        if value is not None or years[pk]
    ]


def recoveries(benefits: QuerySet[Benefit], on: date) -> list[Recovery]:
    """Roll-ups of savings against what they promise, with the parts among `benefits`; 2 queries."""
    wholes = benefits.filter(
        pk__in=RollUp.objects.values("whole"), category=BenefitCategory.CASH_RELEASING
    ).exclude(status=BenefitStatus.WITHDRAWN)
    judged = judged_benefits(wholes, on)
    if not judged:
        return []
    known = {one.key: one for one in worths(benefits)}
    seen = [replace(one, rolls_up=one.rolls_up & known.keys()) for one in known.values()]
    return [Recovery(one, rolled_up_value(str(one.benefit.pk), seen)) for one in judged]


def _cash(benefits: QuerySet[Benefit]) -> QuerySet[Benefit]:
    return (
        benefits.filter(category=BenefitCategory.CASH_RELEASING)
        .exclude(status=BenefitStatus.WITHDRAWN)
        .exclude(pk__in=RollUp.objects.values("whole"))
        .order_by("reference_order")
    )
