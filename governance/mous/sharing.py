"""The share arrangement of an agreement as its lines say it, and what each party has of a pool."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from core.errors import DomainError
from governance.mous.models import Agreement, Party, Share, ShareDirection, ShareLine, ShareTier
from governance.mous.shares import Arrangement, Line, Tier, allocate

NO_SPLIT = "No split of a {direction} is recorded under this agreement."


@dataclass(frozen=True)
class Part:
    """What a party has of a gain, or bears of a loss, in pounds."""

    party: Party
    amount: Decimal


def shares_of(agreement: Agreement) -> list[Share]:
    """Every line with its party and organisation, tiers in order."""
    rows = Share.objects.filter(party__agreement=agreement)
    return list(rows.select_related("party__organisation").order_by("tier", "party__position"))


def arrangement_of(shares: Iterable[Share], tiers: Iterable[ShareTier]) -> Arrangement:
    """The lines as the engine takes them; parties by their numbers, in their order."""
    ends = {(tier.direction, tier.number): tier.up_to for tier in tiers}
    lines: dict[str, defaultdict[int, list[Line]]] = {
        direction: defaultdict(list) for direction in ShareDirection.values
    }
    for share in shares:
        lines[share.direction][share.tier].append(_line(share))
    gain, loss = (
        tuple(
            Tier(tuple(found), ends.get((direction, number)))
            for number, found in sorted(lines[direction].items())
        )
        for direction in (ShareDirection.GAIN, ShareDirection.LOSS)
    )
    return Arrangement(gain, loss)


def share_out_pool(
    agreement: Agreement, pool: Decimal, planned: Decimal | None = None
) -> list[Part]:
    """What each party has of a gain, or bears of a loss below 0, exact to the penny.

    DomainError names what cannot be shared out, with the party and the cure.
    """
    shares = shares_of(agreement)
    direction = ShareDirection.LOSS if pool < 0 else ShareDirection.GAIN
    if not any(share.direction == direction for share in shares):
        raise DomainError(NO_SPLIT.format(direction=direction))
    parties = {str(share.party_id): share.party for share in shares}
    try:
        found = allocate(arrangement_of(shares, agreement.share_tiers.all()), pool, planned=planned)
    except DomainError as wrong:
        raise DomainError(named(str(wrong), parties.values())) from None
    return [Part(parties[key], amount) for key, amount in found.items()]


def named(words: str, parties: Iterable[Party]) -> str:
    """What the engine says of a party by its number, said of it by its name."""
    for party in parties:
        words = f"{party} in ".join(re.split(rf"\b{party.pk} in ", words))
    return words


def _line(share: Share) -> Line:
    fixed = share.line == ShareLine.FIXED
    return Line(str(share.party_id), share.percent, is_fixed=fixed, cap=share.cap)
