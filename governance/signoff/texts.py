"""Each text of a proposal that was put to sign-off, and what changed from one to the next."""

from collections.abc import Iterable, Mapping
from typing import Any

from accounts.models import User
from core.canonical import digest, plain
from core.errors import Overtaken
from governance.signoff.models import ProposalVersion, SignOff
from governance.signoff.subjects import subject_of
from records.models import Record


def text_of(record: Record) -> dict[str, Any]:
    """The document of a proposal as its record stands now, as it would be frozen."""
    found: dict[str, Any] = plain(subject_of(record).document(record))
    return found


def fingerprint(record: Record) -> str:
    """SHA-256 of that document: which text of a draft somebody has before them."""
    return digest(text_of(record))


def keep_what_others_wrote(record: Record, text: str) -> None:
    """Overtaken when `text`, if given, is not the fingerprint of a draft, which the caller locked.

    So of two people who edit one draft the second is shown both (docs/rules.md 3).
    """
    if text:
        keep_what_stands(fingerprint(record), text)


def keep_what_stands(now: str, seen: str) -> None:
    """Overtaken when `seen`, if given, is another fingerprint than that of what stands `now`."""
    if seen and seen != now:
        raise Overtaken("It has changed since you opened it. Nothing of yours is saved yet.")


def text_now(sign_off: SignOff) -> dict[str, Any]:
    """The document of the proposal in sign-off as its record stands now."""
    return text_of(sign_off.record)


def changed_fields(was: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields of two documents that do not say the same."""
    return tuple(field for field in {**was, **now} if was.get(field) != now.get(field))


def material(sign_off: SignOff, changed: Iterable[str]) -> tuple[str, ...]:
    """Those of the changed fields that the frozen route calls material."""
    return tuple(field for field in changed if field in sign_off.route["material_fields"])


def labels(sign_off: SignOff, fields: Iterable[str]) -> list[str]:
    """Fields of a document as people call them."""
    known = subject_of(sign_off.record).fields
    return [str(known.get(field, field.replace("_", " ").capitalize())) for field in fields]


def take_text(sign_off: SignOff, document: dict[str, Any]) -> None:
    """Freeze that document as what is signed from now on."""
    sign_off.document, sign_off.sha256 = document, digest(document)
    sign_off.title = subject_of(sign_off.record).title(sign_off.record)
    sign_off.save(update_fields=["document", "sha256", "title", "updated_at"])


def add_version(
    sign_off: SignOff, *, by: User, changed: Iterable[str] = (), is_material: bool = False
) -> ProposalVersion:
    """Keep the text that is frozen now under the next number; the flow's lock keeps it ours."""
    return ProposalVersion.objects.create(
        sign_off=sign_off,
        number=sign_off.versions.count() + 1,
        document=sign_off.document,
        sha256=sign_off.sha256,
        changed=list(changed),
        is_material=is_material,
        made_by=by,
    )
