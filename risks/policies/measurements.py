"""What may be reported of a month, corrected, and set for a chart (docs/rules.md 8)."""

from collections.abc import Collection, Sequence
from datetime import date

from risks.measurement_rules import Figure, wrong_period

LONGEST = 1000
POINTS_OF_A_STRETCH = 12
SAY_WHY = "Say why."


def cannot_measure(figure: Figure, on: date, *, may_be_empty: bool = False) -> str:
    """Why nothing can be reported so: no month, nothing said, or measured before its time."""
    if wrong := wrong_period(figure.period):
        return wrong
    if figure.planned is None and figure.actual is None and not may_be_empty:
        return "Give what was planned, what was measured, or both."
    if figure.actual is not None and figure.period > on:
        return f"{figure.period:%b %Y} has not begun: nothing can have been measured."
    return ""


def cannot_correct(reason: str) -> str:
    """Why figures may not be replaced: the reason is missing or too long."""
    if not reason.strip():
        return SAY_WHY
    if len(reason) > LONGEST:
        return f"The reason is too long: keep it under {LONGEST + 1} characters."
    return ""


def cannot_rebase(
    measured: Sequence[date], starts: Collection[date], period: date, reason: str
) -> str:
    """Why limits may not begin anew at `period`; `starts` are where they do already.

    Each stretch keeps the points that limits need.
    """
    if period in starts:
        return f"The limits begin anew in {period:%b %Y} already."
    if period not in measured:
        return f"Nothing was measured in {period:%b %Y}: choose a month with a figure."
    bounds = sorted({*starts, period})
    stretches = [
        sum(low <= each < high for each in measured)
        for low, high in zip([date.min, *bounds], [*bounds, date.max], strict=True)
    ]
    if min(stretches) < POINTS_OF_A_STRETCH:
        return (
            f"Limits need {POINTS_OF_A_STRETCH} points: there would be {min(stretches)} in one"
            " stretch. Choose another month, or wait."
        )
    return cannot_correct(reason)
