"""The bodies and the page of one, as their readers see them."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from accounts.models import Sector
from governance.bodies.models import Body, Delegation, SeatRole
from governance.bodies.words import delegation_words, notice_words, quorum_words, rule_words
from tests.factories.accounts import OrganisationFactory, PartnerFactory, UserFactory
from tests.factories.bodies import BodyFactory, DelegationFactory, MeetingFactory, SeatFactory

TODAY = date(2020, 1, 31)


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


@pytest.fixture
def board(partnership):
    return BodyFactory(partnership=partnership, name="Partnership Board", slug="partnership-board")


@pytest.fixture
def show(reader):
    """The page of a body, as text."""
    return lambda body: reader.get(page_of(body)).content.decode()


def page_of(body):
    return reverse("bodies:detail", args=[body.partnership.slug, body.slug])


def list_page(reader):
    return reader.get(reverse("bodies:list", args=["hounslow"]))


def test_the_list_counts_seats_held_today_and_names_the_next_meeting(reader, board):
    SeatFactory(body=board)
    SeatFactory(body=board, role=SeatRole.IN_ATTENDANCE, is_voting=False, ends_on=TODAY)
    SeatFactory(body=board, ends_on=TODAY - timedelta(1))
    SeatFactory(body=board, starts_on=TODAY + timedelta(1))
    for day in (TODAY, date(2020, 3, 18), date(2020, 2, 12)):
        MeetingFactory(body=board, held_on=day)

    found = list_page(reader).context["bodies"]

    assert [(one.seats_held, one.votes_held, one.next_meeting) for one in found] == [
        (2, 1, date(2020, 2, 12))
    ]


@pytest.mark.parametrize("many", [1, 4])
def test_the_list_takes_one_query_however_long(
    reader, partnership, many, django_assert_num_queries
):
    for _ in range(many):
        SeatFactory(body=BodyFactory(partnership=partnership, parent=BodyFactory()))
    list_page(reader)

    with django_assert_num_queries(2 + 2 + 1):
        assert len(list_page(reader).context["bodies"]) == many


def test_the_page_shows_seats_with_deputies_and_sectors_chair_first(reader, board):
    hospital = OrganisationFactory(short_name="ChelWest")
    PartnerFactory(partnership=board.partnership, organisation=hospital, sector=Sector.NHS_PROVIDER)
    SeatFactory(
        body=board,
        person=UserFactory(name="A Director"),
        organisation=hospital,
        deputy=UserFactory(name="D Deputy"),
    )
    SeatFactory(
        body=board,
        person=UserFactory(name="Z Chair"),
        organisation=None,
        role=SeatRole.CHAIR,
    )

    response = reader.get(page_of(board))
    page = response.content.decode()

    assert [str(row.seat.person) for row in response.context["seats"]] == ["Z Chair", "A Director"]
    for words in ("D Deputy", "ChelWest", "NHS provider", "no organisation: independent"):
        assert words in page


def test_seats_that_are_over_or_not_begun_are_not_shown(show, board):
    for given in ({"ends_on": TODAY - timedelta(1)}, {"starts_on": TODAY + timedelta(1)}):
        SeatFactory(body=board, person__name="Somebody Else", **given)

    page = show(board)

    assert "Somebody Else" not in page
    assert "Nobody holds a seat on 31 Jan 2020." in page


def test_partners_without_a_seat_are_named_where_each_is_to_have_one(show, partnership):
    group = BodyFactory(partnership=partnership, seat_for_every_partner=True)
    seated, left, missing = (OrganisationFactory() for _ in range(3))
    for organisation, left_on in ((seated, None), (left, date(2019, 12, 31)), (missing, None)):
        PartnerFactory(partnership=partnership, organisation=organisation, left_on=left_on)
    PartnerFactory()  # of another partnership
    SeatFactory(body=group, organisation=seated)

    page = show(group)

    assert "1 partner without a seat." in page
    assert f"one seat for every partner: {missing}." in page


def test_nobody_is_missing_where_not_every_partner_has_a_seat(show, board):
    PartnerFactory(partnership=board.partnership)

    assert "without a seat" not in show(board)


def test_a_sector_of_the_quorum_that_nobody_votes_for_is_named(show, board):
    Body.objects.filter(pk=board.pk).update(
        quorum_sectors=[Sector.LOCAL_AUTHORITY, Sector.NHS_PROVIDER]
    )
    council, hospital = OrganisationFactory(), OrganisationFactory()
    for organisation, sector in (
        (council, Sector.LOCAL_AUTHORITY),
        (hospital, Sector.NHS_PROVIDER),
    ):
        PartnerFactory(partnership=board.partnership, organisation=organisation, sector=sector)
    SeatFactory(body=board, organisation=hospital)
    SeatFactory(body=board, organisation=council, is_voting=False)

    page = show(board)

    assert "with at least one of each: Local authority, NHS provider." in page
    assert "Nobody with a vote speaks for: Local authority." in page


def test_delegations_that_hold_today_are_shown(show, board):
    giver = OrganisationFactory(short_name="Hounslow CCG")
    DelegationFactory(body=board, organisation=giver)
    DelegationFactory(
        body=board, organisation__short_name="Old Trust", ends_on=TODAY - timedelta(1)
    )

    page = show(board)

    assert "Hounslow CCG" in page
    assert "Scope changes, up to £1,000,000" in page
    assert "Old Trust" not in page


def test_without_a_delegation_a_body_only_recommends(show, board):
    assert "own body decides." in show(board)


def test_meetings_ahead_come_first_then_the_latest(reader, board):
    for day in (date(2019, 12, 18), TODAY, date(2019, 11, 20), date(2020, 2, 12)):
        MeetingFactory(body=board, held_on=day)

    found = reader.get(page_of(board)).context

    assert [one.held_on for one in found["ahead"]] == [TODAY, date(2020, 2, 12)]
    assert [one.held_on for one in found["past"]] == [date(2019, 12, 18), date(2019, 11, 20)]


@pytest.mark.parametrize("many", [1, 4])
def test_the_page_takes_few_queries(reader, board, many, django_assert_num_queries):
    for at in range(many):
        organisation = OrganisationFactory()
        PartnerFactory(partnership=board.partnership, organisation=organisation)
        SeatFactory(body=board, organisation=organisation, deputy=UserFactory())
        DelegationFactory(body=board, organisation=organisation)
        MeetingFactory(body=board, held_on=date(2020, 2, 1 + at))
        BodyFactory(partnership=board.partnership, parent=board)
    reader.get(page_of(board))

    with django_assert_num_queries(2 + 2 + 9):
        reader.get(page_of(board))


def test_the_bodies_are_not_found_by_strangers(client, stranger, board):
    client.force_login(stranger)

    assert list_page(client).status_code == 404
    assert client.get(page_of(board)).status_code == 404


def test_a_body_of_another_partnership_is_not_found_under_this_one(reader, partnership):
    elsewhere = BodyFactory(slug="elsewhere")

    assert (
        reader.get(reverse("bodies:detail", args=["hounslow", elsewhere.slug])).status_code == 404
    )


def test_who_is_not_signed_in_is_asked_to(client, board):
    for address in (reverse("bodies:list", args=["hounslow"]), page_of(board)):
        response = client.get(address)
        assert (response.status_code, response["Location"].split("?")[0]) == (
            302,
            "/accounts/login/",
        )


@pytest.mark.parametrize(
    ("body", "quorum", "notice", "rule"),
    [
        (
            Body(quorum=5, decision_rule="quorum_majority"),
            "5 voting members.",
            "5 clear working days.",
            "Quorum and majority. It does not decide between meetings.",
        ),
        (
            Body(
                quorum=1,
                quorum_sectors=["voluntary"],
                notice_days=1,
                notice_in_working_days=False,
                decides_between_meetings=True,
            ),
            "1 voting member, with at least one of each: Voluntary sector.",
            "1 clear calendar day.",
            "No rule is set. It may decide between meetings.",
        ),
        (
            Body(notice_days=3),
            "No quorum is set.",
            "3 clear working days.",
            "No rule is set. It does not decide between meetings.",
        ),
    ],
)
def test_the_rules_of_a_body_are_told_in_words(body, quorum, notice, rule):
    assert (quorum_words(body), notice_words(body), rule_words(body)) == (quorum, notice, rule)


def test_a_delegation_without_an_amount_has_no_limit():
    assert delegation_words(Delegation(kinds=["scope_change", "plan"])) == (
        "Scope changes, plans, without limit"
    )
