"""The action log, as its readers see it."""

from datetime import date

import pytest
from django.urls import reverse

from records.models import ActionStatus
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.records import PART_2, ActionFactory, withhold

PLANTED = "Zanzibar"
YESTERDAY, TODAY, TOMORROW = date(2020, 1, 30), date(2020, 1, 31), date(2020, 2, 1)


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


@pytest.fixture
def ask(reader, partnership):
    """The action log as the viewer gets it, with a query."""
    return lambda **query: reader.get(reverse("records:actions", args=[partnership.slug]), query)


def texts(response):
    return [row.action.text for row in response.context["rows"]]


@pytest.mark.parametrize(
    ("view", "found"),
    [
        ("", ["Late", "Revised and late", "Revised", "Today"]),
        ("overdue", ["Late", "Revised and late"]),
        ("to_close", ["Complete"]),
        ("closed", ["Closed"]),
        ("all", ["Closed", "Complete", "Late", "Revised and late", "Revised", "Today"]),
        ("nonsense", ["Late", "Revised and late", "Revised", "Today"]),
    ],
)
def test_each_view_shows_its_own_soonest_due_first(ask, partnership, view, found):
    for text, given in {
        "Closed": {"status": ActionStatus.CLOSED, "due_on": date(2019, 1, 1)},
        "Complete": {"status": ActionStatus.TO_BE_CLOSED, "due_on": date(2019, 2, 1)},
        "Late": {"due_on": date(2020, 1, 2)},
        "Revised and late": {
            "status": ActionStatus.IN_PROGRESS,
            "due_on": date(2020, 1, 1),
            "revised_due_on": YESTERDAY,
        },
        "Today": {"due_on": TODAY, "reference": "A99"},
        "Revised": {"due_on": YESTERDAY, "revised_due_on": TODAY, "reference": "A9"},
    }.items():
        ActionFactory(partnership=partnership, text=text, **given)

    assert texts(ask(view=view)) == found


def test_an_overdue_action_says_by_how_many_days_and_keeps_its_first_date(ask, partnership):
    ActionFactory(partnership=partnership, due_on=date(2019, 12, 1), revised_due_on=YESTERDAY)
    ActionFactory(partnership=partnership, due_on=TOMORROW)

    page = ask().content.decode()

    assert "1 action is overdue on 31 Jan 2020." in page
    assert "1 day overdue" in page
    assert "first 1 Dec 2019" in page


def test_nothing_overdue_is_said(ask, partnership):
    ActionFactory(partnership=partnership, due_on=TODAY)

    assert "Nothing is overdue on 31 Jan 2020." in ask().content.decode()


def test_words_search_text_reference_and_owner(ask, partnership):
    ActionFactory(partnership=partnership, text="Ask the boards")
    ActionFactory(partnership=partnership, text="Two", reference="BOARD-1")
    ActionFactory(partnership=partnership, text="Three", owner__name="Board Secretary")
    ActionFactory(partnership=partnership, text="Four")

    assert sorted(texts(ask(q="BOARD"))) == ["Ask the boards", "Three", "Two"]
    assert ask(q="\x00").status_code == 200


def test_the_meeting_that_asked_is_named(ask, partnership):
    body = BodyFactory(partnership=partnership, name="Programme Board")
    meeting = MeetingFactory(body=body, held_on=date(2019, 11, 20))
    ActionFactory(partnership=partnership, meeting=meeting)

    page = ask().content.decode()

    assert "Programme Board" in page
    assert "20 Nov 2019" in page


@pytest.mark.parametrize("many", [1, 5])
def test_the_log_takes_the_same_queries_however_long(
    ask, partnership, many, django_assert_num_queries
):
    for _ in range(many):
        body = BodyFactory(partnership=partnership)
        ActionFactory(partnership=partnership, meeting=MeetingFactory(body=body))
    ask()

    with django_assert_num_queries(2 + 2 + 3):
        assert len(texts(ask())) == many


def test_part_2_and_withheld_actions_are_in_no_row_and_no_count(ask, partnership, viewer):
    ActionFactory(partnership=partnership, text="Open to all", due_on=YESTERDAY)
    ActionFactory(partnership=partnership, text=f"{PLANTED} sale", due_on=YESTERDAY, **PART_2)
    withhold(
        ActionFactory(partnership=partnership, text=f"{PLANTED} case", due_on=YESTERDAY), viewer
    )

    found = ask()

    assert texts(found) == ["Open to all"]
    assert (found.context["overdue"], found.context["page"].paginator.count) == (1, 1)
    assert PLANTED not in found.content.decode()


def test_the_log_is_not_found_by_strangers(client, stranger, partnership):
    client.force_login(stranger)

    assert client.get(reverse("records:actions", args=["hounslow"])).status_code == 404


def test_who_is_not_signed_in_is_asked_to(client, partnership):
    response = client.get(reverse("records:actions", args=["hounslow"]))

    assert (response.status_code, response["Location"].split("?")[0]) == (302, "/accounts/login/")
