"""What is cut off the end of a proof, or written anew behind it, is found."""

import subprocess
import sys

import pytest

from governance.signoff import verify
from governance.signoff.models import SignOff
from governance.signoff.proof import proof_file
from governance.signoff.verify import CHANGED
from tests.governance.signoff.proving import edited, forged

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def proof(proved, django_db_blocker):
    with django_db_blocker.unblock():
        return proof_file(SignOff.objects.get(pk=proved[1].pk))


def problem(data):
    finding = verify.verify(data)
    assert finding.code == CHANGED
    return finding.problem


def test_a_sign_off_that_does_not_end_is_no_proof(proof):
    def cut(found):
        del found["entries"][-2:], found["chain"]["links"][-2:]

    assert "left out" in problem(forged(proof, cut))


def test_the_head_of_a_pack_from_before_the_end_does_not_show_the_end(proof):
    links = verify.verify(proof).proof["chain"]["links"]

    finding = verify.verify(proof, links[-2][-1])

    assert finding.code == CHANGED
    assert finding.problem == (
        "Whole, but the head of your pack is of another chain, or before "
        "Entry 9 (decided, Partnership Board)."
    )
    assert verify.verify(proof, links[-1][-1]).code == 0


def test_an_end_that_was_written_anew_behind_the_true_links_is_left_out_or_too_late(proof):
    head = verify.verify(proof).proof["chain"]["links"][-1][-1]

    def forge(found):
        chain, last = found["chain"], found["entries"][-1]
        again = {**last, "number": last["number"] + 1}
        again["data"] = {**last["data"], "wording": "Otherwise."}
        content = verify.digest({key: again[key] for key in verify.SAYS})
        tag = verify.digest({"key": found["key"], "number": again["number"]})
        bound = {"content": content, "number": again["number"], "tag": tag}
        sha256 = verify.digest({**bound, "previous": chain["links"][-1][-1]})
        chain["links"].append([content, tag, sha256])
        found["entries"][-1] = again

    assert "Link 9 is of this sign-off and left out" in problem(edited(proof, forge))
    assert verify.verify(edited(proof, forge), head).code == CHANGED


def test_what_the_screen_cannot_show_stops_no_check(proof, tmp_path):
    file = tmp_path / "proof.json"
    file.write_bytes(
        forged(proof, lambda found: found["entries"][0]["data"].update(partnership="Łódź ≥ 王"))
    )

    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8=0", verify.__file__, str(file)],
        capture_output=True,
        env={"LC_ALL": "en_US.ISO-8859-1", "PYTHONCOERCECLOCALE": "0"},
        check=False,
    )

    assert done.returncode == 0
    assert b"The proof is whole." in done.stdout
