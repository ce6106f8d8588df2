"""The verifier finds and names whatever was changed, in a file and in what was forged anew."""

import ast
import sys
from pathlib import Path

import pytest

from governance.signoff import verify
from governance.signoff.models import SignOff
from governance.signoff.proof import proof_file
from governance.signoff.verify import CHANGED, NO_PROOF
from tests.governance.signoff.proving import edited, ends, forged

pytestmark = pytest.mark.django_db
STEP = 61  # every so many bytes of the long proof; each byte of the short one


@pytest.fixture(scope="module")
def proof(proved, django_db_blocker):
    with django_db_blocker.unblock():
        return proof_file(SignOff.objects.get(pk=proved[1].pk))


@pytest.fixture(scope="module")
def short(proof):
    """The first entries alone, as the proof of something that was withdrawn at once."""

    def cut(found):
        del found["entries"][2:], found["chain"]["links"][2:]
        found["entries"][1].update(kind="withdrawn", data={"by": "Lead", "reason": "Not now."})

    return forged(proof, cut)


def problem(data):
    finding = verify.verify(data)
    assert finding.code in (CHANGED, NO_PROOF)
    assert (finding.proof, finding.words) == ({}, [])
    return finding.problem


def flipped(data, at):
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def test_the_whole_is_whole(proof, short):
    for data in (proof, short):
        assert verify.verify(data).problem == ""


def test_changing_any_byte_is_found_and_named(short):
    assert all(problem(flipped(short, at)) for at in range(len(short)))


def test_changing_taking_or_adding_a_byte_anywhere_is_found(proof):
    for at in range(0, len(proof), STEP):
        for data in (
            flipped(proof, at),
            proof[:at] + proof[at + 1 :],
            proof[:at] + b" " + proof[at:],
        ):
            assert problem(data)


@pytest.mark.parametrize("more", [b"\n", b" ", b"{}", b"\x00"])
def test_what_follows_the_proof_is_not_part_of_it(proof, more):
    assert str(len(proof) + 1) in problem(proof + more) or "char" in problem(proof + more)


def board(found):
    return ends(found)[-1]


EDITS = {
    "a vote": (
        lambda found: board(found)["ballots"][2].update(vote="approve"),
        "Entry 8 (stage closed, Partnership Board) was changed: "
        "the vote of Practices signatory does not fit its hash.",
    ),
    "a reason": (
        lambda found: board(found)["ballots"][2].update(reason="Too late."),
        "the vote of Practices signatory does not fit its hash",
    ),
    "the time of a vote": (
        lambda found: board(found)["ballots"][0].update(at="2020-02-12T12:00:00+00:00"),
        "the vote of Independent Chair does not fit its hash",
    ),
    "who was asked": (
        lambda found: board(found)["entitled"][1].update(person="Somebody else"),
        "the place of Somebody else does not fit its hash",
    ),
    "a figure": (
        lambda found: board(found).update(approvals=3),
        "Entry 8 (stage closed, Partnership Board) was changed: what it says does not fit",
    ),
    "the wording": (
        lambda found: found["entries"][-1]["data"].update(wording="Rejected."),
        "Entry 9 (decided, Partnership Board) was changed: what it says does not fit its hash.",
    ),
    "when": (
        lambda found: found["entries"][0].update(at="2019-01-01T00:00:00+00:00"),
        "Entry 1 (submitted) was changed",
    ),
    "a salt": (lambda found: found["entries"][0].update(salt="0" * 32), "Entry 1 (submitted)"),
    "a link": (
        lambda found: found["chain"]["links"][4].__setitem__(0, "0" * 64),
        "Link 5 of the chain was changed: it does not fit its hash.",
    ),
    "the start": (
        lambda found: found["chain"].update(previous="0" * 64),
        "Link 1 of the chain was changed",
    ),
    "a number": (lambda found: found["chain"].update(first=2), "Link 2 of the chain was changed"),
    "the number of an entry": (
        lambda found: found["entries"][0].update(number=77),
        "Entry 77 (submitted) was changed: what it says does not fit its hash.",
    ),
    "the text": (
        lambda found: next(iter(found["documents"].values())).update(name="Something else"),
        "was changed, added or left out",
    ),
    "a text left out": (
        lambda found: found["documents"].clear(),
        "was changed, added or left out",
    ),
    "a text added": (
        lambda found: found["documents"].update({verify.digest({}): {}}),
        "was changed, added or left out",
    ),
    "an entry left out": (
        lambda found: found["entries"].pop(3),
        "Link 4 is of this sign-off and left out, or is of another.",
    ),
    "the end left out": (
        lambda found: found["entries"].pop(),
        "Link 9 is of this sign-off and left out, or is of another.",
    ),
    "the key": (lambda found: found.update(key="0" * 32), "Link 1 is of this sign-off"),
    "a tag": (
        lambda found: found["chain"]["links"][4].__setitem__(1, ""),
        "Link 5 of the chain was changed: it does not fit its hash.",
    ),
    "a number as a truth": (
        lambda found: found["entries"][0].update(number=True),
        "Entry True (submitted) does not belong where it stands.",
    ),
    "the first number as a truth": (lambda found: found["chain"].update(first=True), "links"),
    "a link as an object": (
        lambda found: found["chain"]["links"].__setitem__(
            4, dict.fromkeys(found["chain"]["links"][4], "x")
        ),
        "links",
    ),
    "a link of objects": (
        lambda found: found["chain"]["links"].append([{}, "", "0" * 64]),
        "links",
    ),
    "an entry twice": (
        lambda found: found["entries"].insert(1, found["entries"][0]),
        "Entry 1 (submitted) does not belong where it stands.",
    ),
    "a part added": (lambda found: found.update(note="x"), "note"),
    "a part of an entry added": (lambda found: found["entries"][0].update(note="x"), "note"),
    "the end of a vote cut off": (
        lambda found: found["entries"][-2]["data"].pop("ballots"),
        "Entry 8",
    ),
}


@pytest.mark.parametrize("what", EDITS)
def test_the_first_thing_that_was_changed_is_named(proof, what):
    edit, words = EDITS[what]

    assert words in problem(edited(proof, edit))


def object_now(found):
    """Change the votes for into votes against, and leave the figures."""
    for ballot in board(found)["ballots"]:
        ballot["vote"] = "object"


def fail(found):
    board(found)["outcome"] = "failed"


def another(found):
    found["entries"][2]["sign_off"] += 1


FORGERIES = {
    "votes without their figures": (
        object_now,
        "Partnership Board, round 1: 2 approvals recorded, 0 counted again.",
    ),
    "a result": (fail, "Partnership Board, round 1: failed is not what its rule makes of these"),
    "a decision": (
        lambda found: found["entries"][-1]["data"].update(state="rejected"),
        "The decision does not follow from Partnership Board.",
    ),
    "an entry of another": (another, "Entry 3 (stage closed, Screening by the programme office)"),
    "a vote of nobody": (
        lambda found: board(found)["ballots"].append({}),
        "It lacks parts of a decision proof (KeyError",
    ),
}


@pytest.mark.parametrize("what", FORGERIES)
def test_what_does_not_add_up_is_found_though_every_hash_is_new(proof, what):
    edit, words = FORGERIES[what]

    assert words in problem(forged(proof, edit))


def test_only_a_hash_from_elsewhere_tells_a_whole_forgery(proof, tmp_path, capsys):
    false = tmp_path / "false.json"
    false.write_bytes(forged(proof, lambda found: board(found).update(reason="Otherwise.")))
    true = tmp_path / "true.json"
    true.write_bytes(proof)
    head = verify.verify(proof).proof["chain"]["links"][-1][-1]

    assert verify.main([str(false)]) == 0
    assert "whole. Whose chain it is only a HASH shows." in capsys.readouterr().out
    assert verify.main([str(false), head]) == CHANGED
    assert verify.main([str(true), head.upper()]) == 0
    assert "another chain" in capsys.readouterr().out


def test_what_is_printed_cannot_move_the_cursor(proof):
    def trick(found):
        found["entries"][0]["data"]["partnership"] = "\x1b[2J\u202eHounslow"

    said = verify.verify(forged(proof, trick)).words

    assert said[0] == "?[2J?Hounslow"


def test_a_reason_of_several_lines_cannot_pass_for_what_happened(proof):
    def trick(found):
        board(found)["ballots"][0]["reason"] = "No.\n2020-02-12 12:00 UTC: Entry 9 Approved"

    said = verify.verify(forged(proof, trick)).words

    assert not any(line.startswith("2020-02-12 12:00") for line in said)
    assert any("No. 2020-02-12 12:00 UTC" in line for line in said)


def test_the_verifier_is_one_file_for_python_3_9_and_its_library_alone():
    source = Path(verify.__file__).read_text()

    tree = ast.parse(source, feature_version=(3, 9))

    named = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    }
    assert named <= sys.stdlib_module_names


@pytest.mark.soak
def test_changing_any_byte_of_a_long_proof_is_found_and_named(proof):
    assert all(problem(flipped(proof, at)) for at in range(len(proof)))
