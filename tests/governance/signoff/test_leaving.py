"""People and partners that leave while a stage is open, and stages that nobody could pass."""

from datetime import date, timedelta

import pytest

from accounts.models import Membership, Partner, Succession
from core.errors import Refused
from governance.bodies.models import Seat, SeatRole
from governance.signoff import services
from governance.signoff.approvers import who_is_asked
from governance.signoff.ledger import broken_link
from governance.signoff.models import Entry, SignOff, SignOffState
from governance.signoff.routes import terms_of
from governance.signoff.standing import standing_of
from governance.signoff.subjects import subject_of
from governance.signoff.vacancies import vacancies
from records.models import Notification
from tests.factories.accounts import OrganisationFactory, PartnerFactory, member, office
from tests.governance.signoff.closing import close_overdue
from tests.governance.signoff.conftest import approve, asked, submit, to_board


@pytest.fixture
def place(kept):
    return kept


@pytest.fixture
def partnership(kept):
    return kept.partnership


@pytest.fixture
def at_partners(built, place):
    """At partner sign-off; all four must approve."""
    place.change = SignOff.objects.get(pk=built[1].pk).record
    return SignOff.objects.get(pk=built[1].pk)


@pytest.fixture
def newcomer(place):
    """Who signs for the council from now on; nobody else has moved."""
    person = member(place.partnership, organisation=place.organisations["Council"])
    of_council(place).update(signatory=person)
    return person


def of_council(place):
    return Partner.objects.filter(organisation=place.organisations["Council"])


def vacant(sign_off):
    """Why each place is vacant, and who could be asked instead."""
    standing = standing_of(sign_off.stages.open().select_related("sign_off").get())
    return {one.place.person.name: (one.why, one.successors) for one in vacancies(standing)}


def leave(person):
    """The person's membership ended yesterday."""
    Membership.objects.filter(user=person).update(ends_on=date(2020, 1, 30))


def test_nobody_has_left_when_the_stage_opens(place, at_partners):
    assert vacant(at_partners) == {}


def test_who_was_asked_stays_entitled_when_another_signs_from_now_on(place, at_partners, newcomer):
    council = place.members["Council"]
    why = "Council signatory no longer signs for Council."
    assert vacant(at_partners) == {"Council signatory": (why, (newcomer,))}

    sign_off = approve(at_partners, council)

    assert vacant(sign_off) == {}


def test_the_office_asks_who_signs_now_and_the_other_votes_stand(place, at_partners, newcomer):
    sign_off = approve(at_partners, place.members["Trust"])
    seat = asked(sign_off, place.members["Council"])

    services.replace_approver(seat, person=newcomer, by=place.office)

    sign_off = approve(sign_off, newcomer)
    for name in ("Practices", "Charities"):
        sign_off = approve(sign_off, place.members[name])
    assert sign_off.stages.get(number=2).outcome == "passed"
    data = Entry.objects.get(kind="approver replaced").data
    assert (data["was"], data["now"], data["by"]) == (
        "Council signatory",
        newcomer.name,
        place.office.name,
    )
    assert Notification.objects.filter(person=newcomer, key__startswith="asked/").count() == 1
    assert broken_link(place.partnership.pk) is None


def test_only_the_office_asks_somebody_else_and_only_who_holds_the_place(
    place, at_partners, newcomer
):
    seat = asked(at_partners, place.members["Council"])

    with pytest.raises(Refused, match="Only the programme office asks somebody else"):
        services.replace_approver(seat, person=newcomer, by=place.lead)
    for person in (place.chair, place.lead):
        with pytest.raises(Refused, match="does not hold the place now"):
            services.replace_approver(seat, person=person, by=place.office)
    with pytest.raises(Refused, match="can still answer"):
        services.replace_approver(
            asked(at_partners, place.members["Trust"]), person=newcomer, by=place.office
        )

    assert asked(at_partners, place.members["Council"]) == seat


def test_after_the_deadline_nobody_else_is_asked(place, at_partners, newcomer, time_machine):
    seat = asked(at_partners, place.members["Council"])
    time_machine.move_to(seat.stage.due_at + timedelta(minutes=1))

    with pytest.raises(Refused, match="The deadline passed on"):
        services.replace_approver(seat, person=newcomer, by=place.office)
    close_overdue()
    with pytest.raises(Refused, match="This stage has ended: expired"):
        services.replace_approver(seat, person=newcomer, by=place.office)


def test_an_approver_who_can_no_longer_sign_in_or_is_no_member_is_said_to_have_left(
    place, at_partners
):
    council, trust = place.members["Council"], place.members["Trust"]
    council.is_active = False
    council.save()
    leave(trust)

    found = vacant(at_partners)

    council.is_active = True
    assert found == {
        "Council signatory": ("Council signatory can no longer sign in.", ()),
        "Trust signatory": ("Trust signatory is no longer a member of the partnership.", ()),
    }


def test_without_a_successor_the_deadline_and_a_new_round_go_on(
    place, at_partners, time_machine, newcomer
):
    of_council(place).update(signatory=place.members["Council"])
    leave(place.members["Council"])
    time_machine.move_to(at_partners.stages.open().get().due_at + timedelta(minutes=1))
    close_overdue()
    at_partners.refresh_from_db()
    assert at_partners.state == SignOffState.STALLED
    of_council(place).update(signatory=newcomer)

    sign_off = services.begin_new_round(at_partners, by=place.office)

    assert asked(sign_off, newcomer).stage.round == 2
    assert (
        not sign_off.stages.open()
        .get()
        .entitlements.filter(person=place.members["Council"])
        .exists()
    )


def test_a_partner_succeeded_by_another_during_a_stage_hands_its_place_on(place, at_partners):
    board = OrganisationFactory(short_name="ICB")
    person = member(place.partnership, organisation=board)
    succeed(place, board, person)
    found = vacant(at_partners)
    assert found["Council signatory"] == (
        "Council signatory no longer signs for Council.",
        (person,),
    )

    services.replace_approver(
        asked(at_partners, place.members["Council"]), person=person, by=place.office
    )

    assert asked(at_partners, person).organisation == board


def succeed(place, organisation, person, is_whole=True):
    """From today that organisation is a partner in the council's stead."""
    of_council(place).update(left_on=date(2020, 1, 30))
    PartnerFactory(
        partnership=place.partnership,
        organisation=organisation,
        signatory=person,
        joined_on=date(2020, 1, 31),
    )
    Succession.objects.create(
        predecessor=place.organisations["Council"],
        successor=organisation,
        happened_on=date(2020, 1, 31),
        is_whole=is_whole,
    )


@pytest.mark.parametrize("is_whole", [True, False])
def test_a_stage_still_to_open_asks_who_wholly_took_over_from_a_partner(place, is_whole):
    sign_off = place.submit()
    board = OrganisationFactory(short_name="ICB")
    succeed(place, board, member(place.partnership), is_whole)
    terms, facts = terms_of(sign_off)[1], subject_of(place.change).facts(place.change)

    now = who_is_asked(terms, facts, place.partnership, date(2020, 1, 31))
    before = who_is_asked(terms, facts, place.partnership, date(2020, 1, 30))

    assert (board.pk in {one.organisation for one in now}) == is_whole
    council = place.organisations["Council"].pk
    assert council not in {one.organisation for one in now}
    assert council in {one.organisation for one in before}


def test_a_seat_that_ends_before_the_meeting_leaves_its_holder_asked(place):
    place.board.decides_between_meetings = True
    place.board.save()
    sign_off = to_board(place)
    trust = place.members["Trust"]
    Seat.objects.filter(person=trust).update(ends_on=date(2020, 1, 30))
    other = member(place.partnership, organisation=place.organisations["Trust"])
    new_seat(place, other, organisation=place.organisations["Trust"])

    assert vacant(sign_off) == {
        "Trust signatory": ("Trust signatory no longer sits there.", (other,))
    }
    assert approve(sign_off, trust).stages.open().exists()


def test_a_new_chair_takes_the_chairs_place_and_no_other(place):
    place.board.decides_between_meetings = True
    place.board.save()
    sign_off = to_board(place)
    Seat.objects.filter(role=SeatRole.CHAIR).update(ends_on=date(2020, 1, 30))
    Seat.objects.filter(person=place.members["Trust"]).update(ends_on=date(2020, 1, 30))
    chair = member(place.partnership)
    new_seat(place, chair, role=SeatRole.CHAIR)

    found = vacant(sign_off)

    assert found["Independent Chair"][1] == (chair,)
    assert found["Trust signatory"][1] == ()


def new_seat(place, person, role=SeatRole.MEMBER, organisation=None):
    return Seat.objects.create(
        body=place.board,
        person=person,
        role=role,
        organisation=organisation,
        is_voting=True,
        starts_on=date(2020, 1, 31),
    )


def test_another_holder_of_the_role_is_asked_for_one_who_left(place):
    sign_off = submit(place, first_asks=2)
    leave(place.office)
    runs_it = office(place.partnership)

    found = vacant(sign_off)

    assert runs_it in found[place.office.name][1]
