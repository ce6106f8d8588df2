"""Setting who has what of a gain, and of a loss, under an agreement (docs/rules.md 5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from accounts.models import User
from core.deeds import deed
from core.errors import DomainError, Refused
from governance.mous import policies
from governance.mous.models import Agreement, Party, Share, ShareDirection, ShareLine, ShareTier
from governance.mous.shares import Line, Tier, check_tiers
from governance.mous.sharing import named


@dataclass(frozen=True)
class LineSaid:
    """A party's per cent of a band, fixed or of what is left, and its cap in pounds."""

    party: Party
    percent: Decimal
    is_fixed: bool = False
    cap: Decimal | None = None


@dataclass(frozen=True)
class Band:
    """A band of the pool and its own split; the last may be without an end."""

    lines: tuple[LineSaid, ...]
    up_to: Decimal | None = None


def set_shares(
    agreement: Agreement, direction: str, bands: Sequence[Band], *, by: User
) -> Agreement:
    """Write the split of a gain, or of a loss, anew; statements that there are stay as they are.

    Refused when a band does not come to exactly 100, with the band and its sum.
    """
    said = ShareDirection(direction)
    with deed(f"set the shares of a {said.value}", agreement, by=by):
        found = Agreement.objects.select_for_update().get(pk=agreement.pk)
        if wrong := policies.cannot_set_shares(found, by):
            raise Refused(wrong)
        _check(found, bands)
        Share.objects.filter(party__agreement=found, direction=said).delete()
        found.share_tiers.filter(direction=said).delete()
        for number, band in enumerate(bands, 1):
            _write(found, said, number, band)
    return found


def _check(agreement: Agreement, bands: Sequence[Band]) -> None:
    lines = [line for band in bands for line in band.lines]
    parties = set(agreement.parties.values_list("pk", flat=True))
    if any(line.party.pk not in parties for line in lines):
        raise Refused("Only parties of the agreement have a share of it.")
    try:
        check_tiers(
            [Tier(tuple(_engine_line(line) for line in band.lines), band.up_to) for band in bands]
        )
    except DomainError as wrong:
        raise Refused(named(str(wrong), [line.party for line in lines])) from None


def _engine_line(line: LineSaid) -> Line:
    return Line(str(line.party.pk), line.percent, is_fixed=line.is_fixed, cap=line.cap)


def _write(agreement: Agreement, direction: str, number: int, band: Band) -> None:
    if band.up_to is not None:
        ShareTier.objects.create(
            agreement=agreement, direction=direction, number=number, up_to=band.up_to
        )
    for line in band.lines:
        Share.objects.create(
            party=line.party,
            direction=direction,
            tier=number,
            percent=line.percent,
            line=ShareLine.FIXED if line.is_fixed else ShareLine.VARIABLE,
            cap=line.cap,
        )
