"""`manage.py verify_ledger`: is the chain of every partnership whole?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts.models import Partnership
from governance.signoff.ledger import broken_link
from governance.signoff.models import Ledger


class Command(BaseCommand):
    """Read every chain from its first entry to its head, and name the first link that is broken."""

    help = "Check the chain of each partnership; ends with 1 when a link is broken."

    def handle(self, *args: Any, **options: Any) -> None:
        """One line a partnership."""
        broken = 0
        for partnership in Partnership.objects.order_by("slug"):
            number = broken_link(partnership.pk)
            head = Ledger.objects.filter(partnership=partnership).first()
            links = f"{head.length} links, head {head.head or 'none'}" if head else "no links yet"
            said = "whole" if number is None else f"BROKEN at link {number}"
            self.stdout.write(f"{partnership.slug}: {said}; {links}")
            broken += number is not None
        if broken:
            raise CommandError("Not every chain is whole.")
