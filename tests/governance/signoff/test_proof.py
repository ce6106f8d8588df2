"""A decision proof leaves Accord as a file: what it holds, who may have it, what it gives away."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from core.canonical import canonical_json
from governance.signoff import policies, services, verify
from governance.signoff.ledger import entry_hash
from governance.signoff.models import Entry, SignOff
from governance.signoff.proof import known_here, proof_file, proof_of
from tests.factories.accounts import member, office
from tests.factories.records import withhold
from tests.factories.scope import ScopeChangeFactory
from tests.factories.signoff import DecisionFactory
from tests.governance.signoff.conftest import CONDITION
from tests.governance.signoff.proving import edited, forged

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(proved):
    return proved[0]


@pytest.fixture
def decided(proved):
    return SignOff.objects.get(pk=proved[1].pk)


def address(sign_off, name="signoff:proof"):
    return reverse(name, args=[sign_off.partnership.slug, sign_off.decision.address])


def test_a_proof_is_whole_and_says_what_was_decided(place, decided):
    finding = verify.verify(proof_file(decided))

    assert (finding.code, finding.problem) == (0, "")
    said = "\n".join(finding.words)
    decision = decided.decision
    for words in (
        "Hounslow Health and Care Partnership",
        "SC02 Bring social prescribing into scope",
        f"{decision.reference}, Partnership Board, 2020-02-12",
        decision.wording,
        decided.sha256,
        "by Workstream lead, on the route Change of scope, version 1",
        "for 2, against 1, abstained 1, present 4",
        "Practices signatory: object (cast by Practices signatory",
        ") Too early.",
        f") {CONDITION}",
        "weighed at 310000, without delegation []",
        "Council signatory: approve_with_conditions (cast by Deputy of the council",
    ):
        assert words in said


def test_a_record_needs_no_number_of_the_database_to_be_read(place, decided):
    said = Entry.objects.get(kind="decided").data
    board = Entry.objects.filter(kind="stage closed").last().data

    assert (said["partnership"], said["proposal"]) == (place.partnership.name, decided.title)
    assert (said["body"], said["meeting"], said["decided_on"]) == (
        "Partnership Board",
        "2020-02-12",
        "2020-02-12",
    )
    assert (said["authority_words"], said["submitted_by"]) == ("Delegated", place.lead.name)
    assert said["conditions"] == CONDITION
    assert board["rule"]["words"].startswith("quorum three with somebody from general practice")
    assert next(one["organisation"] for one in board["entitled"]) is None
    assert sorted(one["place"] for one in board["entitled"]) == [1, 2, 3, 4, 5]


def test_the_proof_of_one_holds_nothing_of_another_but_hashes(place, decided):
    secret = ScopeChangeFactory(
        workstream=place.change.workstream,
        name="Xylophone",
        proposed_by=place.lead,
        partners_affected=list(place.organisations.values()),
        assessed=True,
    )
    services.submit_for_sign_off(secret, route=place.route, by=place.lead)

    proof = proof_of(decided)

    assert len(proof["chain"]["links"]) > len(proof["entries"])
    assert b"Xylophone" not in canonical_json(proof)
    assert verify.verify(proof_file(decided)).code == 0


@pytest.mark.parametrize("kind", ["board member", "viewer", "office"])
def test_whoever_sees_a_decision_and_all_that_its_text_names_has_its_proof(
    place, decided, client, kind
):
    reader = {
        "board member": place.chair,
        "viewer": member(place.partnership),
        "office": place.office,
    }[kind]
    client.force_login(reader)

    answer = client.get(address(decided))

    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/json"
    assert answer["Content-Disposition"] == (
        f'attachment; filename="proof-hounslow-{decided.decision.address}.json"'
    )
    assert answer.content == proof_file(decided)


@pytest.mark.parametrize("named", ["services", "risks", "benefits"])
def test_a_proof_that_names_what_a_reader_may_not_see_is_refused_with_the_cure(
    place, decided, client, named
):
    reader = member(place.partnership)
    hidden = getattr(place.change, named).get()
    assert policies.cannot_export_proof(decided, reader) == ""
    withhold(hidden, reader)
    client.force_login(reader)

    answers = [client.get(address(decided, name)) for name in ("signoff:proof", "packs:proof")]
    page = client.get(address(decided, "signoff:decision")).content.decode()

    assert [answer.status_code for answer in answers] == [403, 403]
    for said in (*(answer.content.decode() for answer in answers), page):
        assert "Ask the programme office for the proof." in said
        assert str(hidden) not in said
    assert "proof.json" not in page


def test_a_service_is_known_by_the_name_that_it_had(place, decided):
    service = place.change.services.get()
    service.name = "Another name"
    service.save()

    assert policies.cannot_export_proof(decided, member(place.partnership)) == ""


def test_strangers_find_no_proof(place, decided, client):
    client.force_login(office(DecisionFactory().partnership))

    assert client.get(address(decided)).status_code == 404


def test_a_decision_made_outside_accord_has_no_proof(place, client):
    decision = DecisionFactory(partnership=place.partnership)
    client.force_login(place.office)

    answer = client.get(reverse("signoff:proof", args=["hounslow", decision.address]))

    assert answer.status_code == 404


def test_a_proof_is_exported_in_few_queries(place, decided, client, django_assert_max_num_queries):
    client.force_login(place.office)

    with django_assert_max_num_queries(17):
        client.get(address(decided))


def test_accord_says_whether_it_knows_the_chain_of_a_file(place, decided):
    proof = json.loads(proof_file(decided))
    number = Entry.objects.count()
    other = json.loads(proof_file(decided))
    other["chain"]["links"][-1][-1] = "0" * 64
    seen = SignOff.objects.visible_to(place.office)

    assert known_here(proof, seen) == (
        True,
        f"Known here: link {number} is that of {place.partnership}.",
    )
    assert known_here(other, seen).is_ours is False
    for link in other["chain"]["links"]:
        link[-1] = "0" * 64
    assert known_here(other, seen).is_ours is None


def test_accord_names_what_a_file_leaves_out_or_does_not_have_yet(place, decided):
    seen, proof = SignOff.objects.all(), json.loads(proof_file(decided))
    number = proof["entries"][1]["number"]
    earlier = json.loads(json.dumps(proof))
    del earlier["entries"][-1], earlier["chain"]["links"][earlier["entries"][-1]["number"] :]
    del proof["entries"][1]

    assert known_here(proof, seen) == (
        False,
        f"The file leaves out link {number}, which Accord holds of it.",
    )
    assert known_here(earlier, seen).words.endswith("written more about it: take a newer file.")
    assert "since" not in known_here(earlier, SignOff.objects.none()).words


def test_links_show_whose_they_are_to_nobody_without_the_key(place, decided):
    tags = list(Entry.objects.values_list("tag", flat=True))

    assert len(set(tags)) == len(tags)
    assert all(len(tag) == 64 for tag in tags)
    assert json.loads(proof_file(decided))["key"] == SignOff.objects.get(pk=decided.pk).key


def test_links_from_before_there_were_tags_are_proved_as_they_were(decided):
    def before(found):
        found["key"] = ""
        for each in found["chain"]["links"]:
            each[1] = ""

    entry = Entry(number=1, content="0" * 64)

    assert verify.verify(forged(proof_file(decided), before)).code == 0
    assert entry_hash(entry) == verify.digest({"content": "0" * 64, "number": 1, "previous": ""})


def test_the_command_checks_a_file_against_this_installation(place, decided, tmp_path, capsys):
    file = tmp_path / "proof.json"
    file.write_bytes(proof_file(decided))

    call_command("verify_decision", str(file))

    said = capsys.readouterr().out
    assert "The proof is whole." in said
    assert "Known here: link" in said


def test_the_command_tells_what_is_of_no_chain_here_from_what_was_changed(decided, tmp_path):
    proof, file = proof_file(decided), tmp_path / "proof.json"

    def ended(data):
        file.write_bytes(data)
        with pytest.raises(CommandError) as ended:
            call_command("verify_decision", str(file))
        return ended.value.returncode, str(ended.value)

    def edit(found):
        found["entries"][0]["data"]["by"] = "Another lead"

    elsewhere, changed = ended(forged(proof, edit)), ended(edited(proof, edit))

    assert elsewhere[0] == 3
    assert "made by another installation of Accord, or somebody wrote all of it" in elsewhere[1]
    assert changed == (1, "Entry 1 (submitted) was changed: what it says does not fit its hash.")


@pytest.mark.parametrize(
    ("data", "code", "words"), [(b"{}", 2, "decision proof"), (None, 2, "No such file")]
)
def test_the_command_ends_with_the_code_of_the_verifier(tmp_path, db, data, code, words):
    file = tmp_path / "proof.json"
    if data:
        file.write_bytes(data)

    with pytest.raises(CommandError, match=words) as ended:
        call_command("verify_decision", str(file))

    assert ended.value.returncode == code


def test_the_verifier_runs_alone_and_finds_the_head_of_a_pack(place, decided, tmp_path):
    file, alone = tmp_path / "proof.json", tmp_path / "alone"
    alone.mkdir()
    (alone / "verify.py").write_bytes(Path(verify.__file__).read_bytes())
    file.write_bytes(proof_file(decided))
    head = Entry.objects.order_by("number").last().sha256

    def run(*arguments):
        command = [sys.executable, "-I", "-S", str(alone / "verify.py"), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert "The proof is whole." in run(str(file)).stdout
    assert run(str(file), head[:32], head[32:]).returncode == 0
    assert run(str(file), "0" * 64).returncode == 1
    assert run(str(alone / "none.json")).returncode == 2
    assert run().returncode == 2


"A decision proof leaves Accord as a file: what it holds, who may have it, what it gives away."
