"""What a chair finds of a sign-off on the dashboard: a tie to break, an interest to rule on."""

from governance.signoff import services
from tests.governance.signoff.conftest import asked
from tests.governance.signoff.handling import declare, handling_of


def needs(client, person):
    """What the dashboard says that needs that person."""
    client.force_login(person)
    return [(need.title, need.url) for need in client.get("/hounslow/").context["needs"]]


def test_a_tie_asks_the_chair_for_the_casting_vote(place, votes_on_line, client):
    said = {"Council": "object", "Practices": "abstain", "Charities": "abstain", "Trust": "abstain"}
    votes = {place.chair: "approve", **{place.members[name]: vote for name, vote in said.items()}}
    for person, vote in votes.items():
        seat = asked(votes_on_line, person)
        sha256 = votes_on_line.sha256
        services.cast_vote(seat, by=person, vote=vote, sha256=sha256, reason="Because.")

    seat = asked(votes_on_line, place.chair)
    assert needs(client, place.chair) == [
        (f"Casting vote: {votes_on_line.title}", f"/hounslow/sign-offs/{seat.pk}/casting-vote/")
    ]
    assert needs(client, place.members["Council"]) == []


def test_an_interest_waits_for_who_rules_on_it(place, at_partners, client):
    declare(place, place.members["Council"])
    handling = handling_of(at_partners, place.members["Council"])

    found = needs(client, place.chair)

    address = f"/hounslow/sign-offs/interests/{handling.pk}/"
    assert found == [(f"Rule on an interest: {at_partners.title}", address)]
