"""Bad requests are answered as problems (RFC 9457) that name the place and the cure."""

import pytest
from rest_framework.test import APIRequestFactory

from api.problems import handle
from core.errors import DomainError, Refused
from tests.api.registers import partnership, planted, registers, viewer
from tests.factories.risks import RiskFactory

__all__ = ["partnership", "planted", "registers", "viewer"]

HOME = "/api/v1/partnerships/hounslow/"


def test_a_filter_that_cannot_be_read_names_the_field(api, registers):
    answer = api.get(f"{HOME}milestones/?forecast_from=soon")

    problem = answer.json()
    assert answer.status_code == 400
    assert list(problem["errors"]) == ["forecast_from"]
    assert problem["instance"] == f"{HOME}milestones/?forecast_from=soon"


def test_an_unknown_choice_is_refused(api, registers):
    answer = api.get(f"{HOME}risks/?category=weather")

    assert answer.status_code == 400
    assert list(answer.json()["errors"]) == ["category"]


def test_a_day_that_is_none_is_refused(api, registers):
    answer = api.get(f"{HOME}services/?on=31-02-2020")

    assert answer.status_code == 400
    assert "on" in answer.json()["errors"]


def test_a_page_beyond_the_last_is_not_found(api, registers):
    answer = api.get(f"{HOME}risks/?page=9")

    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_an_address_that_does_not_exist_is_a_problem_too(api):
    answer = api.get("/api/v1/nothing/")

    assert answer.status_code == 404
    assert answer.json()["title"] == "Not Found"


def test_nothing_can_be_written(api, registers):
    answer = api.delete(f"{HOME}risks/R01/")

    assert answer.status_code == 405
    told = "This address takes GET, not DELETE. Registers are only read; votes are sent to"
    assert answer.json()["detail"].startswith(told)


LISTS = [
    "",
    *(
        f"hounslow/{name}/"
        for name in (
            "organisations",
            "workstreams",
            "milestones",
            "baselines",
            "risks",
            "benefits",
            "agreements",
            "services",
            "scope-changes",
            "reporting-rounds",
            "highlight-reports",
            "decisions",
            "sign-offs",
            "sign-offs/waiting",
            "sign-offs/waiting/meetings",
        )
    ),
]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("asked", ["ordering", "search", "whole_life_value__gte"])
def test_a_parameter_that_does_not_exist_is_refused_by_name(api, registers, name, asked):
    answer = api.get(f"/api/v1/partnerships/{name}?{asked}=1&page=1")

    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    [(named, [told])] = answer.json()["errors"].items()
    assert named == asked
    assert told.startswith("There is no such parameter here. There are: ")
    assert told.endswith("page, page_size.")


def test_the_refusal_names_the_parameters_that_there_are(api, registers):
    told = api.get(f"{HOME}risks/?order=score").json()["errors"]["order"][0]

    assert told.endswith("category, status, workstream, partner, score_from, page, page_size.")


@pytest.mark.parametrize("name", ["page", "page_size", "score_from"])
@pytest.mark.parametrize("typed", ["1_0", "\u0661\u0660", "ten", "1.5"])
def test_a_number_is_in_the_digits_of_a_keyboard(api, registers, name, typed):
    answer = api.get(f"{HOME}risks/", {name: typed})

    assert answer.status_code == 400
    assert answer.json()["errors"] == {name: ["Write a whole number in digits, such as 12."]}


def test_a_pool_in_other_digits_is_none(api, registers):
    answer = api.get(f"{HOME}agreements/MOU01/shares/what-if/?pool=1_000")

    assert answer.status_code == 400
    assert "digits 0 to 9" in answer.json()["errors"]["pool"][0]


@pytest.mark.parametrize("name", ["page", "page_size"])
def test_pages_are_counted_from_one(api, registers, name):
    answer = api.get(f"{HOME}risks/", {name: "0"})

    assert answer.status_code == 400
    assert answer.json()["errors"] == {name: ["Ask for 1 or more."]}


@pytest.mark.parametrize(("typed", "shown"), [("1", 1), (" 2 ", 2), ("", 3), ("9999", 3)])
def test_a_page_has_as_many_rows_as_are_asked_for(api, registers, typed, shown):
    RiskFactory.create_batch(2, workstream=registers.workstream)

    answer = api.get(f"{HOME}risks/", {"page_size": typed})

    assert len(answer.json()["results"]) == shown


def test_a_token_that_is_not_ours_is_refused(client, db):
    answer = client.get(f"{HOME}risks/", headers={"Authorization": "Token 123"})

    assert answer.status_code == 401


def test_what_a_rule_refuses_is_forbidden_in_its_own_words():
    context = {"request": APIRequestFactory().get("/api/v1/")}

    answer = handle(Refused("You cannot approve a change that you proposed."), context)

    assert answer.status_code == 403
    assert answer.data["detail"] == "You cannot approve a change that you proposed."


def test_a_broken_rule_is_a_bad_request():
    context = {"request": APIRequestFactory().get("/api/v1/")}

    answer = handle(DomainError("Shares of a gain sum to 99.9."), context)

    assert answer.status_code == 400
    assert "99.9" in str(answer.data["errors"])


def test_a_bug_is_left_to_crash():
    context = {"request": APIRequestFactory().get("/api/v1/")}

    assert handle(ZeroDivisionError(), context) is None


@pytest.mark.parametrize("name", ["risks", "services", "decisions"])
def test_an_address_that_no_text_can_be_is_not_found(api, registers, name):
    assert api.get(f"{HOME}{name}/%00/").status_code == 404


def test_a_number_longer_than_any_of_the_database_is_not_found(api, registers):
    assert api.get(f"{HOME}organisations/{'9' * 18}/").status_code == 404
    assert api.get(f"{HOME}organisations/{'9' * 400}/").status_code == 404
