"""Small files of each kind, as people send them."""

import zipfile
from io import BytesIO

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20
JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 20
OPEN_TEXT = "application/vnd.oasis.opendocument.text"


def packed(*parts: str, first: tuple[str, str] | None = None) -> bytes:
    """A zip file of these parts; `first` is a part with its text."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in ([first] if first else []) + [(part, "<x/>") for part in parts]:
            archive.writestr(name, text)
    return data.getvalue()


WORD = packed("[Content_Types].xml", "word/document.xml")
EXCEL = packed("[Content_Types].xml", "xl/workbook.xml")
OPEN_DOCUMENT = packed("content.xml", first=("mimetype", OPEN_TEXT))
