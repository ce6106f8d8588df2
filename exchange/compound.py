"""Cells that say several things at once: "M008 FS+14; M006 FS", "Signed 2020-01-10"."""

import re
from dataclasses import dataclass
from datetime import date

from accounts.models import Level
from exchange import cells
from exchange.cells import Misread, Raw
from governance.scope.models import ChangeState, ScopeValue

LINK = re.compile(
    r"(?P<before>[A-Z][A-Z0-9/-]*[0-9])\s*(?P<kind>FS|SS|FF|SF)?"
    r"\s*(?:(?P<sign>[+-])\s*(?P<lag>[0-9]{1,4})\s*(?:d|days?)?)?",
    re.IGNORECASE,
)
LINK_EXPECTED = 'predecessors such as "M008 FS+14; M006 FS"'
SIGNED_EXPECTED = 'parties and days such as "LBH 2020-01-22; HRCH 2020-01-29"'
HEADS = re.compile(r"(?P<name>.+?)[\s:]+(?P<people>[0-9]{1,6})")
ASSESSMENT_EXPECTED = (
    'one of: "Signed 2020-01-10", "Not required: reason", "Required", "In progress"'
)
SIGNED = re.compile(r"signed(?:\s+on)?\s+(?P<on>.+?)(?:\s+by\s+(?P<by>\S.*))?", re.IGNORECASE)
SCOPE_STATE = cells.choice(ScopeValue.choices)
LEVEL = cells.choice(Level.choices)
CHANGE_STATE = cells.choice(ChangeState.choices, returned="returned")
SPAN = re.compile(r"(?P<low>[0-9]{1,3})(?:\s*(?:to|-)\s*(?P<high>[0-9]{1,3}))?(?:\s*months)?")
NOTICE = re.compile(
    r"(?P<days>[0-9]{1,2})\s+(?:clear\s+)?(?P<kind>working|calendar)\s+days?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Link:
    """A predecessor, the kind of dependency (FS, SS, FF, SF) and its lag in days (lead below 0)."""

    before: str
    kind: str
    lag_days: int


@dataclass(frozen=True, slots=True)
class SignedBy:
    """One party's signature as the office wrote it down."""

    party: str
    on: date


@dataclass(frozen=True, slots=True)
class Heads:
    """How many people of one organisation came."""

    organisation: str
    people: int


@dataclass(frozen=True, slots=True)
class AssessmentSaid:
    """Where an assessment stands: not_required, required, in_progress or signed."""

    state: str
    signed_on: date | None = None
    signed_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ScopeSaid:
    """A service's scope state, and the level it is aligned to when that is elsewhere."""

    state: str
    level: str = ""


@dataclass(frozen=True, slots=True)
class StateSaid:
    """A state, and the day it was reached when the cell says so."""

    state: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """From so many to so many months."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class NoticeRule:
    """Clear days of notice, working or calendar."""

    days: int
    is_working: bool


def links(raw: Raw) -> tuple[Link, ...]:
    """Predecessors; without a kind finish-to-start, without a lag none."""
    parts = re.split(r"[;,\n]", raw) if isinstance(raw, str) else [cells.shown(raw)]
    found = tuple(_link(cells.text(part)) for part in parts if part.strip())
    if len({link.before for link in found}) < len(found):
        raise Misread("each predecessor once")
    return found


def _link(words: str) -> Link:
    found = LINK.fullmatch(words)
    if not found:
        raise Misread(LINK_EXPECTED)
    lag = int(found["lag"] or 0) * (-1 if found["sign"] == "-" else 1)
    return Link(found["before"].upper(), (found["kind"] or "FS").upper(), lag)


def signatures(raw: Raw) -> tuple[SignedBy, ...]:
    """Who signed and when, party by party."""
    return tuple(_signature(part) for part in cells.names(raw))


def _signature(words: str) -> SignedBy:
    for gap in re.finditer(r"[\s,:]+(?=[0-9])", words):
        try:
            signed_on = cells.day(words[gap.end() :])
        except Misread:
            continue
        return SignedBy(words[: gap.start()], signed_on)
    raise Misread(SIGNED_EXPECTED)


def attendance(raw: Raw) -> tuple[Heads, ...]:
    """How many came, organisation by organisation."""
    return tuple(_heads(part) for part in cells.names(raw))


def _heads(words: str) -> Heads:
    found = HEADS.fullmatch(words)
    if not found:
        raise Misread('organisations and people such as "LBH 12; HRCH 7"')
    return Heads(found["name"], int(found["people"]))


def assessment(raw: Raw) -> AssessmentSaid:
    """An assessment (QIA, EqIA, DPIA): signed with its day, or why it is not required."""
    words = cells.text(raw)
    head, _, reason = words.partition(":")
    match cells.simple(head):
        case "not_required" if reason.strip():
            return AssessmentSaid("not_required", reason=reason.strip())
        case "not_required":
            raise Misread('"Not required:" with its reason')
        case "required" | "in_progress" as state:
            return AssessmentSaid(state)
    if found := SIGNED.fullmatch(words):
        return AssessmentSaid("signed", cells.day(found["on"]), found["by"] or "")
    raise Misread(ASSESSMENT_EXPECTED)


def scope(raw: Raw) -> ScopeSaid:
    """A scope state; "Aligned elsewhere" names its level: "Aligned elsewhere: System"."""
    head, _, level = cells.text(raw).partition(":")
    state = str(SCOPE_STATE(head))
    if state != "aligned_elsewhere":
        if level:
            raise Misread(f"{head} without a level")
        return ScopeSaid(state)
    return ScopeSaid(state, str(LEVEL(level)))


def change_state(raw: Raw) -> StateSaid:
    """A scope change's status, with its day when decided: "Recommended 2019-08-14"."""
    words = cells.text(raw)
    head, *days = re.split(r"\s+(?:on\s+)?(?=[0-9])", words, maxsplit=1)
    return StateSaid(str(CHANGE_STATE(head)), cells.day(days[0]) if days else None)


def span(raw: Raw) -> Span:
    """A horizon in months: "18 to 36"."""
    found = SPAN.fullmatch(cells.shown(raw).casefold())
    if not found or int(found["high"] or found["low"]) < int(found["low"]):
        raise Misread('months such as "18 to 36"')
    return Span(int(found["low"]), int(found["high"] or found["low"]))


def notice(raw: Raw) -> NoticeRule:
    """A notice rule: "5 clear working days"."""
    found = NOTICE.fullmatch(cells.shown(raw))
    if not found:
        raise Misread('a notice rule such as "5 clear working days"')
    return NoticeRule(int(found["days"]), found["kind"].casefold() == "working")
