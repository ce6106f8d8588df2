"""The partnership board's meetings, by which a roadmap is read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from accounts.models import Partnership, User
from core.clear_days import publish_by
from governance.bodies.models import BodyKind, Meeting


@dataclass(frozen=True)
class BoardDates:
    """Days on which the partnership board meets; `papers_by` is for the next meeting."""

    days: tuple[date, ...]
    last_on: date | None
    next_on: date | None
    papers_by: date | None


def board_dates(user: User, partnership: Partnership) -> BoardDates:
    """Meetings of the partnership board that `user` may see, around today; one query."""
    return dates_of(board_meetings(user, partnership), partnership.today())


def board_meetings(user: User, partnership: Partnership) -> QuerySet[Meeting]:
    """Meetings of the partnership board that `user` may see, by day."""
    return (
        Meeting.objects.visible_to(user)
        .filter(body__partnership=partnership, body__kind=BodyKind.PARTNERSHIP_BOARD)
        .select_related("body")
    )


def dates_of(meetings: Iterable[Meeting], today: date) -> BoardDates:
    """The days of `meetings`, which are in their order, around `today`."""
    meetings = list(meetings)
    past = [meeting for meeting in meetings if meeting.held_on <= today]
    ahead = next((meeting for meeting in meetings if meeting.held_on > today), None)
    return BoardDates(
        days=tuple(meeting.held_on for meeting in meetings),
        last_on=past[-1].held_on if past else None,
        next_on=ahead.held_on if ahead else None,
        papers_by=_papers_by(ahead) if ahead else None,
    )


def _papers_by(meeting: Meeting) -> date:
    body = meeting.body
    return publish_by(meeting.held_on, body.notice_days, working=body.notice_in_working_days)
