"""What was written after a day of dates, scores and states, in SQL that is put together once."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from django.apps import apps
from django.db import connection
from django.utils import timezone

from accounts.models import Partnership, User
from core.written import placed
from governance.scope.models import ScopeChange
from milestones.models import Forecast
from risks.models import Risk

FORECASTS = f"""
    select said.milestone_id, said.said_on, said.forecast_date, said.reason,
        cast(extract(epoch from said.created_at) as float8), person.name, before.forecast_date
    from {Forecast._meta.db_table} said
    left join {User._meta.db_table} person on person.id = said.said_by_id
    left join lateral (
        select earlier.forecast_date from {Forecast._meta.db_table} earlier
        where earlier.milestone_id = said.milestone_id
          and (earlier.said_on, earlier.id) < (said.said_on, said.id)
        order by earlier.said_on desc, earlier.id desc limit 1
    ) before on true
    where said.milestone_id = any(cast(:seen as bigint[])) and said.said_on > :since
    order by said.id desc
"""  # noqa: S608  our own tables
TURNS = """
    select event.pgh_id as version, '{field}', event.pgh_obj_id, event.pgh_created_at,
        event.reference, event.name, before.value::text, event.{field}::text, person.name,
        event.pgh_context ->> 'why'
    from {events} event
    join {rows} held on held.id = event.pgh_obj_id and held.partnership_id = :partnership
    cross join lateral (
        select earlier.{field} as value from {events} earlier
        where earlier.pgh_obj_id = event.pgh_obj_id and earlier.pgh_id < event.pgh_id
        order by earlier.pgh_id desc limit 1
    ) before
    left join {people} person on person.id = (event.pgh_context ->> 'by')::bigint
    where (event.pgh_created_at at time zone :zone)::date > :since and before.value <> event.{field}
"""
TURNING = {"current_score": Risk, "state": ScopeChange}
ALL_TURNS = " union all ".join(
    TURNS.format(
        field=field,
        events=apps.get_model(f"{model._meta.label}Event")._meta.db_table,
        rows=model._meta.db_table,
        people=User._meta.db_table,
    )
    for field, model in TURNING.items()
)
NEWEST_FIRST = f"{ALL_TURNS} order by version desc"


class Said(NamedTuple):
    """What was said of a milestone's date, and `before` it; `by` is who said it.

    `at` is the moment as a number, as of very many no more is asked than which is the later.
    """

    milestone: int
    on: date
    day: date
    reason: str
    at: float
    by: str | None
    before: date | None


class Turned(NamedTuple):
    """A version of a row in which `field` became another; reference and name are of then."""

    version: int
    field: str
    row: int
    at: datetime
    reference: str
    name: str
    was: str
    now: str
    by: str | None
    why: str | None


def forecasts_said(seen: Iterable[int], since: date) -> list[Said]:
    """What was said after that day of the milestones `seen`, newest first; one query."""
    given = {"seen": f"{{{','.join(map(str, seen))}}}", "since": since}
    return [Said._make(row) for row in _read(FORECASTS, given)]


def turned(user: User, partnership: Partnership, since: date) -> list[Turned]:
    """Risks that came to another score, scope changes to another state: those `user` may see.

    Newest first. One query, and one more for each kind of which there are any.
    """
    given = {"partnership": partnership.pk, "since": since}
    zone = timezone.get_current_timezone_name()
    found = [Turned._make(row) for row in _read(NEWEST_FIRST, given | {"zone": zone})]
    seen = {field: _seen(field, found, user) for field in {each.field for each in found}}
    return [each for each in found if each.row in seen[each.field]]


def _seen(field: str, found: Iterable[Turned], user: User) -> set[int]:
    rows = {each.row for each in found if each.field == field}
    model: Any = TURNING[field]
    return set(
        model.objects.visible_to(user).filter(pk__in=rows).order_by().values_list("pk", flat=True)
    )


def _read(sql: str, given: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    written, order = placed(sql)
    with connection.cursor() as cursor:
        cursor.execute(written, [given[name] for name in order])
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
