"""Who commissions services beside the lead commissioner, between which days."""

from datetime import date, timedelta

from accounts.models import Organisation, Succession, User
from core.deeds import deed
from core.errors import Refused
from governance.scope import policies
from governance.scope.effect import responsible_on
from governance.scope.models import JointCommissioner, ResponsibleFor, Service


def add_joint_commissioner(
    service: Service,
    *,
    organisation: Organisation,
    starts_on: date,
    ends_on: date | None = None,
    reason: str,
    by: User,
) -> JointCommissioner:
    """The organisation commissions the service too, from that day, and to the last if given."""
    with deed("added a joint commissioner", service, by=by, why=reason):
        service = Service.objects.select_for_update().get(pk=service.pk)
        made = JointCommissioner(
            service=service,
            organisation=organisation,
            starts_on=starts_on,
            ends_on=ends_on,
            reason=reason,
            recorded_by=by,
        )
        lead = responsible_on(service, ResponsibleFor.COMMISSIONING, starts_on)
        others = service.joint_commissioners.filter(organisation=organisation)
        wrong = policies.cannot_keep_services(service.partnership, by)
        if wrong := wrong or policies.cannot_commission_jointly(made, lead, others):
            raise Refused(wrong)
        made.save()
    return made


def end_joint_commissioning(
    joint: JointCommissioner, *, ends_on: date, reason: str, by: User
) -> bool:
    """It commissions the service to that last day; whether it ever did.

    A day before its first takes the row away as a slip; the history keeps it.
    """
    with deed("ended joint commissioning", joint.service, by=by, why=reason):
        service = Service.objects.select_for_update().get(pk=joint.service_id)
        joint = service.joint_commissioners.select_for_update().get(pk=joint.pk)
        others = service.joint_commissioners.exclude(pk=joint.pk)
        wrong = policies.cannot_keep_services(service.partnership, by)
        if wrong := wrong or policies.cannot_end_jointly(
            joint, ends_on, others.filter(organisation=joint.organisation_id), reason
        ):
            raise Refused(wrong)
        return _end(joint, ends_on)


def hand_joint(service: Service, succession: Succession, by: User) -> None:
    """The successor commissions jointly from the day of the succession, in the predecessor's place.

    Not a second time when it leads or commissions jointly then already.
    """
    day, heir = succession.happened_on, succession.successor
    mine = service.joint_commissioners.running(day)
    held = mine.select_for_update().get(organisation=succession.predecessor_id)
    last = held.ends_on
    _end(held, day - timedelta(1))
    leads = responsible_on(service, ResponsibleFor.COMMISSIONING, day) == heir
    if leads or mine.filter(organisation=heir).exists():
        return
    later = service.joint_commissioners.filter(organisation=heir, starts_on__gt=day).first()
    if later and later.starts_on:
        last = min(last or date.max, later.starts_on - timedelta(1))
    service.joint_commissioners.create(
        organisation=heir, starts_on=day, ends_on=last, succession=succession, recorded_by=by
    )


def _end(joint: JointCommissioner, ends_on: date) -> bool:
    if joint.starts_on and ends_on < joint.starts_on:
        joint.delete()
        return False
    joint.ends_on = ends_on
    joint.save(update_fields=["ends_on", "updated_at"])
    return True
