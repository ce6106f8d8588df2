"""A snapshot to HTML: each section a template and what it shows, the back page last."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from core.canonical import digest
from core.dates import full_day
from packs.printing import style_sheet
from packs.sections import (
    agreements,
    benefits,
    changed,
    contents,
    cover,
    engagement,
    logs,
    milestones,
    one_page,
    reports,
    risks,
    roadmap,
    scope,
    verify,
)
from packs.snapshot.frozen import freeze
from packs.snapshot.shape import Snapshot

MONTHS = (
    "January February March April May June July August September October November December"
    " Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec"
).replace(" ", "|")
DAY_AND_MONTH = re.compile(rf"\b(\d{{1,2}}) ({MONTHS})\b")
APOSTROPHE, QUOTED = "\N{RIGHT SINGLE QUOTATION MARK}", "\N{LEFT SINGLE QUOTATION MARK}"
OPENING = re.compile(r"(?<![^\s(>])&#x27;(?=\w)")
BETWEEN_TAGS = re.compile(r">\s*\n\s*<")


@dataclass(frozen=True)
class Section:
    """A part of the pack: its key, which is its template and its anchor, and what it shows."""

    key: str
    title: str
    page: Callable[[Snapshot], dict[str, Any]]


SECTIONS = (
    Section("cover", "Cover", cover.page),
    Section("contents", "Contents", contents.page),
    Section("one_page", "One page", one_page.page),
    Section("changed", "What changed", changed.page),
    Section("roadmap", "Roadmap", roadmap.page),
    Section("milestones", "Milestones", milestones.page),
    Section("reports", "Workstream reports", reports.page),
    Section("risks", "Risks", risks.page),
    Section("benefits", "Benefits", benefits.page),
    Section("agreements", "Agreements", agreements.page),
    Section("engagement", "Engagement, capability and capacity", engagement.page),
    Section("scope", "Scope changes", scope.page),
    Section("logs", "Decisions and actions", logs.page),
)


def draw_board_pack(pack: Snapshot) -> str:
    """The whole pack as one HTML document; the same snapshot gives the same text."""
    drawn = [(one.title, _draw(one.key, one.page(pack))) for one in SECTIONS if _has(one, pack)]
    hashes = [("Snapshot, JSON", digest(freeze(pack))), ("Style sheet", _sha256(style_sheet()))]
    hashes += [(title, _sha256(style_sheet() + html)) for title, html in drawn]
    back = _draw("verify", verify.page(pack, hashes))
    parts = [mark_safe(html) for html in (*(html for _, html in drawn), back)]  # noqa: S308
    return _draw(
        "frame", {"pack": pack, "title": _title(pack), "foot": _foot(pack), "parts": parts}
    )


def _has(section: Section, pack: Snapshot) -> bool:
    """Without an earlier board nothing has changed since; without a report there is no section."""
    wanted = {
        "changed": pack.since is not None,
        "reports": bool(pack.reports),
        "engagement": pack.engagement is not None,
    }
    return wanted.get(section.key, True)


def _draw(key: str, shown: dict[str, Any]) -> str:
    return finish(str(render_to_string(f"packs/print/{key}.html", shown)))


def finish(drawn: str) -> str:
    """HTML for print: curly quotes, days that stay with their month, no space between blocks."""
    curly = OPENING.sub(QUOTED, drawn).replace("&#x27;", APOSTROPHE)
    return BETWEEN_TAGS.sub("><", DAY_AND_MONTH.sub("\\1\N{NO-BREAK SPACE}\\2", curly)).strip()


def _title(pack: Snapshot) -> str:
    if pack.meeting:
        return f"{pack.meeting.body} papers, {full_day(pack.meeting.held_on)}"
    return f"{pack.partnership} board pack, {full_day(pack.on)}"


def _foot(pack: Snapshot) -> str:
    position = f"Position at {full_day(pack.on)}"
    if pack.meeting:
        return f"{pack.meeting.body}, {full_day(pack.meeting.held_on)}. {position}"
    return position


def _sha256(text: str) -> str:
    return sha256(text.encode()).hexdigest()
