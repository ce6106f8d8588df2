from datetime import date

import pytest
from django.urls import reverse

from core.errors import Refused
from governance.scope.models import ChangeState
from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.models import ConditionState, SignOffState
from governance.signoff.rules import Vote
from tests.governance.signoff.conftest import asked, at_meeting, to_board

CONDITIONAL = Wish(
    Vote.APPROVE_WITH_CONDITIONS,
    conditions="A supervisor for every link worker",
    pre_commencement=True,
)


@pytest.fixture
def decided_with(place):
    """Approved by the board; what the chair and the council said, as given."""

    def decide(chair, council):
        sign_off = at_meeting(place, to_board(place))
        stage = sign_off.stages.open().get()
        wishes = {e.pk: Wish(Vote.APPROVE) for e in stage.entitlements.all()}
        wishes[asked(sign_off, place.chair).pk] = chair
        wishes[asked(sign_off, place.members["Council"]).pk] = council
        services.record_votes(stage, wishes=wishes, by=place.office)
        sign_off.refresh_from_db()
        return sign_off

    return decide


@pytest.fixture
def decided(decided_with):
    """Approved by the board, the chair with a pre-commencement condition."""
    return decided_with(CONDITIONAL, Wish(Vote.APPROVE))


@pytest.fixture
def ordinary(place, decided_with):
    """A condition that lets the change start; one that did not is cleared."""
    usual = Wish(Vote.APPROVE_WITH_CONDITIONS, conditions="A yearly report")
    first, other = decided_with(CONDITIONAL, usual).conditions.order_by("-is_pre_commencement")
    services.discharge_condition(first, on=date(2020, 5, 20), by=place.office)
    return other


def test_the_conditions_of_approvals_attach_to_the_decision(decided):
    condition = decided.conditions.get()

    assert decided.state == SignOffState.APPROVED_WITH_CONDITIONS
    assert condition.text == decided.decision.conditions == "A supervisor for every link worker"
    assert condition.decision == decided.decision


def test_nothing_comes_into_scope_before_its_conditions_are_cleared(place, decided):
    place.change.refresh_from_db()

    assert place.change.state == ChangeState.APPROVED_WITH_CONDITIONS
    assert not place.change.scope_states.filter(value="in_scope").exists()


@pytest.mark.parametrize(
    ("cleared", "starts"),
    [(date(2020, 5, 20), date(2020, 7, 31)), (date(2020, 9, 16), date(2020, 9, 16))],
)
def test_cleared_it_starts_on_its_date_or_when_cleared_if_later(place, decided, cleared, starts):
    services.discharge_condition(decided.conditions.get(), on=cleared, by=place.office)

    assert place.change.scope_states.get(value="in_scope").starts_on == starts


def test_a_waived_condition_is_cleared_too_and_once_only(place, decided):
    condition = services.waive_condition(
        decided.conditions.get(), on=date(2020, 5, 20), by=place.office
    )

    assert condition.state == ConditionState.WAIVED
    with pytest.raises(Refused, match="cleared already"):
        services.discharge_condition(condition, on=date(2020, 5, 20), by=place.office)


def test_an_ordinary_condition_starts_nothing_when_it_is_cleared(place, ordinary):
    before = place.change.scope_states.get(value="in_scope").starts_on

    services.discharge_condition(ordinary, on=date(2020, 9, 16), by=place.office)

    assert place.change.scope_states.get(value="in_scope").starts_on == before


def test_it_starts_when_the_last_condition_was_cleared_in_whatever_order_they_are_recorded(
    place, decided_with
):
    chair, council = decided_with(CONDITIONAL, CONDITIONAL).conditions.all()

    services.discharge_condition(chair, on=date(2020, 9, 16), by=place.office)
    assert not place.change.scope_states.filter(value="in_scope").exists()
    services.discharge_condition(council, on=date(2020, 8, 3), by=place.office)

    assert place.change.scope_states.get(value="in_scope").starts_on == date(2020, 9, 16)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2020, 2, 11), "The condition was made on 12 February 2020"),
        (date(9999, 12, 31), "That day is still to come"),
    ],
)
def test_a_condition_is_cleared_after_it_was_made_and_not_in_days_to_come(
    place, decided, client, day, reason
):
    condition = decided.conditions.get()
    client.force_login(place.office)

    with pytest.raises(Refused, match=reason):
        services.waive_condition(condition, on=day, by=place.office)
    answer = client.post(
        reverse("signoff:condition", args=[place.partnership.slug, condition.pk]),
        {"on": f"{day:%-d/%-m/%Y}", "how": "waived"},
    )

    assert reason in answer.content.decode()


def test_only_the_office_records_what_the_body_cleared(place, decided):
    with pytest.raises(Refused, match="programme office records"):
        services.discharge_condition(decided.conditions.get(), on=date(2020, 5, 20), by=place.chair)


def test_the_office_clears_a_condition_on_its_page(place, decided, client):
    condition = decided.conditions.get()
    address = reverse("signoff:condition", args=[place.partnership.slug, condition.pk])
    client.force_login(place.office)
    assert "A supervisor for every link worker" in client.get(address).content.decode()

    answer = client.post(address, {"on": "20/5/2020", "how": "waived"}, follow=True)
    again = client.post(address, {"on": "20/5/2020", "how": "waived"})

    condition.refresh_from_db()
    assert "The condition is cleared" in answer.content.decode()
    assert "cleared already" in again.content.decode()
    assert condition.state == ConditionState.WAIVED


def test_a_member_does_not_clear_a_condition(place, decided, client):
    condition = decided.conditions.get()
    address = reverse("signoff:condition", args=[place.partnership.slug, condition.pk])
    client.force_login(place.chair)

    answer = client.post(address, {"on": "20/5/2020", "how": "waived"})

    condition.refresh_from_db()
    assert "programme office records" in answer.content.decode()
    assert condition.state == ConditionState.OUTSTANDING
