"""What people do to a proof: change it, or forge all of it anew."""

import json
from collections.abc import Callable
from typing import Any

from core.canonical import canonical_json
from governance.signoff.verify import SAYS, digest


def edited(proof: bytes, edit: Callable[[dict[str, Any]], None]) -> bytes:
    """The proof after somebody changed it, in the form in which Accord writes it."""
    found = json.loads(proof)
    edit(found)
    return canonical_json(found)


def forged(proof: bytes, edit: Callable[[dict[str, Any]], None]) -> bytes:
    """The same by somebody who makes every hash anew."""

    def forge(found: dict[str, Any]) -> None:
        edit(found)
        for entry in found["entries"]:
            for row in [*entry["data"].get("ballots", []), *entry["data"].get("entitled", [])]:
                row["sha256"] = digest({k: v for k, v in row.items() if k != "sha256"})
        _chain_anew(found)

    return edited(proof, forge)


def ends(found: dict[str, Any]) -> list[dict[str, Any]]:
    """What the proof says of each stage that ended."""
    return [entry["data"] for entry in found["entries"] if entry["kind"] == "stage closed"]


def _chain_anew(found: dict[str, Any]) -> None:
    chain, entries = found["chain"], {entry["number"]: entry for entry in found["entries"]}
    previous, made = chain["previous"], {}
    for number, link in enumerate(chain["links"], chain["first"]):
        entry = entries.get(number)
        if entry:
            for each in entry["data"].get("rests_on", []):
                each["sha256"] = made.get(each["number"], each["sha256"])
            link[0] = digest({key: entry[key] for key in SAYS})
        bound = {"content": link[0], "number": number, "previous": previous}
        previous = made[number] = link[2] = digest(bound | ({"tag": link[1]} if link[1] else {}))
