"""Telling people: once, on their page and by mail, with the deed that it is about."""

from collections.abc import Iterable
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone
from procrastinate.contrib.django import app

from accounts.models import Partnership, User
from core.canonical import digest
from core.deeds import deed
from records.models import Notification

MAIL = "records.mail"
QUEUE = "mail"


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
) -> list[Notification]:
    """Tell each of them once, as `tell` does; nobody is named twice."""
    named = {person.pk: person for person in people}
    return [tell(person, partnership, key, title, text, url) for person in named.values()]


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
