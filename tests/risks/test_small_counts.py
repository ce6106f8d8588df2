"""Counts of 1 to 4 service users or residents read "<5" outside the programme office."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from core.small_counts import FEW, counts_people, is_few, is_small, veiled
from governance.scope.benefits import measured
from packs.snapshot.benefits import benefit_facts
from risks.benefit_chart import veiled_chart
from risks.figures import number, quantity
from risks.models import Benefit
from risks.reading import judged_benefits
from tests.api.conftest import client_of
from tests.factories.risks import BenefitFactory, MeasurementFactory

API = "/api/v1/partnerships/hounslow/benefits/"


@pytest.mark.parametrize(
    ("value", "small"),
    [(None, False), ("0", False), ("0.5", True), ("1", True), ("4", True), ("5", False)],
)
def test_one_to_four_people_are_few(value, small):
    count = None if value is None else Decimal(value)

    assert is_small(count, "people") is small
    assert is_few(veiled(count, "people")) is small
    assert not is_small(count, "admissions")


@pytest.mark.parametrize(
    ("unit", "counts"),
    [
        ("people", True),
        ("Service users", True),
        ("care-home residents", True),
        ("patients a month", True),
        ("admissions", False),
        ("%", False),
        ("£", False),
        ("person-days", True),
        ("hours", False),
    ],
)
def test_a_unit_of_people_counts_them(unit, counts):
    assert counts_people(unit) is counts


def test_few_are_written_so():
    assert (quantity(FEW, "people"), number(FEW)) == ("<5 people", "<5")


def benefit_of(partnership, *, baseline=120, target=1800, unit="people", actuals=(7, 3)):
    benefit = BenefitFactory(
        workstream__partnership=partnership,
        reference="B08",
        unit=unit,
        baseline_value=baseline,
        baseline_date=date(2019, 8, 31),
        target_value=target,
        target_date=date(2021, 3, 31),
    )
    for month, actual in enumerate(actuals, 9):
        MeasurementFactory(
            benefit=benefit, period=date(2019, month, 30), actual=actual, planned=None
        )
    return benefit


def read(client, person, name="benefit"):
    client.force_login(person)
    args = ["hounslow", "B08"] if name == "benefit" else ["hounslow"]
    return client.get(reverse(f"risks:{name}", args=args)).content.decode()


@pytest.mark.parametrize(("latest", "shown"), [(0, "0"), (1, None), (4, None), (5, "5")])
def test_others_read_less_than_five_on_pages_and_api(
    partnership, viewer, programme_office, client, latest, shown
):
    benefit_of(partnership, actuals=(70, latest))

    pages = [read(client, viewer, name) for name in ("benefit", "benefits")]
    office = [read(client, programme_office, name) for name in ("benefit", "benefits")]
    told = [client_of(who).get(f"{API}B08/").json() for who in (viewer, programme_office)]

    for page in pages:
        assert (f"{shown or '&lt;5'} people" in page) is True
        assert ("&lt;5" in page) is (shown is None)
    for page in office:
        assert f"{latest} people" in page
        assert "&lt;5" not in page
    assert told[0]["latest_value"] == (f"{latest}.0000" if shown else "<5")
    assert told[1]["latest_value"] == f"{latest}.0000"


def test_what_would_give_a_few_away_is_not_told_either(
    partnership, viewer, programme_office, client
):
    benefit_of(partnership)

    page, office = read(client, viewer), read(client, programme_office)

    assert "not shown: few people" in page
    assert "There is no drawing" in page
    assert "<title" not in page.split("Data of this chart")[0].split("Against the planned path")[1]
    assert "There is no drawing" not in office
    assert "not known" in page


@pytest.mark.parametrize("field", ["baseline", "target"])
def test_a_small_baseline_or_target_hides_drawing_and_per_cent(partnership, viewer, client, field):
    benefit_of(partnership, actuals=(70, 80), **{field: 3})
    (one,) = judged_benefits(Benefit.objects.all(), date(2020, 1, 31))

    told = one.for_others()

    assert (told.has_few, told.realised, one.realised is None) == (True, None, False)
    assert "There is no drawing" in read(client, viewer)


def test_a_chart_without_few_people_is_drawn_for_all(partnership):
    benefit = benefit_of(partnership, actuals=(70, 5))

    chart = veiled_chart(benefit, list(benefit.measurements.all()), date(2020, 1, 31))

    assert chart.wide.startswith("<svg")


def test_what_is_signed_names_no_few_people(partnership):
    benefit = benefit_of(partnership, baseline=4, target=5)

    assert "from <5 people at 31 August 2019 to 5 people by" in measured(benefit)


def test_a_pack_names_no_few_people_and_nothing_that_follows_from_them(partnership):
    benefit_of(partnership, baseline=4, actuals=(70, 1))

    (facts,) = benefit_facts(partnership, date(2020, 1, 31))

    assert facts.few == ("baseline", "latest", "series")
    assert (facts.baseline, facts.latest, facts.realised, facts.planned) == (None,) * 4
    assert (facts.series, facts.limits, facts.target) == ((), None, Decimal(1800))
    assert facts.has_few


@pytest.mark.parametrize("latest", [0, 5])
def test_a_pack_names_none_and_five(partnership, latest):
    benefit_of(partnership, actuals=(70, latest))

    (facts,) = benefit_facts(partnership, date(2020, 1, 31))

    assert (facts.few, facts.latest, len(facts.series)) == ((), latest, 2)


def test_the_office_is_looked_up_only_when_there_are_few(
    partnership, viewer, django_assert_max_num_queries
):
    benefit_of(partnership, actuals=(70, 80))
    api = client_of(viewer)
    api.get(API)

    with django_assert_max_num_queries(5):
        assert api.get(API).json()["count"] == 1
