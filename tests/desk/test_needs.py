"""What the dashboard says needs a person now."""

from datetime import UTC, date, datetime, timedelta

from django.utils import timezone

from records.models import ActionStatus
from tests.desk.conftest import asked_to_vote
from tests.factories.accounts import member
from tests.factories.milestones import ForecastFactory, MilestoneFactory
from tests.factories.records import ActionFactory, withhold
from tests.factories.risks import RiskFactory
from tests.factories.scope import ScopeChangeFactory

PLANTED = "Zanzibar"
TODAY = date(2020, 1, 31)


def titles(response):
    return [need.title for need in response.context["needs"]]


def words(response):
    return " ".join(response.text.split())


def test_nothing_to_do_is_said(desk):
    assert "Nothing waits for you today." in desk().text


def test_ones_own_forecast_that_has_passed_asks_for_a_new_date(desk, workstream, person):
    MilestoneFactory(
        workstream=workstream,
        owner=person,
        reference="X10",
        short_title="Outcomes framework",
        forecast_date=date(2020, 1, 17),
    )
    MilestoneFactory(workstream=workstream, forecast_date=date(2020, 1, 17))

    response = desk()

    assert titles(response) == ["Give a new date for X10 Outcomes framework"]
    assert 'href="/hounslow/forecasts/?milestone=X10"' in response.text
    assert "14 days ago" in response.text


def test_forecasts_not_said_since_the_last_board_are_to_be_confirmed(
    desk, workstream, person, board
):
    spoken, silent, never = MilestoneFactory.create_batch(3, workstream=workstream, owner=person)
    ForecastFactory(milestone=spoken, said_on=date(2019, 12, 19))
    ForecastFactory(milestone=silent, said_on=date(2019, 12, 18))
    MilestoneFactory(
        workstream=workstream, owner=person, forecast_date=date(2020, 1, 10), complete=True
    )

    response = desk()

    assert titles(response) == ["Confirm the forecast of 2 milestones"]
    page = words(response)
    assert f"{silent.reference}, {never.reference}: nothing said since the last board." in page
    assert "Due 4 Feb<" in page


def test_ones_own_actions_show_when_overdue_or_due_within_two_weeks(desk, partnership, person):
    mine = {"partnership": partnership, "owner": person}
    ActionFactory(reference="A1", due_on=date(2020, 1, 10), **mine)
    ActionFactory(reference="A2", due_on=date(2020, 2, 14), **mine)
    ActionFactory(reference="A3", due_on=date(2020, 2, 15), **mine)
    ActionFactory(reference="A4", due_on=TODAY, status=ActionStatus.TO_BE_CLOSED, **mine)
    ActionFactory(reference="A5", due_on=date(2020, 1, 9), revised_due_on=date(2020, 2, 7), **mine)
    ActionFactory(reference="A6", partnership=partnership, due_on=date(2020, 1, 10))

    response = desk()

    shown = [(need.title[:2], need.status) for need in response.context["needs"]]
    assert shown == [("A1", "Overdue"), ("A5", "Due 7 Feb"), ("A2", "Due 14 Feb")]
    assert "First due 9 Jan 2020, then 7 Feb 2020." in response.text


def test_ones_own_risks_show_when_their_review_date_has_passed(desk, workstream, person):
    mine = {"workstream": workstream, "owner": person}
    RiskFactory(reference="R1", name="Late", next_review_on=date(2020, 1, 30), **mine)
    RiskFactory(next_review_on=TODAY, **mine)
    RiskFactory(next_review_on=date(2020, 1, 1), status="closed", **mine)
    RiskFactory(workstream=workstream, next_review_on=date(2020, 1, 1))

    response = desk()

    assert titles(response) == ["Review risk R1: Late"]
    assert 'href="/hounslow/risks/R1/"' in response.text


def test_a_vote_that_waits_for_one_shows_until_it_is_due_and_after(desk, workstream, person):
    change = ScopeChangeFactory(workstream=workstream, reference="SC02", name="Social prescribing")
    late = ScopeChangeFactory(workstream=workstream, reference="SC03", name="Falls")
    asked_to_vote(change, person)
    asked_to_vote(late, person, due_at=datetime(2020, 2, 7, 23, 59, tzinfo=UTC))

    needs = desk().context["needs"]

    assert [(need.title, need.hint, need.status) for need in needs] == [
        ("Vote: SC03 Falls", "Partner sign-off, for SC03 Falls Trust. By 7 Feb 2020.", "Overdue"),
        (
            "Vote: SC02 Social prescribing",
            "Partner sign-off, for SC02 Social prescribing Trust. By 7 Feb 2099.",
            "Due 7 Feb",
        ),
    ]


def test_votes_of_others_and_on_hidden_changes_do_not_show(desk, workstream, person):
    asked_to_vote(ScopeChangeFactory(workstream=workstream), member(workstream.partnership))
    hidden = ScopeChangeFactory(workstream=workstream, name=PLANTED)
    asked_to_vote(hidden, person)
    withhold(hidden, person)

    assert titles(desk()) == []


def test_the_most_pressing_comes_first_each_by_its_own_clock(desk, workstream, person):
    tomorrow = timezone.now() + timedelta(days=1)
    ActionFactory(
        partnership=workstream.partnership, owner=person, reference="A9", due_on=date(2020, 2, 7)
    )
    asked_to_vote(ScopeChangeFactory(workstream=workstream, name="Falls"), person, due_at=tomorrow)
    RiskFactory(workstream=workstream, owner=person, next_review_on=date(2020, 1, 30))

    assert [title.split()[0] for title in titles(desk())] == ["Review", "Vote:", "A9:"]
