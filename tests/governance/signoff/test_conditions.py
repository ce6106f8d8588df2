from datetime import date, timedelta
from functools import partial

import pytest

from core.errors import Refused
from governance.scope.models import ChangeState
from governance.signoff import services
from governance.signoff.ledger import broken_link
from governance.signoff.models import ConditionState, SignOffState
from tests.factories.accounts import UserFactory, member
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.records import withhold
from tests.governance.signoff.conftest import approve, asked, sign_off_of
from tests.governance.signoff.deciding import (
    CONDITIONAL,
    ORDINARY,
    board_on,
    decided_with,
    scope_on,
    starts_on,
)

DUE, LATER = date(2020, 3, 31), date(2020, 4, 30)


BEGINNINGS = {"decided": partial(decided_with, chair=CONDITIONAL)}


@pytest.fixture
def decided(place):
    """Approved by the board, the chair with a pre-commencement condition."""
    return sign_off_of(place)


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
    ("effective", "cleared", "starts"),
    [
        (date(2020, 4, 1), date(2020, 4, 15), date(2020, 4, 15)),
        (date(2020, 4, 1), date(2020, 3, 10), date(2020, 4, 1)),
        (date(2020, 4, 1), date(2020, 4, 1), date(2020, 4, 1)),
        (date(2020, 7, 31), date(2020, 9, 16), date(2020, 9, 16)),
    ],
)
def test_approved_on_12_february_it_starts_on_its_date_or_when_the_last_condition_is_cleared(
    place, effective, cleared, starts
):
    place.change.effective_on = effective
    place.change.save()
    chair, council = decided_with(place, CONDITIONAL, CONDITIONAL).conditions.all()
    first = board_on(place, 2020, 2, 26)

    services.waive_condition(council, meeting=first, by=place.office)
    assert starts_on(place) is None
    meeting = MeetingFactory(body=place.board, held_on=cleared)
    services.discharge_condition(chair, meeting=meeting, by=place.office)

    assert starts_on(place) == starts
    assert scope_on(place, starts - timedelta(days=1)) != "in_scope"
    assert scope_on(place, starts) == "in_scope"


def test_a_waived_condition_is_cleared_too_and_once_only(place, decided):
    meeting = board_on(place, 2020, 5, 20)
    condition = services.waive_condition(
        decided.conditions.get(), meeting=meeting, by=place.office, note=" Minute 4 "
    )

    assert (condition.state, condition.cleared_on) == (ConditionState.WAIVED, date(2020, 5, 20))
    assert (condition.cleared_at, condition.clearing_note) == (meeting, "Minute 4")
    with pytest.raises(Refused, match="cleared already"):
        services.discharge_condition(condition, meeting=meeting, by=place.office)


def test_an_ordinary_condition_starts_nothing_when_it_is_cleared(place):
    rows = decided_with(place, CONDITIONAL, ORDINARY).conditions
    first, ordinary = rows.order_by("-is_pre_commencement")
    services.discharge_condition(first, meeting=board_on(place, 2020, 5, 20), by=place.office)
    before = starts_on(place)

    services.discharge_condition(ordinary, meeting=board_on(place, 2020, 9, 16), by=place.office)

    assert starts_on(place) == before


def test_it_starts_when_the_last_condition_was_cleared_in_whatever_order_they_are_recorded(place):
    chair, council = decided_with(place, CONDITIONAL, CONDITIONAL).conditions.all()

    services.discharge_condition(chair, meeting=board_on(place, 2020, 9, 16), by=place.office)
    assert starts_on(place) is None
    services.discharge_condition(council, meeting=board_on(place, 2020, 8, 3), by=place.office)

    assert starts_on(place) == date(2020, 9, 16)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ((2020, 2, 11), "It was decided on 12 February 2020: a condition cannot be cleared before"),
        ((9999, 12, 31), "That day is still to come"),
    ],
)
def test_a_condition_is_cleared_after_the_decision_and_not_in_days_to_come(
    place, decided, day, reason
):
    with pytest.raises(Refused, match=reason):
        services.waive_condition(
            decided.conditions.get(), meeting=board_on(place, *day), by=place.office
        )


def test_a_body_that_decides_in_meetings_clears_in_one_of_its_own(place, decided):
    condition = decided.conditions.get()
    another = MeetingFactory(body=BodyFactory(partnership=place.partnership))

    with pytest.raises(Refused, match="Partnership Board decides in meetings only"):
        services.discharge_condition(condition, on=date(2020, 5, 20), by=place.office)
    with pytest.raises(Refused, match="It is cleared by Partnership Board"):
        services.discharge_condition(condition, meeting=another, by=place.office)

    assert not decided.entries.filter(kind="condition cleared").exists()


def test_nothing_is_cleared_or_given_away_while_the_proposal_runs(place):
    sign_off = approve(place.submit(), place.office)
    council = asked(sign_off, place.members["Council"])
    services.cast_vote(
        council,
        by=place.members["Council"],
        vote="approve_with_conditions",
        sha256=sign_off.sha256,
        conditions="A review after a year",
    )
    for name in ("Trust", "Practices", "Charities"):
        approve(sign_off, place.members[name])
    condition = sign_off.conditions.get()

    with pytest.raises(Refused, match="not decided yet"):
        services.discharge_condition(condition, meeting=place.meeting, by=place.office)
    with pytest.raises(Refused, match="not decided yet"):
        services.set_condition(condition, owner=place.lead, due_on=DUE, by=place.office)


def test_what_was_cleared_is_in_the_chain(place, decided):
    services.discharge_condition(
        decided.conditions.get(),
        meeting=board_on(place, 2020, 5, 20),
        by=place.office,
        note="Seen: the rota",
    )

    assert decided.entries.get(kind="condition cleared").data == {
        "text": "A supervisor for every link worker",
        "pre_commencement": True,
        "state": "discharged",
        "on": "2020-05-20",
        "body": "Partnership Board",
        "meeting": "2020-05-20",
        "by": "meeting",
        "asked_by": "Independent Chair",
        "note": "Seen: the rota",
        "recorded_by": place.office.name,
    }
    assert broken_link(place.partnership.pk) is None


def test_the_office_makes_a_condition_somebodys_task_and_changes_it(place, decided):
    condition = decided.conditions.get()

    services.set_condition(condition, owner=place.lead, due_on=DUE, by=place.office)
    services.set_condition(condition, owner=place.chair, due_on=LATER, by=place.office)

    condition.refresh_from_db()
    assert (condition.owner, condition.due_on) == (place.chair, LATER)
    said = [entry.data for entry in decided.entries.filter(kind="condition set")]
    assert [(one["owner"], one["due_on"]) for one in said] == [
        ("Workstream lead", "2020-03-31"),
        ("Independent Chair", "2020-04-30"),
    ]


def test_a_condition_goes_to_a_member_who_may_see_it_and_after_the_decision(place, decided):
    condition = decided.conditions.get()
    stranger, kept_out = UserFactory(name="Stranger"), member(place.partnership)
    withhold(place.change, kept_out)
    system = member(place.partnership, user__name="Ledger", user__is_service=True)
    early = date(2020, 2, 11)

    for owner, due, by, reason in (
        (system, DUE, place.office, "Ledger is a service account: choose a person"),
        (place.lead, DUE, place.chair, "The programme office says who owns"),
        (stranger, DUE, place.office, "Stranger is not a member"),
        (kept_out, DUE, place.office, "may not see this proposal"),
        (place.lead, early, place.office, "It was decided on 12 February 2020: give a later day"),
    ):
        with pytest.raises(Refused, match=reason):
            services.set_condition(condition, owner=owner, due_on=due, by=by)

    condition.refresh_from_db()
    assert (condition.owner, condition.due_on) == (None, None)


def test_only_the_office_records_what_the_body_cleared(place, decided):
    with pytest.raises(Refused, match="Only the programme office records"):
        services.discharge_condition(
            decided.conditions.get(), meeting=board_on(place, 2020, 5, 20), by=place.chair
        )
