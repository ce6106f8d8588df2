from collections.abc import Iterable

from django.utils import timezone

from accounts.models import Partnership, User
from core.deeds import deed
from core.errors import Refused
from governance.reporting import policies, telling
from governance.reporting.models import AskedWorkstream, ReportingCadence, ReportingRound
from governance.reporting.policies import Opening, Terms
from workstreams.models import Workstream


def open_round(partnership: Partnership, opening: Opening, *, by: User) -> ReportingRound:
    """Ask workstreams to report on a period; their leads are told on the day it opens."""
    found = ReportingRound(partnership=partnership, opened_by=by)
    with deed("opened a round of reporting", partnership, by=by):
        alone_in(partnership)
        policies.check_round(partnership, opening, by, None)
        found.reminder_days = list(terms_of(partnership).reminder_days)
        return record_round(found, opening)


def change_round(found: ReportingRound, opening: Opening, *, by: User) -> ReportingRound:
    """Give a round another deadline, opening, period or workstreams; who is new is told."""
    with deed("changed a round of reporting", found, by=by):
        alone_in(found.partnership)
        found = ReportingRound.objects.select_related("partnership").get(pk=found.pk)
        policies.check_round(found.partnership, opening, by, found)
        return record_round(found, opening)


def set_cadence(partnership: Partnership, terms: Terms, *, by: User) -> ReportingCadence:
    """Say how rounds of the partnership come about from now on; those that run stay as they are."""
    with deed("set the cadence of reporting", partnership, by=by):
        if refusal := policies.cannot_set_cadence(terms, partnership, by):
            raise Refused(refusal)
        cadence, _ = ReportingCadence.objects.update_or_create(
            partnership=partnership,
            defaults={
                "every": terms.every,
                "deadline_working_days": terms.deadline_working_days,
                "reminder_days": sorted(set(terms.reminder_days), reverse=True),
            },
        )
    return cadence


def terms_of(partnership: Partnership) -> Terms:
    """How its rounds come about: as it has said, else the defaults."""
    said = ReportingCadence.objects.filter(partnership=partnership).first()
    if said is None:
        return Terms()
    return Terms(said.every, said.deadline_working_days, tuple(said.reminder_days))


def alone_in(partnership: Partnership) -> None:
    """Wait for whoever else opens a round of the partnership."""
    Partnership.objects.select_for_update(no_key=True).get(pk=partnership.pk)


def record_round(found: ReportingRound, opening: Opening) -> ReportingRound:
    """Write a round as planned, and tell the leads asked once it is open."""
    found.starts_on, found.ends_on = opening.period.starts_on, opening.period.ends_on
    found.opens_on, found.deadline_on = opening.opens_on, opening.deadline_on
    found.deadline_working_days = opening.deadline_working_days
    if found.is_open(found.partnership.today()) and found.announced_at is None:
        found.announced_at = timezone.now()
    found.save()
    _ask(found, opening.workstreams)
    if found.announced_at:
        telling.tell_opened(found)
    return found


def _ask(found: ReportingRound, workstreams: Iterable[Workstream]) -> None:
    wanted = {each.pk for each in workstreams}
    found.asked.exclude(workstream__in=wanted).delete()
    there = set(found.asked.values_list("workstream", flat=True))
    AskedWorkstream.objects.bulk_create(
        [AskedWorkstream(round=found, workstream_id=pk) for pk in sorted(wanted - there)]
    )
