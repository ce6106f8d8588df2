from datetime import timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from governance.bodies.models import Interest
from governance.signoff import flows, policies
from governance.signoff.handlings import handlings_of
from governance.signoff.interests import handling_record
from governance.signoff.ledger import write_entry
from governance.signoff.models import Entitlement, Handling, HandlingKind, SignOff, Stage
from governance.signoff.ruling import who_rules
from governance.signoff.services.voting import RECUSAL, match_stage, settle
from governance.signoff.standing import standing_of
from records.models import Withholding

NO_PAPERS = "No papers sent: the chair ruled on an interest."
LATELY = timedelta(minutes=2)


def confirm_handling(handling: Handling, *, kind: str, by: User, note: str = "") -> Handling:
    """Rule how an interest is handled, as chair, or as programme office for the chair.

    But for "no action" the place leaves the count and the vote at once; a ballot already cast is
    kept, uncounted. Ruling again, while the stage is open, takes the place of the ruling before.
    """
    note, ruled = note.strip(), HandlingKind(kind)
    sign_off = handling.entitlement.stage.sign_off_id
    with deed("ruled on an interest", handling, by=by, why=note), flows.locked(sign_off) as now:
        stage = _stage(now, handling.entitlement.stage_id)
        handlings = handlings_of(stage)
        handling = _the_same(handling, handlings)
        standing = standing_of(stage)
        wrong = policies.cannot_rule(handling, by, standing, handlings)
        if wrong := wrong or policies.cannot_rule_so(handling, ruled, note):
            raise Refused(wrong)
        rules = by.pk in who_rules(standing, handling.entitlement, handlings)
        _rule(handling, ruled, note, by)
        _keep_papers(stage, handlings)
        write_entry(now, "handling", _record(stage, handling) | {"recorded": not rules})
        settle(standing_of(stage))
    return handling


def match_again(sign_off_id: int) -> bool:
    """Match the open stage's places with the register as it is; whether something is to confirm."""
    sign_off = SignOff.objects.get(pk=sign_off_id)
    with deed("matched interests", sign_off, by=None), flows.locked(sign_off_id) as now:
        return match_open_stage(now)


def follow_interest(interest: Interest) -> None:
    """In the deed that changes an interest: match it with every open stage that it could touch."""
    for number in flows.lock_all(open_with(interest)):
        with flows.locked(number) as now:
            match_open_stage(now)


def match_open_stage(sign_off: SignOff) -> bool:
    """Match its places under the lock of the flow and tell who rules; whether one is new."""
    stage = sign_off.stages.open().select_related("meeting").first()
    if stage is None:
        return False
    stage.sign_off = sign_off
    return match_stage(stage)


def open_with(interest: Interest) -> list[int]:
    """Sign-offs with an open stage where its person sits or acts, or a place is for its partner."""
    places = Entitlement.objects.filter(
        stage__outcome="", stage__sign_off__partnership=interest.partnership_id
    )
    theirs = (
        Q(person=interest.person_id) | Q(deputy=interest.person_id)
        if interest.person_id
        else Q(organisation=interest.organisation_id)
    )
    return list(places.filter(theirs).values_list("stage__sign_off", flat=True).distinct())


def lately_changed() -> list[int]:
    """Sign-offs that an interest of the last minutes could touch: one that opened just then too."""
    lately = Interest.objects.filter(updated_at__gt=timezone.now() - LATELY)
    return sorted({number for interest in lately for number in open_with(interest)})


def _record(stage: Stage, handling: Handling) -> dict[str, Any]:
    of_stage = {"number": stage.number, "round": stage.round, "name": stage.name}
    return {"stage": of_stage, **handling_record(handling)}


def _rule(handling: Handling, kind: HandlingKind, note: str, by: User) -> None:
    """Write the ruling; the place leaves by it, or comes back when only the ruling kept it out."""
    place, took_out = handling.entitlement, handling.took_out
    handling.confirmed, handling.note = kind, note
    handling.confirmed_at, handling.confirmed_by = timezone.now(), by
    handling.save(update_fields=["confirmed", "confirmed_at", "confirmed_by", "note", "updated_at"])
    if place.recused_at and not took_out:
        return
    if kind.takes_out:
        place.recused_at, place.recused_by = handling.confirmed_at, by
        place.recusal_reason = f"{kind.label}, as the chair ruled."
    else:
        place.recused_at, place.recused_by, place.recusal_reason = None, None, ""
    place.save(update_fields=RECUSAL)


def _keep_papers(stage: Stage, handlings: list[Handling]) -> None:
    """Withhold the item from whom no papers are sent, and from nobody else by such a ruling."""
    record = stage.sign_off.record
    kept = Withholding.objects.filter(
        content_type=ContentType.objects.get_for_model(record), object_id=record.pk
    )
    without = {
        person
        for handling in handlings
        if handling.confirmed == HandlingKind.NO_PAPERS
        for person in _whose(handling)
    }
    ruled_on = {person for handling in handlings for person in _whose(handling)}
    kept.filter(reason=NO_PAPERS, person__in=ruled_on - without).delete()
    for person in sorted(without - set(kept.values_list("person", flat=True))):
        Withholding.objects.create(
            content_type=ContentType.objects.get_for_model(record),
            object_id=record.pk,
            person_id=person,
            reason=NO_PAPERS,
        )


def _whose(handling: Handling) -> set[int]:
    """The people whose interests they are; for an organisation's, who sits for it."""
    return {
        interest.person_id or handling.entitlement.person_id
        for interest in handling.interests.all()
    }


def _the_same(handling: Handling, handlings: list[Handling]) -> Handling:
    found = next((one for one in handlings if one.pk == handling.pk), None)
    if found is None:
        raise Refused("The interest no longer matches this item.")
    return found


def _stage(sign_off: SignOff, number: int) -> Stage:
    stage = Stage.objects.select_related("meeting").get(pk=number)
    stage.sign_off = sign_off
    return stage
