"""The forecast of a benefit at its target date (docs/rules.md 8)."""

from collections.abc import Sequence
from datetime import date

from risks.forecasting import Forecast, NoForecast, forecast
from risks.measurement_rules import MONEY, PERCENT
from risks.models import Benefit, Measurement, Rebase


def forecast_of(
    benefit: Benefit, measurements: Sequence[Measurement], rebases: Sequence[Rebase], on: date
) -> Forecast | NoForecast | None:
    """Where the measure will be at the target date, from what was measured by the day `on`.

    Points before the last rebasing take no part. None without a target date, or once it is over.
    """
    if benefit.target_date is None or benefit.target_date < on:
        return None
    start = max((each.period for each in rebases), default=date.min)
    points = [
        (one.period, float(one.actual))
        for one in measurements
        if one.actual is not None and start <= one.period <= on
    ]
    bounded = not benefit.is_unbounded and benefit.unit != MONEY
    most = 100.0 if bounded and benefit.unit == PERCENT else None
    return forecast(points, benefit.target_date, least=0.0 if bounded else None, most=most)
