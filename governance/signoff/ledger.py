"""The chain of a partnership: each entry is hashed with the one before it (docs/rules.md 3)."""

from collections.abc import Mapping
from secrets import token_hex
from typing import Any

from django.utils import timezone

from core.canonical import digest, plain
from governance.signoff.models import Entry, Ledger, SignOff
from governance.signoff.standing import Standing


def write_entry(sign_off: SignOff, kind: str, data: Mapping[str, Any]) -> Entry:
    """Add a link to the chain of the partnership; the caller holds the lock of the flow."""
    partnership = sign_off.partnership
    head, _ = Ledger.objects.select_for_update().get_or_create(partnership=partnership)
    entry = Entry(
        partnership=partnership,
        number=head.length + 1,
        sign_off=sign_off,
        kind=kind,
        data=plain(data),
        at=timezone.now(),
        salt=token_hex(16),
        previous=head.head,
    )
    entry.content = content_hash(entry)
    entry.sha256 = entry_hash(entry)
    entry.save(force_insert=True)
    head.length, head.head = entry.number, entry.sha256
    head.save(update_fields=["length", "head"])
    return entry


def content_hash(entry: Entry) -> str:
    """The SHA-256 of what the entry says; its salt keeps others from guessing that."""
    return digest(
        {
            "sign_off": entry.sign_off_id,
            "kind": entry.kind,
            "data": entry.data,
            "at": entry.at,
            "salt": entry.salt,
        }
    )


def entry_hash(entry: Entry) -> str:
    """The SHA-256 that binds the entry's content to the entry before it."""
    return digest({"number": entry.number, "content": entry.content, "previous": entry.previous})


def broken_link(partnership_id: int) -> int | None:
    """The number of the first entry that does not fit the chain; None when all do."""
    previous, expected = "", 1
    for entry in Entry.objects.filter(partnership=partnership_id).order_by("number"):
        whole = entry.number == expected and entry.previous == previous
        kept = entry.content == content_hash(entry) and entry.sha256 == entry_hash(entry)
        if not whole or not kept:
            return expected
        previous, expected = entry.sha256, expected + 1
    return None


def stage_record(standing: Standing, outcome: str) -> dict[str, Any]:
    """Who was entitled, present, recused and deputised, each vote, the rule and the result."""
    stage = standing.stage
    return {
        "stage": {"number": stage.number, "round": stage.round, "name": stage.name},
        "title": stage.sign_off.title,
        "document": stage.sha256,
        "rule": stage.sign_off.route["stages"][stage.number - 1],
        "meeting": stage.meeting.held_on if stage.meeting else None,
        "entitled": [_entitled(entitlement) for entitlement in standing.entitlements],
        "ballots": [_ballot(ballot) for ballot in standing.ballots],
        "deputies": _deputies(standing),
        **_figures(standing),
        "outcome": outcome,
        "recorded": stage.is_recorded,
    }


def _figures(standing: Standing) -> dict[str, int]:
    """How many were present, left, and said what, as they counted."""
    tally = standing.tally
    return {
        "present": tally.present,
        "recused": sum(place.recused_at is not None for place in standing.entitlements),
        "approvals": tally.approvals,
        "objections": tally.objections,
        "abstentions": tally.abstentions,
    }


def _deputies(standing: Standing) -> list[dict[str, Any]]:
    """Who came or voted in the place of another."""
    acted = {(cast.entitlement_id, cast.cast_by) for cast in standing.ballots}
    came = {(place.pk, place.attended_by) for place in standing.entitlements}
    return [
        {"place": place.pk, "principal": place.person.name, "deputy": person.name}
        for place in standing.entitlements
        for number, person in sorted(acted | came, key=lambda pair: pair[0])
        if number == place.pk and person and person != place.person
    ]


def _entitled(entitlement: Any) -> dict[str, Any]:
    return {
        "place": entitlement.pk,
        "person": entitlement.person.name,
        "deputy": entitlement.deputy.name if entitlement.deputy else None,
        "organisation": entitlement.organisation.name if entitlement.organisation else None,
        "sector": entitlement.sector,
        "chair": entitlement.is_chair,
        "submitter": entitlement.is_submitter,
        "recused": entitlement.recused_at,
        "attended": entitlement.attended,
        "attended_by": entitlement.attended_by.name if entitlement.attended_by else None,
    }


def _ballot(ballot: Any) -> dict[str, Any]:
    return {
        "place": ballot.entitlement_id,
        "cast_by": ballot.cast_by.name,
        "cast_for": ballot.cast_for.name,
        "document": ballot.sha256,
        "vote": ballot.vote,
        "casting": ballot.is_casting,
        "reason": ballot.reason,
        "conditions": ballot.conditions,
        "pre_commencement": ballot.is_pre_commencement,
        "at": ballot.at,
        "recorded_by": ballot.recorded_by.name if ballot.recorded_by else None,
    }
