"""Refusals that no page leads to, and the rule that each one says."""

from datetime import date

import pytest

from core.deeds import deed
from core.errors import Refused
from governance.signoff import policies, services
from governance.signoff.ballots import Wish
from governance.signoff.models import OwnDecision
from governance.signoff.policies.another_route import cannot_stay
from governance.signoff.policies.urgent import NOT_URGENT_ROUTE, Urgency, cannot_take_route
from governance.signoff.services.editing import weighing_again
from governance.signoff.services.voting import settle
from governance.signoff.standing import standing_of
from governance.signoff.subjects import subject_of
from tests.governance.signoff.conftest import approve, asked


def test_a_deadline_is_extended_by_a_working_day_at_least(place, at_screening):
    said = policies.cannot_extend(at_screening, None, place.office, "Bank holiday", 0)

    assert said == "Extend by one working day or more."


def test_what_has_ended_is_not_revised(place, at_screening):
    sign_off = services.withdraw(at_screening, by=place.lead, reason="Not now")

    assert policies.cannot_revise(sign_off, place.lead) == "This sign-off has ended."


def test_a_partner_may_abstain_before_its_own_body_has_met(place):
    sign_off = approve(place.submit(), place.office)
    seat = asked(sign_off, place.members["Council"])
    OwnDecision.objects.create(
        sign_off=sign_off,
        organisation=seat.organisation,
        body_name="Cabinet",
        recorded_by=place.office,
    )

    def said(vote):
        wish = Wish.of(vote, "", "", pre_commencement=False)
        return policies.cannot_vote_so(seat, wish, date(2020, 1, 31))

    assert said("abstain") == ""
    assert "Cabinet" in said("approve")


def test_what_ran_on_no_route_of_accord_stays_where_it_is(place, at_screening):
    at_screening.template = None

    assert cannot_stay(at_screening, subject_of(place.change).facts(place.change)) == ""


def test_an_ordinary_route_takes_nothing_urgent(place):
    facts = subject_of(place.change).facts(place.change)

    said = cannot_take_route(
        {"is_urgent": False}, facts, Urgency("No ward", "Both trusts"), place.partnership
    )

    assert said == NOT_URGENT_ROUTE


def test_what_is_put_to_sign_off_while_it_is_weighed_is_weighed_again(place):
    with (
        pytest.raises(Refused, match="It was put to sign-off while you wrote"),
        deed("weighed", place.change, by=place.office),
        weighing_again(place.change, by=place.office, reason="Two parts of one"),
    ):
        place.submit()


def test_a_stage_that_has_ended_is_not_settled_again(place):
    sign_off = approve(place.submit(), place.office)
    ended = sign_off.stages.get(number=1)
    closed_at = ended.closed_at

    settle(standing_of(ended))

    ended.refresh_from_db()
    assert (ended.outcome, ended.closed_at) == ("passed", closed_at)
