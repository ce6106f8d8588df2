"""One cell in, one value out: the forms in which British offices write dates and numbers."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum

from core.dates import EARLIEST, LATEST, is_plausible
from core.readable import readable
from exchange.problems import quoted

type Raw = str | int | float | bool | date | datetime | time | timedelta
type Parser = Callable[[Raw], object]

MONTHS = {date(2020, month, 1).strftime("%B").casefold(): month for month in range(1, 13)}
NUMERIC_DAY = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ]00:00(?::00)?)?")
WORDED_DAY = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
    r"([0-9]{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+([0-9]{4}|[0-9]{2})",
    re.IGNORECASE,
)
WORDED_MONTH = re.compile(r"([a-z]{3,9})\.?[\s-]+([0-9]{4}|[0-9]{2})", re.IGNORECASE)
FIGURE = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?|(\.[0-9]+)")
CLOCK = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?::00)?\s*(am|pm)?", re.IGNORECASE)
EMAIL = re.compile(r"[^@\s;,<>]+@[^@\s;,<>]+\.[^@\s;,<>]+")
MOST, MOST_MONEY = 32_767, 10**12
FACTORS = frozenset({1, 2, 3, 4, 5})
DAY_EXPECTED = "a date such as 31/01/2020"
YES, NO = frozenset({"yes", "y", "true", "1"}), frozenset({"no", "n", "false", "0"})


class Unsaid(Enum):
    """A cell that gives no value, and how it says so; never the same as zero."""

    BLANK = "blank"
    TO_BE_CONFIRMED = "to be confirmed"
    NOT_APPLICABLE = "not applicable"


UNSAID_WORDS = {
    "tbc": Unsaid.TO_BE_CONFIRMED,
    "tba": Unsaid.TO_BE_CONFIRMED,
    "to be confirmed": Unsaid.TO_BE_CONFIRMED,
    "to be agreed": Unsaid.TO_BE_CONFIRMED,
    "n/a": Unsaid.NOT_APPLICABLE,
    "na": Unsaid.NOT_APPLICABLE,
    "not applicable": Unsaid.NOT_APPLICABLE,
}


class Misread(ValueError):
    """The cell does not hold what its column holds; `expected` says what would."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


def shown(raw: Raw) -> str:
    """The cell as a person would read it aloud: 14, not 14.0; dates as 31/01/2020."""
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, float):
        return f"{raw:.15g}"
    if isinstance(raw, date):
        return raw.strftime("%d/%m/%Y")
    return " ".join(readable(str(raw)).split())


def unsaid(raw: Raw) -> Unsaid | None:
    """Which kind of no-value the cell is; None when it says something."""
    if not isinstance(raw, str):
        return None
    words = shown(raw).casefold()
    return UNSAID_WORDS.get(words.rstrip(".?")) if words else Unsaid.BLANK


def text(raw: Raw) -> str:
    """Words on one line, spaces and unprintable characters tidied."""
    return shown(raw)


def version(raw: Raw) -> str:
    """A version number; a spreadsheet that made 1.0 a number gets its ".0" back."""
    if isinstance(raw, float) and raw.is_integer():
        return f"{raw:.1f}"
    return text(raw)


def reference(raw: Raw) -> str:
    """A reference such as M001, in capitals and without spaces."""
    found = text(raw).replace(" ", "").upper()
    if len(found) > 20:
        raise Misread("a reference of at most 20 characters")
    return found


def email(raw: Raw) -> str:
    """An e-mail address in lower case."""
    found = text(raw).casefold()
    if not EMAIL.fullmatch(found):
        raise Misread("an e-mail address")
    return found


def names(raw: Raw) -> tuple[str, ...]:
    """A list: parts between semicolons or line breaks."""
    parts = re.split(r"[;\n]", raw) if isinstance(raw, str) else [shown(raw)]
    return tuple(part for part in map(text, parts) if part)


def references(raw: Raw) -> tuple[str, ...]:
    """A list of references: parts between semicolons or commas."""
    parts = re.split(r"[;,\n]", raw) if isinstance(raw, str) else [shown(raw)]
    return tuple(reference(part) for part in parts if part.strip())


def emails(raw: Raw) -> tuple[str, ...]:
    """A list of e-mail addresses: parts between semicolons, commas or line breaks."""
    parts = re.split(r"[;,\n]", raw) if isinstance(raw, str) else [shown(raw)]
    return tuple(email(part) for part in parts if part.strip())


def day(raw: Raw) -> date:
    """A day: a date of the spreadsheet, or text in the usual British forms."""
    if isinstance(raw, datetime):
        return _plausible(raw.date())
    if isinstance(raw, date):
        return _plausible(raw)
    if not isinstance(raw, str):
        raise Misread(DAY_EXPECTED)
    return _day_of_text(" ".join(raw.split()))


def _day_of_text(words: str) -> date:
    if found := ISO_DAY.fullmatch(words):
        return _date(found[1], found[2], found[3])
    if found := NUMERIC_DAY.fullmatch(words):
        return _date(found[4], found[3], found[1])
    if found := WORDED_DAY.fullmatch(words):
        return _date(found[3], str(_month_number(found[2])), found[1])
    raise Misread(DAY_EXPECTED)


def _date(year: str, month: str, day_of_month: str) -> date:
    full_year = int(year) + (2000 if len(year) == 2 else 0)
    try:
        found = date(full_year, int(month), int(day_of_month))
    except ValueError:
        raise Misread(f"{DAY_EXPECTED}; there is no such day") from None
    return _plausible(found)


def _plausible(found: date) -> date:
    if not is_plausible(found):
        raise Misread(f"a date between {EARLIEST.year} and {LATEST.year}")
    return found


def _month_number(word: str) -> int:
    for month, number in MONTHS.items():
        if word.casefold() in {month, month[:3], "sept" if number == 9 else month}:
            return number
    raise Misread(DAY_EXPECTED)


def period(raw: Raw) -> date:
    """The period of a measurement, by its first day; "January 2020" is 1 January 2020."""
    if isinstance(raw, str) and (found := WORDED_MONTH.fullmatch(" ".join(raw.split()))):
        return _date(found[2], str(_month_number(found[1])), "1")
    return day(raw)


def clock(raw: Raw) -> time:
    """A time of day such as 14:00 or 2.30pm."""
    if isinstance(raw, datetime):
        return raw.time()
    if isinstance(raw, time):
        return raw
    found = CLOCK.fullmatch(shown(raw))
    if not found:
        raise Misread("a time such as 14:00")
    hour, afternoon = int(found[1]), (found[3] or "").casefold()
    hour = hour % 12 + (12 if afternoon == "pm" else 0) if afternoon else hour
    if hour > 23 or int(found[2]) > 59:
        raise Misread("a time such as 14:00")
    return time(hour, int(found[2]))


def _decimal(raw: Raw, expected: str, *, drop: str = "") -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        raise Misread(expected)
    if not isinstance(raw, str):
        return Decimal(f"{raw:.15g}")
    words = re.sub(r"\s", "", raw).replace("\N{MINUS SIGN}", "-")
    in_brackets = words.startswith("(") and words.endswith(")")
    figure = (words[1:-1] if in_brackets else words).translate({ord(sign): None for sign in drop})
    is_negative = in_brackets or figure.startswith("-")
    figure = figure.removeprefix("-").removeprefix("+")
    if not FIGURE.fullmatch(figure):
        raise Misread(expected)
    found = Decimal(figure.replace(",", ""))
    return -found if is_negative else found


def number(raw: Raw) -> Decimal:
    """A number, exact; a "%" behind it changes nothing (91.5% is 91.5 per cent)."""
    words = raw.strip().removesuffix("%") if isinstance(raw, str) else raw
    found = _decimal(words, "a number", drop="£")
    if abs(found) >= MOST_MONEY or found != round(found, 4):
        raise Misread("a number below a million million, with at most four decimals")
    return found


def money(raw: Raw) -> Decimal:
    """Pounds, to the penny: £1,850,000, -420000 and (420,000) are all read."""
    found = _decimal(raw, "an amount in pounds such as £1,850,000", drop="£")
    if abs(found) >= MOST_MONEY or found != round(found, 2):
        raise Misread("an amount in pounds and whole pence, below a million million")
    return found


def percent(raw: Raw) -> Decimal:
    """Per cent from 0 to 100: 3 and "3%" are both three per cent."""
    words = raw.strip().removesuffix("%") if isinstance(raw, str) else raw
    found = _decimal(words, "a per cent from 0 to 100")
    if not 0 <= found <= 100 or found != round(found, 4):
        raise Misread("a per cent from 0 to 100, with at most four decimals")
    return found


def whole(raw: Raw) -> int:
    """A whole number from 0 to 32,767, the most that is counted here."""
    if isinstance(raw, float) and raw.is_integer() and 0 <= raw <= MOST:
        return int(raw)
    found = _decimal(raw, "a whole number")
    if found != int(found) or not 0 <= found <= MOST:
        raise Misread(f"a whole number from 0 to {MOST:,}")
    return int(found)


def score(raw: Raw) -> int:
    """A consequence or a likelihood: 1 to 5 (NPSA 2008)."""
    if isinstance(raw, float) and raw in FACTORS:
        return int(raw)
    found = _decimal(raw, "a whole number from 1 to 5")
    if found not in FACTORS:
        raise Misread("a whole number from 1 to 5")
    return int(found)


def yes_no(raw: Raw) -> bool:
    """Yes or no."""
    words = shown(raw).casefold()
    if words not in YES | NO:
        raise Misread("Yes or No")
    return words in YES


def choice(pairs: Iterable[tuple[str, object]], **also: str) -> Parser:
    """A parser of one of `pairs` (stored value, label): the label in any case gives the value.

    `also` accepts other words, underscored, for a stored value.
    """
    labels = {str(stored): str(label) for stored, label in pairs}
    known = {simple(label): stored for stored, label in labels.items()} | also
    expected = "one of: " + ", ".join(labels.values())

    def one_of(raw: Raw) -> str:
        found = known.get(simple(shown(raw)))
        if found is None:
            raise Misread(expected)
        return found

    return one_of


def each(parse: Parser) -> Parser:
    """A parser of a list, each part read by `parse`."""

    def parts(raw: Raw) -> tuple[object, ...]:
        return tuple(parse(part) for part in names(raw))

    return parts


def simple(words: str) -> str:
    """Words in lower case joined by underscores, signs left out: for comparing labels."""
    return re.sub(r"[^a-z0-9]+", "_", words.casefold()).strip("_")


def quoted_cell(raw: Raw) -> str:
    """The cell in quotation marks for a message; "nothing" when it is blank."""
    words = shown(raw)
    return quoted(words) if words else "nothing"
