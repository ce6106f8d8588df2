"""What a person was told, once they have read it."""

from collections.abc import Collection

from django.utils import timezone

from accounts.models import Partnership, User
from core.deeds import deed
from records.models import Notification


def mark_read(partnership: Partnership, told: Collection[Notification], *, by: User) -> int:
    """Mark what `by` was told as read; how much was unread. Others' is left alone."""
    with deed("read what they were told", partnership, by=by):
        mine = Notification.objects.of(by).filter(pk__in=[one.pk for one in told])
        now = timezone.now()
        return mine.unread().order_by().update(read_at=now, updated_at=now)
