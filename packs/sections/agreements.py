"""Agreements: who has signed what, and whom it binds on the day of the pack."""

from dataclasses import dataclass
from typing import Any

from core.dates import full_day
from core.words import join
from packs.sections.asks import is_expiring, unsigned
from packs.snapshot.registers import AgreementFacts, PartyFacts
from packs.snapshot.shape import Snapshot
from packs.words import counted, number, sentence, some

MOST_COLUMNS = 9
MOST_ROWS = 100


@dataclass(frozen=True)
class AgreementRow:
    """`cells` is a party for each column, None where that organisation is not one."""

    agreement: AgreementFacts
    cells: tuple[PartyFacts | None, ...]
    bound: str
    note: str


def page(pack: Snapshot) -> dict[str, Any]:
    """What the agreement page shows: a matrix, or lists when there are too many parties."""
    columns = organisations(pack)
    return {
        "pack": pack,
        "finding": _finding(pack),
        "rest": _rest(pack),
        "columns": [_heading(name, pack.place) for name in columns],
        "as_matrix": len(columns) <= MOST_COLUMNS,
        "rows": [_row(one, columns, pack) for one in pack.agreements[:MOST_ROWS]],
        "hidden": max(len(pack.agreements) - MOST_ROWS, 0),
    }


def organisations(pack: Snapshot) -> list[str]:
    """Every party of any agreement, once, in the order of the agreements."""
    named = [party.organisation for one in pack.agreements for party in one.parties]
    return list(dict.fromkeys(named))


def _heading(name: str, place: str) -> str:
    """A short name without the place that every reader knows: 'Hounslow CCG' is 'CCG'."""
    return name.removeprefix(f"{place} ")


def _row(one: AgreementFacts, columns: list[str], pack: Snapshot) -> AgreementRow:
    parties = {party.organisation: party for party in one.parties}
    return AgreementRow(one, tuple(map(parties.get, columns)), _bound(one), _note(one, pack))


def _bound(one: AgreementFacts) -> str:
    bound = sum(party.is_bound for party in one.parties)
    if not bound:
        return "Nobody"
    whom = "All" if bound == len(one.parties) else f"{bound} of {len(one.parties)}"
    return whom if one.is_binding else f"{whom}, not in law"


def _note(one: AgreementFacts, pack: Snapshot) -> str:
    if is_expiring(one, pack) and one.expires_on:
        return f"{counted((one.expires_on - pack.on).days, 'day')} left"
    if one.review_on and one.review_on < pack.on and one.is_in_force:
        return "Review overdue"
    return ""


def _finding(pack: Snapshot) -> str:
    if not pack.agreements:
        return "There are no agreements yet."
    in_force = sum(one.is_in_force for one in pack.agreements)
    are = "is" if in_force == 1 else "are"
    counts = f"{number(in_force)} of {counted(len(pack.agreements), 'agreement')}"
    return sentence(f"{counts} {are} in force on {full_day(pack.on)}.")


def _rest(pack: Snapshot) -> str:
    said = []
    for one in pack.agreements:
        missing = unsigned(one)
        if missing and len(missing) < len(one.parties):
            signed = len(one.parties) - len(missing)
            has = "has" if signed == 1 else "have"
            some_signed = f"{signed} of {len(one.parties)} parties {has} signed {one.reference}"
            bound = "nobody is bound by it yet" if not one.is_in_force else "it binds those"
            have = "has" if len(missing) == 1 else "have"
            said.append(f"{some_signed}, so {bound}: {some(missing, 6)} {have} not.")
    ending = [one.reference for one in pack.agreements if is_expiring(one, pack)]
    if ending:
        ends = "expires" if len(ending) == 1 else "expire"
        said.append(f"{join(ending)} {ends} within 90 days.")
    return " ".join(said)
