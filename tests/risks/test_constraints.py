"""What the database refuses of risks and benefits."""

from datetime import date

import pytest
from django.db import ProgrammingError, transaction

from records.models import Classification
from risks.models import Benefit, Correction, Rebase, Risk, StatusMove, TargetStep, YearValue
from tests.factories.accounts import OrganisationFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.risks import BenefitFactory, MeasurementFactory, ReviewFactory, RiskFactory
from tests.refusing import refuses

pytestmark = pytest.mark.django_db
FACTORS = [
    f"{stage}_{factor}"
    for stage in ("inherent", "current", "target")
    for factor in ("consequence", "likelihood")
]


def test_a_reference_belongs_to_one_risk_of_a_partnership_whatever_its_case():
    risk = RiskFactory(reference="R01")
    RiskFactory(reference="R01")

    with refuses("risk_reference"):
        RiskFactory(reference="r01", workstream=risk.workstream)


def test_a_part_2_risk_has_a_ground():
    with refuses("risk_part_2_has_ground"):
        RiskFactory(classification=Classification.PART_2)


@pytest.mark.parametrize("number", [0, 6])
@pytest.mark.parametrize("factor", FACTORS)
def test_each_factor_of_a_risk_is_from_one_to_five(factor, number):
    RiskFactory(**{factor: 1})
    RiskFactory(**{factor: 5})

    with refuses("risk_factors_one_to_five"):
        RiskFactory(**{factor: number})


def test_scores_are_worked_out_by_the_database_and_follow_their_factors():
    risk = RiskFactory(current_consequence=4, current_likelihood=4)

    Risk.objects.filter(pk=risk.pk).update(current_likelihood=5, target_likelihood=1)

    found = Risk.objects.get()
    assert (found.inherent_score, found.current_score, found.target_score) == (16, 20, 3)


def test_a_partner_is_affected_by_a_risk_once():
    risk, organisation = RiskFactory(), OrganisationFactory()
    through = Risk.partners_affected.through.objects
    through.create(risk=risk, organisation=organisation)

    with refuses("risk_partner_once"):
        through.create(risk=risk, organisation=organisation)


def test_a_risk_is_reviewed_once_a_day():
    review = ReviewFactory()
    ReviewFactory(reviewed_on=review.reviewed_on)

    with refuses("review_once_a_day"):
        ReviewFactory(risk=review.risk, reviewed_on=review.reviewed_on)


@pytest.mark.parametrize("given", [{"consequence": 0}, {"likelihood": 6}])
def test_each_factor_of_a_review_is_from_one_to_five(given):
    with refuses("review_factors_one_to_five"):
        ReviewFactory(**given)


def test_a_reference_belongs_to_one_benefit_of_a_partnership_whatever_its_case():
    benefit = BenefitFactory(reference="B01")

    with refuses("benefit_reference"):
        BenefitFactory(reference="b01", workstream=benefit.workstream)


def test_a_part_2_benefit_has_a_ground():
    with refuses("benefit_part_2_has_ground"):
        BenefitFactory(classification=Classification.PART_2)


def test_a_target_is_not_dated_before_its_baseline():
    BenefitFactory(baseline_date=None)
    BenefitFactory(target_date=None)

    with refuses("benefit_dates_in_order"):
        BenefitFactory(baseline_date=date(2020, 4, 1), target_date=date(2020, 3, 31))


def test_the_money_of_a_disbenefit_is_not_positive():
    for value in (-420_000, 0, None):
        BenefitFactory(is_disbenefit=True, full_year_value=value)
    BenefitFactory(full_year_value=1)

    with refuses("benefit_disbenefit_money_not_positive"):
        BenefitFactory(is_disbenefit=True, full_year_value="0.01")


def test_an_organisation_benefits_once():
    benefit, organisation = BenefitFactory(), OrganisationFactory()
    through = Benefit.beneficiaries.through.objects
    through.create(benefit=benefit, organisation=organisation)

    with refuses("beneficiary_once"):
        through.create(benefit=benefit, organisation=organisation)


def test_a_milestone_enables_a_benefit_once():
    benefit, milestone = BenefitFactory(), MilestoneFactory()
    through = Benefit.enabled_by.through.objects
    through.create(benefit=benefit, milestone=milestone)

    with refuses("enabler_once"):
        through.create(benefit=benefit, milestone=milestone)


def test_a_benefit_rolls_up_another_once_and_never_itself():
    whole, part = BenefitFactory(), BenefitFactory()
    through = Benefit.rolls_up.through.objects
    through.create(whole=whole, part=part)

    with refuses("roll_up_once"):
        through.create(whole=whole, part=part)
    with refuses("roll_up_of_another"):
        through.create(whole=whole, part=whole)


def test_a_benefit_is_measured_once_a_period():
    measured = MeasurementFactory()
    MeasurementFactory(period=measured.period)

    with refuses("measurement_once"):
        MeasurementFactory(benefit=measured.benefit, period=measured.period)


def test_a_correction_a_rebasing_a_target_and_a_move_have_a_reason():
    measurement = MeasurementFactory()
    by = {"by": measurement.benefit.owner, "reason": ""}
    of = {"benefit": measurement.benefit, "period": date(2020, 1, 1), **by}

    with refuses("correction_has_reason"):
        Correction.objects.create(measurement=measurement, **by)
    with refuses("rebase_has_reason"):
        Rebase.objects.create(**of)
    with refuses("target_step_has_reason"):
        TargetStep.objects.create(value=1, **of)
    with refuses("status_move_has_reason"):
        StatusMove.objects.create(
            benefit=measurement.benefit, moved_on=date(2020, 1, 1), before="planned", **by
        )


def test_limits_begin_anew_and_a_target_changes_once_in_a_month():
    benefit = BenefitFactory()
    of = {"benefit": benefit, "period": date(2020, 1, 1), "by": benefit.owner, "reason": "New"}
    Rebase.objects.create(**of)
    TargetStep.objects.create(value=1, **of)

    with refuses("rebase_once"):
        Rebase.objects.create(**of)
    with refuses("target_step_once"):
        TargetStep.objects.create(value=2, **of)


def test_a_year_of_a_benefit_is_said_once_and_says_something():
    benefit = BenefitFactory()
    YearValue.objects.create(benefit=benefit, year=2019, planned=0)

    with refuses("year_value_once"):
        YearValue.objects.create(benefit=benefit, year=2019, actual=1)
    with refuses("year_value_says_something"):
        YearValue.objects.create(benefit=benefit, year=2020)


@pytest.mark.parametrize("change", ["update", "delete"])
def test_a_correction_and_a_move_are_kept_for_good(change):
    measurement = MeasurementFactory()
    owner = measurement.benefit.owner
    kept = [
        Correction.objects.create(measurement=measurement, by=owner, reason="Late returns"),
        StatusMove.objects.create(
            benefit=measurement.benefit,
            before="planned",
            after="being_realised",
            moved_on=date(2020, 1, 1),
            by=owner,
            reason="It has begun",
        ),
    ]

    for row in kept:
        rows = type(row).objects.filter(pk=row.pk)
        with pytest.raises(ProgrammingError, match="kept for good"), transaction.atomic():
            rows.update(reason="Other") if change == "update" else rows.delete()
