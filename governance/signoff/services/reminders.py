from datetime import date

from django.db.models import Q
from django.utils import timezone

from core.clear_days import add_working_days, working_days_between
from core.deeds import deed
from governance.signoff import flows, telling
from governance.signoff.models import Stage


def due_for_reminder() -> list[int]:
    """Numbers of the open stages for which today is a day to remind somebody, or the last one.

    Before a meeting its body's notice reminds; from the working day after it, so does Accord.
    """
    today = timezone.localdate()
    held = Q(meeting=None) | Q(meeting__held_on__lt=today)
    stages = Stage.objects.open().filter(held, due_at__gt=timezone.now())
    return [
        stage.pk
        for stage in stages.select_related("sign_off", "meeting").order_by("due_at")
        if _ends_on(stage, today) or _reminds_on(stage, today)
    ]


def remind(stage_id: int) -> None:
    """Remind those whom the stage waits for, or tell the chair on the day; each hears it once.

    Those are who has not voted; after a meeting that nobody has recorded, the programme office.
    """
    rows = Stage.objects.select_related("sign_off__partnership", "meeting")
    stage, today = rows.get(pk=stage_id), timezone.localdate()
    with deed("reminded", stage, by=None), flows.locked(stage.sign_off_id):
        stage.refresh_from_db(fields=["outcome", "due_at", "is_attendance_recorded"])
        if not stage.is_open or timezone.now() > stage.due_at:
            return
        if _reminds_on(stage, today):
            _remind(stage, today)
        if _ends_on(stage, today):
            telling.escalate(stage)


def _remind(stage: Stage, today: date) -> None:
    if stage.meeting:
        telling.remind_to_record(stage, today)
    else:
        telling.remind(stage, _left(stage, today))


def _reminds_on(stage: Stage, today: date) -> bool:
    """So many working days before the deadline; the first working day after a meeting too."""
    if stage.meeting and stage.meeting.held_on >= today:
        return False
    if stage.meeting and today == add_working_days(stage.meeting.held_on, 1):
        return True
    return _left(stage, today) in stage.sign_off.route["reminder_days"]


def _ends_on(stage: Stage, today: date) -> bool:
    return timezone.localdate(stage.due_at) == today


def _left(stage: Stage, today: date) -> int:
    return working_days_between(today, timezone.localdate(stage.due_at))
