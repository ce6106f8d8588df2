"""Why it was decided so: the decision log has the words of those who decided."""

import pytest
from django.urls import reverse

from governance.signoff import services
from governance.signoff.models import Decision, SignOff
from governance.signoff.proof import proof_file
from governance.signoff.verify import verify
from tests.api.conftest import client_of
from tests.governance.signoff.conftest import asked
from tests.governance.signoff.urgently import put_to_the_chair


def vote(sign_off, person, choice="approve", reason=""):
    services.cast_vote(
        asked(sign_off, person), by=person, vote=choice, sha256=sign_off.sha256, reason=reason
    )


def names(place):
    return [place.members[name] for name in ("Council", "Trust", "Practices", "Charities")]


def tie(place, sign_off):
    """Two for, two against, the chair abstains."""
    council, trust, practices, charities = names(place)
    vote(sign_off, council, reason="Beds are short.")
    vote(sign_off, trust, reason="It is ready.")
    vote(sign_off, practices, "object", "Too soon.")
    vote(sign_off, charities, "object", "Ask carers first.")
    vote(sign_off, place.chair, "abstain", "I waited for you.")


def cast(place, sign_off, choice, reason=""):
    services.give_casting_vote(
        asked(sign_off, place.chair),
        by=place.chair,
        vote=choice,
        sha256=sign_off.sha256,
        reason=reason,
    )


@pytest.mark.parametrize(
    ("choice", "reason", "words"),
    [
        ("approve", "Winter comes.", "Independent Chair: Winter comes."),
        ("approve", "", "{0}: Beds are short.\n{1}: It is ready."),
        ("object", "It can wait.", "Independent Chair: It can wait."),
        ("object", "", "{2}: Too soon.\n{3}: Ask carers first."),
    ],
)
def test_the_words_of_who_presided_else_of_the_side_that_prevailed(
    place, votes_on_line, choice, reason, words
):
    tie(place, votes_on_line)

    cast(place, votes_on_line, choice, reason)

    said = words.format(*(person.name for person in names(place)))
    assert Decision.objects.get().reasons == said


def test_who_gave_no_reason_leaves_none(place):
    vote(put_to_the_chair(place), place.chair)

    assert Decision.objects.get().reasons == ""


def test_log_page_api_and_proof_have_them_and_the_casting_vote_is_marked(
    place, votes_on_line, client
):
    tie(place, votes_on_line)
    cast(place, votes_on_line, "approve", "Winter comes.")
    decision, said = Decision.objects.get(), "Independent Chair: Winter comes."
    slug = place.partnership.slug

    client.force_login(place.lead)
    page = client.get(reverse("signoff:decision", args=[slug, decision.address])).content.decode()
    rows = client_of(place.lead).get(f"/api/v1/partnerships/{slug}/decisions/").json()["results"]
    found = verify(proof_file(SignOff.objects.get()))

    assert said in page
    assert rows[0]["reasons"] == said
    assert found.code == 0
    assert f"  reasons: {said}" in found.words
    marked = [line.split(" (cast")[0].strip() for line in found.words if "casting vote" in line]
    assert marked == ["Independent Chair: casting vote, approve"]
