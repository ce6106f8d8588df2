"""How a gain or a loss is shared out between the parties (docs/rules.md 5).

Everything is counted in exact fractions of a pound and made whole pennies once, at the end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from core.errors import DomainError
from core.exact import Number, exact
from core.money import PENNY, pounds

WHOLE = 100
PENNIES = 100
MOST = 10**20


@dataclass(frozen=True)
class Line:
    """A party's per cent of a pool, and the most pounds that it may come to.

    A fixed line is of the planned pool; variable ones share what is left.
    """

    party: str
    percent: Number
    is_fixed: bool = False
    cap: Number | None = None


@dataclass(frozen=True)
class Tier:
    """A band of the pool, from the tier before it up to so many pounds, with its own split."""

    lines: Sequence[Line]
    up_to: Number | None = None


@dataclass(frozen=True)
class Arrangement:
    """Who takes what of a gain, and of a loss: tiers in order, the lines of each to 100."""

    gain: Sequence[Tier]
    loss: Sequence[Tier]


def allocate(
    arrangement: Arrangement, pool: Number, *, planned: Number | None = None
) -> dict[str, Decimal]:
    """Each party's pounds of a gain, or of a loss when `pool` is negative, exact to the penny.

    A loss is shared out as an amount: 100.00 of it is +100.00 here. Without a `planned` pool the
    actual one serves. Parties come in the order of the lines, which also decides ties.
    DomainError names what cannot be shared out and why.
    """
    amount = exact(pool, "The pool")
    plan = None if planned is None else abs(exact(planned, "The planned pool"))
    tiers = arrangement.loss if amount < 0 else arrangement.gain
    return share_out(tiers, abs(amount), planned=plan)


def share_out(
    tiers: Sequence[Tier], pool: Number, *, planned: Number | None = None
) -> dict[str, Decimal]:
    """Each party's pounds of `pool` (zero or more, whole pennies): tier by tier, then added."""
    check_tiers(tiers)
    whole = _pennies("The pool", pool)
    plan = whole if planned is None else _pennies("The planned pool", planned)
    ideal = dict.fromkeys((line.party for tier in tiers for line in tier.lines), Fraction())
    floor = Fraction()
    for tier in tiers:
        top = None if tier.up_to is None else exact(tier.up_to, "The end")
        own, planned_own = _within(whole, floor, top), _within(plan, floor, top)
        for line, amount in zip(tier.lines, _share(tier.lines, own, planned_own), strict=True):
            ideal[line.party] += amount
        floor = floor if top is None else top
    if tiers[-1].up_to is not None and whole > floor:
        raise DomainError(
            f"The last tier ends at {_said(floor)}: nobody takes the rest of {_said(whole)}."
        )
    return whole_pennies(ideal)


def check_tiers(tiers: Sequence[Tier]) -> None:
    """Refuse tiers out of order and splits that do not come to exactly 100 (DomainError)."""
    if not tiers:
        raise DomainError("There is no split: name at least one party and its per cent.")
    floor = Fraction()
    for tier in tiers[:-1]:
        if tier.up_to is None:
            raise DomainError("Only the last tier may be without an end.")
    for number, tier in enumerate(tiers, 1):
        check_split(tier.lines, f"tier {number}" if len(tiers) > 1 else "the split")
        if tier.up_to is None:
            continue
        end = _pennies(f"The end of tier {number}", tier.up_to)
        if end <= floor:
            raise DomainError(
                f"Tier {number} ends at {_said(end)}: later than {_said(floor)} is needed."
            )
        floor = end


def check_split(lines: Sequence[Line], where: str) -> None:
    """Refuse per cents that are negative or do not come to exactly 100, and negative caps."""
    total = Fraction()
    for line in lines:
        percent = exact(line.percent, f"The per cent of {line.party} in {where}")
        if percent < 0:
            raise DomainError(f"{line.party} in {where}: a per cent is 0 or more.")
        if line.cap is not None:
            _pennies(f"The cap of {line.party} in {where}", line.cap)
        total += percent
    if total != WHOLE:
        raise DomainError(f"The per cents of {where} come to {_plain(total)}, not to exactly 100.")


def whole_pennies(ideal: Mapping[str, Fraction]) -> dict[str, Decimal]:
    """Pounds that sum to the same, each less than a penny from ideal: largest remainder.

    Ties go to who comes first. What is whole already stays, so that a cap holds.
    """
    pence = {party: amount * PENNIES for party, amount in ideal.items()}
    kept = {party: amount // 1 for party, amount in pence.items()}
    left = int(sum(pence.values()) - sum(kept.values()))
    by_remainder = sorted(pence, key=lambda party: kept[party] - pence[party])
    for party in by_remainder[:left]:
        kept[party] += 1
    return {party: count * PENNY for party, count in kept.items()}


def _share(lines: Sequence[Line], pool: Fraction, planned: Fraction) -> list[Fraction]:
    """What each line takes of one band, before pennies."""
    fixed = [_part(line, planned) if line.is_fixed else Fraction() for line in lines]
    if (promised := sum(fixed)) > pool:
        fixed = [amount * pool / promised for amount in fixed]
    taken = [_capped(line, amount) for line, amount in zip(lines, fixed, strict=True)]
    variable = _fill([line for line in lines if not line.is_fixed], pool - sum(taken))
    return [
        amount if line.is_fixed else variable.pop(0)
        for line, amount in zip(lines, taken, strict=True)
    ]


def _fill(lines: Sequence[Line], rest: Fraction) -> list[Fraction]:
    """Share `rest` by per cent; what exceeds a cap spreads over those below theirs, repeatedly."""
    taken = [Fraction()] * len(lines)
    free = {at for at, line in enumerate(lines) if line.percent}
    while rest:
        if not free:
            raise DomainError(f"{_said(rest)} is left, and no variable line may take it.")
        unit = rest / sum(_percent(lines[at]) for at in free)
        over = {at for at in free if _exceeds(lines[at], taken[at] + unit * _percent(lines[at]))}
        for at in free:
            more = taken[at] + unit * _percent(lines[at])
            rest -= _capped(lines[at], more) - taken[at]
            taken[at] = _capped(lines[at], more)
        free -= over
    return taken


def _exceeds(line: Line, amount: Fraction) -> bool:
    return line.cap is not None and amount >= exact(line.cap, "A cap")


def _capped(line: Line, amount: Fraction) -> Fraction:
    return amount if line.cap is None else min(amount, exact(line.cap, "A cap"))


def _percent(line: Line) -> Fraction:
    return exact(line.percent, "A per cent")


def _part(line: Line, pool: Fraction) -> Fraction:
    return pool * _percent(line) / 100


def _within(amount: Fraction, floor: Fraction, top: Fraction | None) -> Fraction:
    """How much of `amount` lies between `floor` and `top`."""
    reached = amount if top is None else min(amount, top)
    return max(reached - floor, Fraction())


def _said(amount: Fraction) -> str:
    return pounds(_plain(amount))


def _plain(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / number.denominator


def _pennies(what: str, amount: Number) -> Fraction:
    found = exact(amount, what)
    if found < 0 or (found * PENNIES).denominator != 1:
        raise DomainError(f"{what} must be zero or more, in whole pennies; not {amount}.")
    if found >= MOST:
        raise DomainError(f"{what} is too large to be money: check it.")
    return found
