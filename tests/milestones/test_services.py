from datetime import date

import pytest

from core.errors import Refused
from milestones.models import Forecast, MilestoneStatus
from milestones.services import Answer, Said, update_forecasts
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import withhold
from tests.factories.workstreams import WorkstreamFactory

TODAY = date(2020, 1, 31)
LATER = date(2020, 4, 17)
WHY = "The DPIA is not signed by every controller."


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership)


@pytest.fixture
def owner(partnership):
    return member(partnership)


@pytest.fixture
def milestone(workstream, owner):
    return MilestoneFactory(
        reference="X014", workstream=workstream, owner=owner, forecast_date=date(2020, 3, 20)
    )


def moved(milestone, day=LATER, reason=WHY, **more):
    return Said(milestone, Answer.LATER, day, reason, **more)


def refused(rows, by, match):
    """Refused with those words, and nothing was written."""
    with pytest.raises(Refused, match=match):
        update_forecasts(rows, by=by)
    assert Forecast.objects.count() == 0
    for row in rows:
        before = (row.milestone.forecast_date, row.milestone.actual_date)
        row.milestone.refresh_from_db()
        assert (row.milestone.forecast_date, row.milestone.actual_date) == before


def test_a_new_date_is_kept_with_who_said_it_when_and_why(milestone, owner):
    [updated] = update_forecasts([moved(milestone, reason=f" {WHY} ")], by=owner)

    said = milestone.forecasts.get()
    milestone.refresh_from_db()
    assert milestone.forecast_date == updated.forecast_date == LATER
    assert (said.said_on, said.said_by, said.forecast_date, said.reason) == (
        TODAY,
        owner,
        LATER,
        WHY,
    )


def test_history_names_the_deed_its_reasons_and_its_doer(milestone, owner):
    update_forecasts([moved(milestone)], by=owner)

    context = milestone.history.order_by("pk").last().pgh_context
    assert context["verb"] == "updated forecasts"
    assert (context["by"], context["why"]) == (owner.pk, f"X014: {WHY}")


def test_no_change_confirms_the_date_and_leaves_the_milestone_as_it_was(milestone, owner):
    version = milestone.updated_at

    update_forecasts([Said(milestone, Answer.SAME)], by=owner)

    milestone.refresh_from_db()
    assert milestone.forecasts.get().forecast_date == date(2020, 3, 20)
    assert (milestone.forecast_date, milestone.updated_at) == (date(2020, 3, 20), version)


def test_done_completes_the_milestone_and_keeps_its_last_forecast(milestone, owner):
    update_forecasts([Said(milestone, Answer.DONE, date(2020, 1, 30))], by=owner)

    milestone.refresh_from_db()
    assert (milestone.status, milestone.actual_date) == (
        MilestoneStatus.COMPLETE,
        date(2020, 1, 30),
    )
    assert milestone.forecast_date == date(2020, 3, 20)
    assert not milestone.forecasts.exists()


def test_an_earlier_date_needs_no_reason_even_before_what_predecessors_allow(milestone, owner):
    update_forecasts([moved(milestone, date(2020, 2, 3), "")], by=owner)

    milestone.refresh_from_db()
    assert milestone.forecast_date == date(2020, 2, 3)


def test_several_milestones_are_updated_together(workstream, milestone, owner):
    other = MilestoneFactory(workstream=workstream, owner=owner)

    updated = update_forecasts([moved(milestone), Said(other, Answer.SAME)], by=owner)

    assert updated == [milestone, other]
    assert Forecast.objects.count() == 2


def test_one_bad_row_leaves_no_trace_of_the_good_ones(workstream, milestone, owner):
    passed = MilestoneFactory(
        workstream=workstream, owner=owner, reference="X010", forecast_date=date(2020, 1, 17)
    )

    refused([moved(milestone), Said(passed, Answer.SAME)], owner, "X010: 17 Jan 2020 has passed")


def test_a_later_date_without_reason_is_refused(milestone, owner):
    refused([moved(milestone, reason=" ")], owner, "X014: Say why the date moves later")


def test_a_forecast_in_the_past_is_refused(milestone, owner):
    refused([moved(milestone, date(2020, 1, 30))], owner, "before today")


def test_a_completion_in_the_future_is_refused(milestone, owner):
    refused([Said(milestone, Answer.DONE, date(2020, 2, 1))], owner, "in the future")


@pytest.mark.parametrize("answer", [Answer.LATER, Answer.DONE])
def test_an_answer_without_its_date_is_refused(milestone, owner, answer):
    refused([Said(milestone, answer)], owner, "Enter a date")


def test_a_row_that_changed_meanwhile_is_refused_with_its_date_now(milestone, owner):
    seen_at = milestone.updated_at
    update_forecasts([moved(milestone)], by=owner)

    with pytest.raises(Refused, match="X014: changed meanwhile; its forecast is now 17 Apr 2020"):
        update_forecasts([moved(milestone, date(2020, 5, 1), seen_at=seen_at)], by=owner)

    assert milestone.forecasts.count() == 1


def test_a_row_seen_as_it_still_is_is_accepted(milestone, owner):
    update_forecasts([moved(milestone, seen_at=milestone.updated_at)], by=owner)

    assert milestone.forecasts.count() == 1


def test_nobody_moves_another_owners_milestone(partnership, milestone):
    refused([moved(milestone)], member(partnership), "Only the owner")


def test_a_complete_milestone_is_not_moved(workstream, owner):
    done = MilestoneFactory(
        workstream=workstream, owner=owner, forecast_date=date(2020, 1, 10), complete=True
    )

    refused([moved(done)], owner, "is complete")


def test_the_office_of_another_partnership_does_not_find_the_milestone(milestone, stranger):
    refused([moved(milestone)], stranger, "not here, or not for you")


def test_an_owner_from_whom_it_is_withheld_does_not_find_it(milestone, owner):
    withhold(milestone, owner)

    refused([moved(milestone)], owner, "not here, or not for you")


def test_milestones_of_another_partnership_do_not_slip_into_the_same_deed(
    milestone, owner, stranger
):
    elsewhere = MilestoneFactory(owner=owner)

    refused([moved(milestone), moved(elsewhere)], owner, "not here, or not for you")


def test_nothing_said_is_nothing_done(owner):
    assert update_forecasts([], by=owner) == []
