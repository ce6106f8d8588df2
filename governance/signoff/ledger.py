"""The chain of a partnership: each entry is hashed with the one before it (docs/rules.md 3)."""

from collections.abc import Iterator, Mapping
from secrets import token_hex
from typing import Any

from django.utils import timezone

from accounts.models import Partnership
from core.canonical import digest, plain
from governance.signoff.models import Entry, Ledger, SignOff

AT_ONCE = 500  # entries in memory while a chain is read


def write_entry(sign_off: SignOff, kind: str, data: Mapping[str, Any]) -> Entry:
    """Add a link to the chain of the partnership; the caller holds the lock of the flow.

    The database moves the head on to it, and refuses an entry that does not follow the head.
    """
    partnership = sign_off.partnership
    head = hold_head(partnership)
    entry = Entry(
        partnership=partnership,
        number=head.length + 1,
        sign_off=sign_off,
        kind=kind,
        data=plain(data),
        at=timezone.now(),
        salt=token_hex(16),
        previous=head.head,
        tag=digest({"key": sign_off.key, "number": head.length + 1}) if sign_off.key else "",
    )
    entry.content = content_hash(entry)
    entry.sha256 = entry_hash(entry)
    entry.save(force_insert=True)
    return entry


def hold_head(partnership: Partnership) -> Ledger:
    """The head of the chain, locked: until the deed ends nobody else adds a link or a number."""
    head, _ = Ledger.objects.select_for_update().get_or_create(partnership=partnership)
    return head


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
    """The SHA-256 that binds the entry's content to the entry before it, and to its sign-off."""
    bound = {"number": entry.number, "content": entry.content, "previous": entry.previous}
    return digest({**bound, "tag": entry.tag} if entry.tag else bound)


def broken_link(partnership_id: int) -> int | None:
    """The number of the first entry that does not fit the chain or its head; None when all do."""
    previous, expected = "", 1
    for entry in _entries(partnership_id):
        whole = entry.number == expected and entry.previous == previous
        kept = entry.content == content_hash(entry) and entry.sha256 == entry_hash(entry)
        if not whole or not kept:
            return expected
        previous, expected = entry.sha256, expected + 1
    head = Ledger.objects.filter(partnership=partnership_id).first()
    at_head = (head.length, head.head) if head else (0, "")
    return None if at_head == (expected - 1, previous) else expected


def _entries(partnership_id: int) -> Iterator[Entry]:
    """The whole chain, a few entries at a time."""
    entries = Entry.objects.filter(partnership=partnership_id).order_by("number")
    return entries.iterator(chunk_size=AT_ONCE)
