"""The XML of an MSPDI file, read without what XML can do to its reader.

A document type is refused, and with it every entity, inner or outer, and every bomb made of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from exchange.safety import Unreadable

NAMESPACE = "http://schemas.microsoft.com/project"
PLAN = "a plan that Microsoft Project saved as XML (.xml)"
MOST_BYTES = 50 * 1024 * 1024
MOST_ELEMENTS = 1_000_000
MOST_TEXT = 10_000
DEEPEST = 12
UNREAD = {"ExtendedAttributes", "OutlineCodes", "WBSMasks"}
WANTED = {
    "Assignment": {"TaskUID", "ResourceUID", "Units", "Work", "RemainingWork", "TimephasedData"},
    "TimephasedData": {"Type", "Start", "Finish", "Value"},
    "Resource": {"UID", "Type", "CalendarUID"},
}
SEPARATOR = " "
TOP = 2  # open elements within the plan itself
PHASED, REMAINING = "TimephasedData", "1"  # of its kinds that of work to come
NOTHING = re.compile(r"PT0+H0+M0+S")


@dataclass(slots=True)
class Element:
    """An element with its text and children; its name without the namespace."""

    name: str
    text: str = ""
    children: "list[Element]" = field(default_factory=list)

    def each(self, *path: str) -> "Iterator[Element]":
        """The elements at the end of a path of names."""
        first, *rest = path
        for child in self.children:
            if child.name == first:
                yield from child.each(*rest) if rest else (child,)

    def say(self, name: str) -> str:
        """The text of the first child of that name; empty without one."""
        return next((child.text.strip() for child in self.children if child.name == name), "")


def _is_idle(stretch: Element) -> bool:
    """Whether a stretch of an assignment's time has no work; no others are kept, as it has many."""
    return stretch.say("Type") == REMAINING and bool(NOTHING.fullmatch(stretch.say("Value")))


class _Builder:
    def __init__(self) -> None:
        self.root = Element("")
        self._path, self._count, self._unread = [self.root], 0, 0
        self.parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _refuse_doctype(self, *_: object) -> None:
        raise Unreadable("a document type (DOCTYPE)", f"{PLAN}, which has none")

    def _start(self, name: str, _: object) -> None:
        name = name.rpartition(SEPARATOR)[2]
        if self._unread or self._is_unwanted(name):
            self._unread += 1
            return
        self._count += 1
        if self._count > MOST_ELEMENTS or len(self._path) > DEEPEST:
            raise Unreadable("more than a plan holds", f"{PLAN} of a usual size")
        child = Element(name)
        self._path[-1].children.append(child)
        self._path.append(child)

    def _is_unwanted(self, name: str) -> bool:
        wanted = WANTED.get(self._path[-1].name)
        return (len(self._path) == TOP and name in UNREAD) or (
            wanted is not None and name not in wanted
        )

    def _end(self, _: str) -> None:
        if self._unread:
            self._unread -= 1
            return
        done = self._path.pop()
        if done.name == PHASED and len(self._path) > TOP and not _is_idle(done):
            self._path[-1].children.pop()
            self._count -= 1 + len(done.children)

    def _text(self, text: str) -> None:
        element = self._path[-1]
        if not self._unread and len(element.text) < MOST_TEXT:
            element.text += text[:MOST_TEXT]


def parse(data: bytes) -> Element:
    """The root of the file, which is a plan; else Unreadable says what is wrong."""
    if len(data) > MOST_BYTES:
        size, most = len(data) // 2**20, MOST_BYTES // 2**20
        raise Unreadable(f"a file of {size} MB", f"a file of at most {most} MB")
    builder = _Builder()
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as fault:
        raise Unreadable(f"damaged XML on line {fault.lineno}", PLAN) from None
    root = builder.root.children[0]
    if root.name != "Project":
        raise Unreadable(f"XML of another kind ({root.name[:40]})", PLAN)
    return root
