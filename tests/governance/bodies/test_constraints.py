"""What the database refuses of bodies, seats, meetings, interests and absences."""

from datetime import date

import pytest
from django.contrib.contenttypes.models import ContentType

from governance.bodies.models import Absence, Delegation, Interest, Seat, SeatRole
from tests.factories.accounts import OrganisationFactory, UserFactory
from tests.factories.bodies import (
    AbsenceFactory,
    AttendanceFactory,
    BodyFactory,
    DelegationFactory,
    InterestFactory,
    InterestReturnFactory,
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
    ("model", "factory"),
    [
        (Seat, SeatFactory),
        (Delegation, DelegationFactory),
        (Interest, InterestFactory),
        (Absence, AbsenceFactory),
    ],
)
def test_what_has_dates_holds_from_its_first_day_to_its_last(model, factory):
    factory(starts_on=FIRST, ends_on=LATER)

    days = (date(2019, 3, 31), FIRST, LATER, date(2020, 4, 2))

    assert [model.objects.on(day).count() for day in days] == [0, 1, 1, 0]


def test_seats_are_current_on_their_partnerships_own_day():
    pinned = SeatFactory(ends_on=date(2020, 1, 31))
    SeatFactory(ends_on=date(2020, 1, 31), body__partnership__reporting_date=None)
    SeatFactory(starts_on=date(2020, 2, 1))
    on_clock = SeatFactory(starts_on=date(2020, 2, 1), body__partnership__reporting_date=None)

    assert set(Seat.objects.current()) == {pinned, on_clock}


def test_an_interest_is_of_a_person_or_of_an_organisation():
    InterestFactory(person=None, organisation=OrganisationFactory())

    for whose in ({}, {"person": UserFactory(), "organisation": OrganisationFactory()}):
        with refuses("interest_of_one"):
            InterestFactory(**{"person": None, "organisation": None} | whose)


def test_an_interest_names_a_matter_wholly_or_not():
    with refuses("interest_matter_whole"):
        InterestFactory(matter_type=ContentType.objects.get_for_model(Seat), matter_id=None)


def test_an_interest_does_not_end_before_it_begins():
    InterestFactory(starts_on=FIRST, ends_on=FIRST)

    with refuses("interest_dates_in_order"):
        InterestFactory(starts_on=LATER, ends_on=FIRST)


def test_an_interest_says_what_it_is():
    with refuses("interest_says_what"):
        InterestFactory(nature="")


def test_no_organisation_has_an_interest_in_itself():
    trust = OrganisationFactory()
    InterestFactory(person=None, organisation=trust, in_organisation=OrganisationFactory())

    with refuses("interest_in_another"):
        InterestFactory(person=None, organisation=trust, in_organisation=trust)


def test_a_person_makes_one_return_for_a_period():
    made = InterestReturnFactory()
    InterestReturnFactory(person=made.person)

    with refuses("interest_return_once"):
        InterestReturnFactory(partnership=made.partnership, person=made.person)


def test_nobody_is_their_own_deputy_during_an_absence():
    person = UserFactory()

    with refuses("absence_deputy_is_another"):
        AbsenceFactory(person=person, deputy=person)


def test_an_absence_does_not_end_before_it_begins():
    AbsenceFactory(starts_on=FIRST, ends_on=FIRST)

    with refuses("absence_dates_in_order"):
        AbsenceFactory(starts_on=LATER, ends_on=FIRST)


def test_a_person_is_absent_once_at_a_time():
    absence = AbsenceFactory(starts_on=FIRST, ends_on=LATER)
    same = {"partnership": absence.partnership, "person": absence.person}
    AbsenceFactory(**same, starts_on=date(2020, 4, 2), ends_on=date(2020, 4, 2))
    AbsenceFactory(person=absence.person, starts_on=FIRST, ends_on=LATER)

    with refuses("absence_one_at_a_time"):
        AbsenceFactory(**same, starts_on=LATER, ends_on=date(2020, 5, 1))
