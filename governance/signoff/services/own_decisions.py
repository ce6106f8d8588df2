"""Partners' own bodies: what each plans and decides, and what all of them together bring about."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.utils import timezone

from accounts.models import Organisation, Partner, User
from core.deeds import deed
from core.errors import Refused
from governance.signoff import flows, policies
from governance.signoff.ledger import write_entry
from governance.signoff.models import OwnDecision, OwnOutcome, SignOff
from governance.signoff.own_decisions import BROUGHT, follow_settings, new_own_decision
from governance.signoff.policies import Plan
from governance.signoff.subjects import subject_of
from records.models import Evidence

PLAN = ("body_name", "meets_on", "is_key_decision", "notice_on", "exception", "agreed_by")
PLANNED = (*PLAN, "call_in_days")
SETTINGS = ("is_key_decision", "call_in_days")
DECIDED = ("outcome", "decided_on", "published_on", "reference", "version")
CALLED_IN = ("called_in_on", "call_in_ended_on")


def add_own_decision(sign_off: SignOff, organisation: Organisation, *, by: User) -> OwnDecision:
    """Say that a partner's own body decides on this too; its signatory then waits for it."""
    with deed("added an own decision", sign_off, by=by), flows.locked(sign_off.pk) as now:
        if wrong := policies.cannot_add_own_decision(now, organisation, by):
            raise Refused(wrong)
        partner = Partner.objects.select_related("organisation").get(
            partnership=now.partnership, organisation=organisation
        )
        own = new_own_decision(now, partner, subject_of(now.record).facts(now.record))
        own.recorded_by = by
        own.save()
        _write(own, "own decision added", by)
    return own


def drop_own_decision(own: OwnDecision, *, by: User) -> None:
    """Take back that a partner's own body decides on this; the chain keeps that it was said."""
    with _locked("dropped an own decision", own, by) as now:
        if wrong := policies.cannot_drop_own_decision(now, by):
            raise Refused(wrong)
        _write(now, "own decision dropped", by)
        now.delete()


def plan_own_decision(own: OwnDecision, plan: Plan, *, by: User) -> OwnDecision:
    """Record when the body meets and what notice it gave; call-in goes by its settings."""
    with _locked("planned an own decision", own, by) as now:
        if wrong := policies.cannot_plan_own_decision(now, plan, by):
            raise Refused(wrong)
        for field in PLAN:
            setattr(now, field, getattr(plan, field))
        follow_settings(now)
        _save(now, PLANNED, by)
        _write(now, "own decision planned", by)
    return now


def record_own_decision(
    own: OwnDecision,
    *,
    outcome: str,
    decided_on: date,
    sha256: str,
    by: User,
    reference: str = "",
    published_on: date | None = None,
) -> OwnDecision:
    """Record what a partner's own body decided on the text `sha256`, which is that of now."""
    with _locked("recorded an own decision", own, by) as now:
        if sha256 != now.sign_off.sha256:
            raise Refused(policies.TEXT_MOVED)
        if not now.is_decided:
            follow_settings(now)
        today = timezone.localdate()
        if wrong := policies.cannot_decide_own(now, outcome, decided_on, published_on, by, today):
            raise Refused(wrong)
        now.outcome, now.decided_on, now.published_on = outcome, decided_on, published_on
        now.reference = reference.strip()
        now.version = now.sign_off.versions.order_by("number").last()
        _save(now, (*DECIDED, *SETTINGS), by)
        _write(now, "own decision", by)
    return now


def call_in_own_decision(own: OwnDecision, *, on: date, by: User) -> OwnDecision:
    """Record that a council's decision was called in: it has no effect until that has ended."""
    with _locked("called in an own decision", own, by) as now:
        if wrong := policies.cannot_call_in(now, on, by, timezone.localdate()):
            raise Refused(wrong)
        now.called_in_on = on
        _save(now, CALLED_IN, by)
        _write(now, "own decision called in", by)
    return now


def end_call_in(own: OwnDecision, *, on: date, stands: bool, by: User) -> OwnDecision:
    """Record how the call-in ended: the decision stands from that day, or is refused after all."""
    with _locked("ended a call-in", own, by) as now:
        if wrong := policies.cannot_end_call_in(now, on, by, timezone.localdate()):
            raise Refused(wrong)
        now.call_in_ended_on = on
        now.outcome = now.outcome if stands else OwnOutcome.REFUSED
        _save(now, (*CALLED_IN, "outcome"), by)
        _write(now, "call-in ended", by)
    return now


def ask_own_body_again(own: OwnDecision, *, by: User) -> OwnDecision:
    """Put what changed materially before the body again; the chain keeps what it said before."""
    with _locked("asked an own body again", own, by) as now:
        if wrong := policies.cannot_ask_again(now, by):
            raise Refused(wrong)
        now.outcome, now.reference, now.exception, now.agreed_by = OwnOutcome.PENDING, "", "", ""
        now.meets_on = now.notice_on = now.decided_on = now.published_on = None
        now.called_in_on = now.call_in_ended_on = now.version = None
        _save(now, (*PLANNED, *DECIDED, *CALLED_IN), by)
        _write(now, "own body asked again", by)
    return now


def bring_into_effect(sign_off: SignOff, *, by: User) -> date:
    """Every partner's own body agreed what was recommended: it may start from the last of them.

    The day from which it may: the last on which a decision took effect or a condition was cleared.
    """
    with deed("brought into effect", sign_off, by=by), flows.locked(sign_off.pk) as now:
        if wrong := policies.cannot_bring_into_effect(now, by, timezone.localdate()):
            raise Refused(wrong)
        decisions = list(now.own_decisions.select_related("organisation"))
        cleared = now.conditions.filter(is_pre_commencement=True).values_list("cleared_on")
        days = [own.effective_on for own in decisions] + [on for (on,) in cleared]
        first = max(day for day in days if day)
        write_entry(
            now,
            BROUGHT,
            {"from": first, "by": by.name, "partners": [_record(own) for own in decisions]},
        )
        subject_of(now.record).agreed(now.record, now, first)
    return first


@contextmanager
def _locked(verb: str, own: OwnDecision, by: User) -> Iterator[OwnDecision]:
    """The decision as it is now, in one deed under the lock of its sign-off."""
    with deed(verb, own, by=by), flows.locked(own.sign_off_id) as sign_off:
        rows = OwnDecision.objects.select_related("organisation", "version")
        now = rows.get(pk=own.pk)
        now.sign_off = sign_off
        yield now


def _save(own: OwnDecision, fields: tuple[str, ...], by: User) -> None:
    own.recorded_by = by
    own.save(update_fields=[*fields, "recorded_by", "updated_at"])


def _write(own: OwnDecision, kind: str, by: User) -> None:
    write_entry(own.sign_off, kind, _record(own) | {"by": by.name})


def _record(own: OwnDecision) -> dict[str, Any]:
    """The decision for the chain, with the fingerprints of its text and of its files."""
    return {
        "organisation": own.organisation.name,
        **{field: getattr(own, field) for field in (*PLANNED, *DECIDED[:-1], *CALLED_IN)},
        "effective_on": own.effective_on,
        "document": own.version.sha256 if own.version else None,
        "evidence": [file.sha256 for file in Evidence.objects.on(own).kept()],
    }
