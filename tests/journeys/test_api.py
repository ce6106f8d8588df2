"""A partner's own system reads the registers with its token; people read how."""

import contextlib
import json
import re
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.journeys.conftest import Manage

OFFICE = "pmo.lead@accord.example"
REGISTERS = "/api/v1/partnerships/hounslow/"


@pytest.fixture(scope="module")
def token(accord: str, manage: Manage) -> str:
    """A token as `manage.py demo_token` prints it."""
    said = manage("demo_token")
    found = re.search(r"Authorization: (Token \w+)", said)
    assert found, said
    assert f"{accord}{REGISTERS}" in said
    return found[1]


def ask(accord: str, path: str, token: str = "") -> tuple[int, str, Any]:
    """Status, kind and JSON of the answer."""
    headers = {"Authorization": token} if token else {}
    with contextlib.closing(HTTPConnection(urlsplit(accord).netloc, timeout=30)) as asked:
        asked.request("GET", path, headers=headers)
        answer = asked.getresponse()
        return answer.status, answer.headers.get_content_type(), json.loads(answer.read())


def test_a_partners_system_reads_the_status_that_the_pages_show(accord, token, visit):
    status, kind, milestone = ask(accord, f"{REGISTERS}milestones/M012/", token)

    assert (status, kind) == (200, "application/json")
    assert milestone["brag"] == "red"
    office = visit(OFFICE)
    office.open("milestones/M012/")
    office.says(f"{milestone['slippage_days']} days late against the baseline")


def test_lists_come_in_pages(accord, token):
    _, _, first = ask(accord, f"{REGISTERS}risks/?page_size=10", token)
    _, _, second = ask(accord, f"{REGISTERS}risks/?page_size=10&page=2", token)

    references = [risk["reference"] for risk in [*first["results"], *second["results"]]]
    assert sorted(references) == [f"R{number:02}" for number in range(1, 17)]
    assert first["count"] == 16


def test_without_a_token_nothing_is_told(accord):
    status, kind, problem = ask(accord, f"{REGISTERS}risks/")

    assert (status, kind) == (401, "application/problem+json")
    assert problem["title"]


def test_another_partnership_is_not_there(accord, token):
    status, kind, _ = ask(accord, "/api/v1/partnerships/harrow/risks/", token)

    assert (status, kind) == (404, "application/problem+json")


def test_people_read_how_on_every_screen(visit):
    office = visit(OFFICE)
    page = office.open("more/")

    page.get_by_role("link", name="API for partners").first.click()

    office.says("GET /api/v1/partnerships/{slug}/milestones/")
    office.look_wide_and_narrow()
    page.get_by_text("Fields of /api/v1/partnerships/{slug}/milestones/", exact=True).click()
    office.says("slippage_days")
    office.look()
    with page.expect_download() as schema:
        page.get_by_role("link", name="OpenAPI 3.1 schema").click()
    assert schema.value.url.endswith("/api/v1/schema/")
