"""Who rules on the interests of an item: the chair, or the vice-chair where the chair has one."""

from collections import defaultdict
from collections.abc import Collection

from accounts.models import User
from governance.bodies.models import Seat, SeatRole
from governance.signoff.models import Entitlement, Handling, Stage
from governance.signoff.routes import Terms, applies, terms_of
from governance.signoff.standing import Standing
from governance.signoff.subjects import subject_of


def who_rules(
    standing: Standing,
    place: Entitlement,
    handlings: Collection[Handling],
    next_chairs: tuple[int, ...] | None = None,
) -> tuple[int, ...]:
    """The people who may confirm the handling of `place`, by their numbers.

    Chairs and vice-chairs with an interest in the item, asked or confirmed, hand it on; nobody
    rules on their own. A stage without either asks the chair of the body that decides next:
    `next_chairs`, where they are known already.
    """
    chairs = [one for one in standing.entitlements if one.is_chair]
    chairs += [one for one in standing.entitlements if one.is_vice_chair]
    if not chairs:
        if next_chairs is None:
            next_chairs = chairs_deciding_next([standing.stage])[standing.stage.pk]
        return tuple(person for person in next_chairs if person != place.person_id)[:1]
    conflicted = {handling.entitlement_id for handling in handlings if handling.is_conflict}
    for chair in chairs:
        able = chair.recused_at is None and chair.attended is not False
        people = standing.actors.get(chair.pk, ())
        if able and people and chair.pk != place.pk and chair.pk not in conflicted:
            return tuple(person for person in people if person != place.person_id)
    return ()


def who_rules_by_name(
    standing: Standing, place: Entitlement, handlings: Collection[Handling]
) -> list[User]:
    """The same people, for a page or a message."""
    return list(User.objects.filter(pk__in=who_rules(standing, place, handlings)).order_by("pk"))


def chairs_deciding_next(stages: Collection[Stage]) -> dict[int, tuple[int, ...]]:
    """Who chairs the body that decides next after each of these stages of one partnership.

    That of the first later stage of its route which asks a body and applies; by the stage's number
    in the database. One query, besides the facts where a later stage has a condition.
    """
    following = {stage.pk: next_with_a_body(stage) for stage in stages}
    bodies = {number: terms.body if terms else None for number, terms in following.items()}
    partnership = next((stage.sign_off.partnership for stage in stages), None)
    if partnership is None or not any(bodies.values()):
        return dict.fromkeys(bodies, ())
    seats = Seat.objects.on(partnership.today()).voting().filter(role=SeatRole.CHAIR)
    chairs: dict[int | None, list[int]] = defaultdict(list)
    named = seats.filter(body__in={body for body in bodies.values() if body}).order_by("pk")
    for body, person in named.values_list("body", "person"):
        chairs[body].append(person)
    return {number: tuple(chairs[body]) for number, body in bodies.items()}


def next_with_a_body(stage: Stage) -> Terms | None:
    """The first later stage of the route that asks a body and applies."""
    sign_off, facts = stage.sign_off, None
    for terms in terms_of(sign_off)[stage.number :]:
        if terms.body and terms.condition:
            facts = facts or subject_of(sign_off.record).facts(sign_off.record)
        if terms.body and (facts is None or applies(terms.condition, facts)):
            return terms
    return None
