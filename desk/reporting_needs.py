"""What reporting needs of a person now: reports to write, and reports to answer."""

from django.urls import reverse

from accounts.access import KEEP_REGISTERS, Deeds
from accounts.models import Partnership, User
from core.dates import short_day
from desk.needs import Need
from governance.reporting.models import AskedWorkstream, HighlightReport
from governance.reporting.reading import to_answer, unreported_by
from milestones.sentences import short


def reports_needed(user: User, partnership: Partnership, deeds: Deeds) -> list[Need]:
    """Own reports still to submit; for the programme office those to accept or return too."""
    mine = [_to_write(each, partnership) for each in unreported_by(user, partnership)]
    if KEEP_REGISTERS not in deeds:
        return mine
    return mine + [_to_answer(each, partnership) for each in to_answer(user, partnership)]


def _to_write(asked: AskedWorkstream, partnership: Partnership) -> Need:
    left = (asked.round.deadline_on - partnership.today()).days
    return Need(
        left=left,
        title=f"Report on {asked.workstream} for {asked.round}",
        hint=f"You lead this workstream. Due {short_day(asked.round.deadline_on)}.",
        status=f"Due {short(asked.round.deadline_on)}" if left >= 0 else "Overdue",
        colour="yellow" if left >= 0 else "red",
        url=_url(asked, partnership),
    )


def _to_answer(report: HighlightReport, partnership: Partnership) -> Need:
    return Need(
        left=(report.round.deadline_on - partnership.today()).days,
        title=f"Accept or return the report on {report.workstream} for {report.round}",
        hint="It is submitted and waits for the programme office.",
        status="Submitted",
        colour="blue",
        url=_url(report, partnership),
    )


def _url(row: AskedWorkstream | HighlightReport, partnership: Partnership) -> str:
    return reverse(
        "reporting:report", args=[partnership.slug, row.round.address, row.workstream.address]
    )
