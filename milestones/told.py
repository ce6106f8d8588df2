"""What other registers tell the simulation: risks with an effect on dates.

Milestones know no risk. An app above registers how its own are found, in its `schedule_risks.py`.
"""

from collections.abc import Callable

from accounts.models import Partnership, User
from milestones.boards import board_dates
from milestones.confidence import ScheduleRisk
from milestones.reading import milestones_for
from milestones.sureness import Sureness, how_sure

type Source = Callable[[User, Partnership], list[ScheduleRisk]]

_SOURCES: list[Source] = []


def register(source: Source) -> None:
    """Ask `source` too."""
    _SOURCES.append(source)


def risks_told(user: User, partnership: Partnership) -> list[ScheduleRisk]:
    """What may move dates, as far as `user` may see."""
    return [risk for source in _SOURCES for risk in source(user, partnership)]


def sure_for(user: User, partnership: Partnership) -> Sureness:
    """How sure the dates are that `user` may see, risks counted in.

    DomainError names the milestone of which no schedule can be made.
    """
    boards = board_dates(user, partnership).days
    risks = risks_told(user, partnership)
    return how_sure(milestones_for(user, partnership), partnership, boards, risks)
