from datetime import date

import pytest

from governance.scope.assessing import missing_assessments
from governance.scope.effect import take_effect
from governance.scope.models import AssessmentState, ChangeKind, ChangeState
from governance.signoff.subjects import subject_of
from tests.factories.scope import (
    AssessmentFactory,
    ScopeChangeFactory,
    ScopeStateFactory,
    ServiceFactory,
)

DAY = date(2020, 7, 31)


@pytest.mark.parametrize(
    ("kind", "value", "aligned"),
    [
        (ChangeKind.BRING_IN, "in_scope", ""),
        (ChangeKind.TAKE_OUT, "removed", ""),
        (ChangeKind.ALIGN_ELSEWHERE, "aligned_elsewhere", "system"),
    ],
)
def test_an_approved_change_says_what_its_services_become(db, kind, value, aligned):
    change = ScopeChangeFactory(kind=kind, level="system", state=ChangeState.APPROVED)

    take_effect(change, date(2020, 2, 12))

    state = change.scope_states.get()
    assert (state.value, state.aligned_level, state.starts_on) == (value, aligned, DAY)


@pytest.mark.parametrize(
    ("classifications", "named"),
    [
        (["all_partners", "public"], "service 0 and Service 1 be brought"),
        (["all_partners", "part_2"], "service 0 and one more service be brought"),
        (["public", "named_partners", "part_2"], "service 0 and two more services be brought"),
        (["part_2"], "one service be brought"),
    ],
)
def test_a_decision_names_only_the_services_that_all_partners_see(db, classifications, named):
    change = ScopeChangeFactory()
    change.services.set(
        ServiceFactory(
            partnership=change.partnership,
            name=f"Service {n}",
            classification=classification,
            part_2_ground="Commercial" if classification == "part_2" else "",
        )
        for n, classification in enumerate(classifications)
    )

    assert subject_of(change).clause(change).startswith(named)


def test_a_decision_lists_its_services_with_commas_and_keeps_their_capitals(db):
    change = ScopeChangeFactory()
    names = ["NHS 111", "Rapid response", "Telecare"]
    change.services.set(ServiceFactory(partnership=change.partnership, name=name) for name in names)

    clause = subject_of(change).clause(change)

    assert clause.startswith("NHS 111, Rapid response and Telecare be brought into scope")


@pytest.mark.parametrize("kind", [ChangeKind.MOVE_LEVEL, ChangeKind.CHANGE_POPULATION])
def test_a_change_of_level_or_population_moves_no_scope(db, kind):
    change = ScopeChangeFactory(kind=kind, state=ChangeState.APPROVED)

    take_effect(change, date(2020, 2, 12))

    assert change.takes_effect_on == DAY
    assert not change.scope_states.exists()


def test_nothing_takes_effect_before_it_was_decided(db):
    change = ScopeChangeFactory(state=ChangeState.APPROVED)

    take_effect(change, date(2020, 9, 16))

    assert change.scope_states.get().starts_on == date(2020, 9, 16)


def test_a_recommendation_takes_no_effect(db):
    change = ScopeChangeFactory(state=ChangeState.RECOMMENDED)

    take_effect(change, date(2020, 2, 12))

    assert change.takes_effect_on is None
    assert not change.scope_states.exists()


def test_a_state_that_starts_the_same_day_is_replaced(db):
    change = ScopeChangeFactory(state=ChangeState.APPROVED)
    ScopeStateFactory(service=change.services.get(), starts_on=DAY)

    take_effect(change, date(2020, 2, 12))

    assert change.services.get().scope_states.get().value == "in_scope"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"state": AssessmentState.REQUIRED}, "is required: it must be signed first"),
        ({"state": AssessmentState.IN_PROGRESS}, "is in progress: it must be signed first"),
        (
            {"state": AssessmentState.SIGNED, "valid_until": date(2020, 2, 11)},
            "was valid until 11 February 2020 only",
        ),
        (
            {
                "state": AssessmentState.SIGNED,
                "signed_on": date(2020, 2, 13),
                "valid_until": date(2021, 2, 13),
            },
            "is signed on 13 February 2020 only",
        ),
    ],
)
def test_an_assessment_that_is_not_good_is_named(db, given, reason):
    change = ScopeChangeFactory(assessed=True)
    signed = given["state"] == AssessmentState.SIGNED
    kept = {"signed_on": date(2019, 2, 12) if signed else None, "valid_until": None}
    change.assessments.filter(kind="eqia").update(**kept | given)

    assert missing_assessments(change, date(2020, 2, 12)) == [
        f"The equality impact assessment {reason}."
    ]


def test_three_assessments_are_asked_for_and_scrutiny_when_somebody_says_so(db):
    change = ScopeChangeFactory()
    assert len(missing_assessments(change, DAY)) == 3

    AssessmentFactory(
        change=change,
        kind="involvement",
        state=AssessmentState.REQUIRED,
        signed_on=None,
        valid_until=None,
    )

    assert "The involvement and scrutiny is required" in missing_assessments(change, DAY)[3]


def test_an_assessment_that_is_not_required_stands_in_nobodys_way(db):
    change = ScopeChangeFactory(assessed=True)
    change.assessments.filter(kind="dpia").update(
        state=AssessmentState.NOT_REQUIRED,
        reason="No new processing",
        signed_on=None,
        valid_until=None,
    )

    assert missing_assessments(change, date(2020, 2, 12)) == []
