"""Sign-offs by API: the same rules, refusals and records as by page."""

from datetime import date

import pytest

from governance.signoff import services
from governance.signoff.models import Ballot
from tests.api.conftest import client_of
from tests.factories.accounts import PartnershipFactory, office
from tests.governance.signoff.beginnings import sign_off_of, to_partners
from tests.governance.signoff.cabinets import at_partners
from tests.governance.signoff.conftest import asked
from tests.governance.signoff.founding import founded, partnership, place, programme_office

__all__ = ["founded", "partnership", "place", "programme_office"]

AT = "/api/v1/partnerships/hounslow/sign-offs/"
BEGINNINGS = {"running": to_partners}


@pytest.fixture
def running(place):
    """At the partners' stage; read anew."""
    return sign_off_of(place)


def vote(caller, seat, sign_off, **said):
    body = {"vote": "approve", "sha256": sign_off.sha256} | said
    return caller.post(f"{AT}waiting/{seat.pk}/vote/", body, format="json")


def test_what_waits_for_the_caller_names_the_text_and_the_votes(place, running):
    found = client_of(place.members["Council"]).get(f"{AT}waiting/").json()

    [row] = found["results"]
    assert row["sha256"] == running.sha256
    assert row["votes"] == ["approve", "approve_with_conditions", "object"]
    assert (row["organisation_name"], row["deputy_of"]) == (
        place.organisations["Council"].name,
        None,
    )
    assert client_of(place.chair).get(f"{AT}waiting/").json()["count"] == 0


@pytest.mark.parametrize("sent", ["[" * 50_000, '{"vote":' * 50_000, "[", "x"])
def test_what_is_no_json_or_too_deep_is_a_problem(place, running, sent):
    council = place.members["Council"]
    address = f"{AT}waiting/{asked(running, council).pk}/vote/"

    answer = client_of(council).post(address, sent, content_type="application/json")

    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["detail"].startswith("JSON parse error")


def test_a_reason_of_a_megabyte_is_a_problem(place, running):
    council = place.members["Council"]
    seat = asked(running, council)

    answer = vote(client_of(council), seat, running, vote="object", reason="x" * 1_000_000)

    assert answer.status_code == 400
    assert "no more than 10000 characters" in str(answer.json()["errors"]["reason"])


def test_a_reason_that_shows_nothing_is_none(place, running):
    council = place.members["Council"]
    seat = asked(running, council)

    answer = vote(client_of(council), seat, running, vote="object", reason="\u200b\u202e")

    assert answer.json()["detail"] == "Say why you object."
    assert not Ballot.objects.filter(entitlement=seat).exists()


def test_a_vote_is_cast_once_however_often_it_is_sent(place, running):
    council = place.members["Council"]
    caller, seat = client_of(council), asked(running, council)

    answers = [vote(caller, seat, running) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [201, 201, 201]
    assert answers[0].json() == answers[2].json()
    assert Ballot.objects.filter(entitlement=seat).count() == 1


@pytest.mark.parametrize(
    ("said", "code", "words"),
    [
        ({"vote": "object"}, 403, "Say why you object."),
        ({"vote": "abstain"}, 403, "An abstention is not offered"),
        ({"vote": "approve_with_conditions"}, 403, "Say what the conditions are."),
        ({"vote": "perhaps"}, 400, "not a valid choice"),
        ({"sha256": "0" * 64}, 403, "The proposal has changed since you read it."),
        ({"sha256": "x"}, 400, "sha256"),
        ({"vote": "object", "reason": "no " * 5_000}, 400, "no more than 10000"),
        ({"vote": None}, 400, "vote"),
    ],
)
def test_what_cannot_be_cast_is_refused_in_words(place, running, said, code, words):
    council = place.members["Council"]
    seat = asked(running, council)

    answer = vote(client_of(council), seat, running, **said)

    assert answer.status_code == code
    assert words in answer.content.decode()
    assert answer["Content-Type"] == "application/problem+json"
    assert not seat.ballots.exists()


def test_the_seat_of_another_is_not_found(place, running):
    seat = asked(running, place.members["Council"])

    for person in (place.members["Trust"], place.office, office(PartnershipFactory())):
        assert vote(client_of(person), seat, running).status_code == 404


def test_nobody_votes_without_a_token(client, place, running):
    seat = asked(running, place.members["Council"])

    assert client.post(f"{AT}waiting/{seat.pk}/vote/").status_code == 401
    assert client.get(f"{AT}waiting/").status_code == 401
    assert client.get(AT).status_code == 401


def test_a_recusal_leaves_the_count(place, running):
    council = place.members["Council"]
    seat = asked(running, council)

    answer = client_of(council).post(f"{AT}waiting/{seat.pk}/recuse/", {}, format="json")

    seat.refresh_from_db()
    assert answer.status_code == 204
    assert seat.recused_by == council


def test_a_casting_vote_needs_a_tie(place, running):
    council = place.members["Council"]
    seat = asked(running, council)
    body = {"vote": "approve", "sha256": running.sha256}

    answer = client_of(council).post(f"{AT}waiting/{seat.pk}/casting-vote/", body, format="json")

    assert answer.status_code == 403
    assert answer.json()["detail"] == "There is no tie to break."


def test_the_tracker_shows_each_running_sign_off_to_members(place, running):
    found = client_of(place.members["Council"]).get(AT).json()

    [row] = found["results"]
    assert (row["title"], row["stage"]) == (str(place.change), "Partner sign-off")
    assert row["waits_for"] == "Charities; Council; Practices; Trust"
    assert row["needed"] == "Four more needed."
    assert row["critical_path"] is None
    stranger = office(PartnershipFactory())
    assert client_of(stranger).get(AT).status_code == 404


def test_the_tracker_has_the_day_to_which_a_proposal_is_deferred(place, running):
    caller = client_of(place.members["Trust"])
    assert caller.get(AT).json()["results"][0]["deferred_until"] is None

    services.defer(running, until=date(2020, 5, 4), by=place.office, reason="Budget first")

    [row] = caller.get(AT).json()["results"]
    assert (row["deferred_until"], row["waits_for"]) == ("2020-05-04", "Budget first")


def test_the_tracker_names_whose_own_body_is_on_the_critical_path(place):
    at_partners(place)

    [row] = client_of(place.members["Trust"]).get(AT).json()["results"]

    assert row["critical_path"]["partner"] == "Council"
    assert row["critical_path"]["body"] == "Cabinet"
    assert row["critical_path"]["can_sign_on"] is None
    assert row["critical_path"]["words"].startswith("Cabinet has no meeting set.")
