"""What is taken away of measurements, money and map is what their pages show."""

import csv
from decimal import Decimal
from io import StringIO

import pytest

from risks.measurement_rules import Figure
from risks.models import YearValue
from risks.services.measurements import correct_measurement
from tests.factories.risks import BenefitFactory, MeasurementFactory
from tests.factories.workstreams import WorkstreamFactory


@pytest.fixture
def benefit(partnership):
    stream = WorkstreamFactory(partnership=partnership, name="Urgent care", aim="Better care")
    return BenefitFactory(
        workstream=stream, reference="B1", full_year_value=Decimal(1000), unit="patients"
    )


def rows_of(client, person, path):
    client.force_login(person)
    answer = client.get(f"/hounslow/{path}")
    assert answer["Content-Disposition"].startswith("attachment")
    return list(csv.reader(StringIO(answer.content.decode().lstrip("\ufeff"))))


def test_figures_come_with_what_was_corrected(client, benefit, programme_office):
    made = MeasurementFactory(benefit=benefit, actual=Decimal(600), source="Returns")
    figure = Figure(made.period, actual=Decimal(590), source="Returns")
    correct_measurement(made, figure, reason="Late returns", by=programme_office)

    _, now, was = rows_of(client, programme_office, "benefits/B1/measurements.csv")

    assert now[:4] == ["2019-04-01", "", "590.0000", "Returns"]
    assert (was[2], was[4], was[6]) == ("600.0000", "said before", "Late returns")


def test_few_people_are_veiled_in_what_viewers_take_away(client, benefit, viewer):
    MeasurementFactory(benefit=benefit, actual=Decimal(3))

    _, row = rows_of(client, viewer, "benefits/B1/measurements.csv")

    assert row[2] == "<5"


def test_the_map_is_taken_away_as_filtered(client, benefit, viewer):
    BenefitFactory(workstream=WorkstreamFactory(partnership=benefit.partnership), reference="B2")

    path = f"benefits/map.csv?workstream={benefit.workstream.reference}"
    _, row = rows_of(client, viewer, path)

    assert row == ["B1", benefit.name, "", "no data yet", "", "Better care"]


def test_money_has_each_line_with_its_factor_and_worth(client, benefit, viewer):
    for year, planned in ((2019, 100), (2020, 200)):
        YearValue.objects.create(benefit=benefit, year=year, planned=planned, actual=50)

    rows = rows_of(client, viewer, "benefits/money.csv?base=2019")

    assert rows[1] == ["Full year, all", "", "1000.00", "0", "1000.00", "", "", ""]
    assert rows[2][:5] == ["Full year, workstream", "Urgent care", "1000.00", "0", "1000.00"]
    assert rows[5][:6] == ["Planned in the year", "2020/21", "200.00", "0", "200.00", "50.00"]
    assert rows[7] == ["Standard rate", "2020/21", "", "", "200.00", "", "0.9662", "193.24"]
    assert rows[8][-1] == "293.24"


@pytest.mark.parametrize(
    "path", ["benefits/B1/measurements.xlsx", "benefits/map.xlsx", "benefits/money.xlsx"]
)
def test_excel_is_for_members_alone(client, benefit, viewer, stranger, path):
    assert client.get(f"/hounslow/{path}").status_code == 302
    client.force_login(stranger)
    assert client.get(f"/hounslow/{path}").status_code == 404
    client.force_login(viewer)
    assert client.get(f"/hounslow/{path}").content.startswith(b"PK")
