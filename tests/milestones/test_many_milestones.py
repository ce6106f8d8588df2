"""Pages of a partnership with many milestones: 240 take as many queries as 60, and no more.

Nor do more objects come out of the database, on pages that show a part of them.
"""

import gzip
from collections import Counter
from contextlib import contextmanager

import pytest
from django.db import connection, transaction
from django.db.models.signals import post_init
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from milestones.drawing import pages_of
from milestones.models import Milestone
from tests.factories.accounts import PartnershipFactory
from tests.milestones.large import large_plan

FEW, MANY = 60, 240
MOST_BYTES = 25_000  # compressed
PAGES = (
    ("roadmap/", 8),
    ("roadmap/?group=partner", 8),
    ("roadmap/?zoom=year&group=level", 8),
    ("roadmap/?ties=shown", 9),
    ("forecasts/?whose=all", 10),
    ("baselines/compare/", 9),
    ("baselines/compare/?by=owner", 9),
    ("confidence/", 8),
    ("forecasts/record/", 10),
    ("milestones/several/", 11),
    ("milestones/L0050/", 7),
    ("workstreams/", 10),
    ("", 24),
)


COUNTED = (
    "roadmap/",
    "roadmap/?group=partner",
    "roadmap/?zoom=year&group=level",
    "roadmap/?ties=shown",
    "baselines/compare/",
    "baselines/compare/?by=owner",
    "workstreams/",
    "what-changed/",
    "",
)
MOST_OBJECTS = 150


@pytest.fixture(scope="module")
def plans(django_db_setup, django_db_blocker):
    """A small and a larger partnership, each with its programme office; gone with this file."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield [(each, large_plan(each, count)) for each, count in partnerships()]
        transaction.set_rollback(True)


def partnerships():
    return [(PartnershipFactory(), count) for count in (FEW, MANY)]


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "most"), PAGES)
def test_many_take_as_many_queries_as_few(plans, client, path, most):
    asked = []
    for partnership, office in plans:
        client.force_login(office)
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(f"/{partnership.slug}/{path}")
        assert answer.status_code == 200
        assert len(gzip.compress(answer.content, 6)) < MOST_BYTES
        asked.append(len(queries))

    assert asked[0] == asked[1] <= most


@pytest.mark.django_db
@pytest.mark.parametrize("path", COUNTED)
def test_many_make_as_few_objects_as_few(plans, client, path):
    made = []
    for partnership, office in plans:
        client.force_login(office)
        with objects_made() as found:
            assert client.get(f"/{partnership.slug}/{path}").status_code == 200
        made.append(found.total())

    assert made[0] == made[1] <= MOST_OBJECTS


@contextmanager
def objects_made():
    """Counts the objects of each model that are made."""
    found = Counter()

    def count(sender, **given):
        found[sender] += 1

    post_init.connect(count)
    try:
        yield found
    finally:
        post_init.disconnect(count)


@pytest.mark.django_db
def test_marks_lead_to_the_page_that_django_itself_would_name(plans):
    [(partnership, _), _] = plans
    address = pages_of(partnership.slug)
    for reference in ("M01", "D2019/01", "A b%c", "é(1)"):
        milestone = Milestone(reference=reference)
        expected = reverse("milestones:detail", args=[partnership.slug, milestone.address])
        assert address(milestone) == expected
