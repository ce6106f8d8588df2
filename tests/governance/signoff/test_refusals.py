"""Refusals that no page leads to, and the rule that each one says."""

from datetime import date

from governance.signoff import policies, services
from governance.signoff.ballots import Wish
from governance.signoff.models import OwnDecision
from tests.governance.signoff.conftest import approve, asked


def test_a_deadline_is_extended_by_a_working_day_at_least(place):
    sign_off = place.submit()

    said = policies.cannot_extend(sign_off, None, place.office, "Bank holiday", 0)

    assert said == "Extend by one working day or more."


def test_what_has_ended_is_not_revised(place):
    sign_off = services.withdraw(place.submit(), by=place.lead, reason="Not now")

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
