"""What kind of file bytes are, told from the bytes and not from the name."""

import unicodedata
import zipfile
from dataclasses import dataclass
from io import BytesIO

from core.archives import NOT_A_ZIP

OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN_TEXT = "application/vnd.oasis.opendocument.text"
MOST_MEMBERS = 5_000
LONGEST_NAME = 120
NOT_IN_NAMES = '<>:"/\\|?*'


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that may be evidence: what people call it, and how its name ends."""

    label: str
    media_type: str
    ending: str


PDF = FileKind("PDF", "application/pdf", ".pdf")
PNG = FileKind("PNG picture", "image/png", ".png")
JPEG = FileKind("JPEG picture", "image/jpeg", ".jpg")
WORD = FileKind("Word document", f"{OFFICE}.wordprocessingml.document", ".docx")
EXCEL = FileKind("Excel workbook", f"{OFFICE}.spreadsheetml.sheet", ".xlsx")
OPEN_DOCUMENT = FileKind("OpenDocument text", OPEN_TEXT, ".odt")
TEXT = FileKind("Text", "text/plain", ".txt")
CSV = FileKind("CSV table", "text/csv", ".csv")
KINDS = {kind.media_type: kind for kind in (PDF, PNG, JPEG, WORD, EXCEL, OPEN_DOCUMENT, TEXT, CSV)}
BEGINNINGS = {b"%PDF-": PDF, b"\x89PNG\r\n\x1a\n": PNG, b"\xff\xd8\xff": JPEG}
SAME_ENDINGS = {".jpg": (".jpg", ".jpeg")}


def kind_of(data: bytes, name: str) -> FileKind | None:
    """The kind of a file; None for every kind that is not kept. `name` tells CSV from text only."""
    for beginning, kind in BEGINNINGS.items():
        if data.startswith(beginning):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    if not _reads_as_text(data):
        return None
    return CSV if name.lower().endswith(".csv") else TEXT


def clean_name(name: str, kind: FileKind) -> str:
    """`name` without folders and what no file name should hold, ending as its kind does."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(
        " " if _is_odd(letter) else letter for letter in unicodedata.normalize("NFC", last)
    )
    tidy = " ".join(shown.split()).strip(". ")
    ending = next((end for end in _endings(kind) if tidy.lower().endswith(end)), "")
    stem = (tidy[: len(tidy) - len(ending)] if ending else tidy)[:LONGEST_NAME].strip(". ")
    return f"{stem or 'file'}{ending or kind.ending}"


def _endings(kind: FileKind) -> tuple[str, ...]:
    return SAME_ENDINGS.get(kind.ending, (kind.ending,))


def _is_odd(letter: str) -> bool:
    """Control and formatting characters, which can turn a name round, and what systems reserve."""
    return letter in NOT_IN_NAMES or unicodedata.category(letter).startswith(("C", "Z"))


def _packed(data: bytes) -> FileKind | None:
    """The kind of an office document by the parts in it; none that carries macros."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            if (
                names[:1] == ["mimetype"]
                and archive.open("mimetype").read(99) == OPEN_TEXT.encode()
            ):
                return OPEN_DOCUMENT
    except NOT_A_ZIP:
        return None
    parts = set(names)
    if len(names) > MOST_MEMBERS or any(part.endswith("vbaProject.bin") for part in parts):
        return None
    if "[Content_Types].xml" not in parts:
        return None
    return WORD if "word/document.xml" in parts else EXCEL if "xl/workbook.xml" in parts else None


def _reads_as_text(data: bytes) -> bool:
    """Letters and lines only, and no page, drawing or script that a browser might run."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    odd = any(
        unicodedata.category(letter) == "Cc" and letter not in "\t\n\r\f" for letter in set(text)
    )
    return (
        bool(text.strip())
        and not odd
        and "\ufffd" not in text
        and not text.lstrip().startswith("<")
    )
