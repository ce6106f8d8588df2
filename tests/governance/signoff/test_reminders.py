"""Who hears of a sign-off, and when (docs/rules.md 3)."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from time_machine import travel

from core.clear_days import LONDON
from governance.bodies.models import Absence
from governance.signoff import services, tasks
from records.models import Notification
from tests.factories.accounts import MembershipFactory, UserFactory
from tests.governance.signoff.conftest import approve, asked, sign_off_of, to_board, to_partners


def told(person):
    return list(Notification.objects.of(person).values_list("title", flat=True))


OPENED = datetime(2020, 1, 6, 10, tzinfo=LONDON)


def to_partners_in_january(place):
    with travel(OPENED):
        to_partners(place)


BEGINNINGS = {"waiting": to_partners_in_january}


@pytest.fixture
def waiting(place, time_machine):
    """Partner sign-off, opened on Monday 6 January 2020: ten working days, to Monday 20 January."""
    time_machine.move_to(OPENED)
    sign_off = sign_off_of(place)
    assert f"{timezone.localtime(sign_off.stages.open().get().due_at):%a %d %b}" == "Mon 20 Jan"
    return sign_off


def test_who_is_asked_hears_of_it_when_the_stage_opens(place, waiting):
    signatory = place.members["Council"]

    assert told(signatory) == [f"Your sign-off is asked for: {place.change}"]
    assert told(place.lead) == []
    assert "You are asked to sign for" in Notification.objects.of(signatory)[0].text


@pytest.mark.parametrize(
    ("day", "heard"),
    [
        (14, []),
        (15, ["3 working days left to sign"]),
        (16, []),
        (17, ["1 working day left to sign"]),
    ],
)
def test_reminders_come_three_and_one_working_days_before(place, waiting, time_machine, day, heard):
    time_machine.move_to(datetime(2020, 1, day, 9, tzinfo=LONDON))
    Notification.objects.all().delete()

    tasks.look_for_reminders(timestamp=0)
    for stage in services.due_for_reminder():
        tasks.remind(stage_id=stage)
        tasks.remind(stage_id=stage)

    assert told(place.members["Council"]) == [f"{line}: {place.change}" for line in heard]


def test_who_has_voted_is_not_reminded(place, waiting, time_machine):
    approve(waiting, place.members["Council"])
    time_machine.move_to(datetime(2020, 1, 15, 9, tzinfo=LONDON))
    Notification.objects.all().delete()

    services.remind(waiting.stages.open().get().pk)

    assert told(place.members["Council"]) == []
    assert len(told(place.members["Trust"])) == 1


def test_on_the_day_the_chair_hears_who_has_not_answered(place, waiting, time_machine):
    approve(waiting, place.members["Council"])
    time_machine.move_to(datetime(2020, 1, 20, 9, tzinfo=LONDON))

    [stage] = services.due_for_reminder()
    services.remind(stage)

    [title] = told(place.chair)
    text = Notification.objects.of(place.chair)[0].text
    assert title == f"Ends today: {place.change}"
    assert "Trust signatory for Trust" in text
    assert "Council" not in text


def test_after_the_deadline_nobody_is_reminded(place, waiting, time_machine):
    stage = waiting.stages.open().get()
    time_machine.move_to(stage.due_at + timedelta(seconds=30))
    Notification.objects.all().delete()

    services.remind(stage.pk)

    assert services.due_for_reminder() == []
    assert Notification.objects.count() == 0


def test_where_everybody_has_left_or_voted_the_chair_is_not_troubled(place, time_machine):
    time_machine.move_to(datetime(2020, 1, 6, 10, tzinfo=LONDON))
    sign_off = place.submit()
    services.recuse(asked(sign_off, place.office), by=place.office)
    sign_off.refresh_from_db()

    assert services.due_for_reminder() == []
    assert told(place.chair) == []


def test_screening_escalates_to_the_chair_of_the_body_that_decides(place, time_machine):
    sign_off = place.submit()
    stage = sign_off.stages.open().get()
    time_machine.move_to(stage.due_at - timedelta(hours=5))

    services.remind(stage.pk)

    assert told(place.chair) == [f"Ends today: {place.change}"]
    assert len(told(place.office)) == 1  # asked when it opened; the day itself reminds the chair


def test_a_body_without_chair_escalates_to_the_office(place, time_machine):
    sign_off = place.submit()
    place.board.seats.filter(person=place.chair).update(ends_on=place.partnership.today())
    place.board.seats.filter(person=place.chair).update(role="member")
    stage = sign_off.stages.open().get()
    time_machine.move_to(stage.due_at - timedelta(hours=5))

    services.remind(stage.pk)

    assert told(place.office)[0] == f"Ends today: {place.change}"


def test_a_deputy_hears_of_it_during_an_absence(place, waiting, time_machine):
    signatory, deputy = place.members["Council"], UserFactory(name="Deputy")
    MembershipFactory(user=deputy, partnership=place.partnership)
    today = place.partnership.today()
    Absence.objects.create(
        partnership=place.partnership,
        person=signatory,
        deputy=deputy,
        starts_on=today,
        ends_on=today,
        set_by=signatory,
    )
    stage = waiting.stages.open().get()
    stage.entitlements.filter(person=signatory).update(deputy=deputy)
    time_machine.move_to(datetime(2020, 1, 15, 9, tzinfo=LONDON))

    services.remind(stage.pk)

    assert told(deputy) == [f"3 working days left to sign: {place.change}"]


def test_a_meeting_reminds_nobody(place):
    sign_off = to_board(place)

    assert sign_off.stages.open().get().meeting
    assert services.due_for_reminder() == []


def test_everybody_who_was_asked_hears_how_it_ended(place, waiting):
    services.cast_vote(
        asked(waiting, place.members["Trust"]),
        by=place.members["Trust"],
        vote="object",
        sha256=waiting.sha256,
        reason="Not funded",
    )

    ended = f"Rejected: {place.change}"
    for person in (place.lead, place.office, place.members["Council"]):
        assert ended in told(person)
    assert ended not in told(place.chair)


def test_who_no_longer_sees_it_is_not_told(place, time_machine):
    time_machine.move_to(datetime(2020, 1, 6, 10, tzinfo=LONDON))
    council = place.members["Council"]
    council.memberships.update(ends_on=place.partnership.today() - timedelta(days=1))

    approve(place.submit(), place.office)

    assert told(council) == []
