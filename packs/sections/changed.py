"""What changed since the last board: dated facts first, then forecasts, then risks."""

from datetime import date
from typing import Any

from core.dates import full_day
from core.words import join
from packs.snapshot.registers import MilestoneFacts, RiskFacts
from packs.snapshot.shape import Snapshot
from packs.words import counted, how_many, number, sentence, some

MOST_LINES = 8
MOST_ROWS = 14


def page(pack: Snapshot) -> dict[str, Any]:
    """What the page shows; nothing when there was no board before."""
    shifted, risks = moved_milestones(pack), moved_risks(pack)
    return {
        "pack": pack,
        "finding": _finding(pack),
        "rest": f"{_rest(shifted, risks)} Counted from the board of {_board(pack)}.",
        "done": _done(pack)[:MOST_LINES],
        "fresh": _fresh(pack)[:MOST_LINES],
        "milestones": shifted[:MOST_ROWS],
        "hidden_milestones": max(len(shifted) - MOST_ROWS, 0),
        "risks": risks[:MOST_ROWS],
        "hidden_risks": max(len(risks) - MOST_ROWS, 0),
    }


def moved_milestones(pack: Snapshot) -> list[MilestoneFacts]:
    """Open milestones with another forecast than at the last board."""
    return [one for one in pack.milestones if one.is_open and one.before not in (None, one.day)]


def moved_risks(pack: Snapshot) -> list[RiskFacts]:
    """Risks with another score than at the last board."""
    return [one for one in pack.risks if one.change]


def completed(pack: Snapshot) -> list[MilestoneFacts]:
    """Milestones that were completed since the last board."""
    return [one for one in pack.milestones if pack.since and one.actual and one.actual > pack.since]


def signatures(pack: Snapshot) -> list[tuple[str, str]]:
    """Agreement, and each party that has signed it since the last board with its day."""
    return [
        (agreement.reference, f"{party.organisation} ({short(party.signed_on)})")
        for agreement in pack.agreements
        for party in agreement.parties
        if pack.since and party.signed_on and party.signed_on > pack.since
    ]


def _finding(pack: Snapshot) -> str:
    done, signed = len(completed(pack)), len(signatures(pack))
    was = "was" if done == 1 else "were"
    told = sentence(f"{number(done)} milestone{'' if done == 1 else 's'} {was} completed")
    return f"{told} and {number(signed)} signature{'' if signed == 1 else 's'} given."


def _board(pack: Snapshot) -> str:
    return full_day(pack.since) if pack.since else ""


def _rest(shifted: list[MilestoneFacts], risks: list[RiskFacts]) -> str:
    later = sum(one.before is not None and one.day > one.before for one in shifted)
    rose = sum((one.change or 0) > 0 for one in risks)
    moved = sentence(f"{number(later)} forecast{'' if later == 1 else 's'} moved later")
    return f"{moved}; {number(rose)} risk{_s(rose)} rose and {how_many(len(risks) - rose)} fell."


def short(day: date) -> str:
    """'7 February': the year is that of the pack."""
    return f"{day.day} {day:%B}"


def _s(count: int) -> str:
    return "" if count == 1 else "s"


def _done(pack: Snapshot) -> list[tuple[str, str]]:
    since = pack.since
    lines = [(one.reference, f"{one.name}, {short(one.day)}") for one in completed(pack)]
    signed: dict[str, list[str]] = {}
    for reference, party in signatures(pack):
        signed.setdefault(reference, []).append(party)
    lines += [(key, f"signed by {some(parties)}") for key, parties in signed.items()]
    lines += [
        (one.reference, f"{one.wording} {full_day(one.decided_on)}")
        for one in pack.decisions
        if since and one.decided_on > since
    ]
    for change in pack.changes:
        fresh = [
            f"{one.kind.removesuffix(' assessment').lower()} ({short(one.signed_on)})"
            for one in change.assessments
            if since and one.signed_on and one.signed_on > since
        ]
        lines += [(change.reference, f"{join(fresh)} assessed and signed")] if fresh else []
    return lines


def _fresh(pack: Snapshot) -> list[tuple[str, str]]:
    since = pack.since
    scoped: dict[str, list[str]] = {}
    for one in pack.services:
        if since and one.since and since < one.since <= pack.on:
            scoped.setdefault(f"{one.scope} since {short(one.since)}", []).append(one.name)
    lines = [("", f"{words}: {join(names)}") for words, names in scoped.items()]
    lines += [
        (one.reference, f"{one.short_title}: forecast {short(one.forecast)} has passed")
        for one in pack.milestones
        if one.is_open and one.forecast < pack.on
    ]
    lines += [
        (one.reference, f"{one.text}: {counted((pack.on - one.now_due_on).days, 'day')} overdue")
        for one in pack.actions
        if one.is_overdue
    ]
    lines += [
        (one.reference, f"review was due {full_day(one.review_on)}")
        for one in pack.agreements
        if one.review_on and one.review_on < pack.on and one.is_in_force
    ]
    return lines
