"""What of a milestone can be proposed: how each field is held, read, judged and said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from accounts.models import Level
from core.dates import short_day
from exchange.models import ProposedField
from exchange.tables import Row
from milestones import policies
from milestones.models import Milestone

ESTIMATE = ("optimistic", "likely", "pessimistic")
LONGEST_NAME, LONGEST_SHORT = 300, 60  # what a milestone holds
DAYS = frozenset({ProposedField.FORECAST, ProposedField.DONE})


@dataclass(frozen=True)
class Field:
    """How a field is held as text, what a row says of it (None: nothing), what is wrong with it."""

    column: str
    held: Callable[[Milestone], str]
    read: Callable[[Row], str | None]
    wrong: Callable[[Milestone, str, str, date], str]


def as_day(value: str) -> date:
    """A day as a change holds it."""
    return date.fromisoformat(value)


def as_estimate(value: str) -> tuple[int | None, int | None, int | None]:
    """The three numbers of days as a change holds them; three times None for nothing."""
    if not value:
        return None, None, None
    at_best, likely, at_worst = map(int, value.split(", "))
    return at_best, likely, at_worst


def in_words(field: str, value: str) -> str:
    """A value as a page shows it."""
    if not value:
        return "nothing"
    if field in DAYS:
        return short_day(as_day(value))
    return str(Level(value).label) if field == ProposedField.LEVEL else value


def _held_estimate(row: Milestone) -> str:
    days = (row.optimistic_days, row.likely_days, row.pessimistic_days)
    return "" if None in days else ", ".join(map(str, days))


def _read_estimate(row: Row) -> str | None:
    if not all(row.gives(column) for column in ESTIMATE):
        return None
    days = [row.whole(column) for column in ESTIMATE]
    given = [str(count) for count in days if count is not None]
    return ", ".join(given)


def _read_day(column: str) -> Callable[[Row], str | None]:
    def read(row: Row) -> str | None:
        day = row.day(column)
        return day.isoformat() if day else None

    return read


def _read_words(column: str) -> Callable[[Row], str | None]:
    return lambda row: row.text(column) if row.gives(column) else None


def _read_level(row: Row) -> str | None:
    return row.text("level") or None


def _fine(_row: Milestone, _value: str, _reason: str, _on: date) -> str:
    return ""


def _wrong_words(most: int, *, is_needed: bool) -> Callable[[Milestone, str, str, date], str]:
    def wrong(_row: Milestone, value: str, _reason: str, _on: date) -> str:
        if is_needed and not value:
            return "A milestone needs a name"
        if len(value) > most:
            return f"Keep it under {most + 1} characters: it has {len(value)}"
        return ""

    return wrong


def _wrong_estimate(_row: Milestone, value: str, _reason: str, _on: date) -> str:
    days = [int(part) for part in value.split(", ")] if value else []
    return policies.cannot_estimate_days(*[*days, None, None, None][: len(ESTIMATE)])


def _wrong_forecast(row: Milestone, value: str, reason: str, on: date) -> str:
    wrong = policies.cannot_forecast(as_day(value), on)
    return wrong or policies.cannot_move(row, as_day(value), reason)


def _wrong_done(_row: Milestone, value: str, _reason: str, on: date) -> str:
    return policies.cannot_complete(as_day(value), on)


def _held_done(row: Milestone) -> str:
    return row.actual_date.isoformat() if row.actual_date else ""


FIELDS: Mapping[str, Field] = {
    ProposedField.NAME: Field(
        "name",
        lambda row: row.name,
        _read_words("name"),
        _wrong_words(LONGEST_NAME, is_needed=True),
    ),
    ProposedField.SHORT_TITLE: Field(
        "short_title",
        lambda row: row.short_title,
        _read_words("short_title"),
        _wrong_words(LONGEST_SHORT, is_needed=False),
    ),
    ProposedField.LEVEL: Field("level", lambda row: row.level, _read_level, _fine),
    ProposedField.ESTIMATE: Field("optimistic", _held_estimate, _read_estimate, _wrong_estimate),
    ProposedField.FORECAST: Field(
        "forecast",
        lambda row: row.forecast_date.isoformat(),
        _read_day("forecast"),
        _wrong_forecast,
    ),
    ProposedField.DONE: Field("done", _held_done, _read_day("done"), _wrong_done),
}
