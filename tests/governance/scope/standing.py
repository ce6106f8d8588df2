"""Where a service stood, as the pages tell it, and a slow statement of the same rule."""

from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import strategies as st

from governance.scope.models import ScopeChange, Service
from governance.scope.standing import PlacedService, placed, services_on

TODAY = date(2020, 1, 31)
DAYS = st.dates(date(2019, 1, 1), date(2021, 12, 31))
ROWS = st.dictionaries(st.none() | DAYS, st.integers(1, 4), max_size=8)


def service_on(service: Service, day: date, changes=None) -> PlacedService:
    """The service as a reader of `changes`, of all unless told, finds it on that day."""
    seen = ScopeChange.objects.all() if changes is None else changes
    return placed(services_on(Service.objects.filter(pk=service.pk), day, seen, TODAY).get())


def slow[V](rows: Mapping[date | None, V], day: date) -> V | None:
    """What the last row on or before the day says, one day at a time."""
    dated = {starts_on: value for starts_on, value in rows.items() if starts_on}
    while day >= date(2018, 12, 31):
        if day in dated:
            return dated[day]
        day -= timedelta(1)
    return rows.get(None)
