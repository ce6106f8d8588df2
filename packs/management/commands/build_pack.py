"""`manage.py build_pack`: a board pack, from a terminal."""

import time
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import Partnership
from core.errors import Refused
from packs.services import make_board_pack


class Command(BaseCommand):
    """Build a partnership's pack here and now, keep it, and write its PDF."""

    help = "Build the board pack of a partnership; docs/board-pack.md says what is in it."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which partnership, which day, where to."""
        parser.add_argument("--partnership", required=True, help="slug, such as hounslow")
        parser.add_argument("--on", type=date.fromisoformat, help="position at, as 2020-01-31")
        parser.add_argument("--output", type=Path, required=True, help="the PDF to write")

    def handle(self, *args: Any, **options: Any) -> None:
        """Build, write, and say what came of it."""
        began = time.monotonic()
        partnership = _partnership(options["partnership"])
        output: Path = options["output"]
        if not output.parent.is_dir():
            raise CommandError(f"There is no folder {output.parent}.")
        try:
            pack = make_board_pack(partnership, on=options["on"] or partnership.today(), by=None)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        if pack.failure:
            raise CommandError(pack.failure)
        output.write_bytes(pack.pdf or b"")
        seconds = time.monotonic() - began
        self.stdout.write(f"{output}: {pack.pages} pages in {seconds:.1f} seconds.")
        self.stdout.write(f"SHA-256 of the PDF:      {pack.pdf_sha256}")
        self.stdout.write(f"SHA-256 of the snapshot: {pack.snapshot_sha256}")


def _partnership(slug: str) -> Partnership:
    found = Partnership.objects.filter(slug=slug).first()
    if found is None:
        raise CommandError(f"There is no partnership {slug}.")
    return found
