"""The pieces of a printed page: columns, headings, ratings, scores, page numbers."""

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from charts.marks import WORDS
from core.dates import full_day
from packs import words
from packs.snapshot.registers import MilestoneFacts
from risks.scoring import band

register = template.Library()
MATRIX_FIXED = 34 + 23 + 22  # millimetres that are not for organisations

for written in (
    words.day,
    full_day,
    words.money,
    words.millions,
    words.signed,
    words.moved,
    words.sentence,
    words.number,
):
    register.filter(written.__name__, written)


@register.filter
def figure(value: Decimal | None, unit: str = "") -> str:
    """A measured value in its unit."""
    return words.figure(value, unit)


@register.filter
def percent(value: Decimal | None) -> str:
    """'51%', halves up; empty for nothing known."""
    return "" if value is None else f"{words.half_up(value)}%"


@register.filter
def moment(value: datetime | None) -> str:
    """'22 Jan 2020, 14:20' in London."""
    if value is None:
        return words.DASH
    local = timezone.localtime(value)
    return f"{words.day(local.date())}, {local:%H:%M}"


@register.filter
def moment_day(value: datetime | None) -> date | None:
    """The day in London of a moment."""
    return timezone.localtime(value).date() if value else None


@register.filter
def svg(drawing: str) -> SafeString:
    """A drawing made by the charts package, which escapes every word itself."""
    return mark_safe(drawing)  # noqa: S308


@register.filter
def rating(brag: str) -> SafeString:
    """The word of a status, with its mark as the background."""
    return format_html('<span class="rag {}">{}</span>', brag, WORDS[brag])


@register.filter
def brag_word(brag: str) -> str:
    """Red, Amber, Green or Complete."""
    return WORDS[brag]


@register.filter
def band_word(score: int) -> str:
    """Low, Moderate, High or Extreme."""
    return band(score).word


@register.filter
def moved_short(change: int | None) -> str:
    """'▲ 4' or '▼ 3'."""
    return words.moved(change).replace("up ", "").replace("down ", "")


@register.filter
def moved_days(one: MilestoneFacts) -> int:
    """Days by which the forecast has moved since the last board."""
    return (one.day - one.before).days if one.before else 0


@register.filter
def slip(days: int, tolerance: int = 0) -> SafeString:
    """Days from baseline; beyond the tolerance in the colour of lateness."""
    late = days > tolerance
    return format_html('<span class="{}">{}</span>', "late" if late else "", words.signed(days))


@register.simple_tag
def score(number: int, band: str) -> SafeString:
    """A score in its band's colour, then the band's word."""
    return format_html('<span class="s {}">{}</span>{}', band, number, band.capitalize())


@register.simple_tag
def cols(widths: str) -> SafeString:
    """Columns in millimetres, '*' for what is left: '10 * 24'."""
    made = ((f"w{width}" if width != "*" else "rest",) for width in widths.split())
    return format_html("<colgroup>{}</colgroup>", format_html_join("", '<col class="{}">', made))


@register.simple_tag
def heads(*headings: str) -> SafeString:
    """The head of a table; a heading that begins with '>' is of numbers."""
    cells = ((_css(one), one.removeprefix(">")) for one in headings)
    return format_html(
        "<thead><tr>{}</tr></thead>",
        format_html_join("", '<th scope="col" class="{}">{}</th>', cells),
    )


def _css(heading: str) -> str:
    return "n" if heading.startswith(">") else ""


@register.simple_tag
def matrix_columns(organisations: list[str]) -> SafeString:
    """Columns of the matrix of agreements: one an organisation, between what and whom."""
    room = 178 - MATRIX_FIXED
    width = max(room // max(len(organisations), 1), 10)
    named = " ".join(["34", *[str(width)] * len(organisations), "*", "23"])
    return cols(named) + heads("Agreement", *organisations, "Bound", "Expires")


@register.simple_tag
def run_columns(references: tuple[str, ...]) -> SafeString:
    """A column for the month, then one a benefit."""
    marked = [f">{reference}" for reference in references]
    return cols(" ".join(["24", *["*"] * len(references)])) + heads("Month", *marked)


@register.simple_tag
def go(key: str) -> SafeString:
    """The number of the page where a section begins, as a link to it."""
    return format_html('<a class="pg" href="#{}"></a>', key)


@register.filter
def in_fours(digest: str) -> str:
    """64 characters of a hash in four groups."""
    return " ".join(digest[at : at + 16] for at in range(0, len(digest), 16))
