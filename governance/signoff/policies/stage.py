from django.utils import timezone

from core.dates import full_day
from governance.signoff.models import Stage


def closed(stage: Stage) -> str:
    """Why nothing more can be said at the stage: it has ended, or its deadline has passed."""
    if not stage.is_open:
        return f"This stage has ended: {stage.get_outcome_display().lower()}."
    if timezone.now() > stage.due_at:
        due = timezone.localtime(stage.due_at)
        return f"The deadline passed on {full_day(due)} at {due:%H:%M}."
    return ""
