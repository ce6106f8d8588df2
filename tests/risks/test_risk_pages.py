"""The page of a risk, as its readers see it."""

from datetime import date

import pytest
from django.urls import reverse

from records.models import Classification
from risks.models import Control, RiskStatus
from tests.factories.accounts import OrganisationFactory
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.records import PART_2
from tests.factories.risks import ReviewFactory, RiskFactory
from tests.factories.workstreams import WorkstreamFactory

PATHWAY = {"current_consequence": 4, "current_likelihood": 3}


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership)


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


def page_of(risk):
    return reverse("risks:detail", args=[risk.partnership.slug, risk.address])


def test_the_page_of_a_risk_tells_scores_causes_controls_and_reviews(reader, workstream):
    MeetingFactory(body=BodyFactory(partnership=workstream.partnership), held_on=date(2019, 12, 18))
    risk = RiskFactory(
        workstream=workstream,
        reference="R04",
        name="Agreement is late",
        current_consequence=4,
        current_likelihood=4,
        target_date=date(2020, 3, 31),
        gaps="Two boards have no February meeting",
    )
    ReviewFactory(risk=risk, consequence=4, likelihood=3, rationale="Dates not known yet")
    Control.objects.create(risk=risk, text="Calendar of partner boards")
    risk.partners_affected.add(OrganisationFactory(name="West London NHS Trust"))

    page = reader.get(page_of(risk)).content.decode()

    for words in (
        "Scores 16, extreme, up 4 since the last partnership board, and goes up to the"
        " partnership board. It is outside the partnership&#x27;s appetite.",
        "by 31 Mar 2020",
        risk.cause,
        risk.event,
        risk.effect,
        "Calendar of partner boards",
        "Two boards have no February meeting",
        "Dates not known yet",
        "West London NHS Trust",
        "4 Major",
        "4 Likely",
    ):
        assert words in page


def test_a_closed_risk_says_so(reader, workstream):
    risk = RiskFactory(workstream=workstream, status=RiskStatus.CLOSED, **PATHWAY)

    assert (
        "This risk is closed. It last scored 12, high."
        in reader.get(page_of(risk)).content.decode()
    )


def test_the_page_of_a_risk_is_found_in_any_case(reader, workstream):
    risk = RiskFactory(workstream=workstream, reference="R/04")

    assert reader.get(page_of(risk).replace("R-04", "r-04")).status_code == 200


def test_the_page_of_a_risk_takes_few_queries(reader, workstream, django_assert_num_queries):
    risk = RiskFactory(workstream=workstream)
    for day in (1, 2, 3):
        ReviewFactory(risk=risk, reviewed_on=date(2020, 1, day), author=risk.owner)
        risk.partners_affected.add(OrganisationFactory())
    reader.get(page_of(risk))

    with django_assert_num_queries(2 + 2 + 4):
        reader.get(page_of(risk))


@pytest.mark.parametrize(
    "given",
    [PART_2, {"classification": Classification.NAMED_PARTNERS}],
)
def test_a_risk_that_the_reader_may_not_see_is_not_found(reader, workstream, given):
    assert reader.get(page_of(RiskFactory(workstream=workstream, **given))).status_code == 404


def test_the_programme_office_sees_a_part_2_risk(client, programme_office, workstream):
    client.force_login(programme_office)

    assert client.get(page_of(RiskFactory(workstream=workstream, **PART_2))).status_code == 200


def test_the_register_and_its_risks_are_not_found_by_strangers(client, stranger, workstream):
    risk = RiskFactory(workstream=workstream)
    client.force_login(stranger)

    assert client.get(reverse("risks:list", args=["hounslow"])).status_code == 404
    assert client.get(page_of(risk)).status_code == 404


def test_a_risk_of_another_partnership_is_not_found_under_this_one(reader, workstream):
    elsewhere = RiskFactory(reference="R77")

    address = reverse("risks:detail", args=["hounslow", elsewhere.address])

    assert reader.get(address).status_code == 404


def test_who_is_not_signed_in_is_asked_to(client, workstream):
    risk = RiskFactory(workstream=workstream)

    for address in (reverse("risks:list", args=["hounslow"]), page_of(risk)):
        response = client.get(address)
        assert (response.status_code, response["Location"].split("?")[0]) == (
            302,
            "/accounts/login/",
        )
