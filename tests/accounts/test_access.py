"""Which deeds a person may do where, and how a page opens its partnership."""

from datetime import date, timedelta

import pytest
from django.http import Http404
from django.test import RequestFactory

from accounts.access import (
    BUILD_PACK,
    IMPORT_WORKBOOK,
    KEEP_REGISTERS,
    READ_HISTORY,
    RUN_SIGN_OFFS,
    deeds_of,
    grant_roles,
    may,
    require,
)
from accounts.http import open_partnership
from accounts.models import PartnershipGrant, Role, User
from core.errors import Refused
from tests.factories.accounts import MembershipFactory, PartnershipFactory, member, office

pytestmark = pytest.mark.django_db
EVERY_DEED = {KEEP_REGISTERS, IMPORT_WORKBOOK, BUILD_PACK, RUN_SIGN_OFFS, READ_HISTORY}
PINNED = date(2020, 1, 31)


@pytest.mark.parametrize(
    ("role", "deeds"),
    [
        (Role.PROGRAMME_OFFICE, EVERY_DEED),
        (Role.AUDITOR, {READ_HISTORY}),
        (Role.WORKSTREAM_LEAD, set()),
        (Role.BOARD_MEMBER, set()),
        (Role.SIGNATORY, set()),
        (Role.VIEWER, set()),
    ],
)
def test_each_role_has_its_deeds(partnership, role, deeds):
    person = member(partnership, role)

    assert deeds_of(person, partnership) == deeds
    assert may(person, BUILD_PACK, partnership) is (BUILD_PACK in deeds)


def test_several_roles_add_up(partnership, viewer):
    MembershipFactory(user=viewer, partnership=partnership, role=Role.AUDITOR)

    assert deeds_of(viewer, partnership) == {READ_HISTORY}


def test_the_office_of_one_partnership_does_nothing_in_another(partnership, stranger):
    member(partnership)
    MembershipFactory(user=stranger, partnership=partnership, role=Role.VIEWER)

    assert deeds_of(stranger, partnership) == set()


@pytest.mark.parametrize(
    "given",
    [
        {"ends_on": PINNED - timedelta(1)},
        {"starts_on": PINNED + timedelta(1)},
        {"user__is_active": False},
    ],
)
def test_a_role_that_does_not_hold_gives_no_deed(partnership, given):
    person = member(partnership, Role.PROGRAMME_OFFICE, **given)

    assert deeds_of(person, partnership) == set()


def test_deeds_are_asked_for_in_one_query(partnership, programme_office, django_assert_num_queries):
    with django_assert_num_queries(1):
        deeds_of(programme_office, partnership)


def test_granting_again_changes_nothing(partnership):
    before = set(PartnershipGrant.objects.values_list("pk", flat=True))

    grant_roles(partnership)

    assert set(PartnershipGrant.objects.values_list("pk", flat=True)) == before
    assert len(before) == len(EVERY_DEED) + 1


def test_a_deed_that_is_required_is_refused_with_its_reason(partnership, viewer, programme_office):
    require(programme_office, BUILD_PACK, partnership, "Only the office builds packs.")

    with pytest.raises(Refused, match="Only the office builds packs"):
        require(viewer, BUILD_PACK, partnership, "Only the office builds packs.")


def request_of(user):
    request = RequestFactory().get("/")
    request.user = user
    return request


def test_a_page_opens_the_partnership_with_the_readers_deeds(partnership, auditor):
    request = request_of(auditor)

    assert open_partnership(request, "hounslow") == partnership
    assert (request.partnership, request.deeds) == (partnership, {READ_HISTORY})


@pytest.mark.parametrize("slug", ["hounslow", "nowhere"])
def test_a_partnership_is_not_found_by_strangers_nor_where_there_is_none(
    partnership, stranger, slug
):
    with pytest.raises(Http404):
        open_partnership(request_of(stranger), slug)


def test_a_partnership_is_not_found_once_a_membership_is_over(partnership):
    left = member(partnership, ends_on=PINNED - timedelta(1))

    with pytest.raises(Http404):
        open_partnership(request_of(left), "hounslow")


def test_people_sign_in_by_e_mail_in_any_case():
    made = User.objects.create_user("Chair@Accord.Example", "Chair", "a long password")

    assert made.email == "chair@accord.example"
    assert User.objects.get_by_natural_key("CHAIR@accord.example") == made
    assert made.check_password("a long password")
    assert not User.objects.create_user("two@accord.example", "Two").has_usable_password()


def test_an_e_mail_that_is_typed_is_cleaned_to_lower_case():
    typed = User(email="Typed@Accord.Example", name="Typed")

    typed.clean()

    assert typed.email == "typed@accord.example"


def test_the_office_of_two_partnerships_keeps_them_apart(partnership):
    other = PartnershipFactory()
    person = office(partnership)
    MembershipFactory(user=person, partnership=other, role=Role.AUDITOR)

    assert deeds_of(person, partnership) == EVERY_DEED
    assert deeds_of(person, other) == {READ_HISTORY}


def test_people_who_may_be_chosen_are_members_today_and_no_service_accounts(partnership, stranger):
    ann = member(partnership, Role.VIEWER)
    member(partnership, Role.VIEWER, user__is_service=True)
    member(partnership, Role.VIEWER, user__is_active=False)
    member(partnership, Role.VIEWER, ends_on="2019-12-31")

    assert set(User.objects.members_of(partnership)) == {ann}
