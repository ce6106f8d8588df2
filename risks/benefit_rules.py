"""What benefits are worth and how far they are realised (docs/rules.md 8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from core.errors import DomainError
from core.exact import Number, exact


@dataclass(frozen=True)
class Worth:
    """The full-year value of a benefit in pounds, None when it has none, and what it rolls up."""

    key: str
    is_cash_releasing: bool
    value: Decimal | None
    is_disbenefit: bool = False
    rolls_up: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Totals:
    """Cash-releasing pounds of a full year: gross, disbenefits (zero or negative), and net."""

    gross: Decimal
    disbenefits: Decimal

    @property
    def net(self) -> Decimal:
        """Gross less disbenefits."""
        return self.gross + self.disbenefits


def realised_percent(baseline: Number, target: Number, actual: Number) -> Decimal | None:
    """100 x (actual - baseline) / (target - baseline); None, undefined, when they are equal."""
    start, goal = exact(baseline, "The baseline"), exact(target, "The target")
    if goal == start:
        return None
    found = 100 * (exact(actual, "The actual") - start) / (goal - start)
    return Decimal(found.numerator) / found.denominator


def check_value(value: Decimal | None, *, is_disbenefit: bool) -> None:
    """A disbenefit's money is zero or negative; DomainError otherwise."""
    if is_disbenefit and value is not None and value > 0:
        raise DomainError("The value of a disbenefit is zero or negative.")


def financial_totals(benefits: Iterable[Worth]) -> Totals:
    """Gross, disbenefits and net of the cash-releasing ones; a roll-up is never added."""
    counted = [one for one in benefits if one.is_cash_releasing]
    own = [one for one in counted if not one.rolls_up]
    return Totals(
        gross=_sum(one for one in own if not one.is_disbenefit),
        disbenefits=_sum(one for one in own if one.is_disbenefit),
    )


def rolled_up_value(key: str, benefits: Iterable[Worth]) -> Decimal:
    """What the benefits that `key` rolls up come to, each once, through roll-ups of roll-ups."""
    known = {one.key: one for one in benefits}
    seen, waiting, parts = {key}, list(known[key].rolls_up), []
    while waiting:
        part = known[waiting.pop()]
        if part.key in seen:
            continue
        seen.add(part.key)
        waiting += part.rolls_up
        if not part.rolls_up:
            parts.append(part)
    return _sum(parts)


def _sum(benefits: Iterable[Worth]) -> Decimal:
    return sum((one.value for one in benefits if one.value is not None), Decimal(0))
