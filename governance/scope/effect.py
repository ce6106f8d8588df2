"""How a change takes effect on the services: what each becomes, from which day."""

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django.db.models import Manager

from accounts.models import Organisation
from governance.scope.models import (
    ChangeKind,
    ChangeState,
    Responsibility,
    ResponsibleFor,
    ScopeChange,
    ScopeState,
    ScopeValue,
    Service,
)
from governance.scope.rules import held_on

BECOMES = {
    ChangeKind.BRING_IN: ScopeValue.IN_SCOPE,
    ChangeKind.TAKE_OUT: ScopeValue.REMOVED,
    ChangeKind.ALIGN_ELSEWHERE: ScopeValue.ALIGNED_ELSEWHERE,
}
BINDING = (ChangeState.APPROVED, ChangeState.APPROVED_WITH_CONDITIONS)
RUNNING = (
    ChangeState.SCREENING,
    ChangeState.IN_SIGN_OFF,
    ChangeState.RETURNED,
    ChangeState.DEFERRED,
)
STILL_PROPOSES = (*RUNNING, *BINDING, ChangeState.RECOMMENDED)
MAY_START = (*BINDING, ChangeState.RECOMMENDED)  # once it has a day on which it takes effect


def take_effect(change: ScopeChange, not_before: date) -> None:
    """Write what each service becomes on the change's own date, never before `not_before`.

    A recommendation changes nothing: each partner's own body has yet to decide.
    """
    if change.state in BINDING:
        take_agreed_effect(change, not_before)


def take_agreed_effect(change: ScopeChange, not_before: date) -> None:
    """The same for what binds, or what each partner's own body has agreed after all."""
    change.takes_effect_on = max(change.effective_on, not_before)
    change.save(update_fields=["takes_effect_on", "updated_at"])
    for service in change.services.all():
        _become(service, change, change.takes_effect_on)


def make_effective(change: ScopeChange, on: date) -> None:
    """The change's day has come: it shows on its services.

    One that was decided on paper, before Accord heard of it, is written only now, and leaves
    alone what is known of that day already.
    """
    day = change.takes_effect_on or on
    for service in change.services.all():
        if not _is_written(service, change, day):
            _become(service, change, day)
        settle(service, on)
    change.state = ChangeState.EFFECTIVE
    change.save(update_fields=["state", "updated_at"])


def propose_again(services: Iterable[Service], change: ScopeChange, on: date) -> None:
    """A service out of scope is proposed while a change runs that would bring it in, no longer.

    `change` is what has just moved. A service that stands elsewhere stays there.
    """
    for service in services:
        now = service.scope_states.filter(starts_on__lte=on).select_related("change").last()
        proposing = service.scope_changes.filter(kind=ChangeKind.BRING_IN, state__in=STILL_PROPOSES)
        running = proposing.order_by("pk").first()
        if running and _waits_for_a_proposal(now):
            _write(service, on, ScopeValue.PROPOSED, running)
        elif not running and now and now.value == ScopeValue.PROPOSED:
            _write(service, on, ScopeValue.OUT_OF_SCOPE, change)


def settle(service: Service, on: date) -> None:
    """Write on the service's own row what holds on that day."""
    held = {
        "level": held_on(service.levels.values_list("starts_on", "level"), on),
        "population": held_on(service.populations.values_list("starts_on", "population"), on),
        "provider": responsible_on(service, ResponsibleFor.PROVIDING, on),
        "commissioner": responsible_on(service, ResponsibleFor.COMMISSIONING, on),
    }
    other = {
        name: value
        for name, value in held.items()
        if value is not None and value != getattr(service, name)
    }
    for name, value in other.items():
        setattr(service, name, value)
    if other:
        service.save(update_fields=[*other, "updated_at"])


def responsible_on(service: Service, role: ResponsibleFor, on: date) -> Organisation:
    """Who provides, or commissions, the service on that day."""
    rows = service.responsibilities.filter(role=role).select_related("organisation")
    held = held_on([(row.starts_on, row.organisation) for row in rows], on)
    return held or cast("Organisation", getattr(service, role))


def hand(
    service: Service, role: str, day: date, organisation: Organisation, **said: object
) -> Responsibility:
    """From that day the organisation has the role; what another had on that very day gives way."""
    rows = service.responsibilities.filter(role=role)
    if not rows.exists():
        service.responsibilities.create(role=role, organisation=getattr(service, role))
    made, _ = rows.update_or_create(
        service=service,
        role=role,
        starts_on=day,
        defaults={"succession": None, "reason": "", "organisation": organisation, **said},
    )
    return made


def since_the_first(rows: Manager[Any], **held: object) -> None:
    """What the service's own row says has held from the first; noted before the first change."""
    if not rows.exists():
        rows.create(starts_on=None, **held)


def _become(service: Service, change: ScopeChange, day: date) -> None:
    match change.kind:
        case ChangeKind.MOVE_LEVEL:
            since_the_first(service.levels, level=service.level)
            service.levels.update_or_create(
                starts_on=day, defaults={"level": change.level, "change": change}
            )
        case ChangeKind.CHANGE_POPULATION if change.population:
            since_the_first(service.populations, population=service.population)
            service.populations.update_or_create(
                starts_on=day, defaults={"population": change.population, "change": change}
            )
        case ChangeKind.BRING_IN | ChangeKind.TAKE_OUT | ChangeKind.ALIGN_ELSEWHERE:
            _write(service, day, BECOMES[ChangeKind(change.kind)], change)


def _write(service: Service, day: date, value: ScopeValue, change: ScopeChange) -> None:
    aligned = change.level if value == ScopeValue.ALIGNED_ELSEWHERE else ""
    ScopeState.objects.update_or_create(
        service=service,
        starts_on=day,
        defaults={"value": value, "aligned_level": aligned, "change": change},
    )


def _is_written(service: Service, change: ScopeChange, day: date) -> bool:
    kinds = {
        ChangeKind.MOVE_LEVEL: service.levels,
        ChangeKind.CHANGE_POPULATION: service.populations,
    }
    rows = kinds.get(ChangeKind(change.kind), service.scope_states)
    return bool(rows.filter(starts_on=day).exists())


def _waits_for_a_proposal(now: ScopeState | None) -> bool:
    """Out of scope, or proposed by a change that proposes no longer."""
    if now is None or now.value == ScopeValue.OUT_OF_SCOPE:
        return True
    by = now.change
    return now.value == ScopeValue.PROPOSED and by is not None and by.state not in STILL_PROPOSES
