"""What is looked at before a database is migrated."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.core.checks import Error, Tags, register
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

MISSED = "{0}.{1} was not applied, and this version no longer has it."
HINT = "Migrate with a version that has it first, then with this one."


@register(Tags.database)
def no_app_is_halfway(*, databases: Sequence[str] | None, **options: Any) -> list[Error]:
    """Django passes over a first migration when only some that it replaces were applied."""
    return [
        Error(MISSED.format(*name), hint=HINT, id="core.E001")
        for database in databases or ()
        for name in missed(set(MigrationRecorder(connections[database]).applied_migrations()))
    ]


def missed(applied: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Replaced migrations that nothing can apply any more, though others of their app were."""
    here = MigrationLoader(None).disk_migrations
    for migration in here.values():
        replaced = set(migration.replaces)
        if replaced & applied:
            yield from sorted(replaced - applied - here.keys())
