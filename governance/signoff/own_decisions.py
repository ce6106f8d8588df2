"""Partners' own bodies on a proposal: who is asked, and whose governance it waits for."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from accounts.models import Partner, PartnerKind, Sector
from core.dates import full_day
from core.money import pounds
from governance.signoff.authority import concerned_partners
from governance.signoff.key_decision import (
    call_in_ends_on,
    earliest_decision,
    effective_on,
    is_key_decision,
    latest_notice,
)
from governance.signoff.ledger import write_entry
from governance.signoff.models import OwnDecision, OwnOutcome, SignOff
from governance.signoff.subjects import Facts, subject_of

UNNAMED_BODY = "Its own body"
BROUGHT = "agreed by each partner"  # the kind of that entry in the chain


@dataclass(frozen=True, slots=True)
class Governance:
    """How far a partner's own body is, and from which day the partner can sign.

    `can_sign_on` supposes that a meeting to come agrees, and that nobody calls it in; None = it
    cannot be said, or never. The last that is not settled is critical.
    """

    own: OwnDecision
    partner: str
    body: str
    can_sign_on: date | None
    is_settled: bool
    words: str
    is_critical: bool = False


def ask_own_bodies(
    sign_off: SignOff, facts: Facts, organisations: Iterable[int | None], on: date
) -> None:
    """Those of the partners asked whose own body decides first have a decision to record."""
    first = Partner.objects.on(on).filter(
        partnership=sign_off.partnership,
        kind=PartnerKind.FULL,
        organisation__in=[number for number in organisations if number],
        decides_itself_first=True,
    )
    _ask(sign_off, facts, first.select_related("organisation"))


def ask_each_partner(sign_off: SignOff, facts: Facts, on: date) -> None:
    """After a recommendation: every partner concerned has a decision of its own to take."""
    concerned = concerned_partners(facts, sign_off.partnership, on)
    partners = Partner.objects.on(on).filter(
        partnership=sign_off.partnership, organisation__in=concerned
    )
    _ask(sign_off, facts, partners.select_related("organisation"))


def new_own_decision(sign_off: SignOff, partner: Partner, facts: Facts) -> OwnDecision:
    """A row to fill in, with what the partner's settings and the value say; not saved."""
    return OwnDecision(
        sign_off=sign_off,
        organisation=partner.organisation,
        body_name=partner.own_body or UNNAMED_BODY,
        is_key_decision=is_key_decision(facts.value, partner.key_decision_from),
        call_in_days=days_for_call_in(partner),
    )


def days_for_call_in(partner: Partner) -> int:
    """The clear working days in which a council's decision can be called in; no other's can."""
    return partner.call_in_days if partner.sector == Sector.LOCAL_AUTHORITY else 0


def follow_settings(own: OwnDecision) -> None:
    """Take over what the partner's settings and the value say by now; not saved."""
    own.call_in_days = days_for_call_in(_partner(own))
    own.is_key_decision = own.is_key_decision or bool(why_key(own))


def why_key(own: OwnDecision) -> str:
    """Why it is a key decision whatever its signatory says: its value; empty when that is below."""
    partner, record = _partner(own), own.sign_off.record
    value = subject_of(record).facts(record).value
    threshold = partner.key_decision_from
    if value is None or threshold is None or not is_key_decision(value, threshold):
        return ""
    return (
        f"It is worth {pounds(value)}: from {pounds(threshold)}"
        f" it is a key decision of {own.organisation}."
    )


def is_of_another_text(own: OwnDecision) -> bool:
    """Whether what it decided on has changed materially since."""
    if own.version is None:
        return False
    later = own.sign_off.versions.filter(number__gt=own.version.number, is_material=True)
    return later.exists()


def whose_governance(sign_off: SignOff, on: date) -> list[Governance]:
    """The partners' own decisions on that day, by when each can lawfully sign; one query.

    A vote and the days for call-in go by the real clock, and so does `on` (docs/rules.md 0).
    """
    return governance_of([sign_off], on)[sign_off.pk]


def governance_of(sign_offs: Iterable[SignOff], on: date) -> dict[int, list[Governance]]:
    """`whose_governance` of several sign-offs, by number; one query."""
    numbers = [sign_off.pk for sign_off in sign_offs]
    rows = OwnDecision.objects.filter(sign_off__in=numbers).with_last_material()
    found: dict[int, list[Governance]] = defaultdict(list)
    for own in rows.select_related("organisation", "version"):
        found[own.sign_off_id].append(_governance(own, on))
    return {number: _in_order(found[number]) for number in numbers}


def say_decided(rows: list[Governance]) -> str:
    """ "3 of 5 partners have decided." """
    if not rows:
        return "No partner's own body decides on this."
    decided = sum(row.own.is_decided for row in rows)
    partners = f"{len(rows)} partner{'' if len(rows) == 1 else 's'}"
    return f"{decided} of {partners} {'has' if 1 in (decided, len(rows)) else 'have'} decided."


def _ask(sign_off: SignOff, facts: Facts, partners: Iterable[Partner]) -> None:
    known = {own.organisation_id: own for own in sign_off.own_decisions.all()}
    for partner in partners:
        own = known.get(partner.organisation_id)
        new = new_own_decision(sign_off, partner, facts)
        if own is None:
            new.save()
            _write_asked(new)
        elif own.outcome == OwnOutcome.PENDING and new.is_key_decision > own.is_key_decision:
            own.is_key_decision = True
            own.save(update_fields=["is_key_decision", "updated_at"])
            _write_asked(own)


def _partner(own: OwnDecision) -> Partner:
    rows = Partner.objects.filter(partnership=own.sign_off.partnership)
    return rows.get(organisation=own.organisation_id)


def _write_asked(own: OwnDecision) -> None:
    asked = {
        "organisation": own.organisation.name,
        "body": own.body_name,
        "key_decision": own.is_key_decision,
        "call_in_days": own.call_in_days,
    }
    write_entry(own.sign_off, "own decision asked for", asked)


def _in_order(rows: list[Governance]) -> list[Governance]:
    """By day, what nobody can date last; the last that is not settled is on the critical path."""
    ordered = sorted(rows, key=_when)
    waiting = [row for row in ordered if not row.is_settled]
    return [replace(row, is_critical=row in waiting[-1:]) for row in ordered]


def _when(row: Governance) -> tuple[bool, date, str]:
    return row.can_sign_on is None, row.can_sign_on or date.max, row.partner


def _governance(own: OwnDecision, on: date) -> Governance:
    last: int | None = getattr(own, "last_material", None)
    changed = own.version is not None and last is not None and last > own.version.number
    day, settled, words = _pending(own, on) if changed or not own.is_decided else _decided(own, on)
    if changed:
        words = f"{own.body_name} decided on an earlier text and must decide again. {words}"
    return Governance(own, str(own.organisation), own.body_name, day, settled, words)


def _pending(own: OwnDecision, on: date) -> tuple[date | None, bool, str]:
    meets = own.meets_on if not own.is_decided else None
    soonest = earliest_decision(own.notice_on or on, own.exception) if own.is_key_decision else None
    if meets is None:
        words = f"{own.body_name} has no meeting set."
        if soonest:
            words += f" It is a key decision: not before {full_day(soonest)}."
        return None, False, words
    held = meets < on and meets >= (soonest or meets)
    day = meets if held else max(meets, soonest or meets, on)
    signs = max(effective_on(day, own.call_in_days), on)
    words = f"{own.body_name} meets on {full_day(meets)}."
    if held:
        words = f"{own.body_name} met on {full_day(meets)}; what it decided is not recorded yet."
    elif day != meets:
        words += f" It can decide from {full_day(day)}."
    words += _notice_due(own, meets, on)
    if own.call_in_days:
        words += f" With {own.call_in_days} clear working days for call-in it can sign from"
        words += f" {full_day(signs)}."
    return signs, False, words


def _notice_due(own: OwnDecision, meets: date, on: date) -> str:
    """By when notice of a key decision must be given for that meeting, while there is time."""
    if not own.is_key_decision or own.notice_on:
        return ""
    last = latest_notice(meets, own.exception)
    return f" Notice of it is due by {full_day(last)}." if on <= last < meets else ""


def _decided(own: OwnDecision, on: date) -> tuple[date | None, bool, str]:
    said = f"{own.body_name} {own.get_outcome_display().lower()}"
    if own.decided_on:
        said += f" on {full_day(own.decided_on)}"
    if own.outcome == OwnOutcome.REFUSED:
        return None, True, f"{said}: the partner can only object."
    if own.is_called_in and own.called_in_on:
        called_in = full_day(own.called_in_on)
        return None, False, f"{said}; called in on {called_in}, which has not ended."
    effective = own.effective_on
    if effective is None:
        return None, False, f"{said}; not published yet, so the days for call-in have not begun."
    if effective > on and own.published_on and not own.called_in_on:
        ends = call_in_ends_on(own.published_on, own.call_in_days)
        return effective, False, f"{said}; open to call-in until {full_day(ends)}."
    return effective, effective <= on, f"{said}, in effect from {full_day(effective)}."
