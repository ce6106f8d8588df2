"""Urgent decisions by API: who reads what, and how each stands."""

from datetime import date

import pytest

from tests.api.conftest import client_of
from tests.factories.accounts import member
from tests.factories.records import withhold
from tests.governance.signoff.founding import founded, partnership, place, programme_office
from tests.governance.signoff.urgently import on, put_to_the_chair, ratify, taken_urgently

__all__ = ["founded", "partnership", "place", "programme_office"]

HOME = "/api/v1/partnerships/hounslow/"


def rows(person, register="decisions"):
    return client_of(person).get(f"{HOME}{register}/").json()["results"]


def how(row):
    return row["is_urgent"], row["ratification"], row["ratify_by"]


@pytest.mark.parametrize(("day", "state"), [(12, "waiting"), (13, "overdue")])
def test_an_urgent_decision_says_by_when_it_is_ratified(place, day, state):
    taken_urgently(place)
    on(place, date(2020, 2, day))

    [row] = rows(member(place.partnership))

    assert how(row) == (True, state, "2020-02-12")


def test_ratified_it_says_so_and_the_answer_is_a_row_of_its_own(place):
    urgent = taken_urgently(place)
    ratify(place, urgent)
    reader = member(place.partnership)

    was, answer = rows(reader)

    assert how(was) == (True, "ratified", "2020-02-12")
    assert (how(answer), answer["kind"]) == ((False, None, None), "ratify")
    one = client_of(reader).get(f"{HOME}decisions/{urgent.decision.address}/").json()
    assert one == was


def test_neither_is_seen_by_who_may_not_see_what_was_decided(place):
    ratify(place, taken_urgently(place))
    kept_out = member(place.partnership)
    withhold(place.change, kept_out)

    assert rows(kept_out) == []


def test_a_running_sign_off_says_whether_it_is_urgent(place):
    put_to_the_chair(place)

    [row] = rows(place.lead, "sign-offs")

    assert (row["is_urgent"], row["stage"]) == (True, "Chair of the Partnership Board")
