"""Deputies during an absence: who acts at open stages, at once and as days come."""

from datetime import date

import pytest

from accounts.models import Role
from core.errors import Refused
from governance.bodies.models import Seat
from governance.bodies.services import cancel_absence, change_absence, set_absence
from governance.signoff import services, tasks
from governance.signoff.models import Entitlement, Entry, Handling, HandlingKind, StageOutcome
from records.models import Notification
from tests.factories.accounts import member
from tests.factories.bodies import AbsenceFactory, InterestFactory
from tests.governance.signoff.conftest import approve, asked, at_meeting, to_board
from tests.working import queued

TODAY, LAST = date(2020, 1, 31), date(2020, 2, 7)


@pytest.fixture
def deputy(place):
    """A member without a place of their own."""
    return member(place.partnership, Role.VIEWER, user__name="The Deputy")


@pytest.fixture
def away(place, deputy):
    """The Council's signatory is away today, unless told, with the deputy acting."""

    def absent(**given):
        council = place.members["Council"]
        whole = {
            "by": council,
            "person": council,
            "deputy": deputy,
            "starts_on": TODAY,
            "ends_on": LAST,
        }
        return set_absence(place.partnership, **whole | given)

    return absent


def on(place, day):
    """The partnership's reporting date is that day."""
    place.partnership.reporting_date = day
    place.partnership.save()


def test_a_stage_that_opens_during_an_absence_has_its_deputy(place, deputy, away):
    away()

    sign_off = approve(place.submit(), place.office)

    assert asked(sign_off, place.members["Council"]).deputy == deputy
    assert asked(sign_off, place.members["Trust"]).deputy is None


def test_the_deputy_of_an_absence_comes_before_that_of_the_seat(place, deputy, away):
    named = member(place.partnership)
    Seat.objects.filter(person__in=(place.members["Council"], place.chair)).update(deputy=named)
    away(ends_on=place.meeting.held_on)

    sign_off = to_board(place)

    assert asked(sign_off, place.members["Council"]).deputy == deputy
    assert asked(sign_off, place.chair).deputy == named


def test_where_a_meeting_decides_the_absence_on_its_day_counts(place, deputy, away):
    away(ends_on=date(2020, 2, 11))

    sign_off = to_board(place)

    assert asked(sign_off, place.members["Council"]).deputy is None


def test_holders_of_a_role_and_named_people_have_deputies_too(place, deputy, away):
    away(by=place.office, person=place.office)

    sign_off = place.submit()

    assert asked(sign_off, place.office).deputy == deputy


def test_the_deputy_votes_in_the_principals_place_and_the_record_names_both(
    place, deputy, away, at_partners
):
    away()
    council = asked(at_partners, place.members["Council"])

    ballot = services.cast_vote(council, by=deputy, vote="approve", sha256=at_partners.sha256)
    for name in ("Trust", "Practices", "Charities"):
        approve(at_partners, place.members[name])

    assert (ballot.cast_by, ballot.cast_for) == (deputy, place.members["Council"])
    closed = Entry.objects.filter(kind="stage closed").order_by("-number").first().data
    assert closed["outcome"] == StageOutcome.PASSED
    assert [(one["principal"], one["deputy"]) for one in closed["deputies"]] == [
        ("Council signatory", "The Deputy")
    ]


def test_a_place_has_one_vote_whoever_of_the_two_comes_first(place, deputy, away, at_partners):
    away()
    council = asked(at_partners, place.members["Council"])
    approve(at_partners, place.members["Council"])

    with pytest.raises(Refused, match="cast already"):
        services.cast_vote(council, by=deputy, vote="approve", sha256=at_partners.sha256)


def test_an_absence_changes_open_stages_at_once(place, deputy, away, at_partners):
    council = place.members["Council"]

    absence = away()
    assert asked(at_partners, council).deputy == deputy

    other = member(place.partnership, user__name="Another")
    absence = change_absence(absence, by=council, deputy=other, starts_on=TODAY, ends_on=LAST)
    assert asked(at_partners, council).deputy == other

    cancel_absence(absence, by=council)
    assert asked(at_partners, council).deputy is None
    said = Entry.objects.filter(kind="deputy").order_by("number")
    assert [entry.data["deputy"] for entry in said] == ["The Deputy", "Another", None]
    assert {entry.data["principal"] for entry in said} == {"Council signatory"}


def test_an_absence_that_has_not_begun_changes_nothing_yet(place, deputy, away, at_partners):
    council = place.members["Council"]
    away(starts_on=date(2020, 2, 3))

    assert asked(at_partners, council).deputy is None
    assert not Entry.objects.filter(kind="deputy").exists()


def test_as_days_come_absences_begin_and_end(place, deputy, away, at_partners):
    council = place.members["Council"]
    away(starts_on=date(2020, 2, 3))
    tasks.look_at_the_clock(timestamp=0)
    assert queued("signoff.renew_deputies") == []

    for day, acts in ((date(2020, 2, 3), deputy), (LAST, deputy), (date(2020, 2, 8), None)):
        on(place, day)
        for number, people in services.with_deputies_due().items():
            tasks.renew_deputies(sign_off_id=number, people=people)
        assert asked(at_partners, council).deputy == acts
        assert services.with_deputies_due() == {}


def test_the_clock_queues_a_job_for_deputies_that_are_due(place, deputy, away, at_partners):
    away(starts_on=date(2020, 2, 3))
    on(place, date(2020, 2, 3))

    tasks.look_at_the_clock(timestamp=0)

    job = {"sign_off_id": at_partners.pk, "people": [place.members["Council"].pk]}
    assert queued("signoff.renew_deputies") == [job]


def test_back_from_an_absence_the_seats_own_deputy_acts_again(place, deputy, away):
    named = member(place.partnership)
    place.board.decides_between_meetings = True
    place.board.save()
    Seat.objects.filter(person=place.members["Council"]).update(deputy=named)
    sign_off = to_board(place)

    absence = away()
    assert asked(sign_off, place.members["Council"]).deputy == deputy

    cancel_absence(absence, by=place.members["Council"])
    assert asked(sign_off, place.members["Council"]).deputy == named


def test_what_a_deputy_has_cast_stands_when_the_absence_is_cancelled(
    place, deputy, away, at_partners
):
    absence = away()
    council = asked(at_partners, place.members["Council"])
    services.cast_vote(council, by=deputy, vote="approve", sha256=at_partners.sha256)

    cancel_absence(absence, by=place.members["Council"])

    assert asked(at_partners, place.members["Council"]).deputy == deputy
    for name in ("Trust", "Practices", "Charities"):
        approve(at_partners, place.members[name])
    assert at_partners.stages.open().get().number == 3


def test_who_has_acted_in_another_place_gets_no_second_one(place, deputy, away, at_partners):
    away()
    council = asked(at_partners, place.members["Council"])
    services.cast_vote(council, by=deputy, vote="approve", sha256=at_partners.sha256)

    away(by=place.members["Trust"], person=place.members["Trust"])

    assert asked(at_partners, place.members["Trust"]).deputy is None


def test_who_sits_at_the_stage_themselves_deputises_for_nobody(place, away, at_partners):
    trust = place.members["Trust"]
    away(deputy=trust)
    council = asked(at_partners, place.members["Council"])

    with pytest.raises(Refused, match="nobody counts twice"):
        services.cast_vote(council, by=trust, vote="approve", sha256=at_partners.sha256)


def test_a_new_deputy_hears_that_they_are_asked(place, deputy, away, at_partners):
    away()

    (told,) = Notification.objects.filter(person=deputy)
    assert told.title == f"Your sign-off is asked for: {at_partners.title}"


def test_after_a_meetings_attendance_deputies_stay_as_they_are(place, deputy, away):
    sign_off = at_meeting(place, to_board(place))

    away(ends_on=place.meeting.held_on)

    assert asked(sign_off, place.members["Council"]).deputy is None


def test_an_absence_that_makes_a_stage_impossible_ends_it(place, deputy, away):
    """A second place of one person is open to its deputy alone; without one it does not count."""
    council, trust = place.members["Council"], place.members["Trust"]
    partner = place.partnership.partners.get(signatory=trust)
    partner.signatory = council
    partner.save()
    absence = away()
    sign_off = approve(place.submit(), place.office)
    places = Entitlement.objects.filter(stage__sign_off=sign_off, stage__number=2, person=council)
    assert {one.deputy for one in places} == {deputy}
    for name in ("Practices", "Charities"):
        approve(sign_off, place.members[name])
    own = next(one for one in places.order_by("pk") if not one.ballots.exists())
    services.cast_vote(own, by=council, vote="approve", sha256=sign_off.sha256)

    cancel_absence(absence, by=council)

    assert sign_off.stages.open().get().number == 3


def test_the_interests_of_who_stands_in_are_matched_too(place, deputy, away, at_partners):
    InterestFactory(
        partnership=place.partnership,
        person=deputy,
        in_organisation=place.organisations["Trust"],
    )

    absence = away()

    handling = Handling.objects.get()
    assert handling.entitlement.person == place.members["Council"]
    assert handling.proposed == HandlingKind.LEAVE
    with pytest.raises(Refused, match="of their own"):
        services.confirm_handling(handling, kind="leave", by=deputy)

    cancel_absence(absence, by=place.members["Council"])
    assert not Handling.objects.exists()


def test_an_absence_where_nothing_runs_or_all_has_ended_changes_nothing(place, away):
    sign_off = place.submit()
    services.withdraw(sign_off, by=place.lead, reason="Enough")

    away()

    assert not Entry.objects.filter(kind="deputy").exists()
    assert services.renew_deputies_of(sign_off.pk, [place.members["Council"].pk]) is False


def test_absences_elsewhere_do_not_count(place, deputy, stranger):
    AbsenceFactory(
        partnership=stranger.memberships.get().partnership,
        person=place.members["Council"],
        deputy=deputy,
    )

    sign_off = approve(place.submit(), place.office)

    assert asked(sign_off, place.members["Council"]).deputy is None
