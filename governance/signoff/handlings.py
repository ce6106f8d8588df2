"""The handlings of a stage as a page shows them, and those that wait for a person."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Prefetch
from django.urls import reverse

from accounts.models import Partnership, User
from governance.bodies import matters
from governance.bodies.models import Interest
from governance.signoff.inbox import Item
from governance.signoff.models import Entitlement, Handling, SignOff, Stage
from governance.signoff.policies.handling import cannot_rule
from governance.signoff.policies.voting import cannot_recuse
from governance.signoff.ruling import chairs_deciding_next, who_rules
from governance.signoff.standing import Standing
from governance.signoff.tracker import open_standings


@dataclass(frozen=True)
class HandlingRow:
    """A handling, its interests with the matters that the reader sees, and who rules on it.

    `refusal` says why the reader does not.
    """

    handling: Handling
    interests: tuple[tuple[Interest, str], ...]
    rules: tuple[str, ...]
    refusal: str


def handlings_of(stage: Stage) -> list[Handling]:
    """The handlings at a stage with their interests, in the order of its places."""
    rows = Handling.objects.filter(entitlement__stage=stage).select_related(
        "entitlement__person", "entitlement__organisation", "confirmed_by"
    )
    named = Interest.objects.select_related("person", "organisation", "in_organisation")
    whole = rows.prefetch_related(Prefetch("interests", named.order_by("pk")))
    return list(whole.order_by("entitlement"))


def handling_rows(standing: Standing, reader: User, deeds: frozenset[str]) -> list[HandlingRow]:
    """The handlings at a stage as `reader`, who may do `deeds`, sees them."""
    handlings = handlings_of(standing.stage)
    interests = [one for handling in handlings for one in handling.interests.all()]
    named = matters.names_seen(interests, reader)
    chairs = chairs_deciding_next([standing.stage])[standing.stage.pk] if handlings else ()
    rulers = {one.pk: who_rules(standing, one.entitlement, handlings, chairs) for one in handlings}
    people = {number for numbers in rulers.values() for number in numbers}
    names = dict(User.objects.filter(pk__in=people).values_list("pk", "name"))
    return [
        HandlingRow(
            handling=handling,
            interests=tuple((one, named.get(one.pk, "")) for one in handling.interests.all()),
            rules=tuple(names[number] for number in rulers[handling.pk]),
            refusal=cannot_rule(handling, reader, standing, handlings, deeds, chairs),
        )
        for handling in handlings
    ]


def leavers(standing: Standing, reader: User, deeds: frozenset[str]) -> list[Entitlement]:
    """The places for which `reader`, who may do `deeds`, can record that they leave the item."""
    return [
        place
        for place in standing.entitlements
        if not place.is_submitter and not cannot_recuse(place, reader, standing, deeds)
    ]


def handling_at(place: Entitlement) -> Handling | None:
    """The handling of that place, with its interests, if an interest matches."""
    rows = Handling.objects.prefetch_related("interests__in_organisation")
    return rows.filter(entitlement=place).first()


def rulings_waiting(user: User, partnership: Partnership) -> list[Item]:
    """Interests on which `user` is to rule, as a list shows them."""
    return [_item(handling, partnership) for handling in handlings_waiting(user, partnership)]


def handlings_waiting(user: User, partnership: Partnership) -> list[Handling]:
    """Interests on which `user` is to rule, as chair or vice-chair of an open stage or of the next.

    A fixed number of queries, whatever their number, where later stages have no condition.
    """
    pending = Handling.objects.visible_to(user).pending()
    here = pending.filter(entitlement__stage__sign_off__partnership=partnership)
    asked = list(here.select_related("entitlement__person", "entitlement__organisation"))
    if not asked:
        return []
    numbers = {one.entitlement.stage_id for one in asked}
    known, standings = _by_stage(numbers), _standings(numbers, partnership)
    chairs = chairs_deciding_next([one.stage for one in standings.values()])
    mine = []
    for handling in asked:
        place = handling.entitlement
        standing, at = standings[place.stage_id], place.stage_id
        if user.pk in who_rules(standing, place, known[at], chairs[at]):
            place.stage = standing.stage
            mine.append(handling)
    return mine


def _standings(stages: Collection[int], partnership: Partnership) -> dict[int, Standing]:
    running = SignOff.objects.filter(stages__in=stages).select_related("partnership")
    named = running.prefetch_related("subject__partnership")
    return {one.stage.pk: one for one in open_standings(named, partnership)}


def _by_stage(stages: Collection[int]) -> dict[int, list[Handling]]:
    """All handlings of those stages."""
    found: dict[int, list[Handling]] = defaultdict(list)
    rows = Handling.objects.filter(entitlement__stage__in=stages).select_related("entitlement")
    for handling in rows:
        found[handling.entitlement.stage_id].append(handling)
    return found


def _item(handling: Handling, partnership: Partnership) -> Item:
    return Item(
        title=handling.entitlement.stage.sign_off.title,
        url=reverse("signoff:handling", args=[partnership.slug, handling.pk]),
        line=f"An interest of {handling.entitlement} matches it.",
        meta=f"Proposed: {handling.get_proposed_display().lower()}.",
        status="To rule on",
        colour="orange",
    )
