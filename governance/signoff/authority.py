"""Whether a body's resolution binds or recommends, and what makes it so (docs/rules.md 1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from accounts.models import Organisation, Partner, PartnerKind, Partnership
from core.money import pounds
from core.words import join
from governance.bodies.models import Body, Delegation
from governance.signoff.heirs import named_partners
from governance.signoff.models import Authority
from governance.signoff.subjects import Facts


@dataclass(frozen=True, slots=True)
class Weighed:
    """The authority of a body on a proposal, with the delegations it rests on.

    `without` are the partners concerned, by name, whose delegation does not reach it.
    """

    authority: Authority
    facts: Facts
    delegations: tuple[Delegation, ...]
    without: tuple[str, ...]


def weigh(body: Body, facts: Facts, partnership: Partnership, on: date) -> Weighed:
    """Delegated when every partner concerned has let `body` decide this kind up to this value."""
    concerned = concerned_partners(facts, partnership, on)
    held = Delegation.objects.on(on).filter(body=body, organisation__in=concerned)
    reach = tuple(
        delegation
        for delegation in held.select_related("organisation").order_by("organisation__name", "pk")
        if facts.kind in delegation.kinds and _within(delegation, facts)
    )
    lacking = concerned - {delegation.organisation_id for delegation in reach}
    named = Organisation.objects.filter(pk__in=lacking).order_by("name")
    without = tuple(named.values_list("name", flat=True)) if lacking else ()
    authority = Authority.RECOMMENDATION if lacking else Authority.DELEGATED
    return Weighed(authority, facts, reach, without)


def authority_of(body: Body, facts: Facts, partnership: Partnership, on: date) -> Authority:
    """Whether the body's decision would bind, or only recommend."""
    return weigh(body, facts, partnership, on).authority


def concerned_partners(facts: Facts, partnership: Partnership, on: date) -> set[int]:
    """The affected full partners; all full partners when none is named."""
    full = Partner.objects.on(on).filter(partnership=partnership, kind=PartnerKind.FULL)
    partners = set(full.values_list("organisation_id", flat=True))
    return named_partners(facts.partners, partners, on) or partners


def weighed_words(weighed: Mapping[str, Any]) -> list[str]:
    """What a decision record says made it bind or only recommend, in sentences."""
    said = []
    if weighed["value"] is not None:
        linked = f", with {join(weighed['linked'])}" if weighed["linked"] else ""
        said.append(f"Weighed at {pounds(Decimal(weighed['value']))}{linked}.")
    held = [f"{each['from']} ({_limit(each['up_to'])})" for each in weighed["delegations"]]
    if held:
        said.append(f"Delegated by {join(held)}.")
    if weighed["without_delegation"]:
        said.append(f"Not delegated by {join(weighed['without_delegation'])}.")
    return said


def _limit(up_to: str | None) -> str:
    return "without limit" if up_to is None else f"up to {pounds(Decimal(up_to))}"


def _within(delegation: Delegation, facts: Facts) -> bool:
    if delegation.up_to is None:
        return True
    return facts.value is not None and facts.value <= delegation.up_to
