"""Thresholds cannot be avoided: what outgrows its route is submitted again, on the right one."""

from decimal import Decimal

import pytest

from accounts.models import Partner
from core.errors import Refused
from governance.scope import services as scope
from governance.scope.models import ChangeState, LinkAdjustment
from governance.signoff import services
from governance.signoff.models import OwnDecision, SignOff
from governance.signoff.routes import outranks, route_for
from governance.signoff.services import route_versions as versions
from governance.signoff.subjects import subject_of
from tests.factories.scope import ScopeChangeFactory
from tests.factories.workstreams import WorkstreamFactory
from tests.governance.signoff.conftest import approve, edit, submit
from tests.governance.signoff.edits import stages, texts
from tests.governance.signoff.routing import draft_with, of_board, screening

MILLION = Decimal(1_000_000)
SAID = 'It now belongs on the route "{}". Withdraw it and submit it again.'


@pytest.fixture
def place(kept):
    return kept


@pytest.fixture
def elsewhere(place):
    """A change of £2,000,000 of another workstream and service, in sign-off."""
    return ScopeChangeFactory(
        workstream=WorkstreamFactory(partnership=place.partnership),
        reference="SC08",
        whole_life_value=2_000_000,
        state=ChangeState.IN_SIGN_OFF,
    )


def publish(place, name, **given):
    """A route of two stages in use."""
    assert place.route
    draft = draft_with(place, screening(), of_board(place), name=name, **given)
    return versions.publish_route(draft, edition=3, by=place.office)


def count_in(place, other):
    return scope.adjust_link(
        place.change, other, counts=True, reason="One service in two parts", by=place.office
    )


def test_an_edit_over_a_threshold_is_refused_with_the_route_that_it_belongs_on(place):
    publish(place, "Large changes", value_from=MILLION)
    sign_off = submit(place)

    for value in (1_000_000, 5_000_000):
        with pytest.raises(Refused) as refused:
            edit(place, by=place.lead, whole_life_value=value)
        assert str(refused.value) == SAID.format("Large changes")

    edit(place, by=place.lead, whole_life_value=Decimal("999999.99"))
    assert len(texts(sign_off)) == 2


def test_withdrawn_and_submitted_again_it_takes_that_route(place):
    large = publish(place, "Large changes", value_from=MILLION)
    services.withdraw(submit(place), by=place.lead, reason="Grown")
    place.change.refresh_from_db()
    place.change.whole_life_value = 5_000_000

    assert route_for(subject_of(place.change).facts(place.change), place.partnership) == large


def test_an_edit_to_a_kind_with_a_route_of_its_own_is_refused(place):
    submit(place)

    with pytest.raises(Refused) as refused:
        edit(place, by=place.lead, kind="align_elsewhere")

    assert str(refused.value) == SAID.format("Align with the system")


def test_a_reworked_proposal_over_a_threshold_is_not_submitted_again_where_it_was(place):
    publish(place, "Large changes", value_from=MILLION)
    sign_off = services.return_for_rework(submit(place), by=place.office, reason="Thin")
    edit(place, by=place.lead, whole_life_value=5_000_000)

    with pytest.raises(Refused) as refused:
        services.resubmit(sign_off, by=place.lead)

    assert str(refused.value) == SAID.format("Large changes")
    edit(place, by=place.lead, whole_life_value=320_000)
    assert services.resubmit(sign_off, by=place.lead).round == 2


def test_what_becomes_cheaper_may_stay_on_the_route_for_larger_changes(place):
    large = publish(place, "Large changes", value_from=MILLION)
    place.change.whole_life_value = 2_000_000
    place.change.save()
    sign_off = services.submit_for_sign_off(place.change, route=large, by=place.lead)

    edit(place, by=place.lead, whole_life_value=310_000)

    assert len(texts(sign_off)) == 2
    facts = subject_of(place.change).facts(place.change)
    assert outranks(large, place.route, facts)
    assert not outranks(place.route, large, facts)


def test_a_route_published_since_stops_no_edit_that_has_nothing_to_do_with_it(place):
    sign_off = submit(place)
    publish(place, "Not so small", value_from=Decimal(200_000))

    edit(place, by=place.lead, population="Adults")

    assert len(texts(sign_off)) == 2


def test_counting_in_a_change_that_lifts_it_over_a_threshold_is_refused(place, elsewhere):
    publish(place, "Large changes", value_from=MILLION)
    submit(place)

    with pytest.raises(Refused) as refused:
        count_in(place, elsewhere)

    assert str(refused.value) == SAID.format("Large changes")
    assert not LinkAdjustment.objects.exists()


def test_a_draft_is_counted_with_freely_and_then_takes_that_route(place, elsewhere):
    large = publish(place, "Large changes", value_from=MILLION)

    count_in(place, elsewhere)

    assert scope.start_sign_off(place.change, by=place.lead).template == large


def test_a_stage_that_was_left_out_is_asked_when_a_change_counts_in(place, elsewhere):
    sign_off = approve(submit(place, conditions={2: {"value_from": "1000000"}}), place.office)
    assert stages(sign_off) == [(1, 1, "passed"), (3, 1, "")]

    count_in(place, elsewhere)

    assert stages(sign_off) == [(1, 1, "passed"), (3, 1, "returned"), (2, 2, "")]
    assert sign_off.stages.get(number=3).reason == (
        "What counts with it changed: SC08 counts. One service in two parts"
    )
    assert len(texts(sign_off)) == 1


def test_an_open_stage_that_no_longer_applies_is_left_when_a_change_is_left_out(place, elsewhere):
    count_in(place, elsewhere)
    sign_off = approve(submit(place, conditions={2: {"value_from": "1000000"}}), place.office)
    assert sign_off.stages.open().get().number == 2

    scope.adjust_link(place.change, elsewhere, counts=False, reason="Two", by=place.office)

    assert sign_off.stages.open().get().number == 3


def test_what_an_own_body_has_still_to_decide_becomes_a_key_decision(place, elsewhere):
    council = Partner.objects.filter(organisation=place.organisations["Council"])
    council.update(
        decides_itself_first=True, own_body="Cabinet", key_decision_from=Decimal(500_000)
    )
    approve(submit(place), place.office)
    own = OwnDecision.objects.get()
    assert not own.is_key_decision

    count_in(place, elsewhere)

    own.refresh_from_db()
    assert own.is_key_decision


def test_what_was_returned_is_weighed_when_it_is_submitted_again(place, elsewhere):
    publish(place, "Large changes", value_from=MILLION)
    sign_off = services.return_for_rework(submit(place), by=place.office, reason="Thin")

    count_in(place, elsewhere)

    with pytest.raises(Refused, match='belongs on the route "Large changes"'):
        services.resubmit(sign_off, by=place.lead)
    assert SignOff.objects.get(pk=sign_off.pk).round == 1
