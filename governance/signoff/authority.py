"""Whether a body's resolution binds or recommends (docs/rules.md 1)."""

from datetime import date

from accounts.models import Partner, PartnerKind, Partnership
from governance.bodies.models import Body, Delegation
from governance.signoff.heirs import named_partners
from governance.signoff.models import Authority
from governance.signoff.subjects import Facts


def authority_of(body: Body, facts: Facts, partnership: Partnership, on: date) -> Authority:
    """Delegated when every partner concerned has let `body` decide this kind up to this value."""
    concerned = concerned_partners(facts, partnership, on)
    return Authority.DELEGATED if concerned <= _delegating(body, facts, on) else _RECOMMENDS


def concerned_partners(facts: Facts, partnership: Partnership, on: date) -> set[int]:
    """The affected full partners; all full partners when none is named."""
    full = Partner.objects.on(on).filter(partnership=partnership, kind=PartnerKind.FULL)
    partners = set(full.values_list("organisation_id", flat=True))
    return named_partners(facts.partners, partners, on) or partners


_RECOMMENDS = Authority.RECOMMENDATION


def _delegating(body: Body, facts: Facts, on: date) -> set[int]:
    return {
        delegation.organisation_id
        for delegation in Delegation.objects.on(on).filter(body=body)
        if facts.kind in delegation.kinds and _within(delegation, facts)
    }


def _within(delegation: Delegation, facts: Facts) -> bool:
    if delegation.up_to is None:
        return True
    return facts.value is not None and facts.value <= delegation.up_to
