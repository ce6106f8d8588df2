"""A workbook from upload to confirmation: what was previewed is what is imported."""

import hashlib

from django.core.files.base import ContentFile
from django.utils import timezone

from accounts.models import Partnership, User
from core.deeds import deed
from core.errors import Refused
from exchange import policies
from exchange.models import Upload
from exchange.plan import Plan
from exchange.services import import_workbook, preview_workbook

CHANGED = "The file is not the one that you looked at. Upload it again."


def keep_upload(partnership: Partnership, *, name: str, data: bytes, by: User) -> Upload:
    """Keep a workbook until it is confirmed; an earlier one of the same person goes."""
    if reason := policies.cannot_import(partnership, by):
        raise Refused(reason)
    earlier = list(Upload.objects.waiting().workbooks().filter(partnership=partnership, sent_by=by))
    with deed("uploaded a workbook", partnership, by=by):
        upload = Upload(
            partnership=partnership,
            sent_by=by,
            name=name[-200:],
            sha256=hashlib.sha256(data).hexdigest(),
        )
        upload.file.save(name, ContentFile(data), save=False)
        upload.save()
        Upload.objects.filter(pk__in=[old.pk for old in earlier]).delete()
    for old in earlier:
        old.file.delete(save=False)
    return upload


def preview_upload(upload: Upload, *, by: User, reason: str = "") -> Plan:
    """What confirming would do now."""
    data = read_upload(upload)
    return preview_workbook(data, by=by, partnership=upload.partnership, reason=reason)


def confirm_upload(upload: Upload, *, by: User, reason: str, seen: str) -> Plan:
    """Import what was previewed; refused when file or database have changed since."""
    data = read_upload(upload)
    with deed("imported a workbook", upload, by=by, why=reason):
        locked = Upload.objects.select_for_update().get(pk=upload.pk)
        if locked.imported_at:
            raise Refused("This workbook has been imported already.")
        plan = import_workbook(
            data, by=by, partnership=upload.partnership, reason=reason, seen=seen
        )
        locked.imported_at, locked.file = timezone.now(), ""
        locked.save(update_fields=["imported_at", "file", "updated_at"])
    upload.file.delete(save=False)
    return plan


def read_upload(upload: Upload) -> bytes:
    """The file as it was looked at; Refused when it is gone, or another."""
    if not upload.file or not upload.file.storage.exists(upload.file.name or ""):
        raise Refused("This file is no longer kept. Upload it again.")
    with upload.file.open("rb") as opened:
        data: bytes = opened.read()
    if hashlib.sha256(data).hexdigest() != upload.sha256:
        raise Refused(CHANGED)
    return data
