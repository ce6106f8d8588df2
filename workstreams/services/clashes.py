"""Two people who write the same record: the second sees both, and nothing is overwritten."""

from core.errors import Refused
from core.models import Timed


class ChangedMeanwhile(Refused):
    """Somebody else has saved the record since the editor opened it; `record` is as it is now."""

    def __init__(self, record: Timed) -> None:
        super().__init__("Somebody has changed it since you opened it.")
        self.record = record


def seen_as(record: Timed) -> str:
    """Which state of a record an editor has before them: the moment it was last saved."""
    return record.updated_at.isoformat()


def keep_what_others_wrote(record: Timed, seen: str) -> None:
    """ChangedMeanwhile unless `record`, which the caller locked, is as the editor saw it."""
    if seen != seen_as(record):
        raise ChangedMeanwhile(record)
