"""The earliest lawful date counts partners' own bodies: as foreseen, and as recorded."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from accounts.models import Partner
from governance.bodies.models import Delegation
from governance.signoff import services
from governance.signoff.models import OwnDecision, OwnOutcome
from tests.factories.bodies import MeetingFactory
from tests.governance.signoff.cabinets import CABINET, agree, at_partners, council_decides_first
from tests.governance.signoff.routing import TODAY, foresee

RECOMMENDS = (
    "Partnership Board can only recommend it: not every partner concerned has delegated such a"
    " decision to it. Each partner's own body decides after it."
)


@pytest.fixture
def recommending(place):
    """The trust has delegated nothing to the board."""
    Delegation.objects.filter(organisation=place.organisations["Trust"]).delete()
    return place


def of_council(place, **given):
    Partner.objects.filter(organisation=place.organisations["Council"]).update(**given)


def test_what_binds_needs_no_partners_own_body(place):
    seen = foresee(place)

    assert (seen.recommends, seen.own_bodies, seen.earliest) == ("", (), date(2020, 2, 12))


def test_what_a_body_can_only_recommend_waits_for_each_partners_own_body(recommending):
    seen = foresee(recommending)

    assert seen.recommends == RECOMMENDS
    assert seen.own_bodies == (
        "Trust: Its own body decides on the recommendation.",
        "Council: Its own body decides on the recommendation. Published that day, it can be called"
        " in for 5 clear working days, so that it takes effect from 20 February 2020.",
        "Practices: Its own body decides on the recommendation.",
        "Charities: Its own body decides on the recommendation.",
    )
    assert seen.earliest == date(2020, 2, 20)


def test_a_key_decision_on_a_recommendation_has_28_clear_days_from_it(recommending):
    of_council(recommending, own_body="Cabinet", key_decision_from=Decimal(250_000))

    seen = foresee(recommending)

    assert seen.own_bodies[1] == (
        "Council: Cabinet decides on the recommendation. It is a key decision: with notice on"
        " 12 February 2020, 28 clear days, it can be taken from 12 March 2020. Published that day,"
        " it can be called in for 5 clear working days, so that it takes effect from 20 March 2020."
    )
    assert seen.earliest == date(2020, 3, 20)


def test_who_has_decided_before_signing_does_not_decide_again(recommending):
    council_decides_first(recommending, key_decision_from=None)
    MeetingFactory(body=recommending.board, held_on=date(2020, 3, 18))

    seen = foresee(recommending)

    assert [said.split(":")[0] for said in seen.own_bodies] == ["Trust", "Practices", "Charities"]
    assert seen.earliest == date(2020, 3, 18)


def test_the_page_says_that_the_body_can_only_recommend(recommending, client):
    assert recommending.route
    client.force_login(recommending.office)
    address = reverse("signoff:preview", args=[recommending.partnership.slug])

    page = client.get(f"{address}?proposal=scope_change-{recommending.change.pk}").content.decode()

    assert "Partnership Board can only recommend it" in page
    assert "The earliest lawful date is Thursday 20 February 2020." in page


def to_partners_with_a_meeting_in_march(place):
    MeetingFactory(body=place.board, held_on=date(2020, 3, 18))
    return at_partners(place)


BEGINNINGS = {"own": to_partners_with_a_meeting_in_march}


@pytest.fixture
def own(place):
    return OwnDecision.objects.get()


def partners_of(place, own):
    return foresee(place, sign_off=own.sign_off).stages[1]


def test_what_runs_counts_from_the_notice_that_was_given(place, own):
    services.plan_own_decision(own, CABINET, by=place.office)

    partners = partners_of(place, own)

    assert partners.notes[0] == (
        "Council: Cabinet meets on 12 February 2020. With 5 clear working days for call-in it can"
        " sign from 20 February 2020."
    )
    assert partners.passes_on == date(2020, 2, 20)


def test_without_a_meeting_it_counts_from_the_notice_all_the_same(place, own):
    services.plan_own_decision(own, replace(CABINET, meets_on=None), by=place.office)

    partners = partners_of(place, own)

    assert partners.notes[0] == (
        "Council: Cabinet has no meeting set. It is a key decision: not before 12 February 2020."
        " The partner can sign from 20 February 2020 at the earliest."
    )
    assert partners.passes_on == date(2020, 2, 20)


@pytest.mark.parametrize(
    ("published_on", "signs"),
    [
        (date(2020, 1, 15), date(2020, 1, 31)),
        (date(2020, 1, 30), date(2020, 2, 7)),
        (None, date(2020, 2, 8)),
    ],
)
def test_what_was_decided_counts_from_its_publication(place, own, published_on, signs):
    plan = replace(CABINET, exception="special_urgency", agreed_by="Cllr A")
    services.plan_own_decision(own, plan, by=place.office)
    agree(own, place.office, decided_on=date(2020, 1, 15), published_on=published_on)

    assert partners_of(place, own).passes_on == signs


def test_an_own_body_that_refused_or_is_called_in_stands_in_the_way(place, own):
    services.plan_own_decision(own, CABINET, by=place.office)
    agree(own, place.office)
    services.call_in_own_decision(own, on=date(2020, 2, 13), by=place.office)
    called_in = foresee(place, sign_off=own.sign_off)
    services.end_call_in(own, on=date(2020, 3, 4), stands=False, by=place.office)
    own.refresh_from_db()
    assert own.outcome == OwnOutcome.REFUSED

    refused = foresee(place, sign_off=own.sign_off)

    assert (called_in.earliest, refused.earliest) == (None, None)
    assert called_in.stops[0].endswith("called in on 13 February 2020, which has not ended.")
    assert refused.stops[0] == (
        "Partner sign-off: Council: Cabinet refused on 12 February 2020: the partner can only"
        " object."
    )


def test_an_own_body_that_was_added_counts_too(place, own):
    services.add_own_decision(own.sign_off, place.organisations["Trust"], by=place.office)
    services.plan_own_decision(own, CABINET, by=place.office)

    notes = partners_of(place, own).notes

    assert (
        "Trust: Its own body has no meeting set. The partner can sign from 31 January 2020 at the"
        " earliest."
    ) in notes
    assert date(2020, 1, 31) == TODAY
