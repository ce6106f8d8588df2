"""Services and changes of scope as pages read them, each in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from governance.scope.models import ChangeState, ScopeState, ScopeValue, Service

STATE_COLOURS = {
    ChangeState.DRAFT: "grey",
    ChangeState.SCREENING: "yellow",
    ChangeState.IN_SIGN_OFF: "yellow",
    ChangeState.RETURNED: "orange",
    ChangeState.APPROVED: "green",
    ChangeState.APPROVED_WITH_CONDITIONS: "green",
    ChangeState.EFFECTIVE: "green",
    ChangeState.RECOMMENDED: "blue",
    ChangeState.DEFERRED: "grey",
    ChangeState.REJECTED: "red",
    ChangeState.WITHDRAWN: "grey",
}
SCOPE_COLOURS = {
    ScopeValue.IN_SCOPE: "green",
    ScopeValue.PROPOSED: "yellow",
    ScopeValue.ALIGNED_ELSEWHERE: "blue",
    ScopeValue.OUT_OF_SCOPE: "grey",
    ScopeValue.REMOVED: "grey",
}


@dataclass(frozen=True)
class PlacedService:
    """A service with where it stood on a day; `state` is None before anything was said of it."""

    service: Service
    state: ScopeState | None

    @property
    def value(self) -> ScopeValue:
        return ScopeValue(self.state.value) if self.state else ScopeValue.OUT_OF_SCOPE

    @property
    def is_in_scope(self) -> bool:
        return self.value == ScopeValue.IN_SCOPE

    @property
    def colour(self) -> str:
        return SCOPE_COLOURS[self.value]

    @property
    def words(self) -> str:
        """ "Aligned elsewhere: system"."""
        if self.state and self.state.aligned_level:
            return f"{self.value.label}: {self.state.get_aligned_level_display().lower()}"
        return str(self.value.label)


def placed_services(services: QuerySet[Service], on: date) -> list[PlacedService]:
    """Each service with its state on that day; two queries."""
    begun = ScopeState.objects.filter(starts_on__lte=on).order_by("starts_on", "pk")
    rows = services.select_related("provider", "commissioner").prefetch_related(
        Prefetch("scope_states", begun.select_related("change"), to_attr="begun")
    )
    return [PlacedService(service, _last(service.begun)) for service in rows]


def _last(states: Iterable[ScopeState]) -> ScopeState | None:
    return max(states, key=lambda state: (state.starts_on, state.pk), default=None)
