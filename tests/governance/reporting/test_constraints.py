"""What the database refuses of rounds and of reports."""

from datetime import date

import pytest
from django.db import ProgrammingError, connection, transaction

from governance.reporting.models import (
    AskedWorkstream,
    ExceptionReport,
    HighlightReport,
    ReportingCadence,
    ReportState,
)
from tests.factories.milestones import MilestoneFactory
from tests.factories.reporting import MOMENT, ExceptionFactory, ReportFactory, RoundFactory
from tests.refusing import refuses

pytestmark = pytest.mark.django_db


def test_a_period_ends_on_its_first_day_or_later():
    RoundFactory(starts_on=date(2020, 1, 31))

    with refuses("round_dates_in_order"):
        RoundFactory(starts_on=date(2020, 2, 1))


def test_a_deadline_is_after_its_period():
    with refuses("round_deadline_after_period"):
        RoundFactory(deadline_on=date(2020, 1, 31))


def test_a_round_opens_by_its_deadline():
    RoundFactory(opens_on=date(2020, 2, 7))

    with refuses("round_opens_by_its_deadline"):
        RoundFactory(opens_on=date(2020, 2, 8))


@pytest.mark.parametrize("days", [0, 31])
def test_a_deadline_is_from_1_to_30_working_days(partnership, days):
    with refuses("round_deadline_days"):
        RoundFactory(deadline_working_days=days)
    with refuses("cadence_deadline_days"):
        ReportingCadence.objects.create(partnership=partnership, deadline_working_days=days)


def test_two_rounds_of_a_partnership_share_no_day(january):
    RoundFactory()
    follows = {"starts_on": date(2020, 2, 1), "ends_on": date(2020, 2, 29)}
    follows["deadline_on"] = date(2020, 3, 6)
    RoundFactory(partnership=january.partnership, **follows)

    with refuses("round_periods_apart"):
        RoundFactory(
            partnership=january.partnership, starts_on=date(2019, 12, 1), ends_on=date(2020, 1, 1)
        )


def test_a_round_asks_a_workstream_once(january, workstream):
    with refuses("workstream_asked_once"):
        AskedWorkstream.objects.create(round=january, workstream=workstream)


def test_a_report_has_each_version_once(january, workstream):
    ReportFactory(round=january, workstream=workstream, returned=True)

    with refuses("report_version_once"):
        ReportFactory(round=january, workstream=workstream)


def test_a_workstream_has_one_report_that_counts_in_a_round(draft):
    with refuses("report_current_once"):
        ReportFactory(round=draft.round, workstream=draft.workstream, version=2)


@pytest.mark.parametrize("name", ["brag_now", "brag_next", "achieved", "planned"])
def test_a_report_is_submitted_whole(name):
    ReportFactory(**{name: ""})

    with refuses("report_submitted_whole"):
        ReportFactory(submitted=True, **{name: ""})


def test_a_submission_says_who_and_when():
    with refuses("report_submitted_whole"):
        ReportFactory(submitted=True, submitted_by=None)
    with refuses("report_submitted_whole"):
        ReportFactory(submitted_at=MOMENT)


@pytest.mark.parametrize(
    ("name", "nothing"), [("confidence", ""), ("confidence_by", None), ("confidence_on", None)]
)
def test_delivery_confidence_has_an_assessor_and_a_day(name, nothing):
    with refuses("report_confidence_whole"):
        ReportFactory(submitted=True, **{name: nothing})


def test_an_acceptance_says_who_and_when():
    with refuses("report_accepted_whole"):
        ReportFactory(accepted=True, accepted_by=None)
    with refuses("report_accepted_whole"):
        ReportFactory(submitted=True, accepted_at=MOMENT)


def test_a_return_says_who_when_and_why():
    with refuses("report_returned_whole"):
        ReportFactory(returned=True, return_reason="")
    with refuses("report_returned_whole"):
        ReportFactory(returned=True, returned_at=None)


@pytest.mark.parametrize("state", ["submitted", "accepted", "returned"])
@pytest.mark.parametrize(
    "change", [{"achieved": "Much more."}, {"brag_now": "green"}, {"state": ReportState.DRAFT}]
)
def test_a_report_that_was_submitted_never_changes_again(state, change):
    report = ReportFactory(**{state: True})

    with pytest.raises(ProgrammingError, match="frozen"), transaction.atomic():
        HighlightReport.objects.filter(pk=report.pk).update(**change)


@pytest.mark.parametrize("state", ["submitted", "accepted", "returned"])
def test_a_report_that_was_submitted_is_not_deleted(state):
    report = ReportFactory(**{state: True})

    with pytest.raises(ProgrammingError, match="frozen"), transaction.atomic():
        HighlightReport.objects.filter(pk=report.pk).delete()


def test_who_ignores_triggers_does_not_pass_over_this_one():
    report = ReportFactory(accepted=True)

    with connection.cursor() as cursor:
        cursor.execute("set local session_replication_role = replica")
    with pytest.raises(ProgrammingError, match="frozen"), transaction.atomic():
        HighlightReport.objects.filter(pk=report.pk).update(achieved="Much more.")


def test_a_draft_may_change_and_go():
    report = ReportFactory()

    HighlightReport.objects.filter(pk=report.pk).update(achieved="Much more.")

    assert HighlightReport.objects.filter(pk=report.pk).delete()[0] == 1


def test_a_reference_belongs_to_one_exception_report(begun, workstream):
    with refuses("exceptionreport_reference"):
        ExceptionFactory(milestone=MilestoneFactory(workstream=workstream), reference="er01")


def test_a_milestone_has_one_report_that_is_undecided(raised, late):
    ExceptionFactory(milestone=late, decided=True)
    ExceptionFactory(milestone=late, closed=True)

    with refuses("exception_undecided_once"):
        ExceptionFactory(milestone=late)


@pytest.mark.parametrize(
    "nothing",
    [
        {"cause": ""},
        {"impact": ""},
        {"options": ["Wait"]},
        {"options": []},
        {"recommendation": ""},
        {"decision_sought": ""},
        {"body": None},
        {"raised_by": None},
    ],
)
def test_an_exception_report_is_raised_whole(nothing):
    with refuses("exception_raised_whole"):
        ExceptionFactory(raised=True, **nothing)


@pytest.mark.parametrize(
    "nothing", [{"decided_on": None}, {"decided_by": ""}, {"outcome": ""}, {"recorded_by": None}]
)
def test_a_decision_on_it_says_who_when_and_what(nothing):
    with refuses("exception_decided_whole"):
        ExceptionFactory(decided=True, **nothing)


def test_it_is_closed_with_who_when_and_why():
    with refuses("exception_closed_whole"):
        ExceptionFactory(closed=True, close_reason="")
    with refuses("exception_closed_whole"):
        ExceptionFactory(closed_at=MOMENT)


@pytest.mark.parametrize(
    ("state", "change"),
    [
        ("raised", {"cause": "Another."}),
        ("raised", {"forecast_date": date(2020, 5, 1)}),
        ("raised", {"state": "draft", "raised_at": None, "raised_by": None}),
        ("decided", {"outcome": "Another."}),
        ("decided", {"cause": "Another."}),
        ("closed", {"close_reason": "Another."}),
    ],
)
def test_what_was_raised_decided_or_closed_stays(state, change):
    report = ExceptionFactory(**{state: True})
    rows = ExceptionReport.objects.filter(pk=report.pk)

    with pytest.raises(ProgrammingError, match="kept as it was"), transaction.atomic():
        rows.update(**change)
    with pytest.raises(ProgrammingError, match="kept as it was"), transaction.atomic():
        rows.delete()
