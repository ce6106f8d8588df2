"""What the database refuses of roadmaps, priority areas, workstreams and events."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from records.models import Classification
from tests.factories.accounts import OrganisationFactory
from tests.factories.workstreams import (
    CohortFactory,
    EventFactory,
    InnovationFactory,
    ReleasedCapacityFactory,
    RoadmapFactory,
    SupportAskFactory,
    WorkstreamFactory,
)
from tests.refusing import refuses
from workstreams.models import EventAttendance, Indicator, Outcome, PriorityArea, Roadmap

pytestmark = pytest.mark.django_db


def test_a_partnership_has_one_roadmap_of_a_day():
    roadmap = RoadmapFactory()
    RoadmapFactory()

    with refuses("roadmap_dated_once"):
        RoadmapFactory(partnership=roadmap.partnership)


def test_a_horizon_does_not_end_before_it_begins():
    RoadmapFactory(horizon_from_months=18, horizon_to_months=18)

    with refuses("roadmap_horizon_in_order"):
        RoadmapFactory(horizon_from_months=36, horizon_to_months=18)


@pytest.mark.parametrize("months", [{"from": 17, "to": 36}, {"from": 18, "to": 37}])
def test_a_horizon_is_within_18_to_36_months(months):
    with refuses("roadmap_horizon_within"):
        RoadmapFactory(horizon_from_months=months["from"], horizon_to_months=months["to"])


def test_a_partnership_has_one_draft_of_an_iteration():
    drafted = RoadmapFactory(is_draft=True)
    RoadmapFactory(is_draft=True)
    RoadmapFactory(partnership=drafted.partnership, dated_on=date(2020, 8, 23))

    with refuses("roadmap_one_draft"):
        RoadmapFactory(partnership=drafted.partnership, dated_on=date(2021, 8, 23), is_draft=True)


@pytest.mark.parametrize("change", [{"vision": "Another"}, {"is_draft": True}])
def test_an_iteration_in_force_is_neither_changed_nor_deleted_by_anybody(change):
    held = Roadmap.objects.filter(pk=RoadmapFactory().pk)

    for deed in (lambda: held.update(**change), held.delete):
        with pytest.raises(DatabaseError, match="no draft stays as it is"), transaction.atomic():
            deed()
    assert held.get().vision == RoadmapFactory.build().vision


def test_a_draft_of_an_iteration_is_written_and_thrown_away():
    draft = Roadmap.objects.filter(pk=RoadmapFactory(is_draft=True).pk)

    draft.update(vision="Another")
    draft.delete()

    assert not draft.exists()


def test_an_outcome_and_its_indicators_are_named_once_whatever_their_case():
    partnership = RoadmapFactory().partnership
    outcome = Outcome.objects.create(partnership=partnership, name="People live well")
    Indicator.objects.create(outcome=outcome, name="Admissions")

    with refuses("outcome_name"):
        Outcome.objects.create(partnership=partnership, name="PEOPLE live well")
    with refuses("indicator_name"):
        Indicator.objects.create(outcome=outcome, name="admissions")


def test_a_priority_area_is_named_once_whatever_its_case():
    partnership = RoadmapFactory().partnership
    PriorityArea.objects.create(partnership=partnership, name="Urgent care")

    with refuses("priority_area_name"):
        PriorityArea.objects.create(partnership=partnership, name="URGENT CARE")


def test_a_reference_belongs_to_one_workstream_of_a_partnership_whatever_its_case():
    workstream = WorkstreamFactory(reference="WS01")
    WorkstreamFactory(reference="WS01")

    with refuses("workstream_reference"):
        WorkstreamFactory(reference="ws01", partnership=workstream.partnership)


def test_a_part_2_workstream_has_a_ground():
    with refuses("workstream_part_2_has_ground"):
        WorkstreamFactory(classification=Classification.PART_2)


def test_a_workstream_does_not_end_before_it_begins():
    WorkstreamFactory(ends_on=None)

    with refuses("workstream_dates_in_order"):
        WorkstreamFactory(starts_on=date(2020, 4, 1), ends_on=date(2019, 4, 1))


def test_an_event_is_held_once_a_day_whatever_the_case_of_its_name():
    event = EventFactory(name="Public event")

    with refuses("event_once"):
        EventFactory(name="PUBLIC EVENT", partnership=event.partnership)


def test_an_organisation_is_counted_once_at_an_event():
    given = {"event": EventFactory(), "organisation": OrganisationFactory(), "people": 12}
    EventAttendance.objects.create(**given)

    with refuses("event_attendance_once"):
        EventAttendance.objects.create(**given)


@pytest.mark.parametrize(
    ("make", "constraint"),
    [
        (EventFactory, "event_part_2_has_ground"),
        (CohortFactory, "cohort_part_2_has_ground"),
        (SupportAskFactory, "supportask_part_2_has_ground"),
        (InnovationFactory, "innovation_part_2_has_ground"),
        (ReleasedCapacityFactory, "releasedcapacity_part_2_has_ground"),
    ],
)
def test_a_part_2_record_has_a_ground(make, constraint):
    with refuses(constraint):
        make(classification=Classification.PART_2)


def test_a_cohort_is_named_once_in_its_programme():
    cohort = CohortFactory(name="Cohort 1")
    CohortFactory(name="Cohort 1", programme="Another", partnership=cohort.partnership)

    with refuses("cohort_once"):
        CohortFactory(name="COHORT 1", partnership=cohort.partnership)


def test_an_organisation_is_counted_once_in_a_cohort():
    given = {"organisation": OrganisationFactory(), "people": 14}
    cohort = CohortFactory()
    cohort.attendance.create(**given)

    with refuses("cohort_attendance_once"):
        cohort.attendance.create(**given)


@pytest.mark.parametrize(
    ("make", "given", "constraint"),
    [
        (CohortFactory, {"ends_on": date(2019, 10, 7)}, "cohort_dates_in_order"),
        (SupportAskFactory, {"state": "received"}, "supportask_received_on_a_day"),
        (SupportAskFactory, {"came_on": date(2019, 8, 31)}, "supportask_came_after"),
        (InnovationFactory, {"decision": "adopt"}, "innovation_decided_whole"),
        (InnovationFactory, {"decided_on": date(2020, 1, 1)}, "innovation_decided_whole"),
        (InnovationFactory, {"looked_at_on": date(2019, 8, 31)}, "innovation_looked_at_after"),
        (
            ReleasedCapacityFactory,
            {"ends_on": date(2019, 8, 31)},
            "releasedcapacity_dates_in_order",
        ),
        (ReleasedCapacityFactory, {"released_people": 1}, "releasedcapacity_released_whole"),
        (ReleasedCapacityFactory, {"promised_wte": "3.01"}, "releasedcapacity_wte_within_people"),
    ],
)
def test_what_the_registers_refuse(make, given, constraint):
    with refuses(constraint):
        make(**given)


@pytest.mark.parametrize(
    ("ends_on", "months"),
    [(date(2020, 2, 28), 5), (date(2020, 3, 7), 5), (date(2020, 3, 8), 6), (None, None)],
)
def test_a_cohort_counts_begun_months_whole(ends_on, months):
    assert CohortFactory.build(starts_on=date(2019, 10, 8), ends_on=ends_on).months == months


def test_the_gap_is_what_was_released_less_what_was_promised():
    release = ReleasedCapacityFactory.build(promised_wte=Decimal("1.50"))

    assert release.gap_wte is None
    release.released_wte = Decimal("0.80")
    assert release.gap_wte == Decimal("-0.70")
