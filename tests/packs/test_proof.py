"""The proof of a decision on one page of paper."""

from copy import deepcopy
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdf
import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role
from core.errors import DomainError
from governance.signoff import services
from governance.signoff.models import SignOff
from governance.signoff.proof import proof_of
from packs import proof as printing
from packs.limits import Limits
from packs.proof import draw_proof, gather_proof, print_proof
from packs.words import day
from tests.factories.accounts import PartnershipFactory, member, office
from tests.factories.records import withhold
from tests.factories.scope import ScopeChangeFactory
from tests.factories.workstreams import WorkstreamFactory
from tests.governance.signoff.building import build
from tests.governance.signoff.conftest import approve, asked, decide

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def place(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        partnership = PartnershipFactory(slug="hounslow", place="Hounslow")
        made = build(partnership, office(partnership))
        decide(made)
        yield made
        transaction.set_rollback(True)


@pytest.fixture
def decided(place):
    return SignOff.objects.get()


@pytest.fixture(scope="module")
def printed(place, django_db_blocker):
    with django_db_blocker.unblock():
        return print_proof(SignOff.objects.get())


def text_of(pdf):
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def ends(proof):
    return [entry["data"] for entry in proof["entries"] if entry["kind"] == "stage closed"]


def test_one_page_says_what_was_decided_by_whom_and_how_they_voted(printed, decided):
    said = text_of(printed).replace("\xa0", " ")

    assert len(pypdf.PdfReader(BytesIO(printed)).pages) == 1
    for words in (
        f"Decision {decided.decision.reference}: approved with conditions",
        decided.decision.wording,
        "Partnership Board, at its meeting of 12 February 2020",
        "Delegated",
        "A supervisor is in post.",
        "Approve with conditions by Deputy of the council",
        "Left for an interest",
        "Object",
        "4 present: 2 for, 1 against, 1 abstained, 1 left for an interest",
        "python verify.py proof.json",
    ):
        assert words in said
    assert decided.sha256[:16] in said
    assert decided.entries.get(kind="decided").sha256[48:] in said


def test_the_page_is_accessible(printed):
    with pikepdf.open(BytesIO(printed)) as file:
        assert str(file.Root.Lang) == "en-GB"
        assert bool(file.Root.MarkInfo.Marked)
        assert file.open_metadata().get("pdfuaid:part") == "1"
        assert "SC02" in str(file.docinfo.Title)


def test_the_page_is_the_same_whatever_happens_afterwards(decided):
    before = draw_proof(gather_proof(proof_of(decided)), is_short=False)
    proof = proof_of(decided)
    proof["entries"].append(deepcopy(proof["entries"][0]) | {"kind": "condition cleared"})

    assert draw_proof(gather_proof(proof), is_short=False) == before


def test_what_ended_without_a_decision_says_on_which_day_in_london(decided):
    proof = proof_of(decided)
    (end,) = (entry for entry in proof["entries"] if entry["kind"] == "decided")
    end["at"] = "2020-06-14T23:30:00+00:00"
    end["data"]["decision"] = None

    assert ("Ended on", "15 Jun 2020") in gather_proof(proof).facts


def test_more_votes_than_fit_are_given_as_figures(decided):
    proof = proof_of(decided)
    board = ends(proof)[-1]
    board["entitled"] = [dict(board["entitled"][0], place=n) for n in range(1, 60)]
    page = gather_proof(proof)

    said = text_of(printing.print_page(page)).replace("\xa0", " ")

    assert "does not fit on this page: the JSON file has it all" in said
    assert "Deputy of the council" not in said


def test_many_rounds_are_cut_to_the_last(decided):
    proof = proof_of(decided)
    proof["entries"][1:1] = [entry for entry in proof["entries"] if "outcome" in entry["data"]] * 12

    said = text_of(printing.print_page(gather_proof(proof))).replace("\xa0", " ")

    assert "more stages that ended before these" in said


def test_what_fits_on_no_page_is_refused_in_words(decided, monkeypatch):
    proof = proof_of(decided)
    monkeypatch.setattr(printing, "WORDS", 9_000)
    proof["entries"][-1]["data"]["wording"] = "Very long. " * 800

    with pytest.raises(DomainError, match="its JSON has it all"):
        printing.print_page(gather_proof(proof))


def test_the_page_is_for_whoever_may_have_the_proof(place, decided, client):
    reader = member(place.partnership, Role.VIEWER)
    client.force_login(reader)
    address = reverse("packs:proof", args=["hounslow", decided.decision.address])

    given = client.get(address)
    withhold(place.change.services.get(), reader)
    refused = client.get(address)

    assert given["Content-Type"] == "application/pdf"
    assert given.content.startswith(b"%PDF")
    assert refused.status_code == 403


def test_a_page_that_cannot_be_drawn_says_so(place, decided, client, monkeypatch):
    monkeypatch.setattr(printing, "LIMITS", Limits(clock_seconds=0))
    client.force_login(place.office)

    answer = client.get(reverse("packs:sign-off-proof", args=["hounslow", decided.pk]))

    assert answer.status_code == 403
    assert "longer than 0 seconds" in answer.content.decode()


def withdraw(place, sign_off):
    services.withdraw(sign_off, by=place.lead, reason="Not this year.")


def refuse(place, sign_off):
    council = place.members["Council"]
    approve(sign_off, place.office)
    said = {"vote": "object", "reason": "Too early.", "sha256": sign_off.sha256}
    services.cast_vote(asked(sign_off, council), by=council, **said)


@pytest.mark.parametrize(
    ("ended_by", "how"), [(withdraw, "Sign-off: withdrawn"), (refuse, "Sign-off: rejected")]
)
def test_the_page_of_what_no_body_decided_is_printed_too(client, place, ended_by, how):
    other = ScopeChangeFactory(
        workstream=WorkstreamFactory(partnership=place.partnership, lead=place.lead),
        reference="SC03",
        proposed_by=place.lead,
        partners_affected=list(place.organisations.values()),
        assessed=True,
    )
    sign_off = replace(place, change=other).submit()
    ended_by(place, sign_off)
    client.force_login(place.office)

    answer = client.get(reverse("packs:sign-off-proof", args=["hounslow", sign_off.pk]))

    said = text_of(answer.content).replace("\xa0", " ")
    assert how in said
    assert f"Ended on {day(timezone.localdate())}" in said
