"""The one sentence that answers the question of a risk's or a benefit's page."""

from datetime import date
from decimal import Decimal

from core.money import pounds
from governance.bodies.models import BodyKind
from risks.benefit_rules import Totals
from risks.figures import number, quantity
from risks.framework import Framework
from risks.models import RiskStatus
from risks.reading import JudgedBenefit
from risks.risk_reading import JudgedRisk
from risks.spc import Assurance, Variation

IN_THE_LATEST = {
    Variation.COMMON_CAUSE: "Within its usual range",
    Variation.IMPROVING_HIGH: "Better than usual",
    Variation.IMPROVING_LOW: "Better than usual",
    Variation.CONCERNING_HIGH: "Worse than usual",
    Variation.CONCERNING_LOW: "Worse than usual",
    Variation.NEUTRAL_HIGH: "Higher than usual",
    Variation.NEUTRAL_LOW: "Lower than usual",
}
OF_THE_TARGET = {
    Assurance.PASSING: "will be met, left as it is",
    Assurance.FAILING: "will not be met as it runs now",
    Assurance.HIT_AND_MISS: "will be met in some months and missed in others",
}


def risk_sentence(judged: JudgedRisk) -> str:
    """What a risk scores, whether that has moved, and who hears of it."""
    score, band = judged.current.score, judged.current.band
    if judged.risk.status == RiskStatus.HAPPENED:
        return f"This risk has happened and is an issue now. It last scored {score}, {band}."
    if judged.risk.status == RiskStatus.CLOSED:
        return f"This risk is closed. It last scored {score}, {band}."
    said = f"Scores {score}, {band}{_moved(judged.change)}"
    if kind := judged.escalates_to:
        said += f", and goes up to the {BodyKind(kind).label.lower()}"
    appetite = " It is outside the partnership's appetite." if judged.is_outside_appetite else ""
    return f"{said}.{appetite}"


def framework_sentence(found: Framework) -> str:
    """How many objectives stand outside appetite, and what nobody says is held."""
    objectives = sum(row.objective is not None for row in found.rows)
    if not objectives:
        return "No objective is in the framework yet."
    outside = len(found.outside)
    said = [f"{outside} of {_count(objectives, 'objective')} outside appetite"]
    if found.unassured_count:
        said.append(f"{_count(found.unassured_count, 'control')} that nobody assures")
    if found.stale_count:
        said.append(f"{_count(found.stale_count, 'assurance')} too old to count")
    if found.without_risk:
        said.append(f"{_count(len(found.without_risk), 'objective')} without a risk")
    return f"{'; '.join(said)}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _moved(change: int | None) -> str:
    if change is None:
        return ""
    if change == 0:
        return ", as at the last partnership board"
    way = "up" if change > 0 else "down"
    return f", {way} {abs(change)} since the last partnership board"


def usual_sentence(judged: JudgedBenefit, variation: Variation, assurance: Assurance | None) -> str:
    """Of a measure with limits: what the latest month says, and whether its target is met."""
    benefit = judged.benefit
    said = (
        f"{IN_THE_LATEST[variation]} in the latest month, {quantity(judged.latest, benefit.unit)}"
    )
    if assurance is None:
        return f"{said}; no target is set."
    target = quantity(benefit.target_value, benefit.unit)
    return f"{said}; the target of {target} {OF_THE_TARGET[assurance]}."


def path_sentence(judged: JudgedBenefit) -> str:
    """Of a measure with too few points for limits: latest, planned for then, and wanted."""
    benefit, period = judged.benefit, judged.latest_period
    if period is None:
        return f"Nothing has been measured yet{_wanted(benefit.target_value, benefit.target_date)}."
    said = f"{quantity(judged.latest, benefit.unit)} in {period:%B %Y}"
    if judged.planned is not None:
        said += f", against {number(judged.planned)} planned"
    return f"{said}{_wanted(benefit.target_value, benefit.target_date)}."


def _wanted(target: Decimal | None, by: date | None) -> str:
    if target is None:
        return ""
    return f"; {number(target)} is wanted" + (f" by {by:%B %Y}" if by else "")


def totals_sentence(totals: Totals) -> str:
    """What the cash-releasing benefits come to in a full year, net first."""
    if not totals.disbenefits:
        return f"The promised savings come to {pounds(totals.net)} in a full year."
    return (
        f"The promised savings come to {pounds(totals.net)} in a full year: {pounds(totals.gross)}"
        f" gross, less {pounds(-totals.disbenefits)} of disbenefits."
    )


def age_in_months(period: date, on: date) -> int:
    """Whole months from the end of a monthly period to the month of `on`."""
    return (on.year - period.year) * 12 + on.month - period.month
