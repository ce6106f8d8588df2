from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from accounts.models import User
from core.errors import Refused
from governance.signoff import flows, policies, stages
from governance.signoff.ledger import write_entry
from governance.signoff.models import Look, ProposalVersion, SignOff, SignOffState
from governance.signoff.revisions import Revision, everybody_asked, revision_of
from governance.signoff.services.handling import match_open_stage
from governance.signoff.telling_edits import tell_changed
from governance.signoff.texts import add_version, labels, take_text
from records.models import Record


@contextmanager
def revising(record: Record, *, by: User, text: str = "") -> Iterator[None]:
    """Inside the deed of an edit, around it: what is in sign-off is put to sign-off as edited.

    It takes the lock of the flow, so enter it before the record is locked. Refused for strangers,
    once the deadline has passed, for a text that some stage could never pass, and when `text`, the
    SHA-256 of what the editor had before them, is not that of the text now.
    """
    running = SignOff.objects.about(record).unfinished().first()
    if running is None:
        yield
        if SignOff.objects.about(record).unfinished().exists():
            raise Refused(policies.MEANWHILE)
        return
    with flows.locked(running.pk) as now:
        if wrong := policies.cannot_revise(now, by) or policies.cannot_overwrite(now, text):
            raise Refused(wrong)
        yield
        _revise(_afresh(now), by)


def foresee_revision(record: Record) -> Revision | None:
    """What the edit just made to `record` will do to its sign-off; asked inside `revising`."""
    running = SignOff.objects.about(record).unfinished().first()
    return revision_of(running) if running else None


def look_at(version: ProposalVersion, *, by: User) -> Look:
    """Remember the text that a person has before them; it is no deed, so history leaves it out."""
    look, _ = Look.objects.update_or_create(
        sign_off_id=version.sign_off_id, person=by, defaults={"version": version}
    )
    return look


def _revise(sign_off: SignOff, by: User) -> None:
    revision = revision_of(sign_off)
    if revision is None:
        return
    if wrong := policies.cannot_put_again(sign_off, revision.facts, revision.back_to):
        raise Refused(wrong)
    asked = everybody_asked(sign_off)
    take_text(sign_off, revision.document)
    version = add_version(
        sign_off, by=by, changed=revision.changed, is_material=revision.is_material
    )
    _write_down(sign_off, version, by)
    if revision.back_to is None:
        sign_off.stages.open().update(sha256=sign_off.sha256)
        match_open_stage(sign_off)
    else:
        _go_back(sign_off, revision, by)
    tell_changed(version, [person for person in asked if person != by], voted_before=revision.voted)


def _go_back(sign_off: SignOff, revision: Revision, by: User) -> None:
    """What runs, or waits to open, begins again now; what was put off or stalled, when reopened."""
    number = revision.back_to or 1
    if sign_off.state not in (SignOffState.RUNNING, SignOffState.WAITING):
        stages.go_back(sign_off, number)
        return
    reason = f"The text changed: {', '.join(labels(sign_off, revision.changed))}."
    flows.act_on(sign_off, partial(stages.ask_again, number=number, by=by, reason=reason))


def _write_down(sign_off: SignOff, version: ProposalVersion, by: User) -> None:
    write_entry(
        sign_off,
        "text changed",
        {
            "version": version.number,
            "document": version.sha256,
            "changed": version.changed,
            "material": version.is_material,
            "by": by.name,
        },
    )


def _afresh(sign_off: SignOff) -> SignOff:
    """The same row with the record as it is after the edit."""
    return SignOff.objects.select_related("partnership", "submitted_by").get(pk=sign_off.pk)
