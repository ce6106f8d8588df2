from django.db.models import Q
from django.utils import timezone

from accounts.models import Partnership
from core.clear_days import working_days_between
from core.deeds import deed
from governance.reporting import telling
from governance.reporting.models import ReportingCadence, ReportingRound
from governance.reporting.models.rounds import MONTHS, Cadence
from governance.reporting.policies import Opening
from governance.reporting.rules import DAY, Period, last_period
from governance.reporting.services.rounds import alone_in, record_round, terms_of
from workstreams.models import Workstream


def due_partnerships() -> list[int]:
    """Numbers of the partnerships whose next round opens by itself today."""
    cadences = ReportingCadence.objects.exclude(every=Cadence.OFF).select_related("partnership")
    return [each.partnership_id for each in cadences if _due(each.partnership)]


def open_due_round(partnership_id: int) -> ReportingRound | None:
    """Open the round of the last whole period, the day after it or until its deadline.

    None when there is one already, when its deadline has passed or nobody is there to report.
    """
    partnership = Partnership.objects.get(pk=partnership_id)
    with deed("opened a round of reporting", partnership, by=None):
        alone_in(partnership)
        opening = _due(partnership)
        if opening is None:
            return None
        days = list(terms_of(partnership).reminder_days)
        return record_round(ReportingRound(partnership=partnership, reminder_days=days), opening)


def due_to_announce() -> list[int]:
    """Numbers of the rounds whose day to open has come, and whose leads are not told yet."""
    waiting = ReportingRound.objects.filter(announced_at=None).select_related("partnership")
    return [each.pk for each in waiting if each.is_open(each.partnership.today())]


def announce(round_id: int) -> None:
    """Tell the leads asked that the round is open."""
    found = ReportingRound.objects.select_related("partnership").get(pk=round_id)
    with deed("announced a round of reporting", found, by=None):
        found = ReportingRound.objects.select_for_update(of=("self",)).get(pk=found.pk)
        if found.announced_at is None and found.is_open(found.partnership.today()):
            found.announced_at = timezone.now()
            found.save(update_fields=["announced_at", "updated_at"])
            telling.tell_opened(found)


def due_for_reminder() -> list[int]:
    """Numbers of the rounds for which today is a day to remind leads."""
    announced = ReportingRound.objects.exclude(announced_at=None).select_related("partnership")
    return [each.pk for each in announced if _reminds(each)]


def remind(round_id: int) -> None:
    """Remind the leads who have not reported; each hears it once on each of its days."""
    found = ReportingRound.objects.select_related("partnership").get(pk=round_id)
    with deed("reminded", found, by=None):
        if _reminds(found):
            telling.remind(found, _left(found))


def _reminds(found: ReportingRound) -> bool:
    today = found.partnership.today()
    return today <= found.deadline_on and _left(found) in found.reminder_days


def _left(found: ReportingRound) -> int:
    return working_days_between(found.partnership.today(), found.deadline_on)


def _due(partnership: Partnership) -> Opening | None:
    terms, today = terms_of(partnership), partnership.today()
    if terms.every == Cadence.OFF:
        return None
    period = last_period(today, MONTHS[Cadence(terms.every)])
    asked = tuple(running_in(partnership, period))
    opening = Opening(period, period.ends_on + DAY, asked, terms.deadline_working_days)
    covered = ReportingRound.objects.filter(
        partnership=partnership, starts_on__lte=period.ends_on, ends_on__gte=period.starts_on
    )
    if not asked or today > opening.deadline_on or covered.exists():
        return None
    return opening


def running_in(partnership: Partnership, period: Period) -> list[Workstream]:
    """The partnership's workstreams that run on a day of the period, in their order."""
    running = Workstream.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=period.starts_on),
        partnership=partnership,
        starts_on__lte=period.ends_on,
    )
    return list(running)
