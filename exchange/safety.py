"""What is checked about an uploaded file before it is read as a workbook."""

import re
import zipfile
from io import BytesIO

from core.archives import NOT_A_ZIP
from exchange.problems import error

MAX_FILE_BYTES = 20 * 1024 * 1024
MAX_UNPACKED_BYTES = 150 * 1024 * 1024
MAX_RATIO = 200
RATIO_MATTERS_FROM = 5 * 1024 * 1024
MAX_MEMBERS = 2_000
MAX_ROWS = 20_000
MAX_COLUMN = "IZ"
MOST_DIGITS = 9
XLSX = "an Excel workbook (.xlsx)"
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_MARK = "EncryptedPackage".encode("utf-16-le")
UTF_16_MARKS = (b"\xfe\xff", b"\xff\xfe", b"<\x00", b"\x00<")
CELL = rb"<(?:\w+:)?c\s[^>]*?"
FAR_CELL = re.compile(
    CELL + rb"""\br\s*=\s*["'](?:([A-Za-z]{3,}|[J-Zj-z][A-Za-z])|[A-Za-z]+(\d{5,}))["'\d][^>]*>"""
)


class Unreadable(ValueError):
    """The file is refused as a whole; `problem` says why."""

    def __init__(self, read: str, expected: str) -> None:
        self.problem = error("", "", read, expected)
        super().__init__(str(self.problem))


def damaged() -> Unreadable:
    """The refusal of a file that is a workbook but cannot be read as one."""
    return Unreadable("a damaged file", f"{XLSX} that opens in Excel")


def check_size(size: int, most: int = MAX_FILE_BYTES) -> None:
    """Refuse a file of too many bytes before anything of it is read."""
    if size > most:
        expected = f"a file of at most {_megabytes(most)}"
        raise Unreadable(f"a file of {_megabytes(size)}", expected)


def unpack(data: bytes) -> dict[str, bytes]:
    """The XML parts of a workbook that is fit to be read, by lower-case name; else Unreadable."""
    check_size(len(data))
    _check_kind(data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_members(archive.infolist(), len(data))
            parts = {name.casefold(): archive.read(name) for name in archive.namelist()}
    except Unreadable:
        raise
    except NOT_A_ZIP:
        raise damaged() from None
    xml = {name: part for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    for part in xml.values():
        _check_part(part)
    return xml


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.0f} MB"


def _check_kind(data: bytes) -> None:
    if data.startswith(OLE_MARK) and ENCRYPTED_MARK in data:
        raise Unreadable("a workbook with a password", "one saved without a password")
    if data.startswith(OLE_MARK):
        raise Unreadable("an old Excel file (.xls)", f"{XLSX}: open it and save it as .xlsx")
    if not data:
        raise Unreadable("an empty file", XLSX)
    if not zipfile.is_zipfile(BytesIO(data)):
        raise Unreadable("something that is not a workbook", XLSX)


def _check_members(members: list[zipfile.ZipInfo], packed: int) -> None:
    names = {member.filename.casefold() for member in members}
    unpacked = sum(member.file_size for member in members)
    is_bomb = unpacked > RATIO_MATTERS_FROM and unpacked > MAX_RATIO * packed
    if is_bomb or unpacked > MAX_UNPACKED_BYTES:
        read = f"a file of {_megabytes(packed)} that unpacks to {_megabytes(unpacked)}"
        raise Unreadable(read, f"at most {_megabytes(MAX_UNPACKED_BYTES)} unpacked")
    if len(names) < len(members) or len(members) > MAX_MEMBERS:
        raise damaged()
    if "xl/workbook.xml" not in names:
        raise Unreadable("a file of another kind", XLSX)


def _check_part(part: bytes) -> None:
    if b"<!DOCTYPE" in part or part.startswith(UTF_16_MARKS):
        raise damaged()
    if b"sheetData" not in part:
        return
    for found in FAR_CELL.finditer(part):
        row = (found[2] or b"").lstrip(b"0")[:MOST_DIGITS]
        is_far = bool(found[1]) or int(row or b"0") > MAX_ROWS
        if is_far and not found[0].endswith(b"/>"):
            place = f"column {found[1][:3].decode()}" if found[1] else f"row {row.decode()}"
            expected = f"at most {MAX_ROWS:,} rows, and columns up to {MAX_COLUMN}"
            raise Unreadable(f"a sheet with a value in {place}", expected)
