"""Whole numbers as people type them: in the digits 0 to 9 alone (docs/rules.md 0).

Python's own `int` reads 1_0 as ten, and digits of other scripts, which few would notice.
"""

import re

WHOLE = re.compile(r"-?[0-9]{1,18}")
MOST_ROWS = 10**18 - 1
IN_OUR_DIGITS = ", in the digits 0 to 9"  # after what is expected, where other digits were read
UNREADABLE = "Write a whole number in digits, such as 12."


def parse_whole(text: str) -> int:
    """The number that `text` means, spaces around it apart; ValueError says how to write one."""
    typed = text.strip()
    if WHOLE.fullmatch(typed) is None:
        raise ValueError(UNREADABLE)
    return int(typed)


def in_other_digits(text: str) -> bool:
    """Whether `text` has a digit of another script, which is not read for one of 0 to 9."""
    return any(sign.isdecimal() and not sign.isascii() for sign in text)


def whole_or[T](text: str, otherwise: T, *, most: int) -> int | T:
    """The number from 0 to `most` in an address or a hidden field; `otherwise` when it is none."""
    try:
        found = parse_whole(text)
    except ValueError:
        return otherwise
    return found if 0 <= found <= most else otherwise
