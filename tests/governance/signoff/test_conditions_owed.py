"""Conditions bind what was approved, and only whoever decided lets them go."""

from datetime import date, timedelta
from functools import partial

import pytest
from django.urls import reverse
from django.utils import timezone

from core.errors import Refused
from governance.bodies.models import SeatRole
from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.conditions import conditions_of
from governance.signoff.models import Condition, ConditionState, SignOffState
from governance.signoff.rules import Vote
from tests.factories.accounts import office
from tests.factories.conditions import ConditionFactory
from tests.governance.signoff.conftest import approve, asked, at_meeting, sign_off_of
from tests.governance.signoff.deciding import CONDITIONAL, address, board_on, decided_with

ASKED = "A review after a year"
IN_MARCH = date(2020, 3, 2)


def to_board_on_a_condition(place):
    sign_off = approve(place.submit(), place.office)
    services.cast_vote(
        asked(sign_off, place.members["Council"]),
        by=place.members["Council"],
        vote="approve_with_conditions",
        sha256=sign_off.sha256,
        conditions=ASKED,
    )
    for name in ("Trust", "Practices", "Charities"):
        sign_off = approve(sign_off, place.members[name])
    return sign_off


BEGINNINGS = {
    "running": to_board_on_a_condition,
    "decided": partial(decided_with, chair=CONDITIONAL),
}


@pytest.fixture
def running(place):
    """At the board, after the council approved with a condition for itself."""
    return sign_off_of(place)


@pytest.fixture
def decided(place):
    """Approved by the board, the chair with a pre-commencement condition."""
    return sign_off_of(place)


@pytest.fixture
def on_line(place, decided):
    """A condition of the chair's, of a board that decides between meetings too."""
    place.board.decides_between_meetings = True
    place.board.save()
    return decided.conditions.get()


def reject(place, sign_off):
    sign_off = at_meeting(place, sign_off)
    stage = sign_off.stages.open().get()
    no = Wish(Vote.OBJECT, reason="Too early.")
    wishes = {seat.pk: no for seat in stage.entitlements.all()}
    services.record_votes(stage, wishes=wishes, by=place.office)
    sign_off.refresh_from_db()
    return sign_off


def withdraw(place, sign_off):
    return services.withdraw(sign_off, by=place.office, reason="Not this year.")


def show(client, person, name, *args):
    client.force_login(person)
    return client.get(reverse(name, args=args)).content.decode()


def test_a_condition_of_an_earlier_stage_is_only_asked_for_while_it_runs(place, running):
    condition = running.conditions.get()

    assert condition.standing == "Asked for"
    assert not condition.is_owed
    assert not conditions_of(place.partnership, place.office).exists()


@pytest.mark.parametrize("ends", [reject, withdraw])
def test_it_falls_away_when_the_proposal_comes_to_nothing(place, running, ends):
    sign_off = ends(place, running)
    condition = Condition.objects.get()

    assert sign_off.state in (SignOffState.REJECTED, SignOffState.WITHDRAWN)
    assert (condition.standing, condition.decision) == ("Fell away", None)
    assert not conditions_of(place.partnership, place.office).exists()
    for deed, given in (
        (services.set_condition, {"owner": place.lead, "due_on": IN_MARCH}),
        (services.waive_condition, {"meeting": place.meeting}),
    ):
        with pytest.raises(Refused, match="not approved, so nothing is owed"):
            deed(condition, by=place.office, **given)


def test_a_rejection_is_logged_without_conditions(place, running):
    decision = reject(place, running).decision

    assert (decision.kind, decision.conditions) == ("reject", "")
    assert not decision.condition_rows.exists()
    assert running.entries.get(kind="decided").data["conditions"] == ""


def test_pages_say_that_it_fell_away_and_offer_no_forms(client, place, running):
    slug, condition = place.partnership.slug, running.conditions.get()
    reject(place, running)

    page = show(client, place.office, "signoff:condition", slug, condition.pk)
    assert "Fell away" in page
    assert "Whose task it is" not in page
    assert "Record that it is cleared" not in page
    assert "Fell away" in show(client, place.office, "scope:change", slug, "SC02")


@pytest.mark.parametrize(
    ("state", "owed"),
    [
        (SignOffState.APPROVED, True),
        (SignOffState.APPROVED_WITH_CONDITIONS, True),
        (SignOffState.RECOMMENDED, True),
        (SignOffState.REJECTED, False),
        (SignOffState.WITHDRAWN, False),
        (SignOffState.RETURNED, False),
        (SignOffState.STALLED, False),
    ],
)
def test_conditions_are_owed_after_a_yes_alone(partnership, programme_office, state, owed):
    condition = ConditionFactory(
        sign_off__change__workstream__partnership=partnership,
        sign_off__state=state,
        owner=programme_office,
        due_on=date(2020, 1, 30),
    )

    assert conditions_of(partnership, programme_office).exists() is owed
    assert condition.is_overdue(date(2020, 1, 31)) is owed
    assert not condition.is_overdue(date(2020, 1, 30))


def test_between_meetings_the_chair_clears_it_in_person(client, place, on_line):
    client.force_login(place.chair)
    page = address(place, on_line, "-clear")

    early = client.post(page, {"how": "waived", "on": "11/2/2020"})
    assert (early.status_code, ConditionState.OUTSTANDING) == (422, on_line.state)
    assert "It was decided on 12 February 2020" in early.content.decode()
    assert "Record that it is cleared" in client.get(address(place, on_line)).content.decode()
    assert client.post(page, {"how": "waived", "on": "13/2/2020"}).status_code == 302

    on_line.refresh_from_db()
    assert (on_line.cleared_on, on_line.cleared_at) == (date(2020, 2, 13), None)
    assert on_line.cleared_by == place.chair
    entry = on_line.sign_off.entries.get(kind="condition cleared").data
    assert (entry["by"], entry["recorded_by"]) == ("chair", "Independent Chair")


def test_what_is_cleared_by_word_follows_the_real_clock_where_the_day_is_pinned(place, on_line):
    place.partnership.reporting_date = date(2020, 2, 12)
    place.partnership.save()
    today = timezone.localdate()

    with pytest.raises(Refused, match="still to come"):
        services.discharge_condition(on_line, on=today + timedelta(days=1), by=place.chair)

    assert services.discharge_condition(on_line, on=today, by=place.chair).cleared_on == today


def test_the_office_names_a_meeting_even_of_a_body_that_decides_between_them(place, on_line):
    for person in (place.office, place.lead, place.members["Council"]):
        with pytest.raises(Refused, match="between meetings only its chair does"):
            services.discharge_condition(on_line, on=IN_MARCH, by=person)
    with pytest.raises(Refused, match="Give the day"):
        services.discharge_condition(on_line, by=place.chair)

    services.discharge_condition(on_line, meeting=board_on(place, 2020, 3, 18), by=place.office)

    assert Condition.objects.get().cleared_on == date(2020, 3, 18)


def test_who_is_chair_no_more_clears_nothing(place, on_line):
    place.board.seats.filter(person=place.chair).update(role=SeatRole.MEMBER)

    with pytest.raises(Refused, match="between meetings only its chair does"):
        services.waive_condition(on_line, on=IN_MARCH, by=place.chair)


def test_the_office_s_form_asks_for_the_meeting_and_not_for_a_mere_day(client, place, on_line):
    client.force_login(place.office)

    answer = client.post(address(place, on_line, "-clear"), {"how": "waived", "on": "13/2/2020"})

    assert answer.status_code == 422
    assert "Choose the meeting that cleared it." in answer.content.decode()


def test_where_no_body_decided_only_who_asked_for_it_clears_it(place, decided):
    decided.conditions.update(decision=None)
    condition = decided.conditions.get()

    with pytest.raises(Refused, match="No body decided this: give the day"):
        services.discharge_condition(condition, meeting=place.meeting, by=place.office)
    for person in (place.office, office(place.partnership)):
        with pytest.raises(Refused, match="only Independent Chair, who asked for it, clears it"):
            services.discharge_condition(condition, on=IN_MARCH, by=person)
    with pytest.raises(Refused, match="decided on 12 February 2020"):
        services.discharge_condition(condition, on=date(2020, 2, 11), by=place.chair)
    services.discharge_condition(condition, on=IN_MARCH, by=place.chair)

    entry = decided.entries.get(kind="condition cleared").data
    assert (entry["body"], entry["by"], entry["asked_by"], entry["on"]) == (
        None,
        "approver",
        "Independent Chair",
        "2020-03-02",
    )
