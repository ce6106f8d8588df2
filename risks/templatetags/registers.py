"""Words of the registers: measured values with their unit, and how far scores have moved."""

from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from risks.figures import number, quantity

register = template.Library()
register.filter("quantity", quantity)
register.filter("number", number)


@register.filter
def rounded(value: float, unit: str) -> str:
    """A worked-out value with at most one decimal and its unit: '92.4%', '573 admissions'."""
    return quantity(Decimal(str(round(value, 1 if abs(value) < 1000 else 0))), unit)


@register.filter
def percent(value: Decimal | None) -> str:
    """'51.4%'; 'not known' for None."""
    return "not known" if value is None else f"{round(value, 1):f}%"


@register.simple_tag
def moved(change: int | None) -> SafeString:
    """How a score has changed: an arrow and words, 'same', or 'not known'."""
    match change:
        case None:
            return format_html('<span class="ac-muted">{}</span>', "not known")
        case 0:
            return format_html('<span class="ac-muted">{}</span>', "same")
    css, arrow, word = ("up", "▲", "up") if change > 0 else ("down", "▼", "down")
    return format_html(
        '<span class="ac-{}"><span aria-hidden="true">{}</span> {} {}</span>',
        css,
        arrow,
        word,
        abs(change),
    )
