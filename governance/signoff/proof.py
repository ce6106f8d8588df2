"""A decision proof: a file that shows by itself what was decided, and that nothing was changed.

It holds every entry of one sign-off, the texts that they name, and of each other entry up to the
head of the chain two hashes (docs/adr/0011).
"""

from collections.abc import Iterable
from typing import Any

from core.canonical import canonical_json
from governance.signoff.models import Entry, SignOff
from governance.signoff.verify import FORMAT, SAYS


def proof_file(sign_off: SignOff) -> bytes:
    """The proof as canonical JSON."""
    return canonical_json(proof_of(sign_off))


def proof_of(sign_off: SignOff) -> dict[str, Any]:
    """The proof as it is now: entries that follow later make another file of the same start."""
    entries = list(sign_off.entries.order_by("number"))
    return {
        "format": FORMAT,
        "entries": [_said(entry) for entry in entries],
        "documents": _signed(sign_off, entries),
        "chain": _chain(entries[0]),
    }


def texts_of(sign_off: SignOff) -> dict[str, Any]:
    """Every text that the sign-off was ever about, by its fingerprint."""
    versions = dict(sign_off.versions.values_list("sha256", "document"))
    return {**versions, sign_off.sha256: sign_off.document}


def known_here(proof: dict[str, Any]) -> str:
    """Whether the chain in the file is one of this installation, in a sentence."""
    number, sha256 = _links(proof)[-1]
    entries = Entry.objects.select_related("partnership")
    if found := entries.filter(number=number, sha256=sha256).first():
        return f"Known here: link {number} is that of {found.partnership}."
    own = {entry["number"] for entry in proof["entries"]}
    held = {link for link in _links(proof) if link[0] in own}
    here = set(entries.filter(number__in=own).values_list("number", "sha256"))
    if same := held & here:
        last, _ = max(same)
        return f"Known here up to link {last} only: link {number} is another one here."
    return f"Not known here: no partnership of this installation has this link {number}."


def _said(entry: Entry) -> dict[str, Any]:
    return {"number": entry.number} | {
        key: entry.sign_off_id if key == "sign_off" else getattr(entry, key) for key in SAYS
    }


def _signed(sign_off: SignOff, entries: Iterable[Entry]) -> dict[str, Any]:
    """The texts that the entries name."""
    said = [entry.data for entry in entries]
    said += [ballot for data in said for ballot in data.get("ballots", [])]
    named = {each.get("document") for each in said}
    return {sha256: text for sha256, text in texts_of(sign_off).items() if sha256 in named}


def _chain(first: Entry) -> dict[str, Any]:
    """The links from that entry to the head, with nothing of what they say."""
    rows = Entry.objects.filter(partnership=first.partnership_id, number__gte=first.number)
    links = rows.order_by("number").values_list("content", "sha256")
    return {"first": first.number, "previous": first.previous, "links": list(links)}


def _links(proof: dict[str, Any]) -> list[tuple[int, str]]:
    """Number and hash of each link of a file."""
    chain = proof["chain"]
    return [(number, sha256) for number, (_, sha256) in enumerate(chain["links"], chain["first"])]
