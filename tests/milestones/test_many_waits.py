"""The page of what a milestone waits for loses none, however many there are."""

import pytest
from django.urls import reverse

from milestones.versions import version
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory

MANY = 34


@pytest.fixture
def gate(partnership):
    """A milestone that waits for many."""
    workstream = WorkstreamFactory(partnership=partnership)
    gate = MilestoneFactory(workstream=workstream, reference="GATE")
    for number in range(MANY):
        before = MilestoneFactory(workstream=workstream, reference=f"M{number:03}")
        DependencyFactory(predecessor=before, successor=gate, kind="FS", lag_days=0)
    return gate


@pytest.fixture
def page(client, programme_office):
    client.force_login(programme_office)
    return reverse("milestones:waits", args=["hounslow", "GATE"])


def rows(*, of):
    """What the page sends of rows with these numbers."""
    return {f"w{number}-reference": f"M{number:03}" for number in of} | {
        f"w{number}-kind": "FS" for number in of
    }


def test_all_of_many_are_on_the_page_and_stay(client, gate, page):
    shown = client.get(page).context["form"].forms
    answer = client.post(page, rows(of=range(MANY)) | {"seen": version(gate)})

    assert len(shown) == MANY + 3
    assert answer.status_code == 302
    assert gate.waits_for.count() == MANY


def test_rows_between_which_one_is_missing_are_all_read(client, gate, page):
    answer = client.post(page, rows(of=(0, 5, 33)) | {"seen": version(gate)})

    assert answer.status_code == 302
    named = gate.waits_for.values_list("predecessor__reference", flat=True)
    assert sorted(named) == ["M000", "M005", "M033"]
