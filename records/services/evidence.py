"""Files on records: added, and taken away."""

from contextlib import ExitStack
from hashlib import sha256
from uuid import uuid4

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile, File
from django.db.models import Model
from django.utils import timezone

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from records import policies
from records.file_kinds import FileKind, clean_name, kind_of
from records.holders import holder_of
from records.models import Evidence

MEGABYTE = 1024 * 1024
WRONG_KIND = "Choose a PDF, picture, Word, Excel or OpenDocument text file without macros, or text."


def add_evidence(record: Model, *, name: str, content: "File[bytes]", by: User) -> Evidence:
    """Hang a file on a record; nothing is left of it, on disk or in the database, when refused."""
    if wrong := policies.cannot_add_evidence(record, by):
        raise Refused(wrong)
    data, kind = _checked(name, content)
    evidence = Evidence(
        partnership=holder_of(record).partnership(record),
        content_type=ContentType.objects.get_for_model(record),
        object_id=record.pk,
        name=clean_name(name, kind),
        media_type=kind.media_type,
        size=len(data),
        sha256=sha256(data).hexdigest(),
        added_by=by,
    )
    with ExitStack() as otherwise:
        evidence.file.save(f"{uuid4()}{kind.ending}", ContentFile(data), save=False)
        otherwise.callback(evidence.file.delete, save=False)
        with deed("added evidence", record, by=by):
            _write(evidence, record, by)
        otherwise.pop_all()
    return evidence


def remove_evidence(evidence: Evidence, *, by: User) -> Evidence:
    """Take a file away: nobody can open it again, and a line says who removed it and when."""
    with deed("removed evidence", evidence, by=by):
        evidence = Evidence.objects.select_for_update().get(pk=evidence.pk)
        if wrong := policies.cannot_remove_evidence(evidence, by):
            raise Refused(wrong)
        evidence.removed_at, evidence.removed_by = timezone.now(), by
        evidence.save(update_fields=["removed_at", "removed_by", "updated_at"])
    return evidence


def _write(evidence: Evidence, record: Model, by: User) -> None:
    """The record's row is locked, so that it is judged as it is now and a file comes only once."""
    record = type(record)._default_manager.select_for_update().get(pk=record.pk)
    if wrong := policies.cannot_add_evidence(record, by):
        raise Refused(wrong)
    same = Evidence.objects.on(record).kept().filter(sha256=evidence.sha256).first()
    if same:
        raise Refused(policies.ALREADY_HERE.format(name=same.name))
    evidence.save(force_insert=True)


def _checked(name: str, content: "File[bytes]") -> tuple[bytes, FileKind]:
    """The bytes of a file and their kind, unless it is too large or of a kind that is not kept."""
    most = settings.EVIDENCE_MAX_BYTES
    data = content.read(most + 1)
    if len(data) > most:
        raise Refused(f"The file is larger than {most // MEGABYTE} MB.")
    if not data:
        raise Refused("The file is empty.")
    kind = kind_of(data, name)
    if kind is None:
        raise Refused(WRONG_KIND)
    return data, kind
