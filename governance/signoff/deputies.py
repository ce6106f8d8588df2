"""Who acts in the places of an open stage while their holders are away (docs/rules.md 3)."""

from collections.abc import Iterable
from typing import Any

from governance.bodies.covering import deputy_in_absence
from governance.signoff.interests import day_of
from governance.signoff.ledger import write_entry
from governance.signoff.models import Entitlement, Stage
from governance.signoff.standing import Standing, standing_of


def renew_deputies(stage: Stage, people: Iterable[int]) -> list[Entitlement]:
    """Give the places of `people` the deputy of the day, under the lock; those that changed.

    A place keeps a deputy who has acted in it, and gets none who has acted in another place of
    the stage: what was cast stands. Once a meeting's attendance is recorded nothing changes.
    """
    if stage.is_attendance_recorded:
        return []
    standing = standing_of(stage)
    changed = []
    for place, deputy in _due(standing, set(people)):
        place.deputy_id = deputy
        place.save(update_fields=["deputy", "updated_at"])
        named = Entitlement.objects.select_related("person", "organisation", "deputy")
        changed.append(named.get(pk=place.pk))
        write_entry(stage.sign_off, "deputy", _record(stage, changed[-1]))
    return changed


def out_of_date(stage: Stage, people: Iterable[int]) -> bool:
    """Whether some place of `people` has not the deputy of the day."""
    return not stage.is_attendance_recorded and any(_due(standing_of(stage), set(people)))


def _record(stage: Stage, place: Entitlement) -> dict[str, Any]:
    return {
        "stage": {"number": stage.number, "round": stage.round, "name": stage.name},
        "place": str(place),
        "principal": place.person.name,
        "deputy": place.deputy.name if place.deputy else None,
    }


def _due(standing: Standing, people: set[int]) -> list[tuple[Entitlement, int | None]]:
    stage = standing.stage
    theirs = [place for place in standing.entitlements if place.person_id in people]
    away = deputy_in_absence(
        stage.sign_off.partnership, [place.person_id for place in theirs], day_of(stage)
    )
    wanted = ((place, away.get(place.person_id, _named(place))) for place in theirs)
    return [
        (place, deputy)
        for place, deputy in wanted
        if deputy != place.deputy_id and _may_change(standing, place, deputy)
    ]


def _named(place: Entitlement) -> int | None:
    """The deputy that the seat names, for when its holder is here."""
    return place.seat.deputy_id if place.seat else None


def _may_change(standing: Standing, place: Entitlement, deputy: int | None) -> bool:
    acted = {(ballot.entitlement_id, ballot.cast_by_id) for ballot in standing.ballots}
    if place.deputy_id and (place.pk, place.deputy_id) in acted:
        return False
    return not any(person == deputy and number != place.pk for number, person in acted)
