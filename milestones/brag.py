"""Slippage and the computed BRAG of a milestone (docs/rules.md 6)."""

from datetime import date
from enum import StrEnum


class Brag(StrEnum):
    """Blue, Red, Amber, Green: shown by letter and word, never by colour alone."""

    BLUE = "blue"
    RED = "red"
    AMBER = "amber"
    GREEN = "green"

    @property
    def letter(self) -> str:
        """B, R, A or G."""
        return self.value[0].upper()

    @property
    def word(self) -> str:
        """Complete, Red, Amber or Green."""
        return "Complete" if self is Brag.BLUE else self.value.capitalize()


def slippage_days(*, baseline: date, forecast: date, actual: date | None = None) -> int:
    """Actual, else forecast, minus baseline, in calendar days; plus is late."""
    return ((actual or forecast) - baseline).days


def brag(
    *,
    baseline: date,
    forecast: date,
    actual: date | None,
    on: date,
    tolerance_days: int = 14,
    allowed: date | None = None,
    recovering: bool = False,
) -> Brag:
    """The first that applies on the day `on`; an actual date after it has not happened yet.

    `allowed` is the earliest date that its predecessors allow; `recovering` is "at risk with a
    recovery plan".
    """
    if actual is not None and actual <= on:
        return Brag.BLUE
    late = slippage_days(baseline=baseline, forecast=forecast)
    too_early = allowed is not None and forecast < allowed
    if late > tolerance_days or forecast < on:
        return Brag.RED
    if late > 0 or too_early or recovering:
        return Brag.AMBER
    return Brag.GREEN
