"""Services as a pack shows them: what their scope was on its day."""

from datetime import date

from accounts.models import Level, Partnership
from governance.scope.models import ScopeState, ScopeValue, Service
from governance.scope.rules import state_on
from packs.snapshot.governed import ServiceFacts
from packs.snapshot.open_rows import open_rows
from packs.words import capped

NAME = 200


def service_facts(partnership: Partnership, on: date) -> tuple[ServiceFacts, ...]:
    """Every service, by name; two queries."""
    rows = open_rows(Service.objects.all(), partnership).select_related("provider", "commissioner")
    return tuple(_facts(row, on) for row in rows.prefetch_related("scope_states"))


def _facts(row: Service, on: date) -> ServiceFacts:
    states = list(row.scope_states.all())
    value = state_on([(state.starts_on, state.value) for state in states], on)
    begun = [state for state in states if state.value == value and state.starts_on <= on]
    return ServiceFacts(
        name=capped(row.name, NAME),
        provider=row.provider.short_name,
        commissioner=row.commissioner.short_name,
        level=row.level,
        population=capped(row.population, NAME),
        value=row.whole_life_value,
        scope=_words(value, begun),
        since=max((state.starts_on for state in begun), default=None),
    )


def _words(value: str, begun: list[ScopeState]) -> str:
    """'Aligned elsewhere' names the level."""
    words = str(ScopeValue(value).label)
    if value != ScopeValue.ALIGNED_ELSEWHERE or not begun:
        return words
    latest = max(begun, key=lambda state: state.starts_on)
    return f"Aligned with the {Level(latest.aligned_level).value}"
