from datetime import date

from django.utils import timezone

from core.clear_days import working_days_between
from core.deeds import deed
from governance.signoff import flows, telling
from governance.signoff.models import Stage


def due_for_reminder() -> list[int]:
    """Numbers of the open stages whose deadline is today or a reminder's working days away.

    Where a meeting decides there is nobody to remind: its body's notice does that.
    """
    stages = Stage.objects.open().filter(meeting=None, due_at__gt=timezone.now())
    today = timezone.localdate()
    return [
        stage.pk
        for stage in stages.select_related("sign_off").order_by("due_at")
        if _is_its_day(stage, today)
    ]


def remind(stage_id: int) -> None:
    """Remind those who have not voted, or tell the chair on the day; each hears it once."""
    stage = Stage.objects.select_related("sign_off__partnership").get(pk=stage_id)
    with deed("reminded", stage, by=None), flows.locked(stage.sign_off_id):
        stage.refresh_from_db()
        left = _left(stage, timezone.localdate())
        if not stage.is_open or timezone.now() > stage.due_at:
            return
        if left in stage.sign_off.route["reminder_days"]:
            telling.remind(stage, left)
        if timezone.localdate() == timezone.localdate(stage.due_at):
            telling.escalate(stage)


def _is_its_day(stage: Stage, today: date) -> bool:
    on_the_day = timezone.localdate(stage.due_at) == today
    return on_the_day or _left(stage, today) in stage.sign_off.route["reminder_days"]


def _left(stage: Stage, today: date) -> int:
    return working_days_between(today, timezone.localdate(stage.due_at))
