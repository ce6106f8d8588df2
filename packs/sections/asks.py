"""What a pack puts before the board: read from the records, in the order of urgency."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from packs.snapshot.governed import ChangeFacts
from packs.snapshot.registers import AgreementFacts
from packs.snapshot.shape import Snapshot
from packs.words import counted, joined, long_day, money, number, sentence, some

RENEWAL = timedelta(days=90)
BOARD_SCORE = 15
TO_BE_CLOSED = "Complete, to be closed"


@dataclass(frozen=True)
class Ask:
    """One matter, why it comes now, and the section that holds it."""

    reference: str
    what: str
    why: str
    section: str


def asks(pack: Snapshot) -> list[Ask]:
    """Scope changes, agreements, the gravest risks, and actions that only the board closes."""
    return [*_changes(pack), *_agreements(pack), *_risks(pack), *_actions(pack)]


def awaiting_board(pack: Snapshot) -> list[ChangeFacts]:
    """Scope changes whose open stage is that of the meeting's body."""
    body = pack.meeting.body if pack.meeting else ""
    return [
        change
        for change in pack.changes
        if any(stage.is_open and stage.who == body for stage in change.stages)
    ]


def unsigned(agreement: AgreementFacts) -> list[str]:
    """Parties whose signature of the version is still wanted."""
    return [party.organisation for party in agreement.parties if party.signed_on is None]


def is_expiring(agreement: AgreementFacts, pack: Snapshot) -> bool:
    """In force, and over within 90 days."""
    ends = agreement.expires_on
    return agreement.is_in_force and ends is not None and ends - pack.on <= RENEWAL


def _changes(pack: Snapshot) -> Iterator[Ask]:
    for change in awaiting_board(pack):
        value = f"{money(change.value)} whole-life; " if change.value is not None else ""
        why = f"{value}effective {long_day(change.effective_on)}"
        yield Ask(change.reference, change.name, why, "scope")


def _agreements(pack: Snapshot) -> Iterator[Ask]:
    for one in pack.agreements:
        if is_expiring(one, pack) and one.expires_on:
            review = one.review_on
            due = f"; review was due {long_day(review)}" if review and review < pack.on else ""
            why = f"Expires {long_day(one.expires_on)}{due}"
            yield Ask(one.reference, f"Renew or replace: {one.name}", why, "agreements")
    for one in pack.agreements:
        missing = unsigned(one)
        if missing and len(missing) < len(one.parties):
            why = f"{len(missing)} of {len(one.parties)} unsigned: {some(missing)}"
            yield Ask(one.reference, f"Complete the signatures: {one.name}", why, "agreements")


def _risks(pack: Snapshot) -> Iterator[Ask]:
    grave = [risk.reference for risk in pack.risks if risk.score >= BOARD_SCORE]
    if grave:
        what = f"Consider {counted(len(grave), 'risk')} of {BOARD_SCORE} or more"
        yield Ask(some(grave, 3), what, "Scores of 15 and more come to this board", "risks")


def _actions(pack: Snapshot) -> Iterator[Ask]:
    done = [one.reference for one in pack.actions if one.status == TO_BE_CLOSED]
    if done:
        why = f"{sentence(number(len(done)))} offered for closing; only the board closes an action"
        yield Ask(some(done, 3), f"Close {joined(done[:3])}", why, "logs")
