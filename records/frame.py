"""What the frame of every page of a partnership tells its reader: how much is unread."""

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from accounts.http import show_in_frame
from accounts.models import User
from records.models import Notification


def unread(reader: User) -> Coalesce:
    """How much `reader` was told in the partnership and has not read; part of its own query."""
    mine = Notification.objects.of(reader).filter(partnership=OuterRef("pk")).unread()
    counted = mine.order_by().values("partnership").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted), 0)


show_in_frame("unread", unread)
