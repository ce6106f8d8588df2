"""What has changed since the last board: who changed it and why, as far as a reader may see."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from django.urls import reverse
from django.utils import timezone

from accounts.models import Partnership, User
from core.dates import short_day
from core.models import address_of
from desk.written_since import Said, Turned, turned
from governance.scope.models import ChangeState
from milestones.reading import JudgedOutline
from milestones.sentences import sentence

WITHOUT_A_BOARD = timedelta(days=30)
SCORE, STATE = "current_score", "state"


@dataclass(frozen=True)
class Change:
    """One change as the feed shows it; `after` is a status."""

    title: str
    url: str
    meta: str
    after: str = ""
    before: str = ""


class Untold(NamedTuple):
    """A change that is put into words only where it is shown; `at` is when Accord recorded it."""

    at: float
    tell: Callable[[], Change]


def looked_back_to(last_board: date | None, today: date) -> date:
    """The day after which changes are told: of the last board, else thirty days ago."""
    return last_board or today - WITHOUT_A_BOARD


def changed(
    user: User,
    partnership: Partnership,
    said: Sequence[Said],
    rows: Sequence[JudgedOutline],
    since: date,
) -> list[Untold]:
    """What changed after that day, newest first, by when Accord recorded each."""
    turns = turned(user, partnership, since)
    found = [
        *moves(said, rows, partnership),
        *(_untold(each, _rescored, partnership) for each in turns if each.field == SCORE),
        *(_untold(each, _moved_on, partnership) for each in turns if each.field == STATE),
    ]
    return sorted(found, key=attrgetter("at"), reverse=True)


def moves(
    said: Iterable[Said], rows: Iterable[JudgedOutline], partnership: Partnership
) -> list[Untold]:
    """Forecasts that gave another date than the one before them."""
    known = {row.milestone.pk: row for row in rows}
    return [
        Untold(each.at, partial(_move, each, each.before, known[each.milestone], partnership))
        for each in said
        if each.before and each.before != each.day and each.milestone in known
    ]


def _untold(
    turn: Turned, tell: Callable[[Turned, Partnership], Change], partnership: Partnership
) -> Untold:
    return Untold(turn.at.timestamp(), partial(tell, turn, partnership))


def _rescored(turn: Turned, partnership: Partnership) -> Change:
    """A risk whose current score changed."""
    return Change(
        title=f"{turn.reference} {turn.name}",
        url=reverse("risks:detail", args=[partnership.slug, address_of(turn.reference)]),
        meta=f"Score {turn.was} to {turn.now}. {_who(turn)}",
    )


def _moved_on(turn: Turned, partnership: Partnership) -> Change:
    """A scope change that came to another state."""
    words = dict(ChangeState.choices)
    return Change(
        title=f"{turn.reference} {turn.name}",
        url=reverse("scope:change", args=[partnership.slug, address_of(turn.reference)]),
        meta=f"{words[turn.was]} to {str(words[turn.now]).lower()}. {_who(turn)}",
    )


def _move(said: Said, before: date, row: JudgedOutline, partnership: Partnership) -> Change:
    milestone, moved = row.milestone, (said.day - before).days
    step = f"{abs(moved)} day{'' if abs(moved) == 1 else 's'} {'later' if moved > 0 else 'earlier'}"
    why = f" {sentence(said.reason)}" if said.reason else ""
    who = f"{said.by}, " if said.by else "Said on "
    days = f"{short_day(before)} to {short_day(said.day)}"
    return Change(
        title=f"{milestone.reference} {milestone.short_title or milestone.name}",
        url=reverse("milestones:detail", args=[partnership.slug, milestone.address]),
        meta=f"{days}, {step}.{why} {who}{short_day(said.on)}",
        after=str(row.brag),
    )


def _who(change: Turned) -> str:
    when = short_day(timezone.localdate(change.at))
    why = f"{sentence(change.why)} " if change.why else ""
    return f"{why}{change.by or 'By Accord itself'}, {when}"
