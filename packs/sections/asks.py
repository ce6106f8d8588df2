"""What a pack puts before the board: read from the records, in the order of urgency."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from core.dates import full_day
from core.words import lower_first
from packs.snapshot.governed import ChangeFacts
from packs.snapshot.registers import AgreementFacts
from packs.snapshot.shape import Snapshot
from packs.words import day, money, told

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
    """Urgent decisions, scope changes, agreements, the gravest risks, and actions to close."""
    return [*_urgent(pack), *_changes(pack), *_agreements(pack), *_risks(pack), *_actions(pack)]


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


def _urgent(pack: Snapshot) -> Iterator[Ask]:
    """What the body's chair decided for it, overdue or not."""
    body = pack.meeting.body if pack.meeting else ""
    for one in pack.decisions:
        if one.is_to_ratify and one.body == body:
            due = f": due {day(one.ratify_on)}" if one.ratify_on else ""
            yield Ask(
                one.reference,
                "Ratify the chair's urgent decision",
                f"{one.ratification}{due}",
                "logs",
            )


def _changes(pack: Snapshot) -> Iterator[Ask]:
    for change in awaiting_board(pack):
        value = f"{money(change.value)} whole-life; " if change.value is not None else ""
        why = f"{value}effective {full_day(change.effective_on)}"
        yield Ask(change.reference, change.name, why, "scope")


def _agreements(pack: Snapshot) -> Iterator[Ask]:
    for one in pack.agreements:
        if is_expiring(one, pack) and one.expires_on:
            review = one.review_on
            due = "; review late" if review and review < pack.on else ""
            why = f"Expires {day(one.expires_on)}{due}"
            yield Ask(
                one.reference, f"Renew or replace the {lower_first(one.kind)}", why, "agreements"
            )
    for one in pack.agreements:
        missing = unsigned(one)
        if missing and len(missing) < len(one.parties):
            why = f"{len(missing)} of {len(one.parties)} parties have not signed"
            yield Ask(
                one.reference,
                f"Complete the {lower_first(one.kind)}",
                why,
                "agreements",
            )


def _first(references: list[str]) -> str:
    """'R04, R05, R02'; three at most."""
    return ", ".join(references[:3])


def _risks(pack: Snapshot) -> Iterator[Ask]:
    grave = [risk.reference for risk in pack.risks if risk.score >= BOARD_SCORE]
    if grave:
        what = f"Consider {told(len(grave), 'risk')} of {BOARD_SCORE} or more"
        yield Ask(_first(grave), what, "They come to this board", "risks")


def _actions(pack: Snapshot) -> Iterator[Ask]:
    done = [one.reference for one in pack.actions if one.status == TO_BE_CLOSED]
    if done:
        what = f"Close {told(len(done), 'completed action')}"
        yield Ask(_first(done), what, "Only the board closes an action", "logs")
