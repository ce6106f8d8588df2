"""What the database refuses of bodies, seats, delegations and meetings."""

from datetime import date

import pytest

from governance.bodies.models import Delegation, Seat, SeatRole
from tests.factories.accounts import UserFactory
from tests.factories.bodies import (
    AttendanceFactory,
    BodyFactory,
    DelegationFactory,
    MeetingFactory,
    SeatFactory,
)
from tests.refusing import refuses

pytestmark = pytest.mark.django_db
FIRST, LATER = date(2019, 4, 1), date(2020, 4, 1)


def test_a_name_belongs_to_one_body_of_a_partnership_whatever_its_case():
    board = BodyFactory(name="Partnership Board")
    BodyFactory(name="Partnership Board")

    with refuses("body_name"):
        BodyFactory(name="PARTNERSHIP BOARD", partnership=board.partnership)


def test_an_address_belongs_to_one_body_of_a_partnership():
    board = BodyFactory(slug="board")
    BodyFactory(slug="board")

    with refuses("body_slug"):
        BodyFactory(slug="board", partnership=board.partnership)


def test_a_person_holds_one_open_seat_on_a_body():
    seat = SeatFactory()
    SeatFactory(body=seat.body, person=seat.person, ends_on=LATER)
    SeatFactory(person=seat.person)

    with refuses("seat_open_once"):
        SeatFactory(body=seat.body, person=seat.person)


def test_nobody_deputises_for_themselves():
    person = UserFactory()
    SeatFactory(person=person, deputy=UserFactory())

    with refuses("seat_deputy_is_another"):
        SeatFactory(person=person, deputy=person)


def test_who_is_in_attendance_has_no_vote():
    SeatFactory(role=SeatRole.IN_ATTENDANCE, is_voting=False)

    with refuses("seat_in_attendance_has_no_vote"):
        SeatFactory(role=SeatRole.IN_ATTENDANCE, is_voting=True)


def test_a_seat_does_not_end_before_it_begins():
    SeatFactory(starts_on=FIRST, ends_on=FIRST)

    with refuses("seat_dates_in_order"):
        SeatFactory(starts_on=LATER, ends_on=FIRST)


def test_a_delegation_does_not_end_before_it_begins():
    with refuses("delegation_dates_in_order"):
        DelegationFactory(starts_on=LATER, ends_on=FIRST)


def test_a_delegation_is_not_of_less_than_nothing():
    DelegationFactory(up_to=0)
    DelegationFactory(up_to=None)

    with refuses("delegation_amount_not_negative"):
        DelegationFactory(up_to=-1)


def test_a_body_meets_once_a_day():
    meeting = MeetingFactory()
    MeetingFactory(held_on=meeting.held_on)

    with refuses("meeting_once_a_day"):
        MeetingFactory(body=meeting.body, held_on=meeting.held_on)


def test_a_seat_is_filled_once_at_a_meeting():
    there = AttendanceFactory()

    with refuses("attendance_once"):
        AttendanceFactory(meeting=there.meeting, seat=there.seat, person=UserFactory())


def test_nobody_counts_twice_at_a_meeting():
    there = AttendanceFactory()

    with refuses("attendance_counts_once"):
        AttendanceFactory(meeting=there.meeting, person=there.person)


@pytest.mark.parametrize(
    ("model", "factory"), [(Seat, SeatFactory), (Delegation, DelegationFactory)]
)
def test_a_seat_and_a_delegation_hold_from_their_first_day_to_their_last(model, factory):
    factory(starts_on=FIRST, ends_on=LATER)

    days = (date(2019, 3, 31), FIRST, LATER, date(2020, 4, 2))

    assert [model.objects.on(day).count() for day in days] == [0, 1, 1, 0]


def test_seats_are_current_on_their_partnerships_own_day():
    pinned = SeatFactory(ends_on=date(2020, 1, 31))
    SeatFactory(ends_on=date(2020, 1, 31), body__partnership__reporting_date=None)
    SeatFactory(starts_on=date(2020, 2, 1))
    on_clock = SeatFactory(starts_on=date(2020, 2, 1), body__partnership__reporting_date=None)

    assert set(Seat.objects.current()) == {pinned, on_clock}
