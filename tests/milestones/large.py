"""A partnership with as many milestones as a test or benchmark asks for."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from accounts.models import Partnership, Role, User
from milestones.adopting import adopt
from milestones.models import Baseline, BaselineDate, Dependency, Forecast, Milestone
from tests.factories.accounts import OrganisationFactory, UserFactory, member
from tests.factories.milestones import BaselineFactory
from tests.factories.signoff import DecisionFactory
from tests.factories.workstreams import WorkstreamFactory

START, TODAY = date(2019, 10, 1), date(2020, 1, 31)
WORKSTREAMS, PARTNERS, OWNERS = 10, 8, 20
EACH_AFTER, DONE = 3, 0.2  # days from one to the next; the share that is complete
SPREAD = (5, 10, 30)  # days of an estimate


def large_plan(partnership: Partnership, count: int) -> User:
    """Milestones in chains across workstreams, two baselines, two forecasts each; the office."""
    leads = [UserFactory() for _ in range(OWNERS)]
    partners = [OrganisationFactory() for _ in range(PARTNERS)]
    streams = [
        WorkstreamFactory(partnership=partnership, reference=f"LW{at:02}", lead=leads[at])
        for at in range(WORKSTREAMS)
    ]
    office = member(partnership, Role.PROGRAMME_OFFICE, user=leads[0])
    rows = Milestone.objects.bulk_create(
        _milestone(at, count, streams[at % len(streams)], partners, leads) for at in range(count)
    )
    Dependency.objects.bulk_create(
        Dependency(predecessor=before, successor=after, kind="FS")
        for start in range(WORKSTREAMS)
        for before, after in pairwise(rows[start::WORKSTREAMS])
    )
    Forecast.objects.bulk_create(
        Forecast(milestone=row, said_on=on, said_by=row.owner, forecast_date=day, reason="Late")
        for row in rows
        for on, day in (
            (date(2019, 9, 2), row.baseline_date),
            (date(2020, 1, 6), row.forecast_date),
        )
    )
    _agree(partnership, rows, "First", 0)
    _agree(partnership, rows[::2], "Second", 7)
    return office


def _milestone(
    at: int, count: int, workstream: object, partners: Sequence[object], leads: Sequence[User]
) -> Milestone:
    day = START + timedelta(days=at * EACH_AFTER % 1500)
    is_done = at < count * DONE
    at_best, likely, at_worst = SPREAD
    return Milestone(
        partnership=workstream.partnership,
        workstream=workstream,
        reference=f"L{at:04}",
        name=f"Pathway {at} of care closer to home starts",
        owner=leads[at % OWNERS],
        organisation=partners[at % PARTNERS],
        level="place",
        baseline_date=day,
        forecast_date=max(day, TODAY) + timedelta(days=at % 40),
        actual_date=min(day, TODAY) if is_done else None,
        status="complete" if is_done else "planned",
        optimistic_days=at_best,
        likely_days=likely,
        pessimistic_days=at_worst,
    )


def _agree(partnership: Partnership, rows: Sequence[Milestone], name: str, moved: int) -> Baseline:
    made = BaselineFactory(partnership=partnership, name=name)
    BaselineDate.objects.bulk_create(
        BaselineDate(
            baseline=made,
            milestone=row,
            baseline_date=row.baseline_date + timedelta(days=moved),
            was_date=row.baseline_date if moved else None,
            reason="Late",
        )
        for row in rows
    )
    decision = DecisionFactory(partnership=partnership) if moved else None
    return adopt(made, date(2019, 8, 23) + timedelta(days=moved), decision)
