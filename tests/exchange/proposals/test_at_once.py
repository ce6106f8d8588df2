"""Two people decide the same proposed change at the same moment, on real connections."""

from datetime import date

import pytest

from exchange.models import ProposedChange
from exchange.proposals.fields import FIELDS
from exchange.proposals.services import accept_changes, decline_changes, withdraw_proposal
from records.models import Notification
from tests.exchange.proposals.conftest import LATER, propose
from tests.factories.accounts import PartnershipFactory
from tests.governance.signoff.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def partnership(transactional_db):
    return PartnershipFactory(reporting_date=date(2020, 1, 31))


@pytest.fixture
def made(world):
    return propose(world, **LATER)


def accepting(made, person):
    seen = {each.pk: FIELDS[each.field].held(each.milestone) for each in made.changes.all()}
    return lambda: accept_changes(made, seen, by=person)


def test_the_second_acceptance_is_refused_in_words_and_nothing_is_written_twice(world, made):
    accept = accepting(made, world.anna)

    results = at_once(accept, accept)

    assert sorted(results) == ["M1: It is accepted already.", "done"]
    assert world.first.forecasts.filter(forecast_date=date(2020, 4, 17)).count() == 1
    world.first.refresh_from_db()
    assert world.first.history.filter(forecast_date=date(2020, 4, 17)).count() == 1
    assert Notification.objects.filter(person=world.lead).count() == 1


def test_of_an_acceptance_and_a_refusal_one_counts(world, made):
    results = at_once(
        accepting(made, world.anna),
        lambda: decline_changes(made, [made.changes.get().pk], reason="Too early", by=world.anna),
    )

    change = ProposedChange.objects.get()
    world.first.refresh_from_db()
    assert results.count("done") == 1
    assert f"M1: It is {change.get_state_display().lower()} already." in results
    moved = world.first.forecast_date == date(2020, 4, 17)
    assert moved == (change.state == "accepted")


def test_what_is_withdrawn_while_it_is_accepted_is_one_of_both(world, made):
    results = at_once(accepting(made, world.anna), lambda: withdraw_proposal(made, by=world.lead))

    change = ProposedChange.objects.get()
    world.first.refresh_from_db()
    assert results.count("done") == 1
    assert (world.first.forecast_date == date(2020, 4, 17)) == (change.state == "accepted")
