"""Where a sign-off ended without a decision, its pages lead to its proof."""

import pytest
from django.urls import reverse

from governance.signoff import services
from governance.signoff.models import Decision
from governance.signoff.verify import verify
from tests.governance.signoff.conftest import approve, asked


@pytest.fixture
def pages(place):
    """The pages of the change and of its sign-off, and the addresses of the proof."""

    def of(sign_off):
        slug, number = place.partnership.slug, sign_off.pk
        return (
            reverse("scope:change", args=[slug, place.change.address]),
            reverse("signoff:office", args=[slug, number]),
        ), (
            reverse("signoff:sign-off-proof", args=[slug, number]),
            reverse("packs:sign-off-proof", args=[slug, number]),
        )

    return of


def refuse(sign_off, person):
    services.cast_vote(
        asked(sign_off, person),
        by=person,
        vote="object",
        sha256=sign_off.sha256,
        reason="Too early",
    )


@pytest.mark.parametrize("ending", ["withdrawn", "rejected"])
def test_what_was_withdrawn_or_refused_by_a_partner_leads_to_its_proof(
    place, client, pages, ending
):
    sign_off = approve(place.submit(), place.office)
    if ending == "withdrawn":
        services.withdraw(sign_off, by=place.lead, reason="Not now")
    else:
        refuse(sign_off, place.members["Council"])
    shown, proofs = pages(sign_off)
    assert not Decision.objects.exists()

    for person in (place.office, place.members["Trust"]):
        client.force_login(person)
        for address in shown:
            text = client.get(address).content.decode()
            assert f"It ended without a decision of a body: {ending}." in text
            assert all(f'href="{proof}"' in text for proof in proofs)

    assert verify(client.get(proofs[0]).content).code == 0


def test_what_still_runs_leads_to_none(place, client, pages):
    shown, proofs = pages(place.submit())
    client.force_login(place.office)

    for address in shown:
        assert proofs[0] not in client.get(address).content.decode()
