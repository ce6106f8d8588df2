from dataclasses import dataclass
from datetime import date

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import Partnership, User
from core.dates import full_day, weekday_day
from core.errors import Refused
from core.words import join
from governance.reporting.models import Cadence, ReportingRound
from governance.reporting.models.rounds import RoundQuerySet
from governance.reporting.rules import (
    DEADLINE_WORKING_DAYS,
    LONGEST_PERIOD_DAYS,
    MOST_WORKING_DAYS,
    REMINDER_DAYS,
    Period,
    deadline,
)
from workstreams.models import Workstream


@dataclass(frozen=True)
class Opening:
    """A round as the office plans it; its deadline is so many working days after the period."""

    period: Period
    opens_on: date
    workstreams: tuple[Workstream, ...]
    deadline_working_days: int = DEADLINE_WORKING_DAYS

    @property
    def deadline_on(self) -> date:
        """The last day to report."""
        return deadline(self.period.ends_on, self.deadline_working_days)


@dataclass(frozen=True)
class Terms:
    """How a partnership's rounds come about."""

    every: str = Cadence.OFF
    deadline_working_days: int = DEADLINE_WORKING_DAYS
    reminder_days: tuple[int, ...] = REMINDER_DAYS


def cannot_run_rounds(user: User, partnership: Partnership, deeds: Deeds | None = None) -> str:
    """Why `user` may not open and change rounds; empty when they may."""
    if may(user, KEEP_REGISTERS, partnership, deeds):
        return ""
    return "Only the programme office opens and changes rounds of reporting."


def cannot_open(opening: Opening, partnership: Partnership, user: User) -> str:
    """Why `user` may not open that round; empty when they may."""
    return (
        cannot_run_rounds(user, partnership)
        or _unsound(opening, partnership)
        or _overlaps(opening.period, ReportingRound.objects.filter(partnership=partnership))
    )


def cannot_change(found: ReportingRound, opening: Opening, user: User) -> str:
    """Why a round may not become that: what somebody has begun to write on stays asked for."""
    others = ReportingRound.objects.filter(partnership=found.partnership).exclude(pk=found.pk)
    return (
        cannot_run_rounds(user, found.partnership)
        or _unsound(opening, found.partnership)
        or _overlaps(opening.period, others)
        or _leaves_out(found, opening)
    )


def check_round(
    partnership: Partnership, opening: Opening, user: User, found: ReportingRound | None
) -> None:
    """Raise Refused when `user` may not open that round, or make `found` into it."""
    refusal = (
        cannot_change(found, opening, user) if found else cannot_open(opening, partnership, user)
    )
    if refusal:
        raise Refused(refusal)


def cannot_set_cadence(terms: Terms, partnership: Partnership, user: User) -> str:
    """Why `user` may not set that; empty when they may."""
    if refusal := cannot_run_rounds(user, partnership):
        return refusal
    if not 1 <= terms.deadline_working_days <= MOST_WORKING_DAYS:
        return f"Give the deadline from 1 to {MOST_WORKING_DAYS} working days."
    if not all(1 <= each <= MOST_WORKING_DAYS for each in terms.reminder_days):
        return f"Remind from 1 to {MOST_WORKING_DAYS} working days before the deadline."
    return ""


def _unsound(opening: Opening, partnership: Partnership) -> str:
    period = opening.period
    if period.ends_on < period.starts_on:
        return "The period ends before it starts. Check its two days."
    if period.days > LONGEST_PERIOD_DAYS:
        return f"A period has at most {LONGEST_PERIOD_DAYS} days; this one has {period.days}."
    if not 1 <= opening.deadline_working_days <= MOST_WORKING_DAYS:
        return f"Give the deadline from 1 to {MOST_WORKING_DAYS} working days."
    if opening.opens_on < period.starts_on:
        return f"Open it in its period or later: from {full_day(period.starts_on)} on."
    if opening.opens_on > opening.deadline_on:
        return f"It would open after its deadline, {weekday_day(opening.deadline_on)}."
    if not opening.workstreams:
        return "Choose at least one workstream that is to report."
    if any(each.partnership_id != partnership.pk for each in opening.workstreams):
        return "Choose workstreams of this partnership alone."
    return ""


def _overlaps(period: Period, others: RoundQuerySet) -> str:
    clash = others.filter(starts_on__lte=period.ends_on, ends_on__gte=period.starts_on).first()
    return f"The round of {clash.period.name} covers some of these days already." if clash else ""


def _leaves_out(found: ReportingRound, opening: Opening) -> str:
    begun = Workstream.objects.filter(highlight_reports__round=found).distinct()
    if not begun:
        return ""
    if opening.period != found.period:
        return "A report has been begun: the period stays as it is."
    kept = {each.pk for each in opening.workstreams}
    left = [each.reference for each in begun if each.pk not in kept]
    return f"Already writing, so still asked for: {join(left)}." if left else ""
