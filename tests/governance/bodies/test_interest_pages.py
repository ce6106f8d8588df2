"""The register of interests, declaring, ending, one's own page and the returns, as pages."""

from datetime import date

import pytest

from governance.bodies.models import Interest
from tests.factories.accounts import OrganisationFactory, UserFactory
from tests.factories.bodies import (
    BodyFactory,
    InterestFactory,
)
from tests.factories.records import PART_2
from tests.factories.scope import ServiceFactory
from tests.governance.bodies.pages import page

REGISTER = "bodies:interests"


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", [0, 2]),
        ("?view=all", [0, 1, 2]),
        ("?on=30/1/2020", [0, 1, 2]),
        ("?on=31/12/2019", []),
        ("?kind=financial", [0]),
        ("?kind=nonsense", [0, 2]),
        ("?q=sister&view=all", [1]),
        ("?q=person+a", [0]),
        ("?organisation=x", [0, 2]),
    ],
)
def test_the_register_is_narrowed(login, viewer, told, query, shown):
    answer = login(viewer).get(page("interests") + query)

    found = {row.interest.pk for row in answer.context["rows"]}
    assert found == {told[number].pk for number in shown}


def test_the_register_is_narrowed_to_an_organisation_that_has_or_is_in_one(
    login, viewer, told, trust
):
    InterestFactory(partnership=told[0].partnership, in_organisation=OrganisationFactory())

    answer = login(viewer).get(f"{page('interests')}?organisation={trust.pk}")

    assert {row.interest.pk for row in answer.context["rows"]} == {told[0].pk, told[2].pk}


def test_a_day_that_cannot_be_read_is_said_and_today_is_shown(login, viewer, told):
    answer = login(viewer).get(f"{page('interests')}?on=someday")

    assert "Write the date as" in answer.content.decode()
    assert len(answer.context["rows"]) == 2


def test_a_late_declaration_is_flagged(login, viewer, partnership, people):
    InterestFactory(
        partnership=partnership,
        person=people[0],
        starts_on=date(2019, 12, 11),
        declared_on=date(2020, 1, 20),
    )

    shown = login(viewer).get(page("interests")).content.decode()

    assert "Declared 40 days after it began; due within 28." in shown


def test_an_empty_register_is_not_taken_for_nil_returns(login, viewer):
    assert "That is not a nil return" in login(viewer).get(page("interests")).content.decode()
    narrowed = login(viewer).get(f"{page('interests')}?q=nothing").content.decode()
    assert "No interest matches." in narrowed


def test_a_service_that_the_reader_may_not_see_is_not_named(login, viewer, partnership, people):
    board = BodyFactory(partnership=partnership)
    hidden = ServiceFactory(
        partnership=partnership, name="Hidden ward", deciding_body=board, **PART_2
    )
    InterestFactory(partnership=partnership, person=people[0], matter=hidden)
    InterestFactory(
        partnership=partnership,
        person=people[1],
        matter=ServiceFactory(partnership=partnership, name="Open ward"),
    )

    for name in ("interests", "interests-csv"):
        shown = login(viewer).get(page(name)).content.decode()
        assert "Open ward" in shown
        assert "Hidden ward" not in shown


@pytest.mark.parametrize("many", [1, 60])
def test_the_register_takes_one_number_of_queries(
    login, viewer, partnership, trust, many, django_assert_num_queries
):
    service = ServiceFactory(partnership=partnership)
    for _ in range(many):
        InterestFactory(partnership=partnership, in_organisation=trust, matter=service)
    browser = login(viewer)
    browser.get(page("interests"))

    with django_assert_num_queries(2 + 2 + 4):
        answer = browser.get(page("interests"))

    assert len(answer.context["rows"]) == min(many, 50)


def test_the_register_is_published_as_a_table(login, viewer, told, trust):
    told[0].nature = "=HYPERLINK(1)"
    told[0].save()

    answer = login(viewer).get(f"{page('interests-csv')}?kind=financial")

    assert answer["Content-Disposition"] == (
        'attachment; filename="interests-hounslow-2020-01-31.csv"'
    )
    assert answer.content.decode("utf-8-sig").splitlines() == [
        "Person,Organisation,Kind,Interest,In organisation,In service,From,To,Declared on,"
        "Declared late",
        "Person A,,Financial,'=HYPERLINK(1),Hounslow Hospital Trust,,2020-01-01,,2020-01-20,",
    ]


def test_a_person_declares_on_the_page(login, people, trust, partnership):
    service = ServiceFactory(partnership=partnership)
    typed = {
        "kind": "financial",
        "nature": "Shares",
        "in_organisation": trust.pk,
        "matter": f"scope.service/{service.pk}",
        "starts_on": "6/1/2020",
    }

    answer = login(people[0]).post(page("interest-new"), typed)

    assert answer.url == page("interests-yours")
    interest = Interest.objects.get()
    assert (interest.person, interest.matter, interest.in_organisation) == (
        people[0],
        service,
        trust,
    )


def test_the_form_of_a_member_names_nobody_else(login, people, trust):
    typed = {"kind": "financial", "nature": "Shares", "starts_on": "6/1/2020"}
    browser = login(people[0])

    browser.post(page("interest-new"), typed | {"person": people[1].pk, "organisation": trust.pk})

    assert Interest.objects.get().person == people[0]
    assert "organisation" not in browser.get(page("interest-new")).context["form"].fields


def test_the_office_declares_for_anybody_and_is_told_what_is_wrong(
    login, programme_office, people, trust
):
    browser = login(programme_office)
    typed = {"kind": "financial", "nature": "Shares", "starts_on": "6/1/2020"}
    both = {"person": people[1].pk, "organisation": trust.pk}

    refused = browser.post(page("interest-new"), typed | both)
    assert refused.status_code == 422
    assert "not of both" in refused.content.decode()
    neither = browser.post(page("interest-new"), typed)
    assert "Say whose interest it is" in neither.content.decode()

    answer = browser.post(page("interest-new"), typed | {"person": people[1].pk})
    assert answer.url == page("interests")
    assert Interest.objects.get().declared_by == programme_office


def test_a_year_that_is_a_slip_is_said_and_nothing_is_kept(login, people):
    typed = {"kind": "financial", "nature": "Shares", "starts_on": "31/12/9999"}

    refused = login(people[0]).post(page("interest-new"), typed)

    assert refused.status_code == 422
    assert "Check the year: dates here are from 1950 to 2199." in refused.content.decode()
    assert not Interest.objects.exists()


def test_what_is_missing_or_too_long_is_said(login, people):
    refused = login(people[0]).post(page("interest-new"), {"nature": "x" * 2001})

    shown = refused.content.decode()
    assert refused.status_code == 422
    assert "Choose the kind of interest." in shown
    assert "at most 2000 characters" in shown
    assert "Fill in: From" in shown


def test_a_service_is_named_only_by_who_sees_it(login, people, partnership, stranger):
    elsewhere = ServiceFactory(partnership=stranger.memberships.get().partnership)
    typed = {"kind": "financial", "nature": "Shares", "starts_on": "6/1/2020"}

    for key in (f"scope.service/{elsewhere.pk}", "scope.service/x", "accounts.user/1"):
        refused = login(people[0]).post(page("interest-new"), typed | {"matter": key})
        assert refused.status_code == 422

    assert not Interest.objects.exists()


def test_the_last_day_is_written_on_its_page(login, people, told):
    browser = login(people[0])
    address = page("interest-end", told[0].pk)
    assert "Holds shares" in browser.get(address).content.decode()

    refused = browser.post(address, {"ends_on": "1/12/2019"})
    assert refused.status_code == 422
    assert "cannot end before it begins" in refused.content.decode()

    assert browser.post(address, {"ends_on": "31/1/2020"}).url == page("interests-yours")
    told[0].refresh_from_db()
    assert told[0].ends_on == date(2020, 1, 31)


def test_the_office_ends_anybodys_and_others_find_no_such_page(
    login, programme_office, people, told
):
    address = page("interest-end", told[0].pk)

    answer = login(programme_office).post(address, {"ends_on": "31/1/2020"})
    assert answer.url == page("interests")

    for person in (people[1], UserFactory()):
        assert login(person).get(address).status_code == 404
