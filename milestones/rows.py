"""A milestone as the roadmap shows it: judged, against the baseline that the reader chose."""

from datetime import date
from typing import NamedTuple

from milestones.brag import Brag
from milestones.outline import Outline
from milestones.reading import JudgedOutline


class RoadmapRow(NamedTuple):
    """`baseline` is the chosen one's date: None where that has none, or none was chosen.

    Its rating is computed against the baseline in force, whichever is shown.
    """

    judged: JudgedOutline
    milestone: Outline
    brag: Brag
    day: date
    baseline: date | None

    @property
    def allowed(self) -> date | None:
        """The earliest date that its predecessors allow."""
        return self.judged.allowed

    @property
    def is_held_back(self) -> bool:
        """Still open, with a forecast earlier than that."""
        return self.judged.is_held_back

    @property
    def slippage_days(self) -> int | None:
        """Actual (or forecast) minus the chosen baseline, in days; None without one."""
        return None if self.baseline is None else (self.day - self.baseline).days


def row_of(judged: JudgedOutline, baseline: date | None) -> RoadmapRow:
    """The row of a milestone, its day being its actual date, else its forecast."""
    shown = judged.milestone
    return RoadmapRow(judged, shown, judged.brag, shown.expected_date, baseline)
