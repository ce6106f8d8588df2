"""How the pack writes numbers, dates, money and lists; every sentence of it is made from these."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from core.dates import short_day
from core.money import pounds
from core.words import counted as counted
from core.words import join

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MINUS = "\N{MINUS SIGN}"
DASH = "\N{EN DASH}"
MILLION = Decimal(1_000_000)


def number(count: int) -> str:
    """'no', 'one' ... 'ten', then figures."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else f"{count:,}"


def how_many(count: int) -> str:
    """'none', 'one', 'two': where no noun follows."""
    return number(count) if count else "none"


def told(count: int, one: str, many: str = "") -> str:
    """'no risks', 'one risk', 'three risks', '12 risks': for sentences."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def sentence(words: str) -> str:
    """`words` with a capital letter in front."""
    return words[:1].upper() + words[1:]


def some(parts: Iterable[str], most: int = 4) -> str:
    """The first `most` of a list, and how many more there are."""
    listed = list(parts)
    if len(listed) <= most:
        return join(listed)
    return join([*listed[:most], f"{number(len(listed) - most)} more"])


def day(value: date | None) -> str:
    """'7 Feb 2020'; a dash when there is no date."""
    return short_day(value) if value else DASH


def month(value: date) -> str:
    """'March 2019'."""
    return f"{value:%B %Y}"


def half_up(value: Decimal, places: int = 0) -> str:
    """Rounded half away from zero, with commas and a real minus: 94.35 to one place is 94.4."""
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{rounded + 0:,.{places}f}".replace("-", MINUS)


def figure(value: Decimal | None, unit: str = "") -> str:
    """A measured value: whole where it is whole, else one decimal; % and £ with their sign."""
    if value is None:
        return DASH
    if unit == "£":
        return millions(value)
    places = 0 if value == value.to_integral_value() else 1
    return half_up(value, places) + ("%" if unit == "%" else "")


def money(value: Decimal) -> str:
    """'£310,000'; a loss has a real minus sign."""
    return pounds(value).replace("-", MINUS)


def millions(value: Decimal | None) -> str:
    """'£1.85m' or '£0', with a real minus sign for a loss; a dash for nothing known."""
    if value is None:
        return DASH
    if not value:
        return "£0"
    sign = MINUS if value < 0 else ""
    return f"{sign}£{half_up(abs(value) / MILLION, 2)}m"


def signed(days: int) -> str:
    """'+42', '0', or a real minus sign and the days."""
    return f"+{days}" if days > 0 else str(days).replace("-", MINUS)


def moved(change: int | None) -> str:
    """'▲ up 4', '▼ down 3' or 'same'; a dash where nothing is known of before."""
    if change is None:
        return DASH
    if change == 0:
        return "same"
    return f"▲ up {change}" if change > 0 else f"▼ down {-change}"


def capped(text: str, most: int) -> str:
    """`text` on one line, cut after `most` letters: no record can swell a pack."""
    line = " ".join(text[: most * 4].split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
