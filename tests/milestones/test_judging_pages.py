"""Pages on which a milestone or a workstream is judged, and where the judgement is shown."""

from http import HTTPStatus

import pytest
from django.urls import reverse

from milestones import services
from tests.api.conftest import client_of
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import withhold
from tests.factories.workstreams import WorkstreamFactory
from tests.milestones.judged import assess, rate

RATING, RECOVERY, CONFIDENCE = (
    reverse(f"milestones:{name}", args=["hounslow", "M005"])
    for name in ("rating", "recovery", "delivery-confidence")
)
OF_WORKSTREAM = reverse("milestones:workstream-confidence", args=["hounslow", "WS01"])
DETAIL = reverse("milestones:detail", args=["hounslow", "M005"])
ADDRESSES = (RATING, RECOVERY, CONFIDENCE, OF_WORKSTREAM)


@pytest.fixture
def milestone(partnership):
    workstream = WorkstreamFactory(
        partnership=partnership, reference="WS01", lead=member(partnership)
    )
    return MilestoneFactory(workstream=workstream, reference="M005")


@pytest.fixture
def as_lead(milestone, client):
    client.force_login(milestone.workstream.lead)
    return client


def words(answer):
    return " ".join(answer.text.split())


def test_the_lead_rates_it_by_hand_and_takes_that_away(as_lead, milestone):
    assert "Rate it by hand" in as_lead.get(DETAIL).text

    answer = as_lead.post(RATING, {"brag": "red", "reason": "The lease fell through"})

    assert answer.url == DETAIL
    page = words(as_lead.get(DETAIL))
    assert (
        f'by hand: The lease fell through <span class="ac-muted">{milestone.workstream.lead.name}'
        in page
    )
    assert "<span>Green</span>" in page
    as_lead.post(RATING, {"remove": "1"})
    assert "by hand:" not in as_lead.get(DETAIL).text
    assert "It has no rating by hand" in as_lead.post(RATING, {"remove": "1"}, follow=True).text


def test_a_rating_without_its_reason_is_sent_back(as_lead):
    answer = as_lead.post(RATING, {"brag": "", "reason": ""})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Choose Red, Amber or Green." in answer.text
    assert "Say why." in answer.text


def test_a_recovery_plan_is_recorded_with_its_author(as_lead, milestone):
    as_lead.post(RECOVERY, {"plan": "A second site by June."})

    page = words(as_lead.get(DETAIL))
    assert "A second site by June." in page
    assert f"{milestone.workstream.lead.name}, 31 Jan 2020" in page
    assert "<span>Amber</span>" in page
    assert "Change the recovery plan" in page
    assert "A second site" in as_lead.get(RECOVERY).text


@pytest.mark.parametrize("address", [CONFIDENCE, OF_WORKSTREAM])
def test_confidence_is_assessed_with_its_history(as_lead, milestone, address):
    assert "Nobody has assessed it yet." in as_lead.get(address).text
    for level, day in (("amber", "1/12/2019"), ("amber_red", "31/1/2020")):
        as_lead.post(address, {"level": level, "reason": "No deal yet", "assessed_on": day})

    page = words(as_lead.get(address))

    assert page.index("Amber/Red") < page.index("1 Dec 2019")
    assert page.count("No deal yet") == 2
    shown = (
        DETAIL
        if address == CONFIDENCE
        else reverse("workstreams:detail", args=["hounslow", "WS01"])
    )
    assert f"Amber/Red<small>{milestone.workstream.lead}, 31 Jan 2020</small>" in words(
        as_lead.get(shown)
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"level": ""}, "Choose one of the five points."),
        ({"reason": ""}, "Say why."),
        ({"assessed_on": ""}, "Fill in: Assessed on"),
        ({"assessed_on": "1/2/2020"}, "It cannot have been assessed after today"),
    ],
)
def test_what_is_wrong_with_an_assessment_is_said(as_lead, milestone, typed, told):
    whole = {"level": "amber", "reason": "Why", "assessed_on": "31/1/2020"}

    answer = as_lead.post(CONFIDENCE, whole | typed)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert told in answer.text
    assert not milestone.confidence.exists()


def test_lists_show_the_rating_by_hand_beside_the_computed_one(as_lead, milestone):
    rate(milestone)

    for name, args in (("milestones:roadmap", ()), ("workstreams:detail", ("WS01",))):
        page = words(as_lead.get(reverse(name, args=["hounslow", *args])))
        assert "By hand:" in page
        assert f"{milestone.owner}, 31 Jan 2020" in page
        assert "<span>Green</span>" in page


def test_the_api_gives_it_beside_the_computed_one(milestone, viewer):
    home, api = "/api/v1/partnerships/hounslow", client_of(viewer)
    assert api.get(f"{home}/milestones/M005/").json()["hand_rating"] is None
    rate(milestone)
    services.record_recovery_plan(milestone, plan="A second site", by=milestone.owner)
    assess(milestone)
    assess(milestone.workstream, level="green")

    row = api.get(f"{home}/milestones/M005/").json()

    assert (row["brag"], row["recovery_plan"]) == ("amber", "A second site")
    assert row["hand_rating"] == {
        "brag": "red",
        "reason": "The lease fell through",
        "by_name": milestone.owner.name,
        "set_on": "2020-01-31",
    }
    assert row["delivery_confidence"] == {
        "level": "amber_red",
        "reason": "No agreement yet",
        "assessor_name": milestone.owner.name,
        "assessed_on": "2020-01-31",
    }
    workstream = api.get(f"{home}/workstreams/WS01/").json()
    assert workstream["delivery_confidence"]["level"] == "green"


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_may_not_judge_reads_why_and_changes_nothing(client, milestone, viewer, address):
    client.force_login(viewer)

    assert "Only the " in client.get(address).text
    client.post(
        address,
        {
            "brag": "red",
            "reason": "Mine",
            "plan": "Mine",
            "level": "red",
            "assessed_on": "31/1/2020",
        },
    )

    milestone.refresh_from_db()
    assert (milestone.hand_brag, milestone.recovery_plan) == ("", "")
    assert not milestone.confidence.exists()
    assert not milestone.workstream.confidence.exists()


@pytest.mark.parametrize("address", ADDRESSES)
def test_strangers_and_those_it_is_withheld_from_find_nothing(
    client, milestone, stranger, viewer, address
):
    withhold(milestone if "milestones" in address else milestone.workstream, viewer)

    assert client.get(address).status_code == HTTPStatus.FOUND
    for person in (stranger, viewer):
        client.force_login(person)
        assert client.get(address).status_code == HTTPStatus.NOT_FOUND
