"""What reporting needs of a person now: reports to write, and reports to answer."""

from collections.abc import Iterable, Mapping

from django.urls import reverse

from accounts.access import KEEP_REGISTERS, Deeds
from accounts.models import Partnership, User
from core.dates import short_day
from core.words import join
from desk.needs import MOST_NAMED
from governance.reporting.models import AskedWorkstream, HighlightReport
from governance.reporting.reading import to_answer, unreported_by
from milestones.brag import slippage_days
from milestones.outline import Outline
from milestones.sentences import days, short
from records.needed import Need


def reports_to_write(user: User, partnership: Partnership) -> list[Need]:
    """Own reports still to submit; one query."""
    return [_to_write(each, partnership) for each in unreported_by(user, partnership)]


def reports_to_answer(user: User, partnership: Partnership, deeds: Deeds) -> list[Need]:
    """For the programme office: reports to accept or return; one query."""
    if KEEP_REGISTERS not in deeds:
        return []
    return [_to_answer(each, partnership) for each in to_answer(user, partnership)]


def exceptions_needed(
    user: User,
    partnership: Partnership,
    deeds: Deeds,
    wanted: Iterable[Outline],
    leads: Mapping[int, int],
) -> list[Need]:
    """Exception reports `wanted`: each of one's own; for the office the others in one line.

    `leads` says who leads each workstream, by their numbers.
    """
    own, mine, others = user.pk, list[Outline](), list[Outline]()
    for each in wanted:
        is_own = own in (each.owner_id, leads[each.workstream_id])
        (mine if is_own else others).append(each)
    page = _exceptions(partnership)
    needs = [_to_explain(each, partnership, page) for each in mine]
    return [*needs, _to_chase(others, partnership)] if others and KEEP_REGISTERS in deeds else needs


def _to_explain(wanted: Outline, partnership: Partnership, page: str) -> Need:
    late = slippage_days(baseline=wanted.baseline_date, forecast=wanted.forecast_date)
    tolerance = partnership.slippage_tolerance_days
    return Need(
        left=0,
        title=f"Exception report wanted: {wanted.reference} {wanted.short_title or wanted.name}",
        hint=f"It is {days(late)} late, beyond the tolerance of {days(tolerance)}.",
        status="Wanted",
        colour="red",
        url=f"{page}?milestone={wanted.address}",
    )


def _to_chase(milestones: list[Outline], partnership: Partnership) -> Need:
    named = join(each.reference for each in milestones[:MOST_NAMED])
    more = len(milestones) - MOST_NAMED
    rest = f" and {more} more" if more > 0 else ""
    are = "1 milestone" if len(milestones) == 1 else f"{len(milestones)} milestones"
    return Need(
        left=0,
        title=f"Exception reports wanted on {are} of others",
        hint=f"Beyond tolerance, without a report: {named}{rest}.",
        status="Wanted",
        colour="orange",
        url=_exceptions(partnership),
    )


def _exceptions(partnership: Partnership) -> str:
    return reverse("reporting:exceptions", args=[partnership.slug])


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
