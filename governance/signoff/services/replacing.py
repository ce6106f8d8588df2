from typing import Any, cast

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from governance.signoff import flows, policies
from governance.signoff.approvers import Asked
from governance.signoff.ledger import write_entry
from governance.signoff.models import Approvers, Entitlement, SignOff, Stage
from governance.signoff.own_decisions import ask_own_bodies
from governance.signoff.routes import stage_terms
from governance.signoff.standing import standing_of
from governance.signoff.subjects import subject_of
from governance.signoff.telling import tell_asked
from governance.signoff.vacancies import vacancies

HELD = ["person", "deputy", "organisation", "sector", "seat", "updated_at"]


def replace_approver(entitlement: Entitlement, *, person: User, by: User) -> Entitlement:
    """Ask who holds a place now, since who was asked has left it; votes already cast stand."""
    sign_off = entitlement.stage.sign_off_id
    with deed("asked somebody else", entitlement, by=by), flows.locked(sign_off) as now:
        stage = _stage(now, entitlement.stage_id)
        standing = standing_of(stage)
        empty = {one.place.pk: one for one in vacancies(standing)}.get(entitlement.pk)
        heir = empty.taken_by(person) if empty else None
        if wrong := policies.cannot_replace(standing, heir, by):
            raise Refused(wrong)
        place = Entitlement.objects.select_related("person").get(pk=entitlement.pk)
        write_entry(now, "approver replaced", _record(place, person, by))
        _hold(place, cast(Asked, heir))
        _ask_its_own_body(now, place)
        tell_asked(standing_of(stage))
    return place


def _hold(place: Entitlement, heir: Asked) -> None:
    place.person_id, place.deputy_id = heir.person, heir.deputy
    place.organisation_id, place.sector = heir.organisation, heir.sector
    place.seat_id = heir.seat
    place.save(update_fields=HELD)


def _ask_its_own_body(sign_off: SignOff, place: Entitlement) -> None:
    """A partner that took over from another may have a body of its own that decides first."""
    if stage_terms(sign_off, place.stage.number).approvers == Approvers.PARTNERS:
        facts = subject_of(sign_off.record).facts(sign_off.record)
        ask_own_bodies(sign_off, facts, [place.organisation_id], sign_off.partnership.today())


def _record(place: Entitlement, person: User, by: User) -> dict[str, Any]:
    stage = place.stage
    return {
        "stage": {"number": stage.number, "round": stage.round, "name": stage.name},
        "place": str(place),
        "was": place.person.name,
        "now": person.name,
        "by": by.name,
    }


def _stage(sign_off: SignOff, number: int) -> Stage:
    stage = Stage.objects.select_related("meeting").get(pk=number)
    stage.sign_off = sign_off
    return stage
