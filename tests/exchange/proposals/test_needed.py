"""Proposed changes in "What needs you", for the owners who must answer."""

from django.urls import reverse

from exchange.models import ProposedChange
from exchange.needed import proposals_needed
from exchange.proposals.services import decline_changes
from tests.exchange.proposals.conftest import LATER, propose


def test_the_owner_is_shown_what_waits_and_nobody_else(world, client, django_assert_num_queries):
    proposal = propose(world, **LATER)

    with django_assert_num_queries(2):
        (need,) = proposals_needed(world.anna, world.partnership, frozenset())

    assert need.title == "Accept or decline a proposed change of your milestones"
    assert need.hint.startswith(f"{proposal.reference}, sent by {world.lead} on ")
    with django_assert_num_queries(2):
        for other in (world.lead, world.ben):
            assert proposals_needed(other, world.partnership, frozenset()) == []
    client.force_login(world.anna)
    page = client.get(reverse("desk:dashboard", args=["hounslow"])).content.decode()
    assert need.title in page
    assert need.url in page


def test_several_are_counted_and_what_is_decided_or_not_sent_is_not_shown(world):
    proposal = propose(world, M1_Milestone="Hub is open", **LATER)
    propose(world, sent=False, M1_Milestone="Hub opens in part")
    (need,) = proposals_needed(world.anna, world.partnership, frozenset())

    numbers = ProposedChange.objects.filter(proposal=proposal).values_list("pk", flat=True)
    decline_changes(proposal, list(numbers), reason="The lease stands", by=world.anna)

    assert "2 proposed changes" in need.title
    assert proposals_needed(world.anna, world.partnership, frozenset()) == []
