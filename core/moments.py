"""Moments as people and programs write them (docs/rules.md 0, `known_at`)."""

from datetime import UTC, datetime, time

from core.clear_days import LONDON
from core.dates import EARLIEST, full_day, parse_day

UNREADABLE = (
    "Write the moment as 31/7/2020 14:30 or 2020-07-31T14:30:00Z. A day alone means its end."
)
STILL_TO_COME = "That moment is still to come."
FIRST = datetime.combine(EARLIEST, time.min, UTC)


def parse_moment(text: str, *, now: datetime) -> datetime:
    """The moment that `text` means, never after `now`. ValueError says what is wrong.

    A day alone means its end, and of today: now. A time without a zone is London's.
    """
    said = " ".join(text.split())
    day, moment = _end_of_day(said), None
    if day is not None and day.date() == now.astimezone(LONDON).date():
        return now
    moment = day or _at_a_time(said) or _iso(said)
    if moment is None or moment < FIRST:
        raise ValueError(UNREADABLE)
    if moment > now:
        raise ValueError(STILL_TO_COME)
    return moment


def full_moment(moment: datetime) -> str:
    """'31 July 2020 at 14:30', in London; the last minute of a day is its end."""
    local = moment.astimezone(LONDON)
    return f"{full_day(local.date())} at {local:%H:%M}"


def _end_of_day(said: str) -> datetime | None:
    try:
        return datetime.combine(parse_day(said), time.max, LONDON)
    except ValueError:
        return None


def _at_a_time(said: str) -> datetime | None:
    """ "31/7/2020 14:30", with "at" or without."""
    day, _, clock = said.replace(" at ", " ").rpartition(" ")
    try:
        found = datetime.combine(parse_day(day), time.fromisoformat(clock))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=LONDON)


def _iso(said: str) -> datetime | None:
    """A plus sign that an address turned into a space is read as one."""
    try:
        found = datetime.fromisoformat(said.replace(" ", "+") if "T" in said else said)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=LONDON)
