"""Setting, changing and cancelling absences, as pages."""

from datetime import date

import pytest
from django.urls import reverse

from governance.bodies.models import Absence
from tests.factories.bodies import AbsenceFactory, BodyFactory, SeatFactory

DAYS = {"starts_on": "27/1/2020", "ends_on": "7/2/2020"}


def page(name, *args):
    return reverse(f"bodies:{name}", args=["hounslow", *args])


@pytest.fixture
def login(client):
    """A browser of that person's."""

    def signed_in(person):
        client.force_login(person)
        return client

    return signed_in


@pytest.fixture
def absence(partnership, people):
    """A is away; B acts."""
    return AbsenceFactory(partnership=partnership, person=people[0], deputy=people[1])


def test_a_person_says_that_they_are_away_and_who_acts(login, people):
    browser = login(people[0])
    typed = DAYS | {"deputy": people[1].pk, "person": people[2].pk}

    answer = browser.post(page("absence-new"), typed, follow=True)

    assert "Person B acts while you are away." in answer.content.decode()
    absence = Absence.objects.get()
    assert (absence.person, absence.deputy, absence.starts_on, absence.ends_on) == (
        people[0],
        people[1],
        date(2020, 1, 27),
        date(2020, 2, 7),
    )
    assert "person" not in browser.get(page("absence-new")).context["form"].fields


def test_the_office_says_it_for_anybody(login, programme_office, people):
    typed = DAYS | {"deputy": people[1].pk, "person": people[2].pk}

    answer = login(programme_office).post(page("absence-new"), typed, follow=True)

    assert "Person B acts while Person C is away." in answer.content.decode()
    assert "set by" in answer.content.decode()


def test_what_is_wrong_with_an_absence_is_said(login, people, absence):
    browser = login(people[1])

    circular = browser.post(page("absence-new"), DAYS | {"deputy": people[0].pk})
    assert circular.status_code == 422
    assert "goes round in a circle" in circular.content.decode()

    nothing = browser.post(page("absence-new"), {})
    for words in ("Name a deputy.", "Fill in: First day", "Fill in: Last day"):
        assert words in nothing.content.decode()
    assert Absence.objects.count() == 1


def test_deputies_are_members_of_the_partnership(login, people, stranger):
    refused = login(people[0]).post(page("absence-new"), DAYS | {"deputy": stranger.pk})

    assert refused.status_code == 422
    assert not Absence.objects.exists()


def test_each_sees_their_own_absences_and_those_they_cover(
    login, programme_office, people, absence
):
    seen = {
        person: len(login(person).get(page("absences")).context["rows"])
        for person in (*people, programme_office)
    }

    assert seen == {people[0]: 1, people[1]: 1, people[2]: 0, programme_office: 1}


def test_absences_that_are_over_have_their_own_view(login, partnership, people, absence):
    over = AbsenceFactory(
        partnership=partnership,
        person=people[0],
        deputy=people[2],
        starts_on=date(2020, 1, 1),
        ends_on=date(2020, 1, 26),
    )
    browser = login(people[0])

    shown = browser.get(f"{page('absences')}?view=over")

    assert [row.absence for row in shown.context["rows"]] == [over]
    assert "Change or cancel" not in shown.content.decode()
    assert (
        "No absence is over."
        in login(people[1]).get(f"{page('absences')}?view=over").content.decode()
    )


def test_the_page_says_where_a_deputy_cannot_act(login, partnership, people, absence):
    board = BodyFactory(partnership=partnership, name="The Board")
    for person in people[:2]:
        SeatFactory(body=board, person=person)
    AbsenceFactory(partnership=partnership, person=people[1], deputy=people[2])

    shown = login(people[0]).get(page("absences")).content.decode()

    assert "Has a vote of their own on The Board and cannot act there too" in shown
    assert "Is away on some of these days" in shown


def test_an_absence_gets_other_days(login, people, absence):
    browser = login(people[0])
    address = page("absence-edit", absence.pk)
    assert "27/1/2020" in browser.get(address).content.decode()

    refused = browser.post(address, DAYS | {"deputy": people[0].pk})
    assert "nobody is their own deputy" in refused.content.decode()

    answer = browser.post(address, DAYS | {"deputy": people[2].pk}, follow=True)
    assert "The absence is changed." in answer.content.decode()
    absence.refresh_from_db()
    assert absence.deputy == people[2]


def test_an_absence_is_cancelled(login, people, absence):
    address = page("absence-cancel", absence.pk)

    assert login(people[0]).get(address).status_code == 405
    answer = login(people[0]).post(address, follow=True)

    assert "The absence is cancelled." in answer.content.decode()
    assert not Absence.objects.exists()


def test_an_absence_that_is_over_is_not_cancelled(login, people, absence):
    Absence.objects.update(starts_on=date(2020, 1, 1), ends_on=date(2020, 1, 30))

    answer = login(people[0]).post(page("absence-cancel", absence.pk), follow=True)

    assert "is over and stays on record" in answer.content.decode()
    assert Absence.objects.exists()


@pytest.mark.parametrize("name", ["absence-edit", "absence-cancel"])
def test_neither_the_deputy_nor_others_change_it(login, people, stranger, absence, name):
    for person in (people[1], people[2], stranger):
        assert login(person).post(page(name, absence.pk)).status_code == 404


@pytest.mark.parametrize("many", [1, 60])
def test_the_list_takes_one_number_of_queries(
    login, programme_office, partnership, many, django_assert_num_queries
):
    for _ in range(many):
        AbsenceFactory(partnership=partnership)
    browser = login(programme_office)
    browser.get(page("absences"))

    with django_assert_num_queries(2 + 2 + 4):
        answer = browser.get(page("absences"))

    assert len(answer.context["rows"]) == min(many, 50)


def test_visitors_sign_in_first(client, partnership):
    assert client.get(page("absences")).status_code == 302
