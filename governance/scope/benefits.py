"""The evidenced benefit of a change of scope: what each linked benefit is measured by."""

from collections.abc import Collection
from decimal import Decimal

from core.dates import full_day
from core.small_counts import veiled
from risks.figures import quantity
from risks.models import Benefit

MEASURED_BY = " (measured by "


def measured(benefit: Benefit) -> str:
    """ "Falls: from 120 falls at 31 March 2019 to 90 falls by 31 March 2021".

    The text is everybody's, so it has no count of few people.
    """
    parts = []
    if benefit.baseline_value is not None:
        at = f" at {full_day(benefit.baseline_date)}" if benefit.baseline_date else ""
        parts.append(f"from {_shown(benefit.baseline_value, benefit.unit)}{at}")
    if benefit.target_value is not None:
        by = f" by {full_day(benefit.target_date)}" if benefit.target_date else ""
        parts.append(f"to {_shown(benefit.target_value, benefit.unit)}{by}")
    return f"{benefit.measure}: {' '.join(parts) if parts else 'no figures yet'}"


def _shown(value: Decimal, unit: str) -> str:
    return quantity(veiled(value, unit), unit)


def signed_line(benefit: Benefit) -> str:
    """The benefit as it stands in what is signed."""
    return f"{benefit}{MEASURED_BY}{measured(benefit)})"


def is_one_of(line: str, names: Collection[str]) -> bool:
    """Whether a signed line is about one of the benefits, known by reference and name."""
    return any(line == name or line.startswith(name + MEASURED_BY) for name in names)
