"""What the dashboard says has changed since the last board."""

from datetime import date

from core.deeds import deed
from governance.scope.models import ChangeState
from milestones.services import Answer, Said, update_forecasts
from tests.factories.accounts import PartnershipFactory, member
from tests.factories.milestones import ForecastFactory, MilestoneFactory
from tests.factories.records import withhold
from tests.factories.risks import RiskFactory
from tests.factories.scope import ScopeChangeFactory

ALL = "/hounslow/what-changed/"


def changes(response):
    return [(change.title, change.meta) for change in response.context["changes"]]


def words(response):
    return " ".join(response.text.split())


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
    assert '<a class="nhsuk-link" href="/hounslow/what-changed/">All changes, 2 more</a>' in (
        response.text
    )


def test_all_changes_stand_on_a_page_of_their_own(desk, workstream, person, client):
    desk()
    assert "Nothing that you may see." in client.get(ALL).text
    for number in range(10):
        risk = RiskFactory(workstream=workstream, name=f"Risk {number}")
        with deed("reviewed", risk, by=person):
            risk.current_likelihood = 4
            risk.save()

    page = client.get(ALL)

    assert [change.title.split(" ", 1)[1] for change in page.context["page"]] == [
        f"Risk {number}" for number in range(9, -1, -1)
    ]
    assert "What changed since 1 Jan 2020" in page.text


def test_a_change_of_what_one_may_not_see_is_not_among_all(desk, workstream, person, client):
    risk = RiskFactory(workstream=workstream, name="Zanzibar")
    with deed("reviewed", risk, by=person):
        risk.current_likelihood = 4
        risk.save()
    withhold(risk, person)
    desk()

    assert "Zanzibar" not in client.get(ALL).text
    client.force_login(member(PartnershipFactory()))
    assert client.get(ALL).status_code == 404
    client.logout()
    assert client.get(ALL).status_code == 302
