"""What the XML of a sheet says and the cell reader does not: formula errors, per cent formats."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from exchange.safety import damaged

RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
ERROR_CELL = re.compile(
    rb"""<(?:\w+:)?c\s([^>]*?\bt\s*=\s*["']e["'][^>]*)>(.*?)</(?:\w+:)?c>""", re.DOTALL
)
PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]+\d+)["']""")
STYLED_CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\bs\s*=\s*["'](\d+)["'][^>]*>""")
ERROR_VALUE = re.compile(rb"<(?:\w+:)?v>(.*?)</", re.DOTALL)
FORMAT_NUMBER = re.compile(r"[0-9]{1,9}")
WRITTEN_OUT = re.compile(r'"[^"]*"|\\.')  # signs of a format that are shown, and do nothing
PERCENT_FORMATS = frozenset({9, 10})


@dataclass(frozen=True, slots=True)
class SheetParts:
    """Places (such as "B7") of a sheet's formula errors, and of its cells shown as per cent."""

    errors: Mapping[str, str]
    percents: frozenset[str]


def read_parts(xml: Mapping[str, bytes]) -> dict[str, SheetParts]:
    """The parts of every sheet, by its tab name."""
    styles = _percent_styles(xml.get("xl/styles.xml", b""))
    return {
        tab: SheetParts(_errors(xml[path]), _styled(xml[path], styles))
        for tab, path in _paths(xml).items()
        if path in xml
    }


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _elements(part: bytes, name: str) -> list[ElementTree.Element]:
    if not part:
        return []
    try:
        root = ElementTree.fromstring(part)  # noqa: S314 - safety.unpack refused every DOCTYPE
    except (ElementTree.ParseError, LookupError, ValueError):
        raise damaged() from None
    return [found for found in root.iter() if _local(found.tag) == name]


def _paths(xml: Mapping[str, bytes]) -> dict[str, str]:
    """Tab name to the path of its part."""
    targets = {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in _elements(xml.get("xl/_rels/workbook.xml.rels", b""), "Relationship")
    }
    sheets = _elements(xml["xl/workbook.xml"], "sheet")
    return {sheet.get("name", ""): _path(targets, sheet) for sheet in sheets}


def _path(targets: Mapping[str, str], sheet: ElementTree.Element) -> str:
    target = targets.get(sheet.get(RELATION) or sheet.get(STRICT_RELATION) or "", "")
    return (target[1:] if target.startswith("/") else f"xl/{target}").casefold()


def _errors(part: bytes) -> dict[str, str]:
    if not re.search(rb"""\bt\s*=\s*["']e["']""", part):
        return {}
    found = {}
    for cell in ERROR_CELL.finditer(part):
        place, value = PLACE.search(cell[1]), ERROR_VALUE.search(cell[2])
        if place:
            found[place[1].decode().upper()] = value[1].decode(errors="replace") if value else ""
    return found


def _percent_styles(part: bytes) -> frozenset[bytes]:
    """The cell styles of the workbook that show a per cent, by number."""
    custom = {
        _format_number(found)
        for found in _elements(part, "numFmt")
        if "%" in WRITTEN_OUT.sub("", found.get("formatCode", ""))
    }
    cell_formats = [found for found in _elements(part, "cellXfs") for found in found]
    return frozenset(
        str(number).encode()
        for number, found in enumerate(cell_formats)
        if _format_number(found) in PERCENT_FORMATS | custom
    )


def _format_number(found: ElementTree.Element) -> int:
    number = found.get("numFmtId", "0")
    if not FORMAT_NUMBER.fullmatch(number):
        raise damaged()
    return int(number)


def _styled(part: bytes, styles: frozenset[bytes]) -> frozenset[str]:
    if not styles:
        return frozenset()
    found = (cell for cell in STYLED_CELL.finditer(part) if cell[1] in styles)
    places = (PLACE.search(cell[0]) for cell in found)
    return frozenset(place[1].decode().upper() for place in places if place)
