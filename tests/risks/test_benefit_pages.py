"""The benefits and the page of one, as their readers see them."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from core.months import add_months
from risks.models import BenefitCategory, BenefitStatus
from risks.models.benefit import RollUp
from tests.factories.accounts import OrganisationFactory
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import PART_2, withhold
from tests.factories.risks import BenefitFactory, MeasurementFactory
from tests.factories.workstreams import WorkstreamFactory

PLANTED = "Zanzibar"


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, reference="WS03", name="Care at home")


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


@pytest.fixture
def ask(reader, partnership):
    """The benefits as the viewer gets them, with a query."""
    return lambda **query: reader.get(reverse("risks:benefits", args=[partnership.slug]), query)


@pytest.fixture
def show(reader):
    """The page of a benefit, as text."""
    return lambda benefit: reader.get(page_of(benefit)).content.decode()


def page_of(benefit):
    return reverse("risks:benefit", args=[benefit.partnership.slug, benefit.address])


def names(response):
    return [one.benefit.name for one in response.context["benefits"]]


def measured(benefit, values, first=date(2018, 1, 1)):
    for at, value in enumerate(values):
        MeasurementFactory(
            benefit=benefit, period=add_months(first, at), actual=value, planned=None
        )


def test_gross_disbenefits_and_net_are_shown_apart_and_a_roll_up_is_not_added(ask, workstream):
    b02 = BenefitFactory(workstream=workstream, full_year_value=2_240_000)
    b09 = BenefitFactory(workstream=workstream, full_year_value=-420_000, is_disbenefit=True)
    b10 = BenefitFactory(workstream=workstream, full_year_value=1_820_000)
    for part in (b02, b09):
        RollUp.objects.create(whole=b10, part=part)

    page = ask().content.decode()

    for words in (
        "£2,240,000",
        "-£420,000",
        "come to £1,820,000 in a full year: £2,240,000 gross, less £420,000 of disbenefits.",
        "rolls up others",
    ):
        assert words in page


def test_the_totals_stay_those_of_all_benefits_whatever_is_filtered(ask, workstream):
    BenefitFactory(workstream=workstream, full_year_value=100)
    BenefitFactory(workstream=workstream, full_year_value=200, status=BenefitStatus.REALISED)

    found = ask(status="realised")

    assert len(names(found)) == 1
    assert found.context["totals"].gross == 300


def test_workstream_category_status_and_words_narrow_the_list(ask, workstream, partnership):
    wanted = {"category": BenefitCategory.SOCIETAL, "status": BenefitStatus.PLANNED}
    BenefitFactory(workstream=workstream, name="Less lonely", **wanted)
    BenefitFactory(workstream=workstream, name="Lonely, qualitative", category="qualitative")
    BenefitFactory(
        workstream=workstream, name="Lonely, done", category="societal", status="realised"
    )
    BenefitFactory(workstream=workstream, name="Warmer", **wanted)
    BenefitFactory(
        workstream=WorkstreamFactory(partnership=partnership, reference="OD"),
        name="Lonely elsewhere",
        **wanted,
    )

    found = ask(workstream="WS03", category="societal", status="planned", q="LONELY")

    assert names(found) == ["Less lonely"]


@pytest.mark.parametrize("query", [{"q": "a\x00"}, {"category": "x"}, {"page": "zzz"}])
def test_whatever_is_asked_the_list_answers(ask, workstream, query):
    BenefitFactory(workstream=workstream)

    assert ask(**query).status_code == 200


@pytest.mark.parametrize("many", [1, 7])
def test_the_list_takes_the_same_queries_however_long(
    ask, workstream, many, django_assert_num_queries
):
    for _ in range(many):
        MeasurementFactory(benefit=BenefitFactory(workstream=workstream))
    ask()

    with django_assert_num_queries(2 + 2 + 4):
        assert len(names(ask())) == many


def test_part_2_and_withheld_benefits_are_in_no_row_count_or_total(ask, workstream, viewer):
    BenefitFactory(workstream=workstream, name="Open to all", full_year_value=100)
    BenefitFactory(workstream=workstream, name=f"{PLANTED} closes", full_year_value=7777, **PART_2)
    withhold(
        BenefitFactory(workstream=workstream, name=f"{PLANTED} tender", full_year_value=8888),
        viewer,
    )

    found = ask()

    assert names(found) == ["Open to all"]
    assert found.context["page"].paginator.count == 1
    assert found.context["totals"].gross == 100
    assert PLANTED not in found.content.decode()


def test_the_page_of_few_months_is_told_against_its_plan(show, workstream):
    benefit = BenefitFactory(workstream=workstream, full_year_value=1_850_000)
    MeasurementFactory(benefit=benefit, period=date(2020, 1, 1), actual=574, planned=575)
    benefit.beneficiaries.add(OrganisationFactory(short_name="ChelWest"))

    page = show(benefit)

    for words in (
        "574 admissions in January 2020, against 575 planned; 540 is wanted by March 2021.",
        "51.4%",
        "Against the planned path",
        "Limits need 12 months of data and there is 1: 11 more.",
        "£1,850,000 in a full year, in the financial total",
        "For: ChelWest.",
    ):
        assert words in page


def test_the_page_of_many_months_has_limits_and_says_what_is_usual(show, workstream):
    benefit = BenefitFactory(
        workstream=workstream,
        unit="%",
        direction="increase",
        baseline_value=Decimal(1),
        target_value=Decimal(5),
    )
    measured(benefit, [1, 2, 1, 2, 10, *[1, 2] * 6, 1])

    page = show(benefit)

    for words in (
        "Within its usual range in the latest month, 1%",
        "will be met in some months and missed in others.",
        "Is it changing? 18 months",
        "Better than usual (1)",
        "Worse than usual (0)",
        "7 months old",
    ):
        assert words in page


def test_a_measure_to_maintain_is_higher_or_lower_never_better(show, workstream):
    benefit = BenefitFactory(workstream=workstream, direction="maintain")
    measured(benefit, [1, 2, 1, 2, 10, *[1, 2] * 6, 1])

    page = show(benefit)

    assert "Higher than usual (1)" in page
    assert "etter than usual" not in page


def test_a_figure_of_the_baseline_itself_is_no_progress(show, workstream):
    benefit = BenefitFactory(workstream=workstream, baseline_date=date(2019, 3, 1))
    MeasurementFactory(benefit=benefit, period=date(2019, 3, 1), actual=574)

    page = show(benefit)

    assert "nothing measured since the baseline" in page
    assert "March 2019, 10 months old" in page


def test_a_benefit_without_measurements_has_no_chart(show, workstream):
    page = show(BenefitFactory(workstream=workstream, category="societal"))

    assert "Nothing has been measured yet; 540 is wanted by March 2021." in page
    assert "there is no chart" in page
    assert "None. It is not in the financial total." in page


def test_enabling_milestones_are_judged_and_those_not_seen_are_left_out(show, workstream):
    benefit = BenefitFactory(workstream=workstream)
    late = MilestoneFactory(
        workstream=workstream,
        name="Home first starts",
        baseline_date=date(2020, 3, 2),
        forecast_date=date(2020, 4, 6),
    )
    hidden = MilestoneFactory(workstream=workstream, name=f"{PLANTED} opens", **PART_2)
    benefit.enabled_by.add(late, hidden)

    page = show(benefit)

    assert "Home first starts" in page
    assert "35 days late" in page
    assert "Red" in page
    assert PLANTED not in page


def test_parts_and_wholes_are_linked_and_those_not_seen_are_left_out(show, workstream):
    part = BenefitFactory(workstream=workstream, name="Fewer beds", full_year_value=100)
    hidden = BenefitFactory(workstream=workstream, name=f"{PLANTED} saves", **PART_2)
    whole = BenefitFactory(workstream=workstream, name="Recovery", full_year_value=300)
    for each in (part, hidden):
        RollUp.objects.create(whole=whole, part=each)

    assert "Fewer beds" in show(whole)
    assert "£300 in a full year, not in the financial total" in show(whole)
    assert PLANTED not in show(whole)
    assert "Counted in" in show(part)
    assert "Recovery" in show(part)


@pytest.mark.parametrize("many", [1, 4])
def test_the_page_takes_few_queries(reader, workstream, many, django_assert_num_queries):
    benefit = BenefitFactory(workstream=workstream)
    for at in range(many):
        MeasurementFactory(benefit=benefit, period=date(2019, 4 + at, 1))
        benefit.beneficiaries.add(OrganisationFactory())
        milestone = MilestoneFactory(workstream=workstream)
        DependencyFactory(successor=milestone)
        benefit.enabled_by.add(milestone)
    reader.get(page_of(benefit))

    with django_assert_num_queries(2 + 2 + 3):
        reader.get(page_of(benefit))


def test_a_benefit_that_the_reader_may_not_see_is_not_found(reader, workstream, viewer):
    withheld = BenefitFactory(workstream=workstream)
    withhold(withheld, viewer)

    for benefit in (withheld, BenefitFactory(workstream=workstream, **PART_2)):
        assert reader.get(page_of(benefit)).status_code == 404


def test_the_benefits_are_not_found_by_strangers(client, stranger, workstream):
    benefit = BenefitFactory(workstream=workstream)
    client.force_login(stranger)

    assert client.get(reverse("risks:benefits", args=["hounslow"])).status_code == 404
    assert client.get(page_of(benefit)).status_code == 404


def test_who_is_not_signed_in_is_asked_to(client, workstream):
    benefit = BenefitFactory(workstream=workstream)

    for address in (reverse("risks:benefits", args=["hounslow"]), page_of(benefit)):
        response = client.get(address)
        assert (response.status_code, response["Location"].split("?")[0]) == (
            302,
            "/accounts/login/",
        )
