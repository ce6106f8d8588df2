"""History that cannot be rewritten: every version of a row, kept by database triggers."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pghistory
import pgtrigger
from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef

KEPT_WHOLE = pgtrigger.Trigger(
    name="kept_whole",
    level=pgtrigger.Statement,
    when=pgtrigger.Before,
    operation=pgtrigger.Truncate,
    func="RAISE EXCEPTION '% keeps its rows for good', TG_TABLE_NAME;",
)


def track[M: type[models.Model]](*, exclude: list[str] | None = None) -> Callable[[M], M]:
    """Keep each version of the model's rows, with the deed that made it, append-only."""
    tracked: Callable[[M], M] = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=exclude,
        obj_field=pghistory.ObjForeignKey(related_name="history"),
        append_only=True,
        context_field=pghistory.ContextJSONField(null=True),
        context_id_field=pghistory.ContextUUIDField(null=True),
        meta={"triggers": [KEPT_WHOLE]},
    )
    return tracked


def versions_at(model: type[models.Model], moment: datetime) -> "models.QuerySet[Any]":
    """Each row of a tracked model as history had it at that moment; not those deleted by then.

    `id` is the number of the row. What a deed wrote counts from the moment the deed began.
    """
    events: Any = apps.get_model(f"{model._meta.label}Event")._default_manager
    known = events.filter(pgh_created_at__lte=moment)
    later = known.filter(pgh_obj=OuterRef("pgh_obj"), pgh_id__gt=OuterRef("pgh_id"))
    found: models.QuerySet[Any] = known.exclude(Exists(later)).exclude(pgh_label="delete")
    return found
