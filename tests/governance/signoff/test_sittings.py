"""The meeting that decides leaves its body's clear days of notice, foreseen and running alike."""

from datetime import date

import pytest

from governance.bodies.models import Body
from tests.factories.bodies import MeetingFactory
from tests.governance.signoff.conftest import to_board
from tests.governance.signoff.routing import foresee

FIFTH = {"notice_days": 5, "notice_in_working_days": True}
SEVENTH = {"notice_days": 7, "notice_in_working_days": False}


@pytest.mark.parametrize(
    ("notice", "held_on", "is_in_time"),
    [
        (FIFTH, date(2020, 2, 10), True),  # papers out on Friday 31 January, today
        (FIFTH, date(2020, 2, 7), False),  # on Thursday 30 January
        (SEVENTH, date(2020, 2, 8), True),
        (SEVENTH, date(2020, 2, 7), False),
        ({"notice_days": 0}, date(2020, 2, 3), True),
    ],
)
def test_a_meeting_is_in_time_when_its_papers_can_still_be_published_today(
    place, notice, held_on, is_in_time
):
    Body.objects.filter(pk=place.board.pk).update(**notice)
    soon = MeetingFactory(body=place.board, held_on=held_on)
    expected = soon if is_in_time else place.meeting

    foreseen = foresee(place).stages[2].meeting
    running = to_board(place).stages.open().get().meeting

    assert foreseen == expected
    assert running == expected


def test_a_stage_waits_while_no_meeting_leaves_its_notice(place):
    place.meeting.delete()
    MeetingFactory(body=place.board, held_on=date(2020, 2, 7))

    sign_off = to_board(place)

    assert sign_off.held_because == (
        "Partnership Board has no meeting planned after 31 January 2020 that leaves its notice."
        " Plan one."
    )
    assert foresee(place, sign_off=sign_off).stops == (
        "Partnership Board: no meeting is planned in time after 31 January 2020. Plan one.",
    )
