"""Bodies and their rules, who sits on them, and when they meet."""

from django.utils.text import slugify

from core.dates import full_day
from exchange.compound import NoticeRule
from exchange.plans import fields
from exchange.plans.batch import Cell, key_of
from exchange.plans.draft import Draft
from exchange.plans.fields import in_order, weigh, words
from exchange.plans.names import name_key
from exchange.problems import quoted
from exchange.tables import Row
from governance.bodies.models import Body, LegalForm, Meeting, Seat, SeatRole
from milestones.schedule import Link, find_cycle

NO_NOTICE = NoticeRule(5, is_working=True)
BODY = (
    words("name"),
    words("kind"),
    words("legal_form", default=LegalForm.FORUM),
    fields.whole("quorum", "quorum"),
    Cell("quorum_sectors", "quorum_sectors", lambda _, row, column: list(row.names(column))),
    words("decision_rule", "rule"),
    fields.yes("decides_between_meetings", "between_meetings"),
    Cell("notice_days", "notice", lambda _, row, column: _notice(row, column).days),
    Cell(
        "notice_in_working_days", "notice", lambda _, row, column: _notice(row, column).is_working
    ),
    Cell("seat_for_every_partner", "composition", lambda _, row, column: row.says(column)),
)
SEAT = (
    fields.organisation("organisation", "organisation"),
    words("role"),
    fields.yes("is_voting", "is_voting"),
    fields.person("deputy", "deputy"),
    fields.day("ends_on", "to"),
)
MEETING = (words("place"),)


def plan_bodies(draft: Draft) -> None:
    """Bodies first, then which reports to which."""
    existing = draft.existing(Body.objects.all())
    draft.bodies = {name_key(body.name): body for body in existing}
    slugs = {body.slug for body in existing}
    batch = draft.batch(Body)
    for row, found in draft.pair(
        "bodies",
        existing,
        lambda row: name_key(row.text("name")),
        lambda body: name_key(body.name),
        "name",
    ):
        fixed = {"partnership": draft.partnership, "slug": free_slug(row.text("name"), slugs, 80)}
        name = row.text("name")
        body = weigh(draft, "bodies", batch, row, found, BODY, label=name, fixed=fixed)
        draft.bodies[name_key(name)] = body
    _plan_parents(draft)


def _notice(row: Row, column: str) -> NoticeRule:
    return row.get(column, NoticeRule) or NO_NOTICE


def free_slug(name: str, taken: set[str], most: int) -> str:
    """The name as it stands in an address, with a number when another has it."""
    plain = slugify(name)[: most - 4] or "without-name"
    slug, number = plain, 2
    while slug in taken:
        slug, number = f"{plain}-{number}", number + 1
    taken.add(slug)
    return slug


def _plan_parents(draft: Draft) -> None:
    links = []
    for row in draft.workbook.rows("bodies"):
        body = draft.bodies[name_key(row.text("name"))]
        parent = draft.one(draft.bodies, row, "parent", row.text("parent"), "a body")
        if parent is not None:
            links.append(Link(parent.name, body.name))
        if not row.gives("parent") or key_of(body) in {
            key_of(it) for it in draft.batch(Body).added
        }:
            body.parent = parent
        elif body.parent_id != (parent.pk if parent else None):
            draft.changed("bodies", row, "parent", body.name, body.parent, parent)
            draft.batch(Body).change(body, "parent", parent)
    if cycle := find_cycle(links):
        row = next(row for row in draft.workbook.rows("bodies") if row.text("name") == cycle[-1])
        draft.error(row, "parent", "no circle", read=quoted(" → ".join(cycle)))


def plan_seats(draft: Draft) -> None:
    """Matched by body, person and the day from which they sit."""
    existing = draft.existing(Seat.objects.select_related("body", "person"), "body__partnership")
    batch = draft.batch(Seat)
    open_seats = {
        (seat.body_id, seat.person_id): seat.starts_on for seat in existing if not seat.ends_on
    }
    for row, found in draft.pair(
        "seats",
        existing,
        lambda row: (
            draft.number(draft.bodies, row.text("body")),
            row.text("email"),
            row.day("from"),
        ),
        lambda seat: (seat.body_id, seat.person.email, seat.starts_on),
        "person",
    ):
        body = draft.one(draft.bodies, row, "body", row.text("body"), "a body")
        person, since = draft.people.get(row.text("email")), row.day("from")
        if body is None or person is None or since is None:
            continue
        _check_seat(draft, row)
        sits_since = open_seats.setdefault((key_of(body), key_of(person)), since)
        if not row.says("to") and sits_since != since:
            draft.error(
                row, "from", f"{sits_since:%d/%m/%Y}, from when they sit, or an end of that"
            )
        fixed = {"body": body, "person": person, "starts_on": since}
        label = f"{person.name}, {body.name}"
        weigh(draft, "seats", batch, row, found, SEAT, label=label, fixed=fixed)


def _check_seat(draft: Draft, row: Row) -> None:
    in_order(draft, row, "from", "to")
    if row.text("deputy") and row.text("deputy") == row.text("email"):
        draft.error(row, "deputy", "another person")
    if row.text("role") == SeatRole.IN_ATTENDANCE and row.yes("is_voting"):
        draft.error(row, "is_voting", "No: who is in attendance has no vote")


def plan_meetings(draft: Draft) -> None:
    """Matched by body and day."""
    existing = draft.existing(Meeting.objects.select_related("body"), "body__partnership")
    draft.meetings = {(meeting.body_id, meeting.held_on): meeting for meeting in existing}
    batch = draft.batch(Meeting)
    for row, found in draft.pair(
        "meetings",
        existing,
        lambda row: (draft.number(draft.bodies, row.text("body")), row.day("date")),
        lambda meeting: (meeting.body_id, meeting.held_on),
        "date",
    ):
        body = draft.one(draft.bodies, row, "body", row.text("body"), "a body")
        held_on = row.day("date")
        if body is None or held_on is None:
            continue
        cells = [*MEETING, *([CLOCK] if row.says("time") else [])]
        fixed = {"body": body, "held_on": held_on}
        label = f"{body.name}, {full_day(held_on)}"
        meeting = weigh(draft, "meetings", batch, row, found, cells, label=label, fixed=fixed)
        draft.meetings[key_of(body), held_on] = meeting


CLOCK = Cell("starts_at", "time", lambda _, row, column: row.clock(column))
