"""The database itself keeps baselines: the second kind of proof that nothing moves one silently."""

from datetime import date

import pytest
from django.db import ProgrammingError, transaction

from milestones.models import BaselineState, Milestone
from records.models import Classification
from tests.factories.milestones import (
    BaselineDateFactory,
    BaselineFactory,
    MilestoneFactory,
    adopted,
    first_baseline,
)
from tests.factories.workstreams import WorkstreamFactory
from tests.refusing import refuses


@pytest.fixture
def milestone(partnership):
    return MilestoneFactory(workstream=WorkstreamFactory(partnership=partnership))


def refused(change):
    """That change is refused by the database, which then stands as before; what it said."""
    with pytest.raises(ProgrammingError) as told, transaction.atomic():
        change()
    return str(told.value)


def test_no_deed_moves_the_baseline_of_a_milestone_but_an_adopted_baseline(milestone):
    rows = Milestone.objects.filter(pk=milestone.pk)

    told = refused(lambda: rows.update(baseline_date=date(2020, 6, 1)))

    assert "moves only by a baseline that is adopted" in told
    assert rows.get().baseline_date == date(2020, 3, 31)


def test_a_proposal_moves_no_baseline_until_it_is_adopted(milestone):
    BaselineDateFactory(milestone=milestone, baseline_date=date(2020, 6, 1))
    rows = Milestone.objects.filter(pk=milestone.pk)

    assert "adopted" in refused(lambda: rows.update(baseline_date=date(2020, 6, 1)))


def test_the_newest_baseline_alone_says_where_it_moves(partnership, milestone):
    first_baseline(partnership)
    adopted(partnership, {milestone: date(2020, 6, 1)}, "Second", date(2020, 1, 31))
    rows = Milestone.objects.filter(pk=milestone.pk)

    assert rows.get().baseline_date == date(2020, 6, 1)
    assert "adopted" in refused(lambda: rows.update(baseline_date=date(2020, 3, 31)))
    rows.update(name="Another name", baseline_date=date(2020, 6, 1))


def test_an_adopted_baseline_and_its_dates_never_change(partnership, milestone):
    first = first_baseline(partnership)
    row = first.dates.get()

    for change in (
        lambda: row.delete(),
        lambda: first.dates.update(baseline_date=date(2020, 6, 1)),
        lambda: BaselineDateFactory(baseline=first),
        lambda: type(first).objects.filter(pk=first.pk).update(state=BaselineState.DRAFT),
        lambda: type(first).objects.filter(pk=first.pk).update(name="Another"),
        lambda: type(first).objects.filter(pk=first.pk).update(number=2),
    ):
        assert "as it was adopted" in refused(change).replace("they were", "it was")


@pytest.mark.parametrize(
    "given",
    [
        {"state": BaselineState.ADOPTED},
        {"number": 1},
        {"adopted_on": date(2020, 1, 31)},
        {"state": BaselineState.ADOPTED, "number": 1},
    ],
)
def test_a_baseline_is_adopted_whole_or_not_at_all(partnership, given):
    with refuses("baseline_adopted_whole"):
        BaselineFactory(partnership=partnership, **given)


def test_only_the_first_baseline_needs_no_decision_and_numbers_are_given_once(partnership):
    whole = {"state": BaselineState.ADOPTED, "adopted_on": date(2020, 1, 31)}
    BaselineFactory(partnership=partnership, number=1, **whole)

    with refuses("baseline_after_the_first_is_decided"):
        BaselineFactory(partnership=partnership, number=2, **whole)
    with refuses("baseline_number_once"):
        BaselineFactory(partnership=partnership, number=1, **whole)


def test_a_reference_belongs_to_one_baseline_of_a_partnership_whatever_its_case(partnership):
    BaselineFactory(partnership=partnership, reference="BL01")

    with refuses("baseline_reference"):
        BaselineFactory(partnership=partnership, reference="bl01")


def test_a_part_2_baseline_has_a_ground(partnership):
    with refuses("baseline_part_2_has_ground"):
        BaselineFactory(partnership=partnership, classification=Classification.PART_2)


def test_a_milestone_has_one_date_in_a_baseline(milestone):
    row = BaselineDateFactory(milestone=milestone)

    with refuses("baseline_date_once"):
        BaselineDateFactory(milestone=milestone, baseline=row.baseline)
