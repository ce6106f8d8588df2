"""Scope changes with their sign-offs, and what is in scope."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from core.clear_days import LONDON
from core.dates import full_day
from core.words import join
from packs.snapshot.governed import ChangeFacts, StageFacts, VoteFacts
from packs.snapshot.shape import Snapshot
from packs.words import counted, day, how_many, money, number, sentence, told

IN_SCOPE = "In scope"
MOST_CHANGES = 24
MOST_SERVICES = 200
APPROVALS = ("Approve", "Approve with conditions")
PASSED = "Passed"
TICK, RING = "✓", "○"


@dataclass(frozen=True)
class Record:
    """A stage whose votes are printed, and the count of them in a sentence."""

    stage: StageFacts
    votes: tuple[tuple[VoteFacts, str], ...]
    count: str


@dataclass(frozen=True)
class ChangePage:
    change: ChangeFacts
    facts: tuple[tuple[str, str], ...]
    stages: tuple[tuple[StageFacts, str], ...]
    records: tuple[Record, ...]


def page(pack: Snapshot) -> dict[str, Any]:
    """What the scope pages show."""
    return {
        "pack": pack,
        "finding": _finding(pack),
        "rest": _rest(pack),
        "changes": [_change(one, pack) for one in pack.changes[:MOST_CHANGES]],
        "hidden_changes": max(len(pack.changes) - MOST_CHANGES, 0),
        "services": pack.services[:MOST_SERVICES],
        "hidden_services": max(len(pack.services) - MOST_SERVICES, 0),
    }


def _finding(pack: Snapshot) -> str:
    inside = sum(one.scope == IN_SCOPE for one in pack.services)
    are = "is" if inside == 1 else "are"
    counts = f"{inside} of {counted(len(pack.services), 'service')}"
    return f"{counts} {are} in scope on {full_day(pack.on)}."


def _rest(pack: Snapshot) -> str:
    if not pack.changes:
        return "No change of scope has been proposed."
    states = Counter(one.state for one in pack.changes)
    listed = join(f"{number(count)} {state.lower()}" for state, count in states.items())
    return f"{sentence(told(len(pack.changes), 'scope change'))}: {listed}."


def _change(one: ChangeFacts, pack: Snapshot) -> ChangePage:
    records = tuple(_record(stage) for stage in one.stages if _is_worth_printing(stage))
    stages = tuple((stage, outcome(stage)) for stage in one.stages)
    return ChangePage(one, tuple(_facts(one, pack)), stages, records)


def _facts(one: ChangeFacts, pack: Snapshot) -> list[tuple[str, str]]:
    named = {benefit.reference: benefit.name for benefit in pack.benefits}
    named |= {risk.reference: f"{risk.name} ({risk.score})" for risk in pack.risks}
    value = f"{money(one.value)} whole-life" if one.value is not None else "Cost not known"
    found = [
        ("Services", join(one.services)),
        ("Cost, from", f"{value}; effective {full_day(one.effective_on)}"),
        ("Level, sponsor", f"{sentence(one.level)}; {one.sponsor}"),
        ("Partners", join(one.partners)),
        ("Benefits", "; ".join(f"{key} {named.get(key, '')}".strip() for key in one.benefits)),
        ("Risks", "; ".join(f"{key} {named.get(key, '')}".strip() for key in one.risks)),
        ("Assessments", _assessments(one)),
        ("Conditions", "; ".join(f"{each.text} ({each.state.lower()})" for each in one.conditions)),
    ]
    return [(label, words) for label, words in found if words]


def _assessments(one: ChangeFacts) -> str:
    """Kinds in the same state are told together."""
    kinds: dict[str, list[str]] = {}
    for each in one.assessments:
        words = each.state.lower()
        if each.signed_on and each.valid_until:
            late = "" if each.is_good else ", out of date"
            words = f"signed {full_day(each.signed_on)}, to {full_day(each.valid_until)}{late}"
        kinds.setdefault(words, []).append(each.kind.removesuffix(" assessment").lower())
    return ". ".join(f"{sentence(join(names))}: {words}" for words, names in kinds.items())


def _is_worth_printing(stage: StageFacts) -> bool:
    return any(vote.vote or vote.is_recused for vote in stage.votes)


def _record(stage: StageFacts) -> Record:
    return Record(stage, tuple((vote, said(vote)) for vote in stage.votes), count(stage))


def outcome(stage: StageFacts) -> str:
    """How a stage ended, until when it waits, or that it is still to come."""
    if stage.outcome:
        mark = f"{TICK} " if stage.outcome == PASSED else ""
        ended = f" {day(local_day(stage.closed_at))}" if stage.closed_at else ""
        recorded = "" if stage.is_recorded else "; signers not recorded"
        return f"{mark}{stage.outcome}{ended}{recorded}"
    if stage.due_at is None:
        return "Still to come"
    at = f" for the meeting of {full_day(stage.meeting_on)}" if stage.meeting_on else ""
    waiting = sum(not vote.vote and not vote.is_recused for vote in stage.votes)
    answers = f"{counted(waiting, 'answer')} to come, due {day(local_day(stage.due_at))}"
    return f"{RING} Open{at}: {answers}"


def said(vote: VoteFacts) -> str:
    """What somebody said, with the deputy who said it and the words that went with it."""
    if vote.is_recused:
        return "Left for an interest"
    if vote.is_submitter and not vote.vote:
        return "Put the proposal, so does not vote"
    if not vote.vote:
        return f"{RING} Not yet"
    mark = f"{TICK} " if vote.vote in APPROVALS else ""
    by = f", by {vote.cast_by} as deputy" if vote.cast_by else ""
    return f"{mark}{vote.vote}{by}{f': {vote.note}' if vote.note else ''}"


def local_day(moment: datetime | None) -> date | None:
    """The day in London."""
    return moment.astimezone(LONDON).date() if moment else None


def count(stage: StageFacts) -> str:
    """Entitled, recused, and how the votes fell, in one sentence each."""
    votes = stage.votes
    recused = sum(one.is_recused for one in votes)
    counted_votes = [one for one in votes if one.vote and not one.is_recused]
    approve = sum(one.vote in APPROVALS for one in counted_votes)
    object_ = sum(one.vote == "Object" for one in counted_votes)
    abstain = len(counted_votes) - approve - object_
    return (
        f"{sentence(how_many(len(votes)))} entitled, {how_many(recused)} recused,"
        f" {how_many(len(counted_votes))} voted: {how_many(approve)} for,"
        f" {how_many(object_)} against, {how_many(abstain)} abstained."
    )
