"""Who writes the records of the registers, and what a refusal leaves."""

from datetime import timedelta

import pytest

from accounts.models import Role
from core.errors import Refused
from records.disclosures import Disclosure
from records.models import Classification
from tests.factories.accounts import member
from tests.factories.workstreams import (
    EventFactory,
    ReleasedCapacityFactory,
    SupportAskFactory,
    WorkstreamFactory,
)
from workstreams.models import Event
from workstreams.registers import ASKS, CAPACITY, COHORTS, EVENTS, IDEAS
from workstreams.services import ChangedMeanwhile, Said, keep_record, seen_as

VALUES = {"name": "Walk", "held_on": "2019-03-20", "kind": "engagement", "tier": "public"}


@pytest.fixture
def lead(partnership):
    return member(partnership, Role.WORKSTREAM_LEAD)


@pytest.fixture
def stream(partnership, lead):
    return WorkstreamFactory(partnership=partnership, lead=lead)


def test_a_lead_adds_to_their_own_workstream(partnership, stream, lead):
    said = Said({**VALUES, "workstream": stream})

    event = keep_record(Event(partnership=partnership), said, by=lead)

    context = event.history.get().pgh_context
    assert (context["verb"], context["by"]) == ("added event", lead.pk)


def test_nobody_else_adds_anything(partnership, viewer):
    with pytest.raises(Refused, match="Only the programme office, and the lead"):
        keep_record(Event(partnership=partnership), Said(VALUES), by=viewer)

    assert not Event.objects.exists()


def test_a_lead_does_not_give_a_record_to_anothers_workstream(partnership, stream, lead):
    event = EventFactory(partnership=partnership, workstream=stream)
    other = WorkstreamFactory(partnership=partnership)

    with pytest.raises(Refused, match="for their own workstream"):
        keep_record(event, Said({"workstream": other}), by=lead, seen=seen_as(event))

    event.refresh_from_db()
    assert event.workstream == stream


def test_a_lead_does_not_change_what_is_the_whole_partnerships(partnership, lead):
    event = EventFactory(partnership=partnership)

    with pytest.raises(Refused, match="for their own workstream"):
        keep_record(event, Said({"name": "Mine"}), by=lead, seen=seen_as(event))

    assert event.history.count() == 1


def test_only_the_office_says_who_may_see_a_record(partnership, stream, lead):
    event = EventFactory(partnership=partnership, workstream=stream)
    said = Said({}, disclosure=Disclosure(Classification.PUBLIC))

    with pytest.raises(Refused, match="Only the programme office says who may see it"):
        keep_record(event, said, by=lead, seen=seen_as(event))


def test_a_level_that_lacks_what_belongs_to_it_is_refused(partnership, programme_office):
    said = Said(VALUES, disclosure=Disclosure(Classification.PART_2))

    with pytest.raises(Refused, match="Give the ground for part 2"):
        keep_record(Event(partnership=partnership), said, by=programme_office)

    assert not Event.objects.exists()


def test_what_somebody_else_saved_meanwhile_stays(partnership, programme_office):
    event = EventFactory(partnership=partnership)
    seen = seen_as(event)
    keep_record(event, Said({"name": "Theirs"}), by=programme_office, seen=seen)

    with pytest.raises(ChangedMeanwhile) as clash:
        keep_record(event, Said({"name": "Mine"}), by=programme_office, seen=seen)

    assert clash.value.record.name == "Theirs"


def test_sentences_of_the_registers_count_what_is_there(partnership):
    today = partnership.today()
    kept = EventFactory(partnership=partnership, you_said="Parking")
    kept.refresh_from_db()
    capacity = ReleasedCapacityFactory(partnership=partnership)
    capacity.refresh_from_db()

    assert EVENTS.say([kept], today).endswith("1 with what people said and no answer yet.")
    kept.we_did = "A bus"
    assert EVENTS.say([kept], today).endswith("What people said has an answer each time.")
    kept.held_on = today.replace(year=today.year + 1)
    assert EVENTS.say([kept], today) == "1 event planned, none held yet."
    assert CAPACITY.say([capacity], today) == (
        "1.50 whole-time equivalents promised; of 0 told so far, 0 released; 1 not told yet."
    )
    late = SupportAskFactory.build(wanted_by=today - timedelta(1))
    assert ASKS.say([late], today) == (
        "1 ask: 0 received, 1 open, 1 of those past the day it was wanted by."
    )
    late.wanted_by = today
    assert ASKS.say([late], today) == "1 ask: 0 received, 1 open."
    assert COHORTS.say([], today) == "0 cohorts of 0 programmes; 0 people. None running today."
    assert IDEAS.say([], today) == "0 ideas: 0 to try or adopt, 0 without a decision."
