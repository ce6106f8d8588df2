"""Nothing that any member may not see is in the file, in whatever stream of it."""

from datetime import date
from io import BytesIO

import pikepdf
import pypdf

from packs import services
from tests.packs.planting import SECRET, open_programme, plant_all


def every_word(pdf: bytes) -> str:
    """Text, bookmarks, metadata, alternative text and every stream and string, decoded."""
    reader = pypdf.PdfReader(BytesIO(pdf))
    parts = [page.extract_text() for page in reader.pages]
    with pikepdf.open(BytesIO(pdf)) as file:
        for thing in file.objects:
            if isinstance(thing, pikepdf.Stream):
                parts.append(thing.read_bytes().decode("latin-1"))
            parts.append(str(thing.unparse(resolved=True), "latin-1"))
            parts += [str(held) for held in _strings(thing)]
        with file.open_outline() as outline:
            parts += [item.title for item in outline.root]
        parts.append(str(file.open_metadata()))
    return " ".join(parts)


def _strings(thing: pikepdf.Object) -> list[pikepdf.Object]:
    kinds = (pikepdf.Dictionary, pikepdf.Stream)
    return [held for _, held in thing.items()] if isinstance(thing, kinds) else [thing]


def test_planted_words_are_in_no_stream_of_the_file(partnership):
    open_programme(partnership)
    plant_all(partnership)

    pack = services.make_board_pack(partnership, on=date(2020, 1, 31), by=None)

    words = every_word(pack.pdf)
    assert "Home first starts" in words
    assert "Roadmap of" in words  # alternative text is looked at too
    assert SECRET.casefold() not in words.casefold()
    assert SECRET not in str(pack.snapshot)
