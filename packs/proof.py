"""The proof of a decision on one page of paper: gathered from its entries, drawn, printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pikepdf
from django.template.loader import render_to_string
from django.utils import timezone

from core.canonical import plain
from core.dates import full_day
from core.errors import DomainError
from core.words import join
from governance.signoff.models import BallotVote, SignOff, SignOffState
from governance.signoff.proof import proof_of
from packs.drawing import finish
from packs.limits import Limits
from packs.printing import print_pdf
from packs.words import capped, day, sentence

LIMITS = Limits(memory_mb=768, processor_seconds=30, clock_seconds=60)
WORDS, MOST_STAGES, MOST_VOTES = 500, 12, 40
TOO_LONG = "The proof does not fit on a page; its JSON has it all."
VOTES = dict(BallotVote.choices)
Said = dict[str, Any]


@dataclass(frozen=True)
class VoteLine:
    """A place of a stage, and what was said in it."""

    person: str
    organisation: str
    said: str
    at: datetime | None


@dataclass(frozen=True)
class StageLine:
    """A stage that ended: its rule, its figures, who said what."""

    name: str
    rule: str
    result: str
    figures: tuple[int, ...]
    votes: tuple[VoteLine, ...]

    @property
    def count(self) -> str:
        """ "4 present; 3 for, 1 against, none abstained"."""
        yes, no, none, present, left = self.figures
        away = f", {left} left for an interest" if left else ""
        return f"{present} present: {yes} for, {no} against, {none} abstained{away}"


@dataclass(frozen=True)
class ProofPage:
    """Everything that the page shows."""

    partnership: str
    proposal: str
    title: str
    wording: str
    facts: tuple[tuple[str, str], ...]
    stages: tuple[StageLine, ...]
    earlier: int
    hashes: tuple[tuple[str, str], ...]


def print_proof(sign_off: SignOff) -> bytes:
    """The proof of a sign-off that has ended as one page of PDF/UA-1."""
    return print_page(gather_proof(plain(proof_of(sign_off))))


def print_page(page: ProofPage) -> bytes:
    """The page as PDF/UA-1; votes that leave no room for the rest are given as figures."""
    votes = sum(len(stage.votes) for stage in page.stages)
    for is_short in (False, True) if votes <= MOST_VOTES else (True,):
        made = print_pdf(draw_proof(page, is_short=is_short), LIMITS)
        with pikepdf.open(BytesIO(made)) as opened:
            if len(opened.pages) == 1:
                return made
    raise DomainError(TOO_LONG)


def gather_proof(proof: Said) -> ProofPage:
    """What the page shows of a proof as its file has it; nothing written after the decision."""
    entries = [dict(entry, sha256=sha256) for entry, sha256 in _with_hashes(proof)]
    kinds = [entry["kind"] for entry in entries]
    end = entries[kinds.index("decided") if "decided" in kinds else -1]
    upto = entries[: entries.index(end) + 1]
    stages = [_stage(entry["data"]) for entry in upto if entry["kind"] == "stage closed"]
    first = upto[0]["data"]
    document = next(e["data"]["document"] for e in reversed(upto) if e["data"].get("document"))
    return ProofPage(
        partnership=capped(first["partnership"], 200),
        proposal=capped(end["data"].get("proposal", first["proposal"]), 200),
        title=_title(end),
        wording=capped(end["data"].get("wording") or "", WORDS),
        facts=tuple(_facts(first, end)),
        stages=tuple(stages[-MOST_STAGES:]),
        earlier=max(len(stages) - MOST_STAGES, 0),
        hashes=(
            ("Text that was signed", document),
            (f"Link {end['number']} of the chain", end["sha256"]),
        ),
    )


def draw_proof(page: ProofPage, *, is_short: bool) -> str:
    """The page as HTML; `is_short` gives figures in the place of votes."""
    shown = {"page": page, "is_short": is_short}
    return finish(render_to_string("packs/print/proof.html", shown))


def _with_hashes(proof: Said) -> Iterator[tuple[Said, str]]:
    for entry in proof["entries"]:
        yield entry, _link(proof, entry["number"])[-1]


def _link(proof: Said, number: int) -> list[str]:
    found: list[str] = proof["chain"]["links"][number - proof["chain"]["first"]]
    return found


def _title(end: Said) -> str:
    """ "Decision D2020/01: approved"; without a row in the log, how it ended."""
    said = end["data"]
    result = said.get("result") or SignOffState.WITHDRAWN.label
    reference = said.get("decision")
    return f"Decision {reference}: {result.lower()}" if reference else f"Sign-off: {result.lower()}"


def _facts(first: Said, end: Said) -> Iterator[tuple[str, str]]:
    said = end["data"]
    if said.get("decision"):
        decided = full_day(date.fromisoformat(said["decided_on"]))
        where = "at its meeting of" if said["meeting"] else "on"
        yield "Decided by", f"{capped(said['body'], 200)}, {where} {decided}"
        yield "Authority", said["authority_words"]
    else:
        yield "Ended on", _day(end["at"])
    route = f"{capped(first['route']['name'], 150)}, version {first['route']['version']}"
    yield "Put forward by", f"{capped(first['by'], 200)}, on the route {route}"
    if urgent := first.get("urgent"):
        yield "Urgent because", capped(urgent["reason"], WORDS)
        yield "Consulted", capped(urgent["consulted"], WORDS)
    for label, key in (("Conditions", "conditions"), ("Reasons", "reasons"), ("Reason", "reason")):
        if said.get(key):
            yield label, capped(said[key], WORDS)


def _stage(said: Said) -> StageLine:
    stage = said["stage"]
    votes: dict[int, list[Said]] = {}
    for ballot in said["ballots"]:
        votes.setdefault(ballot["place"], []).append(ballot)
    figures = ("approvals", "objections", "abstentions", "present", "recused")
    again = f", round {stage['round']}" if stage["round"] > 1 else ""
    return StageLine(
        name=f"{stage['number']}. {capped(stage['name'], 100)}{again}",
        rule=sentence(capped(said["rule"]["words"], 200)),
        result=sentence(said["outcome"].replace("_", " ")),
        figures=tuple(said[figure] for figure in figures),
        votes=tuple(_vote(place, votes.get(place["place"], [])) for place in said["entitled"]),
    )


def _vote(place: Said, ballots: list[Said]) -> VoteLine:
    said = [_said(ballot) for ballot in ballots]
    if place["recused"]:
        said.append("left for an interest")
    elif place["submitter"]:
        said.append("put it forward, does not vote")
    elif place["attended"] is False:
        said.append("away")
    return VoteLine(
        person=capped(place["person"], 80),
        organisation=capped(place["organisation"] or "", 60),
        said=sentence(join(said)) or "Did not vote",
        at=datetime.fromisoformat(ballots[-1]["at"]) if ballots else None,
    )


def _said(ballot: Said) -> str:
    casting = " (casting vote)" if ballot["casting"] else ""
    deputy = (
        "" if ballot["cast_by"] == ballot["cast_for"] else f" by {capped(ballot['cast_by'], 60)}"
    )
    return f"{VOTES[ballot['vote']].lower()}{casting}{deputy}"


def _day(moment: str) -> str:
    return day(timezone.localdate(datetime.fromisoformat(moment)))
