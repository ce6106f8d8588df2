"""A page reads what its reader may do once, however many deeds it offers."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from governance.signoff.inbox import waiting_for
from tests.factories.scope import ScopeChangeFactory
from tests.governance.signoff.cabinets import at_partners
from tests.governance.signoff.conftest import approve


@pytest.mark.parametrize("name", ["office", "own-decisions", "handlings"])
def test_what_the_reader_may_do_is_read_once(place, client, name):
    own = at_partners(place).own_decisions.get()
    client.force_login(place.office)
    address = reverse(f"signoff:{name}", args=[place.partnership.slug, own.sign_off_id])

    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200

    assert sum("partnershipgrant" in query["sql"] for query in queries) == 1


def test_votes_that_wait_take_one_number_of_queries(
    place, client, django_assert_max_num_queries, django_assert_num_queries
):
    council = place.members["Council"]
    approve(place.submit(), place.office)
    client.force_login(council)
    address = reverse("signoff:mine", args=[place.partnership.slug])
    client.get(address)
    with django_assert_max_num_queries(25) as one:
        assert "1 proposal waits" in client.get(address).content.decode()
    for _ in range(2):
        place.change = ScopeChangeFactory(
            workstream=place.change.workstream,
            proposed_by=place.lead,
            partners_affected=list(place.organisations.values()),
            assessed=True,
        )
        approve(place.submit(), place.office)
    assert len(waiting_for(council, place.partnership)) == 3

    with django_assert_num_queries(len(one)):
        assert "3 proposals wait" in client.get(address).content.decode()
