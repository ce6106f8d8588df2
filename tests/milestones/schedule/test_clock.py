"""Working time to the minute."""

from datetime import datetime

import pytest

from milestones.schedule.clock import FIRST, LAST, Clock, office_hours

FRIDAY, MONDAY = map(datetime.fromisoformat, ("2014-10-17T08:00", "2014-10-20T17:00"))


@pytest.mark.parametrize("wrong", ["0001-01-01", "9999-12-31"])
def test_a_wrong_year_is_not_counted_through_day_by_day(wrong):
    asked = []

    def hours_on(day):
        asked.append(day)
        return office_hours(day)

    clock = Clock(hours_on)
    clock.between(clock.point(datetime.fromisoformat(wrong)), clock.point(FRIDAY))

    assert len(asked) <= LAST - FIRST
    assert clock.between(clock.point(FRIDAY), clock.point(MONDAY)) == 16 * 60
