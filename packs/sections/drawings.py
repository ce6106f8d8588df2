"""Fitting a chart on paper."""

import re

SIZE = re.compile(r' (width|height)="([\d.]+)"')
FONT = "Inter"


def in_points(drawing: str) -> str:
    """The chart with its own unit as one point, so that words of size 9 print at 9."""
    head, _, rest = drawing.partition(">")
    return f"{SIZE.sub(_sized, head)}>{rest}"


def _sized(found: re.Match[str]) -> str:
    return f' {found[1]}="{found[2]}pt"'
