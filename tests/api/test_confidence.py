"""How sure the dates are, by API."""

from http import HTTPStatus

from rest_framework.test import APIClient

from milestones.sureness import how_sure
from tests.api.conftest import client_of
from tests.api.registers import partnership, planted, registers, viewer

__all__ = ["partnership", "planted", "registers", "viewer"]

ADDRESS = "/api/v1/partnerships/hounslow/confidence/"


def test_it_says_what_the_page_says(api, registers, viewer):
    seen = type(registers.milestone).objects.filter(workstream=registers.workstream)
    sure = how_sure(seen.select_related("workstream"), registers.workstream.partnership, ())

    found = api.get(ADDRESS).json()

    assert found["runs"] == sure.runs
    assert found["end"] == {name: f"{day:%Y-%m-%d}" for name, day in sure.end._asdict().items()}
    assert (found["forecast_end"], found["chance"]) == (f"{sure.forecast_end}", sure.kept)
    assert [each["reference"] for each in found["milestones"]] == ["M1", "M2"]
    assert found["milestones"][0]["spread"].keys() == {"p10", "p50", "p80", "p90"}
    assert {each["reference"] for each in found["drivers"]} <= {"M1", "M2"}


def test_strangers_find_nothing_and_nobody_reads_without_a_token(registers, stranger):
    assert client_of(stranger).get(ADDRESS).status_code == HTTPStatus.NOT_FOUND
    assert APIClient().get(ADDRESS).status_code == HTTPStatus.UNAUTHORIZED


def test_a_parameter_is_refused(api, registers):
    assert api.get(ADDRESS, {"runs": 5}).status_code == HTTPStatus.BAD_REQUEST
