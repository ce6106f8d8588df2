"""A milestone as the roadmap shows it: judged, against the baseline that the reader chose."""

from dataclasses import dataclass
from datetime import date

from milestones.brag import Brag
from milestones.models import Milestone
from milestones.reading import JudgedMilestone


@dataclass(frozen=True, slots=True)
class RoadmapRow:
    """`baseline` is the chosen one's date: None where that has none, or none was chosen."""

    judged: JudgedMilestone
    baseline: date | None

    @property
    def milestone(self) -> Milestone:
        """The milestone itself."""
        return self.judged.milestone

    @property
    def brag(self) -> Brag:
        """Computed against the baseline in force, whichever is shown."""
        return self.judged.brag

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
        if self.baseline is None:
            return None
        return (self.judged.milestone.expected_date - self.baseline).days
