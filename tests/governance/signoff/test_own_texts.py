"""What a partner's own body decided holds for the text that it decided on."""

from datetime import date

import pytest

from core.deeds import deed
from core.errors import Refused
from governance.signoff import services
from governance.signoff.models import OwnDecision, OwnOutcome
from governance.signoff.own_decisions import whose_governance
from tests.governance.signoff.cabinets import CABINET, agree, at_partners
from tests.governance.signoff.conftest import approve


def to_agreement(place):
    own = at_partners(place).own_decisions.get()
    services.plan_own_decision(own, CABINET, by=place.office)
    return agree(own, place.office)


BEGINNINGS = {"agreed": to_agreement}


@pytest.fixture
def agreed(place):
    """The cabinet agreed; then the proposal went back to its first stage, to be changed."""
    return OwnDecision.objects.get()


def change(place, own, **fields):
    """The submitter changes the proposal; the office screens it again where that is asked."""
    record = place.change
    with deed("edited", record, by=place.lead), services.revising(record, by=place.lead):
        type(record).objects.filter(pk=record.pk).update(**fields)
    own.sign_off.refresh_from_db()
    if own.sign_off.stages.open().get().number == 1:
        approve(own.sign_off, place.office)
    own.refresh_from_db()


def test_what_changed_materially_is_put_to_the_own_body_again(place, agreed):
    signatory = place.members["Council"]
    change(place, agreed, whole_life_value=999_000)

    with pytest.raises(Refused, match="Cabinet decided on an earlier text"):
        approve(agreed.sign_off, signatory)
    with pytest.raises(Refused, match="first say that it is asked again"):
        agree(agreed, signatory)
    assert "must decide again" in whose_governance(agreed.sign_off, date(2020, 2, 20))[0].words
    again = services.ask_own_body_again(agreed, by=signatory)
    assert (again.outcome, again.decided_on, again.version) == (OwnOutcome.PENDING, None, None)
    services.plan_own_decision(again, CABINET, by=signatory)
    agree(again, signatory)

    approve(agreed.sign_off, signatory)
    kinds = list(agreed.sign_off.entries.order_by("number").values_list("kind", flat=True))
    said = [kind for kind in kinds if kind in ("own decision", "own body asked again")]
    assert said == ["own decision", "own body asked again", "own decision"]


def test_other_edits_leave_the_own_decision_as_it_is(place, agreed):
    change(place, agreed, name="Bring social prescribing into scope this year")

    with pytest.raises(Refused, match="has not changed materially since"):
        services.ask_own_body_again(agreed, by=place.office)
    approve(agreed.sign_off, place.members["Council"])


def test_a_body_that_has_not_decided_is_not_asked_again(place):
    own = at_partners(place).own_decisions.get()

    with pytest.raises(Refused, match="Cabinet has not decided yet"):
        services.ask_own_body_again(own, by=place.office)
