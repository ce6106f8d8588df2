"""Delegations to a body and its meetings, as the programme office keeps them."""

from datetime import date, time
from decimal import Decimal
from http import HTTPStatus

import pytest

from accounts.models import PartnerKind, Role
from core.errors import Refused
from governance.bodies import services
from governance.bodies.models import Delegation, Meeting
from governance.bodies.policies import KINDS
from governance.signoff.authority import authority_of
from governance.signoff.models import Authority
from governance.signoff.subjects import Facts, all_subjects
from tests.factories.accounts import OrganisationFactory, PartnerFactory, member
from tests.factories.bodies import AttendanceFactory, BodyFactory, DelegationFactory, MeetingFactory
from tests.governance.bodies.pages import page

TODAY = date(2020, 1, 31)
MANDATE = {"kinds": ["scope_change"], "up_to": Decimal(500_000), "starts_on": TODAY}
TYPED = {"kinds": ["scope_change"], "up_to": "500000", "starts_on": "31/1/2020"}
MEETS = {"held_on": "18/3/2020", "starts_at": "14:00", "place": "Civic centre"}


@pytest.fixture
def board(partnership):
    return BodyFactory(partnership=partnership, name="Partnership Board", slug="board")


@pytest.fixture
def as_office(login, programme_office):
    return login(programme_office)


def recorded(board, trust, by, **given):
    return services.record_delegation(board, organisation=trust, by=by, **MANDATE | given)


def test_a_delegation_lets_the_body_decide_up_to_its_amount(board, trust, programme_office):
    def authority(value):
        facts = Facts(kind="scope_change", value=Decimal(value))
        return authority_of(board, facts, board.partnership, TODAY)

    assert authority(500_000) == Authority.RECOMMENDATION
    recorded(board, trust, programme_office)

    assert authority(500_000) == Authority.DELEGATED
    assert authority(500_001) == Authority.RECOMMENDATION


def test_every_kind_that_is_signed_off_can_be_delegated():
    assert {subject.kind for subject in all_subjects()} <= set(KINDS)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"kinds": []}, "Choose the kinds of decision."),
        ({"kinds": ["moon"]}, "Choose the kinds of decision."),
        ({"up_to": Decimal(-1)}, "The amount cannot be less than £0."),
        ({"ends_on": date(2020, 1, 30)}, "The last day is before the first."),
        ({"starts_on": date(2000, 1, 1)}, "The Trust is no full partner on 1 January 2000."),
    ],
)
def test_a_wrong_delegation_is_refused(board, trust, programme_office, given, reason):
    with pytest.raises(Refused, match=reason):
        recorded(board, trust, programme_office, **given)

    assert not Delegation.objects.exists()


def test_only_full_partners_delegate(board, partnership, programme_office):
    friend = OrganisationFactory(short_name="Friend")
    PartnerFactory(partnership=partnership, organisation=friend, kind=PartnerKind.CRITICAL_FRIEND)

    with pytest.raises(Refused, match="Friend is no full partner on 31 January 2020"):
        recorded(board, friend, programme_office)


def test_one_kind_is_delegated_once_at_a_time(board, trust, programme_office):
    first = recorded(board, trust, programme_office, ends_on=date(2020, 3, 31))

    with pytest.raises(
        Refused,
        match="The Trust has delegated changes of scope from 31 January 2020 to 31 March 2020",
    ):
        recorded(board, trust, programme_office, starts_on=date(2020, 3, 31))
    recorded(board, trust, programme_office, starts_on=date(2020, 4, 1))
    recorded(board, trust, programme_office, kinds=["agreement"])

    with pytest.raises(Refused, match="has delegated changes of scope"):
        recorded(board, trust, programme_office, starts_on=date(2020, 1, 1), ends_on=TODAY)
    assert Delegation.objects.count() == 3
    first.refresh_from_db()
    assert first.ends_on == date(2020, 3, 31)


@pytest.mark.parametrize(
    ("given", "last", "reason"),
    [
        ({}, date(2020, 1, 30), "It has held until today, 31 January 2020: give today or a later"),
        (
            {"starts_on": date(2020, 4, 1)},
            date(2020, 3, 31),
            "It begins only on 1 April 2020: give that day or a later one.",
        ),
        ({"ends_on": date(2020, 1, 30)}, TODAY, "This delegation is over and stays on record."),
    ],
)
def test_what_has_held_is_not_rewritten(board, programme_office, given, last, reason):
    delegation = DelegationFactory(body=board, **given)

    with pytest.raises(Refused, match=reason):
        services.end_delegation(delegation, ends_on=last, by=programme_office)

    delegation.refresh_from_db()
    assert delegation.ends_on == given.get("ends_on")


def test_the_office_records_and_ends_a_delegation_on_pages(board, trust, as_office):
    said = TYPED | {"organisation": trust.pk}

    made = as_office.post(page("delegation-new", "board"), said, follow=True)
    delegation = Delegation.objects.get()
    ended = as_office.post(
        page("delegation-end", delegation.pk), {"ends_on": "31/3/2020"}, follow=True
    )

    assert "The Trust: Scope changes, up to £500,000." in made.content.decode()
    assert "It holds until 31 March 2020." in ended.content.decode()
    delegation.refresh_from_db()
    assert (delegation.up_to, delegation.ends_on) == (500_000, date(2020, 3, 31))


def test_what_is_wrong_is_said_beside_its_field(board, trust, as_office):
    empty = as_office.post(page("delegation-new", "board"), {})
    late = as_office.post(page("meeting-new", "board"), {"held_on": "x", "starts_at": "2pm"})

    assert empty.status_code == late.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    for said in ("Choose who delegates.", "Choose the kinds of decision.", "Fill in: From"):
        assert said in empty.content.decode()
    for said in ("Write the date as 17/4/2020", "Write the time as 14:00."):
        assert said in late.content.decode()


@pytest.mark.parametrize("many", [1, 8])
def test_the_list_shows_every_delegation_in_as_many_queries_for_many(
    board, viewer, login, many, django_assert_num_queries
):
    for _ in range(many):
        DelegationFactory(body=board, ends_on=date(2019, 12, 31))
    reader = login(viewer)
    reader.get(page("delegations", "board"))

    with django_assert_num_queries(2 + 2 + 2):
        answer = reader.get(page("delegations", "board"))

    assert len(answer.context["rows"]) == many
    assert "Record a delegation" not in answer.content.decode()


def test_the_office_plans_a_meeting_and_hears_when_its_papers_are_due(board, as_office):
    said = as_office.post(page("meeting-new", "board"), MEETS, follow=True).content.decode()

    meeting = Meeting.objects.get()
    assert (meeting.held_on, meeting.starts_at) == (date(2020, 3, 18), time(14))
    assert "The meeting of 18 March 2020 is planned. Papers by 10 March 2020." in said
    assert "Papers by 10 Mar 2020" in said


def test_a_meeting_without_its_notice_is_planned_with_a_warning(board, as_office):
    said = as_office.post(
        page("meeting-new", "board"), MEETS | {"held_on": "5/2/2020"}, follow=True
    ).content.decode()

    assert "its papers were due by 28 January 2020" in said
    assert Meeting.objects.get().held_on == date(2020, 2, 5)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2020, 1, 30), "30 January 2020 has passed: plan a meeting for today or later."),
        (date(2020, 2, 12), "Partnership Board meets on 12 February 2020 already."),
    ],
)
def test_a_meeting_is_ahead_and_the_only_one_of_its_day(board, programme_office, day, reason):
    MeetingFactory(body=board)

    with pytest.raises(Refused, match=reason):
        services.plan_meeting(board, held_on=day, starts_at=time(14), place="", by=programme_office)

    assert Meeting.objects.count() == 1


def test_a_meeting_that_was_not_held_is_cancelled_once(board, as_office, programme_office):
    meeting = MeetingFactory(body=board)

    at = page("meeting-cancel", meeting.pk)

    unexplained = as_office.post(at)
    said = as_office.post(at, {"reason": "Half-term"}, follow=True).content.decode()

    assert unexplained.status_code == 422
    assert "Say why it is cancelled." in unexplained.content.decode()
    assert "The meeting of 12 February 2020 is cancelled." in said
    assert not Meeting.objects.exists()
    gone = Meeting.pgh_event_model.objects.get(pgh_obj_id=meeting.pk, pgh_label="delete")
    assert gone.pgh_context["why"] == "Half-term"
    with pytest.raises(Refused, match="has been cancelled"):
        services.cancel_meeting(meeting, by=programme_office, reason="Half-term")


def test_a_meeting_that_was_held_stays(board, as_office):
    past = MeetingFactory(body=board, held_on=date(2020, 1, 30))
    recorded_today = AttendanceFactory(meeting__body=board, meeting__held_on=TODAY).meeting

    for meeting in (past, recorded_today):
        at = page("meeting-cancel", meeting.pk)
        said = as_office.post(at, {"reason": "Half-term"}).content.decode()
        assert "This meeting has been held and stays on record." in said
    assert Meeting.objects.count() == 2


def addresses(board):
    return [
        page("delegation-new", "board"),
        page("delegation-end", DelegationFactory(body=board).pk),
        page("meeting-new", "board"),
        page("meeting-cancel", MeetingFactory(body=board).pk),
    ]


def test_only_the_office_keeps_them(board, trust, login, client, viewer, stranger):
    asked, before = addresses(board), list(Meeting.objects.all())
    said = TYPED | MEETS | {"organisation": trust.pk, "ends_on": "31/3/2020", "reason": "No"}

    assert {client.post(address, said).status_code for address in asked} == {HTTPStatus.FOUND}
    for person in (viewer, member(board.partnership, Role.BOARD_MEMBER, organisation=trust)):
        browser = login(person)
        for address in asked:
            answer = browser.post(address, said, follow=True)
            refusal = (
                "Only the programme office keeps the seats, delegations and meetings of a body."
            )
            assert refusal in answer.content.decode()
    browser = login(stranger)
    assert {browser.post(address, said).status_code for address in asked} == {404}
    assert Delegation.objects.get().ends_on is None
    assert list(Meeting.objects.all()) == before
