"""What sign-off needs of a person besides votes, on the dashboard."""

import pytest

from accounts.models import Role
from governance.signoff.models import SignOff, SignOffState
from tests.desk.conftest import asked_to_vote
from tests.factories.accounts import member
from tests.factories.scope import ScopeChangeFactory


@pytest.fixture
def asked(workstream, person):
    """The person is asked about a change."""
    return asked_to_vote(ScopeChangeFactory(workstream=workstream, reference="SC07"), person)


def titles(response):
    return [need.title for need in response.context["needs"]]


def stop(place, state, **given):
    sign_off = SignOff.objects.filter(pk=place.stage.sign_off_id)
    sign_off.update(state=state, held_because="The cost is missing", **given)
    place.stage.outcome = "returned"
    place.stage.closed_at = place.stage.opened_at
    place.stage.save()


def test_what_came_back_for_rework_waits_for_who_submitted_it(desk, asked, person):
    stop(asked, SignOffState.RETURNED, submitted_by=person)

    response = desk()

    [need] = response.context["needs"]
    assert need.title.startswith("Rework: SC07")
    assert (need.hint, need.status) == ("The cost is missing", "Returned for rework")
    assert need.url == "/hounslow/scope-changes/SC07/"


def test_what_came_back_does_not_wait_for_others(desk, asked):
    stop(asked, SignOffState.RETURNED)

    assert titles(desk()) == []


@pytest.mark.parametrize("state", [SignOffState.STALLED, SignOffState.WAITING])
def test_what_no_stage_is_open_for_waits_for_the_office(desk, client, partnership, asked, state):
    stop(asked, state)
    assert titles(desk()) == []

    client.force_login(member(partnership, Role.PROGRAMME_OFFICE))

    [need] = client.get("/hounslow/").context["needs"]
    assert need.title.startswith("Take up: SC07")
    assert need.url == f"/hounslow/sign-offs/running/{asked.stage.sign_off_id}/"
