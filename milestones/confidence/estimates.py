"""What the simulation is told: estimates, risks with an effect on dates, days to be met."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from core.errors import DomainError
from milestones.schedule.calendar import MOST_DAYS
from milestones.schedule.checks import check_day


@dataclass(frozen=True, slots=True)
class Estimate:
    """Days from a milestone's last predecessor: at best, most likely, at worst."""

    key: str
    optimistic: int
    likely: int
    pessimistic: int
    workstream: str = ""


@dataclass(frozen=True, slots=True)
class ScheduleRisk:
    """An uncertain event: with `chance` (0 to 1) it puts `days` on each of its milestones."""

    key: str
    chance: float
    days: int
    milestones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A day by which one or more milestones should all be reached: a gate, or a board meeting."""

    name: str
    milestones: tuple[str, ...]
    day: date


def check_told(
    known: Collection[str],
    estimates: Sequence[Estimate],
    risks: Sequence[ScheduleRisk],
    targets: Sequence[Target],
) -> None:
    """Refuse what cannot be simulated, with the milestone's or the risk's name and the cure."""
    seen = set()
    for estimate in estimates:
        _check_key(estimate.key, known, "The estimates")
        if estimate.key in seen:
            raise DomainError(f"{estimate.key} has two estimates: keep one.")
        seen.add(estimate.key)
        _check_estimate(estimate)
    for risk in risks:
        _check_risk(risk, known)
    if len({risk.key for risk in risks}) < len(risks):
        raise DomainError("A risk is given twice: each reference names one risk.")
    for target in targets:
        if not target.milestones:
            raise DomainError(f"{target.name}: name at least one milestone to be reached by then.")
        for key in target.milestones:
            _check_key(key, known, target.name)
            check_day(key, target.day, "day to be met")


def _check_estimate(estimate: Estimate) -> None:
    low, mid, high = estimate.optimistic, estimate.likely, estimate.pessimistic
    if not 0 <= low <= mid <= high <= MOST_DAYS:
        raise DomainError(
            f"{estimate.key}: its estimate of {low}, {mid} and {high} days is not in order: "
            f"optimistic, likely, pessimistic, from 0 to {MOST_DAYS}."
        )


def _check_risk(risk: ScheduleRisk, known: Collection[str]) -> None:
    if not 0 <= risk.chance <= 1:
        raise DomainError(f"{risk.key}: a chance of {risk.chance} is not from 0 to 1.")
    if not -MOST_DAYS <= risk.days <= MOST_DAYS:
        raise DomainError(f"{risk.key}: {risk.days} days are more than {MOST_DAYS} (ten years).")
    for key in risk.milestones:
        _check_key(key, known, risk.key)


def _check_key(key: str, known: Collection[str], where: str) -> None:
    if key not in known:
        raise DomainError(f"{where}: there is no milestone {key} here: check the reference.")
