"""A partner's own body decides first: notice, call-in, and what its signatory may do meanwhile."""

from datetime import date

import pytest

from accounts.models import Partner
from core.errors import Refused
from governance.signoff import services
from governance.signoff.ledger import broken_link
from governance.signoff.models import OwnDecision, OwnOutcome, SignOffState
from tests.factories.bodies import AbsenceFactory
from tests.governance.signoff.cabinets import (
    CABINET,
    agree,
    at_partners,
    council_decides_first,
)
from tests.governance.signoff.conftest import approve, asked

MEETS = date(2020, 2, 12)


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


@pytest.mark.parametrize(
    ("value", "is_key"), [("249999.99", False), ("250000", True), ("310000", True)]
)
def test_the_partners_stage_asks_the_own_body_whose_threshold_says_what_is_key(
    place, value, is_key
):
    place.change.whole_life_value = value
    place.change.save()

    own = at_partners(place).own_decisions.get()

    assert (own.organisation, own.body_name) == (place.organisations["Council"], "Cabinet")
    assert (own.is_key_decision, own.call_in_days) == (is_key, 5)
    assert (own.outcome, own.recorded_by) == (OwnOutcome.PENDING, None)
    assert own.sign_off.entries.get(kind="own decision asked for").data == {
        "organisation": place.organisations["Council"].name,
        "body": "Cabinet",
        "key_decision": is_key,
        "call_in_days": 5,
    }


def test_nobody_is_asked_where_no_partner_decides_itself_first(place):
    assert not approve(place.submit(), place.office).own_decisions.exists()


def test_a_signatory_approves_once_the_own_decision_is_agreed_and_effective(own, signatory):
    with pytest.raises(Refused, match="Cabinet of Council decides first: no meeting is set"):
        vote(own, signatory)
    services.plan_own_decision(own, CABINET, by=signatory)
    with pytest.raises(Refused, match="decides first: it meets on 12 February 2020"):
        vote(own, signatory)
    agree(own, signatory)

    assert vote(own, signatory).vote == "approve"


def test_a_conditional_yes_waits_too_and_a_no_never_does(own, signatory):
    with pytest.raises(Refused, match="decides first"):
        vote(own, signatory, "approve_with_conditions", conditions="A review")

    assert vote(own, signatory, "object", reason="Too dear").vote == "object"


def test_leaving_the_item_is_open_whatever_the_own_body_says(own, signatory):
    place = services.recuse(asked(own.sign_off, signatory), by=signatory)

    assert place.recused_at


def test_a_refusal_leaves_the_signatory_only_the_objection(own, signatory):
    services.plan_own_decision(own, CABINET, by=signatory)
    agree(own, signatory, outcome=OwnOutcome.REFUSED)

    with pytest.raises(Refused, match="Cabinet refused it on 12 February 2020: you can only obj"):
        vote(own, signatory)

    assert vote(own, signatory, "object", reason="Cabinet refused").vote == "object"


def test_other_partners_do_not_wait(place, own):
    approve(own.sign_off, place.members["Trust"])


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"published_on": None}, "is not published yet: it can still be called in"),
        ({"called_in": True}, "is called in: it has no effect until the call-in has ended"),
    ],
)
def test_the_signatory_waits_for_publication_and_for_the_end_of_a_call_in(
    own, signatory, given, reason
):
    services.plan_own_decision(own, CABINET, by=signatory)
    called_in = given.pop("called_in", False)
    own = agree(own, signatory, **given)
    if called_in:
        services.call_in_own_decision(own, on=date(2020, 2, 19), by=signatory)

    with pytest.raises(Refused, match=reason):
        vote(own, signatory)


def test_the_signatory_waits_for_the_day_on_which_it_takes_effect(own, signatory, time_machine):
    time_machine.move_to("2020-02-19T12:00:00Z")
    services.plan_own_decision(own, CABINET, by=signatory)
    agree(own, signatory)
    own.sign_off.stages.update(due_at="2020-03-19T12:00:00Z")

    with pytest.raises(Refused, match="takes effect on 20 February 2020: approve from then on"):
        vote(own, signatory)
    time_machine.move_to("2020-02-20T00:30:00Z")

    assert vote(own, signatory).vote == "approve"


def test_who_covers_the_signatory_and_the_office_record_and_nobody_else(place, own, signatory):
    deputy = place.members["Trust"]
    with pytest.raises(Refused, match="The signatory of Council, or the programme office"):
        services.plan_own_decision(own, CABINET, by=deputy)
    AbsenceFactory(partnership=place.partnership, person=signatory, deputy=deputy)

    for person in (deputy, place.office, signatory):
        assert services.plan_own_decision(own, CABINET, by=person).recorded_by == person


def test_a_decision_is_put_right_until_its_signatory_has_signed_on_it(own, signatory):
    services.plan_own_decision(own, CABINET, by=signatory)
    agree(own, signatory, reference="Wrong")
    own = agree(own, signatory, reference=" CAB/20/7 ")
    with pytest.raises(Refused, match="Cabinet has decided already"):
        services.plan_own_decision(own, CABINET, by=signatory)
    vote(own, signatory)

    with pytest.raises(Refused, match="signatory has signed on it"):
        agree(own, signatory)

    assert own.reference == "CAB/20/7"
    said = own.sign_off.entries.filter(kind="own decision").order_by("number")
    assert [entry.data["reference"] for entry in said] == ["Wrong", "CAB/20/7"]


def test_each_step_is_in_the_chain_with_its_text(place, own, signatory):
    services.plan_own_decision(own, CABINET, by=signatory)
    agree(own, signatory)

    entry = own.sign_off.entries.get(kind="own decision").data
    assert entry == {
        "organisation": place.organisations["Council"].name,
        "body_name": "Cabinet",
        "meets_on": "2020-02-12",
        "is_key_decision": True,
        "notice_on": "2020-01-14",
        "exception": "",
        "agreed_by": "",
        "call_in_days": 5,
        "outcome": "agreed",
        "decided_on": "2020-02-12",
        "published_on": "2020-02-12",
        "reference": "",
        "called_in_on": None,
        "call_in_ended_on": None,
        "effective_on": "2020-02-20",
        "document": own.sign_off.sha256,
        "evidence": [],
        "by": "Council signatory",
    }
    assert broken_link(place.partnership.pk) is None


def test_nothing_is_recorded_once_the_sign_off_has_ended(place, own, signatory):
    services.withdraw(own.sign_off, by=place.lead, reason="Another way was found")

    for deed in (
        lambda: services.plan_own_decision(own, CABINET, by=signatory),
        lambda: agree(own, signatory),
        lambda: services.call_in_own_decision(own, on=MEETS, by=signatory),
        lambda: services.end_call_in(own, on=MEETS, stands=True, by=signatory),
        lambda: services.ask_own_body_again(own, by=signatory),
        lambda: services.add_own_decision(
            own.sign_off, place.organisations["Trust"], by=place.office
        ),
    ):
        with pytest.raises(Refused, match="has ended"):
            deed()


def test_a_deputy_records_for_nobody_on_another_day(place, own, signatory):
    deputy = place.members["Trust"]
    AbsenceFactory(
        partnership=place.partnership,
        person=signatory,
        deputy=deputy,
        starts_on=date(2020, 2, 1),
        ends_on=date(2020, 2, 9),
    )

    with pytest.raises(Refused, match="The signatory of Council"):
        services.plan_own_decision(own, CABINET, by=deputy)


def test_the_threshold_that_is_passed_later_makes_a_decision_key(place):
    council_decides_first(place)
    Partner.objects.filter(organisation=place.organisations["Council"]).update(
        key_decision_from=500_000
    )
    sign_off = approve(place.submit(), place.office)
    own = sign_off.own_decisions.get()
    assert not own.is_key_decision
    services.return_for_rework(sign_off, by=place.office, reason="The cost is missing")
    place.change.refresh_from_db()
    place.change.whole_life_value = 600_000
    place.change.save()

    approve(services.resubmit(sign_off, by=place.lead), place.office)

    own.refresh_from_db()
    assert own.is_key_decision
    assert own.sign_off.state == SignOffState.RUNNING
