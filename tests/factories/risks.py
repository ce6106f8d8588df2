from datetime import date
from decimal import Decimal

import factory

from risks.models import (
    Benefit,
    BenefitCategory,
    Direction,
    Measurement,
    Response,
    Review,
    Risk,
    RiskCategory,
)
from tests.factories.accounts import UserFactory
from tests.factories.workstreams import WorkstreamFactory


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
