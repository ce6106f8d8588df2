"""History as if it had been written at another moment."""

from contextlib import contextmanager

import pgtrigger
from django.apps import apps
from django.db import connection
from pghistory.models import Event

KINDS = [model for model in apps.get_models() if issubclass(model, Event)]
TABLES = [kind._meta.db_table for kind in KINDS]
LAST = ", ".join(f"(select coalesce(max(pgh_id), 0) from {table})" for table in TABLES)  # noqa: S608


def last_of_each_kind():
    """The number of the newest row of each kind of history, all in one query."""
    with connection.cursor() as cursor:
        cursor.execute(f"select {LAST}")
        return cursor.fetchone()


@contextmanager
def written(moment):
    """History has what is written inside at that moment."""
    before = last_of_each_kind()
    yield
    after = last_of_each_kind()
    with pgtrigger.ignore():
        for kind, first, last in zip(KINDS, before, after, strict=True):
            if last > first:
                kind.objects.filter(pgh_id__gt=first).update(pgh_created_at=moment)
