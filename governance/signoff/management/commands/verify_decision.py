"""`manage.py verify_decision FILE`: is a decision proof whole, and is its chain ours?"""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from governance.signoff.models import SignOff
from governance.signoff.proof import known_here
from governance.signoff.verify import CHANGED, LARGEST, NO_PROOF, verify

ELSEWHERE = 3


class Command(BaseCommand):
    """Check a file as verify.py does, then compare it with the chains of this installation."""

    help = (
        "Check a decision proof; ends with 1 when it was changed, 2 when it is none, and 3 when it"
        " is whole but of no chain of this installation."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Which file."""
        parser.add_argument("file", type=Path, help="the proof, as it was downloaded")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what was decided, what was checked, and whether the chain is known here."""
        try:
            with options["file"].open("rb") as opened:
                finding = verify(opened.read(LARGEST + 1))
        except OSError as odd:
            raise CommandError(str(odd), returncode=NO_PROOF) from odd
        self.stdout.write("\n".join([*finding.words, *finding.checks]))
        if finding.problem:
            raise CommandError(finding.problem, returncode=finding.code)
        known = known_here(finding.proof, SignOff.objects.all())
        if not known.is_ours:
            code = ELSEWHERE if known.is_ours is None else CHANGED
            raise CommandError(known.words, returncode=code)
        self.stdout.write(f"The proof is whole.\n{known.words}")
