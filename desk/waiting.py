"""Whether actions, reviews and reports may wait for a person: asked before what is dear to find."""

from datetime import date
from typing import NamedTuple

from django.db import connection

from accounts.models import Partnership, User
from core.written import placed
from governance.reporting.models import (
    AskedWorkstream,
    HighlightReport,
    ReportingRound,
    ReportState,
)
from records.models import Action, ActionStatus
from risks.models import Risk, RiskStatus
from workstreams.models import Workstream

STILL_TO_DO = (ActionStatus.OPEN, ActionStatus.IN_PROGRESS)
MAY_WAIT = f"""
    select
        exists (
            select from {Action._meta.db_table} action
            where action.partnership_id = :partnership and action.owner_id = :user
              and action.status in ('{STILL_TO_DO[0]}', '{STILL_TO_DO[1]}')
        ),
        exists (
            select from {Risk._meta.db_table} risk
            where risk.partnership_id = :partnership and risk.owner_id = :user
              and risk.status = '{RiskStatus.OPEN}' and risk.next_review_on < :today
        ),
        exists (
            select from {AskedWorkstream._meta.db_table} asked
            join {ReportingRound._meta.db_table} round on round.id = asked.round_id
            join {Workstream._meta.db_table} stream on stream.id = asked.workstream_id
            where round.partnership_id = :partnership and round.opens_on <= :today
              and stream.lead_id = :user
        ),
        exists (
            select from {HighlightReport._meta.db_table} report
            join {ReportingRound._meta.db_table} round on round.id = report.round_id
            where round.partnership_id = :partnership and report.state = '{ReportState.SUBMITTED}'
        )
"""  # noqa: S608  our own tables and words


class Waiting(NamedTuple):
    """What may wait: no where there is none, yes where it is worth a look."""

    actions: bool
    reviews: bool
    to_write: bool
    to_answer: bool


def may_wait(user: User, partnership: Partnership) -> Waiting:
    """What but votes, dates and exceptions may wait for `user` in `partnership`; one query."""
    sql, order = placed(MAY_WAIT)
    given: dict[str, int | date] = {
        "user": user.pk,
        "partnership": partnership.pk,
        "today": partnership.today(),
    }
    with connection.cursor() as cursor:
        cursor.execute(sql, [given[name] for name in order])
        return Waiting(*cursor.fetchone())
