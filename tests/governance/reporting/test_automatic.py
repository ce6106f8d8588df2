"""What happens by itself: rounds open after their period, leads are told and reminded."""

from datetime import date

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from governance.reporting import services, tasks
from governance.reporting.models import Cadence, ReportingRound
from governance.reporting.policies import Terms
from tests.factories.reporting import MOMENT, ReportFactory, RoundFactory
from tests.factories.workstreams import WorkstreamFactory


def on(partnership, day):
    partnership.reporting_date = day
    partnership.save(update_fields=["reporting_date", "updated_at"])


@pytest.fixture
def monthly(partnership, programme_office, workstream):
    return services.set_cadence(partnership, Terms(Cadence.MONTHLY), by=programme_office)


def test_without_a_cadence_no_round_opens_by_itself(partnership, workstream):
    on(partnership, date(2020, 2, 3))

    assert services.due_partnerships() == []
    assert services.open_due_round(partnership.pk) is None


@pytest.mark.parametrize(
    ("day", "opens"),
    [
        (date(2020, 1, 31), False),
        (date(2020, 2, 1), True),
        (date(2020, 2, 7), True),
        (date(2020, 2, 8), False),
    ],
)
def test_a_round_opens_from_the_day_after_its_period_to_its_deadline(
    partnership, monthly, day, opens
):
    on(partnership, day)

    assert (services.due_partnerships() == [partnership.pk]) is opens
    assert bool(services.open_due_round(partnership.pk)) is opens


def test_a_round_that_opened_by_itself_asks_who_ran_in_its_period(
    partnership, monthly, workstream, lead, told
):
    WorkstreamFactory(partnership=partnership, ends_on=date(2019, 12, 31))
    WorkstreamFactory(partnership=partnership, starts_on=date(2020, 2, 1))
    last = WorkstreamFactory(partnership=partnership, ends_on=date(2020, 1, 1))
    endless = WorkstreamFactory(partnership=partnership, ends_on=None)
    on(partnership, date(2020, 2, 3))

    found = services.open_due_round(partnership.pk)

    assert set(found.workstreams.all()) == {workstream, last, endless}
    assert (found.opens_on, found.deadline_on) == (date(2020, 2, 1), date(2020, 2, 7))
    assert found.opened_by is None
    assert told(lead) == ["Report on WS01 Home for January 2020"]
    assert services.open_due_round(partnership.pk) is None


def test_a_quarter_opens_once_it_is_over(partnership, programme_office, workstream):
    services.set_cadence(partnership, Terms(Cadence.QUARTERLY), by=programme_office)
    on(partnership, date(2020, 2, 3))
    assert services.due_partnerships() == []

    on(partnership, date(2020, 4, 1))

    assert str(services.open_due_round(partnership.pk)) == "January to March 2020"


def test_a_partnership_without_workstreams_is_left_alone(partnership, programme_office):
    services.set_cadence(partnership, Terms(Cadence.MONTHLY), by=programme_office)
    on(partnership, date(2020, 2, 3))

    assert services.due_partnerships() == []


def test_leads_are_told_on_the_day_a_round_opens(partnership, workstream, lead, told):
    found = RoundFactory(partnership=partnership, asks=[workstream], opens_on=date(2020, 2, 3))
    on(partnership, date(2020, 2, 2))
    assert services.due_to_announce() == []
    services.announce(found.pk)
    assert told(lead) == []

    on(partnership, date(2020, 2, 3))
    assert services.due_to_announce() == [found.pk]
    services.announce(found.pk)
    services.announce(found.pk)

    assert told(lead) == ["Report on WS01 Home for January 2020"]
    assert services.due_to_announce() == []


@pytest.mark.parametrize(
    ("day", "left"),
    [
        (date(2020, 2, 3), None),
        (date(2020, 2, 4), "3 working days left"),
        (date(2020, 2, 5), None),
        (date(2020, 2, 6), "1 working day left"),
        (date(2020, 2, 7), None),
        (date(2020, 2, 10), None),
    ],
)
def test_leads_are_reminded_3_and_1_working_days_before_the_deadline(
    partnership, workstream, lead, told, day, left
):
    found = RoundFactory(partnership=partnership, asks=[workstream], announced_at=MOMENT)
    on(partnership, day)

    due = services.due_for_reminder()
    services.remind(found.pk)
    services.remind(found.pk)

    assert due == ([found.pk] if left else [])
    assert told(lead) == ([f"{left} to report on WS01 Home for January 2020"] if left else [])


@pytest.mark.parametrize(
    ("state", "reminded"),
    [("submitted", False), ("accepted", False), ("returned", True), (None, True)],
)
def test_who_has_reported_is_not_reminded(partnership, workstream, lead, told, state, reminded):
    found = RoundFactory(partnership=partnership, asks=[workstream], announced_at=MOMENT)
    ReportFactory(round=found, workstream=workstream, **({state: True} if state else {}))
    on(partnership, date(2020, 2, 6))

    services.remind(found.pk)

    assert bool(told(lead)) is reminded


def test_the_calendar_queues_one_job_for_each(partnership, monthly, workstream):
    planned = {"starts_on": date(2019, 12, 1), "ends_on": date(2019, 12, 31)}
    late = RoundFactory(partnership=partnership, deadline_on=date(2020, 2, 4), **planned)
    told = RoundFactory(
        partnership=partnership,
        starts_on=date(2019, 11, 1),
        ends_on=date(2019, 11, 30),
        deadline_on=date(2020, 2, 4),
        announced_at=MOMENT,
    )
    on(partnership, date(2020, 2, 3))

    tasks.look_at_the_calendar(timestamp=0)

    jobs = ProcrastinateJob.objects.filter(task_name__startswith="reporting.")
    assert sorted(jobs.values_list("task_name", "args__round_id", "args__partnership_id")) == [
        ("reporting.announce", late.pk, None),
        ("reporting.open_due_round", None, partnership.pk),
        ("reporting.remind", told.pk, None),
    ]


def test_the_jobs_do_what_they_are_called(partnership, monthly, workstream):
    on(partnership, date(2020, 2, 3))

    tasks.open_due_round(partnership_id=partnership.pk)
    found = ReportingRound.objects.get()
    tasks.announce(round_id=found.pk)
    tasks.remind(round_id=found.pk)

    assert found.announced_at
