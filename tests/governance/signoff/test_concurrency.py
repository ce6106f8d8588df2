"""Several people at the same moment, on real connections."""

from collections.abc import Callable
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connections
from django.utils import timezone

from core.errors import Refused
from governance.signoff import services
from governance.signoff.ledger import broken_link
from governance.signoff.models import Ballot, Stage
from tests.governance.signoff.conftest import approve, asked

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*calls: Callable[[], object]) -> list[str]:
    """Run the calls at the same moment; what became of each, in no order."""
    start, results = Barrier(len(calls)), []

    def run(call):
        start.wait()
        try:
            call()
            results.append("done")
        except Refused as refusal:
            results.append(str(refusal))
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


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
