"""What pages say of a milestone's dates, in words."""

from datetime import date

from core.dates import short_day
from milestones.reading import JudgedMilestone


def short(value: date) -> str:
    """'7 Feb', where the year goes without saying."""
    return f"{value.day} {value:%b}"


def days(number: int) -> str:
    """'1 day', '14 days'."""
    return f"{number} day{'' if number == 1 else 's'}"


def sentence(words: str) -> str:
    """`words` with a full stop, where they have no end of their own."""
    return words if words.endswith((".", "!", "?")) else f"{words}."


def against_baseline(slippage: int) -> str:
    """'26 days late against the baseline', '2 days earlier than the baseline', 'On plan'."""
    if slippage > 0:
        return f"{days(slippage)} late against the baseline"
    if slippage < 0:
        return f"{days(-slippage)} earlier than the baseline"
    return "On plan"


def said_of(row: JudgedMilestone, on: date, tolerance: int) -> str:
    """Whether a milestone is on time, with its yardstick: the sentence at the head of its page."""
    milestone, late = row.milestone, row.slippage_days
    if milestone.actual_date:
        return f"Done on {short_day(milestone.actual_date)}. {against_baseline(late)}."
    said = against_baseline(late)
    if late > 0:
        said += f", {'beyond' if late > tolerance else 'within'} the {days(tolerance)} tolerance"
    sentences = [said]
    if milestone.forecast_date < on:
        sentences.append(f"The forecast passed {days((on - milestone.forecast_date).days)} ago")
    if row.is_held_back and row.allowed:
        sentences.append(f"Its predecessors do not allow it before {short_day(row.allowed)}")
    return ". ".join(sentences) + "."


def effect(row: JudgedMilestone, to: date, tolerance: int) -> str:
    """What a new date would mean: '63 days later. 154 days late against the baseline, beyond'."""
    moved = (to - row.milestone.forecast_date).days
    late = (to - row.milestone.baseline_date).days
    step = f"{days(abs(moved))} {'later' if moved > 0 else 'earlier'}" if moved else "The same date"
    sentences = [step, against_baseline(late)]
    if late > tolerance:
        sentences[-1] += f", beyond the {days(tolerance)} tolerance"
    if row.allowed and to < row.allowed:
        sentences.append(f"Its predecessors do not allow it before {short_day(row.allowed)}")
    return ". ".join(sentences) + "."
