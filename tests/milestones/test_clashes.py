"""Two people judge or estimate the same milestone: the second is shown what the first wrote."""

import pytest
from django.urls import reverse

from milestones.services import estimate_milestone, record_recovery_plan, set_hand_rating
from milestones.versions import version
from tests.factories.milestones import MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory


@pytest.fixture
def milestone(partnership):
    return MilestoneFactory(workstream=WorkstreamFactory(partnership=partnership), reference="M001")


FIRST = {
    "rating": lambda row, by: set_hand_rating(row, brag="red", reason="Theirs", by=by),
    "recovery": lambda row, by: record_recovery_plan(row, plan="Theirs", by=by),
    "estimate": lambda row, by: estimate_milestone(
        row, optimistic=1, likely=2, pessimistic=3, by=by
    ),
}


@pytest.mark.parametrize(
    ("name", "sent", "differs"),
    [
        (
            "rating",
            {"brag": "amber", "reason": "Mine"},
            [("How it stands, as you judge it", "Red", "Amber"), ("Why", "Theirs", "Mine")],
        ),
        ("recovery", {"plan": "Mine"}, [("Recovery plan", "Theirs", "Mine")]),
        (
            "estimate",
            {"optimistic": "1", "likely": "5", "pessimistic": ""},
            None,
        ),
        (
            "estimate",
            {"optimistic": "1", "likely": "5", "pessimistic": "9"},
            [("Most likely, days", "2", "5"), ("At worst, days", "3", "9")],
        ),
    ],
)
def test_the_second_sees_both_and_chooses(client, milestone, programme_office, name, sent, differs):
    client.force_login(programme_office)
    address = reverse(f"milestones:{name}", args=["hounslow", "M001"])
    seen = version(milestone)
    assert f'name="seen" value="{seen}"' in client.get(address).text
    FIRST[name](milestone, programme_office)

    clash = client.post(address, sent | {"seen": seen})

    assert clash.status_code == 422
    if differs is None:  # wrong in itself: that is said first
        assert "has changed since you opened this page" not in clash.text
        return
    assert "M001 has changed since you opened this page. Nothing of yours" in clash.text
    assert clash.context["clash"] == differs
    answer = client.post(address, sent | {"seen": clash.context["seen_now"]})
    assert answer.url == reverse("milestones:detail", args=["hounslow", "M001"])
