"""What people are told of exception reports: asked for, raised, decided."""

from collections.abc import Iterable

from django.urls import reverse

from accounts.models import Membership, Partnership, Role, User
from governance.reporting.models import ExceptionReport
from milestones.models import Milestone
from milestones.sentences import days
from records.notify import Message, tell_all, tell_each


def ask_for_reports(partnership: Partnership, milestones: Iterable[Milestone]) -> None:
    """Owner and lead hear, once for each breach, that a report is wanted; a query a person."""
    asked: dict[User, list[Milestone]] = {}
    for each in milestones:
        for person in {each.owner, each.workstream.lead}:
            asked.setdefault(person, []).append(each)
    tell_each(
        partnership,
        [
            _wanted(person, each, partnership)
            for person, mine in asked.items()
            for each in _seen(person, mine)
        ],
    )


def tell_raised(report: ExceptionReport) -> None:
    """The programme office hears that a decision is sought, and of which body."""
    held = Membership.objects.current().filter(
        partnership=report.partnership, role=Role.PROGRAMME_OFFICE
    )
    office = User.objects.filter(pk__in=held.values("user"))
    _tell(
        report,
        [each for each in office if each != report.raised_by],
        "raised",
        f"{report.reference}: a decision is sought on {report.milestone.reference}",
        f"For {report.body}. {report.decision_sought}",
    )


def tell_decided(report: ExceptionReport) -> None:
    """Owner and lead hear what was decided."""
    milestone = report.milestone
    _tell(
        report,
        [milestone.owner, milestone.workstream.lead],
        "decided",
        f"{report.reference}: decided on {milestone.reference}",
        f"{report.decided_by}: {report.outcome}",
    )


def _tell(report: ExceptionReport, people: Iterable[User], key: str, title: str, text: str) -> None:
    tell_all(
        [person for person in people if _seen(person, [report.milestone])],
        report.partnership,
        f"exception-{key}/{report.pk}",
        title,
        text,
        reverse("reporting:exception", args=[report.partnership.slug, report.address]),
    )


def _wanted(person: User, milestone: Milestone, partnership: Partnership) -> Message:
    late = (milestone.forecast_date - milestone.baseline_date).days
    closed = getattr(milestone, "answered", 0)
    return Message(
        person,
        f"exception-wanted/{milestone.pk}/{milestone.baseline_date:%Y%m%d}/{closed}",
        f"An exception report is wanted on {milestone}",
        f"It is {days(late)} late, beyond the tolerance of"
        f" {days(partnership.slippage_tolerance_days)}. Say the cause, the impact, the options,"
        " what you recommend and which decision you seek.",
        f"{reverse('reporting:exceptions', args=[partnership.slug])}?milestone={milestone.address}",
    )


def _seen(person: User, milestones: Iterable[Milestone]) -> list[Milestone]:
    mine = list(milestones)
    seen = Milestone.objects.visible_to(person).filter(pk__in=[each.pk for each in mine])
    known = set(seen.values_list("pk", flat=True))
    return [each for each in mine if each.pk in known]
