"""Reading drawings back: what the tests of charts share."""

import re
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"


def read(drawing: str) -> ElementTree.Element:
    """The drawing as a tree; fails when it is not well-formed."""
    return ElementTree.fromstring(drawing)  # noqa: S314


def parts(drawing: str, tag: str) -> list[ElementTree.Element]:
    """Its elements of one kind, in order."""
    return list(read(drawing).iter(SVG + tag))


def words(drawing: str) -> str:
    """All its text, in order."""
    return " ".join(read(drawing).itertext())


def size(drawing: str) -> tuple[float, float]:
    """Width and height of its view box."""
    _, _, width, height = read(drawing).attrib["viewBox"].split()
    return float(width), float(height)


def attributes(drawing: str) -> set[str]:
    """Every attribute name that it uses."""
    return {name for part in read(drawing).iter() for name in part.attrib}


def places(drawing: str, tag: str, *, x: str = "x", y: str = "y") -> list[tuple[float, float]]:
    """Where the elements of one kind are that have both attributes."""
    found = [part.attrib for part in parts(drawing, tag)]
    return [(float(each[x]), float(each[y])) for each in found if x in each and y in each]


def moved_to(drawing: str) -> list[tuple[float, float]]:
    """Where groups were translated to."""
    moves = re.findall(r'transform="translate\(([-\d.]+) ([-\d.]+)\)"', drawing)
    return [(float(x), float(y)) for x, y in moves]
