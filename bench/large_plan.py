"""Pages of a partnership with 2,000 milestones: CPU of the view against a bare read in this run."""

import gzip

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.timing import cpu
from tests.factories.accounts import PartnershipFactory
from tests.milestones.large import large_plan

MILESTONES = 2_000
PAGES = {
    "roadmap": "roadmap/",
    **{f"roadmap by {by}": f"roadmap/?group={by}" for by in ("partner", "level", "area")},
    "roadmap, a year": "roadmap/?zoom=year",
    "roadmap with dependencies": "roadmap/?ties=shown",
    "update forecasts": "forecasts/?whose=all",
    "comparison": "baselines/compare/",
    "comparison by owner": "baselines/compare/?by=owner",
    "how sure": "confidence/",
    "record of forecasts": "forecasts/record/",
    "milestone": "milestones/L1000/",
    "several": "milestones/several/",
    "dashboard": "",
}
FLOOR = """
    select m.id, m.reference, m.name, w.name, o.short_name, m.baseline_date, m.forecast_date,
           m.actual_date
    from milestones_milestone m
    join workstreams_workstream w on w.id = m.workstream_id
    join accounts_organisation o on o.id = m.organisation_id
    where m.partnership_id = %s order by m.reference_order
"""


@pytest.mark.django_db
def test_print_the_pages() -> None:
    partnership = PartnershipFactory()
    client = Client()
    client.force_login(large_plan(partnership, MILESTONES))
    with connection.cursor() as cursor:
        cursor.execute("analyze")

    def bare() -> int:
        with connection.cursor() as cursor:
            cursor.execute(FLOOR, [partnership.pk])
            return len(cursor.fetchall())

    assert bare() == MILESTONES
    floor = cpu(bare)
    print(f"\n{MILESTONES:,} milestones read bare: {floor * 1e3:.1f} ms of CPU")
    for name, path in PAGES.items():
        address = f"/{partnership.slug}/{path}"
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(address)
        assert answer.status_code == 200, f"{address} answers {answer.status_code}"
        queries = len(asked)  # before the next request forgets them
        weight = len(gzip.compress(answer.content, 6)) / 1000
        taken = cpu(lambda at=address: client.get(at))
        print(
            f"  {name}: {taken * 1e3:.0f} ms, {taken / floor:.1f} times the bare read,"
            f" {queries} queries, {weight:.1f} KB"
        )
