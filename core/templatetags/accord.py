"""What every template may use: marks, tags, dates, money and the pieces of a table."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.core.paginator import Page
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from charts.marks import WORDS, page_mark
from core.dates import days_moved, short_day, weekday_day
from core.moments import full_moment
from core.money import pounds

register = template.Library()

TAG_COLOURS = {
    "red": "red",
    "amber": "yellow",
    "extreme": "red",
    "high": "orange",
    "moderate": "yellow",
    "low": "green",
}
BREAKS = {
    "Negligible": "Negli\u00adgible",
    "Moderate": "Mod\u00aderate",
    "Catastrophic": "Cata\u00adstrophic",
}
ICONS = {
    "user": "M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22Zm0 2a9 9 0 0 0-5 16.5V18a4 4 0 0 1 4-4h2"
    "a4 4 0 0 1 4 4v1.5A9 9 0 0 0 12 3Zm0 3a3.5 3.5 0 1 1-3.5 3.5A3.4 3.4 0 0 1 12 6Z",
    "arrow-left": "M10.7 6.3c.4.4.4 1 0 1.4L7.4 11H19a1 1 0 0 1 0 2H7.4l3.3 3.3c.4.4.4 1 0 1.4"
    "a1 1 0 0 1-1.4 0l-5-5A1 1 0 0 1 4 12c0-.3.1-.5.3-.7l5-5a1 1 0 0 1 1.4 0Z",
    "arrow-right": "m14.7 6.3 5 5c.2.2.3.4.3.7 0 .3-.1.5-.3.7l-5 5a1 1 0 0 1-1.4-1.4l3.3-3.3H5"
    "a1 1 0 0 1 0-2h11.6l-3.3-3.3a1 1 0 1 1 1.4-1.4Z",
}


@register.filter(expects_localtime=True)
def day(value: date | None) -> str:
    """'7 Feb 2020', a moment by its day in London; 'not set' when there is no date."""
    return short_day(value) if value else "not set"


@register.filter(expects_localtime=True)
def long_day(value: date | None) -> str:
    """'Friday 7 February 2020', a moment by its day in London; 'not set' when there is no date."""
    return weekday_day(value) if value else "not set"


@register.filter
def moment(value: datetime) -> str:
    """'31 July 2020 at 14:30', in London."""
    return full_moment(value)


@register.filter
def money(amount: Decimal | int | None) -> str:
    """'£4,300,000', '-£420,000', pence only where there are some; 'not known' for None."""
    return "not known" if amount is None else pounds(Decimal(amount))


@register.filter
def to_the_penny(amount: Decimal) -> str:
    """'£380,571.20', pence always: what is shared out to the penny."""
    return f"{'-' if amount < 0 else ''}£{abs(amount):,.2f}"


@register.filter
def slippage(days: int | None) -> str:
    """'14 days late', '2 days early' or 'On plan'; 'not known' for None."""
    if days is None:
        return "not known"
    if days == 0:
        return "On plan"
    unit = "day" if abs(days) == 1 else "days"
    return f"{abs(days)} {unit} {'late' if days > 0 else 'early'}"


@register.filter
def moved(days: float) -> str:
    """'11 days later', '1 day earlier' or 'the same day'."""
    return days_moved(days)


@register.filter
def softly(word: str) -> str:
    """A word of the risk matrix that may break with a hyphen where its column is narrow."""
    return BREAKS.get(word, word)


@register.filter
def svg(drawing: str) -> SafeString:
    """A drawing made by the charts package, which escapes every word itself."""
    return mark_safe(drawing)  # noqa: S308


@register.simple_tag
def mark(brag: str) -> SafeString:
    """The status mark alone: only where its word stands beside it."""
    return svg(page_mark(str(brag)))


@register.simple_tag
def brag(value: str, word: str = "") -> SafeString:
    """The status mark and its word: Complete, Red, Amber or Green."""
    return format_html(
        '<span class="ac-rag">{}<span>{}</span></span>', mark(value), word or WORDS[str(value)]
    )


@register.simple_tag
def score(number: int, band: str) -> SafeString:
    """A risk score in its band's colour; the band's word is read out with the number."""
    return format_html(
        '<span class="ac-score ac-score--{}">{}'
        '<span class="nhsuk-u-visually-hidden"> {}</span></span>',
        str(band).lower(),
        number,
        str(band).lower(),
    )


@register.simple_tag
def tag(text: str, colour: str = "grey") -> SafeString:
    """A small label; `colour` is one of the NHS tag colours, a status or a risk band."""
    return format_html(
        '<strong class="nhsuk-tag nhsuk-tag--{}">{}</strong>',
        TAG_COLOURS.get(str(colour), str(colour)),
        text,
    )


@register.simple_tag
def icon(name: str) -> SafeString:
    """A line icon: user, arrow-left or arrow-right."""
    return format_html(
        '<svg class="nhsuk-icon nhsuk-icon--{}" xmlns="http://www.w3.org/2000/svg"'
        ' viewBox="0 0 24 24" width="16" height="16" focusable="false" aria-hidden="true">'
        '<path d="{}"/></svg>',
        name,
        ICONS[name],
    )


@register.inclusion_tag("components/pagination.html")
def pagination(page: Page[Any]) -> dict[str, object]:
    """Links to the other pages of a list, keeping the rest of the address."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {"page": page, "numbers": list(numbers)}


@register.simple_tag
def columns(*headings: str) -> SafeString:
    """The head of a responsive table; a heading that begins with '>' is of numbers."""
    cells = format_html_join(
        "",
        '<th scope="col" role="columnheader"{}>{}</th>',
        ((_number_class(heading), heading.removeprefix(">")) for heading in headings),
    )
    return format_html(
        '<thead class="nhsuk-table__head" role="rowgroup"><tr role="row">{}</tr></thead>', cells
    )


def _number_class(heading: str) -> SafeString:
    return format_html(' class="{}"', "ac-numh") if heading.startswith(">") else SafeString("")


@register.simple_block_tag
def cell(content: str, heading: str, css: str = "") -> SafeString:
    """A cell of a responsive table: on a phone its heading stands before it."""
    return format_html(
        '<td class="nhsuk-table__cell {}" role="cell">'
        '<span class="nhsuk-table__heading" aria-hidden="true">{} </span><div>{}</div></td>',
        css,
        heading,
        content,
    )


@register.simple_block_tag
def rowhead(content: str, heading: str, css: str = "") -> SafeString:
    """The first cell of a row, which names it; on a phone it heads the card."""
    return format_html(
        '<th class="nhsuk-table__cell ac-rowhead {}" scope="row" role="rowheader">'
        '<span class="nhsuk-table__heading" aria-hidden="true">{} </span><div>{}</div></th>',
        css,
        heading,
        content,
    )


@register.simple_block_tag
def fact(content: str, label: str, note: str = "", css: str = "") -> SafeString:
    """One fact of the strip under the heading: label, value, and how we know it."""
    small = format_html("<small>{}</small>", note) if note else ""
    return format_html('<div><dt>{}</dt><dd class="{}">{}{}</dd></div>', label, css, content, small)


@register.simple_block_tag
def row(content: str, key: str) -> SafeString:
    """One row of a summary list."""
    return format_html(
        '<div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">{}</dt>'
        '<dd class="nhsuk-summary-list__value">{}</dd></div>',
        key,
        content,
    )
