"""Two people at one milestone: nothing that one wrote is overwritten without their being told."""

from core.errors import Overtaken
from milestones.models import Milestone


def version(milestone: Milestone) -> str:
    """What the row as it is now is known by: the moment of its last change."""
    return milestone.updated_at.isoformat()


def refuse_overtaken(milestone: Milestone, seen: str | None) -> None:
    """Raise Overtaken unless `milestone`, which is locked, is the one seen; None asks nothing."""
    if seen is not None and seen != version(milestone):
        raise Overtaken(
            f"{milestone.reference} has changed since you opened this page. Nothing of yours is"
            " saved yet."
        )
