"""What hangs on a record is seen only where the record itself is (docs/rules.md 0)."""

import pytest

from tests.factories.accounts import office
from tests.factories.bodies import BodyFactory, SeatFactory
from tests.factories.milestones import ForecastFactory, MilestoneFactory
from tests.factories.records import NAMED, PART_2, share, withhold
from tests.factories.risks import BenefitFactory, RiskFactory
from tests.factories.scope import ScopeChangeFactory
from tests.factories.workstreams import EventFactory, WorkstreamFactory
from workstreams.models import Event

pytestmark = pytest.mark.django_db
ON_A_WORKSTREAM = [MilestoneFactory, RiskFactory, BenefitFactory, ScopeChangeFactory]


def sees(user, record):
    return type(record).objects.visible_to(user).filter(pk=record.pk).exists()


@pytest.mark.parametrize("factory", ON_A_WORKSTREAM)
@pytest.mark.parametrize("given", [PART_2, NAMED])
def test_what_hangs_on_a_hidden_workstream_is_hidden(partnership, viewer, factory, given):
    workstream = WorkstreamFactory(partnership=partnership, **given)
    record = factory(workstream=workstream)

    assert not sees(viewer, record)
    assert sees(office(partnership), record)


@pytest.mark.parametrize("factory", ON_A_WORKSTREAM)
def test_what_hangs_on_a_withheld_workstream_is_withheld(partnership, factory):
    person = office(partnership)
    workstream = WorkstreamFactory(partnership=partnership)
    record = factory(workstream=workstream)

    assert sees(person, record)
    withhold(workstream, person)

    assert not sees(person, record)


@pytest.mark.parametrize("factory", ON_A_WORKSTREAM)
def test_a_hidden_record_stays_hidden_on_a_workstream_that_is_seen(partnership, viewer, factory):
    workstream = WorkstreamFactory(partnership=partnership)
    hidden, withheld = factory(workstream=workstream, **PART_2), factory(workstream=workstream)
    withhold(withheld, viewer)

    assert sees(viewer, workstream)
    assert not sees(viewer, hidden)
    assert not sees(viewer, withheld)


@pytest.mark.parametrize("factory", ON_A_WORKSTREAM)
def test_a_record_opened_to_a_person_needs_its_workstream_opened_too(partnership, viewer, factory):
    workstream = WorkstreamFactory(partnership=partnership, **NAMED)
    record = factory(workstream=workstream, **NAMED)
    share(record, person=viewer)

    assert not sees(viewer, record)
    share(workstream, person=viewer)

    assert sees(viewer, record)


def test_a_forecast_is_seen_where_its_milestone_is(partnership, viewer):
    workstream = WorkstreamFactory(partnership=partnership)
    open_to_all, hidden = (
        MilestoneFactory(workstream=workstream),
        MilestoneFactory(workstream=workstream, **PART_2),
    )

    assert sees(viewer, ForecastFactory(milestone=open_to_all))
    assert not sees(viewer, ForecastFactory(milestone=hidden))


def test_an_event_is_seen_with_its_workstream_or_without_one(partnership, viewer):
    hidden = WorkstreamFactory(partnership=partnership, **PART_2)
    seen = [
        EventFactory(partnership=partnership),
        EventFactory(
            partnership=partnership, workstream=WorkstreamFactory(partnership=partnership)
        ),
    ]
    EventFactory(partnership=partnership, workstream=hidden)
    EventFactory(partnership=partnership, **PART_2)

    assert set(Event.objects.visible_to(viewer)) == set(seen)


def test_a_seat_opens_a_part_2_workstream_and_what_hangs_on_it(partnership, viewer):
    body = BodyFactory(partnership=partnership)
    SeatFactory(body=body, person=viewer)
    workstream = WorkstreamFactory(partnership=partnership, deciding_body=body, **PART_2)

    assert sees(viewer, workstream)
    assert sees(viewer, RiskFactory(workstream=workstream))


def test_a_record_of_another_partnership_is_not_seen_through_a_workstream_of_this(
    partnership, viewer
):
    workstream = WorkstreamFactory(partnership=partnership)
    elsewhere = RiskFactory(workstream=workstream, partnership=WorkstreamFactory().partnership)

    assert not sees(viewer, elsewhere)
