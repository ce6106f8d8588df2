"""What a reader asks of a comparison of baselines, read from the address."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from core.addresses import asked
from milestones.baselines.comparing import BY, Compared
from milestones.models import Baseline

NOW = "now"
LATE = "late"
MILESTONE = "milestone"


@dataclass(frozen=True)
class ComparisonFilter:
    """From which baseline to which (None: to now), for whom, and summed up by what."""

    start: Baseline
    end: Baseline | None
    by: str = MILESTONE
    workstream: str = ""
    owner: str = ""
    partner: str = ""
    which: str = ""

    @classmethod
    def read(cls, query: QueryDict, adopted: Sequence[Baseline]) -> "ComparisonFilter":
        """From an address; what means nothing there is left aside. From the first to now."""
        known = {each.reference.upper(): each for each in adopted}
        by, which = asked(query, "by"), asked(query, "which")
        return cls(
            start=known.get(asked(query, "from").upper(), adopted[0]),
            end=known.get(asked(query, "to").upper()),
            by=by if by in BY else MILESTONE,
            workstream=asked(query, "workstream"),
            owner=asked(query, "owner"),
            partner=asked(query, "partner"),
            which=LATE if which == LATE else "",
        )

    @property
    def is_backwards(self) -> bool:
        """The end is no later baseline than the start."""
        return self.end is not None and (self.end.number or 0) <= (self.start.number or 0)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is left out."""
        return bool(self.workstream or self.owner or self.partner or self.which)

    def kept(self, rows: Iterable[Compared]) -> list[Compared]:
        """The rows asked for, the latest first, then by reference."""
        found = [row for row in rows if self._keeps(row)] if self.is_narrowed else rows
        return sorted(found, key=lambda row: (-row.days, row.milestone.reference_order))

    def _keeps(self, row: Compared) -> bool:
        milestone = row.milestone
        return (
            self.workstream in ("", milestone.workstream.reference)
            and self.owner in ("", str(milestone.owner_id))
            and self.partner in ("", str(milestone.organisation_id))
            and (not self.which or row.days > 0)
        )
