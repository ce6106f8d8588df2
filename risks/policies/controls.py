"""What may be said of controls and of the assurance that they work (docs/rules.md 7)."""

from datetime import date

from core.dates import full_day
from risks.models import Control, Line, Rating


def cannot_remove_control(control: Control) -> str:
    """Why a control stays: assurances that name it would speak of nothing."""
    named = [str(each) for each in control.assurances.all()]
    if not named:
        return ""
    return f"Assurances name this control, so it stays: {'; '.join(named)}."


def cannot_assure_so(line: int, rating: str, text: str, given_on: date, on: date) -> str:
    """Why that is no assurance: of one of three lines, rated, said by something, on a past day."""
    if line not in Line.values:
        return "Choose one of the three lines."
    if rating not in Rating.values:
        return "Choose how sure it makes."
    if not text.strip():
        return "Say what gives the assurance: a report, an audit, a check."
    if given_on > on:
        return f"It cannot have been given after today, {full_day(on)}."
    return ""
