"""`manage.py demo_token`: one API token of the demo, and how to use it."""

import os
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from accounts.models import Partnership
from exchange.demonstration import SLUG, create_token


class Command(BaseCommand):
    """Print a token of a partner's service account with a line to try it."""

    help = "Print a fresh API token of the demo with a curl line (DEBUG only)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Refused outside development, and without the demo."""
        if not settings.DEBUG:
            raise CommandError("The demo is for development alone: it needs DEBUG.")
        if not Partnership.objects.filter(slug=SLUG).exists():
            raise CommandError("There is no demo here. Make it: manage.py demo")
        address = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}/api/v1/partnerships/{SLUG}"
        self.stdout.write("Ask the API as a partner's service account:")
        self.stdout.write(f"curl -H 'Authorization: Token {create_token()}' {address}/milestones/")
