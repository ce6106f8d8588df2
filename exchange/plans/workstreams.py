"""Workstreams and events."""

from exchange.compound import Heads
from exchange.plans import fields
from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.plans.fields import in_order, weigh, words
from exchange.tables import Row
from workstreams.models import Event, EventAttendance, Workstream

WORKSTREAM = (
    words("reference", "ref"),
    words("name", "title"),
    words("kind"),
    fields.priority_area("priority_area", "priority_area"),
    fields.organisation("lead_organisation", "organisation"),
    fields.person("sro", "sro"),
    fields.person("lead", "lead"),
    fields.body("reports_to", "reports_to"),
    fields.day("starts_on", "start"),
    fields.day("ends_on", "end"),
    words("aim"),
    words("source"),
)
EVENT = (
    words("name", "title"),
    words("kind"),
    words("tier"),
    fields.workstream("workstream"),
    fields.whole("residents", "residents"),
    words("you_said"),
    words("we_did"),
    words("personas"),
    words("narrative"),
)


def plan_workstreams(draft: Draft) -> None:
    """Matched by reference, else by name."""
    existing = draft.existing(Workstream.objects.all())
    draft.workstreams = {it.reference.upper(): it for it in existing}
    batch = draft.batch(Workstream)
    for row, found in draft.by_reference("workstreams", existing):
        in_order(draft, row, "start", "end")
        label = f"{row.text('ref')} {row.text('title')}"
        fixed = {"partnership": draft.partnership}
        made = weigh(draft, "workstreams", batch, row, found, WORKSTREAM, label=label, fixed=fixed)
        draft.workstreams[row.text("ref")] = made


def plan_events(draft: Draft) -> None:
    """Matched by day and title."""
    existing = draft.existing(Event.objects.all())
    came: dict[int, dict[int, EventAttendance]] = {}
    for attendance in draft.existing(EventAttendance.objects.all(), "event__partnership"):
        came.setdefault(attendance.event_id, {})[attendance.organisation_id] = attendance
    batch = draft.batch(Event)
    for row, found in draft.pair(
        "events",
        existing,
        lambda row: (row.day("date"), row.text("title").casefold()),
        lambda event: (event.held_on, event.name.casefold()),
        "title",
    ):
        fixed = {"partnership": draft.partnership, "held_on": row.day("date")}
        label = row.text("title")
        event = weigh(draft, "events", batch, row, found, EVENT, label=label, fixed=fixed)
        _plan_attendance(draft, row, event, came.get(key_of(event), {}))


def _plan_attendance(
    draft: Draft, row: Row, event: Event, came: dict[int, EventAttendance]
) -> None:
    batch = draft.batch(EventAttendance)
    seen: set[int] = set()
    for heads in row.each("attendance"):
        if not isinstance(heads, Heads):
            continue
        organisation = draft.one(
            draft.organisations, row, "attendance", heads.organisation, "an organisation"
        )
        if organisation is None:
            continue
        if key_of(organisation) in seen:
            draft.error(row, "attendance", f"{organisation} once")
        seen.add(key_of(organisation))
        found = came.get(key_of(organisation))
        was = found.people if found else None
        if found is None:
            batch.add(EventAttendance(event=event, organisation=organisation, people=heads.people))
        elif was != heads.people:
            batch.change(found, "people", heads.people)
        if event.pk and was != heads.people:
            before = f"{organisation} {was}" if found else None
            now = f"{organisation} {heads.people}"
            draft.changed("events", row, "attendance", event.name, before, now)
