"""Registers as large as wished: rows are multiplied by the database, from one of each kind."""

from datetime import date
from decimal import Decimal

from django.db import connection
from django.db.models import GeneratedField, Model

from accounts.models import Partnership, Role
from risks.models import BenefitCategory
from tests.factories.accounts import member
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.risks import (
    AssuranceFactory,
    BenefitFactory,
    ControlFactory,
    MeasurementFactory,
    ObjectiveFactory,
    ReviewFactory,
    RiskFactory,
)
from tests.factories.workstreams import WorkstreamFactory


def plant_risks(partnership: Partnership, number: int) -> None:
    """Open risks over all cells, each with a review, two controls and an assurance of one."""
    MeetingFactory(body=BodyFactory(partnership=partnership), held_on=date(2019, 12, 18))
    stream = WorkstreamFactory(partnership=partnership, reference="WS01")
    owner = member(partnership, Role.WORKSTREAM_LEAD)
    objective = ObjectiveFactory(partnership=partnership)
    risk = RiskFactory(
        workstream=stream, owner=owner, reference="R0", objective=objective, name="Posts are empty"
    )
    multiply(
        risk,
        "generate_series(1, %s) as n",
        [number - 1],
        reference="'R' || n",
        name="'Posts stay vacant ' || n",
        current_consequence="1 + n %% 5",
        current_likelihood="1 + n / 5 %% 5",
        next_review_on="date '2020-01-01' + n %% 90",
    )
    others = "risks_risk as risk where risk.partnership_id = %s and risk.id <> %s"
    of_all = [partnership.pk, risk.pk]
    multiply(ReviewFactory(risk=risk), f"{others}", of_all, risk_id="risk.id")
    silent, said = ControlFactory(risk=risk), ControlFactory(risk=risk)
    multiply(silent, others, of_all, risk_id="risk.id")
    multiply(said, others, of_all, risk_id="risk.id")
    word = AssuranceFactory(risk=risk, control=said, given_on=date(2019, 1, 1))
    spoken = "risks_control as control where control.text = %s and control.id <> %s"
    multiply(
        word,
        spoken,
        [said.text, said.pk],
        risk_id="control.risk_id",
        control_id="control.id",
        given_on="date '2019-06-01' + (control.id %% 200)::int",
    )
    analyse()


def plant_benefits(partnership: Partnership, number: int, months: int) -> None:
    """Benefits of one workstream, each measured for so many months."""
    stream = WorkstreamFactory(partnership=partnership, reference="WS02")
    benefit = BenefitFactory(
        workstream=stream,
        owner=member(partnership, Role.WORKSTREAM_LEAD),
        reference="B0",
        category=BenefitCategory.CASH_RELEASING,
        full_year_value=Decimal(1000),
    )
    multiply(
        benefit,
        "generate_series(1, %s) as n",
        [number - 1],
        reference="'B' || n",
        name="'Fewer admissions ' || n",
        measure="'Admissions ' || n %% 1000",
        full_year_value="1000 + n",
    )
    first = MeasurementFactory(benefit=benefit, period=date(2010, 1, 1))
    multiply(
        first,
        "risks_benefit as benefit, generate_series(1, %s) as n where benefit.partnership_id = %s"
        " and (benefit.id <> %s or n > 1)",
        [months, partnership.pk, benefit.pk],
        benefit_id="benefit.id",
        period="date '2010-01-01' + (n - 1) * interval '1 month'",
        actual="500 + (n * 37 + benefit.id) %% 100",
    )
    analyse()


def multiply(row: Model, source: str, given: list[object], **changed: str) -> None:
    """Insert a copy of `row` for each row of `source`, with some of its columns changed."""
    made = [
        field.column
        for field in row._meta.concrete_fields
        if not field.primary_key and not isinstance(field, GeneratedField)
    ]
    table = row._meta.db_table
    values = ", ".join(changed.get(column, f"own.{column}") for column in made)
    statement = (
        f"insert into {table} ({', '.join(made)}) select {values}"  # noqa: S608  no words of users
        f" from (select * from {table} where id = {row.pk}) as own, {source}"
    )
    with connection.cursor() as cursor:
        cursor.execute("set local session_replication_role = replica")  # no history of copies
        cursor.execute(statement, given)
        cursor.execute("set local session_replication_role = origin")


def analyse() -> None:
    """Tell the planner how much there is now."""
    with connection.cursor() as cursor:
        cursor.execute("analyze")
