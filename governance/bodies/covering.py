"""Who acts for whom while people are away, and where a deputy could not."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import FETCH_RAISE, Q, QuerySet

from accounts.models import Partnership, User
from governance.bodies.models import Absence, Seat


@dataclass(frozen=True)
class AbsenceRow:
    """An absence, and on which bodies the deputy has a seat of their own and so cannot act."""

    absence: Absence
    own_seats: tuple[str, ...]
    deputy_away: bool


def absences_of(user: User, partnership: Partnership, *, everybody: bool) -> "QuerySet[Absence]":
    """The absences of `user` and those they cover, soonest first; `everybody`'s for the office."""
    seen = Absence.objects.visible_to(user).filter(partnership=partnership)
    if not everybody:
        seen = seen.filter(Q(person=user) | Q(deputy=user))
    named = seen.select_related("partnership", "person", "deputy", "set_by")
    return named.fetch_mode(FETCH_RAISE)


def deputy_in_absence(partnership: Partnership, people: Iterable[int], on: date) -> dict[int, int]:
    """Who acts that day for each of `people` who is away: deputy by person; one query."""
    away = Absence.objects.on(on).filter(partnership=partnership, person__in=people)
    return dict(away.values_list("person", "deputy"))


def with_warnings(absences: Iterable[Absence], partnership: Partnership) -> list[AbsenceRow]:
    """Absences with where their deputies could not act; two queries."""
    read = list(absences)
    deputies = {absence.deputy_id for absence in read}
    bodies = _bodies_of({absence.person_id for absence in read} | deputies, partnership)
    away = list(Absence.objects.filter(partnership=partnership, person__in=deputies))
    return [
        AbsenceRow(
            absence=absence,
            own_seats=tuple(
                sorted(bodies.get(absence.person_id, set()) & bodies.get(absence.deputy_id, set()))
            ),
            deputy_away=any(
                other.person_id == absence.deputy_id
                and other.starts_on <= absence.ends_on
                and absence.starts_on <= other.ends_on
                for other in away
            ),
        )
        for absence in read
    ]


def _bodies_of(people: set[int], partnership: Partnership) -> dict[int, set[str]]:
    """The names of the bodies on which each of `people` has a vote today."""
    seats = (
        Seat.objects.on(partnership.today())
        .voting()
        .filter(body__partnership=partnership, person__in=people)
    )
    found: dict[int, set[str]] = {}
    for person, body in seats.values_list("person", "body__name"):
        found.setdefault(person, set()).add(body)
    return found
