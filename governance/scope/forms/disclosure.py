"""Who may see a change of scope, as the programme office says it."""

from typing import Any

from accounts.models import Partnership
from records.forms import DisclosureFields


class DisclosureForm(DisclosureFields):
    """Who may see a change that is there already."""

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(partnership)
