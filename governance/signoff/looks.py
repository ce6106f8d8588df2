"""The text that a reader has before them, and what changed in it since they last had."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from accounts.models import User
from core.dates import full_day
from governance.signoff.differences import Difference, differences
from governance.signoff.models import Ballot, Look, ProposalVersion, SignOff
from governance.signoff.models.proposal import ProposalVersionQuerySet
from governance.signoff.subjects import subject_of
from governance.signoff.texts import changed_fields
from records.models import Record


@dataclass(frozen=True)
class Changes:
    """What changed since an earlier version, and why it is that one: "which you voted on"."""

    number: int
    why: str
    differences: Sequence[Difference]


def present_version(sign_off: SignOff) -> ProposalVersion:
    """The text of `sign_off` as it was read, with its number."""
    same = sign_off.versions.filter(sha256=sign_off.sha256).select_related("made_by")
    return same.order_by("-number")[:1].get()


def changes_for(
    reader: User, sign_off: SignOff, present: ProposalVersion, asked: int | None = None
) -> Changes | None:
    """What changed since version `asked`, else since the reader last voted, else looked.

    None when they have had no earlier version before them.
    """
    earlier = (
        _asked(sign_off, present, asked)
        or _voted_on(reader, sign_off, present)
        or _looked_at(reader, sign_off, present)
    )
    if earlier is None:
        return None
    version, why = earlier
    found = differences_between(sign_off.record, version.document, present.document, reader)
    return Changes(version.number, why, found)


def differences_between(
    record: Record, was: Mapping[str, Any], now: Mapping[str, Any], reader: User
) -> list[Difference]:
    """What the later document of `record` says that the earlier did not, as `reader` may know."""
    subject = subject_of(record)
    return differences(
        changed_fields(was, now),
        subject.fields,
        subject.entries(record, was, reader),
        subject.entries(record, now, reader),
    )


def _earlier(sign_off: SignOff, present: ProposalVersion) -> ProposalVersionQuerySet:
    return sign_off.versions.filter(number__lt=present.number).order_by("-number")


def _asked(
    sign_off: SignOff, present: ProposalVersion, number: int | None
) -> tuple[ProposalVersion, str] | None:
    found = _earlier(sign_off, present).filter(number=number).first() if number else None
    return (found, "") if found else None


def _voted_on(
    reader: User, sign_off: SignOff, present: ProposalVersion
) -> tuple[ProposalVersion, str] | None:
    cast = Ballot.objects.filter(cast_by=reader, entitlement__stage__sign_off=sign_off)
    last = cast.order_by("-pk").values_list("sha256", flat=True).first()
    if last is None or last == present.sha256:
        return None
    found = _earlier(sign_off, present).filter(sha256=last).first()
    return (found, "which you voted on") if found else None


def _looked_at(
    reader: User, sign_off: SignOff, present: ProposalVersion
) -> tuple[ProposalVersion, str] | None:
    look = Look.objects.filter(sign_off=sign_off, person=reader).select_related("version").first()
    if look is None or look.version_id == present.pk:
        return None
    at = timezone.localtime(look.at)
    return look.version, f"which you last looked at on {full_day(at)} at {at:%H:%M}"
