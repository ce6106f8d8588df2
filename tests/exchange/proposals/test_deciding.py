"""Who accepts and declines proposed changes; what clashes overwrites nothing unasked."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from core.errors import Refused
from exchange.models import ProposedChange
from exchange.proposals.fields import FIELDS
from exchange.proposals.services import accept_changes, decline_changes
from milestones.models import Milestone
from records.models import Notification
from tests.exchange.proposals.conftest import LATER, move, propose, taken
from tests.factories.milestones import DependencyFactory, MilestoneFactory


def seen(proposal):
    rows = proposal.changes.select_related("milestone")
    return {each.pk: FIELDS[each.field].held(each.milestone) for each in rows}


def accept(proposal, by, **given):
    return accept_changes(proposal, seen(proposal), by=by, **given)


def test_the_owner_accepts_and_history_says_who_proposed_and_who_accepted(world):
    made = propose(world, **LATER)

    assert accept(made, world.anna) == 1

    world.first.refresh_from_db()
    change, forecast = made.changes.get(), world.first.forecasts.last()
    assert world.first.forecast_date == date(2020, 4, 17)
    assert forecast.said_by == world.anna
    assert forecast.reason == f"Late lease (proposed by {world.lead} in PC01)"
    assert (change.state, change.decided_by) == ("accepted", world.anna)
    told = world.first.history.last().pgh_context
    assert (told["by"], told["proposed_by"], told["proposal"]) == (
        world.anna.pk,
        world.lead.pk,
        "PC01",
    )
    assert Notification.objects.get(person=world.lead).title == "1 change accepted: PC01"


def test_everything_that_can_be_proposed_is_carried_out_by_the_same_services(
    world, programme_office
):
    made = propose(
        world,
        by=world.lead,
        **{"M2_Milestone": "Two", "M2_Short_title": "2", "M2_Level": "System"},
        **{"M2_Optimistic_(days)": 1, "M2_Likely_(days)": 2, "M2_Pessimistic_(days)": 3},
        **{"M2_Forecast": date(2020, 3, 1), "M2_Actual": date(2020, 1, 30)},
    )

    assert accept(made, world.lead) == 6

    row = Milestone.objects.get(reference="M2")
    assert (row.name, row.short_title, row.level, row.likely_days) == ("Two", "2", "system", 2)
    assert (row.forecast_date, row.actual_date) == (date(2020, 3, 1), date(2020, 1, 30))
    assert row.forecasts.last().reason == f"As proposed by {world.lead} in PC01"
    assert not Notification.objects.exists()


def test_a_date_of_another_partner_is_accepted_by_its_owner_alone(world, programme_office):
    made = propose(world, **LATER)

    for person in (world.lead, world.ben, programme_office):
        with pytest.raises(Refused, match="M1: Only Anna Osei, who owns it, accepts a date"):
            accept(made, person)
    world.first.refresh_from_db()
    assert world.first.forecast_date == date(2020, 3, 31)


def test_a_date_of_the_authors_own_partner_is_accepted_by_the_office_too(world, programme_office):
    made = propose(world, by=world.ben, **{"M2_Forecast": date(2020, 3, 2)})

    with pytest.raises(Refused, match="who owns it, or the programme office, accepts"):
        accept(made, world.ben)
    assert accept(made, programme_office) == 1


def test_what_it_is_and_its_estimate_are_accepted_as_on_its_pages(world, programme_office):
    named = propose(world, by=world.ben, **{"M1_Short_title": "Hub"})
    guessed = propose(
        world,
        by=world.ben,
        **{"M1_Optimistic_(days)": 1, "M1_Likely_(days)": 2, "M1_Pessimistic_(days)": 3},
    )

    with pytest.raises(Refused, match="may edit this milestone"):
        accept(named, world.anna)
    with pytest.raises(Refused, match="may estimate this milestone"):
        accept(guessed, world.ben)
    assert accept(named, programme_office) == accept(guessed, world.anna) == 1


def test_what_changed_since_the_file_was_taken_needs_a_tick_and_what_changed_since_the_page_a_look(
    world,
):
    rows = taken(world.partnership)
    move(world.first, date(2020, 3, 20))
    made = propose(world, rows=rows, **LATER)
    [number] = seen(made)

    with pytest.raises(Refused, match="M1: it was changed after the file was taken"):
        accept(made, world.anna)
    with pytest.raises(Refused, match="M1: it has changed since you looked"):
        accept_changes(made, {number: "2020-03-31"}, despite=[number], by=world.anna)
    world.first.refresh_from_db()
    assert world.first.forecast_date == date(2020, 3, 20)
    assert accept(made, world.anna, despite=[number]) == 1


def test_one_refusal_keeps_all_from_being_written(world):
    made = propose(world, **LATER, **{"M2_Forecast": date(2020, 3, 2)})

    with pytest.raises(Refused):
        accept(made, world.lead)

    assert not made.changes.exclude(state="open").exists()
    assert Milestone.objects.filter(forecast_date=date(2020, 3, 31)).count() == 2


def test_nothing_chosen_too_much_and_what_is_not_theirs_is_refused(world, monkeypatch):
    made = propose(world, **LATER)

    with pytest.raises(Refused, match="Choose at least one change"):
        accept_changes(made, {}, by=world.anna)
    with pytest.raises(Refused, match="One of them is not here any more"):
        accept_changes(made, {0: ""}, by=world.anna)
    monkeypatch.setattr("exchange.proposals.policies.MOST_AT_ONCE", 0)
    with pytest.raises(Refused, match="Choose 200 changes at most"):
        accept(made, world.anna)


def test_a_draft_is_nobodys_to_accept(world):
    draft = propose(world, sent=False, **{"M2_Short_title": "Two"})

    with pytest.raises(Refused, match="has not been sent yet"):
        accept(draft, world.lead)


def test_owners_decline_with_a_reason_and_the_author_hears_it(world, programme_office):
    made = propose(world, **LATER, **{"M2_Forecast": date(2020, 3, 2)})
    first, second = made.changes.order_by("pk")

    for reason, words in (("", "Say why you decline"), ("x" * 1001, "too long")):
        with pytest.raises(Refused, match=words):
            decline_changes(made, [first.pk], reason=reason, by=world.anna)
    with pytest.raises(Refused, match="Only the owner, the workstream's lead or the programme"):
        decline_changes(made, [first.pk], reason="No", by=world.ben)
    decline_changes(made, [first.pk], reason=" The lease is signed ", by=world.anna)
    decline_changes(made, [second.pk], reason="No", by=programme_office)

    first.refresh_from_db()
    assert (first.state, first.decision_reason) == ("declined", "The lease is signed")
    assert "The lease is signed" in Notification.objects.filter(person=world.lead).first().text
    with pytest.raises(Refused, match="M1: It is declined already"):
        accept_changes(made, {first.pk: "2020-03-31"}, by=world.anna)
    with pytest.raises(Refused, match="It is declined already"):
        decline_changes(made, [first.pk], reason="No", by=world.anna)


def test_the_owners_of_what_it_pushes_are_asked_only_when_wished(world):
    pushed = MilestoneFactory(workstream=world.workstream, reference="M5", owner=world.ben)
    DependencyFactory(predecessor=world.first, successor=pushed)
    made = propose(world, **LATER)

    accept(made, world.anna, asks_owners=True)

    assert Notification.objects.get(person=world.ben).title == f"Confirm your forecast: {pushed}"


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"state": "accepted"}, "proposed_change_decided_whole"),
        ({"state": "declined"}, "proposed_change_decided_whole"),
    ],
)
def test_the_database_keeps_a_decision_whole(world, wrong, name):
    propose(world, **LATER)

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        ProposedChange.objects.update(**wrong)


def test_the_database_keeps_a_reason_with_what_is_declined(world):
    made = propose(world, **LATER)
    decline_changes(made, [made.changes.get().pk], reason="No", by=world.anna)

    with pytest.raises(IntegrityError, match="declined_with_reason"), transaction.atomic():
        ProposedChange.objects.update(decision_reason="")
