"""Comments on records: said, told to whom they mention, retracted; never rewritten."""

from collections.abc import Collection

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import timezone

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from core.readable import readable
from records import policies
from records.holders import holder_of
from records.models import Comment, Mention
from records.notify import tell_all


def add_comment(record: Model, text: str, *, mentioned: Collection[User] = (), by: User) -> Comment:
    """Say something about a record, and tell those whom it mentions, on a page and by mail.

    What they are told names the record and does not quote: who may see it reads it there.
    """
    text = readable(text).strip()
    with deed("commented on", record, by=by):
        if wrong := policies.cannot_comment(record, by) or policies.cannot_say(text):
            raise Refused(wrong)
        people = {person.pk: person for person in mentioned if person.pk != by.pk}
        if wrong := policies.cannot_mention(record, people.values()):
            raise Refused(wrong)
        holder = holder_of(record)
        comment = Comment.objects.create(
            partnership=holder.partnership(record),
            content_type=ContentType.objects.get_for_model(record),
            object_id=record.pk,
            text=text,
            written_by=by,
        )
        Mention.objects.bulk_create(
            Mention(comment=comment, person=person) for person in people.values()
        )
        tell_all(
            people.values(),
            comment.partnership,
            f"comment/{comment.pk}",
            f"{by} mentioned you in a comment on {holder.name(record)}",
            "Read it, and answer, on its page.",
            holder.url(record),
        )
    return comment


def retract_comment(comment: Comment, *, by: User) -> Comment:
    """Take back what was said: a line stays that says who did and when; history keeps the words."""
    with deed("retracted a comment", comment, by=by):
        comment = Comment.objects.select_for_update().get(pk=comment.pk)
        if wrong := policies.cannot_retract(comment, by):
            raise Refused(wrong)
        comment.retracted_at, comment.retracted_by = timezone.now(), by
        comment.save(update_fields=["retracted_at", "retracted_by", "updated_at"])
    return comment
