"""Moments that people and programs write."""

from datetime import UTC, datetime

import pytest

from core.moments import STILL_TO_COME, UNREADABLE, full_moment, parse_moment

NOW = datetime(2020, 8, 3, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("31/7/2020 14:30", datetime(2020, 7, 31, 13, 30, tzinfo=UTC)),
        ("31 July 2020 at 14:30", datetime(2020, 7, 31, 13, 30, tzinfo=UTC)),
        ("31/1/2020 14:30", datetime(2020, 1, 31, 14, 30, tzinfo=UTC)),
        ("2020-07-31T14:30:00Z", datetime(2020, 7, 31, 14, 30, tzinfo=UTC)),
        ("2020-07-31T14:30:00+01:00", datetime(2020, 7, 31, 13, 30, tzinfo=UTC)),
        ("2020-07-31T14:30:00 01:00", datetime(2020, 7, 31, 13, 30, tzinfo=UTC)),
        ("2020-07-31T14:30", datetime(2020, 7, 31, 13, 30, tzinfo=UTC)),
        ("2020-07-31", datetime(2020, 7, 31, 22, 59, 59, 999999, tzinfo=UTC)),
        ("3/8/2020", NOW),
        ("2020-08-03T12:00:00Z", NOW),
    ],
)
def test_a_moment_is_read_as_london_writes_it_and_a_day_as_its_end(text, moment):
    assert parse_moment(text, now=NOW) == moment


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("yesterday", UNREADABLE),
        ("31/7/2020 25:00", UNREADABLE),
        ("2020-02-30", UNREADABLE),
        ("0001-01-01T00:00:00Z", UNREADABLE),
        ("1949-12-31", UNREADABLE),
        ("2020-07-31T14:30:00+99:00", UNREADABLE),
        ("2020-08-03T12:00:01Z", STILL_TO_COME),
        ("4/8/2020", STILL_TO_COME),
        ("9999-12-31T23:59:59-14:00", STILL_TO_COME),
    ],
)
def test_what_is_no_moment_or_is_still_to_come_is_refused(text, wrong):
    with pytest.raises(ValueError, match=f"^{wrong.replace('.', '[.]')}$"):
        parse_moment(text, now=NOW)


def test_a_moment_is_said_in_london_time():
    assert full_moment(datetime(2020, 7, 31, 13, 30, tzinfo=UTC)) == "31 July 2020 at 14:30"
