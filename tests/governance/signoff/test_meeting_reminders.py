"""A meeting that nobody has recorded: the office is reminded, the chair hears on the last day."""

from datetime import datetime

import pytest
from time_machine import travel

from core.clear_days import LONDON
from governance.signoff import services, tasks
from records.models import Notification
from tests.governance.signoff.conftest import asked, at_meeting, sign_off_of, to_board


def told(person):
    return list(Notification.objects.of(person).values_list("title", flat=True))


OPENED = datetime(2020, 1, 31, 10, tzinfo=LONDON)


def to_board_in_january(place):
    with travel(OPENED):
        to_board(place)
    Notification.objects.all().delete()


BEGINNINGS = {"before_meeting": to_board_in_january}


@pytest.fixture
def before_meeting(place, time_machine):
    """For the meeting of Wednesday 12 February 2020: twenty working days, to 11 March."""
    time_machine.move_to(OPENED)
    sign_off = sign_off_of(place)
    assert sign_off.stages.open().get().due_at.date().isoformat() == "2020-03-11"
    return sign_off


def look(time_machine, month, day):
    """The clock of that morning, twice."""
    time_machine.move_to(datetime(2020, month, day, 9, tzinfo=LONDON))
    tasks.look_for_reminders(timestamp=0)
    for stage in services.due_for_reminder():
        services.remind(stage)
        services.remind(stage)


@pytest.mark.parametrize(
    ("day", "is_told"),
    [
        ((2, 11), False),
        ((2, 12), False),
        ((2, 13), True),
        ((2, 14), False),
        ((3, 5), False),
        ((3, 6), True),
        ((3, 10), True),
    ],
)
def test_the_office_hears_on_the_working_day_after_and_three_and_one_before_the_end(
    place, before_meeting, time_machine, day, is_told
):
    look(time_machine, *day)

    assert told(place.office) == [f"A meeting to record: {place.change}"] * is_told
    assert told(place.chair) == []


def test_before_the_meeting_nobody_is_reminded_of_its_stage(place, before_meeting, time_machine):
    time_machine.move_to(datetime(2020, 2, 12, 9, tzinfo=LONDON))

    services.remind(before_meeting.stages.open().get().pk)

    assert told(place.office) == told(place.chair) == []


def test_it_says_what_is_missing_and_leads_to_the_page(place, before_meeting, time_machine):
    look(time_machine, 2, 13)

    [notice] = Notification.objects.of(place.office)
    assert notice.text.startswith(
        "Partnership Board met on 12 February 2020: who attended it is not recorded yet."
    )
    assert notice.url == f"/hounslow/sign-offs/running/{before_meeting.pk}/meeting/"


def test_votes_that_are_missing_are_reminded_too(place, before_meeting, time_machine):
    time_machine.move_to(datetime(2020, 2, 12, 18, tzinfo=LONDON))
    at_meeting(place, before_meeting)
    look(time_machine, 2, 13)

    [notice] = Notification.objects.of(place.office)
    assert "12 February 2020: its votes are not recorded yet." in notice.text


def test_on_the_last_day_the_chair_hears_that_it_is_not_recorded(
    place, before_meeting, time_machine
):
    look(time_machine, 3, 11)

    [notice] = Notification.objects.of(place.chair)
    assert notice.title == f"Ends today: {place.change}"
    assert "The meeting of 12 February 2020 is not recorded yet." in notice.text


def test_who_presides_hears_once_that_their_casting_vote_is_asked_for(place):
    place.board.decides_between_meetings = True
    place.board.save()
    sign_off = to_board(place)
    asks = f"Your casting vote is asked for: {place.change}"
    council, trust = place.members["Council"], place.members["Trust"]
    vote(sign_off, council, "object")
    vote(sign_off, trust, "approve")
    assert asks not in told(place.chair)  # their own vote comes first

    vote(sign_off, place.chair, "abstain")
    vote(sign_off, place.members["Charities"], "abstain")

    assert told(place.chair).count(asks) == 1
    assert all(asks not in told(person) for person in place.members.values())
    notice = Notification.objects.of(place.chair).get(title=asks)
    seat = asked(sign_off, place.chair)
    assert notice.url == f"/hounslow/sign-offs/{seat.pk}/casting-vote/"
    assert "As many approve as object." in notice.text


def vote(sign_off, person, said):
    reason = "Too early" if said == "object" else ""
    services.cast_vote(
        asked(sign_off, person), by=person, vote=said, sha256=sign_off.sha256, reason=reason
    )
