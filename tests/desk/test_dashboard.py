"""The dashboard: what needs a person, how the workstreams stand, what has changed."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role
from core.deeds import deed
from governance.bodies.models import DecisionRule
from governance.scope.models import ChangeState
from governance.signoff.models import Entitlement, SignOff, Stage
from milestones.services import Answer, Said, update_forecasts
from records.models import ActionStatus
from tests.factories.accounts import OrganisationFactory, member
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.milestones import DependencyFactory, ForecastFactory, MilestoneFactory
from tests.factories.records import PART_2, ActionFactory, withhold
from tests.factories.risks import RiskFactory
from tests.factories.scope import ScopeChangeFactory
from tests.factories.workstreams import WorkstreamFactory

PAGE = "/hounslow/"
PLANTED = "Zanzibar"
TODAY = date(2020, 1, 31)
LATE = {"baseline_date": date(2020, 1, 1), "forecast_date": date(2020, 3, 31)}
EXTREME = {"current_consequence": 5, "current_likelihood": 4}


@pytest.fixture
def person(partnership):
    return member(partnership, Role.WORKSTREAM_LEAD)


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, name="Urgent care")


@pytest.fixture
def board(partnership):
    """A board that met on 18 December and meets on 12 February."""
    body = BodyFactory(partnership=partnership)
    for day in (date(2019, 12, 18), date(2020, 2, 12), date(2020, 3, 18)):
        MeetingFactory(body=body, held_on=day)
    return body


@pytest.fixture
def desk(client, person):
    client.force_login(person)
    return lambda: client.get(PAGE)


def titles(response):
    return [need.title for need in response.context["needs"]]


def changes(response):
    return [(change.title, change.meta) for change in response.context["changes"]]


def words(response):
    return " ".join(response.text.split())


def asked_to_vote(change, person, *, due_at=datetime(2099, 2, 7, 23, 59, tzinfo=UTC)):
    """An open stage of a sign-off of `change` at which `person` is asked."""
    sign_off = SignOff.objects.create(
        partnership=change.partnership,
        content_type=ContentType.objects.get_for_model(change),
        object_id=change.pk,
        title=str(change),
        route={},
        document={},
        sha256="0" * 64,
        submitted_by=person,
    )
    stage = Stage.objects.create(
        sign_off=sign_off,
        number=1,
        round=1,
        name="Partner sign-off",
        rule=DecisionRule.ALL,
        sha256="0" * 64,
        opened_at=timezone.now(),
        due_at=due_at,
    )
    return Entitlement.objects.create(
        stage=stage, person=person, organisation=OrganisationFactory(short_name=f"{change} Trust")
    )


def test_the_next_board_and_the_day_its_papers_close_head_the_page(desk, board):
    page = words(desk())

    assert "Next board: <strong>Wednesday 12 February 2020</strong>, in 12 days." in page
    assert "Papers close 4 Feb 2020." in page


def test_without_a_meeting_ahead_the_page_says_so(desk):
    assert "No board meeting is planned." in desk().text


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
    assert "Due 4 Feb 2020" in page


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
    assert shown == [("A1", "Overdue"), ("A5", "Due 7 Feb 2020"), ("A2", "Due 14 Feb 2020")]
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
        ("Vote: SC03 Falls", "Partner sign-off, for SC03 Falls Trust.", "Overdue"),
        (
            "Vote: SC02 Social prescribing",
            "Partner sign-off, for SC02 Social prescribing Trust.",
            "Due 7 Feb 2099",
        ),
    ]


def test_votes_of_others_and_on_hidden_changes_do_not_show(desk, workstream, person):
    asked_to_vote(ScopeChangeFactory(workstream=workstream), member(workstream.partnership))
    hidden = ScopeChangeFactory(workstream=workstream, name=PLANTED)
    asked_to_vote(hidden, person)
    withhold(hidden, person)

    assert titles(desk()) == []


def test_each_workstream_shows_its_milestones_next_one_and_extreme_risks(
    desk, partnership, workstream
):
    MilestoneFactory(workstream=workstream, short_title="Soon", **LATE)
    MilestoneFactory(workstream=workstream, forecast_date=date(2020, 9, 1))
    MilestoneFactory(workstream=workstream, forecast_date=date(2020, 1, 10), complete=True)
    RiskFactory(workstream=workstream, **EXTREME)
    RiskFactory(workstream=workstream, status="closed", **EXTREME)
    RiskFactory(workstream=workstream)
    WorkstreamFactory(partnership=partnership, name="Empty")

    first, second = desk().context["glances"]

    assert first.counts == {"red": 2, "blue": 1}
    assert (first.next.milestone.short_title, first.extreme) == ("Soon", 1)
    assert (second.words, second.next, second.extreme) == ("no milestones", None, 0)


def test_the_tiles_count_milestones_and_extreme_risks(desk, workstream):
    MilestoneFactory(workstream=workstream)
    MilestoneFactory(workstream=workstream, **LATE)
    RiskFactory(workstream=workstream, **EXTREME)

    milestones, risks = desk().context["numbers"]

    assert (milestones["value"], milestones["of"], milestones["note"]) == (1, 2, "1 red, 0 amber")
    assert risks["value"] == 1


def test_a_forecast_moved_since_the_board_shows_who_moved_it_and_why(
    desk, workstream, person, board
):
    milestone = MilestoneFactory(
        workstream=workstream, owner=person, reference="X14", short_title="Linked data"
    )
    ForecastFactory(milestone=milestone, said_on=date(2019, 12, 11))
    update_forecasts([Said(milestone, Answer.LATER, date(2020, 4, 2), "Not signed")], by=person)

    response = desk()

    assert changes(response) == [
        (
            "X14 Linked data",
            f"31 Mar 2020 to 2 Apr 2020, 2 days later. Not signed. {person.name}, 31 Jan 2020",
        )
    ]
    assert "What changed since the board of 18 Dec 2019" in words(response)


def test_a_confirmation_and_a_move_before_the_board_are_no_change(desk, workstream, board):
    milestone = MilestoneFactory(workstream=workstream)
    ForecastFactory(milestone=milestone, said_on=date(2019, 10, 9), forecast_date=date(2020, 3, 1))
    ForecastFactory(milestone=milestone, said_on=date(2019, 12, 18))
    ForecastFactory(milestone=milestone, said_on=date(2020, 1, 20))

    assert changes(desk()) == []


def test_without_a_board_the_last_thirty_days_count(desk, workstream):
    for said_on in (date(2020, 1, 1), date(2020, 1, 2)):
        milestone = MilestoneFactory(workstream=workstream)
        ForecastFactory(
            milestone=milestone, said_on=date(2019, 10, 9), forecast_date=date(2020, 3, 1)
        )
        ForecastFactory(milestone=milestone, said_on=said_on)

    response = desk()

    assert len(changes(response)) == 1
    assert "What changed since 1 Jan 2020" in words(response)


def test_a_rescored_risk_shows_both_scores_who_and_why(desk, workstream, person):
    risk = RiskFactory(workstream=workstream, reference="R4", name="No approval")
    with deed("reviewed", risk, by=person, why="Two boards do not meet"):
        risk.current_likelihood = 4
        risk.save()
    with deed("renamed", risk, by=person):
        risk.name = "No approval by March"
        risk.save()

    [(title, meta)] = changes(desk())

    assert title == "R4 No approval"
    assert meta.startswith(f"Score 12 to 16. Two boards do not meet. {person.name}, ")


def test_a_scope_change_that_moved_on_shows_both_states(desk, workstream):
    change = ScopeChangeFactory(workstream=workstream, reference="SC02", name="Social prescribing")
    with deed("closed at the deadline", change, by=None):
        change.state = ChangeState.REJECTED
        change.save()

    [(title, meta)] = changes(desk())

    assert title == "SC02 Social prescribing"
    assert meta.startswith("Draft to rejected. By Accord itself, ")


def test_only_the_newest_eight_changes_show_and_the_rest_are_counted(desk, workstream, person):
    for number in range(10):
        risk = RiskFactory(workstream=workstream, name=f"Risk {number}")
        with deed("reviewed", risk, by=person):
            risk.current_likelihood = 4
            risk.save()

    response = desk()

    assert [title.split(" ", 1)[1] for title, _ in changes(response)] == [
        f"Risk {number}" for number in range(9, 1, -1)
    ]
    assert "and 2 more." in response.text


def test_what_one_may_not_see_is_nowhere_on_the_dashboard(desk, partnership, workstream, person):
    hidden = WorkstreamFactory(partnership=partnership, name=PLANTED, **PART_2)
    milestone = MilestoneFactory(workstream=hidden, owner=person, name=PLANTED)
    secret = MilestoneFactory(workstream=workstream, owner=person, name=PLANTED, **PART_2)
    risk = RiskFactory(
        workstream=workstream, owner=person, name=PLANTED, next_review_on=date(2020, 1, 1)
    )
    withhold(risk, person)
    ActionFactory(partnership=partnership, owner=person, text=PLANTED, **PART_2)
    change = ScopeChangeFactory(workstream=workstream, name=PLANTED, **PART_2)
    for each in (milestone, secret):
        ForecastFactory(milestone=each, said_on=TODAY, forecast_date=date(2020, 3, 1))
        ForecastFactory(milestone=each, said_on=TODAY, reason=PLANTED)
    with deed("rewrote everything", by=person, why=PLANTED):
        risk.current_likelihood = 5
        risk.save()
        change.state = ChangeState.REJECTED
        change.save()

    response = desk()

    assert PLANTED not in response.text
    assert response.context["numbers"][0]["of"] == 0


def test_another_partnerships_work_stays_there(client, stranger, partnership, person):
    MilestoneFactory(owner=stranger, name=PLANTED, workstream__partnership=partnership)
    RiskFactory(owner=stranger, workstream__partnership=partnership, name=PLANTED)
    client.force_login(stranger)

    assert PLANTED not in client.get("/harrow/").text
    assert client.get(PAGE).status_code == 404


def test_nobody_sees_it_without_signing_in(client, partnership):
    assert client.get(PAGE).url.startswith(reverse("account_login"))


def test_the_dashboard_takes_as_many_queries_for_much_work_as_for_little(
    desk, workstream, person, board, django_assert_num_queries
):
    desk()
    for milestone in MilestoneFactory.create_batch(8, workstream=workstream, owner=person):
        ForecastFactory(milestone=milestone, said_on=TODAY, forecast_date=date(2020, 3, 1))
        ForecastFactory(milestone=milestone, said_on=TODAY)
        DependencyFactory(predecessor=MilestoneFactory(workstream=workstream), successor=milestone)
        RiskFactory(workstream=workstream, owner=person, next_review_on=date(2020, 1, 1))
        ActionFactory(partnership=workstream.partnership, owner=person)
        asked_to_vote(ScopeChangeFactory(workstream=workstream), person)

    with django_assert_num_queries(14):  # session, person, partnership, deeds, and ten of its own
        response = desk()

    assert len(response.context["needs"]) == 24
