"""What each workstream last reported: its frozen, accepted report."""

from dataclasses import dataclass
from typing import Any

from charts.marks import WORDS
from packs.snapshot.registers import ReportFacts
from packs.snapshot.shape import Snapshot
from packs.words import counted, how_many, sentence, some

NONE = ("None.",)


@dataclass(frozen=True)
class Told:
    """A report under its workstream's name; each text under its heading."""

    name: str
    report: ReportFacts
    differs: bool
    parts: tuple[tuple[str, tuple[str, ...]], ...]


def page(pack: Snapshot) -> dict[str, Any]:
    """What the pages of reports show."""
    names = {stream.reference: stream.name for stream in pack.workstreams}
    reported = {each.workstream for each in pack.reports}
    silent = [one.reference for one in pack.workstreams if one.reference not in reported]
    return {
        "pack": pack,
        "finding": _finding(pack),
        "rest": f"No accepted report yet: {some(silent, 12)}." if silent else "",
        "reports": [_told(names.get(each.workstream, ""), each) for each in pack.reports],
    }


def _told(name: str, each: ReportFacts) -> Told:
    return Told(
        name,
        each,
        bool(each.brag_computed) and each.brag_computed != each.brag_now,
        (
            ("Achieved", each.achieved or NONE),
            ("Planned", each.planned or NONE),
            ("Exceptions", each.exceptions or NONE),
            ("Decisions asked", each.decisions_asked or NONE),
        ),
    )


def _finding(pack: Snapshot) -> str:
    red = sum(each.brag_now == "red" for each in pack.reports)
    asking = sum(bool(each.decisions_asked) for each in pack.reports)
    rate = "rates itself" if red < 2 else "rate themselves"
    asks = "asks" if asking < 2 else "ask"
    return sentence(
        f"{how_many(red)} of {counted(len(pack.reports), 'reporting workstream')} {rate}"
        f" {WORDS['red']}; {how_many(asking)} {asks} for a decision."
    )
