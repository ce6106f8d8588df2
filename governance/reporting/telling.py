"""What people are told of reporting: asked, reminded, submitted, accepted, returned."""

from collections.abc import Iterable

from django.urls import reverse

from accounts.models import Membership, Role, User
from core.dates import weekday_day
from governance.reporting.models import HighlightReport, ReportingRound, ReportState
from records.notify import Message, tell_all, tell_each
from workstreams.models import Workstream

REPORTED = (ReportState.SUBMITTED, ReportState.ACCEPTED)


def tell_opened(found: ReportingRound) -> None:
    """Each lead asked hears once that the round is open, and by when it wants the report."""
    _tell_leads(
        found,
        _asked(found),
        f"round/{found.pk}",
        "Report on {workstream} for {round}",
        "What was achieved, what is planned and what the board should know. Due {due}.",
    )


def remind(found: ReportingRound, working_days: int) -> None:
    """Each lead who has not reported hears how many working days are left."""
    reports = HighlightReport.objects.filter(round=found, state__in=REPORTED)
    done = set(reports.values_list("workstream", flat=True))
    left = f"{working_days} working day{'' if working_days == 1 else 's'} left"
    _tell_leads(
        found,
        [each for each in _asked(found) if each.pk not in done],
        f"round-reminder/{found.pk}/{found.deadline_on:%Y%m%d}/{working_days}",
        f"{left} to report on {{workstream}} for {{round}}",
        "The report is not submitted yet. Due {due}.",
    )


def tell_submitted(report: HighlightReport) -> None:
    """The programme office hears that a report waits to be accepted or returned."""
    held = Membership.objects.current().filter(
        partnership=report.round.partnership, role=Role.PROGRAMME_OFFICE
    )
    office = User.objects.filter(pk__in=held.values("user"))
    tell_all(
        who_may_see(report.workstream, [each for each in office if each != report.submitted_by]),
        report.round.partnership,
        f"report-submitted/{report.pk}",
        f"{report.workstream.reference} has reported for {report.round}",
        "Read it, and accept it or return it with a reason.",
        url_of(report),
    )


def tell_answered(report: HighlightReport) -> None:
    """The lead and who submitted it hear that it was accepted, or why it came back."""
    accepted = report.state == ReportState.ACCEPTED
    what = "is accepted" if accepted else "came back to you"
    text = "It stands as you submitted it." if accepted else f"Why: {report.return_reason}"
    people = [report.workstream.lead, report.submitted_by]
    tell_all(
        who_may_see(report.workstream, [each for each in people if each]),
        report.round.partnership,
        f"report-{report.state}/{report.pk}",
        f"The report on {report.workstream.reference} for {report.round} {what}",
        text,
        url_of(report),
    )


def url_of(report: HighlightReport) -> str:
    """The page of a report."""
    place = report.round.partnership.slug
    return reverse(
        "reporting:report", args=[place, report.round.address, report.workstream.address]
    )


def who_may_see(workstream: Workstream, people: Iterable[User]) -> list[User]:
    """Those of `people` who may see the workstream; a mail tells nobody more than a page."""
    return [
        person
        for person in people
        if Workstream.objects.visible_to(person).filter(pk=workstream.pk).exists()
    ]


def _asked(found: ReportingRound) -> list[Workstream]:
    return list(found.workstreams.select_related("lead"))


def _tell_leads(
    found: ReportingRound, workstreams: Iterable[Workstream], key: str, title: str, text: str
) -> None:
    place, due = found.partnership, weekday_day(found.deadline_on)
    tell_each(
        place,
        [
            Message(
                person,
                f"{key}/{each.pk}",
                title.format(workstream=each, round=found),
                text.format(due=due),
                reverse("reporting:round", args=[place.slug, found.address]),
            )
            for each in workstreams
            for person in who_may_see(each, [each.lead])
        ],
    )
