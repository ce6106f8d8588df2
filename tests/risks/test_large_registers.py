"""Queries of the registers' pages, which stay as they are however long a register is.

The same pages with 50,000 risks and 5,000 benefits are timed by bench/registers.py.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.risks.many import plant_benefits, plant_risks

OF_RISKS = {
    "risks/": 9,
    "risks/?category=workforce&q=vacant&view=outside": 9,
    "risks/?cell=3-4&map=board": 8,
    "risks/?view=rising": 9,
    "risks/?view=unassured&page=3": 9,
    "risks/reviews/": 6,
    "risks.csv": 7,
    "assurance/": 11,
    "issues/": 6,
}
OF_BENEFITS = {
    "benefits/": 8,
    "benefits/?doubled=yes&q=admissions": 7,
    "benefits/map/": 8,
    "benefits/money/": 8,
    "benefits.csv": 5,
}


@pytest.mark.parametrize(
    ("plant", "pages"),
    [
        (lambda place: plant_risks(place, 200), OF_RISKS),
        (lambda place: plant_benefits(place, 200, 12), OF_BENEFITS),
    ],
    ids=["risks", "benefits"],
)
def test_a_page_of_a_long_register_asks_as_often_as_of_a_short_one(
    partnership, programme_office, client, plant, pages
):
    plant(partnership)
    client.force_login(programme_office)
    client.get("/hounslow/assurance/")  # what is asked once and kept

    asked = {}
    for page in pages:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/hounslow/{page}").status_code == 200
            asked[page] = len(queries)

    assert asked == pages
