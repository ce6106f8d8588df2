"""Money by name and by year, what it is worth today, and the pages of it and of the map."""

from decimal import Decimal

import pytest
from django.urls import reverse

from charts.links_map import Column, Node, links_map
from risks.benefit_rules import Totals
from risks.models import Benefit, RollUp, YearValue
from risks.money import Counted, by_name, by_year, label, worth
from risks.present_value import RATES, RateKind
from tests.factories.accounts import OrganisationFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import withhold
from tests.factories.risks import BenefitFactory, MeasurementFactory
from tests.factories.workstreams import WorkstreamFactory

STANDARD, HEALTH = RATES[RateKind.STANDARD][0], RATES[RateKind.HEALTH][0]


def row(reference, value, *partners, years=(), is_disbenefit=False, rate="standard"):
    money = {year: (planned, actual) for year, planned, actual in years}
    amount = None if value is None else Decimal(value)
    return Counted(reference, "Home", partners, is_disbenefit, amount, rate, money)


def test_a_partner_alone_is_named_and_several_are_not_split_by_guess():
    rows = [row("B1", 5, "CCG"), row("B2", 7, "CCG", "LBH"), row("B3", None), row("B4", 1, "CCG")]

    lines = by_name(rows, lambda one: one.whose)

    assert [(line.name, line.totals.gross) for line in lines] == [
        ("CCG", 6),
        ("CCG and LBH, together", 7),
        ("Nobody named", 0),
    ]


def test_years_keep_planned_and_realised_and_disbenefits_apart():
    rows = [
        row("B1", 9, years=[(2019, Decimal(5), Decimal(4)), (2020, Decimal(6), None)]),
        row("B2", -9, years=[(2019, Decimal(-2), None)], is_disbenefit=True),
    ]

    first, second = by_year(rows)

    assert (first.label, first.planned, first.actual) == (
        "2019/20",
        Totals(Decimal(5), Decimal(-2)),
        Totals(Decimal(4), Decimal(0)),
    )
    assert (second.planned.net, second.actual, label(1999)) == (6, None, "1999/00")


def test_planned_money_is_discounted_by_its_own_rate_from_the_year_of_the_appraisal():
    years = [(2018, Decimal(99), None), (2019, Decimal(100), None), (2020, Decimal(100), None)]
    rows = [
        row("B1", 9, years=years),
        row("B2", 9, years=[(2020, Decimal(100), None), (2021, None, Decimal(1))], rate="health"),
    ]

    standard = worth(rows, RateKind.STANDARD, STANDARD, 2019)
    health = worth(rows, RateKind.HEALTH, HEALTH, 2019)

    assert standard.value == Decimal("196.62")
    assert [(name, f"{year.factor:.4f}") for name, year in standard.years] == [
        ("2019/20", "1.0000"),
        ("2020/21", "0.9662"),
    ]
    assert health.value == Decimal("98.52")
    assert worth(rows[:1], RateKind.HEALTH, HEALTH, 2019) is None


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


@pytest.fixture
def world(partnership):
    """The demo's cash-releasing benefits by their numbers, B10 rolling up the others."""
    workstream = WorkstreamFactory(partnership=partnership, name="Care at home", aim="Better care")
    given = {"B02": 1_850_000, "B04": 390_000, "B09": -420_000, "B10": 1_820_000}
    made = {
        name: BenefitFactory(
            workstream=workstream,
            reference=name,
            full_year_value=value,
            is_disbenefit=value < 0,
            unit="£" if name == "B10" else "admissions",
        )
        for name, value in given.items()
    }
    for part in ("B02", "B04", "B09"):
        RollUp.objects.create(whole=made["B10"], part=made[part])
    made["B02"].beneficiaries.add(OrganisationFactory(short_name="CCG"))
    YearValue.objects.create(benefit=made["B02"], year=2019, planned=Decimal("462500.50"))
    YearValue.objects.create(benefit=made["B10"], year=2019, planned=1)
    made["B02"].enabled_by.add(MilestoneFactory(workstream=workstream, name="Rapid response opens"))
    return made


def page(reader, partnership, name, **query):
    answer = reader.get(reverse(f"risks:{name}", args=[partnership.slug]), query)
    return answer.content.decode()


def test_the_money_page_keeps_gross_disbenefits_net_years_and_recovery_apart(
    reader, partnership, world
):
    MeasurementFactory(benefit=world["B10"], actual=100_000)

    said = page(reader, partnership, "benefits-money", base="2019")

    for words in ("£2,240,000", "-£420,000", "£1,820,000", "£462,500.50", "2019/20", "1.0000"):
        assert words in said
    assert "the benefits that it rolls up come to £1,820,000, the same" in said
    assert "£100,000 so far" in said


def test_a_roll_up_that_disagrees_is_said_and_hidden_parts_are_left_out(
    reader, partnership, world, viewer
):
    withhold(world["B09"], viewer)

    said = page(reader, partnership, "benefits-money", base="x")

    assert "come to £2,240,000, which is not the same" in said


def test_without_years_or_roll_ups_the_page_says_so(reader, partnership):
    assert "Nobody has said yet what falls in which year" in page(
        reader, partnership, "benefits-money"
    )


def test_the_map_shows_what_enables_and_which_aim_is_served(reader, partnership, world):
    said = page(reader, partnership, "benefits-map")

    assert said.count("Rapid response opens") == 2
    assert said.count("Better care") >= 4
    assert "No benefit matches." in page(reader, partnership, "benefits-map", workstream="X")


def test_the_map_leaves_out_what_the_reader_may_not_see(reader, partnership, world, viewer):
    withhold(world["B02"], viewer)
    withhold(Benefit.objects.get(reference="B02").enabled_by.get(), viewer)

    assert "Rapid response opens" not in page(reader, partnership, "benefits-map")


@pytest.mark.parametrize("name", ["benefits-map", "benefits-money"])
def test_strangers_and_who_is_not_signed_in_see_no_overview(client, partnership, stranger, name):
    address = reverse(f"risks:{name}", args=[partnership.slug])
    assert client.get(address).status_code == 302
    client.force_login(stranger)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("name", ["benefits", "benefits-map", "benefits-money"])
def test_200_benefits_take_a_fixed_number_of_queries(
    client, partnership, programme_office, django_assert_max_num_queries, name
):
    workstream = WorkstreamFactory(partnership=partnership)
    owner = workstream.lead
    Benefit.objects.bulk_create(
        BenefitFactory.build(
            workstream=workstream, partnership=partnership, owner=owner, full_year_value=1
        )
        for _ in range(200)
    )
    client.force_login(programme_office)
    client.get(reverse(f"risks:{name}", args=[partnership.slug]))

    with django_assert_max_num_queries(4 + 6):
        client.get(reverse(f"risks:{name}", args=[partnership.slug]))


def test_a_link_to_what_is_not_on_the_map_is_left():
    drawn = links_map(
        [Column("Left", (Node("a", "One"),)), Column("Right", (Node("b", "Two"),))],
        [
            ("a", "b"),
            ("a", "c"),
        ],
    )

    assert drawn.count("<path") == 1
