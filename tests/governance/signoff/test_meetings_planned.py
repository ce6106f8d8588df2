"""Meetings that the office plans and cancels, seen from the sign-offs that wait for them."""

import pytest

from core.errors import Refused
from governance.bodies.models import Meeting
from governance.bodies.services import cancel_meeting
from tests.governance.signoff.conftest import to_board


def test_a_meeting_that_a_sign_off_waits_for_is_not_cancelled(place):
    sign_off = to_board(place)

    with pytest.raises(Refused, match="A sign-off is to be decided at this meeting"):
        cancel_meeting(place.meeting, by=place.office, reason="Half-term")

    assert Meeting.objects.filter(pk=place.meeting.pk).exists()
    assert sign_off.stages.open().get().meeting == place.meeting
