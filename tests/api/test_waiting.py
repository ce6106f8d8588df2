"""Your sign-offs by API: the same lists as on the page, and each place with what is signed."""

import pytest

from governance.signoff import services
from governance.signoff.looks import present_version
from tests.api.conftest import client_of
from tests.factories.accounts import PartnershipFactory, member, office
from tests.governance.signoff.beginnings import sign_off_of, to_partners
from tests.governance.signoff.building import hold
from tests.governance.signoff.conftest import (
    approve,
    asked,
    at_meeting,
    edit,
    make_material,
    to_board,
)
from tests.governance.signoff.founding import founded, partnership, place, programme_office
from tests.governance.signoff.handling import handling_of

__all__ = ["founded", "partnership", "place", "programme_office"]

AT = "/api/v1/partnerships/hounslow/sign-offs/waiting/"
BEGINNINGS = {"running": to_partners}


@pytest.fixture
def running(place):
    """At the partners' stage; read anew."""
    return sign_off_of(place)


def rows(person, what=""):
    return client_of(person).get(f"{AT}{what}").json()["results"]


def test_a_place_gives_the_text_its_version_and_its_hash(place, running):
    council = place.members["Council"]
    seat = asked(running, council)

    whole = client_of(council).get(f"{AT}{seat.pk}/").json()

    assert (whole["version"], whole["sha256"]) == (1, running.sha256)
    assert whole["refusal"] == ""
    assert whole["changes"] is None
    assert whole["document"][0] == {
        "label": "What is proposed",
        "text": "Bring social prescribing into scope",
    }


def test_it_says_what_changed_since_the_caller_last_looked(place, running):
    council = place.members["Council"]
    services.look_at(present_version(make_material(running)), by=council)
    edit(place, by=place.lead, population="Adults over 18")
    seat = asked(running, council)

    for _ in range(2):  # reading it is no look
        whole = client_of(council).get(f"{AT}{seat.pk}/").json()
        [change] = whole["changes"]["differences"]
        assert (whole["version"], whole["changes"]["since"]) == (2, 1)
        assert (change["label"], change["now"]) == ("Population", "Adults over 18")


def test_after_the_vote_the_place_says_why_there_is_none_left(place, running):
    council = place.members["Council"]
    seat = asked(running, council)
    approve(running, council)

    whole = client_of(council).get(f"{AT}{seat.pk}/").json()

    assert whole["refusal"].startswith("The vote of this place is cast already (approve)")


def test_the_place_of_another_is_not_found(place, running):
    seat = asked(running, place.members["Council"])

    for person in (place.members["Trust"], office(PartnershipFactory())):
        assert client_of(person).get(f"{AT}{seat.pk}/").status_code == 404


def test_colleagues_see_what_waits_for_their_organisation(place, running):
    colleague = member(place.partnership, organisation=place.organisations["Council"])

    [row] = rows(colleague, "organisation/")

    assert (row["person"], row["organisation_name"]) == (
        "Council signatory",
        place.organisations["Council"].name,
    )
    assert rows(place.members["Council"], "organisation/") == []


def test_what_a_meeting_decides_names_its_day(place):
    to_board(place)

    [row] = rows(place.chair, "meetings/")

    assert (row["stage"], row["meets_on"]) == ("Partnership Board", "2020-02-12")
    assert rows(place.chair) == []


def test_a_tie_waits_for_the_chairs_casting_vote(place):
    people = [place.chair, place.members["Practices"], place.members["Council"]]
    sign_off = at_meeting(place, to_board(place), *people)
    for person, said in zip(people, ("approve", "object", "abstain"), strict=True):
        services.cast_vote(
            asked(sign_off, person),
            by=person,
            vote=said,
            sha256=sign_off.sha256,
            reason="No" if said == "object" else "",
        )

    [row] = rows(place.chair)

    assert (row["kind"], row["votes"]) == ("casting_vote", ["approve", "object"])
    assert row["place"] == asked(sign_off, place.chair).pk


def test_interests_to_rule_on_wait_for_the_chair(place):
    hold(place, place.members["Council"])
    sign_off = approve(place.submit(), place.office)

    [row] = rows(place.chair, "rulings/")

    assert row["handling"] == handling_of(sign_off, place.members["Council"]).pk
    assert row["who"] == "Council signatory for Council"
    assert rows(place.office, "rulings/") == []


def test_nobody_reads_them_without_a_token(client, place, running):
    seat = asked(running, place.members["Council"])

    for what in ("", f"{seat.pk}/", "meetings/", "organisation/", "rulings/"):
        assert client.get(f"{AT}{what}").status_code == 401
