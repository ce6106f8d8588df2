"""What a test database leaves out so that transactional tests can be cleared up after."""

from django.db import connection

KEPT_WHOLE = """
    select tgname, tgrelid::regclass::text from pg_trigger
    where tgname ~ '^pgtrigger_(kept_whole|never_emptied)_' and not tgisinternal
"""


def allow_flush() -> None:
    """Drop the triggers that refuse TRUNCATE: Django's flush is one."""
    with connection.cursor() as cursor:
        cursor.execute(KEPT_WHOLE)
        for trigger, table in cursor.fetchall():
            cursor.execute(f'drop trigger "{trigger}" on {table}')
