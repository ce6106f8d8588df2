"""The press: HTML in, tagged PDF out, as a program of its own with limits of its own.

`printing.py` runs it as a child with an empty environment. It knows no Django, reads one JSON
document from standard input, and fetches nothing but its own fonts and the pictures it was given.
"""

import json
import resource
import sys
import warnings
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

import pydyf
from fontTools.ttLib import TTFont
from weasyprint import CSS, HTML
from weasyprint.document import Document
from weasyprint.text.ffi import pango
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from packs.limits import OUT_OF_MEMORY

MEGABYTE = 1024 * 1024
GRACE = 5  # seconds between being told that time is up and being stopped
FONTS = Path(__file__).parents[1] / ".build/fonts"
TEXT_FACE = "Inter-Regular.woff2"
NO_GLYPH = "□"
PARTS = ("weasyprint", "pydyf", "fonttools")


class PackFetcher(URLFetcher):
    """Serves what belongs to the pack; every other address, whatever its kind, is refused."""

    def __init__(self, pictures: Mapping[str, str]) -> None:
        super().__init__(allowed_protocols=[], allow_redirects=False)
        fonts = {
            path.name: (path.read_bytes(), f"font/{path.suffix[1:]}")
            for path in (*FONTS.glob("*.woff2"), *FONTS.glob("*.ttf"))  # packed, unpacked
        }
        drawn = {name: (svg.encode(), "image/svg+xml") for name, svg in pictures.items()}
        self.assets = fonts | drawn

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """The asset of that name; ValueError for anything else."""
        found = self.assets.get(url.removeprefix("asset:")) if url.startswith("asset:") else None
        if found is None:
            raise ValueError("This is not part of the pack.")
        return URLFetcherResponse(url, found[0], {"Content-Type": found[1]})


def limit(memory_mb: int, seconds: int) -> None:
    """From here on never more memory, nor more processor time, than this."""
    memory = memory_mb * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + GRACE))


def engine() -> dict[str, str]:
    """The programs and fonts that decide what a page looks like."""
    digest = sha256()
    for path in sorted(FONTS.glob("*.woff2")):
        digest.update(path.read_bytes())
    made = {part: version(part) for part in PARTS}
    return made | {"pango": str(pango.pango_version()), "fonts": digest.hexdigest()[:16]}


def press(html: str, css: str, pictures: Mapping[str, str]) -> bytes:
    """The PDF/UA-1 of `html`; the same input gives the same bytes."""
    fetcher, fonts, made = PackFetcher(pictures), FontConfiguration(), BytesIO()
    sheet = CSS(string=css, font_config=fonts, url_fetcher=fetcher)
    page = HTML(string=printable(html), url_fetcher=fetcher, base_url="asset:")
    document = page.render(font_config=fonts, stylesheets=[sheet])
    document.write_pdf(made, pdf_variant="pdf/ua-1", finisher=finish)
    return made.getvalue()


def printable(html: str) -> str:
    """`html` with a box for each letter that the text face does not have."""
    with TTFont(FONTS / TEXT_FACE, lazy=True) as face:
        known = set(face.getBestCmap())
    missing = {letter for letter in set(html) if ord(letter) not in known and not letter.isspace()}
    return html.translate({ord(letter): NO_GLYPH for letter in missing})


def finish(document: Document, pdf: pydyf.PDF) -> None:
    """Mend what WeasyPrint leaves out: the scope of each header cell, and page labels."""
    objects = {o.reference: o for o in pdf.objects if isinstance(o, pydyf.Dictionary)}
    for cell in objects.values():
        if cell.get("S") == "/TH":
            part = objects[objects[cell["P"]]["P"]]
            scope = "/Column" if part.get("S") == "/THead" else "/Row"
            cell.setdefault("A", pydyf.Dictionary({"O": "/Table"}))["Scope"] = scope
    decimal = pydyf.Dictionary({"S": "/D"})
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array([0, decimal])})


def main(arguments: list[str]) -> int:
    """`engine`, or the limits (megabytes, seconds) and a document on standard input."""
    if arguments == ["engine"]:
        sys.stdout.write(json.dumps(engine()))
        return 0
    limit(*(int(number) for number in arguments))
    try:
        sys.stdout.buffer.write(press(**json.load(sys.stdin.buffer)))
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.exit(main(sys.argv[1:]))
