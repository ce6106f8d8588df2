"""`manage.py draw_sign_off`: the diagrams of docs/sign-off.md, as the code has them."""

from typing import Any

from django.core.management.base import BaseCommand

from governance.signoff.drawing import draw_flow, draw_states


class Command(BaseCommand):
    help = "Draw the states and the steps of a sign-off from the code."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print both."""
        self.stdout.write(f"{draw_states()}\n\n{draw_flow()}")
