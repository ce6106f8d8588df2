"""Places of an open stage whose holder has left since it opened, and who could be asked instead."""

from dataclasses import dataclass
from datetime import date

from accounts.models import Membership, User
from governance.signoff.approvers import Asked, who_is_asked
from governance.signoff.heirs import heirs
from governance.signoff.models import Approvers, Entitlement
from governance.signoff.routes import Terms, stage_terms
from governance.signoff.standing import Standing
from governance.signoff.subjects import subject_of


@dataclass(frozen=True)
class Vacancy:
    """A place that waits for somebody who has left; `successors` hold it now."""

    place: Entitlement
    why: str
    successors: tuple[User, ...]
    asked: tuple[Asked, ...]

    def taken_by(self, person: User) -> Asked | None:
        """The place as that person would hold it."""
        return next((one for one in self.asked if one.person == person.pk), None)


def vacancies(standing: Standing) -> list[Vacancy]:
    """Places that have not answered and whose holder sits, signs or is a member there no more."""
    if not standing.stage.is_open:
        return []
    waiting = [
        place
        for place in standing.entitlements
        if not place.recused_at and not place.is_submitter and not standing.ballot_of(place)
    ]
    sign_off = standing.stage.sign_off
    terms = stage_terms(sign_off, standing.stage.number)
    on = sign_off.partnership.today()
    facts = subject_of(sign_off.record).facts(sign_off.record)
    now = who_is_asked(terms, facts, sign_off.partnership, on)
    members = _members(standing)
    return [
        _vacancy(place, terms, why, _free(now, standing, members), on)
        for place in waiting
        if (why := _why_gone(place, terms, now, members))
    ]


def _members(standing: Standing) -> set[int]:
    """Numbers of the people who can sign in and are members today."""
    current = Membership.objects.current()
    here = current.filter(partnership=standing.stage.sign_off.partnership_id)
    return set(here.values_list("user", flat=True))


def _why_gone(place: Entitlement, terms: Terms, now: tuple[Asked, ...], members: set[int]) -> str:
    if not place.person.is_active:
        return f"{place.person} can no longer sign in."
    if place.person_id not in members:
        return f"{place.person} is no longer a member of the partnership."
    if any(
        (one.person, one.organisation) == (place.person_id, place.organisation_id) for one in now
    ):
        return ""
    if terms.approvers == Approvers.PARTNERS:
        return f"{place.person} no longer signs for {place.organisation}."
    return f"{place.person} no longer sits there."


def _free(now: tuple[Asked, ...], standing: Standing, members: set[int]) -> tuple[Asked, ...]:
    """Who would be asked today, could answer, and is not asked already."""
    asked = {place.person_id for place in standing.entitlements} | {standing.submitter}
    return tuple(one for one in now if one.person in members and one.person not in asked)


def _vacancy(
    place: Entitlement, terms: Terms, why: str, free: tuple[Asked, ...], on: date
) -> Vacancy:
    by_person = terms.approvers in (Approvers.ROLE, Approvers.PEOPLE)
    able = free if by_person else tuple(one for one in free if _follows(one, place, on))
    people = User.objects.filter(pk__in=[one.person for one in able]).order_by("name", "pk")
    return Vacancy(place, why, tuple(people), able)


def _follows(one: Asked, place: Entitlement, on: date) -> bool:
    """Whether somebody holds that place now: its chair, or for its partner or who took over."""
    if (one.is_chair, one.is_vice_chair) != (place.is_chair, place.is_vice_chair):
        return False
    if place.is_chair or place.is_vice_chair or one.organisation == place.organisation_id:
        return True
    return place.organisation_id is not None and one.organisation in heirs(
        [place.organisation_id], on
    )
