"""What the frame of every page of a partnership tells its reader: how much is unread."""

from django.db.models import IntegerField

from accounts.http import show_in_frame
from accounts.models import User
from core.written import Written
from records.models import Notification, Withholding

UNREAD = f"""(
    select count(*) from {Notification._meta.db_table} told
    where told.person_id = :user and told.partnership_id = {{place}} and told.read_at is null
      and not exists (
        select from {Withholding._meta.db_table} withheld
        where withheld.person_id = :user and withheld.created_at >= told.created_at
    )
)"""  # noqa: S608  our own tables and words


def unread(reader: User) -> Written:
    """How much `reader` was told in the partnership and has not read; part of its own query.

    The same as `Notification.objects.of(reader).unread()`, which pages list.
    """
    return Written(UNREAD, IntegerField(), {"place": "pk"}, {"user": reader.pk})


show_in_frame("unread", unread)
