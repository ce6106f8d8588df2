"""The proof of what is not decided yet, or ended without a row in the decision log."""

import json

from django.urls import reverse

from governance.signoff import policies, services
from governance.signoff.ballots import Wish
from governance.signoff.models import Decision, Entry, HandlingKind, SignOff
from governance.signoff.policies.proof import UNFINISHED
from governance.signoff.proof import proof_file
from governance.signoff.rules import Vote
from governance.signoff.verify import verify
from tests.governance.signoff.conftest import approve, at_meeting, to_board, to_partners
from tests.governance.signoff.handling import declare, rule


def reject(place):
    """Everybody at the board's meeting objects."""
    sign_off = at_meeting(place, to_board(place))
    stage = sign_off.stages.open().get()
    wishes = {seat.pk: Wish(Vote.OBJECT, reason="No.") for seat in stage.entitlements.all()}
    services.record_votes(stage, wishes=wishes, by=place.office)
    return SignOff.objects.get(pk=sign_off.pk)


def test_a_proof_waits_for_the_end(place):
    sign_off = place.submit()

    assert policies.cannot_export_proof(sign_off, place.office) == UNFINISHED


def test_a_sign_off_that_a_partner_ended_has_a_proof_too(place, client):
    sign_off = approve(place.submit(), place.office)
    council = place.members["Council"]
    seat = sign_off.stages.open().get().entitlements.get(person=council)
    services.cast_vote(seat, by=council, vote="object", sha256=sign_off.sha256, reason="No.")
    client.force_login(place.office)

    answer = client.get(reverse("signoff:sign-off-proof", args=["hounslow", sign_off.pk]))

    assert not Decision.objects.exists()
    finding = verify(answer.content)
    assert (finding.code, finding.problem) == (0, "")
    assert "rejected" in json.dumps(finding.proof)


def test_a_withdrawn_sign_off_has_a_proof_that_says_so(place):
    sign_off = services.withdraw(place.submit(), by=place.lead, reason="Not now.")

    finding = verify(proof_file(sign_off))

    assert finding.code == 0
    assert "It ended without a decision." in finding.checks


def test_a_ruling_on_an_interest_is_read_out_of_a_proof_that_is_whole(place):
    council = place.members["Council"]
    sign_off = to_partners(place)
    declare(place, council)
    rule(place, sign_off, council, HandlingKind.LEAVE)

    finding = verify(
        proof_file(services.withdraw(sign_off, by=place.lead, reason="No longer wanted."))
    )

    assert (finding.code, finding.problem) == (0, "")
    ruled = next(line for line in finding.words if "ruled leave" in line)
    assert "since 6 January 2020: Holds shares" in ruled


def test_the_same_content_has_another_hash_each_time(place):
    entries = Entry.objects.filter(sign_off=approve(place.submit(), place.office))

    assert len({entry.salt for entry in entries}) == entries.count()


def test_a_rejection_is_proved_like_an_approval(place):
    finding = verify(proof_file(reject(place)))

    assert (finding.code, finding.problem) == (0, "")
    assert "Rejected that" in "\n".join(finding.words)
