"""Milestones and meetings as a calendar that other programs subscribe to (RFC 5545)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from secrets import token_urlsafe

from django.db.models import Exists
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar, Event

from accounts.models import Membership, Partnership, User
from core.deeds import deed
from core.errors import Refused
from exchange.models import CalendarFeed, FeedKind, digest_of
from governance.bodies.models import Meeting
from milestones.models import Milestone
from workstreams.models import Workstream

MOST_FEEDS = 10
DAY = timedelta(days=1)
READ_AGAIN = timedelta(hours=4)


@dataclass(frozen=True)
class Dated:
    """Something on a day: its key never changes, whatever it is called and whenever it is."""

    key: str
    title: str
    day: date
    changed_at: datetime
    about: str
    path: str


def open_feed(
    partnership: Partnership, kind: FeedKind, *, by: User, workstream: Workstream | None = None
) -> tuple[CalendarFeed, str]:
    """A feed of what `by` may see, and the secret of its address, which is never shown again."""
    secret = token_urlsafe(32)
    feed = CalendarFeed(partnership=partnership, person=by, kind=kind, workstream=workstream)
    feed.secret_sha256 = digest_of(secret)
    with deed("subscribed", partnership, by=by):
        User.objects.select_for_update().get(pk=by.pk)
        if CalendarFeed.objects.open().filter(person=by).count() >= MOST_FEEDS:
            raise Refused(f"You have {MOST_FEEDS} calendars: take one back first.")
        feed.save()
    return feed, secret


def revoke_feed(feed: CalendarFeed, *, by: User) -> None:
    """From now on its address answers nobody."""
    with deed("took back a calendar", feed, by=by):
        own = CalendarFeed.objects.select_for_update().open().filter(person=by, pk=feed.pk)
        if not own.exists():
            raise Refused("This calendar is not yours, or is taken back already.")
        own.update(revoked_at=timezone.now(), updated_at=timezone.now())


def calendar_of(feed: CalendarFeed, site: str) -> bytes:
    """The feed as its person may see it now, with addresses under `site`; five queries at most.

    Who is no member any more, may not sign in, or may not see its workstream gets an empty one.
    """
    made = Calendar()
    made.add("prodid", "-//Accord//Programme calendar//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("refresh-interval", READ_AGAIN, parameters={"VALUE": "DURATION"})
    if _may_read(feed):
        made.add("x-wr-calname", f"{feed.partnership}: {feed.workstream or feed}")
        for each in sorted([*_milestones(feed), *_meetings(feed)], key=lambda each: each.key):
            made.add_component(_event(each, feed, site))
    return bytes(made.to_ical())


def _may_read(feed: CalendarFeed) -> bool:
    own = Membership.objects.current().filter(user=feed.person, partnership=feed.partnership)
    if feed.workstream_id:
        seen = Workstream.objects.visible_to(feed.person).filter(pk=feed.workstream_id)
        own = own.filter(Exists(seen))
    return own.exists()


def _milestones(feed: CalendarFeed) -> Iterator[Dated]:
    found = Milestone.objects.visible_to(feed.person).filter(partnership=feed.partnership)
    if feed.kind == FeedKind.MINE:
        found = found.filter(owner=feed.person)
    if feed.workstream_id:
        found = found.filter(workstream=feed.workstream_id)
    for row in found.select_related("workstream", "owner"):
        done = " (done)" if row.actual_date else ""
        yield Dated(
            f"milestone-{row.pk}",
            f"{row}{done}",
            row.expected_date,
            row.updated_at,
            f"{row.workstream}. Owner: {row.owner.name}. Baseline: {row.baseline_date:%d %b %Y}.",
            reverse("milestones:detail", args=[feed.partnership.slug, row.address]),
        )


def _meetings(feed: CalendarFeed) -> Iterator[Dated]:
    if feed.kind == FeedKind.WORKSTREAM:
        return
    found = Meeting.objects.visible_to(feed.person).filter(body__partnership=feed.partnership)
    if feed.kind == FeedKind.MINE:
        seats = feed.person.seats.on(feed.partnership.today())
        found = found.filter(body__in=seats.values("body"))
    for row in found.select_related("body"):
        yield Dated(
            f"meeting-{row.pk}",
            f"{row.body}: meeting",
            row.held_on,
            row.updated_at,
            "",
            reverse("bodies:detail", args=[feed.partnership.slug, row.body.slug]),
        )


def _event(each: Dated, feed: CalendarFeed, site: str) -> Event:
    event = Event()
    event.add("uid", f"{each.key}@{feed.partnership.slug}.accord")
    event.add("dtstamp", each.changed_at)
    event.add("last-modified", each.changed_at)
    event.add("summary", each.title)
    event.add("dtstart", each.day)
    event.add("dtend", each.day + DAY)
    event.add("transp", "TRANSPARENT")
    event.add("url", site + each.path)
    if each.about:
        event.add("description", each.about)
    return event
