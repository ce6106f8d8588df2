"""A decision proof: a file that shows by itself what was decided, and that nothing was changed.

It holds every entry of one sign-off, the texts that they name, and of each other entry up to the
head of the chain two hashes and a tag (docs/adr/0011).
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.db.models import QuerySet

from accounts.models import Partnership
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
        "key": sign_off.key,
    }


def texts_of(sign_off: SignOff) -> dict[str, Any]:
    """Every text that the sign-off was ever about, by its fingerprint."""
    versions = dict(sign_off.versions.values_list("sha256", "document"))
    return {**versions, sign_off.sha256: sign_off.document}


ELSEWHERE = (
    "Not known here: no partnership of this installation has its link {number}. Nothing in the file"
    " contradicts itself. So it was made by another installation of Accord, or somebody wrote all"
    " of it anew. Which of the two is shown where it is said to be from: check it there, or with"
    " verify.py and the head of the chain that a board pack from there prints."
)


class Standing(NamedTuple):
    """What this installation holds of a file that is whole.

    `is_ours` is None where nothing of it is known here, False where it says other than we hold.
    """

    is_ours: bool | None
    words: str


def known_here(
    proof: dict[str, Any], seen: QuerySet[SignOff], here: Partnership | None = None
) -> Standing:
    """Whether the file is what this installation holds; `seen` is what its reader may see.

    It may be of any partnership; one that is not `here` is said to be another's.
    """
    links = dict(_links(proof))
    own = {entry["number"]: links[entry["number"]] for entry in proof["entries"]}
    number, sha256 = max(links.items())
    entries = Entry.objects.select_related("partnership")
    if last := entries.filter(number=number, sha256=sha256).first():
        held = _against(last, own, proof["entries"][0]["sign_off"], seen)
        if here in (None, last.partnership):
            return held
        return held._replace(words=f"{held.words} That is not the chain of {here}.")
    links_here = set(entries.filter(number__in=own).values_list("number", "sha256"))
    if same := links_here & set(own.items()):
        words = f"Accord holds this up to link {max(same)[0]}. From there on the file says another."
        return Standing(False, words)
    return Standing(None, ELSEWHERE.format(number=number))


def _against(
    last: Entry, own: Mapping[int, str], sign_off: int, seen: QuerySet[SignOff]
) -> Standing:
    """What the chain that the file ends on has of the sign-off, and the file has not."""
    held = Entry.objects.filter(partnership=last.partnership, sign_off=sign_off)
    numbers = set(held.values_list("number", flat=True))
    if left := sorted(each for each in numbers - own.keys() if each <= last.number):
        return Standing(False, f"The file leaves out link {left[0]}, which Accord holds of it.")
    words = f"Known here: link {last.number} is that of {last.partnership}."
    if max(numbers) > last.number and seen.filter(pk=sign_off).exists():
        words += " Accord has since written more about it: take a newer file."
    return Standing(True, words)


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
    links = rows.order_by("number").values_list("content", "tag", "sha256")
    return {"first": first.number, "previous": first.previous, "links": list(links)}


def _links(proof: dict[str, Any]) -> list[tuple[int, str]]:
    """Number and hash of each link of a file."""
    chain = proof["chain"]
    return [(number, sha256) for number, (*_, sha256) in enumerate(chain["links"], chain["first"])]
