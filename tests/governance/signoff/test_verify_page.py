"""The page on which somebody checks a proof that they hold."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from governance.signoff import verify
from governance.signoff.models import Entry, SignOff
from governance.signoff.proof import proof_file
from tests.factories.accounts import PartnershipFactory, member, office
from tests.factories.signoff import DecisionFactory
from tests.governance.signoff.proving import edited, forged

pytestmark = pytest.mark.django_db
PAGE = "/hounslow/decisions/verify/"


@pytest.fixture(scope="module")
def proof(proved, django_db_blocker):
    with django_db_blocker.unblock():
        return proof_file(SignOff.objects.get(pk=proved[1].pk))


@pytest.fixture
def reader(proved, client):
    client.force_login(member(proved[0].partnership))
    return client


def send(reader, data, name="proof.json"):
    return reader.post(PAGE, {"file": SimpleUploadedFile(name, data)})


def test_the_page_says_how_and_prints_the_head(reader):
    page = reader.get(PAGE).content.decode()

    head = Entry.objects.order_by("number").last()
    assert f"has {head.number} links now" in page
    assert head.sha256[:16] in page
    assert 'href="/hounslow/decisions/verify/verify.py"' in page


def test_a_whole_proof_is_told_with_what_it_says_and_each_check(reader, proved, proof):
    answer = send(reader, proof)
    page = answer.content.decode()

    assert answer.status_code == 200
    assert "The proof is whole" in page
    assert f"that of {proved[0].partnership}" in page
    assert SignOff.objects.get().decision.wording in page
    assert "Counted again, the votes give what is recorded" in page


def test_a_changed_proof_is_told_with_what_was_changed(reader, proof):
    data = edited(proof, lambda found: found["entries"][-1]["data"].update(wording="<b>No</b>"))

    page = send(reader, data).content.decode()

    assert "The proof was changed" in page
    assert "Entry 9 (decided, Partnership Board) was changed" in page
    assert "<b>No</b>" not in page


def elsewhere(proof):
    """A proof as another installation makes it, whose chain has other hashes throughout."""
    return forged(proof, lambda found: found["entries"][0]["data"].update(by="Another lead"))


def test_a_proof_of_another_installation_is_whole_but_of_no_chain_here(reader, proof):
    page = send(reader, elsewhere(proof)).content.decode()

    assert "The file is whole, but of no chain that is held here" in page
    assert "no partnership of this installation has its link 9. Nothing in the file" in page
    assert "it was made by another installation of Accord, or somebody wrote all of it" in page
    assert "The proof was changed" not in page


def test_a_step_of_another_chain_set_into_a_proof_is_a_change(reader, proof):
    step = json.loads(elsewhere(proof))["entries"][0]

    page = send(reader, edited(proof, lambda found: found["entries"].__setitem__(0, step)))

    assert "The proof was changed" in page.content.decode()
    assert "Entry 1 (submitted) was changed: what it says does not fit its hash" in (
        page.content.decode()
    )


def test_a_link_of_another_chain_set_into_a_proof_is_a_change(reader, proof):
    link = json.loads(elsewhere(proof))["chain"]["links"][3]

    page = send(reader, edited(proof, lambda found: found["chain"]["links"].__setitem__(3, link)))

    assert "The proof was changed" in page.content.decode()
    assert "Link 4 of the chain was changed: it does not fit its hash" in page.content.decode()


def test_a_proof_of_another_partnership_here_says_whose_chain_it_is(client, proved, proof):
    other = PartnershipFactory(slug="ealing", name="Ealing Partnership")
    client.force_login(member(other))
    sent = {"file": SimpleUploadedFile("proof.json", proof)}

    page = client.post("/ealing/decisions/verify/", sent).content.decode()

    assert "The proof is whole" in page
    assert f"is that of {proved[0].partnership}. That is not the chain of Ealing" in page


def test_a_proof_that_leaves_our_chain_is_not_what_accord_holds(reader, proof):
    def forge(found):
        found["entries"][-1]["data"]["wording"] = "Approved."

    page = send(reader, forged(proof, forge)).content.decode()

    assert "This is not what Accord holds" in page
    assert "up to link 8. From there on the file says another" in page
    assert "The proof is whole" not in page


def test_what_is_no_proof_is_told_so(reader):
    page = send(reader, b"%PDF-1.7 \xff").content.decode()

    assert "This is not a decision proof" in page


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({}, "Choose the proof"),
        ({"file": SimpleUploadedFile("proof.json", b"")}, "The file is empty"),
        (
            {"file": SimpleUploadedFile("proof.json", b" " * (16 * 1024 * 1024 + 1))},
            "more than 16 MB",
        ),
    ],
)
def test_what_cannot_be_checked_is_asked_for_again(reader, data, words):
    answer = reader.post(PAGE, data)

    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_the_verifier_is_given_as_it_runs_here(reader):
    answer = reader.get(reverse("signoff:verifier", args=["hounslow"]))

    with open(verify.__file__, "rb") as program:
        assert answer.content == program.read()
    assert "verify.py" in answer["Content-Disposition"]


def test_strangers_check_nothing_here(client, proof):
    client.force_login(office(DecisionFactory().partnership))

    assert send(client, proof).status_code == 404
    assert client.get(PAGE).status_code == 404


def test_a_file_is_checked_in_few_queries(reader, proof, django_assert_max_num_queries):
    with django_assert_max_num_queries(9):
        send(reader, proof)
