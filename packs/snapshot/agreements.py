"""Agreements as a pack shows them: who has signed, and whom that binds on its day."""

from datetime import date

from accounts.models import Partnership
from governance.mous.models import Agreement
from governance.mous.reading import PartyStanding, Standing, bound_on
from packs.snapshot.open_rows import open_rows
from packs.snapshot.registers import AgreementFacts, PartyFacts
from packs.words import capped


def agreement_facts(partnership: Partnership, on: date) -> tuple[AgreementFacts, ...]:
    """Every agreement, in the order of references; four queries."""
    return tuple(
        _facts(one) for one in bound_on(open_rows(Agreement.objects.all(), partnership), on)
    )


def _facts(one: Standing) -> AgreementFacts:
    row = one.agreement
    return AgreementFacts(
        reference=row.reference,
        name=capped(row.name, 200),
        kind=row.get_kind_display(),
        is_binding=row.legally_binding,
        version=one.version.number if one.version else "",
        status=row.get_status_display(),
        starts_on=row.starts_on,
        review_on=row.review_on,
        expires_on=row.expires_on,
        is_in_force=one.is_in_force,
        parties=tuple(_party(party) for party in one.parties),
    )


def _party(one: PartyStanding) -> PartyFacts:
    return PartyFacts(
        organisation=one.organisation.short_name,
        signed_on=one.signature.signed_on if one.signature else None,
        is_bound=one.is_bound,
    )
