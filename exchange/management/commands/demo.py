"""`manage.py demo`: the development database anew, with the demo partnership in it."""

import sys
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError, connection

from accounts.models import Partnership
from exchange import summary
from exchange.demonstration import create_demo
from exchange.progress import Bar

PATIENCE = "10s"


class Command(BaseCommand):
    """Empty the development database and import the demo."""

    help = "Recreate the development database with the demo partnership (DEBUG only)."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to leave a database that is in use alone."""
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing when there is a partnership"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Refused outside development: it empties the database."""
        if not settings.DEBUG:
            raise CommandError("The demo is for development alone: it needs DEBUG.")
        if options["if_empty"]:
            if Partnership.objects.exists():
                return
        else:
            empty_database()
        bar = Bar(sys.stderr)
        plan = create_demo(bar)
        bar.clear()
        said = summary.headline(plan, is_dry_run=False)
        self.stdout.write(self.style.SUCCESS(f"Demo of {plan.partnership}: {said}"))


def empty_database() -> None:
    """Drop every table and make them anew; CommandError when somebody holds one."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = '{PATIENCE}'")
            cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
            cursor.execute("RESET lock_timeout")
    except OperationalError as error:
        raise CommandError("The database is in use. Stop Accord first (Ctrl-C).") from error
    ContentType.objects.clear_cache()
    call_command("migrate", verbosity=0)
