"""Check a decision proof of Accord: python verify.py FILE [HASH]

It needs Python 3.9 or later, no Accord and no network. HASH is the head of the chain that a board
pack of yours prints, built after the last entry: it shows that this is the same chain. It ends with
0 when the proof is whole, 1 when it was changed or is not of that chain, 2 when it is no proof.
"""

import hashlib
import json
import sys
from decimal import Decimal
from itertools import zip_longest
from typing import Any, NamedTuple

FORMAT, PLAIN = "accord-proof/2", json.JSONEncoder(ensure_ascii=False).encode
CHANGED, NO_PROOF, LARGEST, MOST = 1, 2, 64 * 1024 * 1024, 1_000_000  # bytes, commas in them
SAYS = ("sign_off", "kind", "data", "at", "salt")
VOTES = {"approve": "for", "approve_with_conditions": "for", "object": "against"}
BY_TALLY = ("passed", "failed", "not_quorate", "expired")
READ_OUT = {  # what is said of each part of an entry, in this order
    "route": "by {by}, on the route {route[name]}, version {route[version]}\ntext {document}",
    "urgent": "urgent: {urgent[reason]} Consulted: {urgent[consulted]}",
    "present": "for {approvals}, against {objections}, abstained {abstentions}, present {present}",
    "ballots": "{cast_for}: {mark}{vote} (cast by {cast_by}, {at}) {reason}{conditions}",
    "interests": "{place}: interests {interests}, proposed {proposed}, ruled {handling}",
    "decision": "{decision}, {body}, {decided_on}, {authority}: {wording}\ntext {document}",
    "reasons": "reasons: {reasons}",
    "weighed": "weighed at {weighed[value]}, without delegation {weighed[without_delegation]}",
    "reason": "because: {reason}",
}
Json = dict[str, Any]
Links = dict[int, list[str]]


class Problem(Exception):
    """The first thing that does not fit, in words; and NO_PROOF when the file is none."""


class Finding(NamedTuple):
    """What came of checking a file: the proof and its words when it is whole, else the problem."""

    code: int
    checks: list[str]
    problem: str = ""
    proof: Json = {}
    words: list[str] = []


def verify(data: bytes, head: str = "") -> Finding:
    """Check everything in order, against a `head` if given; stop at what does not fit."""
    checks: list[str] = []
    try:
        proof = read(data)
        checks.append("Every byte is as Accord writes it (RFC 8785).")
        links = links_of(proof)
        checks.append(f"{len(links)} links of the chain, from {min(links)} on, follow one another.")
        for check in (entries_hold, texts_hold, stages_hold, decision_holds):
            checks.append(check(proof, links))
        checks += [head_holds(proof, links, head)] if head else []
        return Finding(0, checks, "", proof, words(proof))
    except Problem as problem:
        said, code = (*problem.args, CHANGED)[:2]
        return Finding(code, checks, said)
    except (AttributeError, LookupError, TypeError, ValueError) as odd:
        return Finding(NO_PROOF, checks, f"It lacks parts of a decision proof ({odd!r}).")


def read(data: bytes) -> Json:
    """The file as JSON, refused unless each byte is as RFC 8785 has it."""
    if len(data) > LARGEST or data.count(b",") > MOST:
        raise Problem("It is far larger than a decision proof.", NO_PROOF)
    numbers: Json = {"parse_int": _number, "parse_float": _number, "parse_constant": _number}
    try:
        found = json.loads(data.decode(), object_pairs_hook=_once, **numbers)
        written = canonical(found).encode()
    except (RecursionError, ValueError) as odd:
        raise Problem(f"It is not JSON that can be read: {odd}.", NO_PROOF) from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise Problem(f'It does not say that it is a decision proof ("{FORMAT}").', NO_PROOF)
    if written != data:
        at = next(n for n, (a, b) in enumerate(zip_longest(written, data)) if a != b)
        near = repr(data[max(at - 20, 0) : at + 20].decode(errors="replace"))
        raise Problem(f"Byte {at + 1}, near {near}: this is not as Accord writes it.")
    return found


def canonical(value: Any) -> str:
    """`value` as RFC 8785 writes it."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: str(name).encode("utf-16-be"))
        return "{" + ",".join(f"{canonical(n)}:{canonical(value[n])}" for n in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return _es6(value) if isinstance(value, float) else PLAIN(value)


def digest(value: Any) -> str:
    """The SHA-256 of the canonical JSON of `value`."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def _es6(value: float) -> str:
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    text, point, power = "".join(map(str, digits)), len(digits) + int(exponent), ""
    if not -6 < point <= 21:
        power, point = f"e{point - 1:+d}", 1
    whole, part = text[: max(point, 0)].ljust(point, "0") or "0", text[max(point, 0) :]
    part = part and f".{'0' * -point}{part}"
    return ("-" if sign and value else "") + whole + part + power


def _number(text: str) -> float:
    found, is_whole = float(text), text.lstrip("-").isdigit()
    if not abs(found) <= (2**53 - 1 if is_whole else sys.float_info.max):
        raise Problem(f"{text[:20]} is not a number that JSON keeps.", NO_PROOF)
    return int(text) if is_whole else found


def _once(pairs: list[tuple[str, Any]]) -> Json:
    if len(found := dict(pairs)) < len(pairs):
        left = [name for name, _ in reversed(pairs) if found.pop(name, pairs) is pairs]
        raise Problem(f'"{left[0][:80]}" stands twice in one object.', NO_PROOF)
    return found


def links_of(proof: Json) -> Links:
    """Each link by number, if one follows another: hash of content, tag of sign-off, own hash."""
    _only(proof, ("chain", "documents", "entries", "format", "key"))
    _only(proof["chain"], ("first", "links", "previous"))
    first, links, previous = (proof["chain"][part] for part in ("first", "links", "previous"))
    shapes = {type(first), *map(type, links), *(type(word) for each in links for word in each)}
    if shapes != {int, list, str}:
        raise ValueError("links")
    for number, (content, tag, sha256) in enumerate(links, first):
        bound = {"content": content, "number": number, "previous": previous}
        if digest({**bound, "tag": tag} if tag else bound) != sha256:
            raise Problem(f"Link {number} of the chain was changed: it does not fit its hash.")
        previous = sha256
    return dict(enumerate(links, first))


def entries_hold(proof: Json, links: Links) -> str:
    entries, own = proof["entries"], [0]
    for entry, number in ((entry, entry["number"]) for entry in entries):
        _only(entry, (*SAYS, "number"))
        if links.get(number, [""])[0] != digest({key: entry[key] for key in SAYS}):
            raise Problem(f"{_named(entry)} was changed: {_part(entry)} does not fit its hash.")
        if number is True or number <= own[-1] or entry["sign_off"] != entries[0]["sign_off"]:
            raise Problem(f"{_named(entry)} does not belong where it stands.")
        own.append(number)
    for number, (_, tag, _) in links.items():
        if tag and (number in own) != (tag == digest({"key": proof["key"], "number": number})):
            raise Problem(f"Link {number} is of this sign-off and left out, or is of another.")
    return f"The {len(entries)} entries of this sign-off are all that its links bind."


def texts_hold(proof: Json, _: Any) -> str:
    says = [entry["data"] for entry in proof["entries"]]
    says += [ballot for data in says for ballot in data.get("ballots", [])]
    signed, texts = {it["document"] for it in says if it.get("document")}, proof["documents"]
    for sha256 in sorted(signed | set(texts)):
        if sha256 not in signed or sha256 not in texts or digest(texts[sha256]) != sha256:
            raise Problem(f"The text with the fingerprint {sha256} was changed, added or left out.")
    return f"Each text has the fingerprint that was signed ({len(signed)})."


def stages_hold(proof: Json, _: Any = None) -> str:
    ends = [entry["data"] for entry in proof["entries"] if entry["kind"] == "stage closed"]
    for end in ends:
        name = f"{end['stage']['name']}, round {end['stage']['round']}"
        places = [(place, _stance(place, end)) for place in end["entitled"]]
        for figure, found in _figures(places).items():
            if end[figure] != found:
                raise Problem(f"{name}: {end[figure]} {figure} recorded, {found} counted again.")
        outcome = end["outcome"] if end["recorded"] else ""
        if outcome in BY_TALLY and (outcome == "passed") != _passes(end, places):
            raise Problem(f"{name}: {outcome} is not what its rule makes of these votes.")
    return f"Counted again, the votes give what is recorded of each stage that ended ({len(ends)})."


def decision_holds(proof: Json, links: Links) -> str:
    kinds = [entry["kind"] for entry in proof["entries"]]
    if "decided" not in kinds:
        if kinds[-1] != "withdrawn" and proof["entries"][-1]["data"].get("outcome") != "failed":
            raise Problem(f"What follows {_named(proof['entries'][-1])} was left out.")
        return "It ended without a decision."
    at = kinds.index("decided")
    before, said = proof["entries"][:at], proof["entries"][at]["data"]
    if [links[it["number"]][-1] for it in before] != [it["sha256"] for it in said["rests_on"]]:
        raise Problem("The decision rests on other entries than those that stand before it.")
    ends = [each["data"] for each in before if each["kind"] == "stage closed"]
    outcome = "failed" if said["state"] == "rejected" else "passed"
    if (said["stage"], outcome) not in [(end["stage"], end["outcome"]) for end in ends]:
        raise Problem(f"The decision does not follow from {said['stage']['name']}.")
    return "The decision rests on these entries, and follows from the stage that it names."


def head_holds(proof: Json, links: Links, head: str) -> str:
    at = [number for number, (*_, sha256) in links.items() if sha256 == head]
    if not at or proof["entries"][-1]["number"] > at[0]:
        last = _named(proof["entries"][-1])
        raise Problem(f"Whole, but the head of your pack is of another chain, or before {last}.")
    return f"Link {at[0]} is the head that your board pack prints."


def _only(part: Json, keys: tuple[str, ...]) -> None:
    if odd := set(part) ^ set(keys):
        raise ValueError(", ".join(sorted(odd))[:200])


def _named(entry: Json) -> str:
    stage = entry["data"].get("stage", {}).get("name")
    return f"Entry {entry['number']} ({entry['kind']}{f', {stage}' if stage else ''})"


def _part(entry: Json) -> str:
    for row in [*entry["data"].get("ballots", []), *entry["data"].get("entitled", [])]:
        if digest({key: row[key] for key in row if key != "sha256"}) != row.get("sha256"):
            kind, whose = ("vote", "cast_for") if "cast_for" in row else ("place", "person")
            return f"the {kind} of {row.get(whose)}"
    return "what it says"


def _votes(end: Json) -> dict[tuple[int, bool], str]:
    said = [(v["place"], v["casting"], v["vote"]) for v in end["ballots"] if v["counted"]]
    return {(place, casting): VOTES.get(vote, "abstaining") for place, casting, vote in said}


def _stance(place: Json, end: Json) -> str:
    if place["recused"] or place["submitter"] or not place["counts"]:
        return "out"
    if not end["rule"]["decides_on_line"] and not place["attended"]:
        return "waiting" if place["attended"] is None else "away"
    said, at = _votes(end), place["place"]
    sits = place["attended"] or (at, True) in said
    return said.get((at, False), "sitting" if sits else "waiting")


def _figures(places: list[tuple[Json, str]]) -> dict[str, int]:
    said = [stance for _, stance in places]
    kinds = {"approvals": "for", "objections": "against", "abstentions": "abstaining"}
    found = {figure: said.count(kind) for figure, kind in kinds.items()}
    found["present"] = sum(stance not in ("out", "away", "waiting") for stance in said)
    return {**found, "recused": sum(bool(place["recused"]) for place, _ in places)}


def _passes(end: Json, places: list[tuple[Json, str]]) -> bool:
    rule, found = end["rule"], _figures(places)
    yes, no, needed = found["approvals"], found["objections"], int(rule["n"] or 1)
    left = [pair for pair in places if pair[1] not in ("out", "away")]
    leads = [pair for pair in left if pair[0]["chair"]] + [p for p in left if p[0]["vice_chair"]]
    if rule["rule"] in ("all", "at_least"):
        everybody = sum(stance != "out" for _, stance in places)
        return yes >= needed if rule["rule"] == "at_least" else 0 < yes == everybody
    if rule["rule"] == "per_sector":
        asked = set(rule["sectors"]) or {place["sector"] for place, _ in places} - {""}
        given = [place["sector"] for place, stance in left if stance == "for"]
        return 0 < len(asked) == sum(map(lambda sector: given.count(sector) >= needed, asked))
    if rule["rule"] == "chair":
        return [stance for _, stance in leads][:1] == ["for"]
    if rule["rule"] == "quorum_majority":
        sectors = {place["sector"] for place, stance in left if stance != "waiting"}
        if found["present"] < rule["quorum"] or not set(rule["sectors"]) <= sectors:
            return False
    casting = _votes(end).get((leads[0][0]["place"], True)) if leads else ""
    return yes > no or (yes == no > 0 and casting == "for" and bool(rule["has_casting_vote"]))


def words(proof: Json) -> list[str]:
    """What happened and what was decided: when, by whom, for which reasons, with which counts."""
    lines = [proof["entries"][0]["data"][key] for key in ("partnership", "proposal")]
    for entry in proof["entries"]:
        at, data = entry["at"][:16].replace("T", " "), entry["data"]
        data = {"interests": [data]} if entry["kind"] == "handling" else data
        lines.append(f"{at} UTC: {_named(entry)} {data.get('outcome') or data.get('result') or ''}")
        for rows, said in ((data.get(part), said) for part, said in READ_OUT.items()):
            for row in rows if isinstance(rows, list) else [data] * (rows not in (None, "")):
                mark = "casting vote, " * (row.get("casting") is True)
                lines += [f"  {line.format(**row, mark=mark)}" for line in said.split("\n")]
    return ["".join(c if c.isprintable() else "? "[c.isspace()] for c in line) for line in lines]


def main(arguments: list[str]) -> int:
    """Check the file; say what was decided, what was checked and whether the proof is whole."""
    if not arguments:
        sys.stderr.write(str(__doc__))
        return NO_PROOF
    try:
        with open(arguments[0], "rb") as file:
            finding = verify(file.read(LARGEST + 1), "".join(arguments[1:]).lower())
    except OSError as odd:
        finding = Finding(NO_PROOF, [], str(odd))
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    whole = "The proof is whole." + " Whose chain it is only a HASH shows." * (not arguments[1:])
    sys.stdout.write("\n".join((*finding.words, *finding.checks, finding.problem or whole, "")))
    return finding.code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
