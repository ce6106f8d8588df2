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
    return keep_waiting(Upload(partnership=partnership, sent_by=by, name=name), data)


def keep_waiting(upload: Upload, data: bytes) -> Upload:
    """Keep a file until it is confirmed; an earlier one of the same kind and person goes."""
    same = Upload.objects.plans() if upload.workstream else Upload.objects.workbooks()
    mine = same.waiting().filter(partnership=upload.partnership, sent_by=upload.sent_by)
    earlier = list(mine)
    what = "a plan" if upload.workstream else "a workbook"
    with deed(f"uploaded {what}", upload.workstream or upload.partnership, by=upload.sent_by):
        upload.sha256 = hashlib.sha256(data).hexdigest()
        upload.file.save(upload.name, ContentFile(data), save=False)
        upload.name = upload.name[-200:]
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
