"""Pages of the registers with 50,000 risks, and 5,000 benefits of 120 measurements each.

Queries, this process's CPU, what the browser is sent, and all the time taken, beside the driver
and JSON alone in the same run (docs/reliability.md).
"""

import gzip
import time
from collections.abc import Callable

import orjson
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.timing import cpu
from tests.factories.accounts import PartnershipFactory, office
from tests.risks.many import plant_benefits, plant_risks

RISKS, BENEFITS, MONTHS = 50_000, 5_000, 120
MOST_CPU, MOST_BYTES = 0.15, 25 * 1024  # half as much again as a page may take
RISK_PAGES = {
    "risks, worst first": "risks/",
    "risks, filtered": "risks/?category=workforce&q=vacant&view=outside",
    "risks, one cell": "risks/?cell=3-4",
    "risks, map of the last board": "risks/?map=board",
    "risks, rising": "risks/?view=rising",
    "risks, assurance too old": "risks/?view=stale",
    "risks, not assured": "risks/?view=unassured",
    "risks, page 700": "risks/?page=700",
    "reviews that are due": "risks/reviews/",
    "assurance framework": "assurance/",
    "an objective": "objectives/{objective}/",
    "a risk": "risks/R7/",
}
BENEFIT_PAGES = {
    "benefits": "benefits/",
    "benefits, filtered": "benefits/?q=admissions+7",
    "benefits, claimed twice": "benefits/?doubled=yes",
    "benefits map": "benefits/map/",
    "benefits money": "benefits/money/",
    "a benefit with its chart": "benefits/B7/",
}
FLOOR = """
    select r.reference, r.name, r.category, r.current_score, r.target_score, w.reference, u.name
    from risks_risk r
    join workstreams_workstream w on w.id = r.workstream_id
    join accounts_user u on u.id = r.owner_id
    where r.partnership_id = %s and r.status = 'open'
    order by r.current_score desc, r.reference_order limit 50
"""
CELLS = """
    select current_likelihood, current_consequence, count(*) from risks_risk
    where partnership_id = %s and status = 'open' group by 1, 2
"""


def measured(client: Client, name: str, address: str) -> list[str]:
    """Print what a page takes; what of it is beyond the budget."""

    def ask() -> bytes:
        response = client.get(address)
        assert response.status_code == 200, address
        return response.content

    ask()
    with CaptureQueriesContext(connection) as queries:
        sent = len(gzip.compress(ask(), 6))
        asked = len(queries)
    begun = time.perf_counter()
    ask()
    took, busy = time.perf_counter() - begun, cpu(ask)
    print(
        f"{name}: {asked} queries, {busy * 1e3:.0f} ms of CPU, {took * 1e3:.0f} ms in all,"
        f" {sent / 1024:.1f} KB"
    )
    over = [f"{name}: {busy * 1e3:.0f} ms"] if busy > MOST_CPU else []
    return over + ([f"{name}: {sent} bytes"] if sent > MOST_BYTES else [])


@pytest.mark.django_db
def test_pages_of_large_registers_keep_to_the_budget() -> None:
    partnership = PartnershipFactory(slug="hounslow")
    plant_risks(partnership, RISKS)
    plant_benefits(partnership, BENEFITS, MONTHS)
    client = Client()
    client.force_login(office(partnership))
    objective = partnership.objectives.get().reference
    print(f"\nthe driver and JSON alone: {cpu(floor(partnership.pk)) * 1e3:.1f} ms of CPU")

    beyond = [
        fault
        for name, page in (RISK_PAGES | BENEFIT_PAGES).items()
        for fault in measured(client, name, f"/hounslow/{page.format(objective=objective)}")
    ]

    assert not beyond


def floor(partnership: int) -> Callable[[], bytes]:
    """The list and the map of the register, by the driver and JSON alone."""

    def ask() -> bytes:
        with connection.cursor() as cursor:
            cursor.execute(FLOOR, [partnership])
            rows = cursor.fetchall()
            cursor.execute(CELLS, [partnership])
            return orjson.dumps([rows, cursor.fetchall()])

    return ask
