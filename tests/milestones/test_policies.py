from datetime import date

import pytest

from accounts.access import deeds_of
from accounts.models import Role
from milestones import policies
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory

TODAY = date(2020, 1, 31)


@pytest.fixture
def milestone(partnership):
    lead = member(partnership, Role.WORKSTREAM_LEAD)
    workstream = WorkstreamFactory(partnership=partnership, lead=lead)
    return MilestoneFactory(
        workstream=workstream, owner=member(partnership), forecast_date=date(2020, 3, 20)
    )


def refusal(milestone, user):
    return policies.cannot_update_forecast(milestone, user, deeds_of(user, milestone.partnership))


def test_owner_lead_and_office_may_change_a_forecast(milestone, programme_office):
    assert refusal(milestone, milestone.owner) == ""
    assert refusal(milestone, milestone.workstream.lead) == ""
    assert refusal(milestone, programme_office) == ""


@pytest.mark.parametrize("role", sorted(set(Role.values) - {Role.PROGRAMME_OFFICE}))
def test_nobody_else_may_whatever_their_role(milestone, role):
    assert "Only the owner, the workstream's lead" in refusal(
        milestone, member(milestone.partnership, role)
    )


def test_a_complete_milestone_has_nothing_left_to_forecast(milestone, programme_office):
    milestone.actual_date = TODAY

    assert "is complete" in refusal(milestone, programme_office)


def test_a_date_that_has_passed_is_not_confirmed(milestone):
    assert policies.cannot_confirm(milestone, date(2020, 3, 20)) == ""
    assert "20 Mar 2020 has passed" in policies.cannot_confirm(milestone, date(2020, 3, 21))


def test_a_forecast_is_today_or_later():
    assert policies.cannot_forecast(TODAY, TODAY) == ""
    assert "before today, 31 January 2020" in policies.cannot_forecast(date(2020, 1, 30), TODAY)
    assert "after 31 December 2199" in policies.cannot_forecast(date(2200, 1, 1), TODAY)


def test_a_later_date_needs_a_reason_and_an_earlier_one_none(milestone):
    assert "Say why" in policies.cannot_move(milestone, date(2020, 3, 21), "  ")
    assert policies.cannot_move(milestone, date(2020, 3, 21), "Two posts are vacant") == ""
    assert policies.cannot_move(milestone, date(2020, 3, 19), "") == ""
    assert policies.cannot_move(milestone, date(2020, 3, 20), "") == ""


def test_nothing_is_done_in_the_future():
    assert policies.cannot_complete(TODAY, TODAY) == ""
    assert "in the future" in policies.cannot_complete(date(2020, 2, 1), TODAY)
