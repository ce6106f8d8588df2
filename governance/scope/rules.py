"""What a service's scope was on a day (docs/rules.md 2)."""

from collections.abc import Iterable
from datetime import date

IN_SCOPE = "in_scope"
OUT_OF_SCOPE = "out_of_scope"


def state_on(states: Iterable[tuple[date, str]], day: date) -> str:
    """The state with the latest start up to `day`; out of scope before the first.

    Of two that start on one day, the one given later holds.
    """
    begun = [state for state in states if state[0] <= day]
    latest = max((starts_on for starts_on, _ in begun), default=None)
    return next(
        (state for starts_on, state in reversed(begun) if starts_on == latest), OUT_OF_SCOPE
    )


def in_scope_on(states: Iterable[tuple[date, str]], day: date) -> bool:
    """In scope on `day`: neither proposed, nor aligned elsewhere, nor removed."""
    return state_on(states, day) == IN_SCOPE
