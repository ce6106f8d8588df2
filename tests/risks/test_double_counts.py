"""One measure, population and time claimed twice is flagged (docs/rules.md 8)."""

from datetime import date

import pytest

from risks.double_counts import doubles_of, is_doubled
from risks.models import Benefit, BenefitStatus, RollUp
from tests.factories.records import withhold
from tests.factories.risks import BenefitFactory
from tests.factories.workstreams import WorkstreamFactory


@pytest.fixture
def first(partnership):
    workstream = WorkstreamFactory(partnership=partnership)
    return BenefitFactory(workstream=workstream, measure="Admissions", population="over 65")


def another(first, **given):
    """Another workstream's benefit that claims the same, but for what is given."""
    same = {"measure": "admissions", "population": " Over 65"}
    workstream = WorkstreamFactory(partnership=first.partnership)
    return BenefitFactory(workstream=workstream, **{**same, **given})


def flagged(user):
    found = Benefit.objects.visible_to(user).annotate(doubled=is_doubled(user))
    return {one.pk for one in found if one.doubled}


def test_the_same_claim_of_another_workstream_is_flagged_on_both(first, viewer):
    second = another(first)

    assert flagged(viewer) == {first.pk, second.pk}
    assert list(doubles_of(first, viewer)) == [second]
    assert list(doubles_of(second, viewer)) == [first]


@pytest.mark.parametrize(
    "given",
    [
        {"measure": "Attendances"},
        {"population": "over 75"},
        {"baseline_date": date(2021, 4, 1), "target_date": date(2022, 3, 31)},
        {"status": BenefitStatus.WITHDRAWN},
    ],
)
def test_another_measure_population_or_time_or_one_withdrawn_is_no_double(first, viewer, given):
    second = another(first, **given)

    assert flagged(viewer) == set()
    assert [*doubles_of(first, viewer), *doubles_of(second, viewer)] == []


def test_the_last_day_of_one_on_the_first_of_the_other_is_some_time_together(first, viewer):
    another(first, baseline_date=first.target_date, target_date=None)

    assert len(flagged(viewer)) == 2


@pytest.mark.parametrize("whole_first", [True, False])
def test_what_one_rolls_up_of_the_other_is_declared(first, viewer, whole_first):
    second = another(first)
    whole, part = (first, second) if whole_first else (second, first)
    RollUp.objects.create(whole=whole, part=part)

    assert flagged(viewer) == set()
    assert [*doubles_of(first, viewer)] == []


def test_a_benefit_elsewhere_or_that_is_kept_from_the_reader_flags_nothing(first, viewer):
    BenefitFactory(measure="Admissions", population="over 65")
    withhold(another(first), viewer)

    assert flagged(viewer) == set()
    assert [*doubles_of(first, viewer)] == []
