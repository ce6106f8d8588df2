"""Who rules on the interests of an item: the chair, or the vice-chair where the chair has one."""

from collections.abc import Collection

from accounts.models import User
from governance.bodies.models import Seat, SeatRole
from governance.signoff.models import Entitlement, Handling, Stage
from governance.signoff.routes import terms_of
from governance.signoff.standing import Standing


def who_rules(
    standing: Standing, place: Entitlement, handlings: Collection[Handling]
) -> tuple[int, ...]:
    """The people who may confirm the handling of `place`, by their numbers.

    Chairs and vice-chairs with an interest in the item, asked or confirmed, hand it on; nobody
    rules on their own. A stage without either asks the chair of the body that decides later.
    """
    chairs = [one for one in standing.entitlements if one.is_chair]
    chairs += [one for one in standing.entitlements if one.is_vice_chair]
    if not chairs:
        return _later_chair(standing.stage, place)
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


def _later_chair(stage: Stage, place: Entitlement) -> tuple[int, ...]:
    later = terms_of(stage.sign_off)[stage.number :]
    body = next((terms.body for terms in later if terms.body), None)
    seats = Seat.objects.on(stage.sign_off.partnership.today()).voting()
    chairs = seats.filter(body=body, role=SeatRole.CHAIR).exclude(person=place.person_id)
    return tuple(chairs.values_list("person", flat=True)[:1])
