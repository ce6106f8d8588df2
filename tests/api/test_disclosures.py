"""Who may see a change of scope, read and said by API under the rules of its page."""

import pytest

from governance.scope.models import ChangeState, ScopeChange
from governance.signoff.services import ensure_default_routes
from records.models import Classification
from tests.api.conftest import client_of
from tests.governance.signoff.founding import founded, partnership, place, programme_office

__all__ = ["founded", "partnership", "place", "programme_office"]

AT = "/api/v1/partnerships/hounslow/scope-changes/SC02/who-sees/"
NOBODY = {"named_partners": [], "part_2_ground": "", "deciding_body": "", "named_people": []}


@pytest.fixture
def api(place):
    return client_of(place.office)


def send(api, **said):
    """What was said over who may see it now."""
    return api.post(AT, {"version": api.get(AT).json()["version"], **said}, format="json")


def without_version(held):
    return {name: value for name, value in held.items() if name != "version"}


def everybody(place):
    return [person.email for person in [*place.members.values(), place.lead, place.chair]]


def test_whoever_sees_the_change_reads_who_else_does(place, viewer):
    api = client_of(viewer)

    assert without_version(api.get(AT).json()) == {"classification": "all_partners", **NOBODY}
    row = api.get("/api/v1/partnerships/hounslow/scope-changes/SC02/").json()
    assert row["classification"] == "all_partners"


def test_the_office_names_partners_and_people(place, api, viewer):
    partners = [it.short_name for it in place.organisations.values()]

    answer = send(
        api,
        classification="named_partners",
        named_partners=[name.upper() for name in [*partners, partners[0]]],
        named_people=everybody(place),
        part_2_ground="left out",
    )

    assert answer.status_code == 200, answer.json()
    held = answer.json()
    assert sorted(held["named_partners"]) == sorted(partners)
    assert sorted(held["named_people"]) == sorted(everybody(place))
    assert (held["part_2_ground"], held["deciding_body"]) == ("", "")
    assert api.get(AT).json() == held
    assert client_of(viewer).get(AT).status_code == 404


def test_the_office_closes_it_to_part_2_and_opens_it_again(place, api):
    said = {"part_2_ground": " Commercial ", "deciding_body": place.board.slug}

    closed = send(api, classification="part_2", named_people=everybody(place), **said)
    opened = send(api, classification="public", named_people=everybody(place), **said)

    assert closed.json()["part_2_ground"] == "Commercial"
    assert closed.json()["deciding_body"] == place.board.slug
    assert without_version(opened.json()) == {"classification": "public", **NOBODY}


@pytest.mark.parametrize(
    ("said", "field", "words"),
    [
        ({}, "classification", "required"),
        ({"classification": "friends"}, "classification", "not a valid choice"),
        ({"classification": "part_2"}, "part_2_ground", "Give the ground for part 2."),
        ({"classification": "part_2"}, "deciding_body", "Choose the body that decides it."),
        ({"classification": "part_2", "deciding_body": "x"}, "deciding_body", "No body here"),
        ({"classification": "named_partners"}, "named_partners", "Choose the partners"),
        (
            {"classification": "named_partners", "named_partners": ["Nowhere"]},
            "named_partners",
            'No partner here is called "nowhere".',
        ),
        (
            {"classification": "part_2", "named_people": ["no@accord.example"]},
            "named_people",
            'No member here is called "no@accord.example".',
        ),
    ],
)
def test_what_is_missing_or_unknown_is_named(place, api, said, field, words):
    answer = send(api, **said)

    assert answer.status_code == 400
    assert words in str(answer.json()["errors"][field])
    assert ScopeChange.objects.get(reference="SC02").classification == Classification.ALL_PARTNERS


def test_what_another_has_said_since_is_not_overwritten(place, api):
    seen = api.get(AT).json()["version"]
    named = send(
        api,
        classification="part_2",
        part_2_ground="Commercial",
        named_people=everybody(place),
        deciding_body=place.board.slug,
    ).json()

    late = api.post(AT, {"classification": "public", "version": seen}, format="json")
    unread = api.post(AT, {"classification": "public"}, format="json")
    again = api.post(AT, {"classification": "public", "version": named["version"]}, format="json")

    assert (late.status_code, unread.status_code, again.status_code) == (409, 400, 200)
    assert late["Content-Type"] == "application/problem+json"
    assert (late.json()["title"], late.json()["detail"]) == (
        "Conflict",
        "It has changed since you opened it. Nothing of yours is saved yet. Read it again, and"
        " send what you would change with the version that it has now.",
    )
    assert "required" in str(unread.json()["errors"]["version"])
    assert again.json()["classification"] == "public"


def test_nobody_who_is_asked_is_shut_out(place, api):
    ensure_default_routes(place.partnership, by=None)
    council = place.organisations["Council"].short_name

    answer = send(api, classification="named_partners", named_partners=[council])

    assert answer.status_code == 403
    assert "would be asked about it and could not see it" in answer.json()["detail"]


def test_others_are_told_who_says_so_and_strangers_find_nothing(place, viewer, stranger):
    answers = [
        client_of(person).post(AT, {"classification": "public"}, format="json")
        for person in (place.lead, viewer, stranger)
    ]

    assert [answer.status_code for answer in answers] == [403, 403, 404]
    assert answers[0].json()["detail"] == "Only the programme office says who may see a change."


def test_what_is_decided_is_settled(place, api):
    ScopeChange.objects.update(state=ChangeState.REJECTED)

    answer = send(api, classification="public")

    assert answer.status_code == 403
    assert "who may see it is settled" in answer.json()["detail"]
