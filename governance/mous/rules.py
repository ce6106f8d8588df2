"""When an agreement is in force and whom it binds (docs/rules.md 5).

Everything follows from dates and signatures, never from a status.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.errors import DomainError
from core.months import add_months

ALERT_DAYS = (90, 60, 30)
WHOLE = Decimal(100)


@dataclass(frozen=True)
class PartyTerms:
    """A party's signature of one version; `last_day` once it has given notice or left."""

    key: str
    signed_on: date | None
    last_day: date | None = None
    must_sign: bool = True


@dataclass(frozen=True)
class VersionTerms:
    """One version of an agreement: its dates (the last day included) and its parties."""

    starts_on: date
    expires_on: date | None
    parties: tuple[PartyTerms, ...]


def in_force_from(version: VersionTerms) -> date | None:
    """The later of the start and the last required signature; None while one is missing."""
    required = [party.signed_on for party in version.parties if party.must_sign]
    signed = [day for day in required if day is not None]
    if len(signed) < len(required) or not version.parties:
        return None
    return max(version.starts_on, *signed)


def is_in_force(version: VersionTerms, on: date) -> bool:
    """From the day that it comes into force to its expiry, both included."""
    first = in_force_from(version)
    if first is None or on < first:
        return False
    return version.expires_on is None or on <= version.expires_on


def version_in_force(versions: Sequence[VersionTerms], on: date) -> VersionTerms | None:
    """The latest of `versions`, oldest first, that had come into force; None when it has expired.

    A variation that waits for signatures leaves the version before it standing.
    """
    begun = [one for one in versions if (first := in_force_from(one)) and first <= on]
    return begun[-1] if begun and is_in_force(begun[-1], on) else None


def bound_on(versions: Sequence[VersionTerms], on: date) -> list[str]:
    """The parties bound on a day, in their order: signed, in force, and not yet withdrawn."""
    version = version_in_force(versions, on)
    return [party.key for party in version.parties if _binds(party, on)] if version else []


def last_day(notice_on: date, notice_months: int) -> date:
    """Notice date plus calendar months, safe at the ends of months: the last day bound."""
    return add_months(notice_on, notice_months)


def alert_dates(due: date, days: Collection[int] = ALERT_DAYS) -> list[date]:
    """The days on which a review or an expiry is announced, first first."""
    return [due - timedelta(days=ahead) for ahead in sorted(days, reverse=True)]


def alert_reached(due: date, on: date, days: Collection[int] = ALERT_DAYS) -> int | None:
    """The nearest alert that has come (90, 60 or 30 days); None before the first and once past."""
    left = (due - on).days
    reached = [ahead for ahead in days if left <= ahead]
    return min(reached) if reached and left >= 0 else None


def check_split(lines: Iterable[tuple[str, Decimal]]) -> None:
    """Per cents by direction (gain, loss) each sum to exactly 100; DomainError names what does not.

    A per cent below 0 or above 100 is refused as well.
    """
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for direction, percent in lines:
        if not 0 <= percent <= WHOLE:
            raise DomainError(f"A share is from 0 to 100 per cent, not {percent}.")
        sums[direction] += percent
    if wrong := [f"{name} shares add up to {sums[name]}" for name in sums if sums[name] != WHOLE]:
        raise DomainError(f"{'; '.join(wrong).capitalize()}, not to exactly 100.")


def is_shadow(*, legally_binding: bool, in_force: bool) -> bool:
    """Shares under an agreement that is not binding, or not in force, are worked out only."""
    return not (legally_binding and in_force)


def _binds(party: PartyTerms, on: date) -> bool:
    signed = party.signed_on is not None and party.signed_on <= on
    return signed and (party.last_day is None or on <= party.last_day)
