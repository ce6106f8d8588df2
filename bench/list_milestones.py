"""The API's list of milestones against the driver and JSON alone: CPU per request, as a ratio."""

import time
from collections.abc import Callable
from itertools import pairwise
from statistics import median

import orjson
import pytest
from django.db import connection

from accounts.models import Partnership
from milestones.models import Dependency, Milestone
from tests.api.conftest import client_of
from tests.factories.accounts import PartnershipFactory, UserFactory, member
from tests.factories.workstreams import WorkstreamFactory

MILESTONES = 20_000
PARTNERSHIPS = 20
ROUNDS = 40
PAGE = 50
FLOOR = """
    select m.reference, m.name, m.short_title, w.reference, u.name, o.short_name, m.level,
           m.baseline_date, m.forecast_date, m.actual_date, m.status
    from milestones_milestone m
    join workstreams_workstream w on w.id = m.workstream_id
    join accounts_user u on u.id = m.owner_id
    join accounts_organisation o on o.id = m.organisation_id
    where m.partnership_id = %s order by m.reference_order limit %s
"""


@pytest.mark.django_db
def test_print_the_ratio() -> None:
    partnership = fill()
    api = client_of(member(partnership))
    address = f"/api/v1/partnerships/{partnership.slug}/milestones/"

    def ask() -> bytes:
        return api.get(address, {"page_size": PAGE}).content

    def floor() -> bytes:
        with connection.cursor() as cursor:
            cursor.execute(FLOOR, [partnership.pk, PAGE])
            return orjson.dumps(cursor.fetchall())

    assert len(orjson.loads(ask())["results"]) == len(orjson.loads(floor())) == PAGE
    ours, bare = cpu(ask), cpu(floor)
    print(
        f"\nlist of {PAGE} of {MILESTONES:,} milestones: {ours * 1e3:.2f} ms of CPU, "
        f"driver and JSON alone {bare * 1e3:.2f} ms: {ours / bare:.1f} times the floor"
    )


def fill() -> Partnership:
    """As many milestones as 20 large partnerships have, each waiting for the one before."""
    made = [WorkstreamFactory(partnership=PartnershipFactory()) for _ in range(PARTNERSHIPS)]
    owner = UserFactory()
    rows = Milestone.objects.bulk_create(
        Milestone(
            partnership=workstream.partnership,
            workstream=workstream,
            reference=f"M{number:04}",
            name=f"Pathway {number} starts",
            owner=owner,
            organisation=workstream.lead_organisation,
            level="place",
            baseline_date="2020-03-31",
            forecast_date="2020-04-14",
            status="planned",
        )
        for workstream in made
        for number in range(MILESTONES // PARTNERSHIPS)
    )
    Dependency.objects.bulk_create(
        Dependency(predecessor=before, successor=after, kind="FS")
        for before, after in pairwise(rows)
        if before.partnership_id == after.partnership_id
    )
    with connection.cursor() as cursor:
        cursor.execute("analyze")
    return made[0].partnership


def cpu(call: Callable[[], bytes]) -> float:
    """Median seconds of this process's CPU for one call, after a few to warm up."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        call()
        taken.append(time.process_time() - start)
    return median(taken[5:])
