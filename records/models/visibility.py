"""Which records a person may see: membership, classification, withholding (docs/rules.md 0)."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import BooleanField, Exists, Model, OuterRef, Q
from django.utils import timezone

from accounts.models import MINE, Partnership, Role, User
from core.written import Written
from governance.bodies.models import Body, Seat, SeatRole
from records.models.disclosure import Classification, Sharing, Withholding

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
    select withheld.object_id from {Withholding._meta.db_table} withheld
    where withheld.content_type_id = :kind and withheld.person_id = :user
"""  # noqa: S608  our own tables and words
# No part of it is joined to the query that asks, nor planned in two ways: that took most of the
# time of a page. So: `= any (array ())`, `not in` and `offset 0`, where `in` and `exists` would do.
MAY_SEE = f"""(
    {{partnership}} = any (array({MINE})) and {{id}} not in ({WITHHELD}) and (
        {{classification}} in ('{Classification.PUBLIC}', '{Classification.ALL_PARTNERS}')
        or {{partnership}} = any (array({MINE} and mine.role = '{Role.PROGRAMME_OFFICE}'))
        or {{classification}} = '{Classification.NAMED_PARTNERS}' and exists (
            {SHARED} and (shared.person_id = :user or shared.organisation_id in (
                {MINE.replace("mine.partnership_id from", "mine.organisation_id from")}
                and mine.partnership_id = {{partnership}}
            ))
            offset 0
        )
        or {{classification}} = '{Classification.PART_2}' and (
            {{deciding_body}} = any (array({MY_BODIES}))
            or exists ({SHARED} and shared.person_id = :user offset 0)
        )
    )
)"""
COLUMNS = {name: name for name in ("partnership", "classification", "deciding_body", "id")}


def open_to(user: User, model: type[Model]) -> Written:
    """Rows of `model` (a Record) that `user` may see, as one condition without joins."""
    return Written(MAY_SEE, BooleanField(), COLUMNS, _given(user, model))


def belongs_to_seen(user: User, model: type[Model], path: str) -> Written:
    """Whether `user` may see the row of `model` (a Record) that `path` leads to, without joins."""
    table = model._meta.db_table
    owner = MAY_SEE.format(
        partnership="owner.partnership_id",
        classification="owner.classification",
        deciding_body="owner.deciding_body_id",
        id="owner.id",
    )
    seen = f"{{record}} = any (array(select owner.id from {table} owner where {owner}))"  # noqa: S608
    return Written(seen, BooleanField(), {"record": path}, _given(user, model))


def _given(user: User, model: type[Model]) -> dict[str, Any]:
    kind = ContentType.objects.get_for_model(model)
    return {"user": user.pk, "kind": kind.pk, "today": timezone.localdate()}


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
