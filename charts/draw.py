"""Making SVG text, with presentation attributes only: a strict content policy allows them."""

import re
from functools import cache, lru_cache
from html import escape

from charts.palette import INK

Value = str | int | float | None

PAGE_FONT = "Arial, sans-serif"
NOT_IN_XML = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def plain(words: str) -> str:
    """`words` fit for text and attributes of XML: escaped, and without what XML cannot hold."""
    return escape(NOT_IN_XML.sub("", words))


def element(tag: str, *children: str, **attributes: Value) -> str:
    """One element; `font_size` becomes `font-size`, `class_` becomes `class`, None is left out."""
    begun = f"<{tag}"
    for name, value in attributes.items():
        if value is not None:
            begun += f' {_attribute_name(name)}="{_attribute_value(value)}"'
    return f"{begun}>{''.join(children)}</{tag}>" if children else f"{begun}/>"


@cache
def _attribute_name(name: str) -> str:
    kept = {"viewBox", "preserveAspectRatio"}
    return name if name in kept else name.rstrip("_").replace("_", "-")


def _attribute_value(value: str | int | float) -> str:
    if isinstance(value, float):
        return f"{value:.6g}"
    return _written(value) if isinstance(value, str) else str(value)


@lru_cache(maxsize=512)  # colours, anchors and the like come again and again
def _written(value: str) -> str:
    return plain(value)


def text(words: str, x: float, y: float, size: float, **attributes: Value) -> str:
    """Words with their baseline at (x, y), in ink unless `fill` says otherwise."""
    attributes.setdefault("fill", INK)
    return element("text", plain(words), x=round(x, 1), y=round(y, 1), font_size=size, **attributes)


def path(d: str, **attributes: Value) -> str:
    """A line or outline; nothing is filled unless `fill` says so."""
    attributes.setdefault("fill", "none")
    return element("path", d=d, **attributes)


def across(x1: float, x2: float, y: float, **attributes: Value) -> str:
    """A level line from `x1` to `x2`."""
    return path(f"M{x1:.1f} {y:.1f}H{x2:.1f}", **attributes)


def upright(x: float, y1: float, y2: float, **attributes: Value) -> str:
    """An upright line from `y1` to `y2`."""
    return path(f"M{x:.1f} {y1:.1f}V{y2:.1f}", **attributes)


def box(x: float, y: float, width: float, height: float, **attributes: Value) -> str:
    """A rectangle by its top left corner and its size."""
    return element(
        "rect",
        x=round(x, 1),
        y=round(y, 1),
        width=round(width, 1),
        height=round(height, 1),
        **attributes,
    )


def dot(x: float, y: float, r: float, **attributes: Value) -> str:
    """A circle around (x, y)."""
    return element("circle", cx=round(x, 1), cy=round(y, 1), r=r, **attributes)


def frame(
    width: float,
    height: float,
    *children: str,
    title: str | None = None,
    font_family: str = PAGE_FONT,
    class_: str = "ac-svg",
    **attributes: Value,
) -> str:
    """The whole drawing.

    With a `title` it is for print: measured in points, and the title is its alternative text.
    Without one it is for a page: in pixels, and hidden, because the page says it in words.
    """
    speaks: dict[str, Value] = {"role": "img"}
    hidden: dict[str, Value] = {"aria_hidden": "true", "focusable": "false"}
    told = (element("title", plain(title)),) if title else ()
    unit = "pt" if title else ""
    return element(
        "svg",
        *told,
        *(children or ("",)),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:g} {height:g}",
        width=f"{width:g}{unit}",
        height=f"{height:g}{unit}",
        class_=class_,
        font_family=font_family,
        **(speaks if title else hidden),
        **attributes,
    )
