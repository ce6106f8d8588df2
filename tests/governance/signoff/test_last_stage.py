"""Only a body decides: what ends without one is refused, or waits, and is never approved."""

import pytest

from core.errors import Refused
from governance.scope.models import ChangeState
from governance.signoff import services
from governance.signoff.last_stage import last_stage, no_body_decides
from governance.signoff.models import Decision, SignOff, SignOffState
from governance.signoff.subjects import subject_of
from tests.factories.signoff import new_version
from tests.governance.signoff.conftest import approve, edit, submit
from tests.governance.signoff.routing import of_board, screening, terms

LARGE = {"value_from": "310000.01"}
SAID = (
    "Partner sign-off is the last stage for it, and only a body decides. It needs a route that"
    " ends, for such a proposal, with a stage of a body."
)


@pytest.fixture
def place(kept):
    return kept


def facts_of(place):
    return subject_of(place.change).facts(place.change)


def test_the_last_stage_is_the_last_that_is_for_the_proposal(place):
    stages = [screening(), terms(number=2), of_board(place, number=3, condition=LARGE)]

    assert last_stage(stages, facts_of(place)).number == 2
    assert no_body_decides(stages, facts_of(place)) == SAID
    place.change.whole_life_value = 310_001
    assert last_stage(stages, facts_of(place)).number == 3
    assert no_body_decides(stages, facts_of(place)) == ""
    assert last_stage([], facts_of(place)) is None
    assert no_body_decides([], facts_of(place)) == ""


def test_a_proposal_on_which_no_body_would_decide_is_not_submitted(place):
    new_version(place.route, at=3, condition=LARGE)

    with pytest.raises(Refused) as refused:
        place.submit()

    assert str(refused.value) == SAID
    assert not SignOff.objects.about(place.change).exists()


def test_an_edit_after_which_no_body_would_decide_is_refused(place):
    place.change.whole_life_value = 320_000
    place.change.save()
    sign_off = submit(place, conditions={3: LARGE})

    with pytest.raises(Refused) as refused:
        edit(place, by=place.lead, whole_life_value=310_000)

    assert str(refused.value) == SAID
    sign_off.refresh_from_db()
    assert sign_off.document["whole_life_value"] == "320000"


def test_a_reworked_proposal_on_which_no_body_would_decide_is_not_submitted_again(place):
    place.change.whole_life_value = 320_000
    place.change.save()
    sign_off = submit(place, conditions={3: LARGE})
    services.return_for_rework(sign_off, by=place.office, reason="Thin")
    edit(place, by=place.lead, whole_life_value=310_000)

    with pytest.raises(Refused) as refused:
        services.resubmit(sign_off, by=place.lead)

    assert str(refused.value) == SAID


def test_what_would_end_without_a_body_waits_for_the_office_undecided(place):
    sign_off = submit(place)
    stages = [
        stage | {"condition": LARGE if stage["number"] == 3 else {}}
        for stage in sign_off.route["stages"]
    ]
    SignOff.objects.filter(pk=sign_off.pk).update(route=sign_off.route | {"stages": stages})
    for person in (place.office, *place.members.values()):
        sign_off = approve(sign_off, person)

    assert (sign_off.state, sign_off.held_because) == (SignOffState.WAITING, SAID)
    assert services.ready_to_open() == []
    assert not Decision.objects.filter(sign_off=sign_off).exists()
    with pytest.raises(Refused, match="only a body decides"):
        services.open_waiting_stage(sign_off, by=place.office)
    services.withdraw(sign_off, by=place.office, reason="Another route")
    place.change.refresh_from_db()
    assert place.change.state == ChangeState.WITHDRAWN
