"""Risks and benefits judged for a day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from governance.bodies.models import BodyKind
from risks.models import Benefit, BenefitCategory, BenefitStatus, Risk, RiskStatus
from risks.models.benefit import RollUp
from risks.reading import benefit_totals, judged_benefits
from risks.risk_reading import judged_risks
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.risks import BenefitFactory, MeasurementFactory, ReviewFactory, RiskFactory
from tests.factories.workstreams import WorkstreamFactory

TODAY = date(2020, 1, 31)  # the partnership's reporting date
BOARD = date(2019, 12, 18)


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership)


@pytest.fixture
def board(partnership):
    """A partnership board that met in December and meets again in February."""
    body = BodyFactory(partnership=partnership)
    MeetingFactory(body=body, held_on=BOARD)
    MeetingFactory(body=body, held_on=date(2020, 2, 12))
    return body


def judged(partnership, risk):
    return judged_risks(Risk.objects.filter(pk=risk.pk), partnership)[0]


def test_a_risk_has_three_scores_each_with_its_band(workstream):
    risk = RiskFactory(
        workstream=workstream,
        inherent_consequence=5,
        inherent_likelihood=4,
        current_consequence=4,
        current_likelihood=3,
        target_consequence=3,
        target_likelihood=1,
    )

    found = judged(workstream.partnership, risk)

    assert [(one.score, one.band) for one in (found.inherent, found.current, found.target)] == [
        (20, "extreme"),
        (12, "high"),
        (3, "low"),
    ]
    assert (found.current.consequence, found.current.likelihood) == (4, 3)


@pytest.mark.parametrize(
    ("consequence", "likelihood", "body", "outside"),
    [
        (5, 3, BodyKind.PARTNERSHIP_BOARD, True),
        (4, 3, BodyKind.PROGRAMME_BOARD, True),
        (3, 3, BodyKind.PROGRAMME_BOARD, False),
        (2, 3, None, False),
    ],
)
def test_the_current_score_says_who_hears_of_it_and_whether_it_is_outside_appetite(
    workstream, consequence, likelihood, body, outside
):
    risk = RiskFactory(
        workstream=workstream, current_consequence=consequence, current_likelihood=likelihood
    )

    found = judged(workstream.partnership, risk)

    assert found.escalates_to == body
    assert found.is_outside_appetite is outside


def test_change_is_counted_from_the_last_review_by_the_last_board(workstream, board):
    risk = RiskFactory(workstream=workstream, current_consequence=4, current_likelihood=4)
    ReviewFactory(risk=risk, reviewed_on=date(2019, 6, 1), consequence=1, likelihood=1)
    ReviewFactory(risk=risk, reviewed_on=BOARD, consequence=4, likelihood=3)
    ReviewFactory(risk=risk, reviewed_on=BOARD + timedelta(1), consequence=4, likelihood=4)

    assert judged(workstream.partnership, risk).change == 4


def test_change_is_unknown_when_no_review_came_before_the_last_board(workstream, board):
    risk = RiskFactory(workstream=workstream)
    ReviewFactory(risk=risk, reviewed_on=BOARD + timedelta(1))

    assert judged(workstream.partnership, risk).change is None


def test_only_a_partnership_board_counts_as_the_board(workstream):
    other = BodyFactory(partnership=workstream.partnership, kind=BodyKind.WORKING_GROUP)
    MeetingFactory(body=other, held_on=BOARD)
    elsewhere = BodyFactory()
    MeetingFactory(body=elsewhere, held_on=BOARD)
    risk = RiskFactory(workstream=workstream)
    ReviewFactory(risk=risk, reviewed_on=date(2019, 6, 1))

    assert judged(workstream.partnership, risk).change is None


@pytest.mark.parametrize(
    ("due", "status", "overdue"),
    [
        (TODAY - timedelta(1), RiskStatus.OPEN, True),
        (TODAY, RiskStatus.OPEN, False),
        (TODAY - timedelta(1), RiskStatus.CLOSED, False),
        (None, RiskStatus.OPEN, False),
    ],
)
def test_a_review_is_overdue_the_day_after_it_was_due(workstream, due, status, overdue):
    risk = RiskFactory(workstream=workstream, next_review_on=due, status=status)

    assert judged(workstream.partnership, risk).is_review_overdue is overdue


def test_risks_are_judged_in_two_queries_and_keep_their_order(
    workstream, board, django_assert_num_queries
):
    low, high = (RiskFactory(workstream=workstream, current_likelihood=n) for n in (1, 5))

    with django_assert_num_queries(2):  # the rules of the partnership, and the risks
        found = judged_risks(Risk.objects.worst_first()[:25], workstream.partnership)
        names = [(one.risk.owner.name, one.risk.workstream.name, one.change) for one in found]

    assert [one.risk for one in found] == [high, low]
    assert len(names) == 2


def measured(workstream, *measurements, **given):
    """What is judged of a benefit from 610 to 540 with (period, actual) measured."""
    benefit = BenefitFactory(workstream=workstream, **given)
    for period, actual in measurements:
        MeasurementFactory(benefit=benefit, period=period, actual=actual, planned=Decimal(575))
    return judged_benefits(Benefit.objects.filter(pk=benefit.pk), TODAY)[0]


def test_realised_is_the_latest_measurement_on_the_way_from_baseline_to_target(workstream):
    found = measured(workstream, (date(2019, 12, 1), 600), (date(2020, 1, 1), 574))

    assert (found.latest, found.latest_period, found.planned) == (574, date(2020, 1, 1), 575)
    assert round(found.realised, 1) == Decimal("51.4")


def test_a_later_period_and_one_without_an_actual_are_not_the_latest(workstream):
    found = measured(
        workstream,
        (date(2019, 12, 1), 600),
        (date(2020, 1, 1), None),
        (date(2020, 2, 1), 540),
    )

    assert found.latest == 600


def test_a_measurement_dated_at_the_baseline_is_not_progress(workstream):
    found = measured(workstream, (date(2019, 3, 1), 575), baseline_date=date(2019, 3, 1))

    assert found.latest == 575
    assert found.realised is None


@pytest.mark.parametrize(
    "given", [{"baseline_value": None}, {"target_value": None}, {"target_value": 610}]
)
def test_realised_is_undefined_without_a_way_to_go(workstream, given):
    assert measured(workstream, (date(2020, 1, 1), 574), **given).realised is None


def test_nothing_measured_is_told_as_nothing(workstream):
    found = measured(workstream)

    assert (found.latest, found.latest_period, found.realised) == (None, None, None)


def test_the_totals_of_the_demo_come_out_of_its_benefits(workstream):
    b02 = BenefitFactory(workstream=workstream, full_year_value=1_850_000)
    b04 = BenefitFactory(workstream=workstream, full_year_value=390_000)
    b09 = BenefitFactory(workstream=workstream, full_year_value=-420_000, is_disbenefit=True)
    b10 = BenefitFactory(workstream=workstream, full_year_value=1_820_000)
    BenefitFactory(
        workstream=workstream, full_year_value=640_000, category=BenefitCategory.NON_CASH_RELEASING
    )
    for part in (b02, b04, b09):
        RollUp.objects.create(whole=b10, part=part)

    totals = benefit_totals(Benefit.objects.all())

    assert (totals.gross, totals.disbenefits, totals.net) == (2_240_000, -420_000, 1_820_000)


def test_a_roll_up_is_not_added_even_when_none_of_its_parts_may_be_seen(workstream):
    part = BenefitFactory(workstream=workstream, full_year_value=390_000)
    whole = BenefitFactory(workstream=workstream, full_year_value=390_000)
    RollUp.objects.create(whole=whole, part=part)

    totals = benefit_totals(Benefit.objects.exclude(pk=part.pk))

    assert totals.gross == 0


def test_a_withdrawn_benefit_counts_no_longer(workstream):
    BenefitFactory(workstream=workstream, full_year_value=390_000, status=BenefitStatus.WITHDRAWN)

    assert benefit_totals(Benefit.objects.all()).gross == 0


def test_benefits_are_judged_and_summed_in_one_query_each(workstream, django_assert_num_queries):
    for _ in range(3):
        MeasurementFactory(benefit=BenefitFactory(workstream=workstream))

    with django_assert_num_queries(1):
        found = judged_benefits(Benefit.objects.all(), TODAY)
        owners = [(one.benefit.owner.name, one.benefit.workstream.name) for one in found]
    with django_assert_num_queries(1):
        benefit_totals(Benefit.objects.all())

    assert len(owners) == 3
