"""Files that mean harm: nothing is opened, nothing swells."""

import pytest

from exchange.mspdi import document
from exchange.mspdi.document import parse
from exchange.safety import Unreadable

LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE Project [
<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
<Project><Title>&c;</Title></Project>"""
OUTER = b"""<?xml version="1.0"?><!DOCTYPE Project [<!ENTITY file SYSTEM "file:///etc/passwd">]>
<Project><Title>&file;</Title></Project>"""
ELSEWHERE = b'<!DOCTYPE Project SYSTEM "http://example.org/plan.dtd"><Project/>'
PARAMETER = b'<!DOCTYPE Project [<!ENTITY % p SYSTEM "http://example.org/p"> %p;]><Project/>'


@pytest.mark.parametrize("data", [LAUGHS, OUTER, ELSEWHERE, PARAMETER])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_any_encoding(data, encoding):
    words = data.decode().removeprefix('<?xml version="1.0"?>')

    with pytest.raises(Unreadable, match="a document type"):
        parse(words.encode(encoding))


def test_an_entity_that_is_nowhere_said_is_damage():
    with pytest.raises(Unreadable, match="damaged XML"):
        parse(b"<Project><Title>&nowhere;</Title></Project>")


@pytest.mark.parametrize(
    ("limit", "most", "words"),
    [
        ("MOST_BYTES", 20, "a file of at most 0 MB"),
        ("MOST_ELEMENTS", 3, "more than a plan holds"),
    ],
)
def test_size_has_limits(monkeypatch, limit, most, words):
    monkeypatch.setattr(document, limit, most)

    with pytest.raises(Unreadable, match=words):
        parse(b"<Project><Tasks><Task/><Task/></Tasks></Project>")


def test_what_is_not_read_costs_nothing_and_long_text_is_cut():
    rows = b"<ExtendedAttribute><UID>1</UID></ExtendedAttribute>" * 1000
    text = b"<Title>" + b"x" * 200_000 + b"</Title>"

    found = parse(
        b"<Project><ExtendedAttributes>" + rows + b"</ExtendedAttributes>" + text + b"</Project>"
    )

    assert [child.name for child in found.children] == ["Title"]
    assert len(found.say("Title")) < 20_000
