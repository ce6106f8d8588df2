from datetime import date
from decimal import Decimal

import factory

from risks.models import (
    Assurance,
    Benefit,
    BenefitCategory,
    Control,
    Direction,
    Issue,
    IssueKind,
    Line,
    Measurement,
    Objective,
    Rating,
    Response,
    Review,
    Risk,
    RiskCategory,
    RiskStatus,
)
from tests.factories.accounts import PartnershipFactory, UserFactory
from tests.factories.workstreams import WorkstreamFactory


def _is_open(made: object) -> bool:
    return getattr(made, "status", RiskStatus.OPEN) == RiskStatus.OPEN


class RiskFactory(factory.django.DjangoModelFactory[Risk]):
    class Meta:
        model = Risk

    workstream = factory.SubFactory(WorkstreamFactory)
    partnership = factory.SelfAttribute("workstream.partnership")
    reference = factory.Sequence(lambda n: f"R{n}")
    name = factory.Sequence(lambda n: f"Network recruitment {n} fails")
    cause = "regional shortage of pharmacists"
    event = "posts stay vacant"
    effect = "deterioration is not prevented"
    category = RiskCategory.WORKFORCE
    owner = factory.SubFactory(UserFactory)
    inherent_consequence, inherent_likelihood = 4, 4
    current_consequence, current_likelihood = 4, 3
    target_consequence, target_likelihood = 3, 2
    response = Response.TREAT
    closed_on = factory.LazyAttribute(lambda it: None if _is_open(it) else date(2020, 1, 20))
    closed_by = factory.LazyAttribute(lambda it: None if _is_open(it) else UserFactory())
    closing_reason = factory.LazyAttribute(lambda it: "" if _is_open(it) else "It is over")


class ReviewFactory(factory.django.DjangoModelFactory[Review]):
    class Meta:
        model = Review

    risk = factory.SubFactory(RiskFactory)
    reviewed_on = date(2019, 12, 11)
    consequence, likelihood = 3, 4


class BenefitFactory(factory.django.DjangoModelFactory[Benefit]):
    class Meta:
        model = Benefit

    workstream = factory.SubFactory(WorkstreamFactory)
    partnership = factory.SelfAttribute("workstream.partnership")
    reference = factory.Sequence(lambda n: f"B{n}")
    name = factory.Sequence(lambda n: f"Fewer emergency admissions {n}")
    category = BenefitCategory.CASH_RELEASING
    measure = "Emergency admissions per month"
    unit = "admissions"
    direction = Direction.DECREASE
    baseline_value, baseline_date = Decimal(610), date(2019, 3, 31)
    target_value, target_date = Decimal(540), date(2021, 3, 31)
    owner = factory.SubFactory(UserFactory)


class MeasurementFactory(factory.django.DjangoModelFactory[Measurement]):
    class Meta:
        model = Measurement

    benefit = factory.SubFactory(BenefitFactory)
    period = date(2019, 4, 1)
    actual = Decimal(600)


class ObjectiveFactory(factory.django.DjangoModelFactory[Objective]):
    class Meta:
        model = Objective

    partnership = factory.SubFactory(PartnershipFactory)
    reference = factory.Sequence(lambda n: f"OB{n}")
    name = factory.Sequence(lambda n: f"Fewer people wait {n}")


class ControlFactory(factory.django.DjangoModelFactory[Control]):
    class Meta:
        model = Control

    risk = factory.SubFactory(RiskFactory)
    text = factory.Sequence(lambda n: f"Weekly rota {n}")


class AssuranceFactory(factory.django.DjangoModelFactory[Assurance]):
    class Meta:
        model = Assurance

    risk = factory.SubFactory(RiskFactory)
    line = Line.SECOND
    text = factory.Sequence(lambda n: f"Report {n} to the workforce group")
    rating = Rating.REASONABLE
    given_on = date(2019, 12, 1)


class IssueFactory(factory.django.DjangoModelFactory[Issue]):
    class Meta:
        model = Issue

    kind = IssueKind.ISSUE
    workstream = factory.SubFactory(WorkstreamFactory)
    partnership = factory.SelfAttribute("workstream.partnership")
    reference = factory.Sequence(lambda n: f"I{n}")
    name = factory.Sequence(lambda n: f"The ward is short {n}")
    owner = factory.SubFactory(UserFactory)
    raised_on = date(2020, 1, 10)
