"""What a council's decision needs: notice of a key decision, and the days for call-in."""

from dataclasses import replace
from datetime import date

import pytest

from accounts.models import Partner
from core.errors import Refused
from governance.signoff import services
from governance.signoff.models import OwnDecision, OwnOutcome
from governance.signoff.policies import Plan
from tests.governance.signoff.cabinets import (
    CABINET,
    agree,
    at_partners,
    council_decides_first,
)
from tests.governance.signoff.conftest import asked

NOTICE = date(2020, 1, 14)


BEGINNINGS = {"own": at_partners}


@pytest.fixture
def own(place):
    """The council's cabinet, asked at the partners' stage; a key decision that can be called in."""
    return OwnDecision.objects.get()


@pytest.fixture
def signatory(place):
    return place.members["Council"]


def vote(own, signatory, said="approve", **more):
    return services.cast_vote(
        asked(own.sign_off, signatory), by=signatory, vote=said, sha256=own.sign_off.sha256, **more
    )


def test_only_a_councils_decision_is_called_in(place):
    council_decides_first(place, "Trust", own_body="Trust board", key_decision_from=None)

    own = at_partners(place).own_decisions.get(organisation=place.organisations["Trust"])

    assert (own.call_in_days, own.is_key_decision) == (0, False)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (
            {"meets_on": date(2020, 2, 11)},
            "With notice on 14 January 2020, a key decision can be taken from 12 February 2020; "
            "from 22 January 2020 by the general exception; "
            "or on any day with special urgency, if the scrutiny chair agrees",
        ),
        (
            {"meets_on": date(2020, 1, 21), "exception": "general_exception"},
            "from 22 January 2020 by the general exception; or on any day with special urgency",
        ),
        (
            {"meets_on": date(2020, 1, 13), "exception": "special_urgency", "agreed_by": "Cllr A"},
            r"from 14 January 2020\.",
        ),
        (
            {"meets_on": date(2020, 1, 20), "exception": "special_urgency"},
            "needs the scrutiny chair's agreement",
        ),
        (
            {"is_key_decision": False, "exception": "general_exception"},
            "Only a key decision needs an exception",
        ),
        ({"body_name": ""}, "Name the body"),
        (
            {"is_key_decision": False},
            "It is worth £310,000: from £250,000 it is a key decision of Council",
        ),
    ],
)
def test_a_plan_with_too_little_notice_is_refused_with_the_earliest_day(
    own, signatory, given, reason
):
    with pytest.raises(Refused, match=reason):
        services.plan_own_decision(own, replace(CABINET, **given), by=signatory)

    assert not own.sign_off.entries.filter(kind="own decision planned").exists()


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"meets_on": date(2020, 1, 22), "exception": "general_exception"},
        {"meets_on": NOTICE, "exception": "special_urgency", "agreed_by": "Cllr A"},
        {"notice_on": None},
        {"meets_on": None},
    ],
)
def test_a_plan_with_notice_enough_is_kept(own, signatory, given):
    plan = replace(CABINET, **given)

    planned = services.plan_own_decision(own, plan, by=signatory)

    assert Plan(**{field: getattr(planned, field) for field in Plan.__slots__}) == plan
    assert planned.recorded_by == signatory


@pytest.mark.parametrize(
    ("plan", "given", "reason"),
    [
        ({}, {"decided_on": date(2020, 2, 11)}, "can be taken from 12 February 2020"),
        ({"notice_on": None}, {}, "first record the day of its notice"),
        ({}, {"decided_on": date(9999, 1, 1)}, "still to come"),
        ({}, {"published_on": date(9999, 1, 1)}, "still to come"),
        ({}, {"published_on": date(2020, 2, 11)}, "cannot be published before it is decided"),
        ({}, {"outcome": "pending"}, "Say whether it agreed or refused"),
        ({}, {"sha256": "0" * 64}, "The proposal has changed since you opened this page"),
    ],
)
def test_a_decision_is_taken_with_notice_and_not_in_days_to_come(
    own, signatory, plan, given, reason
):
    services.plan_own_decision(own, replace(CABINET, **plan), by=signatory)

    with pytest.raises(Refused, match=reason):
        agree(own, signatory, **given)

    own.refresh_from_db()
    assert own.outcome == OwnOutcome.PENDING


def test_special_urgency_needs_no_notice_but_the_chairs_name(own, signatory):
    plan = replace(CABINET, notice_on=None, exception="special_urgency", agreed_by="Cllr A")
    services.plan_own_decision(own, plan, by=signatory)

    assert agree(own, signatory, decided_on=date(2020, 1, 15)).effective_on == date(2020, 1, 23)


def worth(place, value):
    place.change.whole_life_value = value
    place.change.save()


def test_below_the_partners_threshold_it_is_decided_without_notice(place, signatory):
    worth(place, "249999.99")
    own = at_partners(place).own_decisions.get()
    plan = replace(CABINET, meets_on=date(2020, 1, 15), is_key_decision=False, notice_on=None)
    services.plan_own_decision(own, plan, by=signatory)

    assert agree(own, signatory, decided_on=date(2020, 1, 15)).is_decided


def test_below_it_the_signatory_may_still_call_it_key_and_take_that_back(place, signatory):
    worth(place, "249999.99")
    own = at_partners(place).own_decisions.get()

    own = services.plan_own_decision(own, CABINET, by=signatory)
    assert own.is_key_decision
    with pytest.raises(Refused, match="can be taken from 12 February 2020"):
        agree(own, signatory, decided_on=date(2020, 2, 11))

    plan = replace(CABINET, is_key_decision=False)
    assert not services.plan_own_decision(own, plan, by=signatory).is_key_decision


def test_a_value_that_has_come_to_the_threshold_since_makes_it_key(place, signatory):
    worth(place, "249999.99")
    own = at_partners(place).own_decisions.get()
    worth(place, "250000")

    with pytest.raises(Refused, match="first record the day of its notice"):
        agree(own, signatory, decided_on=date(2020, 2, 12))


def test_the_days_for_call_in_are_the_partners_setting_of_now(place, own, signatory):
    Partner.objects.filter(organisation=place.organisations["Council"]).update(call_in_days=3)

    own = services.plan_own_decision(own, CABINET, by=signatory)

    assert own.call_in_days == 3
    assert agree(own, signatory).effective_on == date(2020, 2, 18)


@pytest.mark.parametrize(
    ("days", "published", "called_in", "ended", "effective"),
    [
        (5, date(2020, 2, 12), None, None, date(2020, 2, 20)),
        (5, date(2020, 2, 14), None, None, date(2020, 2, 22)),
        (5, None, None, None, None),
        (0, None, None, None, date(2020, 2, 12)),
        (0, date(2020, 2, 14), None, None, date(2020, 2, 12)),
        (5, date(2020, 2, 12), date(2020, 2, 14), None, None),
        (5, date(2020, 2, 12), date(2020, 2, 14), date(2020, 3, 4), date(2020, 3, 4)),
        (5, date(2020, 2, 12), date(2020, 2, 14), date(2020, 2, 17), date(2020, 2, 20)),
    ],
)
def test_it_takes_effect_after_the_days_for_call_in_or_when_a_call_in_has_ended(
    place, own, signatory, days, published, called_in, ended, effective
):
    Partner.objects.filter(organisation=place.organisations["Council"]).update(call_in_days=days)
    services.plan_own_decision(own, CABINET, by=signatory)
    own = agree(own, signatory, published_on=published)
    if called_in:
        own = services.call_in_own_decision(own, on=called_in, by=signatory)
    if ended:
        own = services.end_call_in(own, on=ended, stands=True, by=signatory)

    assert own.effective_on == effective


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2020, 2, 11), "could be called in from 12 February 2020 to 19 February 2020"),
        (date(2020, 2, 20), "could be called in from 12 February 2020 to 19 February 2020"),
        (date(9999, 1, 1), "still to come"),
    ],
)
def test_a_call_in_comes_within_its_days(own, signatory, day, reason):
    services.plan_own_decision(own, CABINET, by=signatory)
    own = agree(own, signatory)

    with pytest.raises(Refused, match=reason):
        services.call_in_own_decision(own, on=day, by=signatory)


def test_only_what_was_published_is_called_in_and_once(own, signatory):
    services.plan_own_decision(own, CABINET, by=signatory)
    day = date(2020, 2, 13)
    with pytest.raises(Refused, match="Only a decision that was published"):
        services.call_in_own_decision(own, on=day, by=signatory)
    with pytest.raises(Refused, match="No call-in is running"):
        services.end_call_in(own, on=day, stands=True, by=signatory)
    services.call_in_own_decision(agree(own, signatory), on=day, by=signatory)

    with pytest.raises(Refused, match="called in already"):
        services.call_in_own_decision(own, on=day, by=signatory)
    with pytest.raises(Refused, match="record how the call-in ended"):
        agree(own, signatory)
    with pytest.raises(Refused, match="It was called in on 13 February 2020"):
        services.end_call_in(own, on=date(2020, 2, 12), stands=True, by=signatory)
    with pytest.raises(Refused, match="still to come"):
        services.end_call_in(own, on=date(9999, 1, 1), stands=True, by=signatory)


def test_a_call_in_that_overturns_leaves_the_signatory_the_objection(own, signatory):
    services.plan_own_decision(own, CABINET, by=signatory)
    own = services.call_in_own_decision(agree(own, signatory), on=date(2020, 2, 13), by=signatory)

    services.end_call_in(own, on=date(2020, 3, 4), stands=False, by=signatory)

    with pytest.raises(Refused, match="you can only object"):
        vote(own, signatory)
