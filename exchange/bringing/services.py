"""Bring a workstream's plan in: wholly or not at all, in one deed."""

from django.core.files.storage import default_storage
from django.utils import timezone

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from exchange import policies
from exchange.bringing.comparing import Bringing, compare_plan, values_of
from exchange.bringing.tasks import Coming
from exchange.models import PlanTask, Upload
from exchange.mspdi.reader import read_plan
from exchange.safety import check_size
from exchange.uploads import keep_waiting, read_upload
from milestones.models import Dependency, Forecast, Milestone, MilestoneStatus
from workstreams.models import Workstream

CHANGED = "What this plan would do has changed since you looked at it. Look at it again."
LATER = "Say why these forecasts move later"
MOST_BYTES = 10 * 1024 * 1024


def keep_plan(workstream: Workstream, *, name: str, data: bytes, by: User) -> Upload:
    """Keep a plan until it is confirmed; an earlier one of the same person goes."""
    if reason := policies.cannot_bring_plan(workstream, by):
        raise Refused(reason)
    check_size(len(data), MOST_BYTES)
    partnership = workstream.partnership
    upload = Upload(partnership=partnership, workstream=workstream, sent_by=by, name=name)
    return keep_waiting(upload, data)


def look_at_plan(upload: Upload, *, by: User) -> Bringing:
    """What bringing it in would do now; DomainError says why it cannot be brought in."""
    workstream = _workstream(upload)
    if reason := policies.cannot_bring_plan(workstream, by):
        raise Refused(reason)
    return compare_plan(read_plan(read_upload(upload)), workstream, by)


def bring_in_plan(upload: Upload, *, by: User, seen: str, reason: str = "") -> Bringing:
    """Do what was looked at; `reason` is kept with every forecast that moves later."""
    data, reason, workstream = read_upload(upload), reason.strip(), _workstream(upload)
    stored = upload.file.name or ""
    with deed("brought a plan in", workstream, by=by, why=reason):
        upload = Upload.objects.select_for_update().get(pk=upload.pk)
        if upload.imported_at:
            raise Refused("This plan has been brought in already.")
        workstream = Workstream.objects.select_for_update().get(pk=workstream.pk)
        if refusal := policies.cannot_bring_plan(workstream, by):
            raise Refused(refusal)
        list(Milestone.objects.filter(workstream=workstream).order_by("pk").select_for_update())
        found = compare_plan(read_plan(data), workstream, by)
        if found.fingerprint != seen:
            raise Refused(CHANGED)
        if found.later and not reason:
            raise Refused(LATER)
        _carry_out(found, by, reason)
        upload.imported_at, upload.file = timezone.now(), ""
        upload.save(update_fields=["imported_at", "file", "updated_at"])
    default_storage.delete(stored)
    return found


def _workstream(upload: Upload) -> Workstream:
    if upload.workstream is None:
        raise Refused("This is a workbook: import it as one.")
    return upload.workstream


def _carry_out(found: Bringing, by: User, reason: str) -> None:
    for uid, changed in found.changed.items():
        milestone = found.known[uid]
        for name, value in changed.items():
            setattr(milestone, name, value)
        milestone.save(update_fields=[*changed, "updated_at"])
        if "forecast_date" in changed:
            _say(milestone, by, reason if milestone.reference in found.later else "")
    number = _last_number(found.workstream)
    for at, task in enumerate(found.added, 1):
        found.known[task.uid] = _add(found, task, f"M{number + at:03}", by)
    stays = {each.uid for each in found.left_out}
    for uid, milestone in found.known.items():
        if uid not in stays:
            PlanTask.objects.get_or_create(
                workstream=found.workstream, plan=found.plan, uid=uid, milestone=milestone
            )
    for uid in found.waits:
        _tie(found, uid)


def _add(found: Bringing, task: Coming, reference: str, by: User) -> Milestone:
    workstream = found.workstream
    milestone = Milestone.objects.create(
        partnership=workstream.partnership,
        workstream=workstream,
        reference=reference,
        owner=workstream.lead,
        organisation=workstream.lead_organisation,
        level="place",
        baseline_date=task.baseline,
        source=f"Plan: {found.plan}"[:200],
        **values_of(task, MilestoneStatus.PLANNED),
    )
    _say(milestone, by, "")
    return milestone


def _say(milestone: Milestone, by: User, reason: str) -> None:
    Forecast.objects.create(
        milestone=milestone,
        said_on=milestone.partnership.today(),
        said_by=by,
        forecast_date=milestone.forecast_date,
        reason=reason[:1000],
    )


def _tie(found: Bringing, uid: str) -> None:
    """Make what a milestone waits for, among those of the plan, what the plan says."""
    successor, of_plan = found.known[uid], [each.pk for each in found.known.values()]
    held = Dependency.objects.filter(successor=successor, predecessor__in=of_plan)
    known = {(each.predecessor_id, each.kind): each for each in held}
    for wait in found.waits[uid]:
        before = found.known[wait.before]
        tie = known.pop((before.pk, wait.kind), None) or Dependency(
            predecessor=before, successor=successor, kind=wait.kind
        )
        said = (wait.lag_days, wait.in_working_days)
        if tie.pk is None or (tie.lag_days, tie.in_working_days) != said:
            tie.lag_days, tie.in_working_days = said
            tie.save()
    Dependency.objects.filter(pk__in=[each.pk for each in known.values()]).delete()


def _last_number(workstream: Workstream) -> int:
    rows = Milestone.objects.filter(partnership=workstream.partnership_id)
    references = rows.filter(reference__istartswith="M").values_list("reference", flat=True)
    numbers = [int(each[1:]) for each in references if each[1:].isdecimal() and len(each) < 10]
    return max(numbers, default=0)
