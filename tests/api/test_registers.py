"""What every register of the API does alike."""

import pytest
from rest_framework.test import APIClient

from api.resources.agreements import AgreementSerializer
from api.resources.baselines import BaselineSerializer
from api.resources.benefits import BenefitSerializer
from api.resources.decisions import DecisionSerializer
from api.resources.exception_reports import ExceptionReportSerializer
from api.resources.highlight_reports import HighlightReportSerializer
from api.resources.milestones import MilestoneSerializer
from api.resources.organisations import OrganisationSerializer
from api.resources.reporting_rounds import ReportingRoundSerializer
from api.resources.risks import RiskSerializer
from api.resources.scope import ServiceSerializer
from api.resources.scope_changes import ScopeChangeSerializer
from api.resources.workstreams import WorkstreamSerializer
from tests.api.conftest import client_of
from tests.api.registers import partnership, planted, registers, viewer
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import PART_2, withhold

__all__ = ["partnership", "planted", "registers", "viewer"]

HOME = "/api/v1/partnerships/hounslow/"
SERIALIZERS = {
    "organisations": OrganisationSerializer,
    "workstreams": WorkstreamSerializer,
    "milestones": MilestoneSerializer,
    "baselines": BaselineSerializer,
    "risks": RiskSerializer,
    "benefits": BenefitSerializer,
    "agreements": AgreementSerializer,
    "services": ServiceSerializer,
    "scope-changes": ScopeChangeSerializer,
    "decisions": DecisionSerializer,
    "reporting-rounds": ReportingRoundSerializer,
    "highlight-reports": HighlightReportSerializer,
    "exception-reports": ExceptionReportSerializer,
}
ROWS = {
    "workstreams": "ws01",
    "milestones": "m2",
    "baselines": "bl01",
    "risks": "r01",
    "benefits": "b01",
    "agreements": "mou01",
    "services": "community-nursing",
    "scope-changes": "sc01",
    "decisions": "d2019-01",
    "reporting-rounds": "2020-01-31",
    "highlight-reports": "ws01-2020-01-31",
    "exception-reports": "er01",
}
every_register = pytest.mark.parametrize("name", SERIALIZERS)


@every_register
def test_a_list_gives_exactly_the_fields_of_its_serializer(api, registers, name):
    answer = api.get(f"{HOME}{name}/")

    row = answer.json()["results"][0]
    assert list(sorted(row)) == sorted(SERIALIZERS[name]().fields)


@pytest.mark.parametrize(("name", "reference"), ROWS.items())
def test_a_row_is_what_the_list_says_whatever_the_case_of_its_reference(
    api, registers, name, reference
):
    listed = api.get(f"{HOME}{name}/").json()["results"]

    row = api.get(f"{HOME}{name}/{reference}/").json()

    assert row in listed


@every_register
def test_nobody_reads_without_a_token(registers, name):
    answer = APIClient().get(f"{HOME}{name}/")

    assert answer.status_code == 401
    assert answer.headers["Content-Type"] == "application/problem+json"


@every_register
def test_a_partnership_does_not_exist_for_another_one_s_member(registers, stranger, name):
    answer = client_of(stranger).get(f"{HOME}{name}/")

    assert answer.status_code == 404


@every_register
def test_a_list_takes_a_fixed_number_of_queries(
    api, registers, name, django_assert_max_num_queries
):
    api.get(f"{HOME}{name}/")

    with django_assert_max_num_queries(7):
        api.get(f"{HOME}{name}/")


def test_a_long_list_takes_no_more_queries_than_a_short_one(
    api, registers, django_assert_num_queries
):
    MilestoneFactory.create_batch(60, workstream=registers.workstream)

    api.get(f"{HOME}milestones/")

    with django_assert_num_queries(7):
        answer = api.get(f"{HOME}milestones/?page_size=100")

    assert answer.json()["count"] == 62


def test_a_partnership_tells_its_own_today(api, registers):
    answer = api.get("/api/v1/partnerships/")

    assert [each["slug"] for each in answer.json()["results"]] == ["hounslow"]
    assert answer.json()["results"][0]["today"] == "2020-01-31"


def test_what_is_part_2_or_withheld_is_in_no_list_and_at_no_address(registers, partnership):
    person = member(partnership)
    MilestoneFactory(workstream=registers.workstream, reference="M8", **PART_2)
    withhold(registers.risk, person)
    api = client_of(person)

    listed = api.get(f"{HOME}milestones/").json()["results"]

    assert [row["reference"] for row in listed] == ["M1", "M2"]
    assert api.get(f"{HOME}milestones/M8/").status_code == 404
    assert api.get(f"{HOME}risks/").json()["count"] == 0


def test_a_baseline_gives_the_dates_of_the_milestones_that_the_caller_may_see(api, registers):
    withhold(registers.predecessor, registers.viewer)

    row = api.get(f"{HOME}baselines/BL01/").json()

    assert (row["number"], row["adopted_on"], row["milestones_count"]) == (1, "2019-08-23", 2)
    assert row["milestone_dates"] == [
        {"reference": "M2", "baseline_date": "2020-03-31", "was_date": None, "reason": ""}
    ]
    assert api.get(f"{HOME}baselines/?milestone=m9").json()["count"] == 0


def test_a_hidden_predecessor_counts_and_is_not_named(api, registers):
    registers.predecessor.classification = "part_2"
    registers.predecessor.part_2_ground = "Commercial in confidence"
    registers.predecessor.save()

    row = api.get(f"{HOME}milestones/M2/").json()

    assert row["waits_for"] == []
    assert row["allowed_date"] == "2020-04-14"


def test_money_and_measures_are_exact_text(api, registers):
    registers.benefit.full_year_value = "1850000.10"
    registers.benefit.save()

    row = api.get(f"{HOME}benefits/B01/").json()

    assert (row["full_year_value"], row["latest_value"]) == ("1850000.10", "600.0000")


def test_scope_is_told_for_any_day(api, registers):
    before = api.get(f"{HOME}services/community-nursing/?on=2019-03-31").json()
    after = api.get(f"{HOME}services/community-nursing/?on=2019-04-01").json()

    assert (before["scope"], after["scope"]) == ("out_of_scope", "in_scope")
