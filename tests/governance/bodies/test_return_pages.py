"""The pages of half-yearly returns."""

import pytest

from governance.bodies.models import InterestReturn
from tests.factories.bodies import (
    BodyFactory,
    InterestReturnFactory,
    SeatFactory,
)
from tests.governance.bodies.pages import page


def test_a_person_confirms_their_interests_in_one_click(login, people, told, partnership):
    SeatFactory(body=BodyFactory(partnership=partnership), person=people[0])
    browser = login(people[0])
    shown = browser.get(page("interests-yours"))
    assert "is not made yet" in shown.content.decode()
    assert (shown.context["may_confirm"], shown.context["may_make_nil"]) == (True, False)

    answer = browser.post(page("interests-yours"), {"return": "confirm"}, follow=True)

    assert "You made your return for 1 Oct 2019 to 31 Mar 2020" in answer.content.decode()
    assert InterestReturn.objects.get().is_nil is False
    assert "Confirm my interests" not in answer.content.decode()


def test_a_person_makes_a_nil_return_in_one_click(login, people):
    browser = login(people[2])
    shown = browser.get(page("interests-yours")).content.decode()
    assert "You need not make a return" in shown

    answer = browser.post(page("interests-yours"), {"return": "nil"}, follow=True)

    assert "nothing to declare" in answer.content.decode()
    again = browser.post(page("interests-yours"), {"return": "nil"}, follow=True)
    assert "You have made your return" in again.content.decode()


@pytest.mark.parametrize("said", ["", "maybe"])
def test_a_return_says_one_thing_or_the_other(login, people, said):
    answer = login(people[0]).post(page("interests-yours"), {"return": said}, follow=True)

    assert "Say whether your interests are as shown" in answer.content.decode()
    assert not InterestReturn.objects.exists()


@pytest.mark.parametrize("many", [1, 60])
def test_the_returns_take_one_number_of_queries(
    login, viewer, partnership, many, django_assert_num_queries
):
    board = BodyFactory(partnership=partnership)
    for _ in range(many):
        InterestReturnFactory(
            partnership=partnership, person=SeatFactory(body=board).person, is_nil=False
        )
    browser = login(viewer)
    browser.get(page("interests-returns"))

    with django_assert_num_queries(2 + 2 + 3):
        answer = browser.get(f"{page('interests-returns')}?view=made")

    assert len(answer.context["page"]) == min(many, 50)


def test_the_returns_say_who_has_not(login, viewer, partnership, people, programme_office):
    board = BodyFactory(partnership=partnership)
    for person in people:
        SeatFactory(body=board, person=person)
    InterestReturnFactory(partnership=partnership, person=people[0])
    browser = login(viewer)

    shown = browser.get(page("interests-returns"))
    assert "1 of 4 have made theirs for 1 Oct 2019 to 31 Mar 2020; 3 have not." in (
        shown.content.decode()
    )
    assert [one.name for one in shown.context["page"]] == sorted(
        [people[1].name, people[2].name, programme_office.name]
    )
    for query, names in (
        ("?view=made", ["Person A"]),
        ("?view=all&q=person+b", ["Person B"]),
        ("?q=nobody", []),
    ):
        found = browser.get(page("interests-returns") + query).context["page"]
        assert [one.name for one in found] == names


@pytest.mark.parametrize(
    "name", ["interests", "interests-csv", "interest-new", "interests-yours", "interests-returns"]
)
def test_strangers_and_visitors_find_nothing(login, client, partnership, stranger, name):
    assert client.get(page(name)).status_code == 302
    assert login(stranger).get(page(name)).status_code == 404
