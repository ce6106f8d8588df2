"""Telling people: once, by mail, with the deed that it is about."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.types import JSONDict

from accounts.models import Partnership, User
from core.canonical import digest
from core.deeds import deed
from records.models import Notification

MAIL = "records.mail"
QUEUE = "mail"


@dataclass(frozen=True, slots=True)
class Message:
    """What one person is told, once for its `key`, and the page that it is about."""

    person: User
    key: str
    title: str
    text: str
    url: str


def tell(
    person: User, partnership: Partnership, key: str, title: str, text: str, url: str
) -> Notification:
    """Tell `person`, once for each `key`; the mail goes when the deed around this commits."""
    told, is_new = Notification.objects.get_or_create(
        person=person,
        key=key,
        defaults={"partnership": partnership, "title": title, "text": text, "url": url},
    )
    if is_new:
        app.configure_task(MAIL, queue=QUEUE).defer(notification_id=told.pk)
    return told


def tell_all(
    people: Iterable[User], partnership: Partnership, key: str, title: str, text: str, url: str
) -> None:
    """Tell each of them once, as `tell` does; nobody is named twice."""
    tell_each(partnership, [Message(person, key, title, text, url) for person in people])


def tell_each(partnership: Partnership, messages: Iterable[Message]) -> None:
    """Send each message as `tell` does; four queries, whatever their number.

    Who is told the same by another deed at this moment may have two jobs: `mail` sends once.
    """
    by_key = {(one.person.pk, one.key): one for one in messages}
    told = _told(by_key)
    new = {at: one for at, one in by_key.items() if at not in told}
    if not new:
        return
    Notification.objects.bulk_create(
        [
            Notification(
                partnership=partnership,
                person=one.person,
                key=one.key,
                title=one.title,
                text=one.text,
                url=one.url,
            )
            for one in new.values()
        ],
        ignore_conflicts=True,
    )
    mails: list[JSONDict] = [{"notification_id": pk} for pk in sorted(_told(new).values())]
    app.configure_task(MAIL, queue=QUEUE).batch_defer(*mails)


def _told(wanted: Collection[tuple[int, str]]) -> dict[tuple[int, str], int]:
    """The numbers of the notifications that are there already, by person and key."""
    rows = Notification.objects.filter(
        person__in={person for person, _ in wanted}, key__in={key for _, key in wanted}
    )
    found = {(person, key): pk for pk, person, key in rows.values_list("pk", "person", "key")}
    return {at: pk for at, pk in found.items() if at in wanted}


def mail(notification_id: int) -> bool:
    """Send the mail of a notification unless it is sent; whether it was sent now.

    Who may no longer sign in is not written to. A worker that dies between sending and writing
    that down sends the same message again, under the same Message-ID.
    """
    with deed("mailed", None, by=None):
        rows = Notification.objects.select_for_update(of=("self",)).select_related("person")
        told = rows.get(pk=notification_id)
        if told.mailed_at or not told.person.is_active:
            return False
        _message(told).send()
        told.mailed_at = timezone.now()
        told.save(update_fields=["mailed_at", "updated_at"])
    return True


def _message(told: Notification) -> EmailMessage:
    where, once = urljoin(settings.SITE_URL, told.url), digest([told.pk, told.key])[:32]
    return EmailMessage(
        subject=" ".join(told.title.split()),
        body=f"{told.text}\n\n{where}\n\n{told.partnership}",
        to=[told.person.email],
        headers={"Message-ID": f"<{once}@{urlsplit(settings.SITE_URL).hostname}>"},
    )
