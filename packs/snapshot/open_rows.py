"""What a pack may hold: only what every full member of the partnership may see."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet

from accounts.models import Partnership
from governance.mous.models import Agreement
from governance.scope.models import ScopeChange
from records.models import open_to_all
from workstreams.models import Workstream


def open_rows[S: QuerySet[Any, Any]](rows: S, partnership: Partnership) -> S:
    """Those of `rows` that nobody is kept from: not part 2, not named, not withheld from anybody.

    What belongs to a workstream takes the workstream's classification as well.
    """
    condition = Q(open_to_all(rows.model), partnership=partnership)
    if any(field.name == "workstream" for field in rows.model._meta.get_fields()):
        streams = Workstream.objects.filter(open_to_all(Workstream), partnership=partnership)
        condition = Q(condition, workstream__in=streams.values("pk"))
    return rows.filter(condition)


def about_open_subjects(partnership: Partnership, path: str) -> Q:
    """Rows whose sign-off, at `path`, is about an open record; kinds unknown here are left out."""
    condition = Q(pk__in=())
    subjects: tuple[QuerySet[Any, Any], ...] = (
        ScopeChange.objects.all(),
        Agreement.objects.all(),
    )
    for rows in subjects:
        kind = ContentType.objects.get_for_model(rows.model)
        seen = open_rows(rows, partnership).values("pk")
        condition |= Q(**{f"{path}__content_type": kind, f"{path}__object_id__in": seen})
    return condition
