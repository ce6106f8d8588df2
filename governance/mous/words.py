"""What an agreement's page says in sentences: who is bound, and what is due when."""

from dataclasses import dataclass
from datetime import date

from core.dates import short_day
from core.words import join
from governance.mous import rules
from governance.mous.reading import Standing


@dataclass(frozen=True)
class Due:
    """A review or an end, with how near it is once the first alert has come."""

    day: date | None
    note: str
    is_past: bool


def due(day: date | None, on: date, past: str) -> Due:
    """`day` as seen on the day `on`: `past` once it is over, 'in 60 days' when it is near."""
    if day is None:
        return Due(None, "", is_past=False)
    if day < on:
        return Due(day, past, is_past=True)
    near = rules.alert_reached(day, on) is not None
    return Due(day, _in_days((day - on).days) if near else "", is_past=False)


def _in_days(days: int) -> str:
    return "today" if days == 0 else f"in {days} day{'' if days == 1 else 's'}"


def binding_sentence(standing: Standing, on: date) -> str:
    """Whether the agreement is in force on the day, and who is bound then."""
    agreement, everyone = standing.agreement, len(standing.parties)
    if standing.is_in_force and standing.in_force_from:
        since = short_day(standing.in_force_from)
        return f"In force since {since}: {_count(len(standing.bound), everyone)} bound."
    if standing.version is None:
        return "No version is recorded: nobody is bound."
    if agreement.expires_on and agreement.expires_on < on:
        return f"It ended on {short_day(agreement.expires_on)}: nobody is bound."
    return _not_yet(standing)


def _not_yet(standing: Standing) -> str:
    number = standing.version.number if standing.version else ""
    if standing.in_force_from:
        first = short_day(standing.in_force_from)
        return f"All have signed version {number}: it comes into force on {first}."
    signed, everyone = len(standing.signed), len(standing.parties)
    noun = "party has" if everyone == 1 else "parties have"
    return f"{signed} of {everyone} {noun} signed version {number}: nobody is bound yet."


def _count(bound: int, everyone: int) -> str:
    if bound == everyone:
        return f"all {everyone} parties are" if everyone > 1 else "its one party is"
    return f"{bound} of {everyone} parties {'is' if bound == 1 else 'are'}"


def answer(standing: Standing, on: date) -> str:
    """Who is bound on a day, by name: '15 Apr 2020: nobody.'"""
    names = [str(organisation) for organisation in standing.bound]
    return f"{short_day(on)}: {join(names) if names else 'nobody'}."


def shadow_reason(standing: Standing) -> str:
    """Why shares are shadow only; empty when money moves."""
    if not standing.is_shadow:
        return ""
    reasons = [] if standing.agreement.legally_binding else ["the agreement is not legally binding"]
    if not standing.is_in_force:
        reasons.append("it is not in force" if reasons else "the agreement is not in force")
    return f"In shadow: {' and '.join(reasons)}. No money moves."
