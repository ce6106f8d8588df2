"""What the database refuses of milestones, and the natural order of their references."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from milestones.models import (
    ConfidenceAssessment,
    DependencyKind,
    Milestone,
    MilestoneStatus,
)
from records.models import Classification
from tests.factories.milestones import DependencyFactory, MilestoneFactory, SavedViewFactory
from tests.refusing import refuses

pytestmark = pytest.mark.django_db


def test_a_reference_belongs_to_one_milestone_of_a_partnership_whatever_its_case():
    milestone = MilestoneFactory(reference="M001")
    MilestoneFactory(reference="M001")

    with refuses("milestone_reference"):
        MilestoneFactory(reference="m001", workstream=milestone.workstream)


def test_m2_stands_before_m10():
    for reference in ("M10", "m2", "M007"):
        MilestoneFactory(reference=reference)

    assert [each.reference for each in Milestone.objects.all()] == ["m2", "M007", "M10"]


def test_a_part_2_milestone_has_a_ground():
    with refuses("milestone_part_2_has_ground"):
        MilestoneFactory(classification=Classification.PART_2)


@pytest.mark.parametrize(
    ("status", "actual"),
    [
        (MilestoneStatus.COMPLETE, None),
        (MilestoneStatus.IN_PROGRESS, date(2020, 1, 1)),
        (MilestoneStatus.PLANNED, date(2020, 1, 1)),
    ],
)
def test_a_milestone_is_complete_when_it_has_an_actual_date_and_only_then(status, actual):
    MilestoneFactory(complete=True)

    with refuses("milestone_complete_has_actual"):
        MilestoneFactory(status=status, actual_date=actual)


@pytest.mark.parametrize(
    ("optimistic", "likely", "pessimistic"),
    [(20, 10, 30), (10, 30, 20), (10, None, None), (None, 20, 30), (10, 20, None), (10, None, 30)],
)
def test_three_estimates_are_whole_and_in_order(optimistic, likely, pessimistic):
    MilestoneFactory(optimistic_days=10, likely_days=10, pessimistic_days=10)

    with refuses("milestone_estimates_whole_and_in_order"):
        MilestoneFactory(
            optimistic_days=optimistic, likely_days=likely, pessimistic_days=pessimistic
        )


def test_a_milestone_waits_for_another_once_in_each_way():
    link = DependencyFactory()
    given = {"predecessor": link.predecessor, "successor": link.successor}
    DependencyFactory(**given, kind=DependencyKind.START_START)

    with refuses("dependency_once"):
        DependencyFactory(**given)


def test_a_milestone_does_not_wait_for_itself():
    milestone = MilestoneFactory()

    with refuses("dependency_on_another"):
        DependencyFactory(predecessor=milestone, successor=milestone)


@pytest.mark.parametrize(
    "given",
    [
        {"hand_brag": "red"},
        {"hand_brag": "red", "hand_reason": "Why", "hand_set_on": date(2020, 1, 31)},
        {"hand_reason": "Why"},
        {"hand_set_on": date(2020, 1, 31)},
    ],
)
def test_a_rating_by_hand_has_its_reason_day_and_author(given):
    with refuses("milestone_hand_rating_whole"):
        MilestoneFactory(**given)


@pytest.mark.parametrize("plan", ["", "A second supplier."])
def test_a_recovery_plan_was_recorded_on_a_day_by_somebody(plan):
    with refuses("milestone_recovery_plan_whole"):
        MilestoneFactory(recovery_plan=plan, recovery_plan_on=date(2020, 1, 31))


CONFIDENCE = {"level": "amber", "reason": "Why", "assessed_on": date(2020, 1, 31)}


def test_an_assessment_is_of_a_milestone_or_of_a_workstream_and_has_a_reason():
    milestone = MilestoneFactory()
    both = {"milestone": milestone, "workstream": milestone.workstream}

    for given in (both, {}):
        with refuses("confidence_of_one"):
            ConfidenceAssessment.objects.create(assessor=milestone.owner, **CONFIDENCE, **given)
    with refuses("confidence_has_reason"):
        ConfidenceAssessment.objects.create(
            milestone=milestone, assessor=milestone.owner, **CONFIDENCE | {"reason": ""}
        )


def test_an_assessment_is_never_changed_or_removed():
    milestone = MilestoneFactory()
    made = ConfidenceAssessment.objects.create(
        milestone=milestone, assessor=milestone.owner, **CONFIDENCE
    )
    rows = ConfidenceAssessment.objects.filter(pk=made.pk)

    for change in (rows.delete, lambda: rows.update(level="green")):
        with pytest.raises(DatabaseError, match="kept for good"), transaction.atomic():
            change()


def test_a_person_has_one_view_of_a_name():
    view = SavedViewFactory(name="Late ones")
    SavedViewFactory(name="Late ones", partnership=view.partnership)

    with refuses("saved_view_once_for_a_person"):
        SavedViewFactory(name="LATE ones", partnership=view.partnership, owner=view.owner)


def test_a_limit_is_not_before_what_it_limits():
    with refuses("milestone_not_after_follows"):
        MilestoneFactory(not_before=date(2020, 3, 2), not_after=date(2020, 3, 1))
