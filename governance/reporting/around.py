"""What a report says of engagement and support: events of the period, asks and what came."""

from django.db.models import Q

from core.dates import short_day
from core.words import counted
from governance.reporting.rules import Period
from records.models import open_to_all
from workstreams.models import Event, SupportAsk, Workstream


def events_held(workstream: Workstream, period: Period) -> list[str]:
    """Events of the workstream in the period, with how many people came from partners."""
    return [
        f"{each.name}: held on {short_day(each.held_on)}."
        + (f" {counted(came, 'person', 'people')} came." if came else "")
        for each in _events(workstream, period)
        for came in [sum(row.people for row in each.attendance.all())]
    ]


def events_next(workstream: Workstream, period: Period) -> list[str]:
    """Events of the workstream in the period after."""
    return [
        f"{each.name}: planned for {short_day(each.held_on)}."
        for each in _events(workstream, period.next)
    ]


def support(workstream: Workstream, period: Period) -> list[str]:
    """Support that was asked for in the period, or that came in it."""
    days = (period.starts_on, period.ends_on)
    found = SupportAsk.objects.filter(
        Q(asked_on__range=days) | Q(came_on__range=days),
        open_to_all(SupportAsk),
        workstream=workstream,
    )
    return [_said(each, period) for each in found.order_by("asked_on", "name")]


def _said(ask: SupportAsk, period: Period) -> str:
    asked = f"Support asked of {ask.asked_of} on {short_day(ask.asked_on)}: {ask.name}."
    if ask.came_on and period.starts_on <= ask.came_on <= period.ends_on:
        return f"{asked} It came on {short_day(ask.came_on)}."
    return asked


def _events(workstream: Workstream, period: Period) -> list[Event]:
    found = Event.objects.filter(
        open_to_all(Event),
        workstream=workstream,
        held_on__range=(period.starts_on, period.ends_on),
    )
    return list(found.prefetch_related("attendance").order_by("held_on", "name"))
