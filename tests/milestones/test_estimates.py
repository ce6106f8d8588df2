"""Saying how long a milestone may take."""

import pytest
from django.urls import reverse

from core.errors import Refused
from milestones.models import Milestone
from milestones.services import estimate_milestone
from tests.factories.accounts import UserFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory

GIVEN = {"optimistic": 10, "likely": 20, "pessimistic": 40}
NONE = dict.fromkeys(GIVEN)


@pytest.fixture
def milestone(partnership):
    workstream = WorkstreamFactory(partnership=partnership)
    return MilestoneFactory(workstream=workstream, reference="M001")


def kept(milestone):
    fields = ("optimistic_days", "likely_days", "pessimistic_days")
    return Milestone.objects.values_list(*fields).get(pk=milestone.pk)


def test_the_office_says_how_long_it_may_take_and_takes_it_back(milestone, programme_office):
    estimate_milestone(milestone, **GIVEN, by=programme_office)
    assert kept(milestone) == (10, 20, 40)

    estimate_milestone(milestone, **NONE, by=programme_office)
    assert kept(milestone) == (None, None, None)


def test_the_owner_may_and_another_may_not(milestone, viewer):
    estimate_milestone(milestone, **GIVEN, by=milestone.owner)

    for other in (viewer, UserFactory()):
        with pytest.raises(Refused, match="Only the owner, the workstream's lead"):
            estimate_milestone(milestone, **NONE, by=other)
    assert kept(milestone) == (10, 20, 40)


def test_what_is_complete_is_estimated_no_more(milestone, programme_office):
    done = MilestoneFactory(workstream=milestone.workstream, complete=True)

    with pytest.raises(Refused, match="nothing left to estimate"):
        estimate_milestone(done, **GIVEN, by=programme_office)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((10, None, None), "Give all three numbers of days, or none"),
        ((10, 9, 40), "At best cannot be more than most likely"),
        ((10, 20, 19), "nor most likely more than at worst"),
    ],
)
def test_what_is_no_estimate_is_refused(milestone, programme_office, days, words):
    with pytest.raises(Refused, match=words):
        estimate_milestone(milestone, **dict(zip(GIVEN, days, strict=True)), by=programme_office)


@pytest.fixture
def send(client, milestone, partnership):
    def post(person, **typed):
        client.force_login(person)
        address = reverse("milestones:estimate", args=[partnership.slug, milestone.reference])
        return client.post(address, typed) if typed else client.get(address)

    return post


def test_the_page_saves_and_leads_back(send, milestone, programme_office):
    answer = send(programme_office, **GIVEN)

    assert (answer.status_code, answer.url) == (302, "/hounslow/milestones/M001/")
    assert kept(milestone) == (10, 20, 40)
    assert 'value="20"' in send(programme_office).text


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"optimistic": 10}, "Give all three numbers of days, or none"),
        ({**GIVEN, "pessimistic": 99999}, "less than or equal to 3660"),
        ({**GIVEN, "likely": "-1"}, "greater than or equal to 0"),
        ({**GIVEN, "likely": "2_0"}, "Write a whole number in digits, such as 12."),
        ({**GIVEN, "likely": "soon"}, "Write a whole number in digits, such as 12."),
    ],
)
def test_a_wrong_number_is_told_where_it_is_and_what_was_typed_stays(
    send, programme_office, typed, words
):
    answer = send(programme_office, **typed)

    assert answer.status_code == 422
    assert words in answer.text
    assert 'value="10"' in answer.text


def test_who_may_not_is_told_why_and_saves_nothing(send, milestone, viewer):
    assert "Only the owner, the workstream&#x27;s lead" in send(viewer).text

    answer = send(viewer, **GIVEN)

    assert "Only the owner" in answer.text
    assert kept(milestone) == (None, None, None)
