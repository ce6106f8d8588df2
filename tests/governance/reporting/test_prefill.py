"""What a report begins with: the registers' own words, and nothing that anybody is kept from."""

from datetime import date

import pytest

from governance.reporting.prefill import prefill
from milestones.brag import Brag
from tests.factories.accounts import UserFactory
from tests.factories.milestones import ForecastFactory, MilestoneFactory
from tests.factories.records import NAMED, PART_2, withhold
from tests.factories.risks import ReviewFactory, RiskFactory
from tests.factories.scope import ScopeChangeFactory
from tests.governance.reporting.conftest import JANUARY

PLANTED = "Zanzibar"


@pytest.fixture
def given(workstream):
    return lambda: prefill(workstream, JANUARY)


def done(workstream, reference, day):
    return MilestoneFactory(
        workstream=workstream,
        reference=reference,
        name="Pathway",
        baseline_date=date(2020, 1, 17),
        forecast_date=day,
        complete=True,
    )


def due(workstream, reference, day):
    return MilestoneFactory(
        workstream=workstream, reference=reference, name="Pathway", baseline_date=day
    )


def test_what_was_completed_in_the_period_was_achieved(workstream, given):
    done(workstream, "M1", date(2019, 12, 31))
    done(workstream, "M2", date(2020, 1, 1))
    done(workstream, "M3", date(2020, 1, 31))
    done(workstream, "M4", date(2020, 2, 1))

    assert given().achieved.splitlines() == [
        "M2 Pathway: done on 1 Jan 2020. 16 days earlier than the baseline.",
        "M3 Pathway: done on 31 Jan 2020. 14 days late against the baseline.",
    ]


def test_what_is_due_in_the_next_period_is_planned(workstream, given):
    due(workstream, "M1", date(2020, 1, 31))
    due(workstream, "M2", date(2020, 2, 29))
    due(workstream, "M3", date(2020, 2, 1))
    due(workstream, "M4", date(2020, 3, 1))

    assert given().planned.splitlines() == [
        "M3 Pathway: due 1 Feb 2020.",
        "M2 Pathway: due 29 Feb 2020.",
    ]


def test_when_nothing_is_due_next_the_first_thing_due_is_planned(workstream, given):
    due(workstream, "M4", date(2020, 6, 1))
    due(workstream, "M5", date(2020, 7, 1))

    assert given().planned == "M4 Pathway: due 1 Jun 2020."


def test_forecasts_that_moved_later_in_the_period_are_exceptions_with_their_reasons(
    workstream, given
):
    milestone = due(workstream, "M1", date(2020, 3, 31))
    for said_on, day, reason in (
        (date(2019, 12, 11), date(2020, 3, 31), "Not of this period"),
        (date(2020, 1, 8), date(2020, 4, 10), "Tender late"),
        (date(2020, 1, 20), date(2020, 4, 15), "Staff sick"),
    ):
        ForecastFactory(milestone=milestone, said_on=said_on, forecast_date=day, reason=reason)

    assert given().exceptions == (
        "M1 Pathway: from 31 Mar 2020 to 15 Apr 2020, 15 days later. Tender late. Staff sick."
    )


def test_forecasts_that_stayed_or_came_forward_are_no_exceptions(workstream, given):
    for day in (date(2020, 3, 31), date(2020, 3, 30)):
        milestone = MilestoneFactory(workstream=workstream, forecast_date=day)
        ForecastFactory(milestone=milestone)
        ForecastFactory(milestone=milestone, said_on=date(2020, 1, 8), forecast_date=day)

    assert given().exceptions == ""


def test_a_forecast_that_moved_without_a_word_says_so(workstream, given):
    milestone = due(workstream, "M1", date(2020, 3, 31))
    ForecastFactory(milestone=milestone)
    ForecastFactory(milestone=milestone, said_on=date(2020, 1, 8), forecast_date=date(2020, 4, 1))

    assert given().exceptions.endswith("1 day later. No reason was given.")


def test_a_forecast_that_has_passed_is_an_exception(workstream, given):
    due(workstream, "M1", date(2020, 1, 30))
    due(workstream, "M2", date(2020, 1, 31))

    assert given().exceptions == "M1 Pathway: its forecast, 30 Jan 2020, has passed."


def test_what_is_rated_by_hand_is_an_exception_with_its_reason(workstream, given):
    ahead = date(2020, 3, 31)
    by = UserFactory(name="Amal Idris")
    for reference, day in (("M1", date(2020, 1, 31)), ("M2", date(2020, 2, 1))):
        MilestoneFactory(
            workstream=workstream,
            reference=reference,
            name="Pathway",
            baseline_date=ahead,
            hand_brag="amber",
            hand_reason="two posts are empty",
            hand_set_on=day,
            hand_set_by=by,
        )

    assert given().exceptions == (
        "M1 Pathway: rated Amber by Amal Idris on 31 Jan 2020. two posts are empty."
    )


def test_risks_that_are_new_or_have_risen_are_exceptions(workstream, given):
    new, risen, fallen = (
        RiskFactory(workstream=workstream, reference=reference, name="Staff leave")
        for reference in ("R1", "R2", "R3")
    )
    in_period, before = date(2020, 1, 15), date(2019, 12, 15)
    ReviewFactory(risk=new, reviewed_on=in_period, consequence=4, likelihood=3, rationale="")
    for risk, earlier, later in ((risen, 3, 4), (fallen, 4, 3)):
        ReviewFactory(risk=risk, reviewed_on=before, consequence=4, likelihood=earlier)
        ReviewFactory(
            risk=risk, reviewed_on=in_period, consequence=4, likelihood=later, rationale="Winter"
        )

    assert given().exceptions.splitlines() == [
        "Risk R1 Staff leave: new, score 12.",
        "Risk R2 Staff leave: score 12 to 16. Winter.",
    ]


def test_changes_of_scope_in_sign_off_ask_for_a_decision(workstream, given):
    for reference, state in (("SC1", "in_sign_off"), ("SC2", "draft"), ("SC3", "rejected")):
        ScopeChangeFactory(
            workstream=workstream, reference=reference, name="Nursing in", state=state
        )

    assert given().decisions_asked == "SC1 Nursing in: in sign-off."


def test_a_workstream_begins_with_the_worst_of_its_milestones(workstream, given):
    assert given().computed is None
    MilestoneFactory(workstream=workstream)
    assert given().computed is Brag.GREEN
    due(workstream, "M1", date(2020, 1, 30))
    assert given().computed is Brag.RED


def test_what_anybody_is_kept_from_is_left_out(workstream, given, viewer):
    kept = [
        MilestoneFactory(
            workstream=workstream, name=PLANTED, forecast_date=date(2020, 1, 1), **hidden
        )
        for hidden in (PART_2, NAMED, {})
    ]
    risk = RiskFactory(workstream=workstream, name=PLANTED, **PART_2)
    ReviewFactory(risk=risk, reviewed_on=date(2020, 1, 15))
    change = ScopeChangeFactory(workstream=workstream, name=PLANTED, state="in_sign_off")
    withhold(kept[-1], viewer)
    withhold(change, viewer)

    found = given()

    assert found.computed is None
    assert PLANTED not in repr(found)


def test_what_belongs_to_another_workstream_is_left_out(workstream, given, another):
    done(another, "M1", date(2020, 1, 10))

    assert given().achieved == ""


def test_a_report_begins_in_few_queries(workstream, given, django_assert_num_queries):
    for number in range(1, 8):
        milestone = due(workstream, f"M{number}", date(2020, 2, number))
        ForecastFactory(milestone=milestone, said_on=date(2020, 1, 8))
        risk = RiskFactory(workstream=workstream)
        ReviewFactory(risk=risk, reviewed_on=date(2020, 1, 15))
    given()

    # three of them for events, those to come, and support
    with django_assert_num_queries(9):
        given()
