"""Services as a pack shows them: what each was on its day."""

from datetime import date

from accounts.models import Partnership
from governance.scope.models import ScopeChange, ScopeValue, Service
from governance.scope.standing import PlacedService, placed, services_on
from packs.snapshot.governed import ServiceFacts
from packs.snapshot.open_rows import open_rows
from packs.words import capped

NAME = 200


def service_facts(partnership: Partnership, on: date) -> tuple[ServiceFacts, ...]:
    """Every service, by name, as a reader knows it who sees no hidden change; one query."""
    services = open_rows(Service.objects.all(), partnership)
    changes = open_rows(ScopeChange.objects.all(), partnership)
    return tuple(_facts(placed(row)) for row in services_on(services, on, changes, on))


def _facts(one: PlacedService) -> ServiceFacts:
    return ServiceFacts(
        name=capped(one.service.name, NAME),
        provider=one.provider,
        commissioner=one.commissioned_by,
        level=one.level.value,
        population=capped(one.population, NAME),
        value=one.service.whole_life_value,
        scope=_words(one),
        since=one.since,
    )


def _words(one: PlacedService) -> str:
    """'Aligned elsewhere' names the level."""
    aligned = one.value == ScopeValue.ALIGNED_ELSEWHERE
    return f"Aligned with the {one.aligned_to}" if aligned else str(one.value.label)
