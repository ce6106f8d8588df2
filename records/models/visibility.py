"""Which records a person may see: membership, classification, withholding (docs/rules.md 0)."""

import re
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Exists, Expression, F, Model, OuterRef, Q
from django.db.models.sql.compiler import SQLCompiler
from django.utils import timezone

from accounts.models import Membership, Partnership, Role, User
from governance.bodies.models import Body, Seat, SeatRole
from records.models.disclosure import Classification, Sharing, Withholding

MINE = f"""
    select mine.partnership_id from {Membership._meta.db_table} mine
    join {Partnership._meta.db_table} place on place.id = mine.partnership_id
    join {User._meta.db_table} person on person.id = mine.user_id and person.is_active
    where mine.user_id = :user and mine.starts_on <= coalesce(place.reporting_date, :today)
      and (mine.ends_on is null or mine.ends_on >= coalesce(place.reporting_date, :today))
"""  # noqa: S608  our own tables and words
MY_BODIES = f"""
    select seat.body_id from {Seat._meta.db_table} seat
    join {Body._meta.db_table} body on body.id = seat.body_id
    join {Partnership._meta.db_table} place on place.id = body.partnership_id
    where (seat.person_id = :user or seat.deputy_id = :user)
      and seat.role <> '{SeatRole.IN_ATTENDANCE}'
      and seat.starts_on <= coalesce(place.reporting_date, :today)
      and (seat.ends_on is null or seat.ends_on >= coalesce(place.reporting_date, :today))
"""  # noqa: S608  our own tables and words
SHARED = f"""
    select from {Sharing._meta.db_table} shared
    where shared.content_type_id = :kind and shared.object_id = {{id}}
"""
WITHHELD = f"""
    select from {Withholding._meta.db_table} withheld
    where withheld.content_type_id = :kind and withheld.object_id = {{id}}
      and withheld.person_id = :user
"""
MAY_SEE = f"""(
    {{partnership}} in ({MINE}) and not exists ({WITHHELD}) and (
        {{classification}} in ('{Classification.PUBLIC}', '{Classification.ALL_PARTNERS}')
        or {{partnership}} in ({MINE} and mine.role = '{Role.PROGRAMME_OFFICE}')
        or {{classification}} = '{Classification.NAMED_PARTNERS}' and exists (
            {SHARED} and (shared.person_id = :user or shared.organisation_id in (
                {MINE.replace("mine.partnership_id from", "mine.organisation_id from")}
                and mine.partnership_id = {{partnership}}
            ))
        )
        or {{classification}} = '{Classification.PART_2}' and (
            {{deciding_body}} in ({MY_BODIES})
            or exists ({SHARED} and shared.person_id = :user)
        )
    )
)"""
COLUMNS = ("partnership", "classification", "deciding_body", "id")


class MaySee(Expression):
    """The rule of docs/rules.md 0 as one condition; written in SQL, as every query builds it."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, user: int, kind: int, today: date) -> None:
        super().__init__()
        self.given = {"user": user, "kind": kind, "today": today}
        self.columns: list[Any] = [F(name) for name in COLUMNS]

    def get_source_expressions(self) -> list[Any]:
        return self.columns

    def set_source_expressions(self, exprs: Any) -> None:
        self.columns = list(exprs)

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[Any, ...]]:
        columns = [compiler.compile(column)[0] for column in self.columns]
        sql = MAY_SEE.format(**dict(zip(COLUMNS, columns, strict=True)))
        params = tuple(self.given[name] for name in PLACES.findall(sql))
        return PLACES.sub("%s", sql), params


PLACES = re.compile(r"(?<!:):(user|kind|today)\b")


def open_to(user: User, model: type[Model]) -> MaySee:
    """Rows of `model` (a Record) that `user` may see, as one condition without joins."""
    kind = ContentType.objects.get_for_model(model)
    return MaySee(user.pk, kind.pk, timezone.localdate())


def open_to_all(model: type[Model]) -> Q:
    """Rows of `model` that nobody is kept from: public or for all partners, withheld from nobody.

    What belongs to a workstream hides behind the workstream's own classification besides.
    """
    kind = ContentType.objects.get_for_model(model)
    kept_back = Withholding.objects.filter(content_type=kind, object_id=OuterRef("pk"))
    return Q(
        ~Q(Exists(kept_back)),
        classification__in=(Classification.PUBLIC, Classification.ALL_PARTNERS),
    )
