"""`manage.py import_workbook FILE`: the programme office's workbook, from a terminal."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import Partnership
from core.errors import Refused
from exchange import summary
from exchange.plan import Plan
from exchange.progress import Bar
from exchange.safety import Unreadable, check_size
from exchange.services import ImportRefused, import_workbook, preview_workbook


class Command(BaseCommand):
    """Import a workbook wholly, or say everything that is wrong with it."""

    help = "Import the programme office's workbook (.xlsx); docs/workbook.md describes it."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and how to take it."""
        parser.add_argument("file", type=Path, help="the workbook (.xlsx)")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, only")
        parser.add_argument("--reason", default="", help="why forecasts move later")
        parser.add_argument("--office", default="", help="e-mail of the programme office")
        parser.add_argument("--partnership", default="", help="slug, when not that of the place")
        parser.add_argument("--new", action="store_true", help="make the partnership of that slug")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, judge, and write unless it is a dry run or has errors."""
        data = _read(options["file"])
        bar = Bar(sys.stderr)
        run = preview_workbook if options["dry_run"] else import_workbook
        try:
            plan = run(
                data,
                by=None,
                partnership=_partnership(options["partnership"]),
                slug=options["partnership"],
                reason=options["reason"].strip(),
                office=options["office"].strip().casefold(),
                is_new=options["new"],
                progress=bar,
            )
        except ImportRefused as refused:
            bar.clear()
            self._fail(refused.plan)
        except Refused as refusal:
            bar.clear()
            raise CommandError(str(refusal)) from refusal
        else:
            bar.clear()
            self._tell(plan, is_dry_run=options["dry_run"])

    def _tell(self, plan: Plan, *, is_dry_run: bool) -> None:
        if plan.errors:
            self._fail(plan)
        for line in summary.lines(plan):
            self.stdout.write(line)
        self.stdout.write(self.style.SUCCESS(summary.headline(plan, is_dry_run=is_dry_run)))

    def _fail(self, plan: Plan) -> None:
        for line in summary.lines(plan):
            self.stdout.write(line)
        said = "\n".join(f"Error. {problem}" for problem in plan.errors)
        raise CommandError(f"{said}\n{summary.headline(plan, is_dry_run=True)}")


def _read(path: Path) -> bytes:
    try:
        check_size(path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
    except Unreadable as refusal:
        raise CommandError(str(refusal)) from refusal


def _partnership(slug: str) -> Partnership | None:
    return Partnership.objects.filter(slug=slug).first() if slug else None
