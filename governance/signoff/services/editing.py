from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from accounts.models import User
from core.errors import Refused
from governance.signoff import flows, policies, stages
from governance.signoff.ledger import write_entry
from governance.signoff.models import Look, ProposalVersion, SignOff, SignOffState
from governance.signoff.own_decisions import ask_own_bodies
from governance.signoff.revisions import Revision, asked_anew, everybody_asked, revision_of
from governance.signoff.services.handling import match_open_stage
from governance.signoff.subjects import Facts, subject_of
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
        before, lacked = _facts(now), _missing(now)
        yield
        _revise(_afresh(now), by, before, lacked)


@contextmanager
def weighing_again(record: Record, *, by: User, reason: str) -> Iterator[None]:
    """Inside a deed that changes what counts with `record`, around it: its text stays the same.

    It takes the lock of the flow, so enter it before the record is locked. A stage that was left
    out and now applies is asked. Refused when the proposal belongs on another route after it.
    """
    running = SignOff.objects.about(record).unfinished().first()
    if running is None:
        yield
        if SignOff.objects.about(record).unfinished().exists():
            raise Refused(policies.MEANWHILE)
        return
    with flows.locked(running.pk) as now:
        before = _facts(now)
        yield
        if now.state != SignOffState.RETURNED:
            _weigh_again(_afresh(now), before, by, reason)


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


def _facts(sign_off: SignOff) -> Facts:
    """The facts of the proposal as its record stands now."""
    return subject_of(sign_off.record).facts(sign_off.record)


def _weigh_again(sign_off: SignOff, before: Facts, by: User, reason: str) -> None:
    facts = _facts(sign_off)
    back_to = asked_anew(sign_off, facts)
    wrong = policies.cannot_put_again(sign_off, facts, back_to, before)
    if wrong := wrong or (policies.cannot_revise(sign_off, by) if back_to else ""):
        raise Refused(wrong)
    if back_to is None:
        _ask_own_bodies(sign_off, facts)
    else:
        _go_back(sign_off, back_to, by, f"What counts with it changed: {reason}")


def _ask_own_bodies(sign_off: SignOff, facts: Facts) -> None:
    """A decision that a partner's own body still has to take may be a key decision by now."""
    asked = list(sign_off.own_decisions.values_list("organisation", flat=True))
    ask_own_bodies(sign_off, facts, asked, sign_off.partnership.today())


def _missing(sign_off: SignOff) -> list[str]:
    return list(subject_of(sign_off.record).missing(sign_off.record))


def _revise(sign_off: SignOff, by: User, before: Facts, lacked: list[str]) -> None:
    revision = revision_of(sign_off)
    if revision is None:
        return
    back_to = revision.back_to
    wrong = policies.cannot_take_away(_missing(sign_off), lacked)
    if wrong := wrong or policies.cannot_put_again(sign_off, revision.facts, back_to, before):
        raise Refused(wrong)
    asked = everybody_asked(sign_off)
    take_text(sign_off, revision.document)
    version = add_version(
        sign_off, by=by, changed=revision.changed, is_material=revision.is_material
    )
    _write_down(sign_off, version, by)
    if back_to is None:
        sign_off.stages.open().update(sha256=sign_off.sha256)
        match_open_stage(sign_off)
        _ask_own_bodies(sign_off, revision.facts)
    else:
        reason = f"The text changed: {', '.join(labels(sign_off, revision.changed))}."
        _go_back(sign_off, back_to, by, reason)
    tell_changed(version, [person for person in asked if person != by], voted_before=revision.voted)


def _go_back(sign_off: SignOff, number: int, by: User, reason: str) -> None:
    """What runs, or waits to open, begins again now; what was put off or stalled, when reopened."""
    if sign_off.state not in (SignOffState.RUNNING, SignOffState.WAITING):
        stages.go_back(sign_off, number)
        return
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
