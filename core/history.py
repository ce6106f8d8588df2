"""History that cannot be rewritten: every version of a row, kept by database triggers."""

from collections.abc import Callable

import pghistory
import pgtrigger
from django.db import models

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
