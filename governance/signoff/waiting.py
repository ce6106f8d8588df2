"""Whether anything of sign-off may wait for a person: asked before what is dear to find."""

from typing import NamedTuple

from django.db import connection

from accounts.models import Partnership, User
from core.written import placed
from governance.signoff.models import (
    Ballot,
    Entitlement,
    Handling,
    Ratification,
    SignOff,
    SignOffState,
    Stage,
    UrgentDecision,
)

STUCK = (SignOffState.STALLED, SignOffState.WAITING)
OF_PARTNERSHIP = f"""
    {SignOff._meta.db_table} sign_off
    join {Stage._meta.db_table} stage on stage.sign_off_id = sign_off.id and stage.outcome = ''
    join {Entitlement._meta.db_table} place on place.stage_id = stage.id
"""
MAY_WAIT = f"""
    select
        exists (
            select from {OF_PARTNERSHIP}
            where sign_off.partnership_id = :partnership
              and (place.person_id = :user or place.deputy_id = :user)
        ),
        exists (
            select from {OF_PARTNERSHIP}
            join {Ballot._meta.db_table} ballot on ballot.entitlement_id = place.id
            where sign_off.partnership_id = :partnership
              and (place.person_id = :user or place.deputy_id = :user)
              and (place.is_chair or place.is_vice_chair)
        ),
        exists (
            select from {OF_PARTNERSHIP}
            join {Handling._meta.db_table} handling on handling.entitlement_id = place.id
            where sign_off.partnership_id = :partnership and handling.confirmed = ''
        ),
        exists (
            select from {SignOff._meta.db_table} sign_off
            where sign_off.partnership_id = :partnership and (
                sign_off.state in ('{STUCK[0]}', '{STUCK[1]}')
                or sign_off.state = '{SignOffState.RETURNED}' and sign_off.submitted_by_id = :user
            )
        ),
        exists (
            select from {UrgentDecision._meta.db_table} urgent
            join {SignOff._meta.db_table} sign_off on sign_off.id = urgent.sign_off_id
            left join {Ratification._meta.db_table} answer on answer.urgent_id = urgent.id
            where sign_off.partnership_id = :partnership
              and urgent.decision_id is not null and answer.id is null
        )
"""  # noqa: S608  our own tables and words


class Waiting(NamedTuple):
    """What may wait: no where there is none, yes where it is worth a look.

    Who may see and do it is for those to say who look: votes, ties, rulings on interests, what
    was returned or stopped, urgent decisions to ratify.
    """

    places: bool
    ties: bool
    rulings: bool
    stopped: bool
    ratifications: bool


def may_wait(user: User, partnership: Partnership) -> Waiting:
    """What of sign-off in `partnership` may wait for `user`; one query."""
    sql, order = placed(MAY_WAIT)
    given = {"user": user.pk, "partnership": partnership.pk}
    with connection.cursor() as cursor:
        cursor.execute(sql, [given[name] for name in order])
        return Waiting(*cursor.fetchone())
