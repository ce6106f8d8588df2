"""Proposed changes by API: read, accepted and declined as on their page."""

from datetime import date

import pytest

from exchange.models import ChangeState, ProposedChange
from tests.api.conftest import client_of
from tests.exchange.proposals.conftest import LATER, move, propose
from tests.factories.records import withhold

HERE = "/api/v1/partnerships/hounslow/proposals/"


@pytest.fixture
def proposal(world):
    return propose(world, **LATER)


def accept(api, proposal, **chosen):
    change = ProposedChange.objects.get()
    said = {"number": change.pk, "held": "2020-03-31", **chosen}
    body = {"changes": [said]}
    return api.post(f"{HERE}{proposal.reference}/accept/", body, format="json")


def test_a_proposal_is_read_with_each_change_and_who_decides_it(world, proposal):
    listed = client_of(world.anna).get(HERE).json()["results"]
    one = client_of(world.anna).get(f"{HERE}{proposal.reference}/").json()
    (change,) = client_of(world.anna).get(f"{HERE}{proposal.reference}/changes/").json()["results"]
    (other,) = client_of(world.ben).get(f"{HERE}{proposal.reference}/changes/").json()["results"]

    assert listed == [one]
    assert (one["reference"], one["open"], one["accepted"]) == (proposal.reference, 1, 0)
    assert (change["milestone_reference"], change["field"]) == ("M1", "forecast")
    assert (change["held"], change["after"]) == ("2020-03-31", "2020-04-17")
    assert (change["cannot_accept"], change["cannot_decline"]) == ("", "")
    assert "Only Anna Osei" in other["cannot_accept"]


def test_the_owner_accepts_and_the_milestone_moves(world, proposal):
    said = accept(client_of(world.anna), proposal)
    again = accept(client_of(world.anna), proposal, held="2020-04-17")

    assert said.json() == {"decided": 1}
    assert again.status_code == 403
    world.first.refresh_from_db()
    assert world.first.forecast_date == date(2020, 4, 17)


def test_what_changed_meanwhile_is_accepted_only_on_purpose(world, proposal):
    move(world.first, date(2020, 3, 20))
    api = client_of(world.anna)

    told = accept(api, proposal)
    clash = accept(api, proposal, held="2020-03-20")
    done = accept(api, proposal, held="2020-03-20", despite_clash=True)

    assert "changed since you looked" in told.json()["detail"]
    assert "after the file was taken" in clash.json()["detail"]
    assert done.status_code == 200


def test_the_owner_declines_with_a_reason(world, proposal):
    number = ProposedChange.objects.get().pk
    at, api = f"{HERE}{proposal.reference}/decline/", client_of(world.anna)

    silent = api.post(at, {"numbers": [number], "reason": ""}, format="json")
    said = api.post(at, {"numbers": [number], "reason": "The lease stands"}, format="json")

    assert (silent.status_code, said.json()) == (400, {"decided": 1})
    assert ProposedChange.objects.get().state == ChangeState.DECLINED


@pytest.mark.parametrize(
    "body", [{}, {"changes": []}, {"changes": [{"number": 1}]}, {"changes": "x"}]
)
def test_what_cannot_be_read_is_refused_with_its_place(world, proposal, body):
    at = f"{HERE}{proposal.reference}/accept/"

    answer = client_of(world.anna).post(at, body, format="json")

    assert answer.status_code == 400
    assert "changes" in answer.json()["errors"]


def test_others_and_strangers_decide_nothing(world, proposal, viewer, stranger):
    assert accept(client_of(world.ben), proposal).status_code == 403
    assert accept(client_of(viewer), proposal).status_code == 403
    assert accept(client_of(stranger), proposal).status_code == 404
    withhold(world.workstream, viewer)
    assert client_of(viewer).get(HERE).json()["results"] == []
    assert accept(client_of(viewer), proposal).status_code == 404
    assert ProposedChange.objects.open().exists()


def test_a_draft_is_its_authors_alone(world):
    made = propose(world, sent=False, **LATER)

    assert client_of(world.anna).get(f"{HERE}{made.reference}/").status_code == 404
    assert client_of(world.lead).get(f"{HERE}{made.reference}/").json()["sent_at"] is None
