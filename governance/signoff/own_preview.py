"""Partners' own bodies in a preview: from which day each can sign, or has agreed what it is asked.

What is recorded of a running sign-off counts as it is: its notice, outcome and days for call-in.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from accounts.models import Partner, PartnerKind, Partnership
from core.dates import full_day
from governance.signoff.approvers import affected_partners
from governance.signoff.authority import concerned_partners
from governance.signoff.key_decision import earliest_decision, effective_on, is_key_decision
from governance.signoff.models import SignOff
from governance.signoff.own_decisions import (
    UNNAMED_BODY,
    Governance,
    days_for_call_in,
    is_of_another_text,
    whose_governance,
)
from governance.signoff.subjects import Facts


@dataclass(frozen=True)
class OwnBodies:
    """What partners' own bodies add to the way: in words, until when, and what cannot be dated."""

    notes: tuple[str, ...] = ()
    until: date = date.min
    stops: tuple[str, ...] = ()
    organisations: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Asking:
    """On which proposal they decide, and what is recorded of that already, as on the day `on`."""

    facts: Facts
    partnership: Partnership
    on: date
    sign_off: SignOff | None = None

    def recorded(self) -> dict[int, Governance]:
        """The own decisions of the running sign-off, by organisation; one query."""
        rows = whose_governance(self.sign_off, self.on) if self.sign_off else []
        return {row.own.organisation_id: row for row in rows}


def before_signing(asking: Asking, day: date) -> OwnBodies:
    """The partners asked from `day` on whose own body decides before their signatory signs."""
    recorded = asking.recorded()
    affected = affected_partners(asking.facts, asking.partnership, day)
    first = [one for one in affected if one.decides_itself_first or one.organisation_id in recorded]
    return _together(asking, first, recorded, day, "decides first")


def after_recommending(asking: Asking, day: date, decided: Iterable[int]) -> OwnBodies:
    """What was recommended on `day` is put to each partner concerned, but for who has `decided`."""
    concerned = concerned_partners(asking.facts, asking.partnership, day) - set(decided)
    partners = Partner.objects.on(day).filter(
        partnership=asking.partnership, organisation__in=concerned, kind=PartnerKind.FULL
    )
    named = partners.select_related("organisation").order_by("organisation__name")
    return _together(asking, named, asking.recorded(), day, "decides on the recommendation")


def _together(
    asking: Asking,
    partners: Iterable[Partner],
    recorded: dict[int, Governance],
    day: date,
    what: str,
) -> OwnBodies:
    notes, stops, until, seen = [], [], day, set()
    for partner in partners:
        seen.add(partner.organisation_id)
        row = recorded.get(partner.organisation_id)
        if row and _cannot_be_dated(row):
            stops.append(f"{row.partner}: {row.words}")
            continue
        words, signs = _recorded(row, day) if row else _foretold(partner, asking.facts, day, what)
        notes.append(words)
        until = max(until, signs)
    return OwnBodies(tuple(notes), until, tuple(stops), frozenset(seen))


def _cannot_be_dated(row: Governance) -> bool:
    """It has refused, or is called in."""
    return row.can_sign_on is None and (row.is_settled or row.own.is_called_in)


def _recorded(row: Governance, day: date) -> tuple[str, date]:
    own, said = row.own, f"{row.partner}: {row.words}"
    if row.can_sign_on:
        return said, max(row.can_sign_on, day)
    decides, again = day, own.is_decided and is_of_another_text(own)
    if own.is_key_decision and (again or not own.is_decided):
        notice = day if again else own.notice_on or day
        decides = max(day, earliest_decision(notice, "" if again else own.exception))
    signs = effective_on(decides, own.call_in_days)
    return f"{said} The partner can sign from {full_day(signs)} at the earliest.", signs


def _foretold(partner: Partner, facts: Facts, day: date, what: str) -> tuple[str, date]:
    is_key = is_key_decision(facts.value, partner.key_decision_from)
    decides = earliest_decision(day) if is_key else day
    call_in = days_for_call_in(partner)
    signs = effective_on(decides, call_in)
    said = f"{partner.organisation}: {partner.own_body or UNNAMED_BODY} {what}."
    if is_key:
        said += (
            f" It is a key decision: with notice on {full_day(day)}, 28 clear days,"
            f" it can be taken from {full_day(decides)}."
        )
    if call_in:
        said += (
            f" Published that day, it can be called in for {call_in} clear working days,"
            f" so that {_then(what)} from {full_day(signs)}."
        )
    return said, signs


def _then(what: str) -> str:
    return "the partner can sign" if what == "decides first" else "it takes effect"
