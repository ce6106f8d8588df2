"""Several sets in one query are what each would be alone."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db.models import FETCH_RAISE, F

from accounts.models import Organisation
from core.at_once import read_at_once
from milestones.models import Forecast, Milestone
from risks.models import Benefit, Measurement
from tests.factories.accounts import OrganisationFactory
from tests.factories.milestones import ForecastFactory, MilestoneFactory
from tests.factories.risks import BenefitFactory, MeasurementFactory, RiskFactory


@pytest.fixture
def plan(db):
    """Rows with dates, moments, money, small numbers, quotes, and words of other alphabets."""
    milestone = MilestoneFactory(name='It\'s "100%" ready: Łódź, 日本 \\ %s')
    for day in (3, 2, 1):
        ForecastFactory(milestone=milestone, said_on=date(2020, 1, day), reason=f"No {day}\n\t")
    benefit = BenefitFactory(full_year_value=Decimal("-1200.50"), is_disbenefit=True)
    for month, value in enumerate(("0.0001", "999999999999.9999", "500"), 1):
        MeasurementFactory(benefit=benefit, period=date(2020, month, 1), actual=Decimal(value))
    return milestone


def held(rows):
    """All that Django keeps of each row, and of what was fetched with it."""
    return [
        own(row) | {name: own(it) for name, it in row._state.fields_cache.items()} for row in rows
    ]


def own(row):
    return {name: value for name, value in vars(row).items() if name != "_state"} if row else {}


def sets():
    return [
        Milestone.objects.select_related("workstream__lead", "organisation", "area"),
        Forecast.objects.order_by("-said_on").select_related("said_by"),
        Forecast.objects.order_by("said_on")[1:3],
        Benefit.objects.annotate(double=F("full_year_value") * 2),
        Measurement.objects.order_by("period"),
        Milestone.objects.filter(forecasts__said_on__year=2020).distinct(),
    ]


def test_rows_are_those_that_each_set_would_give_alone(plan, django_assert_num_queries):
    together, alone = sets(), sets()

    with django_assert_num_queries(1):
        read_at_once(*together)
        found = [held(each) for each in together]

    assert found == [held(each) for each in alone]
    assert [len(each) for each in found] == [1, 3, 2, 1, 3, 1]


def test_what_belongs_to_a_row_comes_with_it(plan, django_assert_num_queries):
    rows = Milestone.objects.select_related("workstream__lead", "area").fetch_mode(FETCH_RAISE)

    with django_assert_num_queries(1):
        read_at_once(rows)
        assert rows[0].workstream.lead.name == plan.workstream.lead.name
        assert rows[0].area is None
    with pytest.raises(Exception, match="organisation"):
        rows[0].organisation  # noqa: B018


def test_values_are_python_s_own(plan):
    money = Benefit.objects.values_list("full_year_value", flat=True)
    days = Forecast.objects.order_by("said_on").values_list("said_on", "created_at", "milestone_id")
    named = Organisation.objects.values("short_name", "pk").order_by("pk")
    first = Organisation.objects.order_by("pk")[0]

    read_at_once(money, days, named)

    assert list(money) == [Decimal("-1200.50")]
    day, moment, number = days[0]
    assert (day, number) == (date(2020, 1, 1), plan.pk)
    assert datetime(2026, 1, 1, tzinfo=UTC) < moment == Forecast.objects.get(said_on=day).created_at
    assert named[0] == {"short_name": first.short_name, "pk": first.pk}


def test_sets_that_can_have_no_rows_cost_nothing(db, django_assert_num_queries):
    nothing, nobody = Milestone.objects.none(), Milestone.objects.filter(pk__in=[])

    with django_assert_num_queries(0):
        read_at_once(nothing, nobody)
        assert (list(nothing), list(nobody)) == ([], [])


def test_sets_without_rows_are_empty_beside_others(db, django_assert_num_queries):
    OrganisationFactory()
    nothing, rows, others = (
        Milestone.objects.all(),
        Organisation.objects.all(),
        Benefit.objects.none(),
    )

    with django_assert_num_queries(1):
        read_at_once(nothing, rows, others)
        assert [len(each) for each in (nothing, rows, others)] == [0, 1, 0]


def test_what_is_asked_for_beside_rows_is_read_when_they_are(plan, django_assert_num_queries):
    RiskFactory()
    rows = Milestone.objects.prefetch_related("forecasts")
    read_at_once(rows)

    with django_assert_num_queries(1):
        assert [len(each.forecasts.all()) for each in rows] == [3]


def test_a_set_is_asked_anew_when_it_is_narrowed(plan):
    rows = Forecast.objects.order_by("said_on")
    read_at_once(rows)

    assert rows.filter(said_on=date(2020, 1, 2)).get().reason == "No 2\n\t"
