"""The workbook, the pages, the API and the pack say the same of every record of the demo."""

import html
import re
from collections import Counter
from decimal import Decimal
from functools import cache

import pytest
from django.test import Client

from accounts.models import Partnership, User
from packs.snapshot.gathering import gather_board_pack
from packs.snapshot.shape import Snapshot
from tests.api.conftest import client_of
from tests.demo import rows_of, short_day

pytestmark = pytest.mark.django_db


@pytest.fixture
def viewer(demo: Partnership) -> User:
    return User.objects.get(email="viewer@accord.example")


@pytest.fixture
def told(demo: Partnership, viewer: User) -> "Told":
    return Told(demo, viewer)


class Told:
    """What each way of reading says."""

    def __init__(self, demo: Partnership, viewer: User) -> None:
        self.api_client, self.browser = client_of(viewer), Client()
        self.browser.force_login(viewer)
        self.pack: Snapshot = gather_board_pack(demo, on=demo.today())

    def api(self, register: str) -> dict[str, dict]:
        answer = self.api_client.get(f"/api/v1/partnerships/hounslow/{register}/?page_size=500")
        rows = answer.json()["results"]
        return {row.get("reference") or row["name"]: row for row in rows}

    @cache  # noqa: B019  one test's reading
    def page(self, path: str) -> str:
        """The words of a page, without its marks."""
        answer = self.browser.get(f"/hounslow/{path}")
        assert answer.status_code == 200, path
        bare = re.sub(r"<[^>]+>", " ", answer.content.decode())
        return " ".join(html.unescape(bare).replace("\N{NO-BREAK SPACE}", " ").split())


def test_every_milestone_has_the_same_dates_and_owner_everywhere(told):
    rows = rows_of("Milestones", "Ref")
    api, pack = told.api("milestones"), {each.reference: each for each in told.pack.milestones}

    for row in rows:
        reference = row["Ref"]
        dates = tuple(row[key] for key in ("Baseline", "Forecast", "Actual"))
        said = api[reference]
        iso = tuple(each and each.isoformat() for each in dates)
        assert (said["baseline_date"], said["forecast_date"], said["actual_date"]) == iso
        packed = pack[reference]
        assert (packed.baseline, packed.forecast, packed.actual) == dates
        assert packed.brag == said["brag"]
        page = told.page(f"milestones/{reference}/")
        assert all(short_day(each) in page for each in dates[:2]), reference
        assert row["Milestone"] in page
    assert len(rows) == len(api) == len(pack) == 40


def test_the_brag_of_31_january_2020_is_that_of_the_rules(told):
    counts = Counter(row["brag"] for row in told.api("milestones").values())

    assert counts == {"blue": 10, "red": 18, "amber": 2, "green": 10}
    assert "18 red, 2 amber, 10 green, 10 complete" in told.page("roadmap/")


def test_every_risk_has_the_same_scores_everywhere(told):
    rows = rows_of("Risks", "Ref")
    api, pack = told.api("risks"), {each.reference: each for each in told.pack.risks}

    for row in rows:
        reference = row["Ref"]
        scores = tuple(row[f"{each} C"] * row[f"{each} L"] for each in SCORED)
        said, packed = api[reference], pack[reference]
        assert tuple(said[f"{each.lower()}_score"] for each in SCORED) == scores
        assert (packed.inherent, packed.score, packed.target) == scores
        assert (packed.consequence, packed.likelihood) == (row["Current C"], row["Current L"])
        assert packed.band == said["current_band"]
        page = told.page(f"risks/{reference}/")
        assert all(str(score) in page for score in scores)
    happened = {key for key, said in api.items() if said["status"] == "happened"}
    assert len(rows) == len(api) - len(happened) == len(pack) == 15


SCORED = ("Inherent", "Current", "Target")


def test_every_benefit_has_the_same_measures_everywhere(told):
    rows = rows_of("Benefits", "Ref")
    api, pack = told.api("benefits"), {each.reference: each for each in told.pack.benefits}

    for row in rows:
        reference = row["Ref"]
        wanted = tuple(Decimal(str(row[key])) for key in ("Baseline", "Target"))
        said, packed = api[reference], pack[reference]
        assert tuple(Decimal(said[f"{key}_value"]) for key in ("baseline", "target")) == wanted
        assert (packed.baseline, packed.target) == wanted
        money = row["Full-year value (£)"]
        assert (said["full_year_value"] and Decimal(said["full_year_value"])) == money
        page = told.page(f"benefits/{reference}/")
        assert row["Benefit"] in page
        assert money is None or f"{abs(money):,}" in page
    assert len(rows) == len(api) == len(pack) == 10


def test_the_money_of_the_benefits_is_gross_disbenefits_and_net(told):
    page, totals = told.page("benefits/"), told.pack.totals

    assert (totals.gross, totals.disbenefits, totals.net) == (2_240_000, -420_000, 1_820_000)
    assert all(each in page for each in ("£2,240,000", "-£420,000", "£1,820,000"))


def test_every_agreement_has_the_same_parties_and_signatures_everywhere(told):
    rows = rows_of("Agreements", "Ref")
    api, pack = told.api("agreements"), {each.reference: each for each in told.pack.agreements}
    bound = {
        "MOU01": [],
        "MOU02": ["HRCH", "GP Consortium"],
        "MOU03": [],
        "MOU04": ["Hounslow CCG", "LBH"],
        "MOU05": ["Hounslow CCG", "LBH", "VCS Forum", "ICHP"],
    }

    for row in rows:
        reference = row["Ref"]
        parties = row["Parties"].split("; ")
        signed = sorted((row["Signed by"] or "").split("; ")) if row["Signed by"] else []
        said = api[reference]
        assert said["parties_names"] == parties
        assert sorted(f"{s['party']} {s['signed_on']}" for s in said["signed"]) == signed
        assert said["legally_binding"] == (row["Legally binding"] == "Yes")
        assert sorted(bound_in(pack[reference])) == sorted(bound[reference])
        page = told.page(f"agreements/{reference}/")
        assert all(party in page for party in parties)
    assert len(rows) == len(api) == len(pack) == 5


def bound_in(facts: object) -> list[str]:
    """The parties that the pack says are bound."""
    return [party.organisation for party in facts.parties if party.is_bound]


IN_THE_PACK = {
    "In scope": "In scope",
    "Out of scope": "Out of scope",
    "Proposed": "Proposed",
    "Aligned elsewhere: System": "Aligned with the system",
}


def test_every_service_has_the_same_scope_everywhere(told):
    rows = rows_of("Services", "Service")
    api, pack = told.api("services"), {each.name: each for each in told.pack.services}
    by_name = {row["name"]: row for row in api.values()}
    page = told.page("services/")

    for row in rows:
        scope = row["Scope"].split(":")[0].lower().replace(" ", "_")
        said = by_name[row["Service"]]
        assert (said["scope"], said["scope_since"]) == (scope, row["Since"].isoformat())
        assert Decimal(said["whole_life_value"]) == row["Whole-life value (£)"]
        assert pack[row["Service"]].scope == IN_THE_PACK[row["Scope"]]
        assert row["Service"] in page
    assert Counter(row["scope"] for row in api.values())["in_scope"] == 7
