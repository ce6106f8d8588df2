"""Which meeting decides a stage: the body's next one that leaves its notice (docs/rules.md 9)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.clear_days import publish_by
from governance.bodies.models import Meeting
from governance.signoff.models import SignOff
from governance.signoff.routes import Terms


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting ahead, and the last day on which its papers may be published."""

    meeting: Meeting
    papers_by: date

    def is_in_time(self, on: date) -> bool:
        """Whether papers published on that day leave the body's clear days of notice."""
        return self.papers_by >= on


def sittings(terms: Terms, on: date, sign_off: SignOff | None = None) -> Iterator[Sitting]:
    """The body's meetings after that day, and after any that has looked at this stage already."""
    after = max([on, *_looked_at(terms, sign_off)])
    ahead = Meeting.objects.after(after).filter(body=terms.body).select_related("body")
    for meeting in ahead:
        body = meeting.body
        papers = publish_by(meeting.held_on, body.notice_days, working=body.notice_in_working_days)
        yield Sitting(meeting, papers)


def next_sitting(terms: Terms, on: date, sign_off: SignOff | None = None) -> Sitting | None:
    """The first of them whose papers can still be published in time on that day."""
    return next((one for one in sittings(terms, on, sign_off) if one.is_in_time(on)), None)


def _looked_at(terms: Terms, sign_off: SignOff | None) -> list[date]:
    if sign_off is None:
        return []
    earlier = sign_off.stages.filter(number=terms.number, is_attendance_recorded=True)
    return list(
        earlier.order_by("-meeting__held_on").values_list("meeting__held_on", flat=True)[:1]
    )
