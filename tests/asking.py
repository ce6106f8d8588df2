"""A person who asks for pages, and what can be read in the answers."""

from functools import cache
from io import BytesIO
from subprocess import CompletedProcess
from zipfile import ZipFile

from django.test import Client
from pypdf import PdfReader

from packs import printing
from tests.api.conftest import client_of

press = printing._press


def pressed_once(
    arguments: list[str], given: bytes, clock_seconds: int
) -> CompletedProcess[bytes] | None:
    """What the press makes of it. Those who see the same have the same paper: drawn once."""
    return _pressed(tuple(arguments), given, clock_seconds)


@cache
def _pressed(
    arguments: tuple[str, ...], given: bytes, clock_seconds: int
) -> CompletedProcess[bytes] | None:
    return press(list(arguments), given, clock_seconds)


def text_of(answer: object) -> str:
    """What a reader could find in an answer, whatever its kind."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if content.startswith(b"%PDF"):
        pdf = PdfReader(BytesIO(content))
        return " ".join(page.extract_text() for page in pdf.pages) + str(pdf.metadata)
    if content.startswith(b"PK"):
        book = ZipFile(BytesIO(content))
        return " ".join(book.read(part).decode() for part in book.namelist())
    return content.decode()


class Asker:
    """A person: pages by session, the API by token."""

    def __init__(self, person: object) -> None:
        self.browser, self.api = Client(), client_of(person)
        self.browser.force_login(person)

    def get(self, address: str) -> object:
        client = self.api if address.startswith("/api/") else self.browser
        return client.get(address)
