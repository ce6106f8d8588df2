"""Who provides and commissions services, from which day."""

from collections.abc import Collection
from datetime import date

from accounts.models import Organisation, Partnership, Succession, User
from core.deeds import deed
from core.errors import Refused
from governance.scope import policies
from governance.scope.effect import hand, responsible_on, settle
from governance.scope.models import Jointly, Responsibility, ResponsibleFor, Service
from governance.scope.services.joint import hand_joint
from governance.scope.standing import services_of


def record_responsibility(
    service: Service,
    *,
    role: str,
    organisation: Organisation,
    starts_on: date,
    reason: str,
    by: User,
) -> Responsibility:
    """Another organisation provides, or commissions, the service from that day."""
    with deed("recorded who is responsible", service, by=by, why=reason):
        service = Service.objects.select_for_update().get(pk=service.pk)
        held_by = responsible_on(service, ResponsibleFor(role), starts_on)
        wrong = policies.cannot_keep_services(service.partnership, by)
        if wrong := wrong or policies.cannot_become_responsible(
            organisation, starts_on, held_by, reason
        ):
            raise Refused(wrong)
        made = hand(service, role, starts_on, organisation, reason=reason, recorded_by=by)
        settle(service, service.partnership.today())
    return made


def hand_over_services(
    succession: Succession, partnership: Partnership, *, services: Collection[Service], by: User
) -> list[Service]:
    """What a predecessor provides or commissions on the day of its succession goes over."""
    with deed("handed services over", succession, by=by):
        if wrong := policies.cannot_keep_services(partnership, by):
            raise Refused(wrong)
        seen = Service.objects.visible_to(by).filter(partnership=partnership)
        list(seen.select_for_update(of=("self",)).order_by("pk").values_list("pk"))
        held = services_of(succession.predecessor, seen, succession.happened_on)
        if wrong := policies.cannot_hand_over(succession, services, held.keys()):
            raise Refused(wrong)
        for service in services:
            for role in held[service]:
                _hand(service, role, succession, by)
            settle(service, partnership.today())
    return list(services)


def _hand(service: Service, role: ResponsibleFor | Jointly, to: Succession, by: User) -> None:
    if role == Jointly.COMMISSIONING:
        hand_joint(service, to, by)
    else:
        hand(service, role, to.happened_on, to.successor, succession=to, recorded_by=by)
