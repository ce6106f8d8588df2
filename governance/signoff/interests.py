"""Which declared interests match an item, and the handling they propose (docs/rules.md 4)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Q

from accounts.models import Partnership
from core.dates import full_day
from governance.bodies import matters
from governance.bodies.covering import deputy_in_absence
from governance.bodies.models import Interest, InterestKind
from governance.signoff.models import Ballot, Entitlement, Handling, HandlingKind, Stage
from governance.signoff.subjects import Facts, subject_of

PROPOSED_FOR = {
    InterestKind.FINANCIAL: HandlingKind.LEAVE,
    InterestKind.PROFESSIONAL: HandlingKind.NOT_VOTE,
    InterestKind.PERSONAL: HandlingKind.NOT_SPEAK,
    InterestKind.INDIRECT: HandlingKind.NOT_VOTE,
}
STRICTNESS = {kind: at for at, kind in enumerate(HandlingKind)}


def facts_now(stage: Stage) -> Facts:
    """The facts of what is signed off as its record stands now."""
    record = stage.sign_off.record
    return subject_of(record).facts(record)


def day_of(stage: Stage) -> date:
    """The day that a stage is judged for: that of its meeting, else the partnership's today."""
    return stage.meeting.held_on if stage.meeting else stage.sign_off.partnership.today()


def matching(partnership: Partnership, facts: Facts, on: date) -> list[Interest]:
    """Declared interests, not over on that day, in the item's organisations or services."""
    organisations = {*facts.organisations, *facts.partners}
    in_matter = Q(matter_type__in=matters.numbers_of_kinds(), matter_id__in=facts.services)
    declared = Interest.objects.filter(partnership=partnership)
    current = declared.filter(Q(ends_on=None) | Q(ends_on__gte=on))
    found = current.filter(Q(in_organisation__in=organisations) | in_matter)
    return list(found.select_related("person", "organisation", "in_organisation").order_by("pk"))


def proposal(place: Entitlement, interests: Iterable[Interest]) -> HandlingKind:
    """The strictest handling that one of the interests proposes for that place."""
    return max((_proposed(place, one) for one in interests), key=lambda kind: STRICTNESS[kind])


def propose_handlings(stage: Stage, facts: Facts | None = None) -> list[Handling]:
    """Match the places of an open stage, under the lock of its flow; those to confirm anew.

    Doing it again changes only what interests or facts have changed since.
    """
    sign_off, on = stage.sign_off, day_of(stage)
    interests = matching(sign_off.partnership, facts or facts_now(stage), on)
    kept = Handling.objects.filter(entitlement__stage=stage).prefetch_related("interests")
    known = {handling.entitlement_id: handling for handling in kept}
    if not interests and not known:
        return []
    places = stage.entitlements.filter(is_submitter=False).select_related("person", "organisation")
    stand_ins = _stand_ins(places, sign_off.partnership, on)
    changed = (
        _match(place, known.get(place.pk), _of(place, interests, stand_ins)) for place in places
    )
    return [handling for handling in changed if handling]


def interest_words(interest: Interest) -> str:
    """ "Jo Bloggs, financial interest in ChelWest since 1 January 2020: holds shares."."""
    whose = interest.person or interest.organisation
    where = f" in {interest.in_organisation}" if interest.in_organisation else ""
    kind = interest.get_kind_display().lower()
    since = full_day(interest.starts_on)
    return f"{whose}, {kind} interest{where} since {since}: {interest.nature}"


def handling_record(handling: Handling) -> dict[str, Any]:
    """What the ledger and the proof keep of a handling: whose, why, what, by whom, when."""
    place = handling.entitlement
    return {
        "place": str(place),
        "person": place.person.name,
        "organisation": place.organisation.name if place.organisation else None,
        "interests": [interest_words(interest) for interest in handling.interests.all()],
        "proposed": handling.proposed,
        "handling": handling.confirmed or None,
        "confirmed_by": handling.confirmed_by.name if handling.confirmed_by else None,
        "confirmed_at": handling.confirmed_at,
        "note": handling.note,
    }


def handling_records(stage: Stage) -> list[dict[str, Any]]:
    """The handlings at a stage, by place; two queries, one when there is none."""
    handlings = Handling.objects.filter(entitlement__stage=stage).order_by("entitlement")
    named = handlings.select_related(
        "entitlement__person", "entitlement__organisation", "confirmed_by"
    )
    whole = named.prefetch_related(
        "interests__person", "interests__organisation", "interests__in_organisation"
    )
    return [handling_record(handling) for handling in whole]


def _proposed(place: Entitlement, interest: Interest) -> HandlingKind:
    """Being employed by the organisation that one sits for is not by itself a conflict.

    A post there is a professional interest; money, a friend or a relative there is more than that.
    """
    own = interest.in_organisation_id and interest.in_organisation_id == place.organisation_id
    if own and interest.matter_id is None and interest.kind == InterestKind.PROFESSIONAL:
        return HandlingKind.NO_ACTION
    return PROPOSED_FOR[InterestKind(interest.kind)]


def _stand_ins(
    places: Iterable[Entitlement], partnership: Partnership, on: date
) -> dict[int, int | None]:
    """The deputy who acts for a holder, by place: who is away that day, or for whom they acted."""
    asked = [place for place in places if place.deputy_id]
    away = deputy_in_absence(partnership, [place.person_id for place in asked], on)
    cast = Ballot.objects.filter(entitlement__in=asked).values_list("entitlement", "cast_by")
    acted = {*cast, *((place.pk, place.attended_by_id) for place in asked)}
    return {
        place.pk: place.deputy_id
        for place in asked
        if away.get(place.person_id) == place.deputy_id or (place.pk, place.deputy_id) in acted
    }


def _of(
    place: Entitlement, interests: Iterable[Interest], stand_ins: Mapping[int, int | None]
) -> list[Interest]:
    """The interests of who sits there, of the deputy who acts for them, or of whom it is for."""
    people = {place.person_id, stand_ins.get(place.pk)} - {None}
    return [
        one
        for one in interests
        if one.person_id in people
        or (one.organisation_id and one.organisation_id == place.organisation_id)
    ]


def _match(
    place: Entitlement, handling: Handling | None, found: Sequence[Interest]
) -> Handling | None:
    """Write the place's handling as these interests ask; it is given when it is to confirm anew."""
    if handling is None:
        return _new(place, found) if found else None
    if handling.confirmed:
        return _further(place, handling, found)
    if not found:
        handling.interests.clear()
        handling.delete()
        return None
    known = {interest.pk for interest in handling.interests.all()}
    handling.interests.set(found)
    handling.proposed = proposal(place, found)
    handling.save(update_fields=["proposed", "updated_at"])
    return handling if {interest.pk for interest in found} - known else None


def _new(place: Entitlement, found: Sequence[Interest]) -> Handling:
    earlier = _ruled_before(place, found)
    handling = Handling.objects.create(
        entitlement=place, proposed=earlier or proposal(place, found)
    )
    handling.interests.set(found)
    return handling


def _ruled_before(place: Entitlement, found: Sequence[Interest]) -> str:
    """How the chair last ruled on the same interests of that place in this sign-off."""
    ruled = Handling.objects.exclude(confirmed="").filter(
        entitlement__stage__sign_off=place.stage.sign_off_id,
        entitlement__person=place.person_id,
        entitlement__organisation=place.organisation_id,
    )
    last = ruled.order_by("-confirmed_at").first()
    if last is None:
        return ""
    judged = set(last.interests.values_list("pk", flat=True))
    return last.confirmed if judged >= {interest.pk for interest in found} else ""


def _further(place: Entitlement, handling: Handling, found: Sequence[Interest]) -> Handling | None:
    """A ruling stands, unless it was "no action" and a further interest asks for more."""
    known = {interest.pk for interest in handling.interests.all()}
    further = [interest for interest in found if interest.pk not in known]
    if not further:
        return None
    handling.interests.add(*further)
    asks = proposal(place, further)
    if handling.confirmed != HandlingKind.NO_ACTION or asks == HandlingKind.NO_ACTION:
        return None
    handling.proposed, handling.confirmed, handling.note = asks, "", ""
    handling.confirmed_at = handling.confirmed_by = None
    handling.save()
    return handling
