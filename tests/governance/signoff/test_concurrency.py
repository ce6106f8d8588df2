"""Several people at the same moment, on real connections."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from core.errors import Refused
from governance.bodies.models import DecisionRule
from governance.scope.services import edit_scope_change
from governance.signoff import services
from governance.signoff.ledger import broken_link
from governance.signoff.models import Ballot, Stage
from tests.campaigns.board import Board
from tests.governance.scope.proposals import proposal_of
from tests.governance.signoff.at_once import at_once
from tests.governance.signoff.building import build_place
from tests.governance.signoff.conftest import approve, asked

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def place(transactional_db):
    return build_place()


def voter(sign_off, person):
    seat = asked(sign_off, person)
    return lambda: services.cast_vote(seat, by=person, vote="approve", sha256=sign_off.sha256)


def test_approvers_at_the_same_moment_lose_no_vote_and_open_the_next_stage_once(place):
    sign_off = approve(place.submit(), place.office)

    results = at_once(*[voter(sign_off, person) for person in place.members.values()])

    assert results == ["done"] * 4
    assert Ballot.objects.filter(entitlement__stage__number=2).count() == 4
    assert Stage.objects.filter(sign_off=sign_off, number=3).count() == 1
    assert broken_link(place.partnership.pk) is None


def test_twelve_approvers_at_the_same_moment_all_count():
    board = Board((DecisionRule.ALL, DecisionRule.QUORUM_MAJORITY))
    sign_off = board.submit()

    results = at_once(*[voter(sign_off, person) for person in board.people])

    assert results == ["done"] * 12
    assert Ballot.objects.filter(entitlement__stage__sign_off=sign_off).count() == 12
    first, second = sign_off.stages.order_by("number")
    assert (first.outcome, second.outcome) == ("passed", "")
    assert broken_link(board.partnership.pk) is None


def test_a_recusal_against_the_deciding_vote_ends_the_stage_once(place):
    """Whichever comes first: the vote ends the stage, or the place has left before it counts."""
    sign_off = approve(place.submit(), place.office)
    for name in ("Trust", "Council", "Practices"):
        approve(sign_off, place.members[name])
    charities = place.members["Charities"]
    seat = asked(sign_off, charities)

    results = at_once(voter(sign_off, charities), lambda: services.recuse(seat, by=charities))

    stage = Stage.objects.get(sign_off=sign_off, number=2)
    seat.refresh_from_db()
    assert stage.outcome == "passed"
    assert results.count("done") == 1
    assert bool(seat.recused_at) != seat.ballots.exists()
    assert Stage.objects.filter(sign_off=sign_off, number=3).count() == 1


def test_a_material_edit_against_a_vote_counts_no_vote_on_the_old_text(place):
    sign_off = approve(place.submit(), place.office)
    approve(sign_off, place.members["Trust"])
    sign_off.route["material_fields"] = ["whole_life_value"]
    sign_off.save(update_fields=["route"])
    council = place.members["Council"]
    vote = voter(sign_off, council)

    results = at_once(vote, lambda: edit(place))

    sign_off.refresh_from_db()
    counted = Ballot.objects.filter(
        entitlement__stage__in=sign_off.stages.open(), sha256=sign_off.sha256
    )
    assert "done" in results
    assert sign_off.document["whole_life_value"] == "999"
    assert list(counted) == []
    assert sign_off.stages.open().count() == 1
    with pytest.raises(Refused):
        vote()


def edit(place):
    change = place.change
    edit_scope_change(change, proposal_of(change, whole_life_value=Decimal(999)), by=place.lead)


def test_the_same_vote_three_times_at_once_is_one_vote(place):
    sign_off = approve(place.submit(), place.office)
    vote = voter(sign_off, place.members["Council"])

    assert at_once(vote, vote, vote) == ["done"] * 3
    assert Ballot.objects.filter(cast_by=place.members["Council"]).count() == 1


def test_a_vote_against_the_deadline_is_either_counted_or_too_late(place):
    sign_off = place.submit()
    vote = voter(sign_off, place.office)
    past = timezone.now() - timedelta(minutes=1)
    sign_off.process.task_set.filter(status="SCHEDULED").update(scheduled=past)

    at_once(vote, lambda: services.close_at_deadline(sign_off.pk))

    stage = Stage.objects.get(sign_off=sign_off, number=1)
    voted = Ballot.objects.filter(entitlement__stage=stage).exists()
    assert stage.outcome == ("passed" if voted else "expired")


def test_two_submissions_at_once_are_one_sign_off(place):
    route = place.route

    def submit():
        services.submit_for_sign_off(place.change, route=route, by=place.lead)

    results = at_once(submit, submit)

    assert results.count("done") == 1
    assert any("already in sign-off" in result for result in results)
