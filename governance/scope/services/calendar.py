"""What the calendar does by itself: on its day, what was decided comes into effect."""

from core.deeds import deed
from governance.scope.effect import MAY_START, make_effective, settle
from governance.scope.models import ScopeChange, Service
from governance.scope.standing import due_services


def due_changes() -> list[int]:
    """Numbers of the changes approved or agreed whose day has come on their partnership's today."""
    decided = ScopeChange.objects.filter(state__in=MAY_START, takes_effect_on__isnull=False)
    return [change.pk for change in decided.select_related("partnership") if _is_due(change)]


def bring_into_effect(change_id: int) -> ScopeChange:
    """An approved change's day has come; before it, and once it is done, nothing changes."""
    change = ScopeChange.objects.get(pk=change_id)
    with deed("came into effect", change, by=None):
        change = ScopeChange.objects.select_for_update().get(pk=change_id)
        if change.state in MAY_START and _is_due(change):
            make_effective(change, change.partnership.today())
    return change


def due_to_settle() -> list[int]:
    """Numbers of the services of which something else holds today than their row says."""
    return list(due_services().values_list("pk", flat=True))


def settle_service(service_id: int) -> Service:
    """The day of a new provider, level or population has come; the service's row says so."""
    service = Service.objects.get(pk=service_id)
    with deed("reached its day", service, by=None):
        service = Service.objects.select_for_update().get(pk=service_id)
        settle(service, service.partnership.today())
    return service


def _is_due(change: ScopeChange) -> bool:
    day = change.takes_effect_on
    return day is not None and day <= change.partnership.today()
