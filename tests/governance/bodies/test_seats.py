"""Seats on a body, as the programme office gives and ends them."""

from datetime import date
from http import HTTPStatus

import pytest

from accounts.models import PartnerKind, Role
from core.errors import Refused
from governance.bodies import services
from governance.bodies.models import Seat, SeatRole
from tests.factories.accounts import OrganisationFactory, PartnerFactory, UserFactory, member
from tests.factories.bodies import BodyFactory, SeatFactory
from tests.governance.bodies.pages import page

TODAY = date(2020, 1, 31)


@pytest.fixture
def board(partnership):
    return BodyFactory(partnership=partnership, name="Partnership Board", slug="board")


@pytest.fixture
def give(board, people, trust, programme_office):
    """The office gives person A a voting seat for the trust, unless told."""

    def given(**said):
        usual = {
            "person": people[0],
            "organisation": trust,
            "role": SeatRole.MEMBER,
            "is_voting": True,
            "starts_on": TODAY,
            "by": programme_office,
        }
        return services.give_seat(board, **usual | said)

    return given


def typed(people, trust, **given):
    return {
        "person": people[0].pk,
        "organisation": trust.pk,
        "role": "member",
        "is_voting": "yes",
        "deputy": people[1].pk,
        "starts_on": "31/1/2020",
        **given,
    }


def test_the_office_gives_changes_and_ends_a_seat(board, people, trust, login, programme_office):
    office = login(programme_office)

    shown = office.post(page("seat-new", "board"), typed(people, trust), follow=True)
    seat = Seat.objects.get()
    said = {"deputy": people[2].pk, "ends_on": "31/3/2020"}
    changed = office.post(page("seat-edit", seat.pk), said, follow=True).content.decode()

    assert "Person A has a seat." in shown.content.decode()
    assert (seat.person, seat.organisation, seat.deputy) == (people[0], trust, people[1])
    assert "The seat of Person A is saved." in changed
    assert "until 31 Mar 2020" in changed
    seat.refresh_from_db()
    assert (seat.deputy, seat.ends_on) == (people[2], date(2020, 3, 31))


def test_an_independent_chair_is_of_no_organisation(give, people):
    assert give(organisation=None, role=SeatRole.CHAIR).organisation is None

    with pytest.raises(Refused, match="Say for which partner: only a chair has none"):
        give(person=people[1], organisation=None)


def test_only_full_partners_vote(give, partnership):
    friend = OrganisationFactory(short_name="Friend")
    PartnerFactory(partnership=partnership, organisation=friend, kind=PartnerKind.ASSOCIATE)

    with pytest.raises(Refused, match="Friend is no full partner: its seat has no vote"):
        give(organisation=friend)
    assert give(organisation=friend, is_voting=False).organisation == friend


def test_a_seat_that_cannot_be_is_refused(give, people, partnership):
    system = member(partnership, user__name="Ledger", user__is_service=True)
    for said, reason in (
        ({"person": UserFactory(name="Zoe")}, "Zoe is not a member of this partnership today"),
        ({"person": system}, "Ledger is not a member of this partnership today"),
        ({"deputy": people[0]}, "nobody is their own deputy"),
        ({"deputy": UserFactory(name="Zoe")}, "Zoe is not a member"),
        ({"role": SeatRole.IN_ATTENDANCE}, "Somebody in attendance has no vote"),
        ({"organisation": OrganisationFactory(short_name="Other")}, "Other is no partner on 31 Ja"),
    ):
        with pytest.raises(Refused, match=reason):
            give(**said)

    assert not Seat.objects.exists()


def test_one_person_holds_one_seat_and_there_is_one_chair(give, people, board):
    SeatFactory(body=board, person=people[0], ends_on=date(2020, 1, 30))
    give(role=SeatRole.CHAIR)

    with pytest.raises(Refused, match="Person A holds a seat on Partnership Board in that time"):
        give()
    with pytest.raises(Refused, match="Person A is the chair in that time"):
        give(person=people[1], role=SeatRole.CHAIR)
    assert Seat.objects.count() == 2


@pytest.mark.parametrize(
    ("given", "last", "reason"),
    [
        ({}, date(2020, 1, 30), "It is held until today, 31 January 2020: give today or a later"),
        ({"starts_on": date(2020, 4, 1)}, date(2020, 3, 31), "It begins only on 1 April 2020"),
        ({"ends_on": date(2020, 1, 30)}, TODAY, "This seat is over and stays on record"),
    ],
)
def test_what_was_held_is_not_rewritten(board, programme_office, given, last, reason):
    seat = SeatFactory(body=board, **given)

    with pytest.raises(Refused, match=reason):
        services.change_seat(seat, deputy=None, ends_on=last, by=programme_office)

    seat.refresh_from_db()
    assert seat.ends_on == given.get("ends_on")


def test_a_seat_goes_on_unless_another_follows(give, people, programme_office):
    seat = give()
    services.change_seat(seat, deputy=None, ends_on=date(2020, 3, 31), by=programme_office)
    services.change_seat(seat, deputy=None, ends_on=None, by=programme_office)
    services.change_seat(seat, deputy=people[1], ends_on=TODAY, by=programme_office)
    give(starts_on=date(2020, 2, 1))

    with pytest.raises(Refused, match="holds a seat on Partnership Board in that time already"):
        services.change_seat(seat, deputy=None, ends_on=None, by=programme_office)
    with pytest.raises(Refused, match="nobody is their own deputy"):
        services.change_seat(seat, deputy=people[0], ends_on=TODAY, by=programme_office)


def test_what_is_missing_is_said_beside_its_field(board, login, programme_office):
    answer = login(programme_office).post(page("seat-new", "board"), {})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    for said in ("Choose who it is for.", "Choose the role.", "Say whether it has a vote."):
        assert said in answer.content.decode()


def test_only_the_office_gives_seats(board, people, trust, login, client, viewer, stranger):
    seat = SeatFactory(body=board, person=people[2])
    asked, said = [page("seat-new", "board"), page("seat-edit", seat.pk)], typed(people, trust)

    assert {client.post(address, said).status_code for address in asked} == {HTTPStatus.FOUND}
    for person in (viewer, people[0], member(board.partnership, Role.WORKSTREAM_LEAD)):
        browser = login(person)
        for address in asked:
            refusal = (
                "Only the programme office keeps the seats, delegations and meetings of a body."
            )
            assert refusal in browser.post(address, said).content.decode()
        assert "Give a seat" not in browser.get(page("detail", "board")).content.decode()
    browser = login(stranger)
    assert {browser.post(address, said).status_code for address in asked} == {404}
    assert Seat.objects.get().deputy is None
