"""How an approved change takes effect on the services, on its day."""

from datetime import date

from governance.scope.models import (
    ChangeKind,
    ChangeState,
    ScopeChange,
    ScopeState,
    ScopeValue,
    Service,
)
from governance.scope.rules import state_on

BECOMES = {
    ChangeKind.BRING_IN: ScopeValue.IN_SCOPE,
    ChangeKind.TAKE_OUT: ScopeValue.REMOVED,
    ChangeKind.ALIGN_ELSEWHERE: ScopeValue.ALIGNED_ELSEWHERE,
}
BINDING = (ChangeState.APPROVED, ChangeState.APPROVED_WITH_CONDITIONS)


def take_effect(change: ScopeChange, not_before: date) -> None:
    """Write what each service becomes on the change's own date, never before `not_before`.

    A recommendation changes nothing: each partner's own body has yet to decide.
    """
    if change.state not in BINDING:
        return
    change.takes_effect_on = max(change.effective_on, not_before)
    change.save(update_fields=["takes_effect_on", "updated_at"])
    value = BECOMES.get(ChangeKind(change.kind))
    if value is None:
        return
    aligned = change.level if value == ScopeValue.ALIGNED_ELSEWHERE else ""
    for service in change.services.all():
        ScopeState.objects.update_or_create(
            service=service,
            starts_on=change.takes_effect_on,
            defaults={"value": value, "aligned_level": aligned, "change": change},
        )


def mark_proposed(change: ScopeChange, on: date) -> None:
    """Services that a running change would bring in are proposed, unless they stand elsewhere."""
    if change.kind == ChangeKind.BRING_IN:
        _turn(change, ScopeValue.OUT_OF_SCOPE, ScopeValue.PROPOSED, on)


def no_longer_proposed(change: ScopeChange, on: date) -> None:
    """A change that was rejected or withdrawn leaves its services out of scope."""
    if change.kind == ChangeKind.BRING_IN:
        _turn(change, ScopeValue.PROPOSED, ScopeValue.OUT_OF_SCOPE, on)


def make_effective(change: ScopeChange) -> None:
    """The change's day has come: its services have the level and the population it gave them."""
    if change.kind == ChangeKind.MOVE_LEVEL:
        Service.objects.filter(scope_changes=change).update(level=change.level)
    if change.kind == ChangeKind.CHANGE_POPULATION and change.population:
        Service.objects.filter(scope_changes=change).update(population=change.population)
    change.state = ChangeState.EFFECTIVE
    change.save(update_fields=["state", "updated_at"])


def _turn(change: ScopeChange, before: ScopeValue, after: ScopeValue, on: date) -> None:
    for service in change.services.all():
        states = service.scope_states.order_by("starts_on", "pk")
        if state_on(states.values_list("starts_on", "value"), on) == before:
            ScopeState.objects.update_or_create(
                service=service,
                starts_on=on,
                defaults={"value": after, "aligned_level": "", "change": change},
            )
