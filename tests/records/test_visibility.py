"""Who may see a record: membership, classification, withholding (docs/rules.md 0)."""

from datetime import date, timedelta

import pytest

from accounts.models import Role
from governance.bodies.models import SeatRole
from records.models import Action, Classification
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    PartnershipFactory,
    UserFactory,
    member,
    office,
)
from tests.factories.bodies import BodyFactory, SeatFactory
from tests.factories.records import NAMED, PART_2, ActionFactory, share, withhold
from tests.factories.risks import RiskFactory

pytestmark = pytest.mark.django_db
PINNED = date(2020, 1, 31)
DAY = timedelta(days=1)
READERS = [role for role in Role.values if role != Role.PROGRAMME_OFFICE]


@pytest.fixture
def body(partnership):
    return BodyFactory(partnership=partnership)


def sees(user, record):
    return type(record).objects.visible_to(user).filter(pk=record.pk).exists()


@pytest.mark.parametrize("role", Role.values)
@pytest.mark.parametrize("classification", [Classification.PUBLIC, Classification.ALL_PARTNERS])
def test_every_member_sees_what_is_public_or_for_all_partners(partnership, role, classification):
    action = ActionFactory(partnership=partnership, classification=classification)

    assert sees(member(partnership, role), action)


@pytest.mark.parametrize("role", READERS)
@pytest.mark.parametrize("given", [PART_2, NAMED])
def test_no_role_but_the_office_sees_what_is_named_for_others_or_part_2(partnership, role, given):
    action = ActionFactory(partnership=partnership, **given)

    assert not sees(member(partnership, role), action)
    assert sees(office(partnership), action)


def test_even_what_is_public_is_seen_by_members_alone(partnership, stranger):
    action = ActionFactory(partnership=partnership, classification=Classification.PUBLIC)

    assert not sees(stranger, action)
    assert not sees(UserFactory(), action)


def test_the_office_of_another_partnership_is_a_mere_member_here(partnership, stranger):
    MembershipFactory(user=stranger, partnership=partnership, role=Role.VIEWER)

    assert sees(stranger, ActionFactory(partnership=partnership))
    for given in (PART_2, NAMED):
        assert not sees(stranger, ActionFactory(partnership=partnership, **given))


@pytest.mark.parametrize(
    "given",
    [{"ends_on": PINNED - DAY}, {"starts_on": PINNED + DAY}, {"user__is_active": False}],
)
def test_a_membership_that_does_not_hold_shows_nothing(partnership, given):
    person = member(partnership, Role.PROGRAMME_OFFICE, **given)

    assert not sees(person, ActionFactory(partnership=partnership))


def test_a_membership_that_ended_by_the_clock_still_holds_on_the_pinned_date(partnership):
    person = member(partnership, ends_on=PINNED)
    action = ActionFactory(partnership=partnership)

    assert sees(person, action)

    partnership.reporting_date = None
    partnership.save()

    assert not sees(person, action)


def test_a_named_organisations_members_see_the_record_and_others_do_not(partnership):
    named, other = OrganisationFactory(), OrganisationFactory()
    action = ActionFactory(partnership=partnership, **NAMED)
    share(action, organisation=named)

    assert sees(member(partnership, organisation=named), action)
    assert not sees(member(partnership, organisation=other), action)
    assert not sees(member(partnership, organisation=None), action)


def test_who_is_of_a_named_organisation_only_elsewhere_does_not_see_the_record(partnership):
    named = OrganisationFactory()
    action = ActionFactory(partnership=partnership, **NAMED)
    share(action, organisation=named)
    person = member(partnership)
    MembershipFactory(user=person, partnership=PartnershipFactory(), organisation=named)

    assert not sees(person, action)


def test_who_is_no_longer_of_a_named_organisation_does_not_see_the_record(partnership):
    named = OrganisationFactory()
    action = ActionFactory(partnership=partnership, **NAMED)
    share(action, organisation=named)
    person = member(partnership, organisation=named, ends_on=PINNED - DAY)
    MembershipFactory(user=person, partnership=partnership)

    assert not sees(person, action)


@pytest.mark.parametrize("given", [NAMED, PART_2])
def test_a_named_person_sees_the_record(partnership, viewer, given):
    action = ActionFactory(partnership=partnership, **given)
    share(action, person=viewer)

    assert sees(viewer, action)
    assert not sees(member(partnership), action)


def test_a_named_person_who_is_no_member_sees_nothing(partnership):
    action, person = ActionFactory(partnership=partnership, **NAMED), UserFactory()
    share(action, person=person)

    assert not sees(person, action)


def test_naming_a_record_of_another_kind_with_the_same_number_opens_nothing(partnership, viewer):
    action = ActionFactory(partnership=partnership, **NAMED)
    risk = RiskFactory(
        pk=action.pk, partnership=partnership, workstream__partnership=partnership, **NAMED
    )
    share(risk, person=viewer)

    assert sees(viewer, risk)
    assert not sees(viewer, action)


def test_part_2_is_not_opened_to_a_named_organisation(partnership):
    organisation = OrganisationFactory()
    action = ActionFactory(partnership=partnership, **PART_2)
    share(action, organisation=organisation)

    assert not sees(member(partnership, organisation=organisation), action)


@pytest.mark.parametrize("role", [SeatRole.CHAIR, SeatRole.VICE_CHAIR, SeatRole.MEMBER])
def test_a_seat_of_the_deciding_body_opens_part_2(partnership, viewer, body, role):
    SeatFactory(body=body, person=viewer, role=role, is_voting=False)

    assert sees(viewer, ActionFactory(partnership=partnership, deciding_body=body, **PART_2))


def test_a_deputy_of_the_deciding_body_sees_part_2(partnership, viewer, body):
    SeatFactory(body=body, deputy=viewer)

    assert sees(viewer, ActionFactory(partnership=partnership, deciding_body=body, **PART_2))


def test_who_is_in_attendance_does_not_see_part_2_nor_does_their_deputy(partnership, viewer, body):
    action = ActionFactory(partnership=partnership, deciding_body=body, **PART_2)
    in_attendance = {"body": body, "role": SeatRole.IN_ATTENDANCE, "is_voting": False}
    deputy = member(partnership)
    SeatFactory(**in_attendance, person=viewer, deputy=deputy)

    assert not sees(viewer, action)
    assert not sees(deputy, action)


@pytest.mark.parametrize("given", [{"ends_on": PINNED - DAY}, {"starts_on": PINNED + DAY}])
def test_a_seat_that_is_not_held_today_does_not_open_part_2(partnership, viewer, body, given):
    SeatFactory(body=body, person=viewer, **given)

    assert not sees(viewer, ActionFactory(partnership=partnership, deciding_body=body, **PART_2))


def test_a_seat_of_another_body_does_not_open_part_2(partnership, viewer, body):
    SeatFactory(body=BodyFactory(partnership=partnership), person=viewer)

    assert not sees(viewer, ActionFactory(partnership=partnership, deciding_body=body, **PART_2))
    assert not sees(viewer, ActionFactory(partnership=partnership, **PART_2))


def test_a_seat_opens_part_2_to_members_of_the_partnership_alone(partnership, body):
    seated = SeatFactory(body=body).person

    assert not sees(seated, ActionFactory(partnership=partnership, deciding_body=body, **PART_2))


def test_a_seat_does_not_open_what_is_for_named_partners(partnership, viewer, body):
    SeatFactory(body=body, person=viewer)

    assert not sees(viewer, ActionFactory(partnership=partnership, deciding_body=body, **NAMED))


@pytest.mark.parametrize("given", [{}, NAMED, PART_2])
def test_a_record_is_withheld_from_a_person_whatever_else_they_may(partnership, body, given):
    person = office(partnership)
    SeatFactory(body=body, person=person)
    action = ActionFactory(partnership=partnership, deciding_body=body, **given)
    share(action, person=person)

    assert sees(person, action)
    withhold(action, person)

    assert not sees(person, action)
    assert sees(office(partnership), action)


def test_withholding_a_record_of_another_kind_with_the_same_number_hides_nothing(
    partnership, viewer
):
    action = ActionFactory(partnership=partnership)
    risk = RiskFactory(pk=action.pk, partnership=partnership, workstream__partnership=partnership)
    withhold(risk, viewer)

    assert sees(viewer, action)
    assert not sees(viewer, risk)


def test_visibility_is_one_query_without_joins_that_double_rows(
    partnership, viewer, body, django_assert_num_queries
):
    action = ActionFactory(partnership=partnership, deciding_body=body, **PART_2)
    share(action, person=viewer)
    for _ in range(2):
        SeatFactory(body=body, deputy=viewer)
    MembershipFactory(user=viewer, partnership=partnership, role=Role.SIGNATORY)
    list(Action.objects.visible_to(viewer))

    with django_assert_num_queries(1):
        assert list(Action.objects.visible_to(viewer)) == [action]


@pytest.mark.parametrize(
    ("status", "due", "revised", "overdue"),
    [
        ("open", PINNED - DAY, None, True),
        ("open", PINNED, None, False),
        ("in_progress", PINNED - DAY, None, True),
        ("open", PINNED - DAY, PINNED, False),
        ("open", PINNED, PINNED - DAY, True),
        ("to_be_closed", PINNED - DAY, None, False),
        ("closed", PINNED - DAY, None, False),
    ],
)
def test_an_action_is_overdue_the_day_after_it_is_now_due_while_it_is_to_do(
    status, due, revised, overdue
):
    action = Action(status=status, due_on=due, revised_due_on=revised)

    assert action.is_overdue(PINNED) is overdue
