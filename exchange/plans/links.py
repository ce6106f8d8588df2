"""Cells that list other records: what is added to a list and what is taken out of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import Model

from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.plans.report import in_words
from exchange.tables import Row


@dataclass(frozen=True, slots=True)
class List[O: Model, T: Model, L: Model]:
    """A list of `T` that a column keeps on an `O`, as rows of the model `link`."""

    key: str
    column: str
    link: type[L]
    owner: str
    target: str
    make: Callable[[O, T], L]

    def existing(self, draft: Draft, path: str) -> dict[int, dict[int, L]]:
        """The list's rows by number of owner, then of target."""
        found: dict[int, dict[int, L]] = {}
        rows = self.link._default_manager.select_related(self.target)
        for row in draft.existing(rows, f"{self.owner}__{path}"):
            of_owner = found.setdefault(getattr(row, f"{self.owner}_id"), {})
            of_owner[getattr(row, f"{self.target}_id")] = row
        return found

    def plan(
        self, draft: Draft, row: Row, owner: O, targets: Sequence[T], known: dict[int, L]
    ) -> None:
        """Make the list what the cell says; nothing when the sheet has no such column."""
        if not row.gives(self.column):
            return
        batch = draft.batch(self.link)
        wanted = {key_of(target): target for target in targets}
        gone = [link for number, link in known.items() if number not in wanted]
        new = [target for number, target in wanted.items() if number not in known]
        for target in new:
            batch.add(self.make(owner, target))
        batch.removed += gone
        if owner.pk and (gone or new):
            old = [getattr(link, self.target) for link in known.values()]
            label = getattr(owner, "reference", str(owner))
            draft.changed(self.key, row, self.column, label, _names(old), _names(targets))

    def warn(self, draft: Draft, row: Row, targets: Sequence[T], known: dict[int, L]) -> None:
        """Name a list that differs and is not to be touched."""
        if row.gives(self.column) and {key_of(target) for target in targets} != set(known):
            old = _names([getattr(link, self.target) for link in known.values()])
            draft.warn(row, self.column, f"{in_words(old)}, as Accord has it; it was left")


def _names(things: Sequence[Model]) -> list[str]:
    return [str(getattr(thing, "reference", thing)) for thing in things]
