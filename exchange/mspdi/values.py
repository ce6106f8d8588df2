"""Dates, durations and numbers as MSPDI writes them."""

import re
from datetime import datetime, time

from core.numbers import IN_OUR_DIGITS, in_other_digits
from exchange.mspdi.document import PLAN, Element
from exchange.safety import Unreadable

DURATION = re.compile(r"PT([0-9]{1,7})H([0-9]{1,7})M([0-9]{1,7}(?:\.[0-9]+)?)S")
MOMENT = re.compile(r"[0-9]{4}-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9](?:\.[0-9]+)?")
SHARE = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,12})?")
WHOLE = re.compile(r"-?[0-9]{1,9}")


def moment(element: Element, name: str) -> datetime | None:
    """A date with its hour; None without one, or for the year 1984 that stands for none."""
    said = element.say(name)
    if not said:
        return None
    try:
        if not MOMENT.fullmatch(said):
            raise ValueError
        return datetime.fromisoformat(said).replace(microsecond=0)
    except ValueError:
        raise _unreadable(element, name, said, "a date such as 2020-03-31T17:00:00") from None


def minutes(element: Element, name: str) -> int:
    """A duration in minutes; 0 without one."""
    said = element.say(name)
    if not said:
        return 0
    found = DURATION.fullmatch(said)
    if not found:
        raise _unreadable(element, name, said, "a duration such as PT8H0M0S")
    return int(found[1]) * 60 + int(found[2]) + round(float(found[3]) / 60)


def whole(element: Element, name: str, otherwise: int = 0) -> int:
    """A whole number."""
    said = element.say(name)
    if said and not WHOLE.fullmatch(said):
        raise _unreadable(element, name, said, "a whole number")
    return int(said) if said else otherwise


def share(element: Element, name: str) -> float:
    """A part of a whole, or several wholes: 0.5, 2; 1 when it is not said."""
    said = element.say(name)
    if said and not SHARE.fullmatch(said):
        raise _unreadable(element, name, said, "a number such as 0.5")
    return float(said) if said else 1.0


def minute_of_day(element: Element, name: str) -> int:
    """A time of day, in minutes from midnight."""
    said = element.say(name)
    try:
        at = time.fromisoformat(said)
    except ValueError:
        raise _unreadable(element, name, said, "a time such as 08:00:00") from None
    return at.hour * 60 + at.minute


def _unreadable(element: Element, name: str, said: str, expected: str) -> Unreadable:
    who = f" of {element.name} {element.say('UID')}".rstrip()
    cure = IN_OUR_DIGITS if in_other_digits(said) else ""
    return Unreadable(f"“{said[:40]}” as {name}{who}", f"{expected}{cure}, in {PLAN}")
